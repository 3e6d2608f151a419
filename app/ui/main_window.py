"""The one window: sections at the left, the page that stands, the way back, the status bar."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.errors import StorageError, UserError
from app.ui.archive_notices import ArchiveNotices
from app.ui.context import Context
from app.ui.menus import Menus, WindowDeeds
from app.ui.page import Command, Deed, Page, Place, Screen, Section
from app.ui.screens import MakePage
from app.ui.sidebar import Entry, Sidebar
from app.ui.status_bar import StatusBar
from app.ui.theme import Appearance
from app.ui.widgets.labels import literal_title
from app.ui.widgets.pane_cycle import PaneCycle
from app.ui.widgets.tab_order import order_tabs
from app.ui.widgets.unsaved import holds_unsaved
from app.values.language import Language

if TYPE_CHECKING:
    from pathlib import Path

    from app.storage.folder_kind import FolderKind
    from app.storage.journal import StackRow
    from app.ui.exchange.archive_export import ArchiveExport
    from app.ui.exchange.archive_opening import ArchiveOpening
    from app.ui.exchange.other_archive import OtherArchive
    from app.ui.widgets.locked_fields import LockedFields
    from app.ui.widgets.undo_toast import UndoToast

SECTION_SCREENS = {
    Section.HOME: Screen.HOME,
    Section.MEETINGS: Screen.MEETINGS,
    Section.MEASURES: Screen.MEASURES,
    Section.PROTOCOLS: Screen.PROTOCOLS,
    Section.PARTICIPANTS: Screen.PARTICIPANTS,
    Section.SETTINGS: Screen.SETTINGS,
}
_SECTION_OF = {screen: section for section, screen in SECTION_SCREENS.items()}
# These lie over a section: the sidebar shrinks, and Esc leads back.
_OVER = (Screen.MINUTES, Screen.PREVIEW)
# These belong to no section: the one left behind stays marked, and Esc leads back.
_ASIDE = (Screen.BACKUPS, Screen.TRASH, Screen.HISTORY)

_SIZE = QSize(1280, 800)
# What desktops put around a window at most; how much it is, they tell only once it stands.
_FRAME = QSize(16, 48)

# What the menu can ask of a page without anything being written.
_READING = (
    Command.FIND,
    Command.PRINT,
    Command.EXPORT_PDF,
    Command.PREVIEW,
    Command.NEXT,
    Command.PREVIOUS,
    Command.AGENDA,
    Command.HISTORY,
)


class MainWindow(QMainWindow):
    """Holds pages and joins them; knows nothing of what they show.

    Emits `language_chosen` (the application rebuilds the window in place), `trouble_asked` (for
    the ways out of what has befallen the archive) and `closed`.
    """

    language_chosen = Signal(object)
    archive_chosen = Signal(str)
    archive_replaced = Signal(str)
    trouble_asked = Signal(object)
    closed = Signal()

    def __init__(self, context: Context, make_page: MakePage, start: Place) -> None:
        super().__init__()
        self.context = context
        self._make_page = make_page
        self._pages: dict[Screen, Page] = {}
        self._back: list[Place] = []
        self._forward: list[Place] = []
        self._section = Section.HOME
        self._loses = False
        self.exchange: ArchiveExport | ArchiveOpening | None = None
        self._other: OtherArchive | None = None
        self.place = start
        self.setMinimumSize(960, 640)
        self._sidebar = Sidebar(context.theme, self._entries(), self)
        body = QWidget(self)
        self._stack = QStackedWidget(body)
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sidebar)
        self._notices = ArchiveNotices(context)
        self._notices.asked.connect(self.trouble_asked)
        self._notices.check_asked.connect(lambda: self.go(Place(Screen.BACKUPS)))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._notices)
        column.addWidget(self._stack, 1)
        row.addLayout(column, 1)
        self.setCentralWidget(body)
        self._menus = Menus(self, self._deeds(), context.language, context.theme.appearance)
        self._status = StatusBar(context, self)
        self._status.backups_wanted.connect(lambda: self.go(Place(Screen.BACKUPS)))
        self.setStatusBar(self._status)
        self._toast: UndoToast | None = None
        self._cycle = PaneCycle(self)
        self._locked = self._make_lock() if context.archive.read_only else None
        self._connect()
        self._restored = self.restoreGeometry(context.settings.state("window"))
        if not self._restored:
            self.resize(_SIZE)
        self._show(start)

    @property
    def page(self) -> Page:
        """Return the page that stands."""
        return self._pages[self.place.screen]

    @property
    def is_outdated(self) -> bool:
        """Whether pages may show what the archive's file no longer holds."""
        return self._notices.is_outdated

    def fit_screen(self) -> None:
        """Before the first show: stay on the screen, frame included; a small one is filled."""
        room = self.screen().availableGeometry().size() - _FRAME
        if not self._restored and _SIZE.boundedTo(room) != _SIZE:
            self.resize(_SIZE.boundedTo(room))
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def say(self, text: str) -> None:
        """Show a short message at the foot for a while."""
        self._status.say(text)

    def note_trouble(self, error: StorageError | None) -> None:
        """Say over every page what has befallen the archive; None: it is over."""
        self._notices.note_trouble(error)

    def tell_restored(self, text: str, kept_at: "Path | None") -> None:
        """Say that the archive came back, and offer the folder where its file before it lies."""
        self._notices.tell_restored(text, kept_at)

    def warn_of_folder(self, kind: "FolderKind") -> None:
        """Warn once that the archive's folder is synchronised or on a network drive."""
        self._notices.warn_of_folder(kind)

    def go(self, place: Place) -> None:
        """Go to a place; Alt+Left returns from there."""
        # Checking the archive begins nothing in it.
        begins = place.begin and place.screen is not Screen.BACKUPS
        if begins and not self._may_write():
            place = replace(place, begin=False)
        self.page.leave()
        self._back.append(self.page.here(self.place))
        self._forward.clear()
        self._show(place)

    def go_to_section(self, section: Section) -> None:
        """Go to a section's own page."""
        self.go(Place(SECTION_SCREENS[section]))

    def back(self) -> None:
        """Return to where the window was before."""
        self._step(self._back, self._forward)

    def forward(self) -> None:
        """Go again where `back` came from."""
        self._step(self._forward, self._back)

    def flush(self) -> None:
        """Write what is still pending."""
        self.page.leave()

    def may_be_replaced(self) -> bool:
        """Write what is pending; where that fails say so: its fields would go with the window."""
        self.flush()
        if holds_unsaved(self):
            self._tell(self.tr("Part of what you typed is not stored yet."))
            return False
        return True

    def keep_typed(self) -> None:
        """Write even what is half typed, on whatever page; nobody may be there to be asked."""
        self.flush()
        for page in self._pages.values():
            page.keep_typed()

    def end(self) -> None:
        """Write what is pending and close without asking, whatever could not be written."""
        self._loses = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write what is pending and keep the window's place on the screen.

        Where something could not be stored, ask first: it would go with the window.
        """
        self.flush()
        if holds_unsaved(self) and not self._loses:
            event.ignore()
            self._ask_whether_to_lose()
            return
        self.context.settings.keep_state("window", self.saveGeometry())
        if self.exchange is not None:
            self.exchange.end()
        event.accept()
        self.closed.emit()

    def _connect(self) -> None:
        context = self.context
        context.notices.told.connect(self._tell)
        context.notices.undo_offered.connect(self._offer_undo)
        # The offer is for the last deed: once another follows, undoing would take back that one.
        context.archive.changed.connect(self._withdraw_offer)
        self._sidebar.chosen.connect(self.go_to_section)
        context.theme.changed.connect(self._mark_appearance)
        self._key("Ctrl+Tab", lambda: self._turn_section(1), self.tr("Next section"))
        self._key("Ctrl+Shift+Tab", lambda: self._turn_section(-1), self.tr("Previous section"))
        if context.archive.read_only:
            self._menus.may_run = lambda command: command in _READING or self._may_write()
            # What a page shows as changed is not: it reads again.
            context.archive.failed.connect(lambda: QTimer.singleShot(0, self, self._read_again))
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WindowShortcut)
        escape.activated.connect(self._escape)

    def _key(self, key: str, deed: Callable[[], None], what: str) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setWhatsThis(what)
        shortcut.activated.connect(deed)

    def _turn_section(self, by: int) -> None:
        sections = list(SECTION_SCREENS)
        place = sections.index(self._section) + by
        self.go_to_section(sections[place % len(sections)])

    def _entries(self) -> list[Entry]:
        return [
            Entry(Section.HOME, "home", self.tr("Overview")),
            Entry(Section.MEETINGS, "calendar", self.tr("Meetings")),
            Entry(Section.MEASURES, "list-check", self.tr("Measures plan")),
            Entry(Section.PROTOCOLS, "file-certificate", self.tr("Protocols")),
            Entry(Section.PARTICIPANTS, "users", self.tr("Participants")),
            Entry(Section.SETTINGS, "adjustments-horizontal", self.tr("Settings"), at_foot=True),
        ]

    def _deeds(self) -> WindowDeeds:
        theme = self.context.theme
        return WindowDeeds(
            undo=self._undo,
            redo=self._redo,
            back=self.back,
            forward=self.forward,
            go=self.go_to_section,
            begin_meeting=lambda: self.go(Place(Screen.MEETINGS, begin=True)),
            set_language=self._choose_language,
            set_appearance=self._choose_appearance,
            bigger=lambda: self._scale(theme.text_scale + 10),
            smaller=lambda: self._scale(theme.text_scale - 10),
            usual_size=lambda: self._scale(100),
            show_settings=lambda: self.go_to_section(Section.SETTINGS),
            show_backups=lambda: self.go(Place(Screen.BACKUPS)),
            check_archive=lambda: self.go(Place(Screen.BACKUPS, begin=True)),
            show_trash=lambda: self.go(Place(Screen.TRASH)),
            export_archive=self._export_archive,
            open_archive_file=self.open_archive_file,
            open_other_archive=self.open_other_archive,
            show_keys=self.show_keys,
            about=lambda: self.go(Place(Screen.SETTINGS, part="about")),
            quit=self._quit,
        )

    def _export_archive(self) -> None:
        from app.ui.exchange.archive_export import ArchiveExport

        self.flush()
        if not isinstance(self.exchange, ArchiveExport):
            self.exchange = ArchiveExport(self.context, self)
        self.exchange.start()

    def open_archive_file(self) -> None:
        """Ask for an archive's file and open it."""
        from app.ui.exchange.archive_opening import ArchiveOpening

        self.flush()
        if not isinstance(self.exchange, ArchiveOpening):
            self.exchange = ArchiveOpening(self.context, self)
            self.exchange.opened.connect(self.archive_chosen)
            self.exchange.replaces.connect(self.archive_replaced)
        self.exchange.start()

    def open_other_archive(self) -> None:
        """Ask for the folder of another archive and open that."""
        from app.ui.exchange.other_archive import OtherArchive

        self.flush()
        if self._other is None:
            self._other = OtherArchive(self.context, self)
            self._other.chosen.connect(self.archive_chosen)
        self._other.start()

    def _make_lock(self) -> "LockedFields":
        from app.ui.widgets.locked_fields import LockedFields

        return LockedFields(self)

    def _quit(self) -> None:
        self.close()

    def _show(self, place: Place) -> None:
        screen = place.screen
        if screen not in self._pages:
            page = self._make_page(screen, self.context, self._stack)
            page.requested.connect(self.go)
            page.titled.connect(self._retitle)
            page.returned.connect(self._escape)
            page.asked.connect(self._do_asked)
            self._pages[screen] = page
            self._stack.addWidget(page)
            order_tabs(page)
        page = self._pages[screen]
        # Something new is begun once: not again by Alt+Left or when the language changes.
        self.place = replace(place, begin=False) if place.begin else place
        self._section = self._section_of(place)
        self._sidebar.set_narrow(screen in _OVER)
        self._sidebar.mark(self._section)
        self._stack.setCurrentWidget(page)
        try:
            page.enter(place)
        except UserError as error:
            self.context.notices.tell(error)
        if self._locked is not None:
            self._locked.lock(page)
        self._menus.follow(page)
        self._cycle.set_panes([self._sidebar, *page.panes()])
        self._retitle()

    def _section_of(self, place: Place) -> Section:
        if place.screen in _SECTION_OF:
            return _SECTION_OF[place.screen]
        if place.screen in _OVER:
            if place.meeting_id is not None:
                return Section.MEETINGS
            of_register = place.protocol_id is not None or place.year is not None
            return Section.PROTOCOLS if of_register else Section.MEASURES
        return self._section if place.screen in _ASIDE else Section.HOME

    def _step(self, taken: list[Place], kept: list[Place]) -> None:
        if taken:
            self.page.leave()
            kept.append(self.page.here(self.place))
            self._show(taken.pop())

    def _may_write(self) -> bool:
        """Tell whether the archive can be changed; where it cannot, say so."""
        refusal = self.context.archive.refusal()
        if refusal is not None:
            self.context.notices.tell(refusal)
        return refusal is None

    def _read_again(self) -> None:
        self._show(self.place)

    def _escape(self) -> None:
        if self.place.screen in (*_OVER, *_ASIDE):
            if self._back:
                self.back()
            else:
                self.go_to_section(self._section)

    def _retitle(self) -> None:
        title = literal_title(self.page.title())
        self.setWindowTitle(f"{title} – Sutarta" if title else "Sutarta")
        self._status.set_hint(self.page.hint())
        self._menus.follow(self.page)

    def _undo(self) -> None:
        self._take_step(self.context.archive.undo, "undone")

    def _redo(self) -> None:
        self._take_step(self.context.archive.redo, "redone")

    def _offer_undo(self, text: str) -> None:
        if self._toast is None:  # its fading and its words for screen readers can wait until now
            from app.ui.widgets.undo_toast import UndoToast

            self._toast = UndoToast(self.context.theme, self)
            self._toast.undone.connect(self._undo_offered)
        self._toast.show_undo(text)

    def _withdraw_offer(self) -> None:
        if self._toast is not None:
            self._toast.dismiss()

    def _undo_offered(self) -> None:
        # What is being typed is not flushed: it would be a later deed, undone instead of this one.
        self._step_through(self.context.archive.undo, "undone")

    def _take_step(self, step: Callable[[], "StackRow"], word: str) -> None:
        self.flush()
        self._step_through(step, word)

    def _step_through(self, step: Callable[[], "StackRow"], word: str) -> None:
        catalogue = self.context.catalogue
        try:
            action = step()
        except UserError as error:
            self._status.say(self.context.notices.words(error))
            return
        self._withdraw_offer()
        self._status.say(catalogue.say(word, action=catalogue.action(action.name)))

    def _tell(self, text: str) -> None:
        if self._notices.says(text):
            return
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("Sutarta")
        box.setText(text)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _ask_whether_to_lose(self) -> None:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("Sutarta")
        box.setText(self.tr("Part of what you typed is not stored yet."))
        box.setInformativeText(self.tr("When the window closes, that part is lost."))
        stay = box.addButton(self.tr("Do not close"), QMessageBox.ButtonRole.RejectRole)
        lose = box.addButton(self.tr("Close all the same"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        lose.clicked.connect(self.end)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _do_asked(self, wish: object) -> None:
        """Do what a page asks of the window."""
        if isinstance(wish, Language):
            self._choose_language(wish)
        elif wish is Deed.KEYS:
            self.show_keys()

    def _choose_language(self, language: Language) -> None:
        if language is self.context.language:
            return
        if self.may_be_replaced():
            self.place = self.page.here(self.place)  # to stand there again
            self.context.settings.language = language
            self.language_chosen.emit(language)

    def _choose_appearance(self, appearance: Appearance) -> None:
        self.context.settings.appearance = appearance
        self.context.theme.set_appearance(appearance)

    def _mark_appearance(self) -> None:
        self._menus.mark_appearance(self.context.theme.appearance)

    def _scale(self, percent: int) -> None:
        self.context.theme.set_text_scale(percent)
        self.context.settings.text_scale = self.context.theme.text_scale

    def show_keys(self) -> None:
        """List the keys that work now."""
        from app.ui.keys_dialog import KeysDialog

        KeysDialog(self.context, self._menus, self.page, self).open()
