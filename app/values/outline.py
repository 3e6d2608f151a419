"""The numbers of a paper's sections and points: I, II; 1, 2, 2.1, 2.1.1."""

from collections.abc import Iterable
from typing import Final

DEEPEST: Final = 2
"""How far below a point (0) the deepest sub-point stands."""

_NUMERALS: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LARGEST_ROMAN: Final = 3999


def roman(number: int) -> str:
    """Return a number from 1 in Roman numerals; one that has none in figures."""
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    said = ""
    for value, numeral in _NUMERALS:
        said += numeral * (number // value)
        number %= value
    return said


def fitting_depths(depths: Iterable[int]) -> list[int]:
    """Return the depths of a section's points as they can be numbered.

    The first is a point, and none stands more than one deeper than the one before it.
    """
    fitting: list[int] = []
    deepest = 0
    for depth in depths:
        fitting.append(max(0, min(depth, deepest)))
        deepest = min(fitting[-1] + 1, DEEPEST)
    return fitting


def point_numbers(depths: Iterable[int], before: int = 0) -> list[str]:
    """Return the numbers of a section's points, „2“ or „2.1“, without a full stop at the end.

    `before` is how many points stand in the sections before it: points are counted through.
    """
    counts = [before, *([0] * DEEPEST)]
    numbers = []
    for depth in fitting_depths(depths):
        counts[depth] += 1
        counts[depth + 1 :] = [0] * (DEEPEST - depth)
        numbers.append(".".join(str(count) for count in counts[: depth + 1]))
    return numbers
