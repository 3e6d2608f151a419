"""Sends texts through the steps, each against the time that a harmless text of its size takes."""

import signal
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

_HARMLESS: Final = "Dėl pievų šienavimo "
TIMES: Final = 20
"""A step may take this many times what it takes with a harmless text of the same length…"""
ALLOWANCE: Final = 0.5
"""…and this many seconds of the processor, because short texts take next to nothing."""
_ENOUGH: Final = 60
"""Seconds of the processor a pass, after which a step is stopped: it would never end."""


def size(text: str) -> tuple[int, int]:
    """Return the length of a text and its number of lines, rounded up so that few sizes differ."""
    return _rounded(len(text)), _rounded(text.count("\n") + 1)


def harmless(length: int, lines: int) -> str:
    """Return ordinary words of this length, in so many lines."""
    words = _HARMLESS * (length // len(_HARMLESS) + 1)
    end = max(1, length // lines)
    return "\n".join(words[start : start + end - 1] for start in range(0, length, end))


def _rounded(number: int) -> int:
    return 1 << (number - 1).bit_length() if number > 1 else 1


@dataclass
class Trial:
    """Keeps count: of what was done, what went wrong, what took too long."""

    passes: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)
    timeouts: list[str] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    """Of the processor, by step."""
    taken: float = 0.0
    """By the last step."""

    def run(self, step: str, name: str, work: Callable[[], object], passes: int = 1) -> object:
        """Do one step with one text, in so many places of its kind; None where it failed."""
        self.passes[step] += passes
        begun = time.process_time()
        try:
            with _stopped_after(_ENOUGH * passes):
                return work()
        except TimeoutError:
            self.timeouts.append(f"{step}: {name}: stopped after {_ENOUGH * passes} s")
        except Exception:  # noqa: BLE001 - whatever goes wrong is a finding
            last = traceback.format_exc().strip().splitlines()
            self.errors.append(f"{step}: {name}: {' | '.join(last[-3:])}"[:600])
        finally:
            self.taken = time.process_time() - begun
            self.seconds[step] = self.seconds.get(step, 0.0) + self.taken
        return None

    def compare(self, step: str, name: str, took: float, usual: float) -> None:
        """Take note of a step that took far longer than it does with a harmless text."""
        if took > TIMES * usual + ALLOWANCE:
            self.timeouts.append(f"{step}: {name}: {took:.1f} s instead of {usual:.2f} s")


@contextmanager
def _stopped_after(seconds: float) -> Iterator[None]:
    def stop(_number: int, _frame: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def counted(passes: Mapping[str, int]) -> str:
    """Return how often each step was done."""
    return " ".join(f"{step}={number}" for step, number in passes.items())
