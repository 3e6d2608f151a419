"""The text of a protocol written here: its sections, and their points in order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypedDict, Unpack

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Protocol, ProtocolPoint, ProtocolSection
from app.services.editing import assign, living, next_position, trash, trimmed
from app.services.same_texts import match_texts
from app.values.outline import fitting_depths, point_numbers, roman
from app.values.protocol_text import USUAL_SECTIONS, PointText, SectionText


class SectionChanges(TypedDict, total=False):
    """The fields of a section that its form edits."""

    title: str
    title_en: str


@dataclass(frozen=True)
class PointRow:
    """A point with the number it prints with, „2“ or „2.1“; the depth is one it can have."""

    id: int
    number: str
    depth: int
    text: str
    text_en: str


@dataclass(frozen=True)
class SectionRow:
    """A section; `number` is its Roman numeral, '' without a title, as it then has no heading.

    `before` is how many points stand in the sections before it.
    """

    id: int
    number: str
    title: str
    title_en: str
    before: int
    points: tuple[PointRow, ...]


def list_sections(session: Session, protocol_id: int) -> tuple[SectionRow, ...]:
    """Return a protocol's sections in order, numbered as they print."""
    session.flush()
    sections = session.execute(
        select(ProtocolSection.id, ProtocolSection.title, ProtocolSection.title_en)
        .where(ProtocolSection.protocol_id == protocol_id, ProtocolSection.deleted_at.is_(None))
        .order_by(ProtocolSection.position, ProtocolSection.id)
    ).all()
    points: dict[int, list[tuple[int, int, str, str]]] = {}
    for section_id, point_id, depth, text, text_en in session.execute(
        select(
            ProtocolPoint.section_id,
            ProtocolPoint.id,
            ProtocolPoint.depth,
            ProtocolPoint.text,
            ProtocolPoint.text_en,
        )
        .where(ProtocolPoint.section_id.in_([row.id for row in sections]))
        .where(ProtocolPoint.deleted_at.is_(None))
        .order_by(ProtocolPoint.position, ProtocolPoint.id)
    ):
        points.setdefault(section_id, []).append((point_id, depth, text, text_en))
    rows, titled, before = [], 0, 0
    for section in sections:
        of_section = points.get(section.id, [])
        depths = fitting_depths(depth for _, depth, _, _ in of_section)
        numbers = point_numbers(depths, before)
        titled += bool(section.title)
        rows.append(
            SectionRow(
                section.id,
                roman(titled) if section.title else "",
                section.title,
                section.title_en,
                before,
                tuple(
                    PointRow(point_id, number, depth, text, text_en)
                    for number, depth, (point_id, _, text, text_en) in zip(
                        numbers, depths, of_section, strict=True
                    )
                ),
            )
        )
        before += depths.count(0)
    return tuple(rows)


def add_section(
    session: Session, protocol_id: int, title: str = "", *, after: int | None = None
) -> int:
    """Keep a new section at the end of a protocol, or after another one; return its id."""
    return add_text(session, protocol_id, (SectionText(title),), after=after)[0]


def add_usual_sections(session: Session, protocol_id: int) -> tuple[int, ...]:
    """Add the headings that such papers usually have and this one lacks; no text is made up."""
    present = {row.title.casefold() for row in list_sections(session, protocol_id)}
    missing = [usual for usual in USUAL_SECTIONS if usual.title.casefold() not in present]
    return add_text(session, protocol_id, missing)


def add_text(
    session: Session,
    protocol_id: int,
    sections: Iterable[SectionText],
    *,
    after: int | None = None,
) -> tuple[int, ...]:
    """Keep sections with their points at the end, or after another one; return their ids."""
    living(session, Protocol, protocol_id)
    order = [row.id for row in list_sections(session, protocol_id)]
    added = []
    for text in sections:
        row = ProtocolSection(
            protocol_id=protocol_id,
            title=trimmed(text.title),
            title_en=trimmed(text.title_en),
            position=next_position(
                session, ProtocolSection.position, ProtocolSection.protocol_id, protocol_id
            ),
        )
        session.add(row)
        session.flush()
        write_points(session, row.id, text.points)
        added.append(row.id)
    if after in order:
        place = order.index(after) + 1
        _order(session, [*order[:place], *added, *order[place:]])
    return tuple(added)


def edit_section(session: Session, section_id: int, **changes: Unpack[SectionChanges]) -> None:
    """Change a section's heading."""
    assign(living(session, ProtocolSection, section_id), changes)


def write_points(session: Session, section_id: int, points: Sequence[PointText]) -> None:
    """Make a section's points read so; translations stay with points that stay or are edited.

    What is gone goes to the trash; an empty text is no point.
    """
    living(session, ProtocolSection, section_id)
    wanted = [point for point in points if trimmed(point.text)]
    rows = list(
        session.scalars(
            select(ProtocolPoint)
            .where(ProtocolPoint.section_id == section_id, ProtocolPoint.deleted_at.is_(None))
            .order_by(ProtocolPoint.position, ProtocolPoint.id)
        )
    )
    texts = [trimmed(point.text) for point in wanted]
    depths = fitting_depths(point.depth for point in wanted)
    matched = match_texts(rows, texts)
    for position, (text, depth, row) in enumerate(zip(texts, depths, matched, strict=True)):
        if row is None:
            session.add(
                ProtocolPoint(section_id=section_id, position=position, depth=depth, text=text)
            )
        else:
            row.text, row.depth, row.position = text, depth, position
    for row in rows:
        if row not in matched:
            trash(row)


def translate_point(session: Session, point_id: int, text_en: str) -> None:
    """Keep a point's English text; empty prints the original."""
    living(session, ProtocolPoint, point_id).text_en = trimmed(text_en)


def move_section(session: Session, section_id: int, by: int) -> None:
    """Move a section up (negative) or down by places, as far as there are any."""
    row = living(session, ProtocolSection, section_id)
    order = [other.id for other in list_sections(session, row.protocol_id)]
    place = order.index(section_id)
    order.insert(max(0, min(len(order) - 1, place + by)), order.pop(place))
    _order(session, order)


def delete_section(session: Session, section_id: int) -> None:
    """Put a section into the trash; its points come back with it."""
    trash(living(session, ProtocolSection, section_id))


def _order(session: Session, section_ids: Sequence[int]) -> None:
    for position, section_id in enumerate(section_ids):
        living(session, ProtocolSection, section_id).position = position
