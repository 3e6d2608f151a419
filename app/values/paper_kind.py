"""The kinds of papers, and what each is a paper of."""

from enum import StrEnum


class PaperOwner(StrEnum):
    """What a paper is made from; the value is what the command line calls it."""

    MEETING = "meeting"
    PLAN = "plan"


class PaperKind(StrEnum):
    """A kind of document; the value is what a place of the window calls it."""

    MINUTES = "minutes"
    REGISTRATION_LIST = "registration_list"
    ACTION_PLAN = "action_plan"

    @property
    def owner(self) -> PaperOwner:
        """Return what it is a paper of."""
        return PaperOwner.PLAN if self is PaperKind.ACTION_PLAN else PaperOwner.MEETING

    @property
    def command(self) -> str:
        """Return what the command line calls it."""
        return self.value.replace("_", "-")
