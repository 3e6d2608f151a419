"""Two kinds of failure: what the user can mend, and what the storage could not do."""

from types import MappingProxyType


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
