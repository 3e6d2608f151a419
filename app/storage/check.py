"""Is the archive as it was left? SQLite's own checks miss most damage, the journal none."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.errors import StorageError
from app.storage import attachments, images, journal
from app.storage.database import Database


@dataclass(frozen=True)
class Finding:
    """Something that is not as it should be: a key of the catalogue and its values."""

    key: str
    parameters: dict[str, object]


def check_archive(database: Database) -> tuple[Finding, ...]:
    """Return everything found wrong, nothing where the archive is sound; changes nothing."""
    return tuple(_findings(database))


def _findings(database: Database) -> Iterator[Finding]:
    with database.reading() as session:
        raw = session.raw()
        for (text,) in raw.execute("PRAGMA integrity_check").fetchall():
            if text != "ok":
                yield Finding("check.integrity", {"text": text})
        for table, row_id, parent, _ in raw.execute("PRAGMA foreign_key_check").fetchall():
            yield Finding("check.reference", {"table": table, "id": row_id, "parent": parent})
        expected = journal.last_digests(raw)
        for table in images.JOURNALLED:
            ids = [row[0] for row in raw.execute(f'SELECT id FROM "{table}"')]  # noqa: S608 - our schema's names
            for row_id in ids:
                digest = expected.pop((table, row_id), None)
                if digest is None:
                    yield Finding("check.unknown_row", {"table": table, "id": row_id})
                elif images.digest(images.read(raw, table, row_id)) != digest:
                    yield Finding("check.changed_row", {"table": table, "id": row_id})
        for (table, row_id), digest in expected.items():
            if digest:
                yield Finding("check.lost_row", {"table": table, "id": row_id})
        kept = raw.execute("SELECT file_name, sha256 FROM attachment").fetchall()
    yield from _missing_files(database.folder, kept)


def _missing_files(folder: Path, kept: list[tuple[str, str]]) -> Iterator[Finding]:
    for name, digest in kept:
        try:
            attachments.read(folder, digest)
        except StorageError as error:
            yield Finding(error.key, {"name": name})
