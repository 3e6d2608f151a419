"""Protocols that are no minutes of a meeting kept here: agreements, and papers made before."""

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base, word
from app.models.organisation import Organisation
from app.values.enums import MinutesState, ProtocolKind


class Protocol(Base):
    """A paper of the register. `registered`: it exists on paper and only its data are kept here.

    `number` and `venue` stand as the paper writes them; its scan is an attachment.
    """

    __tablename__ = "protocol"

    series_id: Mapped[int | None] = mapped_column(ForeignKey("series.id"), index=True)
    kind: Mapped[ProtocolKind] = mapped_column(word(ProtocolKind))
    number: Mapped[str] = mapped_column(default="")
    document_on: Mapped[date | None] = mapped_column(index=True)
    title: Mapped[str] = mapped_column(default="")
    title_en: Mapped[str] = mapped_column(default="")
    town: Mapped[str] = mapped_column(default="")
    venue: Mapped[str] = mapped_column(default="")
    venue_en: Mapped[str] = mapped_column(default="")
    state: Mapped[MinutesState] = mapped_column(word(MinutesState), default=MinutesState.SIGNED)
    registered: Mapped[bool] = mapped_column(default=True)
    notes: Mapped[str] = mapped_column(default="")
    deleted_at: Mapped[datetime | None]

    parties: Mapped[list["ProtocolParty"]] = relationship(
        back_populates="protocol",
        order_by="ProtocolParty.position, ProtocolParty.id",
        passive_deletes="all",
    )


class ProtocolParty(Base):
    """An organisation that signed; `name` holds how the paper itself calls it, '' where it agrees.

    `signatory` and `signatory_post` are text: who signed years ago need not be a person known here.
    """

    __tablename__ = "protocol_party"

    protocol_id: Mapped[int] = mapped_column(ForeignKey("protocol.id"), index=True)
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    name: Mapped[str] = mapped_column(default="")
    signatory: Mapped[str] = mapped_column(default="")
    signatory_post: Mapped[str] = mapped_column(default="")
    signed_on: Mapped[date | None]
    position: Mapped[int] = mapped_column(default=0)
    deleted_at: Mapped[datetime | None]

    protocol: Mapped[Protocol] = relationship(back_populates="parties")
    organisation: Mapped[Organisation | None] = relationship()
