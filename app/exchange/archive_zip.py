"""The whole archive as one zip: the database with its journal, every file it names, a manifest.

The zip is stored, not packed, and its files stand in one order: whoever reads it can hold it
against the manifest, and nothing in it grows when it is unpacked (`zip_members`).
"""

import contextlib
import hashlib
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from app import __version__
from app.errors import StorageError, UserError
from app.exchange.manifest import MANIFEST_NAME, Manifest, Member
from app.exchange.zip_members import opened_zip
from app.storage import attachments, schema
from app.storage.checks.check import check_file
from app.storage.connection import DATABASE_NAME
from app.storage.contents import open_copy, read_contents
from app.storage.database import Database
from app.storage.failures import translated
from app.storage.files import write_stream
from app.storage.snapshot import copy_database
from app.storage.turns import CopyStoppedError, MayGoOn

_CHUNK = 1 << 20
# A backup may take the connection from the copy; so many times it begins anew.
_TRIES = 5
# The day that all files of a zip bear, its oldest: the same archive gives the same zip.
_DAY = (1980, 1, 1, 0, 0, 0)

Progress = Callable[[float, str], None]
"""Hears how far the work has come, from 0 to 1, and what it does now, as a key of the catalogue;
may raise to stop it, which leaves nothing behind."""


@dataclass(frozen=True)
class Exported:
    """A zip that was written, read back and found to hold what its manifest says."""

    path: Path
    size: int
    manifest: Manifest


def export_archive(
    database: Database,
    target: Path,
    *,
    progress: Progress = lambda _done, _step: None,
    may_go_on: MayGoOn = lambda: True,
) -> Exported:
    """Write the open archive as one zip; may run in another thread than the database's own.

    StorageError with a key 'file.*' where the zip could not be written, 'export.unsound' where
    check finds something: what is not sound could not be opened elsewhere; 'export.stopped' where
    the archive is closed meanwhile. An attachment whose file is missing or damaged is left out and
    named in the manifest. The zip is for its owner alone, as the archive is.
    """
    target = target.absolute()
    if target.parent.resolve().is_relative_to(database.folder.resolve()):
        raise UserError("export.inside", path=str(target))
    with _private_file(target) as copy:
        _copy(database, copy, progress, may_go_on)
        with open_copied(copy) as raw:
            findings = check_file(raw, give_way=lambda: progress(0.2, "export.check"))
            if found := sum(1 for _ in findings):
                raise StorageError("export.unsound", count=found)
            named, counts = sorted(read_contents(raw, copy).attachments), _counts(raw)
            shape = schema.shape_of(raw, copy)
        assert shape is not None
        members, missing = _members(database.folder, copy, named, progress)
        counts["files"] = len(members) - 1
        manifest = Manifest(
            __version__, shape.version, database.now(), counts, members, tuple(missing)
        )
        _write(database.folder, copy, target, manifest, progress)
    return Exported(target, target.stat().st_size, manifest)


@contextlib.contextmanager
def open_copied(path: Path) -> Iterator[sqlite3.Connection]:
    """Read a copy that nobody else has; its failures in the user's words."""
    with translated(path):
        raw = open_copy(path)
        try:
            yield raw
        finally:
            raw.close()


@contextlib.contextmanager
def _private_file(target: Path) -> Iterator[Path]:
    """Give the name of a file beside the target that is gone after the block."""
    with translated(target.parent):
        folder = Path(tempfile.mkdtemp(prefix=f".{target.name[:40]}.", dir=target.parent))
    try:
        yield folder / DATABASE_NAME
    finally:
        with contextlib.suppress(OSError):
            (folder / DATABASE_NAME).unlink(missing_ok=True)
            folder.rmdir()


def _copy(database: Database, copy: Path, progress: Progress, may_go_on: MayGoOn) -> None:
    def ask() -> bool:
        progress(0.0, "export.copy")  # may stop it while it waits, too
        return may_go_on()

    for _ in range(_TRIES):
        ask()
        try:
            with database.copying(ask) as (raw, give_way), translated(copy):
                copy_database(raw, copy, give_way)
        except CopyStoppedError:
            copy.unlink(missing_ok=True)
        else:
            return
    raise StorageError("export.stopped")


def _counts(raw: sqlite3.Connection) -> dict[str, int]:
    alive = {
        "meetings": "meeting",
        "protocols": "protocol",
        "measures": "measure",
        "organisations": "organisation",
        "people": "person",
    }
    counts = {
        name: int(
            raw.execute(f"SELECT count(*) FROM {table} WHERE deleted_at IS NULL").fetchone()[0]  # noqa: S608 - our own five names
        )
        for name, table in alive.items()
    }
    counts["actions"] = int(raw.execute("SELECT count(*) FROM journal_action").fetchone()[0])
    return counts


def _members(
    folder: Path, copy: Path, named: list[str], progress: Progress
) -> tuple[tuple[Member, ...], list[str]]:
    """Read everything through once: what goes into the zip, and what is missing or damaged."""
    members, missing = [_database_member(copy)], []
    for number, digest in enumerate(named):
        progress(0.3 + 0.2 * number / len(named), "export.look")
        if attachments.verify(folder, digest) is not attachments.FileState.SOUND:
            missing.append(digest)
            continue
        size = attachments.path_of(folder, digest).stat().st_size
        members.append(Member(f"{attachments.FOLDER_NAME}/{digest}", size, digest))
    return tuple(members), missing


def _database_member(copy: Path) -> Member:
    hashed = hashlib.sha256()
    with copy.open("rb") as file:
        while chunk := file.read(_CHUNK):
            hashed.update(chunk)
    return Member(DATABASE_NAME, copy.stat().st_size, hashed.hexdigest())


def _write(folder: Path, copy: Path, target: Path, manifest: Manifest, progress: Progress) -> None:
    total = sum(member.size for member in manifest.members) or 1

    def write(file: BinaryIO) -> None:
        passed = _followed(progress, "export.write", 0.5, 0.3 / total)
        with zipfile.ZipFile(file, "w") as archive:
            for member in manifest.members:
                with archive.open(_info(member.name, member.size), "w") as place:
                    for chunk in _chunks(folder, copy, member):
                        place.write(chunk)
                        passed(len(chunk))
            data = manifest.dump()
            with archive.open(_info(MANIFEST_NAME, len(data)), "w") as place:
                place.write(data)

    def verify(written: Path) -> None:
        passed = _followed(progress, "export.read_back", 0.8, 0.2 / total)
        if not _holds(written, manifest, passed):
            raise StorageError("file.differs", path=str(target))

    write_stream(target, write, verify, private=True)


def _holds(written: Path, manifest: Manifest, passed: Callable[[int], None]) -> bool:
    """Read a zip through as one from elsewhere would be read."""
    try:
        with opened_zip(written) as found:
            for member in found.manifest.members:
                for _ in found.chunks(member, passed):
                    pass
            return found.manifest.members == manifest.members
    except UserError as error:
        if error.key.startswith("opening."):
            return False
        raise


def _followed(progress: Progress, step: str, begin: float, share: float) -> Callable[[int], None]:
    """Return what hears of each further piece of bytes; `share` is what one byte is worth."""
    done = 0

    def passed(size: int) -> None:
        nonlocal done
        done += size
        progress(begin + done * share, step)

    return passed


def _chunks(folder: Path, copy: Path, member: Member) -> Iterator[bytes]:
    if member.name != DATABASE_NAME:
        yield from attachments.chunks_of(folder, member.sha256)
        return
    with copy.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def _info(name: str, size: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _DAY)
    info.create_system = 3  # on every system the same
    info.external_attr = 0o600 << 16
    info.file_size = size  # tells whether 64 bits are needed
    return info
