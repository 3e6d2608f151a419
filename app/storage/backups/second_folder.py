"""A second place for backups and attachments: a stick, a disk of the network, a cloud's folder.

It has the archive's own layout, in a folder named after the archive, so that several archives can
share a stick and a backup there finds its attachments beside it. An attachment that has gone bad
in the archive comes back from there by itself.
"""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from app.errors import Phrase, StorageError, reason
from app.storage import attachments
from app.storage.backups.backup import (
    FOLDER_NAME,
    Backup,
    file_digest,
    file_name,
    list_backups,
    write_manifest,
)
from app.storage.backups.healing import heal
from app.storage.backups.rotation import outdated
from app.storage.backups.settings import BackupSettings, keep_settings, read_settings
from app.storage.backups.taking import backups_of, rotate
from app.storage.files import make_folder, write_stream

_PIECE = 1024 * 1024


@dataclass(frozen=True)
class Mirrored:
    """What was copied, in numbers, where the backups lie there, and the newest of them.

    `brought`: how many attachments came back from there.
    """

    folder: Path
    backups: int
    attachments: int
    newest: Backup | None
    brought: int = 0


def folder_of(settings: BackupSettings) -> Path:
    """Return the archive's own folder in its second folder, which there must be one of."""
    assert settings.second_folder is not None
    return settings.second_folder / f"Sutarta-{settings.name}"


def require_apart(archive: Path, second: Path) -> None:
    """Raise StorageError('second.inside') for a second folder that would be lost with the first."""
    if second.resolve().is_relative_to(archive.resolve()):
        raise StorageError("second.inside", path=str(second))


def mirror(
    archive: Path,
    second: Path,
    *,
    thorough: bool = False,
    give_way: Callable[[], None] = lambda: None,
) -> Mirrored:
    """Copy the verified backups and the attachments that are missing there, and rotate there.

    Attachments that the archive has lost come back from there; `thorough`: each one is read
    through for it, else only those that are gone or have another size are.

    Does not touch the open file, so it may run in any thread; `give_way` is called between pieces
    and may raise to give up. StorageError: 'second.missing' where the folder is gone (a stick that
    was taken out), 'second.inside' (the archive itself), 'second.disk_full', 'second.unwritable',
    'second.unsound' where a backup here is not what it was. The archive's own backups stay.
    """
    require_apart(archive, second)
    settings = read_settings(archive)
    if not settings.name:
        settings = keep_settings(archive, settings)
    home = folder_of(replace(settings, second_folder=second))
    with _told(second):
        if not second.is_dir():
            raise StorageError("second.missing", path=str(second))
        folder = home / FOLDER_NAME
        make_folder(home)
        make_folder(folder)
        _tidy(home)
        copied = _copy_backups(backups_of(archive), folder, settings.space, give_way)
        brought = _bring_back(archive, home, give_way, thorough=thorough)
        files = _copy_attachments(archive, home, give_way)
        rotate(folder, settings.space)
        newest = next(iter(list_backups(folder)), None)
    return Mirrored(folder, copied, files, newest, brought)


def _tidy(home: Path) -> None:
    """Remove what a copy that was killed, or a stick taken out, left half written."""
    for name in (FOLDER_NAME, attachments.FOLDER_NAME):
        for left in (home / name).glob(".*"):
            left.unlink()


def _copy_backups(source: Path, folder: Path, space: int, give_way: Callable[[], None]) -> int:
    there = list_backups(folder)
    known = {backup.sha256 for backup in there}
    new = [one for one in list_backups(source) if one.verified and one.sha256 not in known]
    # What would be rotated away at once is not carried over at all.
    going = {backup.path for backup in outdated((*there, *new), space)}
    copied = 0
    for backup in reversed(new):
        if backup.path not in going:
            _copy_backup(backup, folder, give_way)
            copied += 1
    return copied


def _copy_backup(backup: Backup, folder: Path, give_way: Callable[[], None]) -> None:
    target = folder / file_name(backup.number)
    if target.exists():  # of the same archive as it went on on another computer
        target = folder / file_name(backup.number, f"-{backup.sha256[:8]}")

    def write(file: BinaryIO) -> None:
        for piece in _pieces(backup, folder):
            file.write(piece)
            give_way()

    def verify(written: Path) -> None:
        if file_digest(written, give_way) != backup.sha256:
            raise StorageError("second.unsound", number=backup.number, path=str(folder))

    there = replace(backup, path=target)
    write_manifest(there)  # first: the name of the copy then makes both count at once
    try:
        write_stream(target, write, verify, private=True)
    except BaseException:
        with contextlib.suppress(OSError):
            there.manifest.unlink()
        raise


def _pieces(backup: Backup, folder: Path) -> Iterator[bytes]:
    try:
        with backup.path.open("rb") as source:
            while piece := source.read(_PIECE):
                yield piece
    except OSError as error:
        raise StorageError("second.unsound", number=backup.number, path=str(folder)) from error


def _bring_back(archive: Path, home: Path, give_way: Callable[[], None], *, thorough: bool) -> int:
    newest = next((one for one in list_backups(backups_of(archive)) if one.verified), None)
    named = () if newest is None else newest.contents.attachments
    suspects = [
        digest
        for digest in filter(attachments.is_digest, named)
        if (there := attachments.path_of(home, digest)).is_file()
        and (thorough or _differs(attachments.path_of(archive, digest), there))
    ]
    with contextlib.suppress(StorageError):  # the check goes on naming what could not be mended
        return len(heal(archive, suspects, (home,), give_way=give_way).brought)
    return 0


def _differs(here: Path, there: Path) -> bool:
    return not here.is_file() or here.stat().st_size != there.stat().st_size


def _copy_attachments(archive: Path, home: Path, give_way: Callable[[], None]) -> int:
    make_folder(home / attachments.FOLDER_NAME)
    copied = 0
    for path in attachments.kept_files(archive):
        give_way()
        if not attachments.is_digest(path.name):
            continue
        target = attachments.path_of(home, path.name)
        if target.exists() and target.stat().st_size == path.stat().st_size:
            continue
        try:
            attachments.copy_out(
                archive, path.name, target, private=True, progress=lambda _done: give_way()
            )
        except StorageError as error:
            if error.key.startswith("attachment."):  # gone or damaged here: the check says so
                continue
            raise
        copied += 1
    return copied


@contextlib.contextmanager
def _told(second: Path) -> Iterator[None]:
    """Say failures of the second folder as such: the archive itself is not in danger."""
    try:
        yield
    except StorageError as error:
        if error.key.startswith("second."):
            raise
        if not second.is_dir():
            raise StorageError("second.missing", path=str(second)) from error
        if error.key.endswith("disk_full"):
            raise StorageError("second.disk_full", path=str(second)) from error
        why = error.parameters.get("reason", Phrase("reason.refused"))
        raise StorageError("second.unwritable", path=str(second), reason=why) from error
    except OSError as error:
        if not second.is_dir():
            raise StorageError("second.missing", path=str(second)) from error
        raise StorageError("second.unwritable", path=str(second), reason=reason(error)) from error
