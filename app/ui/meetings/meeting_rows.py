"""How the list of meetings looks: its sections, and the row that each meeting becomes."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.services.meeting_list import MeetingListRow, is_coming
from app.ui.day_words import short_month
from app.ui.tokens import Tone
from app.ui.widgets.rows import AnyRow, Row, SectionRow
from app.values.enums import MeetingFormat, MeetingStatus, MinutesState
from app.values.language import Language

translate = QCoreApplication.translate


class MeetingRows:
    """Makes rows of meetings in the order in which the service lists them."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._made: dict[int, tuple[MeetingListRow, bool, Row]] = {}

    def rows(self, found: Sequence[MeetingListRow], today: date) -> list[AnyRow]:
        """Return these meetings' rows, a section before what comes and before each year."""
        shown: list[AnyRow] = []
        heading = None
        for row in found:
            coming = is_coming(row, today)
            said = _heading(row, coming=coming)
            if said not in ("", heading):
                heading = said
                shown.append(SectionRow(said))
            shown.append(self._row(row, coming=coming))
        return shown

    def _row(self, row: MeetingListRow, *, coming: bool) -> Row:
        made = self._made.get(row.id)
        if made is None or made[0] != row or made[1] is not coming:
            made = (row, coming, _make(row, self._language, coming=coming))
            self._made[row.id] = made
        return made[2]


def _heading(row: MeetingListRow, *, coming: bool) -> str:
    """Return the section's title; '' for what stands before all years."""
    if coming:
        return translate("MeetingsList", "Coming")
    if row.held_on is None:
        return ""
    return translate("MeetingsList", "Held in {year}").format(year=row.held_on.year)


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
