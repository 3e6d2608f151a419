"""The only labels of the window. They show text as it is: never markup, never a mnemonic."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.tokens import Tone


def literal(text: str) -> str:
    """Return text for a button or a menu, so that it shows as typed.

    Qt reads `&` there as a mnemonic, and behind a tab a menu shows its key.
    """
    return text.replace("&", "&&").replace("\t", " ")


def literal_title(text: str) -> str:
    """Return text for the title of a window, where Qt reads `[*]` as the mark of changes."""
    return text.replace("[*]", "[*][*]")


def set_tooltip(widget: QWidget, text: str) -> None:
    """Give a tooltip that shows text as it is; Qt would guess markup from user text."""
    if text:
        from html import escape

        text = f"<qt>{escape(text)}</qt>"
    widget.setToolTip(text)


class PlainLabel(QLabel):
    """A label of one step of the type scale.

    `wrap` breaks lines. `elide` cuts the end with an ellipsis where it does not fit and shows the
    whole in a tooltip: only for navigation, never where a name decides something.
    """

    KIND = "body"

    def __init__(
        self,
        text: str = "",
        *,
        wrap: bool = False,
        elide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", self.KIND)
        self._elide = elide
        if wrap:
            self.setWordWrap(True)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show the text as it is."""
        super().setText(text)
        self.setAccessibleName(text)
        self._update_tooltip()

    def set_tone(self, tone: Tone | None) -> None:
        """Colour the text; None gives back the colour of its kind."""
        self.setProperty("tone", None if tone is None else tone.value)
        if self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else it is still to come
            self.style().unpolish(self)
            self.style().polish(self)

    def is_elided(self) -> bool:
        """Whether the text is now cut."""
        shown = self.fontMetrics().horizontalAdvance(self.text())
        return self._elide and shown > self.contentsRect().width()

    def minimumSizeHint(self) -> QSize:
        """Let an eliding label shrink."""
        size = super().minimumSizeHint()
        return QSize(0, size.height()) if self._elide else size

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the tooltip only while something is cut."""
        super().resizeEvent(event)
        self._update_tooltip()

    def _update_tooltip(self) -> None:
        if self._elide:
            set_tooltip(self, self.text() if self.is_elided() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, cut where it may be."""
        if not self.is_elided():
            super().paintEvent(event)
            return
        rect = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, rect.width()
        )
        painter = QPainter(self)
        self.style().drawItemText(
            painter, rect, self.alignment(), self.palette(), self.isEnabled(), shown,
            self.foregroundRole(),
        )  # fmt: skip


class TitleLabel(PlainLabel):
    """The page's title."""

    KIND = "title"


class ItemLabel(PlainLabel):
    """The title of the thing shown: a meeting, an agenda item."""

    KIND = "item"


class SectionLabel(PlainLabel):
    """The title of a part of a page."""

    KIND = "section"


class BodyLabel(PlainLabel):
    """Ordinary text."""


class StrongLabel(PlainLabel):
    """Ordinary text with some weight, such as the first line of a row."""

    KIND = "body_strong"


class ValueLabel(BodyLabel):
    """A value in a form: takes the width there is before it wraps (Qt makes it nearly square)."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, wrap=True, parent=parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class SecondaryLabel(PlainLabel):
    """What explains something else."""

    KIND = "secondary"


class FieldLabel(PlainLabel):
    """The name of a field in a form."""

    KIND = "field"


class HintLabel(PlainLabel):
    """The smallest text there is."""

    KIND = "hint"


class CapsLabel(PlainLabel):
    """A heading as it will stand on paper, in capitals: SVARSTYTA."""

    KIND = "caps"


class PaperLabel(PlainLabel):
    """Text that will be printed, in the document's font."""

    KIND = "paper"


class KeyHint(HintLabel):
    """The key that does the same, beside its control; not read out, the control says it."""

    def setText(self, text: str) -> None:
        """Show the key."""
        super().setText(text)
        self.setAccessibleName("")
