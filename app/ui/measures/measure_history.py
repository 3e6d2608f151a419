"""A measure's way through the meetings, as a line with dots."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.measure_rows import MeasureRow
from app.ui.measures.plan_reading import MeasureWay
from app.ui.page import Place, Screen
from app.ui.theme import Theme
from app.ui.tokens import Spacing, Tone
from app.ui.widgets.buttons import IconButton, LinkButton
from app.ui.widgets.labels import BodyLabel, SecondaryLabel


@dataclass(frozen=True)
class Step:
    """One step: a day (None: unknown), what happened, where it stands, and whose note it is."""

    day: date | None
    text: str
    place: Place | None = None
    late: bool = False
    note_id: int | None = None


def steps_of(row: MeasureRow, way: MeasureWay, today: date) -> list[Step]:
    """Return a measure's steps, the oldest first."""
    steps = []
    if way.origin is not None:
        origin = way.origin
        place = Place(Screen.MINUTES, meeting_id=origin.meeting_id, item_id=origin.item_id)
        agreed = QCoreApplication.translate("MeasureHistory", "Agreed: {item}").format(
            item=origin.item_title
        )
        steps.append(Step(origin.held_on, agreed, place))
    for note in way.notes:
        at = Place(Screen.MINUTES, meeting_id=note.meeting_id) if note.meeting_id else None
        steps.append(Step(note.noted_on, note.text, at, note_id=note.id))
    if row.overdue(today) and row.deadline is not None and row.deadline.last is not None:
        missed = row.deadline.last + timedelta(days=1)
        steps.append(
            Step(
                missed,
                QCoreApplication.translate("MeasureHistory", "The deadline has passed"),
                late=True,
            )
        )
    if row.done_on is not None:
        steps.append(Step(row.done_on, QCoreApplication.translate("MeasureHistory", "Done")))
    return sorted(steps, key=lambda step: step.day or date.min)


class HistoryEntry(QWidget):
    """One dot with its words; the line goes on to the next."""

    opened = Signal(object)
    deleted = Signal(int)

    def __init__(self, theme: Theme, step: Step, *, last: bool) -> None:
        super().__init__()
        self._theme = theme
        self._late = step.late
        self._last = last
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(22), 0, 0, theme.px(Spacing.M))
        column.setSpacing(0)
        self._day = SecondaryLabel(step.day.isoformat() if step.day else "")
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._day, 1)
        column.addLayout(head)
        if step.note_id is not None:
            note_id = step.note_id
            name = self.tr("Delete the note: {text}").format(text=step.text)
            delete = IconButton(theme, "trash", name, compact=True)
            delete.clicked.connect(lambda: self.deleted.emit(note_id))
            head.addWidget(delete)
        text = BodyLabel(step.text, wrap=True)
        text.set_tone(Tone.RED if step.late else None)
        column.addWidget(text)
        if step.place is not None:
            link = LinkButton(theme, self.tr("Open the minutes"))
            link.clicked.connect(lambda: self.opened.emit(step.place))
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the dot and the line."""
        px, colours = self._theme.px, self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(px(5), self._day.geometry().center().y() + 1)
        if not self._last:
            painter.setPen(QPen(colours.line, 2))
            painter.drawLine(middle, QPointF(middle.x(), self.height() + middle.y()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.bar_late if self._late else colours.accent)
        painter.drawEllipse(middle, px(5), px(5))


class MeasureHistory(QWidget):
    """All steps below each other. `opened` carries a Place, `deleted` a note's id."""

    opened = Signal(object)
    deleted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._steps: Sequence[Step] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._none = SecondaryLabel(self.tr("Nothing has been noted yet."), wrap=True)
        self._column.addWidget(self._none)
        theme.changed.connect(self._build)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps."""
        if steps != self._steps:
            self._steps = steps
            self._build()

    def _build(self) -> None:
        while self._column.count() > 1:
            item = self._column.takeAt(1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, step in enumerate(self._steps):
            entry = HistoryEntry(self._theme, step, last=place == len(self._steps) - 1)
            entry.opened.connect(self.opened)
            entry.deleted.connect(self.deleted)
            self._column.addWidget(entry)
        self._none.setVisible(not self._steps)
