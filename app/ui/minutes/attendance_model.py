"""The seats of a meeting as a list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import time

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from app.services.attendance import HERE, ParticipantRow
from app.ui.widgets.model_index import NO_INDEX, Index
from app.values.enums import ParticipantRole, Presence
from app.values.folding import folded


@dataclass(frozen=True)
class SeatWords:
    """What a row says: who, where from, and at the right how they take part."""

    name: str
    second: str
    right: str
    here: bool
    muted: bool


class AttendanceListModel(QAbstractListModel):
    """Patches itself by id, so that the current row stays; `starts_at` is when those present came.

    Rows are read through `seat` and `words`; the roles serve screen readers and Qt.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seats: list[ParticipantRow] = []
        self._starts_at: time | None = None
        self._read_only = False

    def seat(self, row: int) -> ParticipantRow:
        """Return the seat of a row."""
        return self._seats[row]

    def seats(self) -> Sequence[ParticipantRow]:
        """Return all seats in order."""
        return self._seats

    def row_of(self, seat_id: int) -> int:
        """Return the row of a seat, -1 where it is not here."""
        return next((row for row, seat in enumerate(self._seats) if seat.id == seat_id), -1)

    def present(self) -> int:
        """Count those who take part and have not left."""
        return sum(seat.here and seat.left_at is None for seat in self._seats)

    def show(self, seats: Sequence[ParticipantRow], starts_at: time | None) -> None:
        """Show another meeting's seats."""
        self.beginResetModel()
        self._seats, self._starts_at = list(seats), starts_at
        self.endResetModel()

    def patch(self, seats: Sequence[ParticipantRow], starts_at: time | None) -> None:
        """Bring the rows in step with the record, one by one; a new order resets them."""
        wanted = {seat.id for seat in seats}
        for row in range(len(self._seats) - 1, -1, -1):
            if self._seats[row].id not in wanted:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._seats[row]
                self.endRemoveRows()
        all_anew, self._starts_at = starts_at != self._starts_at, starts_at
        for row, seat in enumerate(seats):
            if self.row_of(seat.id) < 0:
                self.beginInsertRows(QModelIndex(), row, row)
                self._seats.insert(row, seat)
                self.endInsertRows()
            elif self._seats[row].id != seat.id:
                self.show(seats, starts_at)
                return
            elif all_anew or self._seats[row] != seat:
                self._seats[row] = seat
                self.dataChanged.emit(self.index(row), self.index(row))

    def find(self, beginning: str, start: int) -> int:
        """Return the next row from `start` on, round the end, whose surname begins so; or -1.

        Where no surname does, given names and organisations count too; accents are ignored.
        """
        wanted = folded(beginning)
        order = [(start + step) % len(self._seats) for step in range(len(self._seats))]
        keys: tuple[Callable[[ParticipantRow], str], ...] = (
            lambda seat: seat.name.split()[-1] if seat.name else "",
            lambda seat: seat.name,
            lambda seat: seat.organisation_short,
            lambda seat: seat.organisation,
        )
        for key in keys:
            for row in order:
                if wanted and folded(key(self._seats[row])).startswith(wanted):
                    return row
        return -1

    def words(self, row: int) -> SeatWords:
        """Return what a row says."""
        seat = self._seats[row]
        second = [seat.organisation_short if seat.name else ""]
        if not seat.name:
            second = [seat.organisation_short]
        if seat.role is ParticipantRole.GUEST:
            second += [seat.post, self.tr("guest")]
        elif not seat.votes:
            second.append(self.tr("without a vote"))
        if seat.substitutes_for:
            second.append(self.tr("instead of {name}").format(name=seat.substitutes_for))
        return SeatWords(
            name=seat.name or self.tr("No representative named"),
            second=" · ".join(filter(None, second)),
            right=self._right(seat),
            here=seat.here,
            muted=not seat.name or seat.presence in (Presence.EXCUSED, Presence.ABSENT),
        )

    def _right(self, seat: ParticipantRow) -> str:
        if seat.presence is Presence.EXCUSED:
            return self.tr("excused")
        if seat.presence is Presence.ABSENT:
            return self.tr("not taking part")
        if seat.presence not in HERE:
            return ""
        come = seat.arrived_at or self._starts_at
        hours = f"{come:%H:%M}" if come else ""
        if seat.left_at:
            hours += f"–{seat.left_at:%H:%M}"
        if seat.presence is Presence.REMOTE:
            plain = not seat.arrived_at and not seat.left_at
            remote = self.tr("remotely")
            return remote if plain else f"{remote}, {hours}"
        return hours

    # What views ask

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return the number of seats."""
        return 0 if parent.isValid() else len(self._seats)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name, whether it is ticked, and what a screen reader says."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.CheckStateRole:
            here = self._seats[index.row()].here
            return Qt.CheckState.Checked if here else Qt.CheckState.Unchecked
        words = self.words(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return words.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = words.right or (
                self.tr("takes part") if words.here else self.tr("nothing known yet")
            )
            if words.here and words.right and words.right[0].isdigit():
                state = f"{self.tr('takes part')}, {words.right}"
            return ", ".join(filter(None, (words.name, words.second, state)))
        return None
