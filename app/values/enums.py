"""The closed sets of words that the record is made of; each value is what the database keeps."""

from enum import StrEnum


class EventWord(StrEnum):
    """What a series calls its meetings; decides every later form in the documents."""

    MEETING = "posedis"
    GATHERING = "susitikimas"
    ASSEMBLY = "susirinkimas"
    CONSULTATION = "pasitarimas"


class QuorumRule(StrEnum):
    """How many voting parties must be represented; NONE: the series has no rule and prints none."""

    NONE = "none"
    HALF = "half"  # more than half
    TWO_THIRDS = "two_thirds"  # at least two thirds
    NUMBER = "number"  # at least the number that the series names


class MeetingFormat(StrEnum):
    """Where the participants sit."""

    IN_PERSON = "in_person"
    REMOTE = "remote"
    HYBRID = "hybrid"


class MeetingStatus(StrEnum):
    """How far the event itself has come; the minutes have a state of their own."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"


class MinutesState(StrEnum):
    """How far the paper has come."""

    DRAFT = "draft"
    FINAL = "final"
    SIGNED = "signed"


class ProtocolKind(StrEnum):
    """What kind of paper the register of protocols holds besides the minutes kept here."""

    MINUTES = "minutes"
    INTENT = "intent"


class Outcome(StrEnum):
    """What became of an agenda item."""

    OPEN = "open"
    DECIDED = "decided"
    NO_DECISION = "no_decision"
    WITHDRAWN = "withdrawn"
    POSTPONED = "postponed"


class VoteMethod(StrEnum):
    """How an item was decided; without a Vote row the record does not say."""

    CONSENSUS = "consensus"
    VOTE = "vote"


class ParticipantRole(StrEnum):
    """Member: represents a party. Guest: invited, never votes, never counts for the quorum."""

    MEMBER = "member"
    GUEST = "guest"


class Presence(StrEnum):
    """Whether somebody came; late and left are times beside PRESENT or REMOTE."""

    INVITED = "invited"  # nothing known yet
    PRESENT = "present"
    REMOTE = "remote"
    EXCUSED = "excused"
    ABSENT = "absent"


class MeasureStatus(StrEnum):
    """How far a measure has come; 'overdue' is not kept but follows from the deadline and today."""

    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    DROPPED = "dropped"


class Gender(StrEnum):
    """Decides the gendered words of a person (pirmininkas, pirmininkė)."""

    FEMALE = "f"
    MALE = "m"
