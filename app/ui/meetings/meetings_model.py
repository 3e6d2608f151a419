"""The list of meetings without any widget: filtering, grouping, and the row each becomes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from app.services.meetings import MeetingListRow, MeetingRow
from app.ui.day_words import short_month
from app.ui.tokens import Tone
from app.ui.widgets.rows import AnyRow, Row, SectionRow
from app.values.enums import MeetingFormat, MeetingStatus, MinutesState
from app.values.folding import folded
from app.values.language import Language

translate = QCoreApplication.translate


class State(Enum):
    """What the list can be narrowed to."""

    COMING = auto()
    DRAFT = auto()
    FINAL = auto()
    SIGNED = auto()


@dataclass(frozen=True)
class Wanted:
    """What the filters ask for; None and '' ask for everything."""

    words: str = ""
    year: int | None = None
    state: State | None = None
    organisation_id: int | None = None

    @property
    def everything(self) -> bool:
        """Tell whether nothing is filtered out."""
        return not self.words.strip() and (self.year, self.state, self.organisation_id) == (
            None,
            None,
            None,
        )


def is_coming(row: MeetingListRow, today: date) -> bool:
    """Tell whether a meeting is still ahead or going on; one without a date is ahead."""
    if row.held_on is None or row.status is MeetingStatus.OPEN:
        return row.status is not MeetingStatus.CLOSED
    return row.held_on >= today and row.status is not MeetingStatus.CLOSED


class MeetingsModel:
    """All meetings, kept in the order in which the service lists them: the newest first."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._rows: dict[int, MeetingListRow] = {}
        self._texts: dict[int, str] = {}
        self._made: dict[int, tuple[MeetingListRow, bool, Row]] = {}

    def __len__(self) -> int:
        return len(self._rows)

    def set_meetings(self, rows: Iterable[MeetingListRow]) -> None:
        """Take all meetings anew."""
        before = self._rows
        # An equal row stays the same object, so that what was made of it stays too.
        kept = ((row, before.get(row.id)) for row in rows)
        self._rows = {row.id: (old if old is not None and old == row else row) for row, old in kept}
        self._texts = {}

    def patch(self, meeting: MeetingRow) -> bool:
        """Take the fields of one meeting; False where all must be read, as the order changed."""
        old = self._rows.get(meeting.id)
        if old is None or old.held_on != meeting.held_on:
            return False
        names = ("title", "starts_at", "town", "format", "status", "minutes_state", "number")
        self._rows[meeting.id] = replace(old, **{name: getattr(meeting, name) for name in names})
        self._texts.pop(meeting.id, None)
        return True

    def meeting(self, meeting_id: int) -> MeetingListRow | None:
        """Return one meeting, if it is there."""
        return self._rows.get(meeting_id)

    def last_before(self, meeting_id: int, today: date) -> MeetingListRow | None:
        """Return the newest other meeting that has taken place, for „Pagal ankstesnį posėdį“."""
        others = (row for row in self._rows.values() if row.id != meeting_id)
        dated = [row for row in others if row.held_on is not None]
        return next((row for row in dated if not is_coming(row, today)), next(iter(dated), None))

    def years(self) -> tuple[int, ...]:
        """Return the years that have meetings, the newest first."""
        found = {row.held_on.year for row in self._rows.values() if row.held_on is not None}
        return tuple(sorted(found, reverse=True))

    def organisation_ids(self) -> frozenset[int]:
        """Return the organisations that have a seat at some meeting."""
        return frozenset().union(*(row.organisation_ids for row in self._rows.values()))

    def find(self, wanted: Wanted, today: date, keep: int | None = None) -> list[MeetingListRow]:
        """Return the meetings that fit, the newest first; `keep` fits whatever it is."""
        words = folded(wanted.words).split()
        return [
            row
            for row in self._rows.values()
            if row.id == keep
            or (_fits(row, wanted, today) and (not words or self._has(row, words)))
        ]

    def rows(self, found: Sequence[MeetingListRow], today: date) -> list[AnyRow]:
        """Return the list's rows: what comes ascending, then what was by year descending."""
        shown: list[AnyRow] = []
        coming = [row for row in found if is_coming(row, today)]
        if coming:
            shown.append(SectionRow(translate("MeetingsList", "Coming")))
            undated = [row for row in coming if row.held_on is None]
            dated = [row for row in coming if row.held_on is not None]
            dated.sort(key=_when)
            shown += [self._row(row, coming=True) for row in (*undated, *dated)]
        year = None
        for row in found:
            if is_coming(row, today):
                continue
            held = row.held_on.year if row.held_on else None
            if held != year:
                year = held
                shown.append(
                    SectionRow(translate("MeetingsList", "Held in {year}").format(year=year))
                )
            shown.append(self._row(row, coming=False))
        return shown

    def _has(self, row: MeetingListRow, words: Sequence[str]) -> bool:
        text = self._texts.get(row.id)
        if text is None:
            day = row.held_on.isoformat() if row.held_on else ""
            text = self._texts[row.id] = folded(f"{row.title} {row.town} {day} {row.number or ''}")
        return all(word in text for word in words)

    def _row(self, row: MeetingListRow, *, coming: bool) -> Row:
        made = self._made.get(row.id)
        if made is None or made[0] is not row or made[1] is not coming:
            made = (row, coming, _make(row, self._language, coming=coming))
            self._made[row.id] = made
        return made[2]


def _when(row: MeetingListRow) -> tuple[date, str, int]:
    return row.held_on or date.min, row.starts_at.isoformat() if row.starts_at else "~", row.id


def _fits(row: MeetingListRow, wanted: Wanted, today: date) -> bool:
    if wanted.year is not None and (row.held_on is None or row.held_on.year != wanted.year):
        return False
    if wanted.organisation_id is not None and wanted.organisation_id not in row.organisation_ids:
        return False
    if wanted.state is None:
        return True
    coming = is_coming(row, today)
    if wanted.state is State.COMING:
        return coming
    return not coming and row.minutes_state is _MINUTES_STATES[wanted.state]


_MINUTES_STATES = {
    State.DRAFT: MinutesState.DRAFT,
    State.FINAL: MinutesState.FINAL,
    State.SIGNED: MinutesState.SIGNED,
}


def _make(row: MeetingListRow, language: Language, *, coming: bool) -> Row:
    state, mark, tone = _coming_state(row) if coming else _minutes_state(row)
    second = _coming_second(row) if coming else _past_second(row)
    return Row(
        key=row.id,
        title=row.title or translate("MeetingsList", "Untitled meeting"),
        second=second,
        day=str(row.held_on.day) if row.held_on else "–",
        month=short_month(row.held_on.month, language) if row.held_on else "",
        state=state,
        mark=mark,
        tone=tone,
    )


def _coming_state(row: MeetingListRow) -> tuple[str, str, Tone]:
    if row.status is MeetingStatus.OPEN:
        return translate("MeetingsList", "Under way"), "current", Tone.ACCENT
    if row.items:
        return translate("MeetingsList", "Prepared"), "ready", Tone.TEXT
    return translate("MeetingsList", "In preparation"), "draft", Tone.TEXT


def _minutes_state(row: MeetingListRow) -> tuple[str, str, Tone]:
    if row.minutes_state is MinutesState.SIGNED:
        return translate("MeetingsList", "Signed"), "signed", Tone.TEXT
    if row.minutes_state is MinutesState.FINAL:
        return translate("MeetingsList", "Unsigned"), "unsigned", Tone.AMBER
    return translate("MeetingsList", "Draft"), "draft", Tone.TEXT


def _place(row: MeetingListRow) -> str:
    if row.format is MeetingFormat.REMOTE:
        return translate("MeetingsList", "remote")
    hybrid = (
        translate("MeetingsList", "in person and remotely")
        if row.format is MeetingFormat.HYBRID
        else ""
    )
    return " · ".join(part for part in (row.town, hybrid) if part)


def _coming_second(row: MeetingListRow) -> str:
    clock = f"{row.starts_at:%H:%M}" if row.starts_at else ""
    undated = "" if row.held_on else translate("MeetingsList", "no date")
    return " · ".join(part for part in (undated, clock, _place(row)) if part)


def _past_second(row: MeetingListRow) -> str:
    number = (
        ""
        if row.number is None
        else translate("MeetingsList", "minutes No. {number}").format(number=row.number)
    )
    return " · ".join(part for part in (_place(row), number) if part)
