"""Buttons: one primary to a page, secondary ones, icons with a name, links.

They paint themselves, because the key hint stands beside the text in a lighter weight.
"""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.ui.icons import paint_icon
from app.ui.theme import Theme
from app.ui.tokens import Radius, Size, Spacing, Tone, TypeStyle
from app.ui.widgets.labels import literal, set_tooltip


def key_text(key: str) -> str:
    """Return a shortcut as this desktop writes it; what is no shortcut (↑↓) stays as it is."""
    if not key:
        return ""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key


class PaintedButton(QPushButton):
    """What all our buttons share: text as it is, an icon, a key hint, a height from the font."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: str = "",
        key: str = "",
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._icon = icon
        self._key = key
        self._compact = compact
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses a focused button, as Space does; Qt does so only inside dialogs."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def setText(self, text: str) -> None:
        """Show the text as it is, `&` included."""
        self._text = text
        super().setText(literal(text))
        self.setAccessibleName(text)
        self._describe()
        self.updateGeometry()

    def plain_text(self) -> str:
        """Return the text as it was given."""
        return self._text

    def set_icon(self, name: str) -> None:
        """Show this icon before the text; an empty name shows none."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def set_key(self, key: str) -> None:
        """Show this key as a hint, such as "Ctrl+N"; the shortcut itself is the page's affair."""
        self._key = key
        self._describe()
        self.updateGeometry()
        self.update()

    def _describe(self) -> None:
        self.setAccessibleDescription(key_text(self._key))

    # The parts' measures; one place for painting and for the size.
    _text_style = TypeStyle.BODY_STRONG

    def _label_font(self) -> QFont:
        return self._theme.font(TypeStyle.SECONDARY_STRONG if self._compact else self._text_style)

    def _key_font(self) -> QFont:
        return self._theme.font(TypeStyle.HINT)

    def _padding(self) -> int:
        return self._theme.px(10 if self._compact else Spacing.M)

    def _icon_side(self) -> int:
        return self._theme.px(Size.ICON_SMALL)

    def _parts_width(self) -> int:
        widths = []
        if self._icon:
            widths.append(self._icon_side())
        if self._text:
            widths.append(QFontMetrics(self._label_font()).horizontalAdvance(self._text))
        width = sum(widths) + self._theme.px(Spacing.S) * max(0, len(widths) - 1)
        if self._key:
            hint = QFontMetrics(self._key_font()).horizontalAdvance(key_text(self._key))
            width += self._theme.px(10) + hint
        return width

    def _height(self) -> int:
        wanted = self._theme.px(Size.COMPACT if self._compact else Size.CONTROL)
        return max(wanted, QFontMetrics(self._label_font()).height() + self._theme.px(Spacing.S))

    def sizeHint(self) -> QSize:
        """Return the size of the parts and the padding."""
        return QSize(self._parts_width() + 2 * self._padding() + 2, self._height())

    def minimumSizeHint(self) -> QSize:
        """Never cut a button's text."""
        return self.sizeHint()

    # Colours; the kinds of button differ in these. Without a kind it is its text alone.
    def _ground(self) -> QColor | None:
        return None

    def _frame(self) -> QColor | None:
        return None

    def _ink(self) -> QColor:
        return self._theme.colours.text if self.isEnabled() else self._theme.colours.text3

    def _key_ink(self) -> QColor:
        return self._theme.colours.text2 if self.isEnabled() else self._theme.colours.text3

    def _icon_ink(self) -> QColor:
        return self._ink()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint ground, frame, icon, text and key hint."""
        painter = QPainter(self)
        self._paint_ground(painter)
        x = max(self._padding(), (self.width() - self._parts_width()) // 2)
        self._paint_parts(painter, x)

    def _paint_ground(self, painter: QPainter) -> None:
        ground, frame = self._ground(), self._frame()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(frame, 1) if frame is not None else Qt.PenStyle.NoPen)
        painter.setBrush(ground if ground is not None else Qt.BrushStyle.NoBrush)
        if ground is not None or frame is not None:
            radius = self._theme.px(Radius.CONTROL)
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius
            )

    def _paint_parts(self, painter: QPainter, x: int) -> None:
        height = self.height()
        if self._icon:
            side = self._icon_side()
            box = QRect(x, (height - side) // 2, side, side)
            paint_icon(painter, box, self._icon, self._icon_ink())
            x += side + self._theme.px(Spacing.S)
        line = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if self._text:
            painter.setFont(self._label_font())
            painter.setPen(self._ink())
            width = painter.fontMetrics().horizontalAdvance(self._text)
            painter.drawText(QRect(x, 0, width + 2, height), line, self._text)
            x += width + self._theme.px(10)
        elif self._icon and self._key:
            x += self._theme.px(2)
        if self._key:
            painter.setFont(self._key_font())
            painter.setPen(self._key_ink())
            painter.drawText(QRect(x, 0, self.width() - x, height), line, key_text(self._key))


class PrimaryButton(PaintedButton):
    """The one thing this page is for."""

    def _ground(self) -> QColor:
        c = self._theme.colours
        if not self.isEnabled():
            return c.window
        return c.fill_hover if self.underMouse() or self.isDown() else c.fill

    def _frame(self) -> QColor:
        return self._ground() if self.isEnabled() else self._theme.colours.line

    def _ink(self) -> QColor:
        return self._theme.colours.on_fill if self.isEnabled() else self._theme.colours.text3

    def _key_ink(self) -> QColor:
        return self._ink()


class SecondaryButton(PaintedButton):
    """Everything else that can be done here."""

    def _ground(self) -> QColor:
        c = self._theme.colours
        if not self.isEnabled():
            return c.window
        if self.isDown() or self.isChecked():
            return c.sel
        return c.hover if self.underMouse() else c.base

    def _frame(self) -> QColor:
        return self._theme.colours.ctl if self.isEnabled() else self._theme.colours.line


class LinkButton(PaintedButton):
    """A way to another place; looks like text."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: str = "",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, icon=icon, key=key, parent=parent)
        self._tone = Tone.ACCENT
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_tone(self, tone: Tone) -> None:
        """Say by the colour too that the way leads to something amiss, or to nothing urgent."""
        self._tone = tone
        self.update()

    def _padding(self) -> int:
        return self._theme.px(2)

    def _height(self) -> int:
        return max(self._theme.px(24), QFontMetrics(self._label_font()).height())

    def _label_font(self) -> QFont:
        font = self._theme.font(self._text_style)
        font.setUnderline(self.underMouse() and self.isEnabled())
        return font

    def _ground(self) -> None:
        return None

    def _frame(self) -> None:
        return None

    def _ink(self) -> QColor:
        return self._theme.colours.tone(self._tone if self.isEnabled() else Tone.TEXT3)


class IconButton(PaintedButton):
    """A button without words. Its name is read out and stands in the tooltip with the key."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        name: str,
        *,
        key: str = "",
        framed: bool = False,
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        if not name:
            raise ValueError(f"the icon button {icon!r} needs a name")
        self._name = name
        self._framed = framed
        self._tone = Tone.TEXT
        super().__init__(theme, "", icon=icon, compact=compact, parent=parent)
        self._hint = key
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Change the name that is read out and shown in the tooltip."""
        self._name = name
        hint = key_text(self._hint)
        self.setAccessibleName(name)
        self.setAccessibleDescription(hint)
        set_tooltip(self, f"{name} ({hint})" if hint else name)

    def set_tone(self, tone: Tone) -> None:
        """Draw the icon in this tone."""
        self._tone = tone
        self.update()

    def _icon_side(self) -> int:
        return self._theme.px(Size.ICON_SMALL if self._compact else 18)

    def sizeHint(self) -> QSize:
        """Return a square."""
        side = self._height()
        return QSize(side, side)

    def _padding(self) -> int:
        return 0

    def _ground(self) -> QColor | None:
        c = self._theme.colours
        if not self.isEnabled():
            return None
        if self.isDown() or self.isChecked():
            return c.sel
        if self.underMouse():
            return c.neutral_surface
        return c.base if self._framed else None

    def _frame(self) -> QColor | None:
        if not self._framed:
            return None
        return self._theme.colours.ctl if self.isEnabled() else self._theme.colours.line

    def _ink(self) -> QColor:
        c = self._theme.colours
        return self._theme.colour(self._tone) if self.isEnabled() else c.text3
