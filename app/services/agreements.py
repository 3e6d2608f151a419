"""Which protocol of intent a plan carries out."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Plan, Protocol
from app.services.editing import living
from app.values.agreement import agreement_wording
from app.values.enums import ProtocolKind
from app.values.language import Language


@dataclass(frozen=True)
class AgreementRow:
    """A protocol of intent that a plan may carry out."""

    id: int
    number: str
    on: date | None
    title: str


def list_agreements(session: Session) -> tuple[AgreementRow, ...]:
    """Return the protocols of intent, the newest first."""
    rows = session.execute(
        select(Protocol.id, Protocol.number, Protocol.document_on, Protocol.title)
        .where(Protocol.deleted_at.is_(None), Protocol.kind == ProtocolKind.INTENT)
        .order_by(Protocol.document_on.desc(), Protocol.id.desc())
    )
    return tuple(AgreementRow(*row) for row in rows)


def agreement_of(session: Session, plan_id: int) -> int | None:
    """Return which protocol of intent a plan carries out, None where the register has it not."""
    return session.scalar(
        select(Protocol.id)
        .join(Plan, Plan.protocol_id == Protocol.id)
        .where(Plan.id == plan_id, Protocol.deleted_at.is_(None))
    )


def choose_agreement(session: Session, plan_id: int, protocol_id: int | None) -> None:
    """Keep which protocol of intent a plan carries out, None for none kept here.

    Its wording is suggested in both languages where the plan has none yet, or has the suggestion
    for the protocol chosen before; words of one's own stay.
    """
    row = living(session, Plan, plan_id)
    before = session.get(Protocol, row.protocol_id) if row.protocol_id is not None else None
    new = living(session, Protocol, protocol_id) if protocol_id is not None else None
    row.protocol_id = protocol_id
    if new is None:
        return
    if _is_suggested(row.implements, before, Language.LITHUANIAN):
        row.implements = _wording(new, Language.LITHUANIAN)
    if _is_suggested(row.implements_en, before, Language.ENGLISH):
        row.implements_en = _wording(new, Language.ENGLISH)


def _is_suggested(text: str, before: Protocol | None, language: Language) -> bool:
    suggested = _wording(before, language) if before is not None else ""
    return text.split() in ([], suggested.split())


def _wording(row: Protocol, language: Language) -> str:
    return agreement_wording(row.document_on, row.number, language)
