import pytest

from app.values.outline import fitting_depths, point_numbers, roman


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "I"),
        (4, "IV"),
        (9, "IX"),
        (14, "XIV"),
        (49, "XLIX"),
        (3999, "MMMCMXCIX"),
        (4000, "4000"),
    ],
)
def test_roman_numerals(number: int, said: str):
    assert roman(number) == said


def test_points_are_counted_through_and_sub_points_within_them():
    assert point_numbers([0, 1, 1, 0]) == ["1", "1.1", "1.2", "2"]
    assert point_numbers([0, 1, 2, 2, 1, 0], before=3) == ["4", "4.1", "4.1.1", "4.1.2", "4.2", "5"]
    assert point_numbers([]) == []


def test_depths_that_cannot_be_numbered_are_brought_nearer():
    assert fitting_depths([2, 2, 9, -5, 1]) == [0, 1, 2, 0, 1]
    assert point_numbers([10**9, -1]) == ["1", "2"]
