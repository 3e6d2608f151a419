"""Įrašo istorija: every change of a record, from and to, and the way back to an earlier text."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.errors import StorageError, UserError
from app.services import going_back, history, trash
from app.services.going_back import When
from app.services.history import HistoryRow, RowChange, Scope, What
from app.storage.database import Change
from app.storage.journal import Action
from app.ui.context import Context
from app.ui.history.difference_pane import DifferencePane
from app.ui.page import Command, Page, Place
from app.ui.record_words import RecordWords
from app.ui.tokens import Spacing
from app.ui.widgets.combo import Combo
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.page_head import PageHead
from app.ui.widgets.paged_list import PagedList
from app.ui.widgets.rows import Row
from app.ui.widgets.separator import Separator
from app.ui.widgets.two_panes import TwoPanes

if TYPE_CHECKING:
    from app.services.remembered import Subject

_STATE = "history"
# So many names of fields stand in the list; the rest is seen beside it.
_MOST_NAMED = 3


class HistoryPage(Page):
    """A list of what was done, and beside it what the chosen deed changed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._words = RecordWords(context.catalogue)
        self._key: tuple[str, int] | None = None
        self._subject: Subject | None = None
        self._told: dict[int, HistoryRow] = {}
        self._is_sized = False
        self._head = PageHead(theme, self.tr("History of the record"))
        self._scopes = Combo(theme, self.tr("What is told"))
        self._scopes.chosen.connect(lambda _scope: self._read())
        self._panes = TwoPanes(
            theme,
            self,
            back=self.tr("Back to the list"),
            list_width=480,
            narrow_below=840,
        )
        self._list = PagedList(theme, self.tr("Changes"))
        self._list.chosen.connect(lambda _key: self._show_chosen())
        self._list.opened.connect(lambda _key: self._open())
        self._list.more_wanted.connect(self._add_page)
        self._none = EmptyState(
            theme,
            "history",
            self.tr("Nothing is known of it"),
            self.tr("The record has no history in this archive."),
        )
        self._stack = QStackedWidget(self._panes.list_page)
        self._stack.setProperty("surface", "base")
        self._stack.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._none)
        self._stack.setMinimumSize(1, 120)
        self._stack.setFocusProxy(self._list)
        self._pane = DifferencePane(context, self._words)
        self._pane.return_wanted.connect(self._return)
        self._pane.restore_wanted.connect(self._restore)
        self._panes.hold(self._stack, self._pane)
        self._top = QWidget()
        top = QVBoxLayout(self._top)
        top.setContentsMargins(Spacing.XL, Spacing.L, Spacing.XL, Spacing.M)
        top.setSpacing(Spacing.M)
        top.addWidget(self._head)
        top.addWidget(self._scopes, 0, Qt.AlignmentFlag.AlignLeft)
        self._panes.arranged.connect(lambda: self._top.setVisible(self._panes.shows_list))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(Separator())
        column.addWidget(self._panes, 1)
        context.archive.changed.connect(self._on_change)

    # The page

    def enter(self, place: Place) -> None:
        """Show the history of a record; UserError where there never was one."""
        if not self._is_sized:
            self._is_sized = True
            state = self.context.settings.state(_STATE)
            if not state.isEmpty():
                self._panes.restore(state)
        if place.record_id is None:
            return
        self._key = (place.record_kind, place.record_id)
        self._list.set_rows([])
        self._read(afresh=True)
        self._panes.show_list()
        self._list.setFocus()

    def leave(self) -> None:
        """Keep the splitter's place."""
        if not self._panes.is_narrow:
            self.context.settings.keep_state(_STATE, self._panes.splitter.saveState())

    def title(self) -> str:
        """Return the title."""
        return self.tr("History of the record")

    def hint(self) -> str:
        """Return the keys worth knowing."""
        return self.tr("↑ ↓ – choose · Enter – to the ways back · F6 – next pane · Esc – back")

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """Return what the menu can ask here."""
        return {}

    def panes(self) -> list[QWidget]:
        """Return the scope, the list and the difference."""
        return [self._scopes, self._list, self._pane]

    # Showing

    def _on_change(self, _change: Change) -> None:
        if self.isVisible() and self._key is not None:
            self._read()

    def _scope(self) -> Scope:
        scope = self._scopes.choice()
        return scope if isinstance(scope, Scope) else Scope.ROW

    def _read(self, *, afresh: bool = False) -> None:
        """Read the newest changes; the list begins with them again."""
        key = self._key
        if key is None:
            return
        archive = self.context.archive
        try:
            self._subject = archive.read(lambda session: history.subject(session, *key))
        except UserError:  # it never was, or an undone creation took even its journal along
            self._show_nothing()
            return
        if afresh:
            known = archive.read(lambda session: history.scopes(session, *key))
            self._offer(known)
        self._head.set_title(self._words.subject(self._subject))
        kind = self._words.kind(self._subject.kind)
        where = self.tr("in the trash") if self._subject.trashed else ""
        self._head.set_subtitle(" · ".join(filter(None, (self.title(), kind, where))))
        self._told.clear()
        rows, more = self._page(None)
        self._list.set_rows(rows, more=more)
        self._stack.setCurrentWidget(self._list if rows else self._none)
        if afresh or self._list.current_key() is None:
            self._list.select_first()
        self._show_chosen()

    def _offer(self, known: tuple[Scope, ...]) -> None:
        names = {
            Scope.ROW: self.tr("Only this record"),
            Scope.PARTS: (
                self.tr("All of the meeting")
                if self._subject is not None and self._subject.kind == "meeting"
                else self.tr("With its parts")
            ),
            Scope.MEETING: self.tr("All of the meeting"),
        }
        self._scopes.set_choices([(names[one], one) for one in known])
        self._scopes.select(Scope.PARTS if Scope.PARTS in known else Scope.ROW)
        self._scopes.setVisible(len(known) > 1)

    def _show_nothing(self) -> None:
        self._told.clear()
        self._list.set_rows([])
        self._stack.setCurrentWidget(self._none)
        self._pane.show_row(None, newest=True)

    def _page(self, before: int | None) -> tuple[list[Row], bool]:
        key, scope = self._key, self._scope()
        assert key is not None
        told = self.context.archive.read(
            lambda session: history.of(session, *key, scope, before=before)
        )
        self._told |= {row.place: row for row in told}
        return [self._row(row) for row in told], bool(told)

    def _add_page(self) -> None:
        last = min(self._told, default=None)
        rows, more = self._page(last)
        self._list.add_rows(rows, more=more)

    def _row(self, row: HistoryRow) -> Row:
        words = self._words
        return Row(
            key=row.place,
            title=words.action(row.name, row.step),
            second=self._second(row),
            aside=words.moment(row.at),
        )

    def _second(self, row: HistoryRow) -> str:
        """Say in a line what was touched: the fields of this record, or which records."""
        words = self._words
        mine = [one for one in row.changes if (one.subject.kind, one.subject.id) == self._key]
        if self._scope() is not Scope.ROW or not mine:
            more = len(row.changes) - 1
            named = words.named(row.changes[0].subject)
            rest = self.tr("and %n more", "", more) if more else ""
            return " ".join(filter(None, (named, rest)))
        change = mine[0]
        if change.what is not What.CHANGED or not change.fields:
            return words.what(change.what, change.subject.kind)
        names = [words.field(change.subject.kind, field.column) for field in change.fields]
        return ", ".join(names[:_MOST_NAMED]) + ("…" if len(names) > _MOST_NAMED else "")

    def _show_chosen(self) -> None:
        place = self._list.current_key()
        row = self._told.get(place) if isinstance(place, int) else None
        self._pane.show_row(row, newest=place == max(self._told, default=None))

    # Deeds

    def _open(self) -> None:
        """Go to the ways back."""
        self._panes.show_details()
        self._pane.focus_first()

    def _return(self, change: RowChange, column: object, when: When) -> None:
        place = self._list.current_key()
        row = self._told.get(place) if isinstance(place, int) else None
        if row is None:
            return
        subject, field = change.subject, column if isinstance(column, str) else None
        changed = self._do(
            Action("history.return"),
            lambda session: going_back.return_to(
                session, subject.kind, subject.id, row.action_id, when=when, column=field
            ),
        )
        if changed:
            self._select_newest()
            self.context.notices.offer_undo(
                self.tr("The record is as it was then")
                if field is None
                else self.tr("The earlier text is back")
            )
        elif changed is not None:
            self._pane.tell(self.tr("Nothing differs: the record is as it was then."))

    def _restore(self, change: RowChange) -> None:
        subject = change.subject
        count = self._do(
            Action("trash.restore"),
            lambda session: trash.restore(session, subject.kind, subject.id),
        )
        if count:
            self._select_newest()
            self.context.notices.offer_undo(self.tr("Restored from the trash"))

    def _do(self, action: Action, change: Callable[..., int]) -> int | None:
        try:
            return self.context.archive.write(action, change)
        except StorageError:
            return None  # the status bar says it
        except UserError as error:
            self._pane.tell(self.context.notices.words(error))
            return None

    def _select_newest(self) -> None:
        self._panes.show_list()
        self._list.select_first()
        self._show_chosen()
        self._list.setFocus()
