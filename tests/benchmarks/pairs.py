"""Comparing our work with the least that it could cost, on a machine that others use too.

Only the ratio of one run counts. A pair is measured in the order floor, ours, ours, floor, with the
garbage collector off, so that a drift of the machine falls on both; the median of the pairs'
ratios spreads about 2 % on an idle machine and 7 % beside two busy processes.
"""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

PAIRS = 15
# How far above its target a measured ratio may lie before it is a miss and not noise.
NOISE = 1.15

Work = Callable[[int], object]


@dataclass(frozen=True)
class Figure:
    """One line of the report; `unit` is that of `floor` and `ours`.

    `today` is given where the target is not reached yet: the ratio that must not get worse.
    """

    name: str
    floor: float
    ours: float
    ratio: float
    target: float
    unit: str = "ms"
    today: float | None = None

    @property
    def reached(self) -> bool:
        """Tell whether the target is reached but for noise."""
        return self.ratio <= self.target * NOISE

    @property
    def held(self) -> bool:
        """Tell whether it is no worse than what is known."""
        return self.ratio <= max(self.target, self.today or 0) * NOISE

    def __str__(self) -> str:
        values = f"{self.floor:9.3f} {self.ours:9.3f} {self.unit}"
        verdict = "" if self.reached else "missed" if self.held else "worse"
        return (
            f"{self.name:<46}{values} {self.ratio:7.2f} x  <= {self.target:<5.4g}{verdict}".rstrip()
        )


def compare(
    name: str,
    floor: Work,
    ours: Work,
    target: float,
    *,
    today: float | None = None,
    pairs: int = PAIRS,
    repeat: int = 1,
) -> Figure:
    """Measure both; `repeat` calls are timed as one where a single call is too short for a clock.

    Both get a number that never comes twice, so that they can work on something new each time.
    """

    def timed(work: Work, turn: int) -> float:
        begun = perf_counter()
        for number in range(turn * repeat, (turn + 1) * repeat):
            work(number)
        return (perf_counter() - begun) / repeat

    floor(-1)
    ours(-1)
    ratios, floors, costs = [], [], []
    for pair in range(pairs):
        gc.collect()
        gc.disable()
        try:
            first = timed(floor, 2 * pair)
            one, two = timed(ours, 2 * pair), timed(ours, 2 * pair + 1)
            last = timed(floor, 2 * pair + 1)
        finally:
            gc.enable()
        ratios.append((one + two) / (first + last))
        floors.append((first + last) / 2)
        costs.append((one + two) / 2)
    floored, cost = median(floors) * 1000, median(costs) * 1000
    return Figure(name, floored, cost, median(ratios), target, today=today)
