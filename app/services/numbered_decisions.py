"""The decisions of an agenda item, numbered as papers number them."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Decision
from app.services.measure_rows import MeasureRow
from app.services.measures import list_item_measures


@dataclass(frozen=True)
class NumberedDecision:
    """A decision, or a measure agreed without one; `number` is „5.2“.

    `measure` is the measure that stands for a decision; `measures` are those under a decision.
    """

    number: str
    text: str
    text_en: str
    measures: tuple[MeasureRow, ...] = ()
    measure: MeasureRow | None = None


def numbered_decisions(
    session: Session, item_id: int, item_number: int
) -> tuple[NumberedDecision, ...]:
    """Return an item's decisions in order, and after them the measures agreed without one."""
    decisions = session.execute(
        select(Decision.id, Decision.text, Decision.text_en)
        .where(Decision.item_id == item_id, Decision.deleted_at.is_(None))
        .order_by(Decision.position, Decision.id)
    ).all()
    measures = list_item_measures(session, item_id)
    known = {decision.id for decision in decisions}
    rows = [
        NumberedDecision(
            f"{item_number}.{place}",
            decision.text,
            decision.text_en,
            tuple(measure for measure in measures if measure.decision_id == decision.id),
        )
        for place, decision in enumerate(decisions, 1)
    ]
    alone = (measure for measure in measures if measure.decision_id not in known)
    rows += [
        NumberedDecision(f"{item_number}.{place}", measure.text, measure.text_en, measure=measure)
        for place, measure in enumerate(alone, len(rows) + 1)
    ]
    return tuple(rows)
