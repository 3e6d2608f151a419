"""The decisions of an agenda item, numbered as papers number them."""

from dataclasses import dataclass

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from app.models import Decision
from app.services.measure_rows import MeasureRow
from app.services.measures import list_item_measures
from app.services.prepared import fetch, table


@dataclass(frozen=True)
class NumberedDecision:
    """A decision, or a measure agreed without one; `number` is „5.2“.

    `measure` is the measure that stands for a decision, which then has no `decision_id`;
    `measures` are those under a decision.
    """

    number: str
    text: str
    text_en: str
    measures: tuple[MeasureRow, ...] = ()
    measure: MeasureRow | None = None
    decision_id: int | None = None


_decision = table(Decision)
_DECISIONS = (
    select(_decision.c.id, _decision.c.text, _decision.c.text_en)
    .where(_decision.c.item_id == bindparam("item"), _decision.c.deleted_at.is_(None))
    .order_by(_decision.c.position, _decision.c.id)
)


def numbered_decisions(
    session: Session, item_id: int, item_number: int
) -> tuple[NumberedDecision, ...]:
    """Return an item's decisions in order, and after them the measures agreed without one."""
    decisions = fetch(session, _DECISIONS, item=item_id)
    measures = list_item_measures(session, item_id)
    known = {decision.id for decision in decisions}
    rows = [
        NumberedDecision(
            f"{item_number}.{place}",
            decision.text,
            decision.text_en,
            tuple(measure for measure in measures if measure.decision_id == decision.id),
            decision_id=decision.id,
        )
        for place, decision in enumerate(decisions, 1)
    ]
    alone = (measure for measure in measures if measure.decision_id not in known)
    rows += [
        NumberedDecision(f"{item_number}.{place}", measure.text, measure.text_en, measure=measure)
        for place, measure in enumerate(alone, len(rows) + 1)
    ]
    return tuple(rows)
