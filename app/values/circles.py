"""Finding things that lead back to themselves."""

from collections.abc import Mapping


def circle(towards: Mapping[int, int]) -> int | None:
    """Return one of those that lead, step by step, back to themselves, or None."""
    ends: set[int] = set()
    for start in towards:
        way: set[int] = set()
        here: int | None = start
        while here is not None and here not in ends:
            if here in way:
                return here
            way.add(here)
            here = towards.get(here)
        ends |= way
    return None
