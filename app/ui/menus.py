"""The menu bar: every action of the window with its key, in one place."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from app.frozen import frozen
from app.ui.icons import icon
from app.ui.page import Command, Page, Section
from app.ui.theme import Appearance
from app.values.language import Language

Value = TypeVar("Value")


@frozen
class WindowDeeds:
    """What the window itself can do for its menu."""

    undo: Callable[[], None]
    redo: Callable[[], None]
    back: Callable[[], None]
    forward: Callable[[], None]
    go: Callable[[Section], None]
    begin_meeting: Callable[[], None]
    set_language: Callable[[Language], None]
    set_appearance: Callable[[Appearance], None]
    bigger: Callable[[], None]
    smaller: Callable[[], None]
    usual_size: Callable[[], None]
    show_settings: Callable[[], None]
    show_backups: Callable[[], None]
    check_archive: Callable[[], None]
    show_trash: Callable[[], None]
    export_archive: Callable[[], None]
    open_archive_file: Callable[[], None]
    open_other_archive: Callable[[], None]
    show_keys: Callable[[], None]
    about: Callable[[], None]
    quit: Callable[[], None]


class Menus(QObject):
    """Builds the menus and keeps the commands' actions in step with the page that stands.

    `may_run` is asked before a command; who refuses it says why.
    """

    def __init__(
        self,
        window: QMainWindow,
        deeds: WindowDeeds,
        language: Language,
        appearance: Appearance,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._page: Page | None = None
        self.may_run: Callable[[Command], bool] = lambda _command: True
        self._menus: list[QMenu] = []
        self._appearances: dict[Appearance, QAction] = {}
        self.commands: dict[Command, QAction] = {}
        self._icons: dict[QAction, str] = {}
        self._build_file(deeds)
        self._build_edit(deeds)
        self._build_view(deeds, language, appearance)
        self._build_meeting(deeds)
        self._build_measures()
        self._build_help(deeds)

    def follow(self, page: Page) -> None:
        """Offer what this page can do now; the rest of the commands is disabled."""
        self._page = page
        known = page.commands()
        for command, action in self.commands.items():
            action.setEnabled(command in known)

    def mark_appearance(self, appearance: Appearance) -> None:
        """Tick how the window looks now: the settings can choose that too."""
        self._appearances[appearance].setChecked(True)

    def listed(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Return each menu's title with its actions' names and keys, for the list of keys."""
        native = QKeySequence.SequenceFormat.NativeText
        return [
            (
                menu.title().replace("&", ""),
                [
                    (action.text().replace("&", ""), action.shortcut().toString(native))
                    for action in menu.actions()
                    if not action.shortcut().isEmpty()
                ],
            )
            for menu in self._menus
        ]

    def _menu(self, title: str) -> QMenu:
        menu = self._window.menuBar().addMenu(title)
        self._menus.append(menu)
        # What a command can do may change while the page stands: ask when the menu opens.
        menu.aboutToShow.connect(self._refresh)
        return menu

    def _refresh(self) -> None:
        # Seen in an open menu only, and not before: the first paint can do without.
        while self._icons:
            action, name = self._icons.popitem()
            action.setIcon(icon(name))
        if self._page is not None:
            self.follow(self._page)

    def _command(
        self, menu: QMenu, command: Command, text: str, key: str = "", name: str = ""
    ) -> None:
        action = QAction(self._window)  # with a text PySide would make QIcon, to see if it is one
        action.setText(text)
        if name:
            self._icons[action] = name
        if key:
            action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda: self._run(command))
        menu.addAction(action)
        self.commands[command] = action

    def _run(self, command: Command) -> None:
        deed = self._page.commands().get(command) if self._page is not None else None
        if deed is not None and self.may_run(command):
            deed()

    def _deed(
        self, menu: QMenu, text: str, deed: Callable[[], None], key: str = "", name: str = ""
    ) -> QAction:
        action = QAction(self._window)  # with a text PySide would make QIcon, to see if it is one
        action.setText(text)
        if name:
            self._icons[action] = name
        if key:
            action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _checked=False: deed())
        menu.addAction(action)
        return action

    def _build_file(self, deeds: WindowDeeds) -> None:
        menu = self._menu(self.tr("&File"))
        self._command(menu, Command.NEW, self.tr("&New"), "Ctrl+N", "plus")
        self._command(menu, Command.PREVIEW, self.tr("Pre&view"), "F9", "eye")
        self._command(menu, Command.PRINT, self.tr("&Print…"), "Ctrl+P", "printer")
        self._command(menu, Command.EXPORT_PDF, self.tr("&Save PDF…"), "Ctrl+Shift+E", "download")
        menu.addSeparator()
        self._deed(
            menu, self.tr("Se&ttings"), deeds.show_settings, "Ctrl+,", "adjustments-horizontal"
        )
        self._deed(menu, self.tr("&Backups…"), deeds.show_backups, "", "archive")
        self._deed(menu, self.tr("Chec&k the archive"), deeds.check_archive, "", "shield-check")
        self._deed(menu, self.tr("&Export the archive…"), deeds.export_archive, "", "upload")
        self._deed(
            menu, self.tr("&Open an archive from a file…"), deeds.open_archive_file, "", "download"
        )
        self._deed(menu, self.tr("Open anot&her archive…"), deeds.open_other_archive, "", "folder")
        menu.addSeparator()
        self._deed(menu, self.tr("&Quit"), deeds.quit, "Ctrl+Q")

    def _build_edit(self, deeds: WindowDeeds) -> None:
        menu = self._menu(self.tr("&Edit"))
        self._deed(menu, self.tr("&Undo"), deeds.undo, "Ctrl+Z", "arrow-back-up")
        redo = self._deed(menu, self.tr("&Redo"), deeds.redo, "Ctrl+Shift+Z", "arrow-forward-up")
        redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        menu.addSeparator()
        self._command(menu, Command.EDIT, self.tr("&Change"), "F2", "pencil")
        self._command(menu, Command.DUPLICATE, self.tr("Con&tinue from this one"), "Ctrl+D", "copy")
        self._command(menu, Command.DELETE, self.tr("&Delete"), "", "trash")
        menu.addSeparator()
        self._command(menu, Command.FIND, self.tr("&Find on this page"), "Ctrl+F", "search")
        menu.addSeparator()
        self._command(menu, Command.HISTORY, self.tr("&History of the record"), "F4", "history")
        self._deed(menu, self.tr("Tra&sh…"), deeds.show_trash, "", "trash")

    def _build_view(self, deeds: WindowDeeds, language: Language, appearance: Appearance) -> None:
        menu = self._menu(self.tr("Vie&w"))
        self._deed(menu, self.tr("Overview"), lambda: deeds.go(Section.HOME))
        self._deed(menu, self.tr("Meetings"), lambda: deeds.go(Section.MEETINGS))
        self._deed(menu, self.tr("Measures plan"), lambda: deeds.go(Section.MEASURES))
        self._deed(menu, self.tr("Protocols"), lambda: deeds.go(Section.PROTOCOLS))
        self._deed(menu, self.tr("Participants"), lambda: deeds.go(Section.PARTICIPANTS))
        menu.addSeparator()
        self._deed(menu, self.tr("&Back"), deeds.back, "Alt+Left")
        self._deed(menu, self.tr("For&ward"), deeds.forward, "Alt+Right")
        menu.addSeparator()
        self._deed(menu, self.tr("&Larger text"), deeds.bigger, "Ctrl+Shift+D")
        self._deed(menu, self.tr("&Smaller text"), deeds.smaller, "Ctrl+Shift+M")
        self._deed(menu, self.tr("&Usual text size"), deeds.usual_size)
        menu.addSeparator()
        self._appearances = self._choice(
            menu.addMenu(self.tr("&Appearance")),
            (
                (self.tr("As the system"), Appearance.SYSTEM),
                (self.tr("Light"), Appearance.LIGHT),
                (self.tr("Dark"), Appearance.DARK),
            ),
            appearance,
            deeds.set_appearance,
        )
        self._choice(
            menu.addMenu(self.tr("Lan&guage")),
            (("Lietuvių", Language.LITHUANIAN), ("English", Language.ENGLISH)),
            language,
            deeds.set_language,
        )

    def _choice(
        self,
        menu: QMenu,
        choices: tuple[tuple[str, Value], ...],
        current: Value,
        chosen: Callable[[Value], None],
    ) -> dict[Value, QAction]:
        actions = {}
        group = QActionGroup(self._window)
        for text, value in choices:
            action = QAction(group)
            action.setText(text)
            action.setCheckable(True)
            action.setChecked(value == current)
            action.triggered.connect(lambda _checked=False, value=value: chosen(value))
            menu.addAction(action)
            actions[value] = action
        return actions

    def _build_meeting(self, deeds: WindowDeeds) -> None:
        menu = self._menu(self.tr("Mee&ting"))
        self._deed(menu, self.tr("New meeting"), deeds.begin_meeting, "", "plus")
        self._command(menu, Command.AGENDA, self.tr("&Agenda"), "F7")
        self._command(menu, Command.PREVIOUS, self.tr("&Previous item"), "Ctrl+PgUp")
        self._command(menu, Command.NEXT, self.tr("&Next item"), "Ctrl+PgDown")
        self._command(menu, Command.FINISH, self.tr("&Finish the item"))
        # The first is the one shown: „Enter“, as keyboards have it.
        finish = [QKeySequence("Ctrl+Enter"), QKeySequence("Ctrl+Return")]
        self.commands[Command.FINISH].setShortcuts(finish)

    def _build_measures(self) -> None:
        menu = self._menu(self.tr("P&lan"))
        self._command(menu, Command.DONE, self.tr("&Done"), "F8", "check")

    def _build_help(self, deeds: WindowDeeds) -> None:
        menu = self._menu(self.tr("&Help"))
        self._deed(menu, self.tr("&Keys"), deeds.show_keys, "F1", "keyboard")
        self._deed(menu, self.tr("&About Sutarta"), deeds.about)
