"""Two kinds of failure: what the user can mend, and what the storage could not do."""

import errno
from types import MappingProxyType

from app.frozen import frozen


@frozen
class Phrase:
    """A parameter of a message that is itself said in the user's language."""

    key: str


_REASONS = {
    errno.ENOENT: "reason.no_folder",
    errno.ENOTDIR: "reason.no_folder",
    errno.EISDIR: "reason.is_folder",
    errno.EACCES: "reason.not_allowed",
    errno.EPERM: "reason.not_allowed",
    errno.EROFS: "reason.read_only",
    errno.ENAMETOOLONG: "reason.name_too_long",
    errno.ENXIO: "reason.gone",
    errno.EIO: "reason.gone",
}


def reason(error: OSError) -> Phrase:
    """Return why the system refused, to be said in words instead of its own English."""
    return Phrase(_REASONS.get(error.errno or 0, "reason.refused"))


class UserError(Exception):
    """Something the user can understand and mend.

    Holds a key of the message catalogue (`app.messages`) and its parameters, never a sentence, so
    that the window and the command line say it in the user's language.
    """

    def __init__(self, key: str, **parameters: object) -> None:
        super().__init__(key)
        self.key = key
        self.parameters = MappingProxyType(parameters)

    def __str__(self) -> str:
        return f"{self.key} {dict(self.parameters)}"


class StorageError(UserError):
    """The archive's folder or file could not be read or written; the message says what was kept."""


class ArchiveInUseError(StorageError):
    """Another process holds the archive (the command line ends with code 4)."""
