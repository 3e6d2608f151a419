"""Protokolai: the register of minutes and of papers that exist already."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.errors import UserError
from app.services.register import RegisterRow, Source
from app.storage.database import Change
from app.ui.context import Context
from app.ui.page import Command, Page, Place, Screen
from app.ui.protocols.minutes_summary import MinutesSummary
from app.ui.protocols.protocol_deeds import ProtocolDeeds
from app.ui.protocols.protocol_form import ProtocolForm
from app.ui.protocols.protocol_menu import PaperDeeds, open_menu
from app.ui.protocols.register_filters import RegisterFilters
from app.ui.protocols.register_pane import LISTED, RegisterPane
from app.ui.protocols.register_rows import Shown
from app.ui.protocols.register_table import Key
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from app.ui.widgets.page_head import PageHead
from app.ui.widgets.separator import Separator
from app.ui.widgets.two_panes import TwoPanes
from app.values.enums import ProtocolKind
from app.values.paper_kind import PaperKind

_STATE = "protocols"
_OF_TEXT = ("protocol_section", "protocol_point")
_SHOWN = (*LISTED, *_OF_TEXT, "plan", "organisation_name", "series_party")


class ProtocolsPage(Page):
    """The register, and what is chosen in it: minutes to read, another paper to edit."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._is_sized = False
        self._deeds = ProtocolDeeds(context, self)
        theme = context.theme
        add = PrimaryButton(theme, self.tr("Register a protocol"), icon="plus", key="Ctrl+N")
        add.clicked.connect(self._begin)
        decisions = SecondaryButton(theme, self.tr("Register of decisions"), icon="list-numbers")
        decisions.clicked.connect(self._show_decisions)
        write = SecondaryButton(
            theme, self.tr("New protocol of intent"), icon="pencil", key="Ctrl+Shift+N"
        )
        write.clicked.connect(self._begin_writing)
        top = QWidget(self)
        self._filters = RegisterFilters(theme, top)
        self._filters.changed.connect(self._filter)
        self._panes = TwoPanes(
            theme,
            self,
            back=self.tr("Back to the register"),
            details_width=390,
            narrow_below=820,
        )
        self._register = RegisterPane(context, self._filters, self._panes.list_page)
        self._register.begin_wanted.connect(self._begin)
        self._filters.left.connect(self._register.take_focus)
        self._table = self._register.table
        self._build_details()
        self._panes.hold(self._register, self._details)
        self._panes.arranged.connect(lambda: top.setVisible(self._panes.shows_list))
        head = QVBoxLayout(top)
        head.setContentsMargins(Spacing.XL, Spacing.L, Spacing.XL, Spacing.M)
        head.setSpacing(Spacing.M)
        head.addWidget(PageHead(theme, self.tr("Protocols"), actions=(decisions, write, add)))
        head.addWidget(self._filters)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(Separator())
        column.addWidget(self._panes, 1)
        self._connect()

    def _build_details(self) -> None:
        self._details = QStackedWidget(self._panes.details_page)
        self._nothing = QWidget(self._details)
        self._minutes = MinutesSummary(self.context, self._details)
        self._form = ProtocolForm(self.context, self._details)
        self._details.setProperty("surface", "base")
        self._details.setMinimumWidth(1)
        for widget in (self._nothing, self._minutes, self._form):
            self._details.addWidget(widget)

    def _connect(self) -> None:
        self._table.chosen.connect(self._on_chosen)
        self._table.opened.connect(lambda _key: self._open())
        self._table.edited.connect(lambda _key: self._edit())
        self._table.deleted.connect(lambda _key: self._delete())
        self._table.menu_wanted.connect(self._show_menu)
        self._minutes.opened.connect(self._open)
        self._minutes.preview_wanted.connect(self._preview)
        for pane in (self._minutes, self._form):
            pane.plan_opened.connect(
                lambda plan_id: self._go(Place(Screen.MEASURES, plan_id=plan_id))
            )
        self._form.organisation_opened.connect(
            lambda row_id: self._go(Place(Screen.PARTICIPANTS, organisation_id=row_id))
        )
        self._form.paper_opened.connect(self._go_to_paper)
        self._form.preview_wanted.connect(self._preview)
        key = QShortcut(QKeySequence("Ctrl+Shift+N"), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self._begin_writing)
        self._form.attachments.add_key_to(self, self._show_attachments)
        self.context.archive.changed.connect(self._on_change)

    # The page

    def enter(self, place: Place) -> None:
        """Show the register, and in it the paper that is named."""
        self._restore()
        if self._register.is_stale:
            self._register.read(self._edited())
        wanted = _key_of(place)
        if wanted is not None and not self._register.select(wanted):
            raise UserError("record.gone")
        if self._table.current_key() is None:
            self._table.select_first()
        self._show_chosen()
        if place.begin:
            self._begin()
        elif wanted is not None and self._panes.is_narrow:
            self._panes.show_details()
            self._focus_details()
        else:
            self._register.take_focus()

    def leave(self) -> None:
        """Write what is pending and keep the splitter's place."""
        self._form.flush()
        if not self._panes.is_narrow:
            self.context.settings.keep_state(_STATE, self._panes.splitter.saveState())

    def title(self) -> str:
        """Return the title."""
        return self.tr("Protocols")

    def hint(self) -> str:
        """Return the keys worth knowing."""
        return self.tr(
            "↑ ↓ – choose · Enter – open · Ctrl+N – register a protocol · Ctrl+F – search"
        )

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """Return what can be done with the register and the paper chosen."""
        known: dict[Command, Callable[[], None]] = {
            Command.NEW: self._begin,
            Command.FIND: self._find,
        }
        row = self._table.current_row()
        if row is not None:
            known[Command.EDIT] = self._edit
            kind = "protocol" if row.source is Source.PROTOCOL else "meeting"
            known[Command.HISTORY] = lambda: self.show_history(kind, row.id)
            if row.source is Source.PROTOCOL:
                known[Command.DELETE] = self._delete
            if _has_paper(row):
                known |= {Command.PREVIEW: self._preview, Command.PRINT: self._preview}
        return known

    def panes(self) -> list[QWidget]:
        """Return the search, the table and what is shown of the paper."""
        shown = self._details.currentWidget()
        last = self._form.number if shown is self._form else self._minutes.open_button
        return [self._filters.search, self._table, last]

    def _restore(self) -> None:
        if not self._is_sized:
            self._is_sized = True
            state = self.context.settings.state(_STATE)
            if not state.isEmpty():
                self._panes.restore(state)

    # Showing

    def _edited(self) -> Key | None:
        """Return the paper whose form stands: it stays in sight whatever is searched for."""
        shown = self._form.protocol_id
        standing = self._details.currentWidget() is self._form
        return (Source.PROTOCOL, shown) if standing and shown is not None else None

    def _on_change(self, change: Change) -> None:
        if not change.touches(*_SHOWN):
            return
        if not self.isVisible():
            self._register.is_stale = True
            return
        by_form = change.initiator is self._form
        self._register.follow(change, self._edited(), by_form=by_form)
        self._show_chosen()

    def _filter(self) -> None:
        self._register.apply_filters()
        if self._table.current_key() is None:
            self._table.select_first()
        self._show_chosen()

    def _on_chosen(self, _key: object) -> None:
        self._show_chosen()

    def _show_chosen(self) -> None:
        """Show what is chosen; minutes and forms that are gone give way to nothing."""
        key = self._table.current_key()
        try:
            if key is None:
                self._form.forget()
                self._details.setCurrentWidget(self._nothing)
            elif key[0] is Source.PROTOCOL:
                self._form.show_protocol(key[1])
                self._details.setCurrentWidget(self._form)
            else:
                self._form.forget()
                self._minutes.show_minutes(key[1])
                self._details.setCurrentWidget(self._minutes)
        except UserError:
            self._details.setCurrentWidget(self._nothing)
        self.titled.emit()

    # Deeds

    def _go(self, place: Place) -> None:
        self._form.flush()
        self.requested.emit(place)

    def _show_decisions(self) -> None:
        """Show the decisions of the year that is asked for, or else of this one."""
        year = self._filters.wanted().year or self.context.now().year
        self._go(Place(Screen.PREVIEW, year=year, paper=PaperKind.DECISION_REGISTER.value))

    def _go_to_paper(self, key: Key) -> None:
        self._form.flush()
        self._register.select(key)
        self._show_chosen()

    def _begin(self) -> None:
        """Register a paper; of what kind and whose it is the filters and the archive tell."""
        self._form.flush()
        minutes = self._filters.wanted().shown is Shown.MINUTES
        kind = ProtocolKind.MINUTES if minutes else ProtocolKind.INTENT
        self._show_begun(self._deeds.register(kind))

    def _begin_writing(self) -> None:
        """Begin a protocol of intent that is written here."""
        self._form.flush()
        self._show_begun(self._deeds.begin())

    def _show_begun(self, protocol_id: int | None) -> None:
        if protocol_id is None:
            return
        if self._register.is_stale:
            self._register.read()
        self._register.select((Source.PROTOCOL, protocol_id))
        self._show_chosen()
        self._panes.show_details()
        self._form.begin()

    def _open(self) -> None:
        """Go to the meeting of minutes, or into the form of a registered paper."""
        row = self._table.current_row()
        if row is None:
            return
        if row.source is Source.MEETING:
            self._go(Place(Screen.MINUTES, meeting_id=row.id))
        else:
            self._edit()

    def _edit(self) -> None:
        """Go into the form; what minutes are about is changed with their meeting."""
        row = self._table.current_row()
        if row is None:
            return
        if row.source is Source.MEETING:
            self._go(Place(Screen.MEETINGS, meeting_id=row.id))
            return
        self._show_chosen()
        self._panes.show_details()
        self._form.begin()

    def _focus_details(self) -> None:
        if self._details.currentWidget() is self._form:
            self._form.begin()
        else:
            self._minutes.open_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_attachments(self) -> None:
        if self._details.currentWidget() is self._form:
            self._panes.show_details()
            self._form.ensureWidgetVisible(self._form.attachments)

    def _preview(self) -> None:
        row = self._table.current_row()
        if row is None or not _has_paper(row):
            return
        if row.source is Source.MEETING:
            self._go(Place(Screen.PREVIEW, meeting_id=row.id, paper=PaperKind.MINUTES.value))
        else:
            paper = PaperKind.PROTOCOL_OF_INTENT.value
            self._go(Place(Screen.PREVIEW, protocol_id=row.id, paper=paper))

    def _delete(self) -> None:
        row = self._table.current_row()
        if row is None or row.source is not Source.PROTOCOL:
            return
        self._form.flush()
        neighbour = self._table.neighbour(row.key)
        if not self._deeds.delete(row.id):
            return
        if neighbour is not None:
            self._register.select(neighbour)
        self._show_chosen()
        self._panes.show_list()
        self.context.notices.offer_undo(self.tr("Protocol deleted"))

    def _find(self) -> None:
        self._panes.show_list()
        self._filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filters.search.selectAll()

    def _show_menu(self, _key: object, at: QPoint) -> None:
        row = self._table.current_row()
        if row is None:
            return
        of_register = row.source is Source.PROTOCOL
        deeds = PaperDeeds(
            open=self._open,
            edit=self._edit,
            preview=self._preview if _has_paper(row) else None,
            delete=self._delete if of_register else None,
            reorder=self._register.reorder,
        )
        open_menu(self, deeds, self._register.order, at)


def _has_paper(row: RegisterRow) -> bool:
    """Tell whether a paper can be shown: minutes kept elsewhere have none here."""
    return row.source is Source.MEETING or row.kind is ProtocolKind.INTENT


def _key_of(place: Place) -> Key | None:
    if place.protocol_id is not None:
        return Source.PROTOCOL, place.protocol_id
    if place.meeting_id is not None:
        return Source.MEETING, place.meeting_id
    return None
