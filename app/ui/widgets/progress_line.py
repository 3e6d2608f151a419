"""A thin line while something takes longer than one notices."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from app.ui.theme import Theme

PATIENCE_MS = 300


class ProgressLine(QProgressBar):
    """Appears after 300 ms. Its place in the layout is kept, so nothing jumps."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Working"))
        self.setTextVisible(False)
        self.setRange(0, 100)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(self.show)
        theme.changed.connect(self._measure)
        self._measure()
        self.hide()

    def start(self, total: int = 0) -> None:
        """Begin; with a total the line grows by `setValue`, without it only moves."""
        self.setRange(0, 0 if self._moves(total) else max(total, 1))
        self._timer.start()

    def stop(self) -> None:
        """End; a line that was not shown yet never is."""
        self._timer.stop()
        self.hide()

    def _moves(self, total: int) -> bool:
        return total == 0 and not self._theme.less_motion

    def _measure(self) -> None:
        self.setFixedHeight(self._theme.px(3))
