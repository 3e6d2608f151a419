"""What the secretary waits for when opening something, beside sqlite3 fetching the same rows."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from app.services import agenda, attendance, measures, meetings, overview
from app.services.meeting_list import Wanted, count_meetings, list_page, list_seated, list_years
from app.storage.database import Database
from app.ui.minutes.reading import read_item, read_workspace
from tests.benchmarks.pairs import Figure, compare

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]

Report = Callable[[Figure], None]
ArchiveOf = Callable[[int], Path]
SMALL, LARGE = 1_000, 30_000
TODAY = date(2025, 10, 6)

# The same rows by hand: what `open_meeting` below shows.
MEETING = (
    "SELECT meeting.*, series.event_word FROM meeting JOIN series ON series.id = series_id"
    " WHERE meeting.id = ?"
)
ITEMS = (
    "SELECT id, title, outcome, considered <> '' OR speakers <> '',"
    " (SELECT count(*) FROM decision WHERE item_id = agenda_item.id AND deleted_at IS NULL),"
    " (SELECT count(*) FROM measure WHERE item_id = agenda_item.id AND deleted_at IS NULL)"
    " FROM agenda_item WHERE meeting_id = ? AND deleted_at IS NULL ORDER BY position, id"
)
ITEM = (
    "SELECT agenda_item.*, vote.* FROM agenda_item LEFT JOIN vote ON vote.item_id = agenda_item.id"
    " AND vote.deleted_at IS NULL WHERE agenda_item.id = ?"
)
DECISIONS = (
    "SELECT id, text, text_en FROM decision WHERE item_id = ? AND deleted_at IS NULL"
    " ORDER BY position, id"
)
PARTICIPANTS = (
    "SELECT participant.*, person.given_name, person.family_name, person.name_note, person.gender,"
    " organisation.name, organisation.genitive, organisation.abbreviation FROM participant"
    " LEFT JOIN person ON person.id = person_id"
    " LEFT JOIN organisation ON organisation.id = organisation_id"
    " WHERE meeting_id = ? AND participant.deleted_at IS NULL ORDER BY participant.position"
)
MEASURES = "SELECT * FROM measure WHERE item_id = ? AND deleted_at IS NULL ORDER BY id"
RESPONSIBLE = (
    "SELECT measure_id, organisation.id, name, abbreviation, leads FROM responsible"
    " JOIN organisation ON organisation.id = organisation_id WHERE measure_id IN"
    " (SELECT id FROM measure WHERE item_id = ? AND deleted_at IS NULL)"
    " AND responsible.deleted_at IS NULL ORDER BY responsible.position, responsible.id"
)
NUMBERS = (
    "SELECT id, direction_id FROM measure WHERE plan_id ="
    " (SELECT plan_id FROM measure WHERE item_id = ? LIMIT 1) AND deleted_at IS NULL"
    " ORDER BY position, id"
)
LIST = (
    "SELECT id, title, held_on, starts_at, town, format, status, minutes_state, number,"
    " (SELECT count(*) FROM agenda_item WHERE meeting_id = meeting.id AND deleted_at IS NULL),"
    " (SELECT count(*) FROM agenda_item WHERE meeting_id = meeting.id AND deleted_at IS NULL"
    "  AND outcome = 'open')"
    " FROM meeting WHERE deleted_at IS NULL ORDER BY held_on DESC LIMIT 50"
)


class Opened:
    """An archive opened both ways, one after the other: the file lets only one in at a time."""

    def __init__(self, folder: Path) -> None:
        self.database = Database(folder)
        with self.database.reading() as session:
            self.raw = session.raw()
        self.meetings = self.fetch("SELECT count(*) FROM meeting")[0][0]
        self.first_items = dict(
            self.fetch("SELECT meeting_id, min(id) FROM agenda_item GROUP BY meeting_id")
        )

    def fetch(self, query: str, *values: object) -> list[tuple[object, ...]]:
        return self.raw.execute(query, values).fetchall()

    def meeting_of(self, turn: int) -> int:
        return (turn * 7919) % self.meetings + 1

    def open_raw(self, turn: int) -> None:
        meeting_id = self.meeting_of(turn)
        item_id = self.first_items[meeting_id]
        self.raw.execute("BEGIN")
        for query in (MEETING, ITEMS, PARTICIPANTS):
            self.fetch(query, meeting_id)
        for query in (ITEM, DECISIONS, MEASURES, RESPONSIBLE, NUMBERS):
            self.fetch(query, item_id)
        self.raw.execute("COMMIT")

    def open_meeting(self, turn: int) -> None:
        meeting_id = self.meeting_of(turn)
        item_id = self.first_items[meeting_id]
        with self.database.reading() as session:
            meetings.meeting(session, meeting_id)
            agenda.list_items(session, meeting_id)
            agenda.item(session, item_id)
            attendance.list_participants(session, meeting_id)
            measures.list_item_measures(session, item_id)

    def open_workspace(self, turn: int) -> None:
        meeting_id = self.meeting_of(turn)
        with self.database.reading() as session:
            read_workspace(session, meeting_id)
            read_item(session, self.first_items[meeting_id], draft=True)

    def list_raw(self, _turn: int) -> None:
        self.fetch(LIST)

    def list_meetings(self, _turn: int) -> None:
        with self.database.glancing() as connection:
            list_page(connection, Wanted(), TODAY, 50)

    def open_list(self, _turn: int) -> None:
        with self.database.glancing() as connection:
            list_page(connection, Wanted(), TODAY, 50)
            count_meetings(connection)
            list_years(connection)
            list_seated(connection)

    def overview(self, _turn: int) -> None:
        with self.database.glancing() as connection:
            overview.overview(connection, TODAY)


@pytest.fixture(scope="module")
def small(archive_of: ArchiveOf) -> Iterator[Opened]:
    opened = Opened(archive_of(SMALL))
    yield opened
    opened.database.close()


@pytest.fixture(scope="module")
def large(archive_of: ArchiveOf) -> Iterator[Opened]:
    opened = Opened(archive_of(LARGE))
    yield opened
    opened.database.close()


def test_opening_a_meeting(small: Opened, report: Report) -> None:
    report(compare("open a meeting", small.open_raw, small.open_meeting, 4, today=7, repeat=20))


def test_opening_a_meeting_in_a_large_archive(small: Opened, large: Opened, report: Report) -> None:
    name = "open a meeting, 30,000 beside 1,000"
    report(compare(name, small.open_meeting, large.open_meeting, 1.2, repeat=20))


def test_all_that_the_workspace_reads(small: Opened, large: Opened, report: Report) -> None:
    name = "workspace's read, 30,000 beside 1,000"
    report(compare(name, small.open_workspace, large.open_workspace, 1.2, today=2.4, repeat=10))


def test_the_list_of_meetings(small: Opened, report: Report) -> None:
    report(
        compare(
            "first page of the list beside 50 rows",
            small.list_raw,
            small.list_meetings,
            2,
            repeat=10,
        )
    )


def test_the_list_of_a_large_archive(small: Opened, large: Opened, report: Report) -> None:
    name = "page of meetings opened, 30,000 beside 1,000"
    report(compare(name, small.open_list, large.open_list, 1.2, today=5, repeat=5))


def test_the_first_page_of_a_large_archive(small: Opened, large: Opened, report: Report) -> None:
    name = "overview, 30,000 beside 1,000"
    report(compare(name, small.overview, large.overview, 1.2, today=5, repeat=5))
