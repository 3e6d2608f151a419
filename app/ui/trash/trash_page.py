"""Šiukšlinė: everything that was deleted, the newest first, and the way back."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.errors import StorageError, UserError
from app.services import trash, trash_list
from app.services.trash_list import TrashRow
from app.storage.database import Change
from app.storage.journal import Action
from app.ui.context import Context
from app.ui.page import Command, Page, Place, Screen
from app.ui.record_words import ICONS, RecordWords
from app.ui.tokens import Spacing
from app.ui.trash.trash_finder import TrashFinder
from app.ui.trash.trash_preview import TrashPreview
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.combo import Combo
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.filter_row import FilterRow
from app.ui.widgets.page_head import PageHead
from app.ui.widgets.paged_list import PagedList
from app.ui.widgets.rows import Row
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.separator import Separator
from app.ui.widgets.two_panes import TwoPanes

_STATE = "trash"
_PAGE = 100


class TrashPage(Page):
    """A list, and what the chosen record says. Enter brings it back."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._words = RecordWords(context.catalogue)
        self._is_sized = False
        self._finder = TrashFinder(context, self)
        self._finder.found.connect(self._show_rows)
        self._finder.grown.connect(self._show_grown)
        self._search = SearchField(theme, self.tr("Search the trash"))
        self._search.searched.connect(lambda _text: self._filter())
        self._kinds = Combo(theme, self.tr("Kind"))
        self._kinds.chosen.connect(lambda _kind: self._filter())
        self._filters = FilterRow(theme)
        self._filters.add(self._search, 300)
        self._filters.add(self._kinds, 220)
        self._panes = TwoPanes(
            theme,
            self,
            back=self.tr("Back to the list"),
            list_width=520,
            narrow_below=840,
        )
        self._build_list()
        self._preview = TrashPreview(context, self._words)
        self._preview.restored.connect(lambda alone: self._restore(alone=alone))
        self._preview.both_wanted.connect(lambda: self._restore(with_owner=True))
        self._preview.history_wanted.connect(self._show_history)
        self._panes.hold(self._stack, self._preview)
        head = QWidget()
        top = QVBoxLayout(head)
        top.setContentsMargins(Spacing.XL, Spacing.L, Spacing.XL, Spacing.M)
        top.setSpacing(Spacing.M)
        told = self.tr("What was deleted stays here and can be brought back.")
        top.addWidget(PageHead(theme, self.tr("Trash"), told))
        top.addWidget(self._filters)
        self._panes.arranged.connect(lambda: head.setVisible(self._panes.shows_list))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(Separator())
        column.addWidget(self._panes, 1)
        context.archive.changed.connect(self._on_change)

    def _build_list(self) -> None:
        theme = self.context.theme
        self._list = PagedList(theme, self.tr("Deleted records"))
        self._list.chosen.connect(lambda _key: self._show_chosen())
        self._list.opened.connect(lambda _key: self._open())
        self._list.more_wanted.connect(self._add_page)
        self._empty = EmptyState(
            theme,
            "trash",
            self.tr("The trash is empty"),
            self.tr("What you delete comes here and can be brought back."),
        )
        clear = SecondaryButton(theme, self.tr("Clear the filters"), icon="filter-off")
        clear.clicked.connect(self._clear)
        self._no_match = EmptyState(theme, "filter", self.tr("Nothing found"), "", (clear,))
        self._stack = QStackedWidget(self._panes.list_page)
        self._stack.setProperty("surface", "base")
        self._stack.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        for widget in (self._list, self._empty, self._no_match):
            self._stack.addWidget(widget)
        self._stack.setMinimumSize(1, 120)
        self._stack.setFocusProxy(self._list)

    # The page

    def enter(self, place: Place) -> None:  # noqa: ARG002 - every page's signature
        """Show what lies here now."""
        if not self._is_sized:
            self._is_sized = True
            state = self.context.settings.state(_STATE)
            if not state.isEmpty():
                self._panes.restore(state)
        self._read()
        self._list.setFocus()

    def leave(self) -> None:
        """Keep the splitter's place."""
        if not self._panes.is_narrow:
            self.context.settings.keep_state(_STATE, self._panes.splitter.saveState())

    def title(self) -> str:
        """Return the title."""
        return self.tr("Trash")

    def hint(self) -> str:
        """Return the keys worth knowing."""
        return self.tr(
            "↑ ↓ – choose · Enter – restore · F4 – history · Ctrl+F – search · Esc – back"
        )

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """Return what the menu can ask here."""
        known: dict[Command, Callable[[], None]] = {Command.FIND: self._find}
        if self._chosen() is not None:
            known[Command.HISTORY] = self._show_history
        return known

    def panes(self) -> list[QWidget]:
        """Return the search, the list and what the record says."""
        return [self._search, self._list, self._preview.restore_button]

    # Showing

    def _on_change(self, _change: Change) -> None:
        if self.isVisible():  # entering reads everything anew
            self._read()

    def _read(self) -> None:
        self._finder.read()
        counts = self._finder.kinds()
        names = sorted((self._words.kind(kind), kind) for kind in counts)
        every: tuple[str, object] = (self.tr("All kinds"), "")
        self._kinds.set_choices(
            [every, *((f"{name} · {counts[kind]}", kind) for name, kind in names)]
        )

    def _filter(self) -> None:
        self._finder.search(str(self._kinds.choice() or ""), self._search.text())

    def _show_rows(self) -> None:
        """Show the matches from the first page on, as far as was shown before."""
        shown = max(_PAGE, len(self._list.rows()) if self._finder.matches else 0)
        self._list.set_rows(self._rows(0, shown), more=len(self._finder.matches) > shown)
        self._show_count()
        if self._list.current_key() is None:
            self._list.select_first()
        self._show_chosen()

    def _show_grown(self) -> None:
        shown = len(self._list.rows())
        if shown < _PAGE:
            self._add_page()
        else:
            self._list.set_rows(self._list.rows(), more=True)
        self._show_count()
        if self._list.current_key() is None and self._list.select_first():
            self._show_chosen()

    def _add_page(self) -> None:
        shown = len(self._list.rows())
        end = shown + _PAGE
        more = len(self._finder.matches) > end
        self._list.add_rows(self._rows(shown, end), more=more)

    def _rows(self, begin: int, end: int) -> list[Row]:
        keys = self._finder.matches[begin:end]
        rows = self.context.archive.read(lambda session: trash_list.read_trash(session, keys))
        return [self._row(row) for row in rows]

    def _row(self, row: TrashRow) -> Row:
        subject, words = row.subject, self._words
        kind = words.kind(subject.kind)
        second = f"{kind} · {words.subject(row.owner)}" if row.owner is not None else kind
        return Row(
            key=(subject.kind, subject.id),
            title=words.subject(subject),
            second=second,
            icon=ICONS.get(subject.kind, "file"),
            aside=words.moment(row.at),
        )

    def _show_count(self) -> None:
        found = len(self._finder.matches)
        self._filters.set_count(self.tr("%n record(s)", "", found))
        if not self._finder.keys:
            self._stack.setCurrentWidget(self._empty)
        elif found or self._finder.is_searching:
            self._stack.setCurrentWidget(self._list)
        else:
            self._stack.setCurrentWidget(self._no_match)
        self._filters.setVisible(bool(self._finder.keys))

    def _chosen(self) -> tuple[str, int] | None:
        key = self._list.current_key()
        return key if isinstance(key, tuple) else None

    def _show_chosen(self) -> None:
        key = self._chosen()
        self._preview.show_detail(
            None
            if key is None
            else self.context.archive.read(lambda session: trash_list.detail(session, *key))
        )
        self.titled.emit()

    # Deeds

    def _find(self) -> None:
        self._panes.show_list()
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def _clear(self) -> None:
        self._kinds.select("")
        self._search.clear()
        self._filter()
        self._list.setFocus()

    def _open(self) -> None:
        """Restore, or show the details first where they take turns with the list."""
        if self._panes.is_narrow:
            self._panes.show_details()
            self._preview.restore_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._preview.restore_button.isEnabled():
            self._restore()
        else:
            self._preview.offer_both()

    def _restore(self, *, alone: bool = False, with_owner: bool = False) -> None:
        key = self._chosen()
        if key is None:
            return
        row = self._list.row(key)
        try:
            count = self.context.archive.write(
                Action("trash.restore"),
                lambda session: trash.restore(session, *key, alone=alone, with_owner=with_owner),
            )
        except StorageError:
            return  # the status bar says it
        except UserError as error:
            self.context.notices.tell(error)
            return
        self._panes.show_list()
        self._list.setFocus()
        title = row.title if row is not None else ""
        self.context.notices.offer_undo(
            self.tr("Restored: {title}").format(title=_shortened(title))
            if count == 1
            else self.tr("%n record(s) restored", "", count)
        )

    def _show_history(self) -> None:
        key = self._chosen()
        if key is not None:
            kind, row_id = key
            self.requested.emit(Place(Screen.HISTORY, record_kind=kind, record_id=row_id))


def _shortened(title: str, most: int = 60) -> str:
    return title if len(title) <= most else f"{title[:most].rstrip()}…"
