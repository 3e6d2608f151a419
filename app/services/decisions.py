"""Decisions and votes of an agenda item."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Decision, Vote
from app.services.agenda import VoteRow
from app.services.attendance import voters_present
from app.services.editing import draft_item, living, trash, trimmed
from app.services.same_texts import match_texts
from app.values.enums import VoteMethod


@dataclass(frozen=True)
class VoteProblem:
    """Totals that cannot be right: more votes than voters, or fewer where all must be counted."""

    counted: int
    voters: int


def write_decisions(session: Session, item_id: int, texts: Sequence[str]) -> None:
    """Make an item's decisions read as these paragraphs.

    Rows are kept for paragraphs that stay, move or are edited, so that measures stay linked to
    the decision that agreed them; what is gone goes to the trash. Empty paragraphs are no decision.
    """
    draft_item(session, item_id)
    wanted = [text for text in map(trimmed, texts) if text]
    rows = list(
        session.scalars(
            select(Decision)
            .where(Decision.item_id == item_id, Decision.deleted_at.is_(None))
            .order_by(Decision.position, Decision.id)
        )
    )
    matched = match_texts(rows, wanted)
    for position, (text, row) in enumerate(zip(wanted, matched, strict=True)):
        if row is None:
            session.add(Decision(item_id=item_id, position=position, text=text))
        else:
            row.text, row.position = text, position
    for row in rows:
        if row not in matched:
            trash(row)


def translate_decision(session: Session, decision_id: int, text_en: str) -> None:
    """Keep a decision's English text; empty prints the original."""
    row = living(session, Decision, decision_id)
    draft_item(session, row.item_id)
    row.text_en = text_en.strip()


def record_vote(session: Session, item_id: int, vote: VoteRow | None) -> None:
    """Keep how an item was decided; None: the record does not say."""
    draft_item(session, item_id)
    row = session.scalar(select(Vote).where(Vote.item_id == item_id, Vote.deleted_at.is_(None)))
    if vote is None:
        if row is not None:
            trash(row)
        return
    if row is None:
        row = Vote(item_id=item_id)
        session.add(row)
    counted = vote.method is VoteMethod.VOTE
    row.method = vote.method
    row.votes_for = vote.votes_for if counted else None
    row.against = vote.against if counted else None
    row.abstained = vote.abstained if counted else None
    row.secret = vote.secret


def check_vote(session: Session, item_id: int, vote: VoteRow | None) -> VoteProblem | None:
    """Return what is wrong with the totals, or None; consensus and half-entered totals are not.

    Guests never vote. The absent do not abstain, so the sum must equal the voters present.
    """
    if vote is None or vote.method is VoteMethod.CONSENSUS:
        return None
    totals = (vote.votes_for, vote.against, vote.abstained)
    counted = sum(total or 0 for total in totals)
    voters = voters_present(session, draft_item(session, item_id).meeting_id)
    complete = None not in totals
    wrong = counted > voters or (complete and counted != voters)
    return VoteProblem(counted, voters) if wrong else None
