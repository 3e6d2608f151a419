"""Series: who meets, under which rule, and how the papers are headed."""

from dataclasses import dataclass
from typing import TypedDict, Unpack

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.models import Meeting, Person, Plan, Series
from app.services.editing import assign, living, trash, trimmed
from app.services.merging import kept
from app.values.enums import EventWord, QuorumRule
from app.values.language import Language


class NewSeries(TypedDict, total=False):
    """The fields a series may begin with."""

    event_word: EventWord
    author: str
    author_en: str
    merged_title: str
    merged_title_en: str
    quorum_rule: QuorumRule
    quorum_number: int | None
    states_parties: bool
    parties_phrase: str
    parties_phrase_en: str
    number_prefix: str
    town: str
    venue: str
    chair_id: int | None
    secretary_id: int | None
    language: Language


class SeriesChanges(NewSeries, total=False):
    """The fields of a series that its form edits."""

    name: str


@dataclass(frozen=True)
class SeriesRow:
    """A series with everything its form shows."""

    id: int
    name: str
    event_word: EventWord
    author: str
    author_en: str
    merged_title: str
    merged_title_en: str
    quorum_rule: QuorumRule
    quorum_number: int | None
    states_parties: bool
    parties_phrase: str
    parties_phrase_en: str
    number_prefix: str
    town: str
    venue: str
    chair_id: int | None
    secretary_id: int | None
    language: Language


def list_series(session: Session) -> tuple[SeriesRow, ...]:
    """Return all series, the oldest first."""
    rows = session.scalars(select(Series).where(Series.deleted_at.is_(None)).order_by(Series.id))
    return tuple(_row(session, row) for row in rows)


def series(session: Session, series_id: int) -> SeriesRow:
    """Return one series."""
    return _row(session, living(session, Series, series_id))


def add_series(session: Session, name: str, **changes: Unpack[NewSeries]) -> int:
    """Keep a new series; UserError where the name is empty."""
    name = trimmed(name)
    if not name:
        raise UserError("series.name_missing")
    row = Series(name=name)
    assign(row, changes)
    session.add(row)
    session.flush()
    return row.id


def edit_series(session: Session, series_id: int, **changes: Unpack[SeriesChanges]) -> None:
    """Change a series' fields."""
    if "name" in changes and not trimmed(changes["name"]):
        raise UserError("series.name_missing")
    assign(living(session, Series, series_id), changes)


def delete_series(session: Session, series_id: int) -> None:
    """Put a series into the trash; UserError('series.in_use') while it has meetings or plans."""
    row = living(session, Series, series_id)
    if series_id not in {unused.id for unused in list_unused(session)}:
        raise UserError("series.in_use")
    trash(row)


def list_unused(session: Session) -> tuple[SeriesRow, ...]:
    """Return the series that have neither meetings nor plans, the oldest first."""
    held = exists().where(Meeting.series_id == Series.id, Meeting.deleted_at.is_(None))
    planned = exists().where(Plan.series_id == Series.id, Plan.deleted_at.is_(None))
    rows = session.scalars(
        select(Series).where(Series.deleted_at.is_(None), ~held, ~planned).order_by(Series.id)
    )
    return tuple(_row(session, row) for row in rows)


def _row(session: Session, row: Series) -> SeriesRow:
    values = {name: getattr(row, name) for name in SeriesRow.__dataclass_fields__}
    for name in ("chair_id", "secretary_id"):
        person = kept(session, Person, values[name])
        values[name] = None if person is None else person.id
    return SeriesRow(**values)
