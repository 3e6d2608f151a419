"""Every kind of content, and what its JSON form calls it."""

from typing import Final

from app.documents.content.agenda import Agenda, Invitation
from app.documents.content.decision_register import DecisionRegister
from app.documents.content.extract import Extract
from app.documents.content.minutes import Minutes
from app.documents.content.plan import ActionPlan, PlanReport
from app.documents.content.protocol_of_intent import ProtocolOfIntent
from app.documents.content.registration_list import RegistrationList

Content = (
    Minutes
    | Extract
    | Agenda
    | Invitation
    | RegistrationList
    | ActionPlan
    | PlanReport
    | DecisionRegister
    | ProtocolOfIntent
)

KINDS: Final[dict[type[Content], str]] = {
    Minutes: "minutes",
    Extract: "extract",
    Agenda: "agenda",
    Invitation: "invitation",
    RegistrationList: "registration_list",
    ActionPlan: "action_plan",
    PlanReport: "report",
    DecisionRegister: "decision_register",
    ProtocolOfIntent: "protocol_of_intent",
}
