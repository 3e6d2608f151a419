"""The kinds of papers, and what each is a paper of."""

from enum import StrEnum


class PaperOwner(StrEnum):
    """What a paper is made from; the value is what the command line calls it."""

    MEETING = "meeting"
    PLAN = "plan"
    YEAR = "year"
    PROTOCOL = "protocol"


class PaperKind(StrEnum):
    """A kind of document; the value is what a place of the window calls it."""

    MINUTES = "minutes"
    EXTRACT = "extract"
    AGENDA = "agenda"
    INVITATION = "invitation"
    REGISTRATION_LIST = "registration_list"
    ACTION_PLAN = "action_plan"
    REPORT = "report"
    DECISION_REGISTER = "decision_register"
    PROTOCOL_OF_INTENT = "protocol_of_intent"

    @property
    def owner(self) -> PaperOwner:
        """Return what it is a paper of."""
        return _OWNERS.get(self, PaperOwner.MEETING)

    @property
    def command(self) -> str:
        """Return what the command line calls it."""
        return self.value.replace("_", "-")


_OWNERS = {
    PaperKind.ACTION_PLAN: PaperOwner.PLAN,
    PaperKind.REPORT: PaperOwner.PLAN,
    PaperKind.DECISION_REGISTER: PaperOwner.YEAR,
    PaperKind.PROTOCOL_OF_INTENT: PaperOwner.PROTOCOL,
}
