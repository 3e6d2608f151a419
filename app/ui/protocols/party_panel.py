"""The parties of a paper: the list, the line for further ones, the current one's details."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.protocol_parties import ProtocolPartyRow
from app.ui.context import Context
from app.ui.entry.form_texts import FormTexts
from app.ui.protocols.party_field import PartyField
from app.ui.protocols.party_list import PartyList
from app.ui.protocols.protocol_deeds import ProtocolDeeds
from app.ui.protocols.protocol_reading import ProtocolView
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import IconButton, LinkButton
from app.ui.widgets.form_rows import FormRows
from app.ui.widgets.labels import FieldLabel, SecondaryLabel, SectionLabel, literal
from app.ui.widgets.line_field import LineField

_COLUMNS = ("name", "signatory", "signatory_post", "basis", "signatory_post_en", "basis_en")


class PartyPanel(QWidget):
    """`organisation_opened` carries the organisation to show among the participants."""

    organisation_opened = Signal(int)

    def __init__(
        self, context: Context, deeds: ProtocolDeeds, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._deeds = deeds
        self._view: ProtocolView | None = None
        self._party_id: int | None = None
        theme = context.theme
        self._texts = FormTexts(context.notices, deeds.write_party)
        self._count = SecondaryLabel()
        head = QHBoxLayout()
        self._title = SectionLabel()
        head.addWidget(self._title, 1)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        self.list = PartyList(theme, self.tr("Parties"))
        self.list.chosen.connect(lambda _key: self._show_party())
        self.list.opened.connect(lambda _key: self._edit())
        self.list.moved.connect(deeds.move_party)
        self.list.removed.connect(self._remove)
        self.field = PartyField(context, self.tr("Add a party"), self.tr("Add a party…"))
        self.field.named.connect(self._add)
        self.field.organisation_wanted.connect(self._add_organisation)
        self._all = LinkButton(theme, self.tr("Add all parties to the cooperation"), icon="users")
        self._all.clicked.connect(self._add_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Spacing.S)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addWidget(self.field)
        column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._build_details())
        theme.changed.connect(self._fit)

    def _build_details(self) -> QWidget:
        theme = self._context.theme
        self._details = QWidget(self)
        self._whose = SecondaryLabel(wrap=True)
        self._open = IconButton(
            theme, "external-link", self.tr("Show the organisation"), compact=True
        )
        self._open.clicked.connect(self._show_organisation)
        head = QHBoxLayout()
        head.setSpacing(Spacing.XS)
        head.addWidget(self._whose, 1)
        head.addWidget(self._open)
        for name, text, key, deed in (
            ("arrow-up", self.tr("Move up"), "Alt+Up", lambda: self._move(-1)),
            ("arrow-down", self.tr("Move down"), "Alt+Down", lambda: self._move(1)),
            ("trash", self.tr("Remove the party"), "Del", self._remove_current),
        ):
            button = IconButton(theme, name, text, key=key, compact=True)
            button.clicked.connect(deed)
            head.addWidget(button)
        form = FormRows(theme, label_width=112, parent=self._details)
        self._rows: dict[str, tuple[FieldLabel, LineField]] = {}
        for column, text in (
            ("name", self.tr("Name in the paper")),
            ("signatory", self.tr("Signatory")),
            ("signatory_post", self.tr("Post")),
            ("basis", self.tr("Acts under")),
            ("signatory_post_en", self.tr("Post in English")),
            ("basis_en", self.tr("In English, under")),
        ):
            field = self._texts.add(column, LineField(theme, text, compact=True))
            self._rows[column] = (form.add(text, field), field)
        basis = self._texts.fields["basis"]
        assert isinstance(basis, LineField)
        basis.edit.setPlaceholderText(self.tr("the articles of association"))
        box = QVBoxLayout(self._details)
        box.setContentsMargins(0, Spacing.XS, 0, 0)
        box.setSpacing(Spacing.XS)
        box.addLayout(head)
        box.addWidget(form)
        self._details.hide()
        return self._details

    # Showing

    def show_view(self, view: ProtocolView, *, afresh: bool) -> None:
        """Show a paper's parties; `afresh` where it is another paper than before."""
        self._view = view
        if afresh:
            self._party_id = None
        registered = view.protocol.registered
        self._title.setText(self.tr("Signed by") if registered else self.tr("Parties"))
        who = self.tr("Signatory") if registered else self.tr("Representative")
        name, field = self._rows["signatory"]
        name.setText(literal(who))
        name.setAccessibleName(who)
        field.edit.setAccessibleName(who)
        for column in ("basis", "signatory_post_en", "basis_en"):
            label, own = self._rows[column]
            label.setVisible(not registered)
            own.setVisible(not registered)
        parties = view.protocol.parties
        self.list.show_parties(parties)
        self.list.setVisible(bool(parties))
        self.field.set_names(view.names, {party.organisation_id for party in parties})
        self._count.setText(self.tr("%n party(ies)", "", len(parties)) if parties else "")
        self._all.setVisible(view.can_take_parties)
        self._show_party()
        self._fit()

    def flush(self) -> None:
        """Save what is pending, and what stands in the line for a further party."""
        self._texts.flush()
        self.field.finish()

    def _party(self) -> ProtocolPartyRow | None:
        current = self.list.current_party()
        parties = self._view.protocol.parties if self._view is not None else ()
        return next((party for party in parties if party.id == current), None)

    def _show_party(self) -> None:
        party = self._party()
        self._details.setVisible(party is not None)
        if party is None:
            self._texts.flush()
            self._party_id = None
            return
        texts = {column: getattr(party, column) for column in _COLUMNS}
        if party.id != self._party_id:
            self._texts.flush()
            self._party_id = party.id
            self._texts.show(party.id, texts)
        else:
            self._texts.refresh(texts)
        known = party.organisation_id is not None
        self._whose.setText(party.organisation if known else self.tr("Not among participants"))
        self._open.setVisible(known)
        name = self._texts.fields["name"]
        assert isinstance(name, LineField)
        name.edit.setPlaceholderText(party.organisation)

    def _fit(self) -> None:
        self.list.setFixedHeight(max(1, self.list.sizeHint().height()))

    def resizeEvent(self, event: object) -> None:
        """Let the list be as high as its rows."""
        super().resizeEvent(event)  # type: ignore[arg-type] # Qt passes its own event
        self._fit()

    # Deeds

    def _add(self, organisation_id: object, name: str) -> None:
        if self._view is None:
            return
        known = organisation_id if isinstance(organisation_id, int) else None
        self._after_adding(self._deeds.add_party(self._view.protocol.id, known, name))

    def _add_organisation(self, name: str) -> None:
        if self._view is not None:
            self._after_adding(self._deeds.add_new_organisation(self._view.protocol.id, name))

    def _after_adding(self, party_id: int | None) -> None:
        if party_id is None:
            self.field.put_back()
        else:
            self.list.select_key(party_id)
            self._show_party()

    def _add_all(self) -> None:
        if self._view is not None:
            self._deeds.add_series_parties(self._view.protocol.id)

    def _edit(self) -> None:
        field = self._texts.fields["signatory"]
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, by: int) -> None:
        current = self.list.current_party()
        if current is not None:
            self._deeds.move_party(current, by)

    def _remove_current(self) -> None:
        current = self.list.current_party()
        if current is not None:
            self._remove(current)

    def _remove(self, party_id: int) -> None:
        self._texts.flush()
        ids = [party.id for party in self._view.protocol.parties] if self._view else []
        place = ids.index(party_id) if party_id in ids else 0
        following = next(iter([*ids[place + 1 : place + 2], *ids[max(0, place - 1) : place]]), None)
        if not self._deeds.remove_party(party_id):
            return
        if following is not None:
            self.list.select_key(following)
            self._show_party()
        self._context.notices.offer_undo(self.tr("Party removed"))

    def _show_organisation(self) -> None:
        party = self._party()
        if party is not None and party.organisation_id is not None:
            self.organisation_opened.emit(party.organisation_id)
