"""The content of an extract: chosen items of a meeting's minutes, or an organisation's duties."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from app.documents import content
from app.models import Organisation
from app.services.agenda import ItemListRow, list_items
from app.services.editing import living
from app.services.measure_rows import MeasureRow
from app.services.measures import list_item_measures
from app.services.minutes import either, measure_content, minutes_content
from app.services.numbered_decisions import numbered_decisions
from app.values.collation import sort_key
from app.values.document_settings import DocumentSettings
from app.values.inflection import decline_phrase
from app.values.language import Language


@dataclass(frozen=True)
class DutyHolder:
    """An organisation that a meeting charged with something."""

    organisation_id: int
    name: str
    short: str


def list_duty_holders(session: Session, meeting_id: int) -> tuple[DutyHolder, ...]:
    """Return the organisations responsible for measures agreed at a meeting, in their order."""
    found = {
        party.organisation_id: DutyHolder(party.organisation_id, party.name, party.short)
        for item in list_items(session, meeting_id)
        for measure in list_item_measures(session, item.id)
        for party in measure.responsibles
    }
    return tuple(sorted(found.values(), key=lambda holder: sort_key(holder.name)))


def extract_content(
    session: Session,
    meeting_id: int,
    language: Language,
    *,
    items: Collection[int] = (),
    decisions: Collection[int] = (),
    measures: Collection[int] = (),
    organisation_id: int | None = None,
) -> content.Extract:
    """Freeze an extract of these items as a whole and of these single points of others.

    With an organisation it has the items that charge it with something, and its duties. With
    nothing chosen it has every item that decided something.
    """
    minutes = minutes_content(session, meeting_id, language)
    rows = list_items(session, meeting_id)
    duties = None
    if organisation_id is not None:
        holder = living(session, Organisation, organisation_id)
        charged = _charged(session, rows, organisation_id)
        items, decisions, measures = {row.id for row, _, _ in charged}, (), ()
        duties = _duties(holder, charged, language, minutes.settings)
    elif not (items or decisions or measures):
        items = {row.id for row in rows if row.decided}
    said_after = minutes.parties is not None or minutes.quorum is not None
    return content.Extract(
        minutes=replace(minutes, attendees=(), guests=(), absent=(), items=(), annexes=()),
        people_left_out=said_after and bool(minutes.guests or minutes.absent),
        items=tuple(
            extracted
            for row, item in zip(rows, minutes.items, strict=True)
            if (
                extracted := _whole(item, row.number)
                if row.id in items
                else _single(item, row.number, _wanted(session, row, decisions, measures))
            )
        ),
        item_count=len(minutes.items),
        annexes_left_out=bool(minutes.annexes),
        duties=duties,
    )


def _whole(item: content.ItemContent, place: int) -> content.ExtractedItem:
    """Take an item over, all but what was said by whom."""
    points = len(item.decisions) + len(item.measures)
    return content.ExtractedItem(
        item=replace(item, speakers=()),
        place=place,
        points=points,
        point_places=tuple(range(1, points + 1)),
        speakers_left_out=bool(item.speakers),
    )


def _single(
    item: content.ItemContent, place: int, places: tuple[int, ...]
) -> content.ExtractedItem | None:
    """Take the points at these places of an item over; None where there is none."""
    if not places:
        return None
    return content.ExtractedItem(
        item=replace(
            item,
            considered=(),
            speakers=(),
            decisions=tuple(one for at, one in enumerate(item.decisions, 1) if at in places),
            measures=tuple(
                one for at, one in enumerate(item.measures, len(item.decisions) + 1) if at in places
            ),
        ),
        place=place,
        points=len(item.decisions) + len(item.measures),
        point_places=places,
        discussion_left_out=bool(item.considered),
        speakers_left_out=bool(item.speakers),
    )


def _wanted(
    session: Session, row: ItemListRow, decisions: Collection[int], measures: Collection[int]
) -> tuple[int, ...]:
    """Return where the wanted points of an item stand, counted from 1."""
    if not (decisions or measures):
        return ()
    return tuple(
        place
        for place, point in enumerate(numbered_decisions(session, row.id, row.number), 1)
        if point.decision_id in decisions
        or (point.measure is not None and point.measure.id in measures)
    )


def _charged(
    session: Session, rows: tuple[ItemListRow, ...], organisation_id: int
) -> list[tuple[ItemListRow, str, MeasureRow]]:
    """Return an organisation's measures with their items and the points they stand under."""
    return [
        (row, point.number, measure)
        for row in rows
        for point in numbered_decisions(session, row.id, row.number)
        for measure in (point.measures if point.measure is None else (point.measure,))
        if any(party.organisation_id == organisation_id for party in measure.responsibles)
    ]


def _duties(
    holder: Organisation,
    charged: list[tuple[ItemListRow, str, MeasureRow]],
    language: Language,
    settings: DocumentSettings,
) -> content.Duties:
    return content.Duties(
        organisation=either(holder.name_en, holder.name, language),
        organisation_dative=_dative(holder) if language is Language.LITHUANIAN else "",
        measures=tuple(
            replace(
                measure_content(_without(measure, holder.id), language, settings, full_names=True),
                number=number,
            )
            for _, number, measure in charged
        ),
    )


def _without(measure: MeasureRow, organisation_id: int) -> MeasureRow:
    others = (party for party in measure.responsibles if party.organisation_id != organisation_id)
    return replace(measure, responsibles=tuple(others))


def _dative(holder: Organisation) -> str:
    """Return the kept dative, else the suggested one if it is sure."""
    if holder.dative:
        return holder.dative
    cases = decline_phrase(holder.name)
    return cases.dative if cases.sure else ""
