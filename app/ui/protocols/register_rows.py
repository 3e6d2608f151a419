"""The register without any widget: its columns, its words, what is found and in which order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from PySide6.QtCore import QCoreApplication

from app.services.register import RegisterRow, Source, newest_first
from app.ui.widgets.badges import minutes_word
from app.values.collation import sort_key
from app.values.enums import ProtocolKind
from app.values.folding import folded

translate = QCoreApplication.translate
REGISTERED = "archive"
"""The icon of what exists on paper only."""


class Column(IntEnum):
    """The columns from the left."""

    NUMBER = 0
    DATE = 1
    KIND = 2
    TITLE = 3
    STATE = 4
    PARTIES = 5


class Shown(StrEnum):
    """Which papers are wanted."""

    ALL = "all"
    MINUTES = "minutes"
    INTENT = "intent"


@dataclass(frozen=True)
class Wanted:
    """What the filters ask for."""

    words: str = ""
    year: int | None = None
    shown: Shown = Shown.ALL

    @property
    def everything(self) -> bool:
        """Tell whether nothing is filtered out."""
        return not self.words.strip() and self.year is None and self.shown is Shown.ALL


@dataclass(frozen=True)
class Order:
    """By which column; the register itself has the newest first."""

    column: Column = Column.DATE
    descending: bool = True

    def after_click(self, column: Column) -> "Order":
        """Return the order that a click on a column's head asks for."""
        if column is self.column:
            return Order(column, not self.descending)
        return Order(column, descending=column is Column.DATE)


def kind_word(kind: ProtocolKind) -> str:
    """Return what a kind of paper is called."""
    if kind is ProtocolKind.INTENT:
        return translate("Register", "Protocol of intent")
    return translate("Register", "Minutes")


def state_word(row: RegisterRow) -> str:
    """Return the word for how far a paper has come."""
    if row.registered:
        return translate("Register", "Registered")
    return minutes_word(row.state)


def state_mark(row: RegisterRow) -> str:
    """Return the sign of how far a paper has come."""
    return REGISTERED if row.registered else row.state.value


def title_of(row: RegisterRow) -> str:
    """Return a paper's title, or that it has none."""
    return row.title or translate("Register", "Untitled")


def parties_of(row: RegisterRow) -> str:
    """Return how many parties signed, or „6 iš 7“ came."""
    if not row.parties:
        return "–"
    if not row.represented:
        return str(row.parties)
    said = translate("Register", "{represented} of {parties}")
    return said.format(represented=row.represented, parties=row.parties)


def cell(row: RegisterRow, column: Column) -> str:
    """Return the text of a cell."""
    match column:
        case Column.NUMBER:
            return row.number or "–"
        case Column.DATE:
            return row.on.isoformat() if row.on else "–"
        case Column.KIND:
            return kind_word(row.kind)
        case Column.TITLE:
            return title_of(row)
        case Column.STATE:
            return state_word(row)
        case Column.PARTIES:
            return parties_of(row)


class RegisterRows:
    """All papers of the register; searching and sorting keep what they have worked out."""

    def __init__(self) -> None:
        self._rows: tuple[RegisterRow, ...] = ()
        self._texts: dict[tuple[Source, int], str] = {}
        self._keys: dict[str, str] = {}

    def __len__(self) -> int:
        return len(self._rows)

    def set_rows(self, rows: Iterable[RegisterRow]) -> None:
        """Take all papers anew, the newest first."""
        before = {row.key: row for row in self._rows}
        self._rows = tuple(rows)
        for row in self._rows:
            if before.get(row.key) != row:
                self._texts.pop(row.key, None)

    def patch(self, key: tuple[Source, int], row: RegisterRow | None) -> None:
        """Take one paper anew; None: it is gone."""
        self._texts.pop(key, None)
        others = [one for one in self._rows if one.key != key]
        self._rows = newest_first(others if row is None else [*others, row])

    def years(self) -> tuple[int, ...]:
        """Return the years that have papers, the newest first."""
        return tuple(sorted({row.on.year for row in self._rows if row.on}, reverse=True))

    def count(self, shown: Shown) -> int:
        """Return how many papers there are of a kind."""
        return sum(_is(row, shown) for row in self._rows)

    def find(self, wanted: Wanted, keep: tuple[Source, int] | None = None) -> list[RegisterRow]:
        """Return the papers that fit, the newest first; `keep` fits whatever it is."""
        words = folded(wanted.words).split()
        return [row for row in self._rows if row.key == keep or self._fits(row, wanted, words)]

    def ordered(self, rows: Sequence[RegisterRow], order: Order) -> list[RegisterRow]:
        """Return papers in an order; those that have nothing to sort by stay last."""
        if order == Order():
            return list(rows)
        known = [row for row in rows if _has(row, order.column)]
        rest = [row for row in rows if not _has(row, order.column)]
        known.sort(key=lambda row: self._key(row, order.column), reverse=order.descending)
        return known + rest

    def _fits(self, row: RegisterRow, wanted: Wanted, words: Sequence[str]) -> bool:
        if wanted.year is not None and (row.on is None or row.on.year != wanted.year):
            return False
        if not _is(row, wanted.shown):
            return False
        return not words or self._says(row, words)

    def _says(self, row: RegisterRow, words: Sequence[str]) -> bool:
        text = self._texts.get(row.key)
        if text is None:
            day = row.on.isoformat() if row.on else ""
            parts = (row.number, day, row.title, kind_word(row.kind), *row.names)
            text = self._texts[row.key] = folded(" ".join(parts))
        return all(word in text for word in words)

    def _key(self, row: RegisterRow, column: Column) -> tuple[int, str]:
        match column:
            case Column.DATE:
                return 0, row.on.isoformat() if row.on else ""
            case Column.PARTIES:
                return row.parties, ""
            case Column.NUMBER | Column.TITLE:
                return 0, self._collated(row.number if column is Column.NUMBER else row.title)
            case _:
                return 0, self._collated(cell(row, column))

    def _collated(self, text: str) -> str:
        key = self._keys.get(text)
        if key is None:
            key = self._keys[text] = sort_key(text)
        return key


def _is(row: RegisterRow, shown: Shown) -> bool:
    return shown is Shown.ALL or row.kind.value == shown.value


def _has(row: RegisterRow, column: Column) -> bool:
    match column:
        case Column.NUMBER:
            return bool(row.number)
        case Column.DATE:
            return row.on is not None
        case Column.TITLE:
            return bool(row.title)
        case Column.PARTIES:
            return bool(row.parties)
        case _:
            return True
