"""Frozen classes behave as `dataclass(frozen=True)` makes them, before and after they are made."""

import dataclasses
from typing import Any

import pytest

from app.frozen import _FEW, frozen


def point_class() -> type:
    @frozen
    class Point:
        """Somewhere."""

        x: int
        y: int
        name: str = ""

    return Point


@pytest.fixture(params=["before it is made", "after"])
def point(request: pytest.FixtureRequest) -> type:
    """The class as it is at first, and as it is once there are many."""
    point = point_class()
    if request.param == "after":
        for number in range(_FEW + 1):
            point(number, number)
        assert "__dataclass_params__" in point.__dict__
    return point


def test_it_is_filled_by_place_name_and_default(point: type) -> None:
    one = point(1, y=2)
    assert (one.x, one.y, one.name) == (1, 2, "")
    assert vars(one) == {"x": 1, "y": 2, "name": ""}


def test_equal_values_are_equal(point: type) -> None:
    assert point(1, 2) == point(1, 2)
    assert point(1, 2) != point(1, 3)
    assert point(1, 2) != (1, 2, "")
    assert point(1, 2) != point_class()(1, 2)
    assert len({point(1, 2), point(1, 2), point(1, 3)}) == 2


def test_it_shows_its_values(point: type) -> None:
    assert repr(point(1, 2)).endswith("Point(x=1, y=2, name='')")


def test_it_cannot_be_changed(point: type) -> None:
    one = point(1, 2)
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.x = 3
    with pytest.raises(dataclasses.FrozenInstanceError):
        del one.x
    assert one.x == 1


@pytest.mark.parametrize(
    ("given", "named"),
    [((), {}), ((1, 2, "a", 4), {}), ((1,), {"x": 1}), ((1, 2), {"x": 1}), ((1, 2), {"z": 3})],
)
def test_wrong_arguments_are_refused(
    point: type, given: tuple[object, ...], named: dict[str, object]
) -> None:
    with pytest.raises(TypeError, match="__init__"):
        point(*given, **named)


def test_dataclasses_knows_it(point: type) -> None:
    one: Any = point(1, 2)
    assert dataclasses.replace(one, x=5) == point(5, 2)
    assert [field.name for field in dataclasses.fields(one)] == ["x", "y", "name"]
    assert dataclasses.is_dataclass(point)


def test_it_matches_by_place(point: type) -> None:
    assert vars(point)["__match_args__"] == ("x", "y", "name")


def test_it_looks_over_what_it_was_given() -> None:
    @frozen
    class Even:
        """A number."""

        number: int

        def __post_init__(self) -> None:
            if self.number % 2:
                raise ValueError

    for number in range(0, 4 * _FEW, 2):
        with pytest.raises(ValueError, match="^$"):
            Even(number + 1)
        assert Even(number).number == number
