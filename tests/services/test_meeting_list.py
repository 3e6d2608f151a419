"""The list of meetings: its order, its pages, its filters."""

from datetime import date, time

import pytest

from app.models import Meeting
from app.services import attendance, meetings, merging, organisations, series
from app.services.meeting_list import (
    MeetingListRow,
    State,
    Wanted,
    count_found,
    is_listed,
    last_before,
    list_page,
    list_seated,
    list_years,
)
from app.storage.database import Database
from app.values.enums import MeetingStatus, MinutesState

TODAY = date(2025, 10, 6)


class Kept:
    """Puts meetings into an archive and reads the list of them."""

    def __init__(self, database: Database) -> None:
        self.database = database
        with database.writing("series.add") as session:
            self.series = series.add_series(session, "Pievų draugijos", town="Utena")

    def hold(self, held_on: date | None, **fields: object) -> int:
        with self.database.writing("meeting.begin") as session:
            row_id = meetings.begin_meeting(session, self.series, held_on=held_on)
            row = session.get_one(Meeting, row_id)
            for name, value in fields.items():
                setattr(row, name, value)
        return row_id

    def page(
        self,
        wanted: Wanted | None = None,
        most: int = 50,
        after: MeetingListRow | None = None,
        keep: int | None = None,
    ) -> tuple[list[MeetingListRow], bool]:
        with self.database.glancing() as connection:
            page = list_page(connection, wanted or Wanted(), TODAY, most, after=after, keep=keep)
        return list(page.rows), page.more

    def ids(self, wanted: Wanted | None = None, keep: int | None = None) -> list[int]:
        with self.database.glancing() as connection:
            counted = count_found(connection, wanted or Wanted(), TODAY, keep)
        found = [row.id for row in self.page(wanted, keep=keep)[0]]
        assert counted == len(found)
        return found


@pytest.fixture
def kept(database: Database) -> Kept:
    return Kept(database)


def hold_all(kept: Kept) -> list[int]:
    """Hold one meeting of each kind; return them in the order of the list."""
    hold, over, now = kept.hold, MeetingStatus.CLOSED, MeetingStatus.OPEN
    past = [hold(date(2024, 5, 5)), hold(date(2025, 10, 5))]
    over_today = hold(TODAY, status=over)
    ended_early = hold(date(2025, 11, 2), status=over)
    undated_past = hold(None, status=over)
    late = hold(date(2025, 12, 1), starts_at=time(14))
    early = hold(date(2025, 12, 1), starts_at=time(9, 30))
    sometime = hold(date(2025, 12, 1))
    today = hold(TODAY)
    going_on = hold(date(2025, 10, 3), status=now)
    undated = [hold(None), hold(None)]
    return [
        *reversed(undated),
        going_on,
        today,
        early,
        late,
        sometime,
        undated_past,
        ended_early,
        over_today,
        *reversed(past),
    ]


def test_what_comes_ascends_undated_first_and_what_was_descends(kept: Kept) -> None:
    order = hold_all(kept)
    assert kept.ids() == order


@pytest.mark.parametrize("most", [1, 2, 3, 5, 11])
def test_pages_put_together_are_the_whole_list(kept: Kept, most: int) -> None:
    order = hold_all(kept)
    found: list[MeetingListRow] = []
    more = True
    while more:
        rows, more = kept.page(most=most, after=found[-1] if found else None)
        assert len(rows) == most or not more
        found += rows
    assert [row.id for row in found] == order


def test_filters(kept: Kept) -> None:
    ahead = kept.hold(date(2025, 12, 1))
    spring = kept.hold(date(2025, 3, 1), title="Žaliosios talkos", number=12)
    signed = kept.hold(date(2024, 5, 5), minutes_state=MinutesState.SIGNED)
    for wanted, found in (
        (Wanted(), [ahead, spring, signed]),
        (Wanted(words="  "), [ahead, spring, signed]),
        (Wanted(words="zaliosios UTENA"), [spring]),
        (Wanted(words="12"), [ahead, spring]),
        (Wanted(words="2024-05"), [signed]),
        (Wanted(words="nėra"), []),
        (Wanted(words="%"), []),
        (Wanted(year=2024), [signed]),
        (Wanted(year=2025), [ahead, spring]),
        (Wanted(state=State.COMING), [ahead]),
        (Wanted(state=State.SIGNED), [signed]),
        (Wanted(state=State.DRAFT), [spring]),
        (Wanted(state=State.DRAFT, year=2024), []),
    ):
        assert kept.ids(wanted) == found, wanted


def test_a_duplicate_merged_into_an_organisation_counts_as_it(kept: Kept) -> None:
    meeting = kept.hold(date(2025, 3, 1))
    other = kept.hold(date(2025, 4, 1))
    with kept.database.writing("archive.fill") as session:
        known = organisations.add_organisation(session, "Pievų draugija")
        duplicate = organisations.add_organisation(session, "Pievu draugija")
        idle = organisations.add_organisation(session, "Miškų draugija")
        attendance.add_participant(session, meeting, organisation_id=duplicate)
        merging.merge_organisations(session, duplicate, known)
    assert kept.ids(Wanted(organisation_id=known)) == [meeting]
    assert kept.ids(Wanted(organisation_id=idle)) == []
    assert kept.ids() == [other, meeting]
    with kept.database.glancing() as connection:
        assert [(row.id, row.short) for row in list_seated(connection)] == [
            (known, "Pievų draugija")
        ]


def test_what_is_kept_is_listed_in_its_place_whatever_is_sought(kept: Kept) -> None:
    spring, summer = kept.hold(date(2025, 3, 1)), kept.hold(date(2025, 7, 1))
    assert kept.ids(Wanted(words="x"), keep=spring) == [spring]
    assert kept.ids(Wanted(state=State.COMING), keep=spring) == [spring]
    assert kept.ids(Wanted(year=2025), keep=spring) == [summer, spring]


def test_telling_whether_a_meeting_is_listed(kept: Kept) -> None:
    spring = kept.hold(date(2025, 3, 1))
    with kept.database.glancing() as connection:
        assert is_listed(connection, Wanted(), TODAY, spring)
        assert not is_listed(connection, Wanted(year=2024), TODAY, spring)
        assert is_listed(connection, Wanted(year=2024), TODAY, spring, keep=spring)
        assert not is_listed(connection, Wanted(), TODAY, spring + 1)


def test_the_last_before_has_taken_place_or_else_has_a_day(kept: Kept) -> None:
    new, ahead = kept.hold(None), kept.hold(date(2025, 12, 1))
    with kept.database.glancing() as connection:
        found = last_before(connection, new, TODAY)
    assert found is not None
    assert found.id == ahead
    spring = kept.hold(date(2025, 3, 1))
    with kept.database.glancing() as connection:
        found = last_before(connection, new, TODAY)
        assert found is not None
        assert found.id == spring
        assert last_before(connection, spring, TODAY) is not None


def test_years_are_those_that_have_meetings(kept: Kept) -> None:
    for day in (date(2025, 3, 1), date(2025, 7, 1), date(2021, 1, 1)):
        kept.hold(day)
    kept.hold(None)
    gone = kept.hold(date(2023, 1, 1))
    with kept.database.writing("meeting.delete") as session:
        meetings.delete_meeting(session, gone)
    with kept.database.glancing() as connection:
        assert list_years(connection) == (2025, 2021)
    assert gone not in kept.ids()


@pytest.mark.parametrize(
    ("query", "index"),
    [
        ("status = 'open' AND held_on < '2025-10-06'", "ix_meeting_open"),
        ("minutes_state = 'draft' AND held_on <= '2025-10-06'", "ix_meeting_draft"),
        ("held_on >= '2025-10-06' AND status <> 'closed'", "ix_meeting_held_on"),
    ],
)
def test_no_part_of_the_list_looks_through_all_years(database: Database, query, index) -> None:
    with database.glancing() as connection:
        plan = connection.execute(
            f"EXPLAIN QUERY PLAN SELECT id FROM meeting WHERE deleted_at IS NULL AND {query}"
        ).fetchall()
    assert index in plan[0][3]
