"""What our documents cost beside those that other programs set of the same words.

SUTARTA_PEERS names a Python with the packages of requirements/peers.in; a peer that is not there is
named as absent in the report. Only the work counts, not the start of a peer: fonts are read and
style sheets compiled before. LibreOffice alone starts anew for each paper, as it does where papers
are made by it. The words are those that ours draws; a peer gets them as bare blocks, without our
numbering, signatures' rules and page numbers, and with the standards that it can hold.
"""

import gc
import json
import os
import re
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

import pytest

from app.documents import action_plan, minutes
from app.documents.content import Content
from app.documents.tagging import Element, Role, Structure
from app.documents.text import SOFT_HYPHEN
from app.paths import RESOURCES
from tests.benchmarks.pairs import Figure
from tests.benchmarks.test_documents import _minutes, _plan, compare_with_floor
from tests.documents.reading import page_lines
from tests.documents.test_conformance import failures
from tests.faults.report import Say

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(3600)]

ROUNDS = {
    "minutes, 3 pages": {"Typst": 9, "WeasyPrint": 7, "LibreOffice": 3},
    "plan, 60 rows": {"Typst": 9, "WeasyPrint": 3, "LibreOffice": 3},
    "plan, 1,000 rows": {"Typst": 5, "WeasyPrint": 1, "LibreOffice": 1},
}
_NEVER_MISSED = float("inf")
_COLUMNS = 5
_NUMBER = 5
"""Letters of the longest number."""
_LONGEST = 1000
"""Rows that the validator still reads, but for the head and the directions."""


class Peers:
    """The other programs, in a process of their own."""

    def __init__(self, python: str, folder: Path) -> None:
        here = Path(__file__).parent
        self._process = subprocess.Popen(
            [python, here / "peers_child.py", folder, RESOURCES / "fonts" / "tinos"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.versions: dict[str, str] = self._answer()

    def make(self, peer: str, paper: dict[str, Any]) -> tuple[float, float, Path]:
        """Return how long it took, on the clock and of the processor, and the PDF."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"peer": peer, "paper": paper}) + "\n")
        self._process.stdin.flush()
        answer = self._answer()
        return answer["seconds"], answer["processor"], Path(answer["pdf"])

    def _answer(self) -> Any:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the peers ended"
        return json.loads(line)

    def close(self) -> None:
        self._process.communicate(timeout=60)


@pytest.fixture(scope="module")
def peers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Peers | None]:
    python = os.environ.get("SUTARTA_PEERS")
    if not python:
        yield None
        return
    made = Peers(python, tmp_path_factory.mktemp("peers"))
    yield made
    made.close()


class _Texts(Structure):
    """Remembers what every leaf says."""

    def __init__(self) -> None:
        super().__init__()
        self.said: dict[int, str] = {}

    def show(self, element: Element, text: str) -> None:
        self.said[id(element)] = self.said.get(id(element), "") + text.replace(SOFT_HYPHEN, "")


def paper_of(render: Callable[..., bytes], content: Content, *, landscape: bool) -> dict[str, Any]:
    """Return the words of a document as blocks: headings, paragraphs and tables."""
    texts = _Texts()
    render(content, structure=texts)
    blocks: list[dict[str, Any]] = []

    def leaf(element: Element) -> str:
        return texts.said.get(id(element), "").strip()

    def take(element: Element) -> None:
        if element.role is Role.TABLE:
            head, body = element.kids
            blocks.append(
                {
                    "kind": "table",
                    "head": [leaf(cell) for cell in head.kids[0].kids],
                    "rows": [[leaf(cell) for cell in row.kids] for row in body.kids],
                }
            )
        elif element.kids:
            for kid in element.kids:
                take(kid)
        elif said := leaf(element):
            kind = element.role.value if element.role in (Role.TITLE, Role.HEADING) else "P"
            blocks.append({"kind": kind, "text": said})

    take(texts.document)
    return {"title": "Dokumentas", "landscape": landscape, "blocks": blocks}


def fresh(value: Any, ending: str) -> Any:
    """Return the content with other texts throughout: a peer may remember what it set before."""
    if isinstance(value, str):
        return f"{value}{ending}" if type(value) is str and len(value) > _NUMBER else value
    if isinstance(value, tuple):
        return tuple(fresh(part, ending) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        kept = {one.name: getattr(value, one.name) for one in fields(value)}
        return replace(value, **{n: fresh(v, ending) for n, v in kept.items() if n != "settings"})
    return value


def letters_of(paper: dict[str, Any]) -> Counter[str]:
    said = []
    for block in paper["blocks"]:
        if block["kind"] == "table":
            assert len(block["head"]) == _COLUMNS
            said += [text for row in block["rows"] for text in row]
        else:
            said.append(block["text"])
    return letters(" ".join(said))


def letters(text: str) -> Counter[str]:
    return Counter(re.sub(r"[^\w]|_", "", text.replace("\ufb01", "fi").replace("\ufb02", "fl")))


def letters_in(pdf: bytes, paper: dict[str, Any]) -> Counter[str]:
    """Return the letters of a PDF but those of its tables' heads, which any page may repeat."""
    text = re.sub(r"[^\w]|_", "", " ".join(line for page in page_lines(pdf) for line in page))
    for block in paper["blocks"]:
        if block["kind"] == "table":
            text = text.replace(re.sub(r"[^\w]|_", "", "".join(block["head"])), "")
    return letters(text)


@contextmanager
def _measured() -> Iterator[list[float]]:
    taken = [0.0, 0.0]
    gc.collect()
    gc.disable()
    begun, busy = perf_counter(), process_time()
    try:
        yield taken
    finally:
        taken[:] = perf_counter() - begun, process_time() - busy
        gc.enable()


@pytest.mark.parametrize("name", ROUNDS, ids=["minutes", "60 rows", "1000 rows"])
def test_peers(
    peers: Peers | None, name: str, report: Callable[..., None],
    say: Say,
) -> None:  # fmt: skip
    landscape = "plan" in name
    render: Callable[..., bytes] = action_plan.render if landscape else minutes.render
    rows = 1000 if "1,000" in name else 60

    def content(turn: int) -> Content:
        return fresh(_plan(rows, turn) if landscape else _minutes(turn), f" ({turn})")

    figures = []
    for peer, rounds in ROUNDS[name].items():
        if peers is None or not peers.versions[peer]:
            say(f"{name}: {peer} is absent (SUTARTA_PEERS, requirements/peers.in)")
            continue
        figures += measure(peers, peer, name, render, content, rounds, landscape=landscape)
    pairs = max(ROUNDS[name].values())
    floor = compare_with_floor(f"{name}: ours beside raw canvas", render, content, pairs)
    report(floor, *figures)


def measure(
    peers: Peers, peer: str, name: str, render: Callable[..., bytes],
    content: Callable[[int], Content], rounds: int, *, landscape: bool,
) -> list[Figure]:  # fmt: skip
    """Compare in the order ours, peer, peer, ours; each time with other words."""
    warm = paper_of(render, content(-1), landscape=landscape)
    *_, made = peers.make(peer, warm)
    pdf = made.read_bytes()
    assert letters_in(pdf, warm) == letters_of(warm), f"{peer} says something else"
    render(content(-1))
    rounded: list[tuple[float, float, float]] = []  # ours, the peer's, of the processor
    for turn in range(rounds):
        first, second = content(2 * turn), content(2 * turn + 1)
        papers = [paper_of(render, one, landscape=landscape) for one in (first, second)]
        with _measured() as one:
            render(first)
        took = [peers.make(peer, paper) for paper in papers]
        with _measured() as two:
            render(second)
        busy = sum(processor for _, processor, _ in took) / (one[1] + two[1])
        rounded.append(((one[0] + two[0]) / 2, sum(on[0] for on in took) / 2, busy))
    processor = median(busy for *_, busy in rounded)
    return [
        Figure(
            f"{name}: {peers.versions[peer]}{standards(pdf, warm)}, processor {processor:.2f} x",
            median(ours for ours, *_ in rounded) * 1000,
            median(theirs for _, theirs, _ in rounded) * 1000,
            median(theirs / ours for ours, theirs, _ in rounded),
            _NEVER_MISSED,
        )
    ]


def standards(pdf: bytes, paper: dict[str, Any]) -> str:
    """Say which standards a PDF holds; nothing of tables too long for the validator."""
    if any(len(block.get("rows", ())) >= _LONGEST for block in paper["blocks"]):
        return ""
    broken = len({failure.split(" ")[0] for failure in failures(pdf)})
    return (", both standards", ", one standard", ", neither standard")[broken]
