"""An archive from a file, a zip or JSON, put into a folder of its own and never over another.

Everything is made and looked at in a folder beside; only what was found right gets its name. What
is refused leaves nothing.
"""

import contextlib
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path

from app.errors import StorageError, UserError, reason
from app.exchange.archive_json import import_json, read_limited
from app.exchange.manifest import Manifest, Member
from app.exchange.zip_members import OpenedZip, opened_zip
from app.storage import attachments, schema
from app.storage.checks.vetting import vet
from app.storage.connection import DATABASE_NAME, connect
from app.storage.contents import open_copy, read_contents
from app.storage.database import Database
from app.storage.failures import translated
from app.storage.files import flush_folder
from app.storage.journal import Action, note
from app.storage.lock import LOCK_NAME
from app.values.clean_text import keepable

# What a disk must still have when everything has been unpacked.
_ROOM_LEFT = 50_000_000

# All that an archive with nothing done in it may have made.
_FILES = (DATABASE_NAME, f"{DATABASE_NAME}-journal", LOCK_NAME)
_LOG_FOLDER, _LOGS = "logs", ("sutarta.log", "sutarta.log.1", "sutarta.log.2")

Progress = Callable[[float, str], None]


class FileKind(Enum):
    """What a file from elsewhere is, by its first bytes."""

    ZIP = "zip"
    JSON = "json"


def kind_of(path: Path) -> FileKind:
    """Tell a zip from JSON by content, whatever the name says; UserError where neither."""
    try:
        with path.open("rb") as file:
            head = file.read(64)
    except OSError as error:
        raise UserError("opening.unreadable", path=str(path), reason=reason(error)) from error
    if head.startswith(b"PK"):
        return FileKind.ZIP
    if head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"["):
        return FileKind.JSON
    raise UserError("opening.not_ours")


def suggested_folder(near: Path) -> Path:
    """Return a folder that does not exist yet, named after the one given."""
    number = 2
    while (folder := near.with_name(f"{near.name}-{number}")).exists():
        number += 1
    return folder


def is_untouched(connection: sqlite3.Connection, folder: Path) -> bool:
    """Tell whether nothing was ever done in an open archive, and nothing else lies beside it."""
    done = connection.execute("SELECT EXISTS (SELECT 1 FROM journal_action)").fetchone()[0]
    with translated(folder):
        return not done and all(_counts_for_nothing(one) for one in folder.iterdir())


def _counts_for_nothing(path: Path) -> bool:
    """Tell whether what lies beside an archive with nothing done in it is of no use to anybody.

    By whole names: a copy that somebody made of the archive's file begins like it.
    """
    if path.is_symlink() or not path.is_dir():
        return path.name in _FILES
    names = _LOGS if path.name == _LOG_FOLDER else ()
    return all(one.name in names and one.is_file() for one in path.iterdir())


def take_place(made: Path, untouched: Path) -> None:
    """Let an archive have the folder of one that `is_untouched` and closed now.

    StorageError where the folder cannot be had; then both stay where they are.
    """
    aside = suggested_folder(untouched)
    with translated(untouched):
        untouched.rename(aside)
        try:
            made.rename(untouched)
        except OSError:
            aside.rename(untouched)
            raise
        flush_folder(untouched.parent)
    _remove_untouched(aside)


def _remove_untouched(folder: Path) -> None:
    """Remove what counts for nothing, and the folder with it; what has come since stays in it."""
    with contextlib.suppress(OSError):
        for one in folder.iterdir():
            if not _counts_for_nothing(one):
                continue
            if one.is_dir():
                for log in one.iterdir():
                    log.unlink()
                one.rmdir()
            else:
                one.unlink()
        folder.rmdir()


def free_folder(folder: Path) -> Path:
    """Return the folder itself where an archive may be opened in it, else a new one inside it."""
    try:
        refuse_filled(folder)
    except UserError:
        inside = folder / "sutarta"
        return suggested_folder(inside) if inside.exists() else inside
    return folder


def open_from_file(
    path: Path, folder: Path, *, progress: Progress = lambda _done, _step: None
) -> None:
    """Make the archive that a zip or JSON file holds in a new or empty folder.

    UserError 'opening.*', 'vetting.*' or 'import.*' where the file is refused, StorageError where
    the folder cannot be written; then there is no more than there was before.
    """
    folder = folder.absolute()
    refuse_filled(folder)
    kind = kind_of(path)
    near = _nearest(folder)
    with translated(near):
        stage = Path(tempfile.mkdtemp(prefix=".sutarta-", dir=near))
    try:
        if kind is FileKind.ZIP:
            _unpack(path, stage, progress)
        else:
            _fill(path, stage, progress)
        _note_opening(stage, path.name)
        _put_in_place(stage, folder)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def refuse_filled(folder: Path) -> None:
    """Raise UserError 'opening.filled' unless the folder is missing or empty."""
    with translated(folder):
        if not folder.exists():
            return
        if not folder.is_dir() or any(folder.iterdir()):
            raise UserError(
                "opening.filled", folder=str(folder), suggested=str(suggested_folder(folder))
            )


def _nearest(folder: Path) -> Path:
    """Return the nearest folder above that exists: on the same disk as what is made below it."""
    return next((near for near in folder.parents if near.is_dir()), folder.parent)


def _fill(path: Path, stage: Path, progress: Progress) -> None:
    progress(0.1, "opening.unpack")
    data = read_limited(path)
    database = Database(stage)
    try:
        import_json(database, data)
    finally:
        database.close()


def _unpack(path: Path, stage: Path, progress: Progress) -> None:
    with opened_zip(path) as zipped:
        manifest = zipped.manifest
        if manifest.schema > schema.VERSION:
            raise UserError("opening.newer")
        _extract_all(zipped, stage, progress)
    found = vet(stage / DATABASE_NAME, give_way=lambda: progress(0.8, "opening.check"))
    if found.version != manifest.schema:
        raise UserError("opening.not_ours")
    _compare_files(stage, manifest)
    if found.version < schema.VERSION:
        progress(0.9, "opening.upgrade")
        Database(stage).close()


def _extract_all(zipped: OpenedZip, stage: Path, progress: Progress) -> None:
    total = sum(member.size for member in zipped.manifest.members)
    if shutil.disk_usage(stage).free < total + _ROOM_LEFT:
        raise StorageError("opening.no_room", megabytes=(total + _ROOM_LEFT) // 1_000_000)
    done = 0

    def passed(size: int) -> None:
        nonlocal done
        done += size
        progress(0.8 * done / total, "opening.unpack")

    with translated(stage):
        (stage / attachments.FOLDER_NAME).mkdir(mode=0o700)
        for member in zipped.manifest.members:
            _extract(zipped, member, stage, passed)
        flush_folder(stage / attachments.FOLDER_NAME)
        flush_folder(stage)


def _extract(zipped: OpenedZip, member: Member, stage: Path, passed: Callable[[int], None]) -> None:
    # Its name has been found to be one of ours; it is put together anew all the same.
    target = stage / DATABASE_NAME
    if member.name != DATABASE_NAME:
        target = attachments.path_of(stage, member.sha256)
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        for chunk in zipped.chunks(member, passed):
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())


def _compare_files(stage: Path, manifest: Manifest) -> None:
    """Refuse files that nothing in the database names, and names whose files are not there."""
    path = stage / DATABASE_NAME
    raw = open_copy(path)
    try:
        named = read_contents(raw, path).attachments
    finally:
        raw.close()
    brought = {member.sha256 for member in manifest.members if member.name != DATABASE_NAME}
    if brought - named or named - brought != set(manifest.missing):
        raise UserError("opening.not_ours")


def _note_opening(stage: Path, name: str) -> None:
    path = stage / DATABASE_NAME
    raw = connect(path)
    try:
        with translated(path):
            note(raw, Action("archive.open", {"file": keepable(name)}), datetime.now(UTC))
    finally:
        raw.close()


def _put_in_place(stage: Path, folder: Path) -> None:
    (stage / LOCK_NAME).unlink(missing_ok=True)
    with translated(folder):
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with contextlib.suppress(FileNotFoundError):
            folder.rmdir()  # it was empty; a file that came meanwhile keeps it, and us from it
        stage.rename(folder)
        flush_folder(folder.parent)
