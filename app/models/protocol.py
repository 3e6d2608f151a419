"""Protocols that are no minutes of a meeting kept here: agreements, and papers made before."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base, word
from app.models.organisation import Organisation
from app.values.enums import MinutesState, ProtocolKind


class Protocol(Base):
    """A paper of the register. `registered`: it exists on paper and only its data are kept here.

    `number` and `venue` stand as the paper writes them; its scan is an attachment. One that is
    written here has sections; `preamble` is why the parties conclude it.
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
    preamble: Mapped[str] = mapped_column(default="", server_default="")
    preamble_en: Mapped[str] = mapped_column(default="", server_default="")
    copies: Mapped[int | None]

    parties: Mapped[list["ProtocolParty"]] = relationship(
        back_populates="protocol",
        order_by="ProtocolParty.position, ProtocolParty.id",
        passive_deletes="all",
    )


class ProtocolParty(Base):
    """An organisation that signed; `name` holds how the paper itself calls it, '' where it agrees.

    `signatory` and `signatory_post` are text: who signed years ago need not be a person known here.
    `basis` is what the signatory acts under, in the accusative.
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
    signatory_post_en: Mapped[str] = mapped_column(default="", server_default="")
    basis: Mapped[str] = mapped_column(default="", server_default="")
    basis_en: Mapped[str] = mapped_column(default="", server_default="")

    protocol: Mapped[Protocol] = relationship(back_populates="parties")
    organisation: Mapped[Organisation | None] = relationship()


class ProtocolSection(Base):
    """A section of a protocol written here; its number follows from its place."""

    __tablename__ = "protocol_section"
    __table_args__ = (
        Index("ix_protocol_section_protocol_id_position", "protocol_id", "position"),
        {"sqlite_autoincrement": True},
    )

    protocol_id: Mapped[int] = mapped_column(ForeignKey("protocol.id"))
    position: Mapped[int] = mapped_column(default=0)
    title: Mapped[str] = mapped_column(default="")
    title_en: Mapped[str] = mapped_column(default="")
    deleted_at: Mapped[datetime | None]

    protocol: Mapped[Protocol] = relationship()


class ProtocolPoint(Base):
    """A point (depth 0) or sub-point of a section; `text_en` is empty until translated."""

    __tablename__ = "protocol_point"
    __table_args__ = (
        Index("ix_protocol_point_section_id_position", "section_id", "position"),
        {"sqlite_autoincrement": True},
    )

    section_id: Mapped[int] = mapped_column(ForeignKey("protocol_section.id"))
    position: Mapped[int] = mapped_column(default=0)
    depth: Mapped[int] = mapped_column(default=0)
    text: Mapped[str] = mapped_column(default="")
    text_en: Mapped[str] = mapped_column(default="")
    deleted_at: Mapped[datetime | None]

    section: Mapped[ProtocolSection] = relationship()
