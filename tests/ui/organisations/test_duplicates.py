"""Merging a duplicate from its form by keys, and separating it again."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.services import organisations, people
from app.ui.context import Context
from app.ui.organisations.participants_page import ParticipantsPage
from app.ui.page import Place, Screen
from app.ui.widgets.buttons import LinkButton

pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)

Show = Callable[[Place], ParticipantsPage]


@pytest.fixture
def show(context: Context, qtbot: QtBot) -> Show:
    def open_page(place: Place) -> ParticipantsPage:
        page = ParticipantsPage(context)
        page.resize(1056, 1400)
        qtbot.addWidget(page)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.enter(place)
        return page

    return open_page


def link(page: QWidget, text: str) -> LinkButton:
    words = QCoreApplication.translate("Duplicates", text)
    found = [
        one for one in page.findChildren(LinkButton) if one.isVisible() and words in one.text()
    ]
    assert len(found) == 1, [one.text() for one in page.findChildren(LinkButton)]
    return found[0]


def type_into_focus(qtbot: QtBot, text: str) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    qtbot.keyClicks(widget, text)
    qtbot.keyClick(widget, Qt.Key.Key_Return)


def names(context: Context) -> list[str]:
    return [row.name for row in context.archive.read(organisations.list_organisations)]


def test_an_organisation_is_merged_and_separated(
    context: Context, show: Show, qtbot: QtBot
) -> None:
    kept, double = context.archive.write(
        "organisation.add",
        lambda session: (
            organisations.add_organisation(session, "Pajurio skaitytoju draugija", "PSD"),
            organisations.add_organisation(session, "Skaitantis pajuris", "SP"),
        ),
    )
    page = show(Place(Screen.PARTICIPANTS, organisation_id=double))
    offered: list[str] = []
    context.notices.undo_offered.connect(offered.append)
    qtbot.mouseClick(link(page, "This is the same as another record…"), Qt.MouseButton.LeftButton)
    type_into_focus(qtbot, "")  # Enter alone chooses nobody
    assert len(names(context)) == 2
    qtbot.mouseClick(link(page, "This is the same as another record…"), Qt.MouseButton.LeftButton)
    type_into_focus(qtbot, "psd")
    assert names(context) == ["Pajurio skaitytoju draugija"]
    assert page._organisation.organisation_id == kept
    assert offered == ["Organizacijos sujungtos"]
    qtbot.mouseClick(link(page, "Separate"), Qt.MouseButton.LeftButton)
    assert names(context) == ["Pajurio skaitytoju draugija", "Skaitantis pajuris"]
    assert page._organisation.organisation_id == kept
    # The keyboard stays where it was, and is not thrown to the sidebar.
    assert link(page, "This is the same as another record…").hasFocus()


def test_a_name_that_is_nobodys_is_refused_and_nothing_changes(
    context: Context, show: Show, qtbot: QtBot
) -> None:
    double = context.archive.write(
        "organisation.add",
        lambda session: (
            organisations.add_organisation(session, "Pajurio skaitytoju draugija", "PSD"),
            organisations.add_organisation(session, "Skaitantis pajuris", "SP"),
        ),
    )[1]
    page = show(Place(Screen.PARTICIPANTS, organisation_id=double))
    qtbot.mouseClick(link(page, "This is the same as another record…"), Qt.MouseButton.LeftButton)
    type_into_focus(qtbot, "visai kita")
    field = page._organisation.duplicates.field
    assert field.property("error")
    assert len(names(context)) == 2
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()
    assert link(page, "This is the same as another record…").hasFocus()


def test_a_person_is_merged(context: Context, show: Show, qtbot: QtBot) -> None:
    kept, double = context.archive.write(
        "person.add",
        lambda session: (
            people.add_person(session, "Ona Onaite"),
            people.add_person(session, "Onute Onaite"),
        ),
    )
    page = show(Place(Screen.PARTICIPANTS, person_id=double))
    qtbot.mouseClick(link(page, "This is the same as another record…"), Qt.MouseButton.LeftButton)
    type_into_focus(qtbot, "ona on")
    assert [row.id for row in context.archive.read(people.list_people)] == [kept]
    assert page._person.person_id == kept
    context.archive.undo()
    assert len(context.archive.read(people.list_people)) == 2


def test_who_is_asked_for_stands_in_sight_in_a_low_window(
    context: Context, show: Show, qtbot: QtBot
) -> None:
    double = context.archive.write(
        "organisation.add",
        lambda session: (
            organisations.add_organisation(session, "Pajurio skaitytoju draugija", "PSD"),
            organisations.add_organisation(session, "Skaitantis pajuris", "SP"),
        ),
    )[1]
    page = show(Place(Screen.PARTICIPANTS, organisation_id=double))
    page.resize(1056, 700)
    page._begin_merging(double)
    field = page._organisation.duplicates.field
    assert field.hasFocus()
    qtbot.waitUntil(lambda: field.visibleRegion().boundingRect().height() == field.height())
