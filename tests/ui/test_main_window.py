"""The window joins pages it knows nothing of: ways, keys, undo, closing."""

from collections.abc import Callable, Iterator, Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.errors import UserError
from app.services import organisations
from app.ui.context import Context
from app.ui.main_window import MainWindow
from app.ui.page import Command, Page, Place, Screen
from app.ui.widgets.unsaved import Unsaved
from app.values.language import Language


class PlainPage(Page):
    """A page that remembers what the window asked of it."""

    def __init__(self, screen: Screen, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.screen = screen
        self.log: list[object] = []
        self.field = QLineEdit()
        self.field.setAccessibleName("Laukas")
        QVBoxLayout(self).addWidget(self.field)

    def enter(self, place: Place) -> None:
        self.log.append(place)

    def leave(self) -> None:
        self.log.append("left")

    def title(self) -> str:
        return self.screen.name.title()

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        return {Command.NEW: lambda: self.log.append("new")}


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    made = MainWindow(context, PlainPage, Place(Screen.HOME))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.hide()


def log(window: MainWindow) -> list[object]:
    assert isinstance(window.page, PlainPage)
    return window.page.log


def add_organisation(context: Context, name: str) -> None:
    context.archive.write("organisation.add", lambda s: organisations.add_organisation(s, name))


def names(context: Context) -> list[str]:
    return [row.name for row in context.archive.read(organisations.list_organisations)]


def test_pages_lead_to_each_other_and_back(qtbot: QtBot, window: MainWindow) -> None:
    first = window.page
    place = Place(Screen.MINUTES, meeting_id=7)
    first.requested.emit(place)
    assert window.place == place
    assert log(window) == [place]
    assert window.windowTitle() == "Minutes – Sutarta"
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.page is first
    qtbot.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.place == place
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.page is first
    assert log(window).count("left") == 2


def test_sidebar_leads_to_sections_by_mouse_and_keys(qtbot: QtBot, window: MainWindow) -> None:
    sidebar = window._sidebar
    meetings = sidebar.visualRect(sidebar.model().index(1, 0)).center()
    qtbot.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=meetings)
    assert window.place.screen is Screen.MEETINGS
    sidebar.setFocus()
    qtbot.keyClick(sidebar, Qt.Key.Key_Down)
    qtbot.keyClick(sidebar, Qt.Key.Key_Return)
    assert window.place.screen is Screen.MEASURES


def test_sidebar_shrinks_under_the_workspace(window: MainWindow) -> None:
    wide = window._sidebar.width()
    window.go(Place(Screen.MINUTES, meeting_id=1))
    assert window._sidebar.width() < wide / 3
    window.back()
    assert window._sidebar.width() == wide


def test_menu_asks_the_page_and_offers_only_what_it_can(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert log(window)[-1] == "new"
    assert window._menus.commands[Command.NEW].isEnabled()
    assert not window._menus.commands[Command.PRINT].isEnabled()


def test_menus_have_their_icons_once_one_opens(window: MainWindow) -> None:
    new = window._menus.commands[Command.NEW]
    assert new.icon().isNull()  # nobody sees it, and the first paint need not wait for it
    menu = window._menus._menus[-1]
    menu.popup(window.pos())
    menu.close()
    assert not new.icon().isNull()


def test_ctrl_z_takes_back_the_last_deed(
    qtbot: QtBot, window: MainWindow, context: Context
) -> None:
    add_organisation(context, "Pievų draugija")
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert names(context) == []
    assert window._status._hint.text() == "Atšaukta: nauja organizacija"
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_Z, both)
    assert names(context) == ["Pievų draugija"]
    qtbot.keyClick(window, Qt.Key.Key_Z, both)
    assert window._status._hint.text() == "Nėra ko pakartoti."


def test_saved_is_said_after_the_commit(window: MainWindow, context: Context) -> None:
    add_organisation(context, "Pievų draugija")
    assert "Išsaugota" in window._status.state.accessibleName()


def test_the_page_does_not_jump_when_the_foot_tells_of_backups(
    qtbot: QtBot, context: Context
) -> None:
    made = MainWindow(context, PlainPage, Place(Screen.HOME))
    qtbot.addWidget(made)
    height = made._status.sizeHint().height()
    assert made._status._backup.isHidden()
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(made._status._backup.isVisible)
    assert made._status.sizeHint().height() == height


def test_error_is_told_in_words(qtbot: QtBot, window: MainWindow, context: Context) -> None:
    context.notices.tell(UserError("minutes.final"))
    box = window.findChild(QMessageBox)
    assert box is not None
    qtbot.waitUntil(box.isVisible)
    assert box.text().startswith("Protokolas galutinis")
    assert box.textFormat() == Qt.TextFormat.PlainText
    box.close()


def test_toast_offers_to_take_back(qtbot: QtBot, window: MainWindow, context: Context) -> None:
    add_organisation(context, "Pievų draugija")
    context.notices.offer_undo("Organizacija pašalinta")
    qtbot.waitUntil(window._toast.isVisible)
    window._toast.undone.emit()
    assert names(context) == []


def test_toast_takes_back_what_it_names_and_nothing_later(
    qtbot: QtBot, window: MainWindow, context: Context
) -> None:
    add_organisation(context, "Pievų draugija")
    context.notices.offer_undo("Organizacija pašalinta")
    qtbot.waitUntil(window._toast.isVisible)
    add_organisation(context, "Miškų asociacija")
    assert not window._toast.isVisible()
    context.notices.offer_undo("Organizacija pašalinta")
    field = window.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    left: list[object] = log(window)
    before = len(left)
    qtbot.mouseClick(window._toast.button, Qt.MouseButton.LeftButton)
    assert names(context) == ["Pievų draugija"]
    assert field.hasFocus()
    assert len(left) == before  # nothing was flushed, which would have come after the deed


def test_what_could_not_be_stored_keeps_the_window(qtbot: QtBot, window: MainWindow) -> None:
    mark = Unsaved(window.page)
    mark.set_held(True)
    window.language_chosen.connect(lambda _language: pytest.fail("the window was made anew"))
    window._choose_language(Language.ENGLISH)
    told = window.findChild(QMessageBox)
    assert told is not None
    told.close()
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is None)
    assert not window.close()
    assert window.isVisible()
    question = window.findChild(QMessageBox)
    assert question is not None
    qtbot.waitUntil(question.isVisible)
    assert "neišsaugota" in question.text()
    stay = question.defaultButton()
    qtbot.mouseClick(stay, Qt.MouseButton.LeftButton)
    assert window.isVisible()
    mark.set_held(False)
    assert window.close()


def test_the_secretary_may_close_all_the_same(qtbot: QtBot, window: MainWindow) -> None:
    Unsaved(window.page).set_held(True)
    assert not window.close()
    question = window.findChild(QMessageBox)
    assert question is not None
    lose = next(b for b in question.buttons() if b is not question.defaultButton())
    qtbot.mouseClick(lose, Qt.MouseButton.LeftButton)
    assert not window.isVisible()


def test_text_size_and_appearance_are_remembered(
    qtbot: QtBot, window: MainWindow, context: Context
) -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_D, both)
    assert context.theme.text_scale == 110
    assert context.settings.text_scale == 110
    qtbot.keyClick(window, Qt.Key.Key_M, both)
    assert context.settings.text_scale == 100


def test_language_is_asked_for_once(qtbot: QtBot, window: MainWindow) -> None:
    asked: list[object] = []
    window.language_chosen.connect(asked.append)
    window._choose_language(Language.LITHUANIAN)
    window._choose_language(Language.ENGLISH)
    assert asked == [Language.ENGLISH]


def test_closing_writes_what_is_pending(window: MainWindow, context: Context) -> None:
    window.close()
    assert log(window)[-1] == "left"
    assert not context.settings.state("window").isEmpty()


def test_keys_are_listed_from_the_menu(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    dialogs = [w for w in QApplication.topLevelWidgets() if w.windowTitle() == "Spartieji klavišai"]
    assert len(dialogs) == 1
    titles = [title for title, _ in window._menus.listed()]
    assert "Failas" in titles
    dialogs[0].close()


def test_no_key_needs_what_a_lithuanian_keyboard_lacks(window: MainWindow) -> None:
    for _, pairs in window._menus.listed():
        for _, key in pairs:
            last = key.split("+")[-1]
            assert not last.isdigit(), key
            assert last not in {"@", "#", "/", "[", "]"}, key
            assert not ("Ctrl" in key and "Alt" in key), key
            assert key != "Ctrl+E"
