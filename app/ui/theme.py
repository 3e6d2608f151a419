"""The look of the window: colours, type sizes and focus ring, for light, dark and high contrast."""

import sys
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.ui import fonts
from app.ui.stylesheet import style_sheet
from app.ui.tokens import DARK, LIGHT, TYPE_SCALE, Colours, Tone, TypeStyle, colours_of_system

SMALLEST_TEXT, LARGEST_TEXT, TEXT_STEP = 80, 200, 10
_REFERENCE_DPI = 72.0 if sys.platform == "darwin" else 96.0
_POINTS_PER_PIXEL = 72.0 / _REFERENCE_DPI
_MIDDLE_LIGHTNESS = 128


class Appearance(StrEnum):
    """What the user chose; SYSTEM follows the desktop where it says what it wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Gives widgets their colours, fonts and lengths, and dresses the application (a Fusion one).

    One is made at start and handed to constructors. Emits `changed` after the application wears
    the new look; widgets that read the tokens while painting need not listen, Qt repaints them.
    """

    changed = Signal()

    def __init__(
        self,
        application: QApplication,
        *,
        appearance: Appearance = Appearance.SYSTEM,
        text_scale: int = 100,
        less_motion: bool = False,
    ) -> None:
        super().__init__()
        from app.ui.widgets.focus_ring import FocusRing

        self._application = application
        self._appearance = appearance
        self._text_scale = _clamped(text_scale)
        self.less_motion = less_motion
        self._system_palette = self._read_system_palette()
        self._interface = fonts.interface_font()
        self._colours = LIGHT
        self._dark = False
        self._applying = False
        self._unit = 1.0
        self._fonts: dict[TypeStyle, QFont] = {}
        self._ring = FocusRing(self, application)
        # Both wrappers are kept: the second dies with the first when nobody holds them.
        self._hints = QGuiApplication.styleHints()
        self._contrast = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._follow_system)
        self._contrast.contrastPreferenceChanged.connect(self._follow_system)
        application.primaryScreenChanged.connect(self._measure)
        self.apply()

    @property
    def appearance(self) -> Appearance:
        """What the user chose, not what is shown (`is_dark`)."""
        return self._appearance

    @property
    def text_scale(self) -> int:
        """Size of everything in percent of the design, 80 to 200."""
        return self._text_scale

    @property
    def colours(self) -> Colours:
        """The colours now shown."""
        return self._colours

    @property
    def is_dark(self) -> bool:
        """Whether light text on dark ground is shown."""
        return self._dark

    @property
    def is_large(self) -> bool:
        """Whether text is so large (150 % and more) that panes become tabs and filters wrap."""
        return self._text_scale >= 150  # noqa: PLR2004 - the design's own threshold

    def set_appearance(self, appearance: Appearance) -> None:
        """Show light, dark or what the system wants."""
        if appearance is not self._appearance:
            self._appearance = appearance
            self.apply()

    def set_text_scale(self, percent: int) -> None:
        """Show everything at this size; values outside 80 to 200 are clamped."""
        percent = _clamped(percent)
        if percent != self._text_scale:
            self._text_scale = percent
            self.apply()

    def bigger(self) -> None:
        """Enlarge the text by one step."""
        self.set_text_scale(self._text_scale + TEXT_STEP)

    def smaller(self) -> None:
        """Make the text one step smaller."""
        self.set_text_scale(self._text_scale - TEXT_STEP)

    def px(self, length: float) -> int:
        """Turn design pixels at 100 % into logical pixels at the chosen size, at least 1."""
        return max(1, round(length * self._unit))

    def font(self, style: TypeStyle = TypeStyle.BODY) -> QFont:
        """Return a new font of this step of the type scale at the chosen size."""
        font = self._fonts.get(style)
        if font is None:
            font = self._fonts[style] = self._make_font(style)
        return QFont(font)

    def _make_font(self, style: TypeStyle) -> QFont:
        step = TYPE_SCALE[style]
        font = fonts.paper_font() if step.serif else QFont(self._interface)
        font.setPointSizeF(self._points(step.size))
        font.setWeight(step.weight)
        if step.spacing:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, step.spacing)
        return font

    def colour(self, tone: Tone) -> QColor:
        """Return the colour that a tone has now."""
        return self._colours.tone(tone)

    def apply(self) -> None:
        """Dress the application; called by every change."""
        self._applying = True
        try:
            self._measure()
            self._ask_system()
            self._choose_colours()
            self._application.setPalette(self._palette())
            self._application.setFont(self.font(TypeStyle.BODY))
            self._application.setStyleSheet(
                style_sheet(self._colours, self.px, self._points, fonts.PAPER_FAMILY)
            )
        finally:
            self._applying = False
        self.changed.emit()

    def close(self) -> None:
        """Dress nothing any more: let go of the system's hints and take the focus ring away."""
        self._hints.colorSchemeChanged.disconnect(self._follow_system)
        self._contrast.contrastPreferenceChanged.disconnect(self._follow_system)
        self._application.primaryScreenChanged.disconnect(self._measure)
        self._ring.close()

    def _measure(self) -> None:
        """Take the screen's density and the text size: thousands of lengths follow from them."""
        screen = QGuiApplication.primaryScreen()
        dpi = screen.logicalDotsPerInchY() if screen is not None else _REFERENCE_DPI
        self._unit = self._text_scale / 100 * dpi / _REFERENCE_DPI
        self._fonts.clear()

    def _points(self, pixels: float) -> float:
        return pixels * _POINTS_PER_PIXEL * self._text_scale / 100

    def _ask_system(self) -> None:
        """Tell the desktop what we show, so that title bars follow; many desktops ignore it."""
        hints = self._hints
        if self._appearance is Appearance.SYSTEM:
            hints.unsetColorScheme()
        else:
            dark = self._appearance is Appearance.DARK
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)

    def _choose_colours(self) -> None:
        if self._wants_high_contrast():
            self._colours = colours_of_system(self._system_palette)
            self._dark = _is_dark(self._system_palette)
            return
        scheme = self._hints.colorScheme()
        if self._appearance is not Appearance.SYSTEM:
            self._dark = self._appearance is Appearance.DARK
        elif scheme == Qt.ColorScheme.Unknown:
            self._dark = _is_dark(self._system_palette)
        else:
            self._dark = scheme == Qt.ColorScheme.Dark
        self._colours = DARK if self._dark else LIGHT

    def _wants_high_contrast(self) -> bool:
        return self._contrast.contrastPreference() == Qt.ContrastPreference.HighContrast

    def _follow_system(self) -> None:
        if not self._applying:
            self._system_palette = self._read_system_palette()
            self.apply()

    def _read_system_palette(self) -> QPalette:
        """Take our palette off for a moment: what is left is the desktop's own."""
        self._application.setPalette(QPalette())
        return QPalette(self._application.palette())

    def _palette(self) -> QPalette:
        if self._wants_high_contrast():
            return QPalette(self._system_palette)
        c = self._colours
        role = QPalette.ColorRole
        palette = QPalette()
        for where, colour in (
            (role.Window, c.window),
            (role.WindowText, c.text),
            (role.Base, c.base),
            (role.Text, c.text),
            (role.BrightText, c.on_fill),
            (role.Button, c.base),
            (role.ButtonText, c.text),
            (role.AlternateBase, c.head),
            (role.ToolTipBase, c.toast),
            (role.ToolTipText, c.on_toast),
            (role.PlaceholderText, c.text3),
            (role.Highlight, c.sel),
            (role.HighlightedText, c.text),
            (role.Accent, c.accent),
            (role.Link, c.accent),
            (role.LinkVisited, c.accent),
            (role.Light, c.base),
            (role.Midlight, c.line),
            (role.Mid, c.ctl),
            (role.Dark, c.ctl),
            (role.Shadow, c.ctl),
        ):
            palette.setColor(where, colour)
        for where in (role.Text, role.WindowText, role.ButtonText, role.HighlightedText):
            palette.setColor(QPalette.ColorGroup.Disabled, where, c.text3)
        return palette


def _clamped(percent: int) -> int:
    return max(SMALLEST_TEXT, min(LARGEST_TEXT, percent))


def _is_dark(palette: QPalette) -> bool:
    return palette.window().color().lightness() < _MIDDLE_LIGHTNESS
