from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.errors import StorageError
from app.services import measures, plans
from app.ui.context import Context
from app.ui.entry.cell_text_edit import CellTextEdit
from app.ui.entry.deadline_field import DeadlineField
from app.ui.entry.responsible_field import ResponsibleField
from app.ui.measures.plan_nodes import Column, Kind
from app.ui.measures.plan_page import PlanPage
from app.ui.page import Command, Place, Screen
from app.ui.widgets.combo import Combo
from app.ui.widgets.unsaved import holds_unsaved
from app.values.enums import MeasureStatus
from tests.ui.measures.conftest import Sample, focused, go_to, measures_of, node_of


def said(context: str, text: str, count: int = -1) -> str:
    return QCoreApplication.translate(context, text, "", count)


def texts(page: PlanPage) -> list[str]:
    return [
        page._model.cell_text(node, Column.TEXT)
        for node in page._model.rows()
        if node.kind in (Kind.MEASURE, Kind.DIRECTION)
    ]


def test_the_plan_stands_by_direction(page: PlanPage) -> None:
    assert texts(page) == ["Tinklas", "Bendros veiklos", "Mokymai", "Sklaida", "Kongresas"]
    assert page.title() == said("PlanHead", "{year} measures plan").format(year=2025)


def test_enter_edits_the_text_and_keeps_it(
    page: PlanPage, sample: Sample, context: Context, qtbot: QtBot
) -> None:
    tree = go_to(page, sample.measures[0])
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    editor = focused()
    assert isinstance(editor, CellTextEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Naujos veiklos")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert measures_of(context, sample.plan_id)[0].text == "Naujos veiklos"
    assert tree.hasFocus()


def test_a_letter_begins_over_the_old_text_and_escape_brings_it_back(
    page: PlanPage, sample: Sample, context: Context, qtbot: QtBot
) -> None:
    tree = go_to(page, sample.measures[1])
    qtbot.keyClicks(tree, "K")
    editor = focused()
    assert isinstance(editor, CellTextEdit)
    qtbot.keyClicks(editor, "ursai")
    page._editing.flush()
    assert measures_of(context, sample.plan_id)[1].text == "Kursai"
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert measures_of(context, sample.plan_id)[1].text == "Mokymai"
    assert not page._editing.is_open


def test_tab_goes_through_a_new_row_and_enter_begins_the_next(
    page: PlanPage, sample: Sample, context: Context, qtbot: QtBot
) -> None:
    go_to(page, sample.measures[2])
    page.commands()[Command.NEW]()
    qtbot.keyClicks(focused(), "Skaitymo diena")
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert isinstance(focused(), DeadlineField)
    qtbot.keyClicks(focused(), "10-15")
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert isinstance(focused(), ResponsibleField)
    qtbot.keyClicks(focused(), "PD, ks")
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert isinstance(focused(), Combo)
    qtbot.keyClick(focused(), Qt.Key.Key_Down)
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    new = measures_of(context, sample.plan_id)[-1]
    assert new.text == "Skaitymo diena"
    assert new.number == "2.2"
    assert new.deadline is not None
    assert str(new.deadline.last) == "2025-10-15"
    assert new.responsible_text == "PD, KS"
    assert new.status is MeasureStatus.IN_PROGRESS
    assert isinstance(focused(), CellTextEdit)
    qtbot.keyClicks(focused(), "Dar viena")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert [row.text for row in measures_of(context, sample.plan_id)][-1] == "Dar viena"
    assert page._editing.is_open


def test_a_new_measure_typed_with_pauses_is_one_action(
    page: PlanPage, sample: Sample, context: Context, qtbot: QtBot
) -> None:
    page.commands()[Command.NEW]()
    editor = focused()
    qtbot.keyClicks(editor, "Pir")
    page._editing.flush()
    assert len(measures_of(context, sample.plan_id)) == 4
    qtbot.keyClicks(editor, "moji")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert "Pirmoji" in [row.text for row in measures_of(context, sample.plan_id)]
    page.leave()
    context.archive.undo()
    assert len(measures_of(context, sample.plan_id)) == 3


def test_escape_in_a_new_row_leaves_nothing(
    page: PlanPage, sample: Sample, context: Context, qtbot: QtBot
) -> None:
    page.commands()[Command.NEW]()
    qtbot.keyClicks(focused(), "Ne")
    page._editing.flush()
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert len(measures_of(context, sample.plan_id)) == 3


def test_what_is_typed_is_kept_on_leaving(
    page: PlanPage, sample: Sample, context: Context, qtbot: QtBot
) -> None:
    page.commands()[Command.NEW]()
    qtbot.keyClicks(focused(), "Nepamesta")
    page.leave()
    assert "Nepamesta" in [row.text for row in measures_of(context, sample.plan_id)]


def test_an_unknown_organisation_stays_in_its_cell_with_the_reason(
    page: PlanPage, sample: Sample, context: Context, qtbot: QtBot
) -> None:
    tree = go_to(page, sample.measures[0], Column.RESPONSIBLE)
    qtbot.keyClick(tree, Qt.Key.Key_F2)
    editor = focused()
    assert isinstance(editor, ResponsibleField)
    editor.selectAll()
    qtbot.keyClicks(editor, "XYZ")
    page._tree.setFocus()
    qtbot.waitUntil(lambda: not page._editing.is_open)
    node = node_of(page, sample.measures[0])
    assert page._model.cell_text(node, Column.RESPONSIBLE) == "XYZ"
    assert "XYZ" in page._model.problem(node, Column.RESPONSIBLE)
    assert measures_of(context, sample.plan_id)[0].responsible_text == "PD"


def test_a_deadline_that_is_not_understood_is_kept_as_text(
    page: PlanPage, sample: Sample, context: Context, qtbot: QtBot
) -> None:
    tree = go_to(page, sample.measures[0], Column.DEADLINE)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    editor = focused()
    assert isinstance(editor, DeadlineField)
    qtbot.keyClicks(editor, "kai bus laiko")
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    kept = measures_of(context, sample.plan_id)[0].deadline
    assert kept is not None
    assert (kept.typed, kept.understood) == ("kai bus laiko", False)
    assert page._model.problem(node_of(page, sample.measures[0]), Column.DEADLINE)


def test_a_deadline_before_the_plan_is_marked(
    page: PlanPage, sample: Sample, context: Context, qtbot: QtBot
) -> None:
    tree = go_to(page, sample.measures[0], Column.DEADLINE)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    qtbot.keyClicks(focused(), "2024-05-07")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    node = node_of(page, sample.measures[0])
    assert "2025" in page._model.problem(node, Column.DEADLINE)
    assert page._model.problem_is_grave(node, Column.DEADLINE)


def test_f8_and_the_button_say_done(page: PlanPage, sample: Sample, context: Context) -> None:
    go_to(page, sample.measures[2])
    page.commands()[Command.DONE]()
    row = measures_of(context, sample.plan_id)[2]
    assert row.status is MeasureStatus.DONE
    assert str(row.done_on) == "2025-10-06"


def test_alt_arrows_reorder_measures_and_directions(
    page: PlanPage, sample: Sample, qtbot: QtBot
) -> None:
    alt = Qt.KeyboardModifier.AltModifier
    tree = go_to(page, sample.measures[0])
    qtbot.keyClick(tree, Qt.Key.Key_Down, alt)
    assert texts(page) == ["Tinklas", "Mokymai", "Bendros veiklos", "Sklaida", "Kongresas"]
    assert page._tree.current_node() is node_of(page, sample.measures[0])
    qtbot.keyClick(tree, Qt.Key.Key_Left)
    qtbot.keyClick(tree, Qt.Key.Key_Down, alt)
    assert texts(page) == ["Sklaida", "Kongresas", "Tinklas", "Mokymai", "Bendros veiklos"]


def test_dragging_to_another_direction_moves_the_measure(
    page: PlanPage, sample: Sample, context: Context, qtbot: QtBot
) -> None:
    model = page._model
    data = model.mimeData([model.index_of(node_of(page, sample.measures[0]))])
    target = model.find((Kind.DIRECTION, sample.directions[1]))
    assert target is not None
    index = model.index_of(target, Column.NUMBER)
    assert model.canDropMimeData(data, Qt.DropAction.MoveAction, 0, 0, index)
    with qtbot.waitSignal(context.archive.changed):
        model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, index)
    assert texts(page) == ["Tinklas", "Mokymai", "Sklaida", "Bendros veiklos", "Kongresas"]


def test_delete_offers_to_take_it_back(
    page: PlanPage, sample: Sample, context: Context, qtbot: QtBot
) -> None:
    tree = go_to(page, sample.measures[0])
    with qtbot.waitSignal(context.notices.undo_offered) as offered:
        qtbot.keyClick(tree, Qt.Key.Key_Delete)
    assert offered.args == [said("PlanPage", "Measure deleted")]
    assert "Bendros veiklos" not in texts(page)
    context.archive.undo()
    assert "Bendros veiklos" in texts(page)


def test_a_new_direction_is_typed_in_the_last_row(
    page: PlanPage, sample: Sample, context: Context, qtbot: QtBot
) -> None:
    page._tree.setFocus()
    page._tree.select(page._model.rows()[-1])
    qtbot.keyClick(page._tree, Qt.Key.Key_Return)
    qtbot.keyClicks(focused(), "Paslaugos")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert "Paslaugos" in texts(page)
    # The cursor waits for the direction's first measure.
    qtbot.keyClicks(focused(), "Pirma paslauga")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert measures_of(context, sample.plan_id)[-1].number == "3.1"


def test_filters_and_a_way_out_of_them(page: PlanPage, sample: Sample, qtbot: QtBot) -> None:
    page.commands()[Command.FIND]()
    qtbot.keyClicks(focused(), "kongres")
    assert texts(page) == ["Sklaida", "Kongresas"]
    qtbot.keyClicks(focused(), "zzz")
    assert page._no_match.isVisible()
    qtbot.mouseClick(page._no_match.buttons[0], Qt.MouseButton.LeftButton)
    assert len(texts(page)) == 5


def test_the_overdue_can_be_filtered(page: PlanPage) -> None:
    statuses = page._filters._statuses
    statuses.setFocus()
    statuses.select("overdue")
    statuses.activated.emit(statuses.currentIndex())
    assert texts(page) == ["Tinklas", "Bendros veiklos"]


def test_the_head_of_the_deadline_sorts_within_directions(page: PlanPage, qtbot: QtBot) -> None:
    header = page._tree.header()
    x = header.sectionViewportPosition(Column.DEADLINE) + 40
    place = header.viewport().rect().topLeft()
    place.setX(x)
    place.setY(8)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert texts(page) == ["Tinklas", "Mokymai", "Bendros veiklos", "Sklaida", "Kongresas"]
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert texts(page)[1:3] == ["Bendros veiklos", "Mokymai"]


def test_a_change_from_elsewhere_leaves_an_open_cell_alone(
    page: PlanPage, sample: Sample, context: Context, qtbot: QtBot
) -> None:
    tree = go_to(page, sample.measures[2])
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    editor = focused()
    qtbot.keyClicks(editor, " CoBa")
    context.archive.write(
        "measure.delete", lambda s: measures.delete_measure(s, sample.measures[0])
    )
    assert focused() is editor
    assert editor.text() == "Kongresas CoBa"
    assert "Bendros veiklos" not in texts(page)


def test_undo_shows_in_an_open_cell(
    page: PlanPage, sample: Sample, context: Context, qtbot: QtBot
) -> None:
    tree = go_to(page, sample.measures[2])
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    editor = focused()
    qtbot.keyClicks(editor, " X")
    page._editing.flush()
    context.archive.undo()
    assert editor.text() == "Kongresas"


def test_details_follow_and_note_progress(
    page: PlanPage, sample: Sample, context: Context, qtbot: QtBot
) -> None:
    go_to(page, sample.measures[0])
    details = page._details
    assert details._text.text() == "Bendros veiklos"
    assert details._late.text() == said("MeasureDetails", "%n day(s)", 6)
    note = details.first_field()
    note.setFocus()
    qtbot.keyClicks(note, "Pradeta")
    qtbot.keyClick(note, Qt.Key.Key_Return)
    notes = context.archive.read(lambda s: measures.list_progress(s, sample.measures[0]))
    assert [row.text for row in notes] == ["Pradeta"]
    assert [step.text for step in details._history._steps] == [
        said("MeasureHistory", "The deadline has passed"),
        "Pradeta",
    ]


def test_the_expected_result_saves_itself_on_leaving(
    page: PlanPage, sample: Sample, context: Context, qtbot: QtBot
) -> None:
    go_to(page, sample.measures[0])
    field = page._details._texts.fields["expected_result"]
    field.setFocus()
    qtbot.keyClicks(field, "Du renginiai")
    go_to(page, sample.measures[1])
    assert measures_of(context, sample.plan_id)[0].expected_result == "Du renginiai"
    assert field.text() == ""


def test_printing_goes_to_the_preview(page: PlanPage, sample: Sample, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.requested) as asked:
        page.commands()[Command.PRINT]()
    assert asked.args == [Place(Screen.PREVIEW, plan_id=sample.plan_id, paper="action_plan")]


def test_the_title_is_edited_in_place(
    page: PlanPage, sample: Sample, context: Context, qtbot: QtBot
) -> None:
    qtbot.mouseDClick(page._head._title, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(focused(), "Bendras planas")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert page.title() == "Bendras planas"
    kept = context.archive.read(lambda s: plans.plan(s, sample.plan_id))
    assert kept.title == "Bendras planas"


def test_an_archive_without_a_plan_offers_to_create_one(
    context: Context, open_page: Callable[..., PlanPage], qtbot: QtBot
) -> None:
    from app.services.series import add_series

    context.archive.write("series.add", lambda s: add_series(s, "Bendrija"))
    page = open_page()
    assert "2025" in page._create.plain_text()
    qtbot.mouseClick(page._create, Qt.MouseButton.LeftButton)
    assert page._empty.isVisible()
    qtbot.mouseClick(page._empty.buttons[0], Qt.MouseButton.LeftButton)
    qtbot.keyClicks(focused(), "Pirmoji")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert texts(page) == ["Pirmoji"]
    assert page._model.cell_text(page._model.rows()[0], Column.NUMBER) == "1"


def test_a_place_leads_to_its_measure(sample: Sample, open_page: Callable[..., PlanPage]) -> None:
    page = open_page(Place(Screen.MEASURES, measure_id=sample.measures[2]))
    assert page._tree.current_node() is node_of(page, sample.measures[2])


def test_large_text_makes_the_details_a_page_and_hides_the_number(
    page: PlanPage, sample: Sample, context: Context, qtbot: QtBot
) -> None:
    context.theme.set_text_scale(200)
    assert page._tree.isColumnHidden(Column.NUMBER)
    assert not page._details.isVisible()
    go_to(page, sample.measures[0])
    qtbot.mouseClick(page._head.details_button, Qt.MouseButton.LeftButton)
    assert page._details.isVisible()
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert page._tree.isVisible()
    assert page._tree.horizontalScrollBar().maximum() == 0


def test_pasted_lines_become_one_measure(
    page: PlanPage, sample: Sample, context: Context, qtbot: QtBot
) -> None:
    page.commands()[Command.NEW]()
    QGuiApplication.clipboard().setText("Viena\npriemonė")
    qtbot.keyClick(focused(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert "Viena priemonė" in [row.text for row in measures_of(context, sample.plan_id)]


def test_a_row_being_typed_in_is_not_filtered_away(
    page: PlanPage, sample: Sample, context: Context, qtbot: QtBot
) -> None:
    page._filters.focus_words()
    qtbot.keyClicks(focused(), "Mokymai")
    qtbot.waitUntil(lambda: len(texts(page)) == 2)
    go_to(page, sample.measures[1])
    qtbot.keyClick(focused(), Qt.Key.Key_F2)
    editor = focused()
    assert isinstance(editor, CellTextEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Seminarai")
    page._editing.flush()  # as after a pause
    assert focused() is editor
    qtbot.keyClicks(focused(), " visiems")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert measures_of(context, sample.plan_id)[1].text == "Seminarai visiems"


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Let no measure and no note be stored until the returned function is called."""

    def refuse(*_: object, **__: object) -> None:
        raise StorageError("storage.disk_full", path="archyvas")

    for name in ("edit_measure", "add_measure", "note_progress"):
        monkeypatch.setattr(measures, name, refuse)
    return monkeypatch.undo


def test_a_cell_that_could_not_be_stored_stays_open(
    page: PlanPage,
    sample: Sample,
    context: Context,
    qtbot: QtBot,
    full_disk: Callable[[], None],
) -> None:
    go_to(page, sample.measures[0])
    qtbot.keyClick(focused(), Qt.Key.Key_F2)
    editor = focused()
    assert isinstance(editor, CellTextEdit)
    qtbot.keyClicks(editor, " ir darbai")
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert focused() is editor
    page.leave()
    assert holds_unsaved(page)
    assert editor.text() == "Bendros veiklos ir darbai"
    full_disk()
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert not holds_unsaved(page)
    assert measures_of(context, sample.plan_id)[0].text == "Bendros veiklos ir darbai"


def test_a_note_that_could_not_be_stored_stays_with_its_measure(
    page: PlanPage,
    sample: Sample,
    context: Context,
    qtbot: QtBot,
    full_disk: Callable[[], None],
) -> None:
    go_to(page, sample.measures[0])
    page._details.focus_first()
    qtbot.keyClicks(focused(), "Darbai vyksta")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    note = page._details._note
    assert note.text() == "Darbai vyksta"
    go_to(page, sample.measures[1])
    assert note.text() == ""
    assert holds_unsaved(page)
    go_to(page, sample.measures[0])
    assert note.text() == "Darbai vyksta"
    full_disk()
    page._details.focus_first()
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert note.text() == ""
    assert not holds_unsaved(page)
    kept = context.archive.read(lambda s: measures.list_progress(s, sample.measures[0]))
    assert [one.text for one in kept] == ["Darbai vyksta"]
