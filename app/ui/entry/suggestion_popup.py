"""What a field offers below itself while one types: rows, a question, a reason, a hint."""

from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from app.ui.entry.wrapped_text import WrappedText
from app.ui.icons import paint_icon
from app.ui.theme import Theme
from app.ui.tokens import Radius, Size, Spacing, TypeStyle

_GAP = 6
_NARROWEST = 300
_ROW = 31


@dataclass(frozen=True)
class OfferRow:
    """One thing to choose: what would be taken and, in a secondary colour, what it means."""

    text: str
    meaning: str = ""
    data: object = None


@dataclass(frozen=True)
class Offer:
    """All that the popup shows. `current` is the row that Enter takes, -1 where it takes none.

    `question` asks to choose among the rows, `problem` says why the text cannot stand, `note` is
    the last line.
    """

    rows: tuple[OfferRow, ...] = ()
    question: str = ""
    problem: str = ""
    note: str = ""
    current: int = -1

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to show."""
        return not (self.rows or self.question or self.problem or self.note)


@dataclass(frozen=True)
class _Part:
    """A painted part: a row's number, or None for a sentence with its icon and colour."""

    rect: QRect
    text: WrappedText
    row: int | None = None
    meaning: WrappedText | None = None
    beside: bool = True
    icon: str = ""
    ink: QColor | None = None


class SuggestionPopup(QWidget):
    """Lies over the window below its field, which keeps the keyboard. Emits `chosen` on a click."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, field: QWidget) -> None:
        super().__init__(field)
        self._theme = theme
        self._field = field
        self._offer = Offer()
        self._current = -1
        self._parts: list[_Part] = []
        self._watched: list[QWidget] = []
        self._rule = -1
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Suggestions"))
        self.hide()
        field.destroyed.connect(self.deleteLater)
        field.installEventFilter(self)
        theme.changed.connect(self._relay)

    @property
    def offer(self) -> Offer:
        """Return what is shown."""
        return self._offer

    def current(self) -> OfferRow | None:
        """Return the row that Enter would take."""
        shown = self.isVisible() and 0 <= self._current < len(self._offer.rows)
        return self._offer.rows[self._current] if shown else None

    def show_offer(self, offer: Offer) -> None:
        """Show this; an empty offer hides the popup."""
        self._offer = offer
        self._current = offer.current
        if offer.is_empty:
            self.hide()
            return
        window = self._field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self._watch()
        self._lay_out()
        self._place()
        self.show()
        self.raise_()
        self.update()  # other words of the same size move nothing, and Qt would paint nothing

    def move_current(self, by: int) -> None:
        """Go to another row; above the first there is none, and Enter takes what was typed."""
        count = len(self._offer.rows)
        if count:
            self._current = (self._current + 1 + by) % (count + 1) - 1
            self._relay()

    def hideEvent(self, event: object) -> None:  # noqa: ARG002 - Qt's signature
        """Stop following the field."""
        for widget in self._watched:
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay below the field wherever it moves, and go when the keyboard leaves it."""
        if not self.isVisible():
            return False
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._place()
        elif watched is self._field and event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            by_menu = isinstance(event, QFocusEvent) and (
                event.reason() == Qt.FocusReason.PopupFocusReason
            )
            if not by_menu:
                self.hide()
        return False

    def _watch(self) -> None:
        if self._watched:
            return
        # The field itself is always watched.
        widget = None if self._field.isWindow() else self._field.parentWidget()
        while widget is not None:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = None if widget.isWindow() else widget.parentWidget()

    def _relay(self) -> None:
        if self.isVisible():
            self._lay_out()
            self._place()
            self.update()

    # Layout

    def _lay_out(self) -> None:
        px, offer = self._theme.px, self._offer
        room = self._field.window().width() - 2 * px(Spacing.S)
        width = min(room, max(px(_NARROWEST), self._field.width(), self._widest()))
        inner = width - 2 * px(Spacing.XS) - 2
        self._parts, self._rule = [], -1
        y = 1 + px(Spacing.XS)
        colours = self._theme.colours
        for text, icon, ink in (
            (offer.problem, "alert-triangle", colours.red),
            (offer.question, "help", colours.amber),
        ):
            if text:
                y = self._add_sentence(text, inner, y, icon, ink)
        for number, row in enumerate(offer.rows):
            y = self._add_row(number, row, inner, y)
        if offer.note:
            if self._parts:
                self._rule = y + px(Spacing.XS) // 2
                y += px(Spacing.XS)
            y = self._add_sentence(offer.note, inner, y, "", colours.text2)
        self.resize(width, y + px(Spacing.XS) + 1)
        current = self.current()
        said = [offer.problem, offer.question]
        if current is not None:
            said += [current.text, current.meaning]
        self.setAccessibleDescription(". ".join(filter(None, said)))

    def _row_style(self, number: int) -> TypeStyle:
        return TypeStyle.BODY_BOLD if number == self._current else TypeStyle.BODY

    def _key_width(self) -> int:
        hint = WrappedText(self._enter(), self._theme.font(TypeStyle.HINT), 10_000)
        return hint.width + self._theme.px(Spacing.M)

    def _enter(self) -> str:
        return self.tr("Enter")

    def _widest(self) -> int:
        px, font = self._theme.px, self._theme.font
        widths = [
            WrappedText(row.text, font(TypeStyle.BODY_BOLD), 10_000).width
            + WrappedText(row.meaning, font(TypeStyle.SECONDARY), 10_000).width
            for row in self._offer.rows
        ]
        note = WrappedText(self._offer.note, font(TypeStyle.SECONDARY), 10_000).width
        frame = 2 * (px(10) + px(Spacing.XS)) + 2
        return max(max(widths, default=0) + px(10) + self._key_width(), note) + frame

    def _add_sentence(self, text: str, width: int, y: int, icon: str, ink: QColor) -> int:
        px = self._theme.px
        indent = px(Size.ICON_SMALL) + px(Spacing.S) if icon else 0
        laid = WrappedText(text, self._theme.font(TypeStyle.SECONDARY), width - 2 * px(10) - indent)
        height = laid.height + 2 * px(6)
        rect = QRect(1 + px(Spacing.XS), y, width, height)
        self._parts.append(_Part(rect, laid, icon=icon, ink=ink))
        return y + height

    def _add_row(self, number: int, row: OfferRow, width: int, y: int) -> int:
        px, font = self._theme.px, self._theme.font
        room = width - 2 * px(10) - self._key_width()
        text = WrappedText(row.text, font(self._row_style(number)), room)
        meaning = WrappedText(row.meaning, font(TypeStyle.SECONDARY), room) if row.meaning else None
        beside = meaning is None or text.width + px(10) + meaning.width <= room
        height = text.height + (meaning.height if meaning and not beside else 0)
        rect = QRect(1 + px(Spacing.XS), y, width, max(px(_ROW), height + 2 * px(6)))
        self._parts.append(_Part(rect, text, number, meaning, beside))
        return y + rect.height()

    def _place(self) -> None:
        window = self._field.window()
        corner = self._field.mapTo(window, QPoint(0, 0))
        gap, margin = self._theme.px(_GAP), self._theme.px(Spacing.S)
        x = corner.x()
        if x + self.width() > min(window.width() - margin, self._pane_end()):
            x = max(margin, corner.x() + self._field.width() - self.width())
            x = min(x, max(margin, window.width() - margin - self.width()))
        below = corner.y() + self._field.height() + gap
        above = corner.y() - gap - self.height()
        fits = below + self.height() <= window.height()
        self.move(x, below if fits or above < 0 else above)

    def _pane_end(self) -> int:
        """Return where the list, table or scrolled page that holds the field ends at the right."""
        widget = self._field.parentWidget()
        while widget is not None and not widget.isWindow():
            if isinstance(widget, QAbstractScrollArea):
                return widget.mapTo(widget.window(), QPoint(widget.width(), 0)).x()
            widget = widget.parentWidget()
        return self._field.window().width()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the panel and its parts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, px = self._theme.colours, self._theme.px
        painter.setPen(QPen(colours.ctl, 1))
        painter.setBrush(colours.base)
        radius = px(Radius.PANEL)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        for part in self._parts:
            if part.row is None:
                self._paint_sentence(painter, part)
            else:
                self._paint_row(painter, part)
        if self._rule >= 0:
            painter.setPen(colours.line)
            painter.drawLine(px(Spacing.S), self._rule, self.width() - px(Spacing.S), self._rule)

    def _paint_sentence(self, painter: QPainter, part: _Part) -> None:
        px = self._theme.px
        inner = part.rect.adjusted(px(10), px(6), -px(10), -px(6))
        ink = part.ink or self._theme.colours.text2
        if part.icon:
            side = px(Size.ICON_SMALL)
            paint_icon(painter, QRect(inner.left(), inner.top(), side, side), part.icon, ink)
            inner.setLeft(inner.left() + side + px(Spacing.S))
        painter.setPen(ink)
        part.text.draw(painter, inner)

    def _paint_row(self, painter: QPainter, part: _Part) -> None:
        colours, px = self._theme.colours, self._theme.px
        rect = part.rect
        if part.row == self._current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.sel)
            painter.drawRoundedRect(rect, px(Spacing.XS), px(Spacing.XS))
            painter.setPen(colours.text3)
            painter.setFont(self._theme.font(TypeStyle.HINT))
            place = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(rect.adjusted(0, 0, -px(10), 0), place, self._enter())
        below = part.meaning.height if part.meaning and not part.beside else 0
        top = rect.top() + (rect.height() - part.text.height - below) // 2
        place_text = QRect(rect.left() + px(10), top, rect.width(), part.text.height)
        painter.setPen(colours.text)
        part.text.draw(painter, place_text)
        if part.meaning is None:
            return
        painter.setPen(colours.text2)
        if part.beside:
            place_text.moveLeft(place_text.left() + part.text.width + px(10))
            place_text.moveTop(rect.top() + (rect.height() - part.meaning.height) // 2)
        else:
            place_text.moveTop(top + part.text.height)
        part.meaning.draw(painter, place_text)

    # Mouse

    def _row_at(self, position: QPoint) -> int:
        for part in self._parts:
            if part.row is not None and part.rect.contains(position):
                return part.row
        return -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Highlight what would be chosen."""
        row = self._row_at(event.position().toPoint())
        if row >= 0 and row != self._current:
            self._current = row
            self._relay()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose; anywhere else nothing happens, above all not to the widgets below."""
        row = self._row_at(event.position().toPoint())
        event.accept()
        if row >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self._offer.rows[row])
