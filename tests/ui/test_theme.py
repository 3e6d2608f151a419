"""The look: contrast, palette, sizes, following the system."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from app.ui.theme import Appearance, Theme
from app.ui.tokens import DARK, LIGHT, Colours, Tone, TypeStyle, colours_of_system
from app.ui.widgets.labels import BodyLabel

TEXT, MARK = 4.8, 3.2

TEXT_PAIRS = [
    *((ink, ground) for ink in ("text", "text2", "text3") for ground in ("base", "window", "sel")),
    *((ink, ground) for ink in ("text", "text2") for ground in ("side", "side_selected", "head")),
    *((ink, ground) for ink in ("text", "text2") for ground in ("hover", "neutral_surface")),
    *((ink, ground) for ink in ("accent", "red") for ground in ("base", "window", "sel")),
    *((ink, ground) for ink in ("green", "amber") for ground in ("base", "window", "sel")),
    ("green", "green_surface"),
    ("amber", "amber_surface"),
    ("red", "red_surface"),
    ("text", "info_surface"),
    ("red", "side"),
    ("on_fill", "fill"),
    ("on_fill", "fill_hover"),
    ("on_toast", "toast"),
    ("on_toast2", "toast"),
]
MARK_PAIRS = [
    *((mark, ground) for mark in ("ctl", "accent") for ground in ("base", "window")),
    *((bar, "base") for bar in ("bar_done", "bar_run", "bar_late", "bar_plan")),
    ("accent", "sel"),
    ("accent", "side_selected"),
]


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(p) for p in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_can_be_read(colours: Colours, ink: str, ground: str):
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= TEXT


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("mark", "ground"), MARK_PAIRS)
def test_frames_and_marks_can_be_seen(colours: Colours, mark: str, ground: str):
    assert contrast(getattr(colours, mark), getattr(colours, ground)) >= MARK


def test_what_the_user_chose_dresses_the_application(qapp: QApplication, theme: Theme):
    assert qapp.palette().window().color() == LIGHT.window
    theme.set_appearance(Appearance.DARK)
    assert theme.is_dark
    assert qapp.palette().window().color() == DARK.window
    assert qapp.palette().text().color() == DARK.text
    assert theme.colour(Tone.RED) == DARK.red


def test_the_systems_wish_is_followed_where_it_has_one(qapp: QApplication):
    theme = Theme(qapp)
    schemes = {Qt.ColorScheme.Dark: True, Qt.ColorScheme.Light: False}
    system = qapp.styleHints().colorScheme()
    if system in schemes:
        assert theme.is_dark is schemes[system]
    else:  # no wish: the lightness of the system's own palette decides
        assert theme.is_dark is (qapp.style().standardPalette().window().color().lightness() < 128)
    theme.close()


def test_a_change_is_told_once_and_only_when_it_is_one(theme: Theme, qtbot):
    with qtbot.waitSignal(theme.changed, timeout=1000):
        theme.set_appearance(Appearance.DARK)
    told = []
    theme.changed.connect(lambda: told.append(1))
    theme.set_appearance(Appearance.DARK)
    theme.set_text_scale(100)
    assert told == []


@pytest.mark.parametrize(("wanted", "given"), [(10, 80), (80, 80), (150, 150), (500, 200)])
def test_the_size_of_text_has_limits(theme: Theme, wanted: int, given: int):
    theme.set_text_scale(wanted)
    assert theme.text_scale == given


def test_lengths_and_fonts_grow_together(theme: Theme, qapp: QApplication):
    small = QFontMetrics(theme.font(TypeStyle.BODY)).height()
    length = theme.px(32)
    theme.set_text_scale(200)
    assert theme.px(32) == 2 * length
    assert QFontMetrics(theme.font(TypeStyle.BODY)).height() >= 1.8 * small
    assert QFontMetrics(qapp.font()).height() == QFontMetrics(theme.font()).height()
    assert theme.is_large


def test_bigger_and_smaller_step(theme: Theme):
    theme.bigger()
    assert theme.text_scale == 110
    theme.smaller()
    theme.smaller()
    assert theme.text_scale == 90


def test_a_label_grows_with_the_text(theme: Theme, shown):
    label = BodyLabel("Posėdis")
    shown(label)
    before = label.sizeHint().height()
    theme.set_text_scale(200)
    assert label.sizeHint().height() >= 1.8 * before


def test_the_style_sheet_is_understood(theme: Theme, shown, qtlog):
    label = QLabel("Posėdis")
    shown(label)
    assert not [record for record in qtlog.records if "parse" in record.message.lower()]


def test_the_systems_high_contrast_wins(theme: Theme, qapp: QApplication, monkeypatch):
    system = QPalette()
    system.setColor(QPalette.ColorRole.Window, QColor("#000000"))
    system.setColor(QPalette.ColorRole.Base, QColor("#000000"))
    system.setColor(QPalette.ColorRole.Text, QColor("#FFFF00"))
    system.setColor(QPalette.ColorRole.Highlight, QColor("#00FFFF"))
    monkeypatch.setattr(theme, "_system_palette", system)
    monkeypatch.setattr(theme, "_wants_high_contrast", lambda: True)
    theme.apply()
    assert qapp.palette().text().color() == QColor("#FFFF00")
    assert theme.colours.text == QColor("#FFFF00")
    assert theme.colours.base == QColor("#000000")
    assert theme.is_dark


def test_a_high_contrast_palette_gives_every_token():
    system = QPalette(QColor("#000000"))
    colours = colours_of_system(system)
    assert all(isinstance(getattr(colours, name), QColor) for name in vars(colours))
