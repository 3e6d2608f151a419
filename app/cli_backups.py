"""`sutarta backup` and `sutarta restore`: also where the archive itself no longer opens."""

import argparse
import os
import shlex
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli_parser import Say
from app.errors import StorageError, UserError
from app.paths import default_archive
from app.storage.connection import DATABASE_NAME
from app.storage.database import Database

if TYPE_CHECKING:
    from app.cli_parser import Commands
    from app.storage.backups.backup import Backup
    from app.storage.backups.losses import Losses, LostRecord

DONE, NOT_DONE = 0, 1
# The rest of a long list is counted: a terminal shows what fits.
_NAMED = 12
_KILO = 1000


def add_backup_commands(commands: "Commands") -> None:
    """Add both verbs to the commands of `sutarta`."""
    say = commands.say
    backup = commands.add("backup", "help.backup")
    backup.add_argument("--to", type=Path, metavar=say("help.DIR"), help=say("help.backup_to"))
    backup.add_argument("--list", action="store_true", help=say("help.backup_list"))
    backup.set_defaults(command=_backup)
    restore = commands.add("restore", "help.restore")
    restore.add_argument(
        "backup", nargs="?", metavar=say("help.NUMBER|FILE"), help=say("help.restore_backup")
    )
    restore.add_argument("--yes", action="store_true", help=say("help.restore_yes"))
    restore.add_argument("--list", action="store_true", help=say("help.backup_list"))
    restore.set_defaults(command=_restore)


def no_archive(folder: Path, *, named: bool) -> UserError:
    """Return what to say of a folder without an archive, with the way back where there is one."""
    from app.storage.backups.backup import list_backups
    from app.storage.backups.taking import backups_of

    backups = list_backups(backups_of(folder))
    if not backups:
        return UserError("cli.no_archive", folder=folder)
    quoted = f'"{folder}"' if os.name == "nt" else shlex.quote(str(folder))
    command = f"sutarta --archive {quoted} restore" if named else "sutarta restore"
    return UserError("cli.backups_alone", folder=folder, count=len(backups), command=command)


def _backup(options: argparse.Namespace, say: Say) -> int:
    from app.storage.backups.second_folder import mirror
    from app.storage.backups.settings import read_settings
    from app.storage.backups.taking import Reason, take

    folder = _folder(options)
    if options.list:
        return _list(folder, say)
    if not (folder / DATABASE_NAME).exists():
        raise no_archive(folder, named=options.archive is not None)
    database = Database(folder)
    try:
        backup = take(database, Reason.ASKED)
        _tell(say("backup.done", number=backup.number, path=backup.path))
        second = options.to or read_settings(folder).second_folder
        if second is not None:
            try:
                copied = mirror(folder, second, thorough=True)
            except StorageError as error:
                # Asked for by name it is a failure; otherwise the backup itself counts.
                if options.to is not None:
                    raise
                sys.stderr.write(say(error.key, **error.parameters) + "\n")
            else:
                where, number = copied.folder, copied.backups
                _tell(say("second.done", folder=where, backups=number, files=copied.attachments))
                if copied.brought:
                    _tell(say("second.brought", count=copied.brought))
    finally:
        database.close()
    return DONE


def _restore(options: argparse.Namespace, say: Say) -> int:
    from app.storage.backups.taking import last_verified

    folder = _folder(options)
    if options.list:
        return _list(folder, say)
    backup = _chosen(folder, options.backup, say)
    try:
        return _go_back(folder, backup, options, say)
    except StorageError as error:
        following = last_verified(folder) if error.key == "restore.unsound" else None
        if following is None:
            raise
        raise StorageError(
            "restore.unsound_but",
            path=str(backup.path),
            number=following.number,
            at=_moment(following.at),
        ) from error


def _go_back(folder: Path, backup: "Backup", options: argparse.Namespace, say: Say) -> int:
    from app.storage.backups.losses import losses
    from app.storage.backups.restore import restore

    _tell_losses(losses(folder, backup), folder, say)
    if not options.yes:
        if not sys.stdin.isatty():
            _tell(say("restore.add_yes"))
            return NOT_DONE
        sys.stdout.write(say("restore.ask"))
        sys.stdout.flush()
        if sys.stdin.readline().strip().casefold() != say("restore.yes"):
            _tell(say("restore.left"))
            return NOT_DONE
    done = restore(folder, backup, datetime.now(UTC))
    new = done.kept_at is None
    _tell(say("restore.done_new") if new else say("restore.done", path=done.kept_at))
    for key, values in done.notes():
        _tell(say(key, **values))
    return DONE


def _chosen(folder: Path, named: str | None, say: Say) -> "Backup":
    """Return the backup meant: a number of the archive's own, a file, or the newest checked."""
    from app.storage.backups.backup import list_backups, read_backup
    from app.storage.backups.taking import backups_of, last_verified

    if named is None:
        newest = last_verified(folder)
        if newest is None:
            raise UserError("restore.none_verified", folder=str(backups_of(folder)))
        for backup in list_backups(backups_of(folder)):
            if backup.damaged and backup.order > newest.order:
                _tell(say("restore.skipped", number=backup.number, at=_moment(backup.at)))
        return newest
    if not named.isdecimal():
        return read_backup(Path(named))
    for backup in list_backups(backups_of(folder)):
        if backup.number == int(named):
            return backup
    raise UserError("restore.number_unknown", number=named)


def _list(folder: Path, say: Say) -> int:
    from app.storage.backups.backup import list_backups
    from app.storage.backups.settings import read_settings
    from app.storage.backups.taking import backups_of

    backups = list_backups(backups_of(folder))
    if not backups:
        _tell(say("backup.none", folder=backups_of(folder)))
        return DONE
    for backup in backups:
        key = "backup.row" if backup.verified else "backup.row_unverified"
        if backup.damaged:
            key = "backup.row_damaged"
        size = _size(backup.size, say)
        words = {"at": _moment(backup.at), "size": size, "reason": _reason(backup, say)}
        _tell(say(key, number=backup.number, **words))
    used, space = sum(backup.size for backup in backups), read_settings(folder).space
    _tell(
        say(
            "backup.space",
            used=_size(used, say),
            space=_size(space, say),
            folder=backups_of(folder),
        )
    )
    return DONE


def _tell_losses(found: "Losses", folder: Path, say: Say) -> None:
    from app.storage.backups.backup import DAMAGED_FOLDER
    from app.storage.backups.taking import backups_of

    backup, held = found.backup, found.backup.contents
    key = "restore.head" if backup.path.parent == backups_of(folder) else "restore.head_file"
    words = {"at": _moment(backup.at), "reason": _reason(backup, say), "path": backup.path}
    _tell(say(key, number=backup.number, **words))
    counts = {"meetings": held.meetings, "measures": held.measures}
    _tell(say("restore.holds", organisations=held.organisations, **counts))
    if held.last_day is not None:
        _tell(say("restore.last_meeting", title=held.last_meeting, day=held.last_day))
    elif held.last_meeting:
        _tell(say("restore.last_meeting_undated", title=held.last_meeting))
    if not found.readable:
        _tell(say("restore.unreadable"))
    elif not found.later:
        _tell(say(found.nothing_later))
    else:
        _tell_actions(found.actions, say)
    _tell_records("restore.lost_meetings", found.meetings, say)
    _tell_records("restore.lost_measures", found.measures, say)
    _tell_records("restore.lost_organisations", found.organisations, say)
    if found.missing:
        _tell(say("restore.missing", count=len(found.missing)))
    _tell(say(found.keeping, folder=folder / DAMAGED_FOLDER))


def _tell_actions(actions: Mapping[str, int], say: Say) -> None:
    _tell(say("restore.lost_actions", count=sum(actions.values())))
    for name, count in list(actions.items())[:_NAMED]:
        _tell(say("restore.action", count=count, action=_action(name, say)))
    _tell_more(sum(list(actions.values())[_NAMED:]), say)


def _tell_records(key: str, records: Sequence["LostRecord"], say: Say) -> None:
    if not records:
        return
    _tell(say(key, count=len(records)))
    for record in records[:_NAMED]:
        one = "restore.record" if record.day is None else "restore.record_on"
        _tell(say(one, title=" ".join(record.title.split()), day=record.day))
    _tell_more(len(records) - _NAMED, say)


def _tell_more(more: int, say: Say) -> None:
    if more > 0:
        _tell(say("restore.more", count=more))


def _action(name: str, say: Say) -> str:
    """Return an action's words; another version's may be unknown here."""
    try:
        return say(name)
    except KeyError:
        return name


def _reason(backup: "Backup", say: Say) -> str:
    return say(f"backup.reason_{backup.reason or 'none'}")


def _moment(at: datetime) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M}"


def _size(size: int, say: Say) -> str:
    value, unit = float(size), "B"
    for larger in ("kB", "MB", "GB", "TB"):
        if value < _KILO:
            break
        value, unit = value / _KILO, larger
    number = f"{value:.0f}" if value >= _KILO / 10 else f"{value:.1f}"
    return f"{number.replace('.', say('backup.decimal_point'))} {unit}"


def _folder(options: argparse.Namespace) -> Path:
    return default_archive() if options.archive is None else Path(options.archive)


def _tell(line: str) -> None:
    sys.stdout.write(line + "\n")
