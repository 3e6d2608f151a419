"""Files of a meeting or of a protocol: added, described, put in order, taken away.

A file's bytes are kept in the archive's folder before a row here names them
(`app.storage.attachments`), and stay there when the row goes to the trash.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import TypedDict, Unpack

from sqlalchemy import ColumnElement, func, select

from app.errors import UserError
from app.models import Attachment, Meeting, Protocol
from app.services.editing import assign, living, next_position, trash
from app.storage import journal
from app.storage.session import JournalledSession
from app.values.enums import MinutesState
from app.values.file_names import file_name
from app.values.media_types import suffixes

_LONGEST_SUFFIX = 12


class AttachmentChanges(TypedDict, total=False):
    """What can be said about a file; `stem` is its name for people without the ending."""

    stem: str
    caption: str
    caption_en: str
    credit: str


@dataclass(frozen=True)
class Owner:
    """Whose files: exactly one of the two is named."""

    meeting_id: int | None = None
    protocol_id: int | None = None

    def __post_init__(self) -> None:
        assert (self.meeting_id is None) != (self.protocol_id is None)


@dataclass(frozen=True)
class NewFile:
    """A file that is kept already and waits for its row."""

    sha256: str
    size: int
    media_type: str
    name: str
    """Its name where it came from."""


@dataclass(frozen=True)
class AttachmentRow:
    """A file and what is said about it; `owner` is whose it is."""

    id: int
    owner: Owner
    sha256: str
    file_name: str
    media_type: str
    size: int
    caption: str
    caption_en: str
    credit: str
    removable: bool
    """False where final minutes hold on to it."""

    @property
    def stem(self) -> str:
        """Return the name without its ending."""
        return split_name(self.file_name)[0]


def list_attachments(session: JournalledSession, owner: Owner) -> tuple[AttachmentRow, ...]:
    """Return the files of a meeting or a protocol in their order."""
    rows = session.scalars(
        select(Attachment)
        .where(_of(owner), Attachment.deleted_at.is_(None))
        .order_by(Attachment.position, Attachment.id)
    ).all()
    final = _finalised_by(session, owner) if rows else None
    return tuple(_row(row, removable=not _is_held(session, row, final)) for row in rows)


def count_attachments(session: JournalledSession, owner: Owner) -> int:
    """Return how many files a meeting or a protocol has."""
    counted = session.scalar(
        select(func.count()).where(_of(owner), Attachment.deleted_at.is_(None))
    )
    return counted or 0


def add_files(
    session: JournalledSession, owner: Owner, files: Sequence[NewFile]
) -> tuple[int, ...]:
    """Name kept files among the owner's, after those there; returns the rows' ids in this order.

    What the owner has already is not added twice: its present row is returned. Final minutes take
    further files too (the scan of the signed paper comes last of all).
    """
    if owner.meeting_id is not None:
        living(session, Meeting, owner.meeting_id)
        position = next_position(
            session, Attachment.position, Attachment.meeting_id, owner.meeting_id
        )
    else:
        assert owner.protocol_id is not None
        living(session, Protocol, owner.protocol_id)
        position = next_position(
            session, Attachment.position, Attachment.protocol_id, owner.protocol_id
        )
    present: dict[str, int] = {}
    for row in session.scalars(
        select(Attachment).where(_of(owner), Attachment.deleted_at.is_(None))
    ):
        present.setdefault(row.sha256, row.id)
    ids = []
    for file in files:
        if file.sha256 not in present:
            added = Attachment(
                meeting_id=owner.meeting_id,
                protocol_id=owner.protocol_id,
                sha256=file.sha256,
                file_name=name_for_people(file.name, file.media_type),
                media_type=file.media_type,
                size=file.size,
                position=position,
            )
            session.add(added)
            session.flush()
            position += 1
            present[file.sha256] = added.id
        ids.append(present[file.sha256])
    return tuple(ids)


def edit_attachment(
    session: JournalledSession, attachment_id: int, **changes: Unpack[AttachmentChanges]
) -> None:
    """Say something else about a file; also of final minutes, for the file itself stays.

    UserError('attachment.name_missing') for an empty name.
    """
    row = _living(session, attachment_id)
    stem = changes.pop("stem", None)
    if stem is not None:
        if not clean_stem(stem):
            raise UserError("attachment.name_missing")
        row.file_name = file_name(stem, suffix=split_name(row.file_name)[1])
    assign(row, changes)


def move_attachment(session: JournalledSession, attachment_id: int, by: int) -> None:
    """Move a file up (-1) or down (1) among its owner's; at the ends it stays."""
    row = _living(session, attachment_id)
    rows = list(
        session.scalars(
            select(Attachment)
            .where(_of(_owner(row)), Attachment.deleted_at.is_(None))
            .order_by(Attachment.position, Attachment.id)
        )
    )
    place = rows.index(row)
    rows.insert(max(0, place + by), rows.pop(place))
    for position, one in enumerate(rows):
        one.position = position


def delete_attachment(session: JournalledSession, attachment_id: int) -> None:
    """Put a file's row into the trash; its bytes stay.

    UserError('attachment.final') for a file that final minutes were made final with. One that was
    attached to them later can go again: it is no part of what was made final.
    """
    row = _living(session, attachment_id)
    if _is_held(session, row, _finalised_by(session, _owner(row))):
        raise UserError("attachment.final")
    trash(row)


def name_for_people(name: str, media_type: str) -> str:
    """Return a name that every system allows, with an ending that agrees with the content.

    A picture called "foto.exe" becomes "foto.exe.jpg", so that no system takes it for a program.
    """
    stem, suffix = split_name(PurePath(name).name)
    fitting = suffixes(media_type)
    if fitting and suffix.casefold() not in fitting:
        stem, suffix = f"{stem}{suffix}", fitting[0]
    return file_name(stem, suffix=suffix)


def clean_stem(stem: str) -> str:
    """Return what is kept of a typed name, '' where nothing is left."""
    kept = file_name(stem)
    nothing_left = kept == file_name("") and kept not in stem.casefold()
    return "" if nothing_left else kept


def split_name(name: str) -> tuple[str, str]:
    """Part a name from its ending, which begins with a full stop or is ''."""
    stem, stop, ending = name.rpartition(".")
    if not stem.strip() or not ending.isalnum() or len(ending) >= _LONGEST_SUFFIX:
        return name, ""
    return stem, f"{stop}{ending}"


def _living(session: JournalledSession, attachment_id: int) -> Attachment:
    row = living(session, Attachment, attachment_id)
    if row.meeting_id is not None:
        living(session, Meeting, row.meeting_id)
    if row.protocol_id is not None:
        living(session, Protocol, row.protocol_id)
    return row


def _of(owner: Owner) -> ColumnElement[bool]:
    if owner.meeting_id is not None:
        return Attachment.meeting_id == owner.meeting_id
    return Attachment.protocol_id == owner.protocol_id


def _owner(row: Attachment) -> Owner:
    if row.meeting_id is not None:
        return Owner(meeting_id=row.meeting_id)
    return Owner(protocol_id=row.protocol_id)


def _finalised_by(session: JournalledSession, owner: Owner) -> int | None:
    """Return the action that made a meeting's minutes final; None for drafts and protocols."""
    if owner.meeting_id is None:
        return None
    meeting = session.get(Meeting, owner.meeting_id)
    if meeting is None or meeting.minutes_state is MinutesState.DRAFT:
        return None
    made_final = 0
    for change in journal.history(session.raw(), Meeting.__tablename__, meeting.id):
        state = (change.after or {}).get("minutes_state", MinutesState.DRAFT)
        if state == MinutesState.FINAL or (state == MinutesState.SIGNED and not made_final):
            made_final = change.action_id
    return made_final


def _is_held(session: JournalledSession, row: Attachment, final: int | None) -> bool:
    if final is None:
        return False
    changes = journal.history(session.raw(), Attachment.__tablename__, row.id)
    return not changes or changes[0].action_id <= final


def _row(row: Attachment, *, removable: bool) -> AttachmentRow:
    return AttachmentRow(
        id=row.id,
        owner=_owner(row),
        sha256=row.sha256,
        file_name=row.file_name,
        media_type=row.media_type,
        size=row.size,
        caption=row.caption,
        caption_en=row.caption_en,
        credit=row.credit,
        removable=removable,
    )
