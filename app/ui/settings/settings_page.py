"""Nuostatos: the categories at the left, what can be chosen in one beside them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.ui.context import Context
from app.ui.page import Command, Page, Place
from app.ui.settings.documents_part import DocumentsPart
from app.ui.settings.look_part import LookPart
from app.ui.settings.rules_part import RulesPart
from app.ui.settings.settings_part import ALL, SettingsPart
from app.ui.settings.way_parts import AboutPart, BackupsPart, KeysPart
from app.ui.tokens import Spacing
from app.ui.widgets.combo import Combo
from app.ui.widgets.locked_fields import KEEPS_NOTHING
from app.ui.widgets.page_head import PageHead
from app.ui.widgets.row_delegate import RowLook
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.separator import Separator
from app.values.folding import has_words

LOOK, DOCUMENTS, RULES = "look", "documents", "rules"
BACKUPS, KEYS, ABOUT = "backups", "keys", "about"
_LIST_WIDTH, _SEARCH_WIDTH = 204, 260
_NARROW = 840
"""Design pixels of the page's own width below which the categories become a combo box."""


@dataclass(frozen=True)
class Category:
    """A part of the settings, built when it is first looked at."""

    key: str
    icon: str
    name: str
    build: Callable[[Context], SettingsPart]


class SettingsPage(Page):
    """Everything here is applied at once; what belongs to the archive can be undone."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._categories = self._list_categories()
        self._parts: dict[str, SettingsPart] = {}
        self._current = self._categories[0].key
        self._is_narrow: bool | None = None
        self.search = SearchField(theme, self.tr("Search the settings"))
        self.search.searched.connect(self._find)
        self.list = RowList(theme, self.tr("Categories of settings"), look=RowLook.BAR)
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self._open)
        self.list.clicked.connect(self._click)
        self.combo = Combo(theme, self.tr("Category of settings"))
        self.combo.setProperty(KEEPS_NOTHING, True)
        self.combo.set_choices([(one.name, one.key) for one in self._categories])
        self.combo.chosen.connect(self._show_part)
        self._stack = QStackedWidget()
        self._stack.setProperty("surface", "base")
        self._stack.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lay_out()
        self._show_categories()
        theme.changed.connect(self._arrange)
        self._arrange()

    def _list_categories(self) -> tuple[Category, ...]:
        return (
            Category(LOOK, "language", self.tr("Language and look"), LookPart),
            Category(DOCUMENTS, "file-text", self.tr("Documents"), DocumentsPart),
            Category(RULES, "users", self.tr("Rules of meetings"), RulesPart),
            Category(BACKUPS, "archive", self.tr("Backups"), BackupsPart),
            Category(KEYS, "keyboard", self.tr("Keys"), KeysPart),
            Category(ABOUT, "info-circle", self.tr("About Sutarta"), AboutPart),
        )

    def _lay_out(self) -> None:
        self._head = PageHead(self.context.theme, self.tr("Settings"), actions=(self.search,))
        top = QVBoxLayout()
        top.setContentsMargins(Spacing.XL, Spacing.L, Spacing.XL, Spacing.M)
        top.setSpacing(Spacing.M)
        top.addWidget(self._head)
        top.addWidget(self.combo)
        self._left = QWidget()
        self._left.setProperty("surface", "base")
        self._left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, Spacing.S, 0, 0)
        left.addWidget(self.list)
        self._line = Separator(Qt.Orientation.Vertical)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(self._line)
        row.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(Separator())
        column.addLayout(row, 1)

    # The page

    def enter(self, place: Place) -> None:
        """Show the part that is named, or the one shown last."""
        self.search.clear()
        known = {one.key for one in self._categories}
        if place.part in known:
            self._show_part(place.part, place.series_id or ALL)
        else:
            self._show_part(self._current, place.series_id)
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):  # it may only have to be read again
            (self.combo if self._is_narrow else self.list).setFocus()

    def leave(self) -> None:
        """Write what is pending."""
        for part in self._parts.values():
            part.flush()

    def here(self, place: Place) -> Place:
        """Return the part that is shown."""
        return Place(place.screen, part=self._current, series_id=self.part.series_id())

    def title(self) -> str:
        """Return the title."""
        return self.tr("Settings")

    def hint(self) -> str:
        """Return the keys worth knowing."""
        return self.tr("Changes apply at once · Ctrl+Z – undo the last one · F6 – next pane")

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """Return what the menu can ask here."""
        return {Command.FIND: self._focus_search}

    def panes(self) -> list[QWidget]:
        """Return the search, the categories and what is shown of one."""
        return [self.search, self.combo, self.list, *self.part.panes()]

    @property
    def part(self) -> SettingsPart:
        """The part that is shown."""
        return self._part(self._current)

    # Categories

    def _part(self, key: str) -> SettingsPart:
        part = self._parts.get(key)
        if part is None:
            category = next(one for one in self._categories if one.key == key)
            part = category.build(self.context)
            part.set_title(category.name)
            part.asked.connect(self.asked)
            part.requested.connect(self.requested)
            self._parts[key] = part
            part.show_title(shown=not self._is_narrow)
            self._stack.addWidget(part)
        return part

    def _show_part(self, key: object, series_id: int | None = None) -> None:
        if str(key) != self._current and self._current in self._parts:
            self._parts[self._current].flush()
        self._current = str(key)
        self.combo.select(self._current)
        if not self.search.text():
            self.list.select_key(self._current)
        part = self.part
        part.open(series_id)
        self._stack.setCurrentWidget(part)
        self.titled.emit()

    def _show_categories(self) -> None:
        self.list.set_rows([Row(one.key, one.name, icon=one.icon) for one in self._categories])
        self.list.select_key(self._current)

    # Searching

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _find(self, words: str) -> None:
        """List in place of the categories the settings that have these words."""
        if not words.strip():
            self._show_categories()
        else:
            found = []
            for category in self._categories:
                for place, row in enumerate(self._part(category.key).listed()):
                    if has_words(f"{category.name} {row.name} {row.told}", words):
                        key = (category.key, place)
                        found.append(
                            Row(key, row.name, category.name, icon=category.icon, wrap=True)
                        )
            self.list.set_rows(found or [Row((), self.tr("Nothing found"), icon="search")])
        self._arrange()

    def _choose(self, key: object) -> None:
        if isinstance(key, str):
            self._show_part(key)
        elif isinstance(key, tuple) and key:
            self._show_part(key[0])

    def _click(self, index: QModelIndex) -> None:
        if index.isValid() and self.search.text():
            self._open(self.list.current_key())

    def _open(self, key: object) -> None:
        """Go into a category, or to the setting that was found."""
        if isinstance(key, str):
            self.part.area.body.focusNextChild()
        elif isinstance(key, tuple) and key:
            name, place = key
            self.search.clear()
            self._show_part(name)
            self.part.show_row(self.part.listed()[place])

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use a combo box where there is no room for a list."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        theme = self.context.theme
        narrow = theme.is_large or self.width() < theme.px(_NARROW)
        searching = bool(self.search.text().strip())
        self.search.setFixedWidth(theme.px(_SEARCH_WIDTH))
        if narrow:
            self._left.setMinimumWidth(0)
            self._left.setMaximumWidth(16_777_215)  # Qt's "no limit"
        else:
            self._left.setFixedWidth(theme.px(_LIST_WIDTH))
        had_focus = self.list.hasFocus()
        self._left.setVisible(not narrow or searching)
        self._line.setVisible(not narrow)
        self._stack.setVisible(not narrow or not searching)
        self.combo.setVisible(narrow and not searching)
        if narrow and had_focus and not searching and self._is_narrow is False:
            self.combo.setFocus(Qt.FocusReason.OtherFocusReason)
        self._is_narrow = narrow
        for part in self._parts.values():
            part.show_title(shown=not narrow)
