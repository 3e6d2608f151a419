"""The agenda: items in order, what was considered, how each ended."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypedDict, Unpack

from sqlalchemy import FromClause, ScalarSelect, bindparam, func, select, tuple_
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
from app.services.merging import meant
from app.services.people import find_person
from app.services.prepared import fetch, table
from app.values.agenda_line import AgendaLine
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

    @property
    def decided(self) -> bool:
        """Tell whether minutes print a decision under it."""
        return bool(self.decisions or self.measures)


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


_item, _decision, _measure = table(AgendaItem), table(Decision), table(Measure)
_vote, _person, _other = table(Vote), table(Person), table(AgendaItem).alias()
_named = table(Person).alias()


def _count(kind: FromClause) -> ScalarSelect[int]:
    """Return a count of an item's rows that say something."""
    living_rows = (kind.c.item_id == _item.c.id, kind.c.deleted_at.is_(None), kind.c.text != "")
    return select(func.count()).where(*living_rows).correlate(_item).scalar_subquery()


_LIST = (
    select(
        _item.c.id,
        _item.c.title,
        _item.c.outcome,
        (_item.c.considered != "") | (_item.c.speakers != ""),
        _count(_decision),
        _count(_measure),
    )
    .where(_item.c.meeting_id == bindparam("meeting"), _item.c.deleted_at.is_(None))
    .order_by(_item.c.position, _item.c.id)
)
_NUMBER = (
    select(func.count())
    .where(_other.c.meeting_id == _item.c.meeting_id, _other.c.deleted_at.is_(None))
    .where(tuple_(_other.c.position, _other.c.id) <= tuple_(_item.c.position, _item.c.id))
    .correlate(_item)
    .scalar_subquery()
)
_ITEM = (
    select(
        _item,
        _NUMBER.label("number"),
        _person.c.id.label("rapporteur_meant"),
        _person.c.given_name,
        _person.c.family_name,
        _vote.c.id.label("vote_id"),
        _vote.c.method,
        _vote.c.votes_for,
        _vote.c.against,
        _vote.c.abstained,
        _vote.c.secret,
    )
    .outerjoin_from(_item, _named, _named.c.id == _item.c.rapporteur_id)
    .outerjoin(_person, _person.c.id == meant(_named))
    .outerjoin(_vote, (_vote.c.item_id == _item.c.id) & _vote.c.deleted_at.is_(None))
    .where(_item.c.id == bindparam("item"), _item.c.deleted_at.is_(None))
)
_DECISIONS = (
    select(_decision.c.id, _decision.c.text, _decision.c.text_en)
    .where(_decision.c.item_id == bindparam("item"), _decision.c.deleted_at.is_(None))
    .order_by(_decision.c.position, _decision.c.id)
)


def list_items(session: Session, meeting_id: int) -> tuple[ItemListRow, ...]:
    """Return a meeting's agenda in order."""
    return tuple(
        ItemListRow(
            item_id, number, title, outcome, decided, agreed, bool(written or decided or agreed)
        )
        for number, (item_id, title, outcome, written, decided, agreed) in enumerate(
            fetch(session, _LIST, meeting=meeting_id), 1
        )
    )


def item(session: Session, item_id: int) -> ItemRow:
    """Return one item with its decisions and vote."""
    found = fetch(session, _ITEM, item=item_id)
    if not found:
        raise UserError("record.gone")
    row = found[0]
    is_known = row.rapporteur_id is not None
    return ItemRow(
        id=row.id,
        meeting_id=row.meeting_id,
        number=row.number,
        title=row.title,
        title_en=row.title_en,
        rapporteur_id=row.rapporteur_meant,
        rapporteur=(
            f"{row.given_name} {row.family_name}".strip() if is_known else row.rapporteur_text
        ),
        minutes_allotted=row.minutes_allotted,
        considered=row.considered,
        considered_en=row.considered_en,
        speakers=row.speakers,
        outcome=row.outcome,
        decisions=tuple(DecisionRow(*one) for one in fetch(session, _DECISIONS, item=item_id)),
        vote=None
        if row.vote_id is None
        else VoteRow(row.method, row.votes_for, row.against, row.abstained, row.secret),
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


def _has(session: Session, kind: type[Decision] | type[Measure], item_id: int) -> bool:
    query = select(kind.id).where(
        kind.item_id == item_id, kind.deleted_at.is_(None), kind.text != ""
    )
    return session.execute(query.limit(1)).first() is not None
