"""The rules of typography that can be looked up in a layout; each returns what breaks it."""

import io
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import pikepdf
import pyphen

from app.documents.style import MM, Align
from app.documents.tagging import Element, Role
from app.documents.text import SOFT_HYPHEN
from app.values.dates import MONTHS_GENITIVE
from tests.documents.layout import SLACK, Drawn, Layout

WIDEST: Final = 2.5
_LEAST: Final = 3
_WIDE: Final = 60 * MM
"""Columns narrower than this may have to part what belongs together."""
SIGNED: Final = {"SignatureLine", "GridRow"}
_LITHUANIAN: Final = pyphen.Pyphen(lang="lt_LT", left=_LEAST, right=_LEAST)
_TIED: Final = tuple(
    (re.compile(rf"(?:{before})$"), re.compile(after))
    for before, after in (
        (r"\d", r"(?:m|d|val|min|proc|ketv|lap)\b"),
        (r"\d", r"(?:%|€)"),
        (r"\bm\.", r"m\."),
        (r"\bNr\.", r"\d"),
        (rf"\b(?:{'|'.join(MONTHS_GENITIVE)})", r"\d{1,2} d\."),
        (r"\b[A-ZĄČĘĖĮŠŲŪŽ]\.", r"[A-ZĄČĘĖĮŠŲŪŽ]"),
        (r"(?:^|[ („“])\w", r"\w"),
        (r"\w", r"– "),
    )
)


def wide_spaces(layout: Layout) -> Iterator[str]:
    """Spaces of justified lines, as the file itself has them, that grew too wide."""
    with pikepdf.open(io.BytesIO(layout.pdf)) as file:
        for number, page in enumerate(file.pages, start=1):
            size = grown = 0.0
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "Tf":
                    size = float(operands[1])
                elif str(operator) == "Tw":
                    grown = float(operands[0])
                elif str(operator) == "Tj" and grown > (WIDEST - 1) * size / 4 + SLACK:
                    yield f"page {number}: spaces {1 + 4 * grown / size:.1f} times as wide"


def lost_headings(layout: Layout) -> Iterator[str]:
    """Headings without two lines of what they head, or without the first row under them."""
    for page in range(1, layout.pages):
        said = layout.said(page)
        for element in {id(line.element): line.element for line in said}.values():
            if not _is_heading(element):
                continue
            last = max(place for place, line in enumerate(said) if line.element is element)
            below = {round(line.top) for line in said[last + 1 :]}
            next_page = layout.said(page + 1)
            if not below or (len(below) < 2 and said[-1].element is next_page[0].element):
                yield f"page {page}: {said[last].text}"


def _is_heading(element: Element) -> bool:
    heads_rows = element.role is Role.HEADER_CELL and not element.heads_row
    return element.role in {Role.TITLE, Role.HEADING} or heads_rows


def lonely_signatures(layout: Layout) -> Iterator[str]:
    """Signatures with fewer than two lines of text above them on their page."""
    above = above_signatures(layout)
    if above is not None and above < 2:
        yield f"{above} lines above the signatures"


def above_signatures(layout: Layout) -> int | None:
    """Return how many lines stand above signatures that begin on a further page; else None."""
    signed = [placed for placed in layout.pieces if placed.kind in SIGNED]
    if not signed or signed[0].page == 1:
        return None
    said = layout.said(signed[0].page)
    return len({round(line.top) for line in said if line.bottom <= signed[0].top + SLACK})


def divided_signatures(layout: Layout) -> Iterator[str]:
    """Signatures that stand on several pages: only a grid higher than a page may."""
    lines = [placed for placed in layout.pieces if placed.kind == "SignatureLine"]
    if len({placed.page for placed in lines}) > 1:
        yield f"on {len({placed.page for placed in lines})} pages"


def divided_rows(layout: Layout) -> Iterator[str]:
    """Rows and entries of lists on several pages that a page would have held."""
    heights: dict[int, float] = {}
    pages: dict[int, set[int]] = {}
    for element, lines in layout.by_element():
        row = _row(element)
        if row is None:
            continue
        height = sum(line.style.leading for line in lines)
        heights[id(row)] = max(heights.get(id(row), 0.0), height)
        pages.setdefault(id(row), set()).update(line.page for line in lines)
    for row_id, on in pages.items():
        if len(on) > 1 and heights[row_id] < 0.7 * layout.height:
            yield f"pages {sorted(on)}: {heights[row_id]:.0f} points of {layout.height:.0f}"


def _row(element: Element) -> Element | None:
    row: Element | None = element
    while row is not None and row.role not in {Role.TABLE_ROW, Role.LIST_ITEM}:
        row = row.parent
    return row


def clipped(layout: Layout) -> Iterator[str]:
    """Lines that stand beyond their column, the text's room or each other."""
    for line in layout.lines:
        if line.x < -SLACK or line.right > layout.room(line) + SLACK:
            yield f"page {line.page}: {line.text[:40]!r} reaches {line.right:.0f}"
        if not line.is_artifact and not -SLACK <= line.top <= line.bottom <= layout.height + SLACK:
            yield f"page {line.page}: {line.text[:40]!r} stands at {line.top:.0f}"
    for page in range(1, layout.pages + 1):
        said = sorted(layout.said(page), key=lambda line: line.top)
        for place, line in enumerate(said):
            for other in said[place + 1 :]:
                if other.top >= line.bottom - SLACK:
                    break
                if line.x < other.right - SLACK and other.x < line.right - SLACK:
                    yield f"page {page}: {line.text[:40]!r} over {other.text[:40]!r}"


def parted(layout: Layout) -> Iterator[str]:
    """Lines that end where a no-break space belongs."""
    for line, after in _wide_pairs(layout):
        begun, rest = line.text.rstrip(" "), after.text
        if not begun.endswith(SOFT_HYPHEN) and line.text.endswith(" "):
            for before, beyond in _TIED:
                if before.search(begun) and beyond.match(rest):
                    yield f"page {line.page}: {begun[-20:]!r} / {rest[:20]!r}"


def _wide_pairs(layout: Layout) -> Iterator[tuple[Drawn, Drawn]]:
    for _, lines in layout.by_element():
        for line, after in pairwise(lines):
            # lines of titles are parted where their parts end
            if line.style.align is not Align.CENTRED and layout.room(line) - line.x > _WIDE:
                yield line, after


def wrong_hyphens(layout: Layout) -> Iterator[str]:
    """Words divided where Lithuanian does not divide them."""
    for line, after in hyphenated(layout):
        begun = line.text.rsplit(" ", 1)[-1].removesuffix(SOFT_HYPHEN)
        rest = after.text.split(" ", 1)[0].removesuffix(SOFT_HYPHEN)
        left = re.search(r"[^\W\d_]*$", begun)
        right = re.match(r"[^\W\d_]*", rest)
        assert left is not None
        assert right is not None
        word = left.group() + right.group()
        if len(left.group()) not in _LITHUANIAN.positions(word):
            yield f"page {line.page}: {begun}-{rest}"


def hyphenated(layout: Layout) -> Iterator[tuple[Drawn, Drawn]]:
    """Give the lines that end with a hyphen of ours, each with the next."""
    for _, lines in layout.by_element():
        for line, after in pairwise(lines):
            if line.text.endswith(SOFT_HYPHEN):
                yield line, after


def cut_words(layout: Layout) -> Iterator[str]:
    """Words that end with their line and not with a blank, so that two are heard as one."""
    for _, lines in layout.by_element():
        for line, after in pairwise(lines):
            end = line.text[-1]
            if end in f" {SOFT_HYPHEN}-/" or line.style.align is Align.CENTRED:
                continue
            begun, rest = line.text.rsplit(" ", 1)[-1], after.text.split(" ", 1)[0]
            if line.style.face.width(begun + rest) * line.style.size <= layout.room(line) - line.x:
                yield f"page {line.page}: {begun} {rest}"
