from datetime import date

import pytest

from app.errors import UserError
from app.messages.catalogue import Catalogue
from app.services import agenda, measures, meetings, plans, readiness
from app.services.merging import merge_people
from app.services.readiness import Finding, ReadinessRow
from app.storage.database import Database
from app.values.enums import MeasureStatus, Outcome
from app.values.language import Language
from tests.factories import Circle, make_circle, make_item


def of_minutes(database: Database, circle: Circle) -> ReadinessRow:
    with database.reading() as session:
        return readiness.minutes_readiness(session, circle.meeting_id)


def keys(row: ReadinessRow) -> dict[str, int | None]:
    return {finding.key: finding.count for finding in row.findings}


def complete(database: Database, circle: Circle) -> None:
    chair, secretary, _ = circle.person_ids
    with database.writing("meeting.edit") as session:
        meetings.edit_meeting(session, circle.meeting_id, chair_id=chair, secretary_id=secretary)


def give_number(database: Database, circle: Circle) -> None:
    """Numbers come with finalising, which no service does yet."""
    from app.models import Meeting

    with database.writing("meeting.edit") as session:
        session.get_one(Meeting, circle.meeting_id).number = 1


def test_a_new_meeting_lacks_nearly_everything(database: Database) -> None:
    circle = make_circle(database)
    with database.writing("meeting.edit") as session:
        meetings.edit_meeting(session, circle.meeting_id, held_on=None)
    row = of_minutes(database, circle)
    assert not row.ready
    assert list(keys(row)) == [
        "readiness.date",
        "readiness.number",
        "readiness.chair",
        "readiness.secretary",
        "readiness.no_items",
    ]


def test_items_without_a_result_are_counted_decided_ones_are_not(database: Database) -> None:
    circle = make_circle(database)
    make_item(database, circle.meeting_id, decided=("Pritarti.",))
    make_item(database, circle.meeting_id)
    gone = make_item(database, circle.meeting_id)
    with database.writing("agenda.delete") as session:
        agenda.delete_item(session, gone)
    assert keys(of_minutes(database, circle))["readiness.items_open"] == 2
    finish(database, circle, Outcome.DECIDED, Outcome.OPEN)
    assert keys(of_minutes(database, circle))["readiness.items_open"] == 1


def finish(database: Database, circle: Circle, *outcomes: Outcome) -> None:
    from app.models import AgendaItem

    with database.writing("agenda.finish") as session:
        rows = agenda.list_items(session, circle.meeting_id)
        for row, outcome in zip(rows, outcomes, strict=True):
            session.get_one(AgendaItem, row.id).outcome = outcome


def test_measures_of_the_items_and_of_the_approved_plan_need_lead_and_deadline(
    database: Database,
) -> None:
    circle = make_circle(database)
    make_item(
        database, circle.meeting_id, decided=("Pritarti.",), measure=("Nupjauti", "", "spalis")
    )
    make_item(database, circle.meeting_id, measure=("Sutvarkyti", "PD, MA", ""))
    make_item(database, circle.meeting_id, measure=("Surasti", "PD", "data tikslinama"))
    found = keys(of_minutes(database, circle))
    assert found["readiness.measures_without_lead"] == 1
    assert found["readiness.measures_without_deadline"] == 1
    assert found["readiness.deadlines_unclear"] == 1
    with database.writing("plan.edit") as session:
        [plan] = plans.list_plans(session)
        extra = measures.add_measure(session, plan.id, "Išvalyti")
    assert keys(of_minutes(database, circle))["readiness.measures_without_lead"] == 1
    with database.writing("plan.edit") as session:
        plans.edit_plan(session, plan.id, approved_by_id=circle.meeting_id)
    assert keys(of_minutes(database, circle))["readiness.measures_without_lead"] == 2
    with database.writing("measure.edit") as session:
        measures.set_status(session, extra, MeasureStatus.DROPPED, date(2025, 10, 6))
    assert keys(of_minutes(database, circle))["readiness.measures_without_lead"] == 1


def test_one_person_cannot_sign_twice(database: Database) -> None:
    circle = make_circle(database)
    with database.writing("meeting.edit") as session:
        meetings.edit_meeting(
            session,
            circle.meeting_id,
            chair_id=circle.person_ids[0],
            secretary_id=circle.person_ids[0],
        )
    assert "readiness.one_signs_twice" in keys(of_minutes(database, circle))


@pytest.mark.parametrize(
    ("outcome", "key"),
    [
        (Outcome.DECIDED, "readiness.all_decided"),
        (Outcome.WITHDRAWN, "readiness.all_finished"),
    ],
)
def test_complete_minutes_say_so(database: Database, outcome: Outcome, key: str) -> None:
    circle = make_circle(database)
    make_item(database, circle.meeting_id, decided=("Pritarti.",))
    make_item(database, circle.meeting_id, decided=("Nepritarti.",))
    complete(database, circle)
    finish(database, circle, Outcome.DECIDED, outcome)
    give_number(database, circle)
    assert of_minutes(database, circle) == ReadinessRow(ready=True, findings=(Finding(key, 2),))


def test_a_plan_needs_approval_measures_leads_and_deadlines(database: Database) -> None:
    circle = make_circle(database)
    with database.writing("plan.add") as session:
        plan_id = plans.ensure_plan(session, circle.series_id, 2025)
        empty = readiness.plan_readiness(session, plan_id)
    assert list(keys(empty)) == ["readiness.plan_not_approved", "readiness.no_measures"]
    make_item(database, circle.meeting_id, measure=("Pjauti", "PD", "spalis"))
    with database.writing("plan.edit") as session:
        plans.edit_plan(session, plan_id, approved_by_id=circle.meeting_id)
    with database.reading() as session:
        row = readiness.plan_readiness(session, plan_id)
    assert row == ReadinessRow(ready=True, findings=(Finding("readiness.plan_ready", 1),))


def test_what_is_gone_says_so(database: Database) -> None:
    with database.reading() as session, pytest.raises(UserError) as caught:
        readiness.minutes_readiness(session, 99)
    assert caught.value.key == "record.gone"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("count", [1, 2, 10, 21])
def test_every_finding_can_be_said(language: Language, count: int) -> None:
    from app.messages import records

    say = Catalogue(language).say
    for key, text in records.LITHUANIAN.items():
        if key.startswith("readiness."):
            spoken = say(key, count=count)
            assert (str(count) in spoken) is isinstance(text, tuple)
    assert set(records.LITHUANIAN) == set(records.ENGLISH)


def test_nor_can_one_person_who_was_entered_twice(database: Database) -> None:
    circle = make_circle(database)
    chair, secretary = circle.person_ids[:2]
    with database.writing("meeting.edit") as session:
        meetings.edit_meeting(session, circle.meeting_id, chair_id=chair, secretary_id=secretary)
    assert "readiness.one_signs_twice" not in keys(of_minutes(database, circle))
    with database.writing("person.merge") as session:
        merge_people(session, secretary, chair)
    assert "readiness.one_signs_twice" in keys(of_minutes(database, circle))
