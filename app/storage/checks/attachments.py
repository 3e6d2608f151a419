"""Looking whether the files of the record are there, whole, and for nobody else to read.

A file that nothing names is only noted: an import or a copy was cut short by a power failure, or
somebody put it there. It is never removed here.
"""

import os
import stat
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from app.storage.attachments import (
    FOLDER_NAME,
    FileState,
    is_digest,
    is_unfinished,
    kept_files,
    verify,
)
from app.storage.checks.findings import Finding

_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_WORDS = {FileState.MISSING: "attachment.missing", FileState.DAMAGED: "attachment.damaged"}


def check_files(
    archive: Path, named: Mapping[str, str], *, give_way: Callable[[], None] = lambda: None
) -> Iterator[Finding]:
    """Give what is wrong with the folder of attachments.

    `named` is what `named_files` of the database says. `give_way` is called after each megabyte;
    nothing of the database is used, so a worker may do this.
    """
    for digest, name in named.items():
        state = _state(archive, digest, give_way)
        if state is not FileState.SOUND:
            yield Finding(_WORDS[state], {"name": name})
    if _is_open(archive / FOLDER_NAME):
        yield Finding("check.attachments_open", {"path": str(archive / FOLDER_NAME)})
    for path in kept_files(archive):
        give_way()
        if is_unfinished(path):
            yield Finding("check.attachment_unfinished", {"name": path.name}, harmless=True)
        elif path.name not in named:
            yield Finding("check.attachment_unnamed", {"name": path.name}, harmless=True)
        elif _is_open(path):
            yield Finding("check.attachment_open", {"name": named[path.name]})


def _state(archive: Path, digest: str, give_way: Callable[[], None]) -> FileState:
    if not is_digest(digest):  # a damaged row; that it is one, the rows' own check says
        return FileState.MISSING
    return verify(archive, digest, progress=lambda _: give_way())


def _is_open(path: Path) -> bool:
    """Tell whether others may read or write; where rights are not those of POSIX, nobody knows."""
    if os.name == "nt":
        return False
    try:
        return bool(path.lstat().st_mode & _OTHERS)
    except FileNotFoundError:
        return False
