"""Annual plans, their directions, the measures agreed, and how they went on."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Base, word
from app.models.decision import Decision
from app.models.meeting import AgendaItem, Meeting, Series
from app.models.organisation import Organisation, Person
from app.values.enums import MeasureStatus


class Plan(Base):
    """A year's measures of one series; `implements` words the agreement it carries out,
    `protocol_id` is that agreement where the register has it.
    """  # noqa: D205 - one sentence

    __tablename__ = "plan"
    __table_args__ = (
        Index("ix_plan_series_id_year", "series_id", "year"),
        Index("ix_plan_year", "year"),
        {"sqlite_autoincrement": True},
    )

    series_id: Mapped[int] = mapped_column(ForeignKey("series.id"))
    year: Mapped[int]
    title: Mapped[str] = mapped_column(default="")
    title_en: Mapped[str] = mapped_column(default="")
    goal: Mapped[str] = mapped_column(default="")
    goal_en: Mapped[str] = mapped_column(default="")
    implements: Mapped[str] = mapped_column(default="")
    implements_en: Mapped[str] = mapped_column(default="")
    approved_by_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"))
    protocol_id: Mapped[int | None] = mapped_column(ForeignKey("protocol.id"))
    deleted_at: Mapped[datetime | None]

    series: Mapped[Series] = relationship()
    approved_by: Mapped[Meeting | None] = relationship()


class Direction(Base):
    """A heading inside a plan; a plan may do without."""

    __tablename__ = "direction"
    __table_args__ = (
        Index("ix_direction_plan_id_position", "plan_id", "position"),
        {"sqlite_autoincrement": True},
    )

    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"))
    position: Mapped[int] = mapped_column(default=0)
    title: Mapped[str] = mapped_column(default="")
    title_en: Mapped[str] = mapped_column(default="")
    deleted_at: Mapped[datetime | None]


class Measure(Base):
    """Something agreed to be done: by whom, by when, with what result.

    The deadline is kept as typed and as the code of `app.values.deadline`; first, last and sort
    key are derived from the code so that lists can filter and sort in SQL.
    """

    __tablename__ = "measure"
    __table_args__ = (
        Index("ix_measure_plan_id_direction_id_position", "plan_id", "direction_id", "position"),
        Index("ix_measure_item_id", "item_id"),
        Index("ix_measure_deadline_last", "deadline_last"),
        # What is still to be done, for the overview: past years' done measures stay out of it.
        Index(
            "ix_measure_unfinished_last",
            "deadline_last",
            "plan_id",
            sqlite_where=text("status IN ('planned', 'in_progress') AND deleted_at IS NULL"),
        ),
        {"sqlite_autoincrement": True},
    )

    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"))
    direction_id: Mapped[int | None] = mapped_column(ForeignKey("direction.id"))
    position: Mapped[int] = mapped_column(default=0)
    text: Mapped[str] = mapped_column(default="")
    text_en: Mapped[str] = mapped_column(default="")
    short_title: Mapped[str] = mapped_column(default="")
    expected_result: Mapped[str] = mapped_column(default="")
    expected_result_en: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")
    status: Mapped[MeasureStatus] = mapped_column(
        word(MeasureStatus), default=MeasureStatus.PLANNED
    )
    done_on: Mapped[date | None]
    deadline_typed: Mapped[str] = mapped_column(default="")
    deadline_code: Mapped[str] = mapped_column(default="")
    deadline_first: Mapped[date | None]
    deadline_last: Mapped[date | None]
    deadline_sort: Mapped[str] = mapped_column(default="")
    item_id: Mapped[int | None] = mapped_column(ForeignKey("agenda_item.id"))
    decision_id: Mapped[int | None] = mapped_column(ForeignKey("decision.id"))
    deleted_at: Mapped[datetime | None]

    plan: Mapped[Plan] = relationship()
    direction: Mapped[Direction | None] = relationship()
    item: Mapped[AgendaItem | None] = relationship()
    decision: Mapped[Decision | None] = relationship()
    responsibles: Mapped[list["Responsible"]] = relationship(
        back_populates="measure",
        order_by="Responsible.position, Responsible.id",
        passive_deletes="all",
    )


class Responsible(Base):
    """An organisation (or one of its people) that carries a measure; at most one leads."""

    __tablename__ = "responsible"

    measure_id: Mapped[int] = mapped_column(ForeignKey("measure.id"), index=True)
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    leads: Mapped[bool] = mapped_column(default=False)
    position: Mapped[int] = mapped_column(default=0)
    deleted_at: Mapped[datetime | None]

    measure: Mapped[Measure] = relationship(back_populates="responsibles")
    organisation: Mapped[Organisation | None] = relationship()
    person: Mapped[Person | None] = relationship()


class ProgressNote(Base):
    """What was found of a measure on a day, usually at a meeting."""

    __tablename__ = "progress_note"

    measure_id: Mapped[int] = mapped_column(ForeignKey("measure.id"), index=True)
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"))
    noted_on: Mapped[date]
    text: Mapped[str] = mapped_column(default="")
    deleted_at: Mapped[datetime | None]

    measure: Mapped[Measure] = relationship()
    meeting: Mapped[Meeting | None] = relationship()
