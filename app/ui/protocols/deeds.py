"""How the pages of the register write: each deed is one action, told or said."""

from collections.abc import Callable
from typing import TypeVar

from app.errors import StorageError, UserError
from app.storage.journal import Action
from app.storage.session import JournalledSession
from app.ui.context import Context

Result = TypeVar("Result")


class Deeds:
    """Texts raise UserError for their field to show; the other deeds say it themselves and return
    None.
    """  # noqa: D205 - one rule

    def __init__(self, context: Context, initiator: object) -> None:
        self._context = context
        self._initiator = initiator

    def _write(self, action: Action | str, change: Callable[[JournalledSession], Result]) -> Result:
        return self._context.archive.write(action, change, initiator=self._initiator)

    def _try(
        self, action: Action | str, change: Callable[[JournalledSession], Result]
    ) -> Result | None:
        try:
            return self._write(action, change)
        except StorageError:
            return None  # the status bar says it
        except UserError as error:
            self._context.notices.tell(error)
            return None
