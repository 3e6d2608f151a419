"""Which measures of a plan are shown, and in which order."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from app.services.measure_rows import MeasureRow
from app.ui.widgets.badges import OVERDUE
from app.values.folding import has_words


class Order(Enum):
    """By the plan's own numbers, or by deadline within each direction."""

    PLAN = "plan"
    SOONEST = "soonest"
    LATEST = "latest"


@dataclass(frozen=True)
class PlanFilter:
    """None and '' let everything through; `status` may be "overdue"."""

    organisation_id: int | None = None
    status: str = ""
    words: str = ""

    @property
    def is_active(self) -> bool:
        """Tell whether anything may be hidden."""
        return self != PlanFilter()

    def lets(self, row: MeasureRow, today: date) -> bool:
        """Tell whether a measure is shown."""
        carriers = {one.organisation_id for one in row.responsibles}
        if self.organisation_id is not None and self.organisation_id not in carriers:
            return False
        if self.status and self.status != status_of(row, today):
            return False
        names = " ".join(f"{one.short} {one.name}" for one in row.responsibles)
        typed = row.deadline.typed if row.deadline else ""
        text = f"{row.number} {row.text} {row.short_title} {names} {typed}"
        return has_words(text, self.words)


def status_of(row: MeasureRow, today: date) -> str:
    """Return a measure's status, "overdue" included."""
    return OVERDUE if row.overdue(today) else row.status.value


def ordered(rows: Iterable[MeasureRow], order: Order) -> list[MeasureRow]:
    """Return measures in this order; those without a deadline stay last either way."""
    if order is Order.PLAN:
        return list(rows)
    dated = [row for row in rows if row.deadline is not None]
    rest = [row for row in rows if row.deadline is None]
    dated.sort(
        key=lambda row: row.deadline.sort_key if row.deadline else "",
        reverse=order is Order.LATEST,
    )
    return dated + rest
