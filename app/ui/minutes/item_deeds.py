"""What the item editor does to the record; refusals are raised (UserError)."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from app.services import agenda, decisions
from app.services.agenda import ItemRow, VoteRow
from app.storage.journal import Action
from app.storage.session import JournalledSession
from app.ui.context import Context
from app.values.enums import Outcome, VoteMethod

PARAGRAPH = "\u2029"
"""Stands between decisions where they are handled as one text."""


def kept_decisions(text: str) -> str:
    """Return how the record will read: without empty paragraphs and spaces at the ends."""
    return PARAGRAPH.join(part.strip() for part in text.split(PARAGRAPH) if part.strip())


def kept_name(text: str) -> str:
    """Return a name as the record keeps it, spaces counted once."""
    return " ".join(text.split())


class ItemDeeds:
    """Writes one field of one item at a time; pauses within a field join one undo step."""

    def __init__(self, context: Context, initiator: QObject) -> None:
        self._archive = context.archive
        self._initiator = initiator
        self._left_unstated: set[int] = set()

    def write_title(self, item_id: int, title: str) -> None:
        """Keep the title."""
        self._type(item_id, "title", lambda s: agenda.edit_item(s, item_id, title=title.strip()))

    def write_rapporteur(self, item_id: int, name: str) -> None:
        """Keep who reports."""
        self._type(item_id, "rapporteur", lambda s: agenda.name_rapporteur(s, item_id, name))

    def write_speakers(self, item_id: int, text: str) -> None:
        """Keep who spoke."""
        self._type(item_id, "speakers", lambda s: agenda.edit_item(s, item_id, speakers=text))

    def write_considered(self, item_id: int, text: str) -> None:
        """Keep what was considered."""
        self._type(item_id, "considered", lambda s: agenda.edit_item(s, item_id, considered=text))

    def write_decisions(self, item_id: int, text: str) -> None:
        """Keep the decisions; the first one typed records consensus, the workspace's default."""

        def write(session: JournalledSession) -> None:
            before = agenda.item(session, item_id)
            decisions.write_decisions(session, item_id, text.split(PARAGRAPH))
            first = not before.decisions and bool(kept_decisions(text))
            if first and before.vote is None and item_id not in self._left_unstated:
                decisions.record_vote(session, item_id, VoteRow(VoteMethod.CONSENSUS))

        self._type(item_id, "decisions", write, "decision.write")

    def record_vote(self, item_id: int, vote: VoteRow | None) -> None:
        """Keep how the item was decided."""
        if vote is None:
            self._left_unstated.add(item_id)
        else:
            self._left_unstated.discard(item_id)
            if vote.method is VoteMethod.CONSENSUS:
                vote = replace(vote, votes_for=None, against=None, abstained=None)
        self._type(
            item_id, "vote", lambda s: decisions.record_vote(s, item_id, vote), "decision.vote"
        )

    def states_default(self, row: ItemRow) -> bool:
        """Tell whether an item without a vote will be decided by consensus.

        Only while it is open and nothing is decided: what was written or finished without a vote
        says nothing of one, and nothing may be added to it silently.
        """
        undecided = row.outcome is Outcome.OPEN and not row.decisions
        return undecided and row.id not in self._left_unstated

    def finish(self, item_id: int, *, without_decision: bool) -> int | None:
        """Close the item and return the next open one's id; UserError without a decision.

        A measure agreed without a decision is by consensus too, as the workspace shows.
        """

        def finish(session: JournalledSession) -> int | None:
            before = agenda.item(session, item_id)
            following = agenda.finish_item(session, item_id, without_decision=without_decision)
            decided = agenda.item(session, item_id).outcome is Outcome.DECIDED
            if decided and before.vote is None and self.states_default(before):
                decisions.record_vote(session, item_id, VoteRow(VoteMethod.CONSENSUS))
            return following

        return self._archive.write("agenda.outcome", finish)

    def set_outcome(self, item_id: int, outcome: Outcome) -> None:
        """Withdraw, postpone or reopen the item."""
        self._archive.write("agenda.outcome", lambda s: agenda.set_outcome(s, item_id, outcome))

    def _type(
        self,
        item_id: int,
        field: str,
        change: Callable[[JournalledSession], None],
        name: str = "agenda.edit",
    ) -> None:
        action = Action(name, {"id": item_id, "field": field}, coalesces=True)
        self._archive.write(action, change, initiator=self._initiator)
