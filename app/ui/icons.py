"""Line icons in the palette's colours, crisp at every device pixel ratio.

The files are Tabler icons on a 24-unit grid that draw in `currentColor`; stroke widths follow the
design: 1.5 px at 20 px, a little stronger when smaller, finer when large.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer

from app.paths import RESOURCES

_FOLDER = RESOURCES / "icons" / "tabler"
_SMALL = 16


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    return (_FOLDER / f"{name}.svg").read_text(encoding="utf-8")


def _stroke(size: int, *, fine: bool) -> float:
    """Return the stroke in units of the 24-unit grid for an icon of this many logical pixels."""
    if fine:
        return 1.3
    return 2.1 if size <= _SMALL else 1.8


@lru_cache(maxsize=512)
def _pixmap(name: str, size: int, colour: int, ratio: float, *, fine: bool) -> QPixmap:
    svg = _source(name).replace("currentColor", QColor.fromRgba(colour).name())
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


class PaletteIconEngine(QIconEngine):
    """Draws an icon in the application palette's colour of the moment, so it follows the theme."""

    def __init__(self, name: str, role: QPalette.ColorRole) -> None:
        super().__init__()
        self._name = name
        self._role = role
        _source(name)  # an unknown name fails here, where it was written

    def _colour(self, mode: QIcon.Mode) -> QColor:
        group = (
            QPalette.ColorGroup.Disabled
            if mode == QIcon.Mode.Disabled
            else QPalette.ColorGroup.Active
        )
        return QGuiApplication.palette().color(group, self._role)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002 - Qt's signature
        """Paint in the colour that the mode asks for."""
        paint_icon(painter, rect, self._name, self._colour(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon in device pixels."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self,
        size: QSize,
        mode: QIcon.Mode,
        state: QIcon.State,  # noqa: ARG002 - Qt's signature
        scale: float,
    ) -> QPixmap:
        """Return the icon for a screen of this scale; the size is in device pixels."""
        side = round(min(size.width(), size.height()) / scale)
        return icon_pixmap(self._name, side, self._colour(mode), scale)

    def clone(self) -> QIconEngine:
        """Return an equal engine, as QIcon asks when it detaches."""
        return PaletteIconEngine(self._name, self._role)

    def iconName(self) -> str:
        """Return the name of the icon's file."""
        return self._name

    def key(self) -> str:
        """Name the engine."""
        return "sutarta"


def icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText) -> QIcon:
    """Return an icon for actions and menus, in the palette's colour for `role`."""
    return QIcon(PaletteIconEngine(name, role))
