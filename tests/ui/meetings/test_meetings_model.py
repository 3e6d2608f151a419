"""Filtering and grouping without a window."""

from datetime import date, time

import pytest

from app.services.meetings import MeetingListRow
from app.ui.meetings.meetings_model import MeetingsModel, State, Wanted
from app.ui.widgets.rows import Row, SectionRow
from app.values.enums import MeetingFormat, MeetingStatus, MinutesState
from app.values.language import Language

TODAY = date(2025, 10, 6)


def meeting(number: int, held_on: date | None, **fields: object) -> MeetingListRow:
    values: dict[str, object] = {
        "title": f"Posėdis {number}",
        "starts_at": time(10),
        "town": "Utena",
        "format": MeetingFormat.IN_PERSON,
        "status": MeetingStatus.PLANNED,
        "minutes_state": MinutesState.DRAFT,
        "number": None,
        "items": 0,
        "open_items": 0,
        "organisation_ids": frozenset(),
    }
    return MeetingListRow(id=number, held_on=held_on, **{**values, **fields})


def model(*rows: MeetingListRow) -> MeetingsModel:
    made = MeetingsModel(Language.LITHUANIAN)
    made.set_meetings(rows)
    return made


def shown(made: MeetingsModel, wanted: Wanted | None = None) -> list[object]:
    rows = made.rows(made.find(wanted or Wanted(), TODAY), TODAY)
    return ["-" if isinstance(row, SectionRow) else row.key for row in rows]


def test_coming_ascends_undated_first_and_past_descends_by_year() -> None:
    made = model(
        meeting(1, None),
        meeting(2, date(2025, 12, 1)),
        meeting(3, date(2025, 10, 6)),
        meeting(4, date(2025, 10, 5)),
        meeting(5, date(2024, 5, 5)),
    )
    assert shown(made) == ["-", 1, 3, 2, "-", 4, "-", 5]


def test_a_meeting_of_today_that_is_over_has_been() -> None:
    over = meeting(1, TODAY, status=MeetingStatus.CLOSED)
    late = meeting(2, date(2025, 10, 5), status=MeetingStatus.OPEN)
    made = model(over, late)
    assert [row.id for row in made.find(Wanted(state=State.COMING), TODAY)] == [2]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(), [1, 2, 3]),
        (Wanted(words="  "), [1, 2, 3]),
        (Wanted(words="zaliosios UTENA"), [2]),
        (Wanted(words="2024-05"), [3]),
        (Wanted(words="nėra"), []),
        (Wanted(year=2024), [3]),
        (Wanted(state=State.SIGNED), [3]),
        (Wanted(state=State.DRAFT), [2]),
        (Wanted(organisation_id=7), [2]),
        (Wanted(organisation_id=7, year=2024), []),
    ],
)
def test_filters(wanted: Wanted, found: list[int]) -> None:
    made = model(
        meeting(1, date(2025, 12, 1)),
        meeting(2, date(2025, 3, 1), title="Žaliosios talkos", organisation_ids=frozenset({7})),
        meeting(3, date(2024, 5, 5), minutes_state=MinutesState.SIGNED),
    )
    assert [row.id for row in made.find(wanted, TODAY)] == found


def test_what_is_kept_fits_whatever_is_sought() -> None:
    made = model(meeting(1, date(2025, 3, 1)))
    assert [row.id for row in made.find(Wanted(words="x"), TODAY, keep=1)] == [1]


def test_equal_rows_are_not_made_again() -> None:
    made = model(meeting(1, date(2025, 3, 1)))
    (_, before) = made.rows(made.find(Wanted(), TODAY), TODAY)
    made.set_meetings([meeting(1, date(2025, 3, 1))])
    (_, after) = made.rows(made.find(Wanted(), TODAY), TODAY)
    assert after is before
    made.set_meetings([meeting(1, date(2025, 3, 1), title="Kitas")])
    (_, changed) = made.rows(made.find(Wanted(), TODAY), TODAY)
    assert isinstance(changed, Row)
    assert changed.title == "Kitas"
