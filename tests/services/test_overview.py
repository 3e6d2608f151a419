"""The first page's reading: what is late, what comes, what is unfinished, in a small archive."""

from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path

import pytest

from app.services import agenda, measures, meetings, overview, plans, series
from app.services.overview import Overview
from app.storage.database import Database
from app.storage.session import JournalledSession
from app.values.deadline import parse
from app.values.enums import MeasureStatus
from app.values.language import Language

TODAY = date(2025, 10, 6)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Database]:
    database = Database(tmp_path / "archive")
    yield database
    database.close()


@pytest.fixture
def session(archive: Database) -> Iterator[JournalledSession]:
    with archive.writing("archive.fill") as session:
        yield session


@pytest.fixture
def series_id(session: JournalledSession) -> int:
    return series.add_series(session, "Pavyzdžio draugijos")


def add_measure(session, series_id: int, deadline: str, year: int = 2025) -> int:
    plan_id = plans.ensure_plan(session, series_id, year)
    measure_id = measures.add_measure(session, plan_id, f"Priemonė {deadline}")
    measures.set_deadline(session, measure_id, deadline, Language.LITHUANIAN)
    return measure_id


def read(session) -> Overview:
    session.flush()
    return overview.overview(session.raw(), TODAY)


def test_an_empty_archive_has_nothing_to_show(session) -> None:
    assert read(session) == Overview((), 0, (), 0, (), 0, None)


def test_late_measures_come_in_the_order_they_fell_due(session, series_id) -> None:
    later = add_measure(session, series_id, "iki rugsėjo 30 d.")
    earlier = add_measure(session, series_id, "gegužės 7 d.")
    add_measure(session, series_id, "spalis")
    done = add_measure(session, series_id, "kovo 1 d.")
    measures.set_status(session, done, MeasureStatus.DONE, TODAY)
    seen = read(session)
    assert [row.id for row in seen.overdue] == [earlier, later]
    assert seen.overdue_total == 2


def test_what_comes_is_in_order_meetings_first_within_a_day(session, series_id) -> None:
    october = add_measure(session, series_id, "spalis")
    meeting = meetings.begin_meeting(
        session, series_id, held_on=date(2025, 10, 31), starts_at=time(10)
    )
    congress = add_measure(session, series_id, "gruodžio 1–4 d.")
    soon = meetings.begin_meeting(session, series_id, held_on=TODAY)
    seen = read(session)
    assert [(row.on, row.meeting and row.meeting.id) for row in seen.upcoming] == [
        (TODAY, soon),
        (date(2025, 10, 31), meeting),
        (date(2025, 10, 31), None),
        (date(2025, 12, 1), None),
    ]
    assert [row.measure.id for row in seen.upcoming if row.measure] == [october, congress]


def test_only_the_first_few_are_read_and_the_rest_counted(session, series_id) -> None:
    for day in range(1, 9):
        meetings.begin_meeting(session, series_id, held_on=date(2025, 11, day))
        meetings.begin_meeting(session, series_id, held_on=date(2025, 2, day))
        add_measure(session, series_id, f"kovo {day} d.")
    seen = read(session)
    assert (len(seen.upcoming), seen.upcoming_total) == (5, 8)
    assert (len(seen.drafts), seen.drafts_total) == (5, 8)
    assert (len(seen.overdue), seen.overdue_total) == (5, 8)
    assert seen.drafts[0].held_on == date(2025, 2, 8)


def test_a_draft_says_how_many_items_are_open(session, series_id) -> None:
    meeting = meetings.begin_meeting(session, series_id, held_on=date(2025, 10, 2))
    first = agenda.add_item(session, meeting, "Dėl pirmo")
    agenda.add_item(session, meeting, "Dėl antro")
    agenda.add_item(session, meeting, "Dėl trečio")
    agenda.finish_item(session, first, without_decision=True)
    draft = read(session).drafts[0]
    assert (draft.id, draft.items, draft.open_items) == (meeting, 3, 2)


def test_a_meeting_of_today_is_a_draft_once_it_is_over(session, series_id) -> None:
    meeting = meetings.begin_meeting(session, series_id, held_on=TODAY)
    assert read(session).drafts == ()
    meetings.close_meeting(session, meeting, datetime(2025, 10, 6, 12, 0))  # noqa: DTZ001 - local
    seen = read(session)
    assert [row.id for row in seen.drafts] == [meeting]
    assert seen.upcoming == ()


def test_deleted_and_undated_meetings_do_not_appear(session, series_id) -> None:
    meetings.begin_meeting(session, series_id)
    gone = meetings.begin_meeting(session, series_id, held_on=date(2025, 11, 1))
    meetings.delete_meeting(session, gone)
    seen = read(session)
    assert (seen.upcoming, seen.drafts) == ((), ())


@pytest.mark.parametrize(("years", "shown"), [([2024, 2025, 2026], 2025), ([2026, 2027], 2026)])
def test_the_plan_shown_is_this_years_or_the_nearest(session, series_id, years, shown) -> None:
    for year in years:
        plans.ensure_plan(session, series_id, year)
    year = read(session).year
    assert year is not None
    assert year.plan.year == shown


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("gruodžio 1–4 d.", date(2025, 12, 1)),
        ("spalio 5–8 d.", date(2025, 10, 8)),
        ("lapkritis", date(2025, 11, 30)),
        ("iki spalio 6 d.", TODAY),
        ("iki spalio 5 d.", None),
        ("nuolat", None),
    ],
)
def test_the_day_to_look_out_for(typed, day) -> None:
    deadline = parse(typed, 2025, Language.LITHUANIAN)
    assert overview.next_day(deadline, TODAY) == day


def test_the_list_of_meetings_counts_open_items_too(session, series_id) -> None:
    meeting = meetings.begin_meeting(session, series_id, held_on=date(2025, 10, 2))
    agenda.add_item(session, meeting, "Dėl pirmo")
    agenda.add_item(session, meeting, "Dėl antro")
    (row,) = meetings.list_meetings(session)
    assert (row.items, row.open_items) == (2, 2)
