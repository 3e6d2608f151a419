"""Why a typed deadline is asked about or refused."""

from typing import TYPE_CHECKING

from app.errors import UserError

if TYPE_CHECKING:
    from app.values.deadline.value import Deadline


class UnclearDeadlineError(UserError):
    """The words mean more than one term; the user chooses, nothing is guessed."""

    def __init__(self, choices: "tuple[Deadline, ...]") -> None:
        super().__init__("deadline.unclear", typed=choices[0].typed)
        self.choices = choices


class ImpossibleDeadlineError(UserError):
    """The words name days that do not exist; the key and parameters say which and why."""
