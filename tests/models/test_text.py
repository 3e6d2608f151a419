"""Columns of text hold what a file can keep, from the moment they are set."""

import pytest
from sqlalchemy import Enum, String, inspect

from app.models import Base

COLUMNS = [
    (mapper.class_, column.key)
    for mapper in Base.registry.mappers
    for column in mapper.column_attrs
    if isinstance(column.columns[0].type, String) and not isinstance(column.columns[0].type, Enum)
]


def test_there_are_columns_of_text() -> None:
    assert len(COLUMNS) > 70


@pytest.mark.parametrize(
    ("mapped", "name"), COLUMNS, ids=lambda one: one if isinstance(one, str) else one.__name__
)
def test_what_no_file_can_keep_is_left_out(mapped: type[Base], name: str) -> None:
    row = mapped(**{name: "a\0b\ud800c\udc00\ud83d\ude00"})
    assert getattr(row, name) == "abc\N{GRINNING FACE}"
    setattr(row, name, "\udcffą")
    assert getattr(row, name) == "ą"


def test_other_columns_and_nothing_stay_as_they_are() -> None:
    mapped = next(
        mapper.class_ for mapper in Base.registry.mappers if mapper.class_.__name__ == "Person"
    )
    row = mapped(genitive=None, gender=None, cases_confirmed=True)
    assert (row.genitive, row.gender, row.cases_confirmed) == (None, None, True)
    assert inspect(row).transient
