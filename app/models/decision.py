"""What an agenda item decided, and how."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base, word
from app.models.meeting import AgendaItem
from app.values.enums import VoteMethod


class Decision(Base):
    """One numbered decision (5.1, 5.2 by its place); `text_en` is empty until translated."""

    __tablename__ = "decision"
    __table_args__ = (
        Index("ix_decision_item_id_position", "item_id", "position"),
        {"sqlite_autoincrement": True},
    )

    item_id: Mapped[int] = mapped_column(ForeignKey("agenda_item.id"))
    position: Mapped[int] = mapped_column(default=0)
    text: Mapped[str] = mapped_column(default="")
    text_en: Mapped[str] = mapped_column(default="")
    deleted_at: Mapped[datetime | None]

    item: Mapped[AgendaItem] = relationship()


class Vote(Base):
    """How an item was decided; totals are None for consensus. At most one living row an item."""

    __tablename__ = "vote"

    item_id: Mapped[int] = mapped_column(ForeignKey("agenda_item.id"), index=True)
    method: Mapped[VoteMethod] = mapped_column(word(VoteMethod), default=VoteMethod.CONSENSUS)
    votes_for: Mapped[int | None]
    against: Mapped[int | None]
    abstained: Mapped[int | None]
    secret: Mapped[bool] = mapped_column(default=False)
    deleted_at: Mapped[datetime | None]

    item: Mapped[AgendaItem] = relationship()
