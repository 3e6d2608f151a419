"""What a document costs beside the raw canvas drawing the same lines, and how plans grow.

The floor gets the lines ready broken: it only draws them, in the same two faces. Texts differ in
every repetition, so that nothing but the words' widths can be remembered from the last one.
"""

import io
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar

import pytest

from app.documents import action_plan, minutes, plan_report
from app.documents.content import ActionPlan, DecisionContent, ItemContent, Minutes, PlanReport
from app.documents.style import MM, styles
from app.documents.tagging import Element, Structure
from tests.benchmarks.pairs import PAIRS, Figure, compare
from tests.documents import plan_samples, samples

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]
AnyContent = TypeVar("AnyContent", ActionPlan, PlanReport, Minutes)


class _Lines(Structure):
    """Remembers the lines that a document drew."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def show(self, element: Element, text: str) -> None:  # noqa: ARG002 - the seam's signature
        self.lines.append(text)


def _floor(lines: list[str], width: float, height: float, *, grid: bool, step: float) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    styles()
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(width, height), invariant=1, initialFontName="Tinos")
    y = 0.0
    for line in lines:
        if y < 20 * MM:
            if y:
                canvas.showPage()
            y = height - 20 * MM
            canvas.setFont("Tinos" if canvas.getPageNumber() > 1 else "Tinos-Bold", 12)
        canvas.drawString(30 * MM, y, line)
        if grid:
            canvas.line(30 * MM, y, width - 10 * MM, y)
        y -= step
    canvas.save()
    return out.getvalue()


def _minutes(turn: int) -> Minutes:
    def item(item: ItemContent) -> ItemContent:
        return replace(
            item,
            title=f"{item.title} ({turn})",
            considered=tuple(f"{text} ({turn})" for text in item.considered),
            speakers=tuple(f"{text} ({turn})" for text in item.speakers),
            decisions=tuple(
                DecisionContent(number=one.number, text=f"{one.text} ({turn})")
                for one in item.decisions
            ),
        )

    content = samples.long_minutes(8)
    return replace(content, items=tuple(item(one) for one in content.items))


def _plan(rows: int, turn: int) -> ActionPlan:
    content = samples.long_plan(rows, results=True)
    return replace(
        content,
        directions=tuple(
            replace(
                direction,
                measures=tuple(
                    replace(one, text=f"{one.text} ({turn})", result=f"{one.result} ({turn})")
                    for one in direction.measures
                ),
            )
            for direction in content.directions
        ),
    )


def test_minutes_of_three_pages(report: Callable[[Figure], None]) -> None:
    contents = {turn: _minutes(turn) for turn in range(-1, 2 * PAIRS)}
    report(_beside_lines("minutes as PDF, 3 pages", contents, minutes.render))


def _report(rows: int, turn: int) -> PlanReport:
    content = plan_samples.long_report(rows)
    return replace(
        content,
        directions=tuple(
            replace(
                direction,
                measures=tuple(
                    replace(one, text=f"{one.text} ({turn})", result=f"{one.result} ({turn})")
                    for one in direction.measures
                ),
            )
            for direction in content.directions
        ),
    )


@pytest.mark.parametrize("rows", [60, 1000])
def test_plan(rows: int, report: Callable[[Figure], None]) -> None:
    contents = {turn: _plan(rows, turn) for turn in range(-1, 2 * PAIRS)}
    report(_compared(f"plan as PDF, {rows:,} rows", contents, action_plan.render, pages=rows / 7.5))


@pytest.mark.parametrize("rows", [60, 1000])
def test_report(rows: int, report: Callable[[Figure], None]) -> None:
    contents = {turn: _report(rows, turn) for turn in range(-1, 2 * PAIRS)}
    name = f"report on a plan as PDF, {rows:,} rows"
    report(_compared(name, contents, plan_report.render, pages=rows / 5.5))


def compare_with_floor(
    name: str, render: Callable[..., bytes], content: Callable[[int], AnyContent], pairs: int
) -> Figure:
    """Measure any of these papers beside its lines on a raw canvas."""
    contents = {turn: content(turn) for turn in range(-1, 2 * pairs)}
    if isinstance(contents[-1], Minutes):
        return _beside_lines(name, contents, render, pairs)
    rows = sum(len(one.measures) for one in contents[-1].directions)
    return _compared(name, contents, render, pages=rows / 7.5, pairs=pairs)


def _beside_lines(
    name: str, contents: Mapping[int, Minutes], render: Callable[..., bytes], pairs: int = PAIRS
) -> Figure:
    lines = {}
    for turn, content in contents.items():
        recorded = _Lines()
        render(content, structure=recorded)
        lines[turn] = recorded.lines
    from app.documents.text import printable

    printable.cache_clear()
    return compare(
        name,
        lambda turn: _floor(lines[turn], 210 * MM, 297 * MM, grid=False, step=14.5),
        lambda turn: render(contents[turn]),
        3,
        pairs=pairs,
    )


def _compared(
    name: str,
    contents: Mapping[int, AnyContent],
    render: Callable[..., bytes],
    *,
    pages: float,
    pairs: int = PAIRS,
) -> Figure:
    """Measure a landscape paper beside its lines with rules, on as many pages."""
    lines = {}
    for turn, content in contents.items():
        recorded = _Lines()
        render(content, structure=recorded)
        lines[turn] = recorded.lines
    from app.documents.text import printable

    printable.cache_clear()
    step = 165 * MM * pages / len(lines[0])
    return compare(
        name,
        lambda turn: _floor(lines[turn], 297 * MM, 210 * MM, grid=True, step=step),
        lambda turn: render(contents[turn]),
        2,
        pairs=pairs,
    )
