from datetime import date

import pytest

from app.errors import UserError
from app.services import measures, plans
from app.storage.database import Database
from app.values.deadline import ImpossibleDeadlineError, UnclearDeadlineError
from app.values.enums import MeasureStatus
from app.values.language import Language
from tests.factories import make_circle, make_item

LT = Language.LITHUANIAN


def test_agreed_measure_joins_the_years_plan(database: Database) -> None:
    circle = make_circle(database)
    item = make_item(
        database,
        circle.meeting_id,
        decided=("Pritarti.",),
        measure=("Nupjauti pievas", "ma, Pievų draugija", "iki rugsėjo 30 d."),
    )
    with database.reading() as session:
        [plan] = plans.list_plans(session)
        [row] = measures.list_item_measures(session, item)
        [same] = measures.list_plan_measures(session, plan.id)
        origin = measures.origin(session, row.id)
    assert (plan.year, plan.series_id) == (2025, circle.series_id)
    assert row == same
    assert row.responsible_text == "MA, PD"
    assert [party.leads for party in row.responsibles] == [True, False]
    assert row.deadline is not None
    assert (row.deadline.first, row.deadline.last) == (None, date(2025, 9, 30))
    assert row.decision_id is not None
    assert origin is not None
    assert (origin.meeting_id, origin.item_id) == (circle.meeting_id, item)


def test_unknown_organisation_is_named_and_nothing_kept(database: Database) -> None:
    circle = make_circle(database)
    with pytest.raises(UserError) as caught:
        make_item(database, circle.meeting_id, measure=("Pjauti", "PD, XYZ", ""))
    assert caught.value.key == "measure.unknown_organisation"
    assert caught.value.parameters["name"] == "XYZ"
    with database.reading() as session:
        assert plans.list_plans(session) == ()


def test_name_that_holds_an_and_is_found(database: Database) -> None:
    make_circle(database)
    with database.reading() as session:
        [found] = measures.find_responsibles(session, "Upių ir ežerų sąjunga")
    assert found == 3


def test_unclear_and_impossible_deadlines_change_nothing(database: Database) -> None:
    circle = make_circle(database)
    item = make_item(database, circle.meeting_id, measure=("Pjauti", "", "spalis"))
    with database.reading() as session:
        [row] = measures.list_item_measures(session, item)
    for text, error in (
        ("iki II ketv.", UnclearDeadlineError),
        ("vasario 30 d.", ImpossibleDeadlineError),
    ):
        with pytest.raises(error), database.writing("measure.edit") as session:
            measures.set_deadline(session, row.id, text, LT)
    with database.reading() as session:
        assert measures.measure(session, row.id).deadline == row.deadline
    with database.writing("measure.edit") as session:
        measures.set_deadline(session, row.id, "", LT)
    with database.reading() as session:
        assert measures.measure(session, row.id).deadline is None


def test_numbers_follow_directions_and_places(database: Database) -> None:
    circle = make_circle(database)
    with database.writing("measure.add") as session:
        plan = plans.ensure_plan(session, circle.series_id, 2025)
        free = measures.add_measure(session, plan, "Be krypties")
    with database.reading() as session:
        assert measures.measure(session, free).number == "1"
    with database.writing("measure.add") as session:
        first = plans.add_direction(session, plan, "Pievos")
        second = plans.add_direction(session, plan, "Miškai")
        ids = [measures.add_measure(session, plan, text, second) for text in ("A", "B", "C")]
        measures.add_measure(session, plan, "D", first)
        measures.move_measure(session, ids[2], second, 0)
    with database.reading() as session:
        rows = measures.list_plan_measures(session, plan)
    assert [(row.number, row.text) for row in rows] == [
        ("1.1", "D"),
        ("2.1", "C"),
        ("2.2", "A"),
        ("2.3", "B"),
        ("1", "Be krypties"),
    ]
    with database.writing("direction.delete") as session:
        plans.delete_direction(session, second)
    with database.reading() as session:
        rows = measures.list_plan_measures(session, plan)
    assert [row.number for row in rows] == ["1.1", "1", "2", "3", "4"]


def test_overdue_follows_from_deadline_status_and_day(database: Database) -> None:
    circle = make_circle(database)
    item = make_item(database, circle.meeting_id, measure=("Pjauti", "", "iki rugsėjo 30 d."))
    with database.reading() as session:
        [row] = measures.list_item_measures(session, item)
    assert not row.overdue(date(2025, 9, 30))
    assert row.overdue(date(2025, 10, 1))
    with database.writing("measure.status") as session:
        measures.set_status(session, row.id, MeasureStatus.DONE, date(2025, 10, 2))
    with database.reading() as session:
        done = measures.measure(session, row.id)
    assert not done.overdue(date(2025, 10, 3))
    assert done.done_on == date(2025, 10, 2)


def test_meeting_without_a_date_asks_for_it(database: Database) -> None:
    from app.services import meetings

    circle = make_circle(database)
    with database.writing("meeting.begin") as session:
        undated = meetings.begin_meeting(session, circle.series_id)
    with pytest.raises(UserError, match="measure.meeting_without_date"):
        make_item(database, undated, measure=("Pjauti", "", ""))
