"""What all mapped classes share: keys that are never reused, named constraints, stored words."""

from enum import StrEnum
from typing import Any

from sqlalchemy import Enum, MetaData, String, event
from sqlalchemy.orm import (
    ColumnProperty,
    DeclarativeBase,
    InstrumentedAttribute,
    Mapped,
    mapped_column,
)

from app.values.clean_text import keepable


class Base(DeclarativeBase):
    """A stored row with an integer key that SQLite never gives twice (AUTOINCREMENT).

    Undo brings a removed row back under its own key, so a key must never come to mean another row.
    """

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    __table_args__: Any = {"sqlite_autoincrement": True}  # noqa: RUF012 - the mapper's own attribute

    id: Mapped[int] = mapped_column(primary_key=True)


@event.listens_for(Base, "attribute_instrument", propagate=True)
def _keep_text(_class: type[Base], _name: str, attribute: InstrumentedAttribute[Any]) -> None:
    """Let every column of text hold only what a file can keep, from the moment it is set."""
    mapped = attribute.property
    kind = mapped.columns[0].type if isinstance(mapped, ColumnProperty) else None
    if not isinstance(kind, String) or isinstance(kind, Enum):
        return

    def kept(_row: object, value: object, _before: object, _initiator: object) -> object:
        return keepable(value) if isinstance(value, str) else value

    event.listen(attribute, "set", kept, retval=True)


def word(kind: type[StrEnum]) -> Enum:
    """Return a column type that keeps an enum's value as text and refuses any other word."""
    return Enum(
        kind,
        native_enum=False,
        create_constraint=True,
        values_callable=lambda members: [member.value for member in members],
        name=kind.__name__.lower(),
        validate_strings=True,
    )


def follow_text(mapped: type[Base], source: tuple[str, ...], target: str, rule: Any) -> None:
    """Keep a derived column (a sort key) in step with its source columns at every flush."""

    def derive(_mapper: object, _connection: object, row: Any) -> None:
        setattr(row, target, rule(*(getattr(row, name) or "" for name in source)))

    event.listen(mapped, "before_insert", derive)
    event.listen(mapped, "before_update", derive)
