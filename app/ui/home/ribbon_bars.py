"""Where a year's measures lie on the ribbon: days, states and lanes, without any painting."""

from collections.abc import Iterable
from datetime import date

from app.frozen import frozen
from app.services.measure_rows import MeasureRow
from app.services.overview import PlanYear
from app.ui.widgets.badges import OVERDUE
from app.values.deadline import Deadline, DeadlineKind
from app.values.enums import MeasureStatus
from app.values.language import Language

# More measures at one time share lanes: a direction stays a row, not a page.
MOST_LANES = 6
_WITHOUT_DAYS_ALL_YEAR = (DeadlineKind.CONTINUOUS, DeadlineKind.EVERY, DeadlineKind.TIMES)


@frozen
class Bar:
    """A measure's days within the year, both inclusive."""

    measure_id: int
    first: date
    last: date
    state: str
    lane: int
    text: str


@frozen
class RibbonRow:
    """A direction with its bars; `label` is empty for measures outside any direction."""

    label: str
    bars: tuple[Bar, ...]
    measures: tuple[MeasureRow, ...]

    @property
    def lanes(self) -> int:
        """Return how many lanes the bars need, at least one."""
        return max((bar.lane for bar in self.bars), default=0) + 1


def state_of(measure: MeasureRow, today: date) -> str:
    """Return the status, or "overdue"."""
    return OVERDUE if measure.overdue(today) else measure.status.value


def ribbon_rows(year: PlanYear, today: date, language: Language) -> tuple[RibbonRow, ...]:
    """Return the plan's directions in order, then what stands outside them."""
    rows = []
    english = language is Language.ENGLISH
    for direction in year.directions:
        title = (direction.title_en if english else "") or direction.title
        inside = [row for row in year.measures if row.direction_id == direction.id]
        rows.append(_row(f"{direction.number}. {title}", inside, year.plan.year, today, language))
    known = {direction.id for direction in year.directions}
    outside = [row for row in year.measures if row.direction_id not in known]
    if outside:
        rows.append(_row("", outside, year.plan.year, today, language))
    return tuple(rows)


def days_in(deadline: Deadline | None, year: int) -> tuple[date, date] | None:
    """Return the part of a deadline that lies in the year; None where no day of it is known.

    „Iki …“ lasts from the year's beginning, „nuolat“ and „kas ketvirtį“ the whole year.
    """
    begins, ends = date(year, 1, 1), date(year, 12, 31)
    if deadline is None:
        return None
    if deadline.kind in _WITHOUT_DAYS_ALL_YEAR:
        return begins, ends
    if deadline.first is None and deadline.last is None:
        return None
    first, last = max(deadline.first or begins, begins), min(deadline.last or ends, ends)
    return (first, last) if first <= last else None


def _row(
    label: str, measures: list[MeasureRow], year: int, today: date, language: Language
) -> RibbonRow:
    spans = []
    for row in measures:
        days = days_in(row.deadline, year)
        if days is not None and row.status is not MeasureStatus.DROPPED:
            spans.append((row, days))
    return RibbonRow(
        label=label,
        bars=tuple(
            Bar(
                measure_id=row.id,
                first=days[0],
                last=days[1],
                state=state_of(row, today),
                lane=lane,
                text=_text(row, year, language),
            )
            for (row, days), lane in zip(spans, _lanes([days for _, days in spans]), strict=True)
        ),
        measures=tuple(measures),
    )


def _text(row: MeasureRow, year: int, language: Language) -> str:
    title = row.short_title or row.text
    if language is Language.ENGLISH:
        title = row.text_en or title
    when = row.deadline.short(language, year) if row.deadline else ""
    return f"{row.number} {title} · {when}"


def _lanes(spans: Iterable[tuple[date, date]]) -> list[int]:
    """Give each span the first lane that is free on its days, in the order of the plan."""
    lanes: list[list[tuple[date, date]]] = []
    found = []
    for first, last in spans:
        free = (
            place
            for place, taken in enumerate(lanes)
            if all(last < begins or ends < first for begins, ends in taken)
        )
        lane = next(free, len(lanes))
        if lane == MOST_LANES:
            lane = min(range(MOST_LANES), key=lambda place: len(lanes[place]))
        if lane == len(lanes):
            lanes.append([])
        lanes[lane].append((first, last))
        found.append(lane)
    return found
