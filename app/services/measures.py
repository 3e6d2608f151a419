"""Measures: agreed at a meeting or planned for a year, followed until they are done."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypedDict, Unpack

from sqlalchemy import Select, bindparam, case, select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.models import (
    AgendaItem,
    Decision,
    Direction,
    Measure,
    Meeting,
    Organisation,
    Plan,
    ProgressNote,
    Responsible,
)
from app.services.editing import assign, draft_item, living, next_position, trash
from app.services.merging import meant, names_of
from app.services.organisations import find_named
from app.services.plans import ensure_plan
from app.services.prepared import fetch, table
from app.values.deadline import Deadline, DeadlineKind, is_overdue, parse
from app.values.enums import MeasureStatus
from app.values.language import Language

UNFINISHED = (MeasureStatus.PLANNED, MeasureStatus.IN_PROGRESS)
_SEPARATORS = re.compile(r"[,;\n]|\s+ir\s+|\s+and\s+")


class MeasureChanges(TypedDict, total=False):
    """The fields of a measure that its rows and form edit (deadline and status apart)."""

    direction_id: int | None
    text: str
    text_en: str
    short_title: str
    expected_result: str
    expected_result_en: str
    notes: str
    decision_id: int | None


@dataclass(frozen=True)
class ResponsibleRow:
    """An organisation that carries a measure."""

    organisation_id: int
    short: str
    name: str
    leads: bool


@dataclass(frozen=True)
class MeasureRow:
    """A measure as tables show it; `number` is „2.1“, or „3“ in a plan without directions."""

    id: int
    plan_id: int
    number: str
    direction_id: int | None
    text: str
    text_en: str
    short_title: str
    expected_result: str
    notes: str
    status: MeasureStatus
    done_on: date | None
    deadline: Deadline | None
    responsibles: tuple[ResponsibleRow, ...]
    item_id: int | None
    decision_id: int | None

    @property
    def responsible_text(self) -> str:
        """Return the responsible organisations as typed and shown: „LBD, LMBA“, the lead first."""
        return ", ".join(row.short for row in self.responsibles)

    def overdue(self, today: date) -> bool:
        """Tell whether it should have been done before today and is not."""
        unfinished = self.status in UNFINISHED
        return unfinished and self.deadline is not None and is_overdue(self.deadline, today)


@dataclass(frozen=True)
class ProgressRow:
    """One step of a measure's way, with the meeting it was noted at."""

    id: int
    noted_on: date
    text: str
    meeting_id: int | None
    meeting_title: str


@dataclass(frozen=True)
class OriginRow:
    """Where a measure was agreed."""

    meeting_id: int
    held_on: date | None
    meeting_title: str
    item_id: int
    item_title: str


_measure, _direction = table(Measure), table(Direction)
_responsible, _organisation = table(Responsible), table(Organisation)
_named = table(Organisation).alias()
_MEASURES = select(_measure).where(_measure.c.deleted_at.is_(None))
_OF_PLAN = _MEASURES.where(_measure.c.plan_id == bindparam("plan"))
_OF_ITEM = _MEASURES.where(_measure.c.item_id == bindparam("item"))
_BY_IDS = _MEASURES.where(_measure.c.id.in_(bindparam("ids", expanding=True)))
_RESPONSIBLES = (
    select(
        _responsible.c.measure_id,
        _organisation.c.id,
        _organisation.c.name,
        _organisation.c.abbreviation,
        _responsible.c.leads,
    )
    .join_from(_responsible, _named, _named.c.id == _responsible.c.organisation_id)
    .join(_organisation, _organisation.c.id == meant(_named))
    .where(_responsible.c.measure_id.in_(bindparam("measures", expanding=True)))
    .where(_responsible.c.deleted_at.is_(None))
    .order_by(_responsible.c.position, _responsible.c.id)
)
_DIRECTIONS = (
    select(_direction.c.id)
    .where(_direction.c.plan_id == bindparam("plan"), _direction.c.deleted_at.is_(None))
    .order_by(_direction.c.position, _direction.c.id)
)
_PLACES = (
    select(_measure.c.id, _measure.c.direction_id)
    .where(_measure.c.plan_id == bindparam("plan"), _measure.c.deleted_at.is_(None))
    .order_by(_measure.c.position, _measure.c.id)
)


def list_plan_measures(session: Session, plan_id: int) -> tuple[MeasureRow, ...]:
    """Return a plan's measures in printed order: by direction, those without one last."""
    return _rows(session, _OF_PLAN, plan=plan_id)


def list_item_measures(session: Session, item_id: int) -> tuple[MeasureRow, ...]:
    """Return the measures agreed under an agenda item, in the order they were entered."""
    rows = _rows(session, _OF_ITEM, item=item_id)
    return tuple(sorted(rows, key=lambda row: row.id))


def list_organisation_measures(
    session: Session, organisation_id: int, year: int
) -> tuple[MeasureRow, ...]:
    """Return the measures of a year's plans that an organisation carries, in printed order."""
    carried = select(Responsible.measure_id).where(
        Responsible.organisation_id.in_(names_of(Organisation, organisation_id)),
        Responsible.deleted_at.is_(None),
    )
    plans = select(Plan.id).where(Plan.year == year, Plan.deleted_at.is_(None))
    return _rows(
        session, _MEASURES.where(_measure.c.id.in_(carried), _measure.c.plan_id.in_(plans))
    )


def list_overdue(session: Session, today: date, most: int) -> tuple[tuple[MeasureRow, ...], int]:
    """Return the measures longest overdue, at most so many, and how many there are in all."""
    ids = session.scalars(
        _unfinished()
        .where(Measure.deadline_last < today)
        .order_by(Measure.deadline_last, Measure.id)
    ).all()
    return _by_ids(session, ids[:most]), len(ids)


def list_coming(session: Session, today: date, most: int) -> tuple[tuple[MeasureRow, ...], int]:
    """Return the unfinished measures whose next day comes first, and how many have such a day.

    The next day of a term of days that has not begun is its first, of any other its last.
    """
    ahead = Measure.deadline_code.startswith(f"{DeadlineKind.DAYS}:") & (
        Measure.deadline_first >= today
    )
    day = case((ahead, Measure.deadline_first), else_=Measure.deadline_last)
    ids = session.scalars(
        _unfinished()
        .where(Measure.deadline_last >= today)
        .order_by(day, Measure.plan_id, Measure.position, Measure.id)
    ).all()
    return _by_ids(session, ids[:most]), len(ids)


def measure(session: Session, measure_id: int) -> MeasureRow:
    """Return one measure."""
    living(session, Measure, measure_id)
    return _by_ids(session, [measure_id])[0]


def agree_measure(
    session: Session, item_id: int, text: str, responsible: str = "", deadline: str = ""
) -> int:
    """Keep a measure agreed under an item; it joins the plan of the meeting's year.

    It is linked to the item's last decision, the one it most likely follows from.
    """
    item = draft_item(session, item_id)
    meeting = living(session, Meeting, item.meeting_id)
    year = _plan_year(session, meeting)
    decision_id = session.scalar(
        select(Decision.id)
        .where(Decision.item_id == item_id, Decision.deleted_at.is_(None))
        .order_by(Decision.position.desc(), Decision.id.desc())
        .limit(1)
    )
    measure_id = add_measure(session, ensure_plan(session, meeting.series_id, year), text)
    row = living(session, Measure, measure_id)
    row.item_id = item_id
    row.decision_id = decision_id
    if responsible.strip():
        set_responsibles(session, measure_id, find_responsibles(session, responsible))
    if deadline.strip():
        set_deadline(session, measure_id, deadline, meeting.language)
    return measure_id


def add_measure(session: Session, plan_id: int, text: str, direction_id: int | None = None) -> int:
    """Keep a measure of a plan; UserError where there is no text."""
    if not text.strip():
        raise UserError("measure.text_missing")
    living(session, Plan, plan_id)
    row = Measure(
        plan_id=plan_id,
        direction_id=direction_id,
        text=text.strip(),
        position=next_position(session, Measure.position, Measure.plan_id, plan_id),
    )
    session.add(row)
    session.flush()
    return row.id


def edit_measure(session: Session, measure_id: int, **changes: Unpack[MeasureChanges]) -> None:
    """Change a measure's fields."""
    if "text" in changes and not changes["text"].strip():
        raise UserError("measure.text_missing")
    assign(living(session, Measure, measure_id), changes)


def set_deadline(session: Session, measure_id: int, text: str, language: Language) -> None:
    """Understand and keep a deadline as typed; empty text takes it away.

    Raises UnclearDeadlineError and ImpossibleDeadlineError of `app.values.deadline`.
    """
    row = living(session, Measure, measure_id)
    text = text.strip()
    if not text:
        _keep_deadline(row, None)
        return
    year = living(session, Plan, row.plan_id).year
    _keep_deadline(row, parse(text, year, language))


def choose_deadline(session: Session, measure_id: int, deadline: Deadline) -> None:
    """Keep a deadline that was chosen among several readings."""
    _keep_deadline(living(session, Measure, measure_id), deadline)


def set_status(session: Session, measure_id: int, status: MeasureStatus, today: date) -> None:
    """Change how far a measure has come; done is done today."""
    row = living(session, Measure, measure_id)
    row.status = status
    row.done_on = today if status is MeasureStatus.DONE else None


def find_responsibles(session: Session, text: str) -> tuple[int, ...]:
    """Return the organisations that a typed list means („LBD, LMBA“), the lead first.

    UserError('measure.unknown_organisation') names the first word that means none.
    """
    found = []
    for part in _SEPARATORS.split(text):
        if part.strip():
            organisation = find_named(session, part)
            if organisation is None:
                # A name may itself hold a comma or „ir“: try the whole text before giving up.
                whole = find_named(session, text)
                if whole is not None:
                    return (whole.id,)
                raise UserError("measure.unknown_organisation", name=part.strip())
            found.append(organisation.id)
    return tuple(dict.fromkeys(found))


def set_responsibles(session: Session, measure_id: int, organisation_ids: Sequence[int]) -> None:
    """Make these organisations responsible, in this order, the first as the lead."""
    living(session, Measure, measure_id)
    standing: dict[int, list[Responsible]] = {}
    for meant_id, row in session.execute(
        select(meant(Organisation), Responsible)
        .join(Responsible, Responsible.organisation_id == Organisation.id)
        .where(Responsible.measure_id == measure_id, Responsible.deleted_at.is_(None))
        .order_by(Responsible.position, Responsible.id)
    ):
        standing.setdefault(meant_id, []).append(row)
    for position, organisation_id in enumerate(organisation_ids):
        rows = standing.pop(organisation_id, None)
        if rows is None:
            rows = [Responsible(measure_id=measure_id, organisation_id=organisation_id)]
            session.add(rows[0])
        for row in rows:  # several where duplicates were merged: they stay together
            row.position, row.leads = position, position == 0
    for rows in standing.values():
        for row in rows:
            trash(row)


def move_measure(session: Session, measure_id: int, direction_id: int | None, place: int) -> None:
    """Put a measure into a direction (None: outside all) at a place counted from nought."""
    row = living(session, Measure, measure_id)
    row.direction_id = direction_id
    order = [
        other.id
        for other in list_plan_measures(session, row.plan_id)
        if other.direction_id == direction_id and other.id != measure_id
    ]
    order.insert(max(0, min(len(order), place)), measure_id)
    for position, other_id in enumerate(order):
        living(session, Measure, other_id).position = position


def delete_measure(session: Session, measure_id: int) -> None:
    """Put a measure into the trash."""
    trash(living(session, Measure, measure_id))


def note_progress(
    session: Session, measure_id: int, text: str, noted_on: date, meeting_id: int | None = None
) -> int:
    """Keep what was found of a measure on a day, at a meeting or between two."""
    living(session, Measure, measure_id)
    row = ProgressNote(
        measure_id=measure_id, text=text.strip(), noted_on=noted_on, meeting_id=meeting_id
    )
    session.add(row)
    session.flush()
    return row.id


def list_progress(session: Session, measure_id: int) -> tuple[ProgressRow, ...]:
    """Return a measure's notes, the oldest first."""
    rows = session.execute(
        select(
            ProgressNote.id,
            ProgressNote.noted_on,
            ProgressNote.text,
            ProgressNote.meeting_id,
            Meeting.title,
        )
        .outerjoin(Meeting, Meeting.id == ProgressNote.meeting_id)
        .where(ProgressNote.measure_id == measure_id, ProgressNote.deleted_at.is_(None))
        .order_by(ProgressNote.noted_on, ProgressNote.id)
    )
    return tuple(ProgressRow(i, on, text, m, title or "") for i, on, text, m, title in rows)


def origin(session: Session, measure_id: int) -> OriginRow | None:
    """Return the meeting and item that agreed a measure, or None where no record says."""
    row = session.execute(
        select(Meeting.id, Meeting.held_on, Meeting.title, AgendaItem.id, AgendaItem.title)
        .join(AgendaItem, AgendaItem.meeting_id == Meeting.id)
        .join(Measure, Measure.item_id == AgendaItem.id)
        .where(Measure.id == measure_id)
        .where(Meeting.deleted_at.is_(None), AgendaItem.deleted_at.is_(None))
    ).first()
    return OriginRow(*row) if row else None


def number_measures(
    directions: Sequence[int], measures: Iterable[tuple[int, int | None]]
) -> dict[int, str]:
    """Return a number for each (measure, direction) in printed order: „2.1“, „3“ without any."""
    numbers: dict[int, str] = {}
    places = {direction: number for number, direction in enumerate(directions, 1)}
    counts: dict[int | None, int] = {}
    for measure_id, direction in measures:
        counts[direction] = count = counts.get(direction, 0) + 1
        numbers[measure_id] = f"{places[direction]}.{count}" if direction in places else str(count)
    return numbers


def _keep_deadline(row: Measure, deadline: Deadline | None) -> None:
    row.deadline_typed = deadline.typed if deadline else ""
    row.deadline_code = deadline.to_code() if deadline else ""
    row.deadline_first = deadline.first if deadline else None
    row.deadline_last = deadline.last if deadline else None
    row.deadline_sort = deadline.sort_key if deadline else ""


def _plan_year(session: Session, meeting: Meeting) -> int:
    approving = session.scalar(
        select(Plan.year).where(Plan.approved_by_id == meeting.id, Plan.deleted_at.is_(None))
    )
    if approving is not None:
        return approving
    if meeting.held_on is None:
        raise UserError("measure.meeting_without_date")
    return meeting.held_on.year


def _unfinished() -> Select[int]:
    """Return a query of the unfinished measures of plans that are there."""
    return (
        select(Measure.id)
        .join(Plan, Plan.id == Measure.plan_id)
        .where(Measure.status.in_(UNFINISHED))
        .where(Measure.deleted_at.is_(None), Plan.deleted_at.is_(None))
    )


def _by_ids(session: Session, ids: Sequence[int]) -> tuple[MeasureRow, ...]:
    """Return measures in the order of these ids."""
    found = {row.id: row for row in _rows(session, _BY_IDS, ids=list(ids))}
    return tuple(found[measure_id] for measure_id in ids)


def _rows(
    session: Session, statement: Select[*tuple[Any, ...]], **values: object
) -> tuple[MeasureRow, ...]:
    measures = fetch(session, statement, **values)
    if not measures:
        return ()
    responsibles: dict[int, list[ResponsibleRow]] = {}
    for measure_id, organisation_id, name, short, leads in fetch(
        session, _RESPONSIBLES, measures=[row.id for row in measures]
    ):
        listed = responsibles.setdefault(measure_id, [])
        if all(one.organisation_id != organisation_id for one in listed):  # two merged into one
            listed.append(ResponsibleRow(organisation_id, short or name, name, leads))
    numbers: dict[int, str] = {}
    order: dict[int, int] = {}
    for plan_id in {row.plan_id for row in measures}:
        for place, (measure_id, number) in enumerate(_plan_numbers(session, plan_id).items()):
            numbers[measure_id] = number
            order[measure_id] = place
    return tuple(
        MeasureRow(
            id=row.id,
            plan_id=row.plan_id,
            number=numbers[row.id],
            direction_id=row.direction_id,
            text=row.text,
            text_en=row.text_en,
            short_title=row.short_title,
            expected_result=row.expected_result,
            notes=row.notes,
            status=row.status,
            done_on=row.done_on,
            deadline=(
                Deadline.from_code(row.deadline_code, row.deadline_typed)
                if row.deadline_code
                else None
            ),
            responsibles=tuple(responsibles.get(row.id, ())),
            item_id=row.item_id,
            decision_id=row.decision_id,
        )
        for row in sorted(measures, key=lambda row: (row.plan_id, order[row.id]))
    )


def _plan_numbers(session: Session, plan_id: int) -> dict[int, str]:
    directions = [row.id for row in fetch(session, _DIRECTIONS, plan=plan_id)]
    places = {direction: place for place, direction in enumerate(directions)}
    pairs = [
        (measure_id, direction if direction in places else None)
        for measure_id, direction in fetch(session, _PLACES, plan=plan_id)
    ]
    pairs.sort(key=lambda pair: places.get(pair[1], len(places)) if pair[1] else len(places))
    return number_measures(directions, pairs)
