"""Which papers go out together, and what the file of each is called."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum, auto

from sqlalchemy.orm import Session

from app.services.papers import Paper
from app.services.record_papers import RecordRows, read_again
from app.values.language import Language
from app.values.paper_kind import PaperKind, PaperOwner
from app.values.paper_names import PDF, apart, paper_file_name

_NUMBERED = (PaperKind.MINUTES, PaperKind.EXTRACT, PaperKind.PROTOCOL_OF_INTENT)


class PaperSet(Enum):
    """Papers that are made in one deed."""

    ALL = auto()
    DUTIES = auto()
    """An extract for each organisation that the meeting charged with something."""
    INVITATIONS = auto()
    """An invitation for each who is invited by name."""


@dataclass(frozen=True)
class PaperFile:
    """A paper and the name of its file."""

    paper: Paper
    name: str


def file_name(record: RecordRows, paper: Paper) -> str:
    """Return „2025-01-29_protokolas_Nr-1.pdf“: when, what, its number, whose, its language."""
    return paper_file_name(
        paper.kind, paper.language, when=_when(record, paper.kind), notes=_notes(record, paper)
    )


def list_set(
    record: RecordRows, like: Paper, which: PaperSet, languages: Iterable[Language]
) -> tuple[PaperFile, ...]:
    """Return the papers of a set in each language, no two under one name.

    Items, order, day and series are those of the paper `like`. All papers of a meeting include
    both other sets; there is no extract where nothing is decided, and an invitation without a
    name only where nobody is invited by name.
    """
    papers = [
        one
        for language in languages
        for kind in _kinds(record, which)
        for one in _papers(record, replace(like, kind=kind, language=language), which)
    ]
    names = apart(file_name(record, paper) for paper in papers)
    return tuple(PaperFile(paper, name) for paper, name in zip(papers, names, strict=True))


def named_anew(
    session: Session, record: RecordRows, files: tuple[PaperFile, ...]
) -> tuple[PaperFile, ...]:
    """Return a record's papers under the names they have now; UserError if it is gone."""
    now = read_again(session, record)
    if now == record:
        return files
    names = apart(file_name(now, file.paper) for file in files)
    return tuple(PaperFile(file.paper, name) for file, name in zip(files, names, strict=True))


def _kinds(record: RecordRows, which: PaperSet) -> tuple[PaperKind, ...]:
    if which is PaperSet.ALL:
        return record.kinds
    return (PaperKind.EXTRACT if which is PaperSet.DUTIES else PaperKind.INVITATION,)


def _papers(record: RecordRows, paper: Paper, which: PaperSet) -> list[Paper]:
    papers = []
    if paper.kind is PaperKind.EXTRACT:
        if which is PaperSet.ALL and any(row.decided for row in record.items):
            papers.append(replace(paper, organisation_id=None))
        papers += [
            replace(paper, organisation_id=row.organisation_id) for row in record.duty_holders
        ]
    elif paper.kind is PaperKind.INVITATION:
        papers += [replace(paper, seat_id=row.seat_id) for row in record.invited]
        if which is PaperSet.ALL and not papers:
            papers.append(replace(paper, seat_id=None))
    else:
        papers.append(paper)
    return [one.known() for one in papers]


def _notes(record: RecordRows, paper: Paper) -> list[str]:
    """Return what tells a paper from others of its kind and day."""
    notes = []
    if paper.kind in _NUMBERED and record.number:
        notes.append(f"Nr-{record.number}")
    if paper.kind is PaperKind.EXTRACT:
        notes += [
            row.short for row in record.duty_holders if row.organisation_id == paper.organisation_id
        ]
    if paper.kind is PaperKind.INVITATION:
        notes += [row.name for row in record.invited if row.seat_id == paper.seat_id]
    if paper.kind is PaperKind.REPORT and paper.as_of is not None:
        notes.append(paper.as_of.isoformat())
    return notes


def _when(record: RecordRows, kind: PaperKind) -> str:
    if kind.owner is PaperOwner.YEAR:
        return str(record.year)
    if kind.owner is PaperOwner.PLAN:
        return str(record.plan.year) if record.plan else ""
    if record.protocol is not None:
        on = record.protocol.document_on
        return on.isoformat() if on else ""
    held_on = record.meeting.held_on if record.meeting else None
    return held_on.isoformat() if held_on else ""


def letter_name(record: RecordRows, files: tuple[PaperFile, ...]) -> str:
    """Return what the draft of a letter with these papers is called, without its ending."""
    if len(files) == 1:
        return files[0].name.removesuffix(PDF)
    when = _when(record, record.kinds[0])
    return "_".join(part for part in (when, "dokumentai") if part)


def about(record: RecordRows) -> str:
    """Return whose papers they are: „Tarybos posėdis, 2025-01-29“."""
    if record.meeting is not None:
        held_on = record.meeting.held_on
        parts = [record.meeting.title, held_on.isoformat() if held_on else ""]
    elif record.plan is not None:
        parts = [record.plan.title or str(record.plan.year)]
    elif record.protocol is not None:
        on = record.protocol.document_on
        parts = [record.protocol.title, on.isoformat() if on else ""]
    else:
        parts = [str(record.year)]
    return ", ".join(" ".join(part.split()) for part in parts if part)
