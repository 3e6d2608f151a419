"""Line icons in the palette's colours, crisp at every device pixel ratio.

The files are Tabler icons on a 24-unit grid that draw in `currentColor`; stroke widths follow the
design: 1.5 px at 20 px, a little stronger when smaller, finer when large.
"""

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.paths import RESOURCES

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_FOLDER = RESOURCES / "icons" / "tabler"
_SMALL = 16


@lru_cache(maxsize=256)
def icon_source(name: str) -> str:
    """Return an icon's SVG; FileNotFoundError: there is no such icon."""
    return (_FOLDER / f"{name}.svg").read_text(encoding="utf-8")


def _stroke(size: int, *, fine: bool) -> float:
    """Return the stroke in units of the 24-unit grid for an icon of this many logical pixels."""
    if fine:
        return 1.3
    return 2.1 if size <= _SMALL else 1.8


@lru_cache(maxsize=512)
def _pixmap(name: str, size: int, colour: int, ratio: float, *, fine: bool) -> QPixmap:
    svg = icon_source(name).replace("currentColor", QColor.fromRgba(colour).name())
    svg = svg.replace('stroke-width="2"', f'stroke-width="{_stroke(size, fine=fine)}"')
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    pixels = max(1, round(size * ratio))
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def icon_pixmap(
    name: str, size: int, colour: QColor, ratio: float = 1.0, *, fine: bool = False
) -> QPixmap:
    """Return the icon at `size` logical pixels; `fine` is for large signs that stand alone.

    FileNotFoundError: there is no such icon.
    """
    return _pixmap(name, size, colour.rgba(), ratio, fine=fine)


def paint_icon(
    painter: QPainter, rect: QRect, name: str, colour: QColor, *, fine: bool = False
) -> None:
    """Paint the icon centred in the rectangle, as large as its shorter side."""
    size = min(rect.width(), rect.height())
    device = painter.device()
    ratio = device.devicePixelRatio() if device is not None else 1.0
    square = QRect(0, 0, size, size)
    square.moveCenter(rect.center())
    painter.drawPixmap(square.topLeft(), icon_pixmap(name, size, colour, ratio, fine=fine))


def icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText) -> "QIcon":
    """Return an icon for actions and menus, in the palette's colour for `role`.

    FileNotFoundError: there is no such icon.
    """
    from PySide6.QtGui import QIcon  # with 151 names that the first paint can do without

    from app.ui.palette_icon import PaletteIconEngine

    return QIcon(PaletteIconEngine(name, role))
