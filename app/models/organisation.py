"""Organisations under all their names, the people who speak for them, and since when."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base, follow_text, word
from app.values.collation import person_key, sort_key
from app.values.enums import Gender


class Organisation(Base):
    """An organisation; case forms are None until the secretary has seen and kept them."""

    __tablename__ = "organisation"

    name: Mapped[str]
    genitive: Mapped[str | None]
    dative: Mapped[str | None]
    accusative: Mapped[str | None]
    instrumental: Mapped[str | None]
    cases_confirmed: Mapped[bool] = mapped_column(default=False)
    abbreviation: Mapped[str] = mapped_column(default="")
    name_en: Mapped[str] = mapped_column(default="")
    abbreviation_en: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")
    sort_key: Mapped[str] = mapped_column(default="", index=True)
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"))
    deleted_at: Mapped[datetime | None]

    other_names: Mapped[list["OrganisationName"]] = relationship(
        back_populates="organisation", order_by="OrganisationName.id", passive_deletes="all"
    )
    memberships: Mapped[list["Membership"]] = relationship(
        back_populates="organisation", order_by="Membership.id", passive_deletes="all"
    )


class OrganisationName(Base):
    """Another name the same organisation goes by, or went by between two dates."""

    __tablename__ = "organisation_name"

    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)
    text: Mapped[str]
    valid_from: Mapped[date | None]
    valid_until: Mapped[date | None]
    deleted_at: Mapped[datetime | None]

    organisation: Mapped[Organisation] = relationship(back_populates="other_names")


class Person(Base):
    """A person; the name is kept as its source writes it, a doubt goes into `name_note`."""

    __tablename__ = "person"

    given_name: Mapped[str] = mapped_column(default="")
    family_name: Mapped[str] = mapped_column(default="")
    gender: Mapped[Gender | None] = mapped_column(word(Gender))
    genitive: Mapped[str | None]
    dative: Mapped[str | None]
    accusative: Mapped[str | None]
    instrumental: Mapped[str | None]
    vocative: Mapped[str | None]
    cases_confirmed: Mapped[bool] = mapped_column(default=False)
    name_note: Mapped[str] = mapped_column(default="")
    name_note_en: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    sort_key: Mapped[str] = mapped_column(default="", index=True)
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    deleted_at: Mapped[datetime | None]

    memberships: Mapped[list["Membership"]] = relationship(
        back_populates="person", order_by="Membership.id", passive_deletes="all"
    )

    @property
    def name(self) -> str:
        """Return the name as it is read: given name first."""
        return f"{self.given_name} {self.family_name}".strip()


class Membership(Base):
    """Somebody's post in an organisation between two dates (None: open)."""

    __tablename__ = "membership"
    __table_args__ = (
        Index("ix_membership_organisation_id", "organisation_id"),
        Index("ix_membership_person_id", "person_id"),
        {"sqlite_autoincrement": True},
    )

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    post: Mapped[str] = mapped_column(default="")
    post_en: Mapped[str] = mapped_column(default="")
    represents: Mapped[bool] = mapped_column(default=True)
    valid_from: Mapped[date | None]
    valid_until: Mapped[date | None]
    deleted_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship(back_populates="memberships")
    organisation: Mapped[Organisation] = relationship(back_populates="memberships")


follow_text(Organisation, ("name",), "sort_key", sort_key)
follow_text(Person, ("family_name", "given_name"), "sort_key", person_key)
