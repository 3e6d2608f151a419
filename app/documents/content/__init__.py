"""What a document says, frozen: the services fill it, the documents print it, nothing else.

Every text is already in the document's language and in the case its field names; every number, date
and time is data, because the sentences around them belong to `wording`. Unknown facts are `None`,
empty text or an empty tuple, and the paper leaves a line for them. Only tuples are used, so that a
content can be hashed, handed to another thread and written down as canonical JSON when the record
is finalised.
"""

from app.documents.content.agenda import Agenda, AgendaEntry, Invitation, Invitee
from app.documents.content.canonical import VERSION, canonical_json, to_json
from app.documents.content.decision_register import (
    DecisionRegister,
    RegisteredDecision,
    RegisteredMeasure,
    RegisterPart,
)
from app.documents.content.extract import Duties, Extract, ExtractedItem
from app.documents.content.heading import Abbreviation, FinalMark, Heading
from app.documents.content.kinds import Content
from app.documents.content.minutes import (
    Annex,
    DecisionContent,
    ItemContent,
    MeasureContent,
    Minutes,
    Vote,
)
from app.documents.content.people import Attendee, Parties, Signatory
from app.documents.content.plan import (
    ActionPlan,
    AnyMeasure,
    Approval,
    Direction,
    PlanReport,
    ProgressEntry,
    ReportedMeasure,
)
from app.documents.content.protocol_of_intent import (
    ProtocolOfIntent,
    ProtocolParty,
    ProtocolPoint,
    ProtocolSection,
)
from app.documents.content.registration_list import RegistrationList

__all__ = [
    "VERSION",
    "Abbreviation",
    "ActionPlan",
    "Agenda",
    "AgendaEntry",
    "Annex",
    "AnyMeasure",
    "Approval",
    "Attendee",
    "Content",
    "DecisionContent",
    "DecisionRegister",
    "Direction",
    "Duties",
    "Extract",
    "ExtractedItem",
    "FinalMark",
    "Heading",
    "Invitation",
    "Invitee",
    "ItemContent",
    "MeasureContent",
    "Minutes",
    "Parties",
    "PlanReport",
    "ProgressEntry",
    "ProtocolOfIntent",
    "ProtocolParty",
    "ProtocolPoint",
    "ProtocolSection",
    "RegisterPart",
    "RegisteredDecision",
    "RegisteredMeasure",
    "RegistrationList",
    "ReportedMeasure",
    "Signatory",
    "Vote",
    "canonical_json",
    "to_json",
]
