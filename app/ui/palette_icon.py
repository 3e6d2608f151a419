"""Icons of actions and menus, which Qt asks for in several sizes and states."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap

from app.ui.icons import icon_pixmap, icon_source, paint_icon


class PaletteIconEngine(QIconEngine):
    """Draws an icon in the application palette's colour of the moment, so it follows the theme."""

    def __init__(self, name: str, role: QPalette.ColorRole) -> None:
        super().__init__()
        self._name = name
        self._role = role
        icon_source(name)  # an unknown name fails here, where it was written

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
