"""The design tokens: colours of both themes, type scale, spacing, radii and control sizes.

Lengths are design pixels at 100 % text size; `Theme.px` scales them. Contrast is a promise that
tests/ui/test_theme.py keeps: text at least 4.8 on what it stands on, frames and marks 3.2.
"""

from enum import IntEnum, StrEnum

from PySide6.QtGui import QColor, QFont, QPalette

from app.frozen import frozen


class Tone(StrEnum):
    """What a text or mark says beside its words; each value is a field of `Colours`."""

    TEXT = "text"
    TEXT2 = "text2"
    TEXT3 = "text3"
    ACCENT = "accent"
    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    ON_FILL = "on_fill"


class TypeStyle(StrEnum):
    """One step of the type scale."""

    TITLE = "title"
    ITEM = "item"
    SECTION = "section"
    BODY = "body"
    BODY_STRONG = "body_strong"
    BODY_BOLD = "body_bold"
    SECONDARY = "secondary"
    SECONDARY_STRONG = "secondary_strong"
    HINT = "hint"
    CAPS = "caps"
    PAPER = "paper"


@frozen
class TypeStep:
    """Size in design pixels and weight; `serif` marks what will stand on paper."""

    size: float
    weight: QFont.Weight = QFont.Weight.Normal
    serif: bool = False
    spacing: float = 0.0


TYPE_SCALE: dict[TypeStyle, TypeStep] = {
    TypeStyle.TITLE: TypeStep(22, QFont.Weight.DemiBold, spacing=-0.3),
    TypeStyle.ITEM: TypeStep(19, QFont.Weight.DemiBold, spacing=-0.2),
    TypeStyle.SECTION: TypeStep(15, QFont.Weight.DemiBold),
    TypeStyle.BODY: TypeStep(13.5),
    TypeStyle.BODY_STRONG: TypeStep(13.5, QFont.Weight.Medium),
    TypeStyle.BODY_BOLD: TypeStep(13.5, QFont.Weight.DemiBold),
    TypeStyle.SECONDARY: TypeStep(12.5),
    TypeStyle.SECONDARY_STRONG: TypeStep(12.5, QFont.Weight.Medium),
    TypeStyle.HINT: TypeStep(12),
    TypeStyle.CAPS: TypeStep(12.5, QFont.Weight.DemiBold, spacing=0.6),
    TypeStyle.PAPER: TypeStep(16, serif=True),
}


class Spacing(IntEnum):
    """Distances between things."""

    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24


class Radius(IntEnum):
    """Corner radii."""

    BAR = 3
    CONTROL = 6
    PANEL = 8
    DIALOG = 10


class Size(IntEnum):
    """Heights of controls and rows, and fixed parts of rows."""

    CONTROL = 32
    COMPACT = 28
    ROW = 36
    ROW_TALL = 44
    ROW_TWO_LINE = 54
    DATE_BLOCK = 46
    ICON = 20
    ICON_SMALL = 16
    ICON_EMPTY = 36
    FOCUS_WIDTH = 2
    FOCUS_GAP = 1


@frozen
class Colours:
    """The colours of one theme. `on_*` stands on the surface of the same name."""

    window: QColor
    side: QColor
    side_selected: QColor
    base: QColor
    head: QColor
    desk: QColor
    line: QColor
    ctl: QColor
    text: QColor
    text2: QColor
    text3: QColor
    accent: QColor
    fill: QColor
    fill_hover: QColor
    on_fill: QColor
    sel: QColor
    hover: QColor
    green: QColor
    amber: QColor
    red: QColor
    green_surface: QColor
    amber_surface: QColor
    red_surface: QColor
    info_surface: QColor
    neutral_surface: QColor
    bar_done: QColor
    bar_run: QColor
    bar_late: QColor
    bar_plan: QColor
    toast: QColor
    on_toast: QColor
    on_toast2: QColor

    def tone(self, tone: Tone) -> QColor:
        """Return the colour of a tone."""
        colour: QColor = getattr(self, tone.value)
        return colour


def _colours(**values: str) -> Colours:
    return Colours(**{name: QColor(value) for name, value in values.items()})


LIGHT = _colours(
    window="#EEF1F5",
    side="#E4E9F0",
    side_selected="#D2DDEF",
    base="#FFFFFF",
    head="#F7F9FB",
    desk="#DDE2E9",
    line="#D2D9E3",
    ctl="#768192",
    text="#18202B",
    text2="#485364",
    text3="#525D6D",
    accent="#2E5597",
    fill="#2E5597",
    fill_hover="#264A86",
    on_fill="#FFFFFF",
    sel="#DCE6F6",
    hover="#F3F5F8",
    green="#1B6342",
    amber="#7A4B00",
    red="#9B2C1E",
    green_surface="#E0F0E7",
    amber_surface="#FAEED4",
    red_surface="#FBE7E3",
    info_surface="#E3EBF7",
    neutral_surface="#E4E8EE",
    bar_done="#3A8A63",
    bar_run="#5279BD",
    bar_late="#C0432F",
    bar_plan="#6F7A8A",
    toast="#18202B",
    on_toast="#FFFFFF",
    on_toast2="#C9D1DC",
)

DARK = _colours(
    window="#1C2026",
    side="#16191E",
    side_selected="#2B3A55",
    base="#23282F",
    head="#292F37",
    desk="#14171B",
    line="#3B434E",
    ctl="#818C9B",
    text="#E9EDF2",
    text2="#B7C0CC",
    text3="#A3AEBB",
    accent="#A6C0F1",
    fill="#3F67B1",
    fill_hover="#3A60A6",
    on_fill="#FFFFFF",
    sel="#2B3D5B",
    hover="#2A3038",
    green="#8FD4AF",
    amber="#EDC373",
    red="#F4A597",
    green_surface="#1F3B2E",
    amber_surface="#3E3218",
    red_surface="#43261F",
    info_surface="#26344C",
    neutral_surface="#323A44",
    bar_done="#4FA67C",
    bar_run="#6E93D6",
    bar_late="#DC6A56",
    bar_plan="#8D98A7",
    toast="#E9EDF2",
    on_toast="#18202B",
    on_toast2="#485364",
)


def colours_of_system(palette: QPalette) -> Colours:
    """Return the tokens made of a system's own high-contrast palette.

    Such a palette has few colours and means each of them, so tones fall back to its text and
    nothing of ours is mixed in.
    """
    window, base = palette.window().color(), palette.base().color()
    text, selected = palette.text().color(), palette.highlight().color()
    values = dict.fromkeys(Colours.__dataclass_fields__, text)
    values.update(dict.fromkeys(("window", "side", "desk"), window))
    surfaces = ("base", "head", "hover", "on_toast", "on_toast2")
    values.update(dict.fromkeys(surfaces, base))
    values.update({name: base for name in values if name.endswith("_surface")})
    values.update(dict.fromkeys(("sel", "side_selected"), base))
    values.update(fill=selected, fill_hover=selected, accent=palette.link().color())
    values.update(on_fill=palette.highlightedText().color())
    return Colours(**values)
