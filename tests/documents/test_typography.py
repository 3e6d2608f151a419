"""Typography of every kind of paper on many pages, and the proof that each rule can be broken."""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache
from typing import Any

import pytest

from app.documents import action_plan, flow, lines, table
from app.documents.content import Annex, Content
from app.documents.text import clean
from app.values.language import Language
from tests.documents import meeting_samples, plan_samples, protocol_samples, samples, typography
from tests.documents.layout import Layout, laid_out

_PROSE = (
    "Bendradarbiaujančių kraštotyrininkų pasitarime nutarta 2025 m. gegužės 7 d. 10.00 val. "
    "surengti talką, į kurią A. B. Ąžuolaitis ir Nr. 5 muziejaus darbuotojai – o jų buvo 12 proc. "
    "– pakvietė visus, kas rūpinasi paveldu. Lankytojai 2024–2025 m. m. išbandė 3 min. trukmės "
    "pasakojimus, sumokėjo po 2 € ir i šiaurę nuo Vilniaus-Kauno kelio įgyvendino "
    "nebeprisikiškiakopūsteliaujančių draugijų sumanymą. "
)
_NAME = "Aleksandra Marija Konstancija Radvilaitė-Goštautaitė-Chodkevičienė"
_ORGANISATION = (
    "Tarpregioninė kraštotyrininkų ir muziejininkų bendruomeniškumo asociacija „Pamario paveldas“"
)
_PROSE_FROM = 30
"""A sample's text of so many characters is no name or title."""
_PERSONAL = re.compile(r"\.(name|representative|vocative)$")
_COMMON = re.compile(r"\.(organisation|body|affiliation|phrase|responsible|short|full)")


KINDS: dict[str, Callable[[], Content]] = {
    "minutes": lambda: samples.long_minutes(24),
    "extract": lambda: meeting_samples.long_extract(24),
    "agenda": lambda: meeting_samples.long_agenda(80),
    "invitation": lambda: replace(
        meeting_samples.INVITATION, agenda=meeting_samples.long_agenda(80)
    ),
    "registration list": lambda: replace(
        samples.REGISTRATION, rows=samples.REGISTRATION.rows * 20, contacts=True
    ),
    "plan": lambda: samples.long_plan(60, results=True),
    "report": lambda: plan_samples.long_report(40),
    "register": lambda: plan_samples.long_register(80),
    "protocol of intent": lambda: protocol_samples.long_protocol(60),
}
RULES = (
    typography.wide_spaces,
    typography.lost_headings,
    typography.lonely_signatures,
    typography.divided_signatures,
    typography.divided_rows,
    typography.clipped,
    typography.parted,
    typography.wrong_hyphens,
    typography.cut_words,
)
Rule = Callable[[Layout], Iterator[str]]


def varied(content: Content, chance: random.Random) -> Content:
    """Return the content with prose that begins anywhere in place of its longer texts."""
    words = _PROSE.split()

    def prose(_place: str, text: str) -> str:
        if len(text) < _PROSE_FROM:
            return text
        start = chance.randrange(len(words))
        said = (words[start:] + words * 9)[: max(8, len(text.split()) + chance.randrange(30))]
        return " ".join(said)

    return changed(content, prose)


def with_long_names(content: Content) -> Content:
    def name(place: str, text: str) -> str:
        if _PERSONAL.search(place):
            return _NAME
        return _ORGANISATION if _COMMON.search(place) else text

    return changed(content, name)


def changed(value: Any, change: Callable[[str, str], str], here: str = "") -> Any:
    if isinstance(value, str) and not isinstance(value, Enum):
        return change(here, value) if value else value
    if isinstance(value, tuple):
        return tuple(changed(part, change, here) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value,
            **{
                one.name: changed(getattr(value, one.name), change, f"{here}.{one.name}")
                for one in fields(value)
                if one.name != "settings"
            },
        )
    return value


@cache
def long_layout(name: str) -> Layout:
    """Lay a kind out on many pages; different texts everywhere."""
    return laid_out(varied(KINDS[name](), random.Random(name)))


def broken(rule: Rule, layout: Layout) -> list[str]:
    return list(rule(layout))


@pytest.mark.parametrize("name", KINDS)
def test_long_papers_keep_every_rule(name: str) -> None:
    layout = long_layout(name)
    assert layout.pages >= 5
    assert {rule.__name__: broken(rule, layout) for rule in RULES if broken(rule, layout)} == {}


@pytest.mark.parametrize("name", KINDS)
def test_long_names_are_wrapped_and_never_clipped(name: str) -> None:
    content = with_long_names(KINDS[name]())
    layout = laid_out(content)
    assert broken(typography.clipped, layout) == []
    assert broken(typography.cut_words, layout) == []
    assert broken(typography.divided_rows, layout) == []


# Signatures and headings, wherever a page happens to end

TURNS = 16


def annexes(count: int) -> Content:
    listed = tuple(Annex(title=f"{place} priedas") for place in range(count))
    return replace(samples.MINUTES, items=(), annexes=listed)


def extracted(lines: int) -> Content:
    content = meeting_samples.FINAL_EXTRACT
    [only] = content.items
    item = replace(only.item, considered=("Aptarta.",) * lines)
    return replace(content, items=(replace(only, item=item),))


def headed(turn: int) -> Content:
    content = samples.long_minutes(6)
    spoken = ("Pritarta.",) * turn
    return replace(content, items=(replace(content.items[0], speakers=spoken), *content.items[1:]))


SWEPT: dict[str, Callable[[int], Content]] = {
    "minutes": lambda turn: annexes(turn + 14),
    "extract": lambda turn: extracted(turn + 12),
    "invitation": lambda turn: replace(
        meeting_samples.INVITATION, agenda=meeting_samples.long_agenda(turn + 4)
    ),
    "registration list": lambda turn: replace(
        samples.REGISTRATION, rows=samples.REGISTRATION.rows[:1] * (turn + 10)
    ),
    "report": lambda turn: plan_samples.long_report(turn + 11),
    "protocol of intent": protocol_samples.long_protocol,
}


@pytest.mark.parametrize("name", SWEPT)
def test_signatures_are_never_alone_nor_parted(name: str) -> None:
    for turn in range(TURNS):
        layout = laid_out(SWEPT[name](turn))
        assert broken(typography.lonely_signatures, layout) == []
        assert broken(typography.divided_signatures, layout) == []


def test_headings_keep_their_text() -> None:
    for turn in range(TURNS):
        assert broken(typography.lost_headings, laid_out(headed(turn))) == []


# Each rule sees when it is broken


def nothing_kept(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(flow, "_groups", lambda pieces: ([piece] for piece in pieces))


def loose_lines(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(lines, "WIDEST_SPACE", 9)
    patch.setattr(lines, "divisions", lambda _word, _language: ())


def small_rows(patch: pytest.MonkeyPatch) -> None:
    room = table._part
    patch.setattr(table, "_part", lambda cells, _room: room(cells, 20))


def wide_cells(patch: pytest.MonkeyPatch) -> None:
    cut = table.break_lines
    patch.setattr(table, "break_lines", lambda text, style, width, language: cut(
        text, style, width + 30, language))  # fmt: skip


def tall_lines(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(flow, "_SLACK", 30)


def no_ties(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(lines, "printable", clean)


def english_hyphens(patch: pytest.MonkeyPatch) -> None:
    found = lines.divisions
    patch.setattr(lines, "divisions", lambda word, _language: found(word, Language.ENGLISH))


def no_blanks(patch: pytest.MonkeyPatch) -> None:
    written = action_plan.text_lines

    def parted(*place: Any, continued: bool, **manners: Any) -> Any:
        return written(*place, **manners)

    patch.setattr(action_plan, "text_lines", parted)


@pytest.mark.parametrize(
    ("change", "name", "rule"),
    [
        (loose_lines, "minutes", typography.wide_spaces),
        (nothing_kept, "plan", typography.lost_headings),
        (small_rows, "plan", typography.divided_rows),
        (wide_cells, "report", typography.clipped),
        (tall_lines, "minutes", typography.clipped),
        (no_ties, "minutes", typography.parted),
        (english_hyphens, "minutes", typography.wrong_hyphens),
        (no_blanks, "plan", typography.cut_words),
    ],
    ids=lambda part: getattr(part, "__name__", part),
)
def test_a_broken_rule_is_seen(
    monkeypatch: pytest.MonkeyPatch, change: Callable[..., None], name: str, rule: Rule
) -> None:
    content = varied(KINDS[name](), random.Random(name))
    change(monkeypatch)
    assert broken(rule, laid_out(content)) != []


@pytest.mark.parametrize("name", SWEPT)
def test_lost_signatures_are_seen(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    nothing_kept(monkeypatch)
    layouts = (laid_out(SWEPT[name](turn)) for turn in range(TURNS))
    assert any(broken(typography.lonely_signatures, layout) for layout in layouts)


def test_lost_headings_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    nothing_kept(monkeypatch)
    layouts = (laid_out(headed(turn)) for turn in range(TURNS))
    assert any(broken(typography.lost_headings, layout) for layout in layouts)


def test_parted_signatures_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    nothing_kept(monkeypatch)
    layouts = (laid_out(annexes(turn + 14)) for turn in range(20))
    assert any(broken(typography.divided_signatures, layout) for layout in layouts)


def test_the_rules_have_something_to_look_at() -> None:
    layouts = [long_layout(name) for name in KINDS]
    assert sum(len(list(typography.hyphenated(layout))) for layout in layouts) > 100
    assert sum(line.word_space > 0 for layout in layouts for line in layout.lines) > 500
    signed = [any(p.kind in typography.SIGNED for p in layout.pieces) for layout in layouts]
    assert sum(signed) == 6
