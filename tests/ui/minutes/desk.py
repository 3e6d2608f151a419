"""The workspace in the real window, whose menu gives the commands their keys."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.services import agenda
from app.services.agenda import ItemListRow, ItemRow
from app.ui.context import Context
from app.ui.main_window import MainWindow
from app.ui.minutes.minutes_page import MinutesPage
from app.ui.page import Page, Place, Screen


class Desk:
    """A shown window with the minutes of one meeting, and a look at what the archive keeps."""

    def __init__(self, context: Context, window: MainWindow, meeting_id: int) -> None:
        self.context = context
        self.window = window
        self.meeting_id = meeting_id
        page = window.page
        assert isinstance(page, MinutesPage)
        self.page = page
        self.parts = page.parts
        self.agenda = page.parts.agenda
        self.editor = page.parts.editor
        self.body = page.parts.editor.body

    def items(self) -> tuple[ItemListRow, ...]:
        return self.context.archive.read(lambda s: agenda.list_items(s, self.meeting_id))

    def titles(self) -> list[str]:
        return [row.title for row in self.items()]

    def kept(self, item_id: int) -> ItemRow:
        return self.context.archive.read(lambda s: agenda.item(s, item_id))

    def shown_titles(self) -> list[str]:
        return [row.title for row in self.agenda.model.rows()]


@contextmanager
def open_desk(
    qtbot: QtBot, context: Context, meeting_id: int, *, width: int = 1280, height: int = 800
) -> Iterator[Desk]:
    """Show the window at a meeting's minutes."""

    def make_page(screen: Screen, context: Context, parent: QWidget) -> Page:
        kind = MinutesPage if screen is Screen.MINUTES else Page
        return kind(context, parent)

    window = MainWindow(context, make_page, Place(Screen.MINUTES, meeting_id=meeting_id))
    window.resize(width, height)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.page.enter(Place(Screen.MINUTES, meeting_id=meeting_id))
    QApplication.processEvents()
    try:
        yield Desk(context, window, meeting_id)
    finally:
        window.close()
        window.deleteLater()
