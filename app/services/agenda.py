"""The agenda: items in order, what was considered, how each ended."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypedDict, Unpack

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.models import AgendaItem, Decision, Measure, Person, Vote
from app.services.editing import (
    assign,
    draft_item,
    draft_meeting,
    living,
    next_position,
    trash,
)
from app.services.people import find_person
from app.values.agenda_text import AgendaLine
from app.values.enums import Outcome, VoteMethod


class ItemChanges(TypedDict, total=False):
    """The fields of an agenda item that the workspace edits."""

    title: str
    title_en: str
    rapporteur_id: int | None
    rapporteur_text: str
    minutes_allotted: int | None
    considered: str
    considered_en: str
    speakers: str


@dataclass(frozen=True)
class ItemListRow:
    """An item in the agenda's list; `number` counts from 1 without gaps."""

    id: int
    number: int
    title: str
    outcome: Outcome
    decisions: int
    measures: int
    begun: bool


@dataclass(frozen=True)
class DecisionRow:
    """One decision of an item."""

    id: int
    text: str
    text_en: str


@dataclass(frozen=True)
class VoteRow:
    """How an item was decided; totals are None where not entered."""

    method: VoteMethod
    votes_for: int | None = None
    against: int | None = None
    abstained: int | None = None
    secret: bool = False


@dataclass(frozen=True)
class ItemRow:
    """An item as the workspace edits it; `rapporteur` is the person's name or the typed one."""

    id: int
    meeting_id: int
    number: int
    title: str
    title_en: str
    rapporteur_id: int | None
    rapporteur: str
    minutes_allotted: int | None
    considered: str
    considered_en: str
    speakers: str
    outcome: Outcome
    decisions: tuple[DecisionRow, ...]
    vote: VoteRow | None


def list_items(session: Session, meeting_id: int) -> tuple[ItemListRow, ...]:
    """Return a meeting's agenda in order."""
    decisions = _counts(session, Decision, meeting_id)
    measures = _counts(session, Measure, meeting_id)
    rows = session.execute(
        select(
            AgendaItem.id,
            AgendaItem.title,
            AgendaItem.outcome,
            (AgendaItem.considered != "") | (AgendaItem.speakers != ""),
        )
        .where(AgendaItem.meeting_id == meeting_id, AgendaItem.deleted_at.is_(None))
        .order_by(AgendaItem.position, AgendaItem.id)
    )
    return tuple(
        ItemListRow(
            item_id,
            number,
            title,
            outcome,
            decisions.get(item_id, 0),
            measures.get(item_id, 0),
            bool(written or decisions.get(item_id) or measures.get(item_id)),
        )
        for number, (item_id, title, outcome, written) in enumerate(rows, 1)
    )


def item(session: Session, item_id: int) -> ItemRow:
    """Return one item with its decisions and vote."""
    row = living(session, AgendaItem, item_id)
    order = session.scalars(
        select(AgendaItem.id)
        .where(AgendaItem.meeting_id == row.meeting_id, AgendaItem.deleted_at.is_(None))
        .order_by(AgendaItem.position, AgendaItem.id)
    ).all()
    vote = session.scalar(select(Vote).where(Vote.item_id == item_id, Vote.deleted_at.is_(None)))
    rapporteur = session.get(Person, row.rapporteur_id) if row.rapporteur_id is not None else None
    return ItemRow(
        id=row.id,
        meeting_id=row.meeting_id,
        number=order.index(row.id) + 1,
        title=row.title,
        title_en=row.title_en,
        rapporteur_id=row.rapporteur_id,
        rapporteur=rapporteur.name if rapporteur else row.rapporteur_text,
        minutes_allotted=row.minutes_allotted,
        considered=row.considered,
        considered_en=row.considered_en,
        speakers=row.speakers,
        outcome=row.outcome,
        decisions=tuple(
            DecisionRow(*found)
            for found in session.execute(
                select(Decision.id, Decision.text, Decision.text_en)
                .where(Decision.item_id == item_id, Decision.deleted_at.is_(None))
                .order_by(Decision.position, Decision.id)
            )
        ),
        vote=None
        if vote is None
        else VoteRow(vote.method, vote.votes_for, vote.against, vote.abstained, vote.secret),
    )


def add_item(
    session: Session, meeting_id: int, title: str = "", *, after: int | None = None
) -> int:
    """Keep a new item at the end of the agenda, or after another item."""
    draft_meeting(session, meeting_id)
    row = AgendaItem(
        meeting_id=meeting_id,
        title=title.strip(),
        position=next_position(session, AgendaItem.position, AgendaItem.meeting_id, meeting_id),
    )
    session.add(row)
    session.flush()
    if after is not None:
        order = [other.id for other in list_items(session, meeting_id) if other.id != row.id]
        order.insert(order.index(after) + 1 if after in order else len(order), row.id)
        order_items(session, meeting_id, order)
    return row.id


def add_lines(session: Session, meeting_id: int, lines: Iterable[AgendaLine]) -> tuple[int, ...]:
    """Make items of a pasted list; a rapporteur known to the archive becomes a link."""
    added = []
    for line in lines:
        item_id = add_item(session, meeting_id, line.title)
        row = living(session, AgendaItem, item_id)
        row.minutes_allotted = line.minutes
        _set_rapporteur(session, row, line.rapporteur)
        added.append(item_id)
    return tuple(added)


def edit_item(session: Session, item_id: int, **changes: Unpack[ItemChanges]) -> None:
    """Change an item's fields."""
    assign(draft_item(session, item_id), changes)


def name_rapporteur(session: Session, item_id: int, name: str) -> None:
    """Keep who reports: a link where the archive knows the name, the name itself otherwise."""
    _set_rapporteur(session, draft_item(session, item_id), name)


def order_items(session: Session, meeting_id: int, item_ids: Sequence[int]) -> None:
    """Bring the agenda into this order; items that are not named keep theirs at the end."""
    draft_meeting(session, meeting_id)
    rest = [row.id for row in list_items(session, meeting_id) if row.id not in set(item_ids)]
    for position, item_id in enumerate([*item_ids, *rest]):
        living(session, AgendaItem, item_id).position = position


def move_item(session: Session, item_id: int, by: int) -> None:
    """Move an item up (negative) or down by places, as far as there are any."""
    row = draft_item(session, item_id)
    order = [other.id for other in list_items(session, row.meeting_id)]
    place = order.index(item_id)
    order.insert(max(0, min(len(order) - 1, place + by)), order.pop(place))
    order_items(session, row.meeting_id, order)


def finish_item(session: Session, item_id: int, *, without_decision: bool = False) -> int | None:
    """Close an item and return the next open one's id, or None.

    UserError('agenda.without_decision') where nothing was decided and that was not said to be
    meant. A decision without a stated vote is by consensus, the default of the workspace.
    """
    row = draft_item(session, item_id)
    has_decision = _has(session, Decision, item_id) or _has(session, Measure, item_id)
    if not has_decision and not without_decision:
        raise UserError("agenda.without_decision")
    row.outcome = Outcome.DECIDED if has_decision else Outcome.NO_DECISION
    items = list_items(session, row.meeting_id)
    place = next(index for index, other in enumerate(items) if other.id == item_id)
    following = [*items[place + 1 :], *items[:place]]
    return next((other.id for other in following if other.outcome is Outcome.OPEN), None)


def set_outcome(session: Session, item_id: int, outcome: Outcome) -> None:
    """Withdraw, postpone or reopen an item."""
    draft_item(session, item_id).outcome = outcome


def delete_item(session: Session, item_id: int) -> None:
    """Put an item into the trash; its measures stay in the plan, no longer linked to a question."""
    row = draft_item(session, item_id)
    trash(row)


def _set_rapporteur(session: Session, row: AgendaItem, name: str) -> None:
    name = " ".join(name.split())
    found = find_person(session, name) if name else None
    row.rapporteur_id = found.id if found else None
    row.rapporteur_text = "" if found else name


def _counts(
    session: Session, kind: type[Decision] | type[Measure], meeting_id: int
) -> dict[int, int]:
    rows = session.execute(
        select(kind.item_id, func.count())
        .join(AgendaItem, AgendaItem.id == kind.item_id)
        .where(AgendaItem.meeting_id == meeting_id, kind.deleted_at.is_(None), kind.text != "")
        .group_by(kind.item_id)
    )
    return {item_id: count for item_id, count in rows if item_id is not None}


def _has(session: Session, kind: type[Decision] | type[Measure], item_id: int) -> bool:
    query = select(kind.id).where(
        kind.item_id == item_id, kind.deleted_at.is_(None), kind.text != ""
    )
    return session.execute(query.limit(1)).first() is not None
