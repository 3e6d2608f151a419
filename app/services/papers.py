"""Every paper's frozen content: one way in for the window and the command line."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from app.documents.content import Content
from app.services.action_plan import action_plan_content
from app.services.agenda_paper import agenda_content
from app.services.decision_register import decision_register_content
from app.services.extract import extract_content
from app.services.invitations import invitation_content
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
    items: tuple[int, ...] = ()
    """The extract: these items as a whole; where nothing is chosen, all that decided."""
    decisions: tuple[int, ...] = ()
    """The extract: these single decisions of other items."""
    measures: tuple[int, ...] = ()
    """The extract: these single measures that minutes number as decisions."""
    organisation_id: int | None = None
    """The extract: what this organisation was charged with, whatever else is chosen."""
    seat_id: int | None = None
    """The invitation: of the participant with this key; None: without a name."""

    def known(self) -> "Paper":
        """Return the same without what its kind leaves out of account."""
        names = _KNOWN.get(self.kind, ())
        return Paper(self.kind, self.language, **{name: getattr(self, name) for name in names})

    def without_choice(self) -> "Paper":
        """Return the same whatever items it has and in which order: whose paper it is stays."""
        return replace(self.known(), by_organisation=False, items=(), decisions=(), measures=())


_KNOWN = {
    PaperKind.EXTRACT: ("items", "decisions", "measures", "organisation_id"),
    PaperKind.INVITATION: ("seat_id",),
    PaperKind.REGISTRATION_LIST: ("by_organisation",),
    PaperKind.REPORT: ("as_of",),
    PaperKind.DECISION_REGISTER: ("series_id",),
}


def freeze(  # noqa: PLR0911 - one for each kind
    session: Session, paper: Paper, record_id: int
) -> Content:
    """Return a paper's content as the record of its owner says it now.

    Of a paper of a year the year stands in place of a record's id.
    """
    match paper.kind:
        case PaperKind.MINUTES:
            return minutes_content(session, record_id, paper.language)
        case PaperKind.EXTRACT:
            return extract_content(
                session,
                record_id,
                paper.language,
                items=paper.items,
                decisions=paper.decisions,
                measures=paper.measures,
                organisation_id=paper.organisation_id,
            )
        case PaperKind.AGENDA:
            return agenda_content(session, record_id, paper.language)
        case PaperKind.INVITATION:
            return invitation_content(session, record_id, paper.language, seat_id=paper.seat_id)
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
