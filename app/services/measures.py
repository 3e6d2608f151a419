"""Measures: agreed at a meeting or planned for a year, followed until they are done."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypedDict, Unpack

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.models import (
    AgendaItem,
    Decision,
    Measure,
    Meeting,
    Organisation,
    Plan,
    ProgressNote,
    Responsible,
)
from app.services.editing import assign, draft_item, living, next_position, trash, trimmed
from app.services.measure_rows import (
    MeasureRow,
    measures_by_ids,
    measures_of_item,
    measures_of_organisation,
    measures_of_plan,
)
from app.services.merging import meant
from app.services.organisations import find_named
from app.services.plans import ensure_plan
from app.services.prepared import raw
from app.values.deadline import Deadline, parse
from app.values.enums import MeasureStatus
from app.values.language import Language

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


def list_plan_measures(session: Session, plan_id: int) -> tuple[MeasureRow, ...]:
    """Return a plan's measures in printed order: by direction, those without one last."""
    return measures_of_plan(raw(session), plan_id)


def list_item_measures(session: Session, item_id: int) -> tuple[MeasureRow, ...]:
    """Return the measures agreed under an agenda item, in the order they were entered."""
    return measures_of_item(raw(session), item_id)


def list_organisation_measures(
    session: Session, organisation_id: int, year: int
) -> tuple[MeasureRow, ...]:
    """Return the measures of a year's plans that an organisation carries, in printed order."""
    return measures_of_organisation(raw(session), organisation_id, year)


def measure(session: Session, measure_id: int) -> MeasureRow:
    """Return one measure."""
    living(session, Measure, measure_id)
    return measures_by_ids(raw(session), [measure_id])[0]


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
    if trimmed(responsible):
        set_responsibles(session, measure_id, find_responsibles(session, responsible))
    if trimmed(deadline):
        set_deadline(session, measure_id, deadline, meeting.language)
    return measure_id


def add_measure(session: Session, plan_id: int, text: str, direction_id: int | None = None) -> int:
    """Keep a measure of a plan; UserError where there is no text."""
    text = trimmed(text)
    if not text:
        raise UserError("measure.text_missing")
    living(session, Plan, plan_id)
    row = Measure(
        plan_id=plan_id,
        direction_id=direction_id,
        text=text,
        position=next_position(session, Measure.position, Measure.plan_id, plan_id),
    )
    session.add(row)
    session.flush()
    return row.id


def edit_measure(session: Session, measure_id: int, **changes: Unpack[MeasureChanges]) -> None:
    """Change a measure's fields."""
    if "text" in changes and not trimmed(changes["text"]):
        raise UserError("measure.text_missing")
    assign(living(session, Measure, measure_id), changes)


def set_deadline(session: Session, measure_id: int, text: str, language: Language) -> None:
    """Understand and keep a deadline as typed; empty text takes it away.

    Raises UnclearDeadlineError and ImpossibleDeadlineError of `app.values.deadline`.
    """
    row = living(session, Measure, measure_id)
    text = trimmed(text)
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


def delete_note(session: Session, note_id: int) -> None:
    """Put a note on a measure's progress into the trash."""
    trash(living(session, ProgressNote, note_id))


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
