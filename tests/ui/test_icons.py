"""Icons: in the palette's colour, sharp, refusing unknown names."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from app.paths import RESOURCES
from app.ui.icons import icon, icon_pixmap
from app.ui.theme import Appearance, Theme

NAMES = sorted(file.stem for file in (RESOURCES / "icons" / "tabler").glob("*.svg"))


def strongest(pixmap: QPixmap) -> QColor:
    image = pixmap.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(pixels, key=QColor.alpha)


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_draws_in_the_colour_asked_for(qapp: QApplication, name: str):
    drawn = strongest(icon_pixmap(name, 20, QColor("#C0432F")))
    assert drawn.alpha() > 150
    assert abs(drawn.red() - 0xC0) + abs(drawn.green() - 0x43) + abs(drawn.blue() - 0x2F) < 12


def test_an_icon_follows_the_palette(theme: Theme):
    made = icon("home")
    light = strongest(made.pixmap(QSize(20, 20)))
    theme.set_appearance(Appearance.DARK)
    dark = strongest(made.pixmap(QSize(20, 20)))
    assert light.lightness() < 100 < dark.lightness()


def test_a_disabled_icon_is_paler(theme: Theme):
    made = icon("home")
    usual = strongest(made.pixmap(QSize(20, 20)))
    disabled = strongest(made.pixmap(QSize(20, 20), QIcon.Mode.Disabled))
    assert disabled.lightness() > usual.lightness()


def test_an_icon_is_sharp_on_a_dense_screen(qapp: QApplication):
    pixmap = icon_pixmap("home", 20, QColor("black"), 2.0)
    assert pixmap.size() == QSize(40, 40)
    assert pixmap.deviceIndependentSize().toSize() == QSize(20, 20)


def test_a_copy_of_an_icon_outlives_the_first(theme: Theme):
    def copied() -> QIcon:
        return QIcon(icon("home"))

    copies = [copied() for _ in range(50)]
    assert all(not copy.pixmap(QSize(16, 16)).isNull() for copy in copies)


def test_an_unknown_icon_is_refused_where_it_is_asked_for(qapp: QApplication):
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")
