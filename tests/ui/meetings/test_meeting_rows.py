"""How the list is parted and what its rows say, without a window."""

from datetime import date, time

from app.services.meeting_list import MeetingListRow
from app.ui.meetings.meeting_rows import MeetingRows
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
    }
    return MeetingListRow(id=number, held_on=held_on, **{**values, **fields})


def test_what_comes_and_each_year_have_a_section(lithuanian) -> None:
    rows = MeetingRows(Language.LITHUANIAN).rows(
        [
            meeting(1, None),
            meeting(2, date(2025, 12, 1)),
            meeting(3, None, status=MeetingStatus.CLOSED),
            meeting(4, date(2025, 10, 5)),
            meeting(5, date(2024, 5, 5)),
        ],
        TODAY,
    )
    shown = [row.text if isinstance(row, SectionRow) else row.key for row in rows]
    assert shown == ["Būsimi", 1, 2, 3, "Įvykę 2025 m.", 4, "Įvykę 2024 m.", 5]


def test_equal_rows_are_not_made_again() -> None:
    made = MeetingRows(Language.LITHUANIAN)
    (_, before) = made.rows([meeting(1, date(2025, 3, 1))], TODAY)
    (_, after) = made.rows([meeting(1, date(2025, 3, 1))], TODAY)
    assert after is before
    (_, changed) = made.rows([meeting(1, date(2025, 3, 1), title="Kitas")], TODAY)
    assert isinstance(changed, Row)
    assert changed.title == "Kitas"
