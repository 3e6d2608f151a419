"""Series of meetings, their parties, meetings, agenda items and those who took part."""

from datetime import date, datetime, time

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base, word
from app.models.organisation import Organisation, Person
from app.values.enums import (
    EventWord,
    MeetingFormat,
    MeetingStatus,
    MinutesState,
    Outcome,
    ParticipantRole,
    Presence,
    QuorumRule,
)
from app.values.language import Language


class Series(Base):
    """Meetings that belong together: who cooperates, what the papers are headed, which rule holds.

    `author` and `merged_title` are alternatives (words.md): an author stands in the nominative, one
    organisation a line; a merged title is a genitive that the kind of paper completes.
    """

    __tablename__ = "series"

    name: Mapped[str]
    event_word: Mapped[EventWord] = mapped_column(word(EventWord), default=EventWord.GATHERING)
    author: Mapped[str] = mapped_column(default="")
    author_en: Mapped[str] = mapped_column(default="")
    merged_title: Mapped[str] = mapped_column(default="")
    merged_title_en: Mapped[str] = mapped_column(default="")
    quorum_rule: Mapped[QuorumRule] = mapped_column(word(QuorumRule), default=QuorumRule.NONE)
    quorum_number: Mapped[int | None]
    states_parties: Mapped[bool] = mapped_column(default=False)
    parties_phrase: Mapped[str] = mapped_column(default="")
    parties_phrase_en: Mapped[str] = mapped_column(default="")
    number_prefix: Mapped[str] = mapped_column(default="")
    town: Mapped[str] = mapped_column(default="")
    venue: Mapped[str] = mapped_column(default="")
    chair_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    secretary_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    language: Mapped[Language] = mapped_column(word(Language), default=Language.LITHUANIAN)
    deleted_at: Mapped[datetime | None]

    parties: Mapped[list["SeriesParty"]] = relationship(
        back_populates="series", order_by="SeriesParty.position", passive_deletes="all"
    )


class SeriesParty(Base):
    """An organisation that is a party of the series between two dates; only parties may vote."""

    __tablename__ = "series_party"

    series_id: Mapped[int] = mapped_column(ForeignKey("series.id"), index=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    votes: Mapped[bool] = mapped_column(default=True)
    valid_from: Mapped[date | None]
    valid_until: Mapped[date | None]
    deleted_at: Mapped[datetime | None]

    series: Mapped[Series] = relationship(back_populates="parties")
    organisation: Mapped[Organisation] = relationship()


class Meeting(Base):
    """One event and its minutes. `number` stays None until the minutes are final.

    `finalised_elsewhere`: they were made final in another archive and came here with an import;
    their number is that archive's and takes none of this one's.
    """

    __tablename__ = "meeting"
    __table_args__ = (
        # The few that lists and the overview look for among all those of past years.
        Index(
            "ix_meeting_open",
            "held_on",
            sqlite_where=text("status = 'open' AND deleted_at IS NULL"),
        ),
        Index(
            "ix_meeting_draft",
            "held_on",
            sqlite_where=text("minutes_state = 'draft' AND deleted_at IS NULL"),
        ),
        {"sqlite_autoincrement": True},
    )

    series_id: Mapped[int] = mapped_column(ForeignKey("series.id"), index=True)
    title: Mapped[str] = mapped_column(default="")
    title_en: Mapped[str] = mapped_column(default="")
    held_on: Mapped[date | None] = mapped_column(index=True)
    starts_at: Mapped[time | None]
    ends_at: Mapped[time | None]
    town: Mapped[str] = mapped_column(default="")
    town_en: Mapped[str] = mapped_column(default="")
    venue: Mapped[str] = mapped_column(default="")
    venue_locative: Mapped[str | None]
    venue_en: Mapped[str] = mapped_column(default="")
    format: Mapped[MeetingFormat] = mapped_column(
        word(MeetingFormat), default=MeetingFormat.IN_PERSON
    )
    status: Mapped[MeetingStatus] = mapped_column(
        word(MeetingStatus), default=MeetingStatus.PLANNED
    )
    minutes_state: Mapped[MinutesState] = mapped_column(
        word(MinutesState), default=MinutesState.DRAFT
    )
    finalised_elsewhere: Mapped[bool] = mapped_column(default=False, server_default="0")
    document_on: Mapped[date | None]
    number: Mapped[int | None]
    chair_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    secretary_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    notes: Mapped[str] = mapped_column(default="")
    language: Mapped[Language] = mapped_column(word(Language), default=Language.LITHUANIAN)
    deleted_at: Mapped[datetime | None]

    series: Mapped[Series] = relationship()
    chair: Mapped[Person | None] = relationship(foreign_keys=chair_id)
    secretary: Mapped[Person | None] = relationship(foreign_keys=secretary_id)
    items: Mapped[list["AgendaItem"]] = relationship(
        back_populates="meeting",
        order_by="AgendaItem.position, AgendaItem.id",
        passive_deletes="all",
    )
    participants: Mapped[list["Participant"]] = relationship(
        back_populates="meeting",
        order_by="Participant.position, Participant.id",
        passive_deletes="all",
    )


class AgendaItem(Base):
    """A question on the agenda and what was said of it; positions order items, they are not unique.

    A rapporteur is a known person or, where nobody of the record speaks, a name as text.
    """

    __tablename__ = "agenda_item"
    __table_args__ = (
        Index("ix_agenda_item_meeting_id_position", "meeting_id", "position"),
        {"sqlite_autoincrement": True},
    )

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    position: Mapped[int] = mapped_column(default=0)
    title: Mapped[str] = mapped_column(default="")
    title_en: Mapped[str] = mapped_column(default="")
    rapporteur_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    rapporteur_text: Mapped[str] = mapped_column(default="")
    minutes_allotted: Mapped[int | None]
    considered: Mapped[str] = mapped_column(default="")
    considered_en: Mapped[str] = mapped_column(default="")
    speakers: Mapped[str] = mapped_column(default="")
    outcome: Mapped[Outcome] = mapped_column(word(Outcome), default=Outcome.OPEN)
    deleted_at: Mapped[datetime | None]

    meeting: Mapped[Meeting] = relationship(back_populates="items")
    rapporteur: Mapped[Person | None] = relationship()


class Participant(Base):
    """Somebody invited to one meeting, and whether and when they were there.

    Without a person it is a seat that its organisation has not filled, or a guest named in `name`.
    """

    __tablename__ = "participant"
    __table_args__ = (
        Index("ix_participant_meeting_id_position", "meeting_id", "position"),
        {"sqlite_autoincrement": True},
    )

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    name: Mapped[str] = mapped_column(default="")
    affiliation: Mapped[str] = mapped_column(default="")
    post: Mapped[str] = mapped_column(default="")
    role: Mapped[ParticipantRole] = mapped_column(
        word(ParticipantRole), default=ParticipantRole.MEMBER
    )
    presence: Mapped[Presence] = mapped_column(word(Presence), default=Presence.INVITED)
    votes: Mapped[bool] = mapped_column(default=True)
    arrived_at: Mapped[time | None]
    left_at: Mapped[time | None]
    substitutes_for_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    position: Mapped[int] = mapped_column(default=0)
    deleted_at: Mapped[datetime | None]

    meeting: Mapped[Meeting] = relationship(back_populates="participants")
    person: Mapped[Person | None] = relationship(foreign_keys=person_id)
    substitutes_for: Mapped[Person | None] = relationship(foreign_keys=substitutes_for_id)
    organisation: Mapped[Organisation | None] = relationship()
