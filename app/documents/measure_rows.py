"""The rows of a plan's table and of its report's: measures under the directions they belong to."""

from collections.abc import Callable, Sequence

from app.documents.content import AnyMeasure, Direction
from app.documents.headed_table import HeadedTable, Text

Texts = Callable[[AnyMeasure], Sequence[Text]]
"""What the columns say of a measure."""


def every_measure(
    measures: tuple[AnyMeasure, ...], directions: tuple[Direction[AnyMeasure], ...]
) -> list[AnyMeasure]:
    """Return the measures under no direction and then those of each."""
    return [*measures, *(one for direction in directions for one in direction.measures)]


def add_measures(
    table: HeadedTable,
    measures: tuple[AnyMeasure, ...],
    directions: tuple[Direction[AnyMeasure], ...],
    texts: Texts[AnyMeasure],
    *,
    columns: int,
) -> None:
    """Add a row for each measure; a direction's own row stays with its first measure.

    Where there is nothing at all, an empty row of so many columns shows that nothing is missing.
    """
    for measure in measures:
        table.row(texts(measure))
    for direction in directions:
        title = direction_title(direction).upper()
        table.wide(title, heading=True, keep=bool(direction.measures))
        for measure in direction.measures:
            table.row(texts(measure))
    if not measures and not directions:
        table.row([""] * columns)


def direction_title(direction: Direction[AnyMeasure]) -> str:
    """Return „1. Tinklas ir prieinamumas“."""
    return f"{direction.number}. {direction.title}" if direction.number else direction.title


def number(measure: AnyMeasure) -> str:
    """Return „1.2.“, or nothing."""
    return f"{measure.number}." if measure.number else ""
