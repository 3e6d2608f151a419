"""Deleting a plan and a note on progress: a toast, the trash, the way back."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.services import measures, plans, trash
from app.ui.context import Context
from app.ui.measures.plan_page import PlanPage
from app.ui.widgets.buttons import IconButton, LinkButton
from tests.ui.measures.conftest import Sample, go_to


def press(
    qtbot: QtBot, page: PlanPage, kind: type[LinkButton] | type[IconButton], name: str
) -> None:
    button = next(one for one in page.findChildren(kind) if one.accessibleName().startswith(name))
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def test_plan_goes_to_the_trash_and_comes_back(
    page: PlanPage, sample: Sample, context: Context, qtbot: QtBot
) -> None:
    offered: list[str] = []
    context.notices.undo_offered.connect(offered.append)
    page._head._more.click()
    press(qtbot, page, LinkButton, "Šalinti planą")
    assert context.archive.read(plans.list_plans) == ()
    assert offered == ["Planas pašalintas"]
    assert page._pages.currentWidget() is page._no_plan
    context.archive.write("trash.restore", lambda s: trash.restore(s, "plan", sample.plan_id))
    assert page._rows.plan is not None
    assert len(page._rows.measures) == len(sample.measures)


def test_note_goes_to_the_trash(
    page: PlanPage, sample: Sample, context: Context, qtbot: QtBot
) -> None:
    offered: list[str] = []
    context.notices.undo_offered.connect(offered.append)
    shown = sample.measures[0]
    go_to(page, shown)
    note = page._details.first_field()
    note.setFocus()
    qtbot.keyClicks(note, "Pradeta")
    qtbot.keyClick(note, Qt.Key.Key_Return)
    press(qtbot, page, IconButton, "Šalinti įrašą: Pradeta")
    assert context.archive.read(lambda s: measures.list_progress(s, shown)) == ()
    assert offered == ["Įrašas pašalintas"]
    context.archive.undo()
    assert len(context.archive.read(lambda s: measures.list_progress(s, shown))) == 1
