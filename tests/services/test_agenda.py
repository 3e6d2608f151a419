import pytest

from app.errors import UserError
from app.services import agenda
from app.storage.database import Database
from app.values.agenda_line import AgendaLine
from app.values.enums import Outcome
from tests.factories import make_circle, make_item


def titles(database: Database, meeting_id: int) -> list[tuple[int, str]]:
    with database.reading() as session:
        return [(row.number, row.title) for row in agenda.list_items(session, meeting_id)]


def test_items_are_numbered_in_order_without_gaps(database: Database) -> None:
    circle = make_circle(database)
    first, second, third = (make_item(database, circle.meeting_id, t) for t in ("A", "B", "C"))
    with database.writing("agenda.order") as session:
        agenda.move_item(session, third, -2)
    assert titles(database, circle.meeting_id) == [(1, "C"), (2, "A"), (3, "B")]
    with database.writing("agenda.delete") as session:
        agenda.delete_item(session, first)
    assert titles(database, circle.meeting_id) == [(1, "C"), (2, "B")]
    database.undo()
    assert titles(database, circle.meeting_id) == [(1, "C"), (2, "A"), (3, "B")]
    with database.writing("agenda.order") as session:
        agenda.move_item(session, second, 99)
    assert titles(database, circle.meeting_id) == [(1, "C"), (2, "A"), (3, "B")]


def test_new_item_stands_after_the_one_named(database: Database) -> None:
    circle = make_circle(database)
    first = make_item(database, circle.meeting_id, "A")
    make_item(database, circle.meeting_id, "B")
    with database.writing("agenda.add") as session:
        agenda.add_item(session, circle.meeting_id, "A ir pusė", after=first)
    assert [t for _, t in titles(database, circle.meeting_id)] == ["A", "A ir pusė", "B"]


def test_pasted_lines_know_the_people_of_the_archive(database: Database) -> None:
    circle = make_circle(database)
    lines = [
        AgendaLine("Dėl upių", "Rasa Upytė", 15),
        AgendaLine("Dėl kita ko", "Kas Nežinia", None),
    ]
    with database.writing("agenda.paste") as session:
        first, second = agenda.add_lines(session, circle.meeting_id, lines)
    with database.reading() as session:
        known, unknown = agenda.item(session, first), agenda.item(session, second)
    assert (known.rapporteur_id, known.rapporteur, known.minutes_allotted) == (
        circle.person_ids[2],
        "Rasa Upytė",
        15,
    )
    assert (unknown.rapporteur_id, unknown.rapporteur) == (None, "Kas Nežinia")


def test_finishing_leads_to_the_next_open_item(database: Database) -> None:
    circle = make_circle(database)
    first = make_item(database, circle.meeting_id, "A", ("Pritarti pievoms.",))
    second = make_item(database, circle.meeting_id, "B")
    with database.writing("agenda.outcome") as session:
        assert agenda.finish_item(session, first) == second
    with (
        pytest.raises(UserError, match="agenda.without_decision"),
        database.writing("agenda.outcome") as session,
    ):
        agenda.finish_item(session, second)
    with database.writing("agenda.outcome") as session:
        assert agenda.finish_item(session, second, without_decision=True) is None
    with database.reading() as session:
        outcomes = [row.outcome for row in agenda.list_items(session, circle.meeting_id)]
    assert outcomes == [Outcome.DECIDED, Outcome.NO_DECISION]


def test_a_measure_alone_is_a_result(database: Database) -> None:
    circle = make_circle(database)
    item = make_item(database, circle.meeting_id, measure=("Nušienauti", "PD", "spalis"))
    with database.writing("agenda.outcome") as session:
        agenda.finish_item(session, item)
    with database.reading() as session:
        [row] = agenda.list_items(session, circle.meeting_id)
    assert (row.outcome, row.measures, row.decisions) == (Outcome.DECIDED, 1, 0)
