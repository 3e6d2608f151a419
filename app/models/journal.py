"""What every action changed: the source of undo, redo and history (not itself journalled)."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class JournalAction(Base):
    """One thing the secretary did.

    `name` and `parameters` (JSON) are a key of the message catalogue and its values. `kind` is
    'do', 'undo' or 'redo'; an undo or redo names in `of_id` the action it took back or repeated. A
    'note' changed no row and is passed over by both (the archive was opened from a file).
    `state` of a 'do' is 'done', 'undone', or 'dropped' once something new was done after an undo.
    `barrier` marks what cannot be undone and ends the undo stack. Times are UTC; order is by id.
    `seal` is the SHA-256 (hex) of the action with all its changes: damage done to the history
    itself shows by it.
    """

    __tablename__ = "journal_action"
    __table_args__ = (
        Index("ix_journal_action_kind_state", "kind", "state"),
        {"sqlite_autoincrement": True},
    )

    name: Mapped[str]
    parameters: Mapped[str] = mapped_column(default="{}")
    kind: Mapped[str] = mapped_column(default="do")
    state: Mapped[str] = mapped_column(default="done")
    of_id: Mapped[int | None] = mapped_column(ForeignKey("journal_action.id"))
    barrier: Mapped[bool] = mapped_column(default=False)
    began_at: Mapped[datetime]
    ended_at: Mapped[datetime]
    seal: Mapped[str] = mapped_column(default="", server_default="")


class JournalChange(Base):
    """One row before and after: JSON objects of raw column values.

    For a change of an existing row both hold only the columns that differ; an insert has no
    `before`, a removal no `after`. `image` is the SHA-256 (hex) of the whole row as it was left,
    empty for a removal: `check` compares it with the row found.
    """

    __tablename__ = "journal_change"
    __table_args__ = (
        Index("ix_journal_change_action_id", "action_id"),
        Index("ix_journal_change_row", "table_name", "row_id", "id"),
        {"sqlite_autoincrement": True},
    )

    action_id: Mapped[int] = mapped_column(ForeignKey("journal_action.id"))
    table_name: Mapped[str]
    row_id: Mapped[int]
    before: Mapped[str | None]
    after: Mapped[str | None]
    image: Mapped[str] = mapped_column(default="")
