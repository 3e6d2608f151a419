"""Every paper's frozen content: one way in for the window and the command line."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.documents.content import Content
from app.services.action_plan import action_plan_content
from app.services.decision_register import decision_register_content
from app.services.minutes import minutes_content
from app.services.plan_report import plan_report_content
from app.services.protocol_of_intent import protocol_of_intent_content
from app.services.registration_list import registration_list_content
from app.values.language import Language
from app.values.paper_kind import PaperKind


@dataclass(frozen=True)
class Paper:
    """One document as it is wanted; what its kind does not know is left out of account."""

    kind: PaperKind
    language: Language
    by_organisation: bool = False
    """The registration list: ordered by organisation instead of by surname."""
    as_of: date | None = None
    """The report: the day it tells of; never left out, since nothing here knows a clock."""
    series_id: int | None = None
    """The register of decisions: of one series alone."""


def freeze(session: Session, paper: Paper, record_id: int) -> Content:
    """Return a paper's content as the record of its owner says it now.

    Of a paper of a year the year stands in place of a record's id.
    """
    match paper.kind:
        case PaperKind.MINUTES:
            return minutes_content(session, record_id, paper.language)
        case PaperKind.REGISTRATION_LIST:
            return registration_list_content(
                session, record_id, paper.language, by_organisation=paper.by_organisation
            )
        case PaperKind.ACTION_PLAN:
            return action_plan_content(session, record_id, paper.language)
        case PaperKind.REPORT:
            assert paper.as_of is not None, "a report tells of a day"
            return plan_report_content(session, record_id, paper.language, paper.as_of)
        case PaperKind.DECISION_REGISTER:
            return decision_register_content(
                session, record_id, paper.language, series_id=paper.series_id
            )
        case PaperKind.PROTOCOL_OF_INTENT:
            return protocol_of_intent_content(session, record_id, paper.language)
