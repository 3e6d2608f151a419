"""Where bars lie, without painting."""

from datetime import date

import pytest

from app.services.measure_rows import MeasureRow
from app.services.overview import PlanYear
from app.services.plan_rows import DirectionRow, PlanRow
from app.ui.home.ribbon_bars import MOST_LANES, days_in, ribbon_rows
from app.values.deadline import parse
from app.values.enums import MeasureStatus
from app.values.language import Language

TODAY = date(2025, 10, 6)
PLAN = PlanRow(1, 1, "", 2025, "", "", "", "", "", "", None, None, None)


def measure(number: int, deadline: str, direction: int | None = 1, **fields: object) -> MeasureRow:
    values: dict[str, object] = {
        "plan_id": 1,
        "number": str(number),
        "direction_id": direction,
        "text": "Priemonė",
        "text_en": "",
        "short_title": "",
        "expected_result": "",
        "notes": "",
        "status": MeasureStatus.PLANNED,
        "done_on": None,
        "deadline": parse(deadline, 2025, Language.LITHUANIAN) if deadline else None,
        "responsibles": (),
        "item_id": None,
        "decision_id": None,
    }
    return MeasureRow(id=number, **{**values, **fields})


def rows(*measures: MeasureRow, directions: int = 1):
    known = tuple(DirectionRow(i, i, f"Kryptis {i}", "") for i in range(1, directions + 1))
    return ribbon_rows(PlanYear(PLAN, known, measures), TODAY, Language.LITHUANIAN)


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("gegužės 7 d.", date(2025, 5, 7), date(2025, 5, 7)),
        ("iki rugsėjo 30 d.", date(2025, 1, 1), date(2025, 9, 30)),
        ("gruodžio–sausio mėn.", date(2025, 12, 1), date(2025, 12, 31)),
        ("nuolat", date(2025, 1, 1), date(2025, 12, 31)),
        ("kas ketvirtį", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025–2027 m.", date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_days_within_the_year(typed: str, first: date, last: date) -> None:
    assert days_in(parse(typed, 2025, Language.LITHUANIAN), 2025) == (first, last)


@pytest.mark.parametrize("typed", ["prireikus", "2026-05-07"])
def test_no_bar_without_a_day_in_the_year(typed: str) -> None:
    assert days_in(parse(typed, 2025, Language.LITHUANIAN), 2025) is None


def test_no_bar_without_a_deadline_or_for_what_was_dropped() -> None:
    dropped = measure(2, "spalis", status=MeasureStatus.DROPPED)
    (row,) = rows(measure(1, ""), dropped)
    assert (row.bars, len(row.measures)) == ((), 2)


def test_bars_share_a_lane_when_their_days_do_not_meet() -> None:
    (row,) = rows(measure(1, "kovas"), measure(2, "spalis"), measure(3, "kovo 5 d."))
    assert [bar.lane for bar in row.bars] == [0, 0, 1]
    assert row.lanes == 2


def test_a_crowd_stays_within_the_lanes_there_are() -> None:
    (row,) = rows(*(measure(number, "spalis") for number in range(20)))
    assert row.lanes == MOST_LANES


def test_what_has_no_direction_comes_last_without_a_label() -> None:
    first, second, outside = rows(measure(1, "spalis"), measure(2, "kovas", None), directions=2)
    assert (first.label, second.label, outside.label) == ("1. Kryptis 1", "2. Kryptis 2", "")
    assert [bar.measure_id for bar in outside.bars] == [2]


def test_a_bar_is_late_by_its_deadline() -> None:
    done = measure(2, "kovas", status=MeasureStatus.DONE)
    (row,) = rows(measure(1, "iki rugsėjo 30 d."), done, measure(3, "lapkritis"))
    assert [bar.state for bar in row.bars] == ["overdue", "done", "planned"]
