"""An archive or one meeting as JSON, out and in.

What comes in is checked as a whole (`json_reading`) before anything is written: one thing wrong,
and the archive stays as it was.
"""

import base64
import json
from collections.abc import Mapping
from pathlib import Path

from app.errors import StorageError, UserError, reason
from app.exchange.archive_schema import FORMAT, VERSION
from app.exchange.json_reading import parse
from app.services.interchange import Record, Records, dump_records, is_empty, load_records
from app.storage import attachments
from app.storage.attachment_names import discard_unnamed
from app.storage.backups.taking import Reason, take
from app.storage.database import Database
from app.storage.files import write_file
from app.storage.journal import Action

# A file of a whole archive with its scans; more than this is no archive of meetings.
LARGEST_FILE = 1_000_000_000


def export_json(database: Database, meeting_id: int | None = None) -> bytes:
    """Return the whole archive, or one meeting with all it refers to, as UTF-8 JSON.

    StorageError('attachment.not_exported') names every file that is missing or damaged. Nothing is
    left out, unlike from the zip: its manifest says what it lacks, this form could not, and an
    import takes it for all there was.
    """
    with database.reading() as session:
        records = dump_records(session, meeting_id)
    files = _files(database.folder, records)
    document = {"format": FORMAT, "version": VERSION, "records": records, "files": files}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def write_json(database: Database, target: Path, meeting_id: int | None = None) -> None:
    """Write what `export_json` returns for its owner alone: it tells as much as the archive does.

    Whoever hands it on does so knowingly; on a shared computer others do not just find it.
    """
    write_file(target, export_json(database, meeting_id), private=True)


def import_json(database: Database, data: bytes, *, action: str = "archive.fill") -> None:
    """Add what a JSON file holds, as one action; UserError names the field and the reason."""
    add_records(database, *parse(data), action=action)


def add_records(
    database: Database,
    records: Records,
    files: Mapping[str, bytes],
    *,
    action: str = "archive.fill",
) -> None:
    """Add what `parse` found right. A filled archive is backed up first.

    Files are kept before the rows that name them; those that no row came to name, and that were
    not kept before, go again.
    """
    with database.reading() as session:
        filled = not is_empty(session)
    if filled:
        take(database, Reason.BEFORE_IMPORT)
    added: list[str] = []
    try:
        for content in files.values():
            kept = attachments.keep(database.folder, content)
            if kept.new:
                added.append(kept.sha256)
        with database.writing(Action(action)) as session:
            load_records(session, records)
    finally:
        discard_unnamed(database, added)


def read_limited(path: Path) -> bytes:
    """Return a file's bytes; UserError where it cannot be read or is far too large."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise UserError("import.too_large", path=str(path))
        return path.read_bytes()
    except OSError as error:
        raise UserError("import.unreadable", path=str(path), reason=reason(error)) from error


def _files(folder: Path, records: Records) -> dict[str, str]:
    """Return every attached file in base64, by its SHA-256; StorageError names what is lost."""
    rows: dict[str, Record] = {}
    for row in sorted(records["attachment"], key=lambda row: row["deleted_at"] is None):
        rows[row["sha256"]] = row  # of several, one that is not in the trash
    files: dict[str, str] = {}
    lost: list[str] = []
    for digest in sorted(rows):
        try:
            files[digest] = base64.b64encode(attachments.read(folder, digest)).decode()
        except StorageError:
            lost.append(_name(rows[digest], records))
    if lost:
        raise StorageError("attachment.not_exported", count=len(lost), names="; ".join(lost))
    return files


def _name(row: Record, records: Records) -> str:
    """Return an attachment's name and whose it is: the day and the title of its owner."""
    for kind, day in (("meeting", "held_on"), ("protocol", "document_on")):
        for owner in records[kind]:
            if owner["id"] == row[f"{kind}_id"]:
                told = " ".join(part for part in (owner[day], owner["title"]) if part)
                return f"{row['file_name']} ({told})" if told else str(row["file_name"])
    return str(row["file_name"])
