"""Which pages to print, as people type them: „1–2, 4“."""

import re

_PART = re.compile(r"(\d{1,5})(?:\s*[-–—]\s*(\d{1,5}))?")


def read_pages(text: str, count: int) -> str | None:
    """Return the pages as `lp` takes them („1-2,4“); None where they are not pages of the paper."""
    parts = [part.strip() for part in re.split(r"[,;]", text) if part.strip()]
    ranges: list[tuple[int, int]] = []
    for part in parts:
        found = _PART.fullmatch(part)
        if found is None:
            return None
        first = int(found[1])
        last = int(found[2] or found[1])
        if not 1 <= first <= last <= count:
            return None
        ranges.append((first, last))
    if not ranges:
        return None
    return ",".join(f"{first}-{last}" if last > first else f"{first}" for first, last in ranges)


def pages_in(ranges: str, count: int) -> int:
    """Return how many pages of a paper a range means; all of them for ''."""
    if not ranges:
        return count
    chosen: set[int] = set()
    for part in ranges.split(","):
        first, _, last = part.partition("-")
        chosen.update(range(int(first), int(last or first) + 1))
    return len(chosen)
