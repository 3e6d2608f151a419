"""From frozen content to the bytes of a PDF, whichever kind it is.

Each kind is imported when it is first made, and ReportLab with the first of all.
"""

from app.documents.content import (
    ActionPlan,
    Agenda,
    Content,
    DecisionRegister,
    Extract,
    FinalMark,
    Invitation,
    Minutes,
    PlanReport,
    ProtocolOfIntent,
    RegistrationList,
)


def render(  # noqa: PLR0911 - one for each kind
    content: Content, mark: FinalMark | None = None
) -> bytes:
    """Return the PDF; the same content gives the same bytes. Raises UserError for a lost glyph."""
    match content:
        case Minutes():
            from app.documents import minutes

            return minutes.render(content, mark)
        case Extract():
            from app.documents import extract

            return extract.render(content, mark)
        case Agenda():
            from app.documents import agenda

            return agenda.render(content, mark)
        case Invitation():
            from app.documents import invitation

            return invitation.render(content, mark)
        case RegistrationList():
            from app.documents import registration_list

            return registration_list.render(content, mark)
        case ActionPlan():
            from app.documents import action_plan

            return action_plan.render(content, mark)
        case PlanReport():
            from app.documents import plan_report

            return plan_report.render(content, mark)
        case DecisionRegister():
            from app.documents import decision_register

            return decision_register.render(content, mark)
        case ProtocolOfIntent():
            from app.documents import protocol_of_intent

            return protocol_of_intent.render(content, mark)
