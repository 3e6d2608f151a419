"""Those who speak for an organisation: their posts, since when, how often they came."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import UserError
from app.services import people
from app.services.people import AttendanceCount, MembershipRow, PersonRow
from app.storage.journal import Action
from app.ui.context import Context
from app.ui.entry.form_texts import FormTexts
from app.ui.organisations.participant_deeds import add_representative
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import IconButton, LinkButton
from app.ui.widgets.dates import DateField
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import SecondaryLabel
from app.ui.widgets.line_field import LineField
from app.ui.widgets.separator import Separator

_POST, _DAY = 190, 136


class RepresentativeLine(QWidget):
    """One person's post. `opened` asks for the person."""

    opened = Signal(int)

    def __init__(self, context: Context, row: MembershipRow) -> None:
        super().__init__()
        self._context = context
        self._row = row
        theme = context.theme
        self._name = LinkButton(theme, row.person)
        self._name.clicked.connect(lambda: self.opened.emit(self._row.person_id))
        self._came = SecondaryLabel()
        remove = IconButton(theme, "trash", self.tr("Remove the representative"), compact=True)
        remove.clicked.connect(self._remove)
        self._texts = FormTexts(context.notices, self._save_post)
        self._post = self._texts.add(
            "post", LineField(theme, self.tr("Post"), placeholder=self.tr("post"), compact=True)
        )
        self._since = DateField(theme, self.tr("Since"), compact=True)
        self._until = DateField(theme, self.tr("Until"), compact=True)
        self._since.entered.connect(lambda day: self._save_day(self._since, "valid_from", day))
        self._until.entered.connect(lambda day: self._save_day(self._until, "valid_until", day))
        head = QHBoxLayout()
        head.setSpacing(Spacing.S)
        head.addWidget(self._name)
        head.addStretch(1)
        head.addWidget(self._came)
        head.addWidget(remove)
        fields = QWidget()
        flow = FlowLayout(fields)
        for widget in (
            self._post, SecondaryLabel(self.tr("since")), self._since,
            SecondaryLabel(self.tr("until")), self._until,
        ):  # fmt: skip
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Spacing.XS, 0, 0)
        column.setSpacing(Spacing.XS)
        column.addLayout(head)
        column.addWidget(fields)
        column.addSpacing(Spacing.XS)
        column.addWidget(Separator())
        self._texts.show(row.id, {"post": row.post})
        theme.changed.connect(self._measure)
        self._measure()

    def show_row(self, row: MembershipRow, came: AttendanceCount | None) -> None:
        """Show the post as it is now."""
        self._row = row
        self._name.setText(row.person)
        self._texts.refresh({"post": row.post})
        for field, day in ((self._since, row.valid_from), (self._until, row.valid_until)):
            if not field.edit.hasFocus() and field.is_valid():
                field.set_value(day)
        self._came.setVisible(came is not None)
        if came is not None:
            words = self.tr("attended {came} of {of} meetings")
            self._came.setText(words.format(came=came.came, of=came.of))

    def flush(self) -> None:
        """Save what is pending."""
        self._texts.flush()

    def _measure(self) -> None:
        px = self._context.theme.px
        self._post.setFixedWidth(px(_POST))
        for field in (self._since, self._until):
            field.setFixedWidth(px(_DAY))
        for label in self.findChildren(SecondaryLabel):
            label.setMinimumHeight(px(28))

    def _save_post(self, row_id: int, column: str, text: str) -> None:
        self._context.archive.write(
            Action("membership.edit", {"id": row_id, "field": column}, coalesces=True),
            lambda session: people.edit_membership(session, row_id, post=text),
            initiator=self,
        )

    def _save_day(self, field: DateField, column: str, day: date | None) -> None:
        changes: people.MembershipChanges = (
            {"valid_from": day} if column == "valid_from" else {"valid_until": day}
        )
        try:
            self._context.archive.write(
                "membership.edit",
                lambda session: people.edit_membership(session, self._row.id, **changes),
            )
        except UserError as error:
            field.set_error(self._context.notices.words(error))

    def _remove(self) -> None:
        row_id = self._row.id
        self._context.archive.write(
            "membership.delete", lambda session: people.delete_membership(session, row_id)
        )
        self._context.notices.offer_undo(self.tr("Representative removed"))


class NewRepresentative(QWidget):
    """A name and a post; Enter adds them and waits for the next, Esc closes."""

    added = Signal(str, str)
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._theme = context.theme
        self.person = LineField(
            context.theme,
            self.tr("Representative's name"),
            placeholder=self.tr("Given name and surname"),
            compact=True,
        )
        self.post = LineField(
            context.theme, self.tr("Post"), placeholder=self.tr("post"), compact=True
        )
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = completer.popup()
        assert popup is not None
        popup.setProperty("role", "completer")
        self.person.edit.setCompleter(completer)
        flow = FlowLayout(self)
        flow.addWidget(self.person)
        flow.addWidget(self.post)
        self.person.edit.returnPressed.connect(self._add)
        self.post.edit.returnPressed.connect(self._add)
        context.theme.changed.connect(self._measure)
        self._measure()

    def set_people(self, rows: Sequence[PersonRow]) -> None:
        """Offer these names."""
        names = [row.name for row in rows]
        if names != self._names.stringList():
            self._names.setStringList(names)

    def finish(self) -> None:
        """Add what has been typed, if anything."""
        if self.person.text().strip():
            self._add()

    def _measure(self) -> None:
        self.person.setFixedWidth(self._theme.px(236))
        self.post.setFixedWidth(self._theme.px(_POST))

    def _add(self) -> None:
        name, post = self.person.text().strip(), self.post.text().strip()
        if name:
            self.person.set_text("")
            self.post.set_text("")
            self.added.emit(name, post)
            self.person.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)


class Representatives(QWidget):
    """The lines of an organisation's representatives, patched by id, and one to add more."""

    opened = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._organisation_id: int | None = None
        self._lines: dict[int, RepresentativeLine] = {}
        self._none = SecondaryLabel(self.tr("Nobody represents it yet."))
        self._new = NewRepresentative(context)
        self._new.added.connect(self._add)
        self._new.closed.connect(self._new.hide)
        self._new.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Spacing.XS)
        self._column.addWidget(self._none)
        self._column.addWidget(self._new)

    def show_rows(
        self,
        organisation_id: int,
        rows: Sequence[MembershipRow],
        came: Mapping[int, AttendanceCount],
        known: Sequence[PersonRow],
    ) -> None:
        """Show an organisation's representatives."""
        if organisation_id != self._organisation_id:
            self._organisation_id = organisation_id
            self._new.hide()
        wanted = {row.id for row in rows}
        for row_id in set(self._lines) - wanted:
            line = self._lines.pop(row_id)
            line.hide()
            line.deleteLater()
        for place, row in enumerate(rows):
            line = self._lines.get(row.id) or self._make(row)
            if self._column.indexOf(line) != place:
                self._column.insertWidget(place, line)
            line.show_row(row, came.get(row.person_id))
        self._none.setVisible(not rows and not self._new.isVisibleTo(self))
        self._new.set_people(known)

    def begin(self) -> None:
        """Put the cursor where a new representative is typed."""
        self._none.hide()
        self._new.show()
        self._new.person.setFocus()

    def flush(self) -> None:
        """Save what is pending."""
        for line in tuple(self._lines.values()):  # keeping one may bring another in sight
            line.flush()
        if self._new.isVisibleTo(self):
            self._new.finish()

    def _make(self, row: MembershipRow) -> RepresentativeLine:
        line = RepresentativeLine(self._context, row)
        line.opened.connect(self.opened)
        self._lines[row.id] = line
        return line

    def _add(self, name: str, post: str) -> None:
        organisation_id = self._organisation_id
        if organisation_id is None:
            return
        try:
            self._context.archive.write(
                "membership.add",
                lambda session: add_representative(session, organisation_id, name, post),
            )
        except UserError as error:
            self._new.person.set_text(name)
            self._new.person.set_error(self._context.notices.words(error))
