"""The backup at the program's end: waited for, but neither silently nor for ever."""

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.backups.backups import LAST_SECONDS, Backups
from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.labels import ItemLabel, SecondaryLabel
from app.ui.widgets.progress_line import ProgressLine

# A small archive is done before; a window that flashes up would only startle.
_PATIENCE_MS = 800


class LastBackup(QWidget):
    """A line that stands alone once the window is gone, or over it where another archive comes."""

    def __init__(self, theme: Theme, *, ends: bool) -> None:
        # No button to close it: the last backup cannot be given up half way by mistake.
        super().__init__(None, Qt.WindowType.Dialog | Qt.WindowType.CustomizeWindowHint)
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("Sutarta")
        self.line = ProgressLine(theme)
        self.line.start()
        self.line.show()
        column = QVBoxLayout(self)
        column.setContentsMargins(Spacing.XL, Spacing.L, Spacing.XL, Spacing.L)
        column.setSpacing(Spacing.S)
        column.addWidget(ItemLabel(self.tr("Making a backup…")))
        if ends:
            column.addWidget(SecondaryLabel(self.tr("Then the program closes by itself.")))
        column.addWidget(self.line)
        self.setMinimumWidth(theme.px(360))


def take_last(
    backups: Backups, theme: Theme, *, ends: bool = True, most: float = LAST_SECONDS
) -> None:
    """Let the last backup be made while the system sees a program that answers.

    After `most` seconds it is given up; the next start makes it. Keys and clicks wait. `ends`: the
    program ends, and not this archive alone.
    """
    if not backups.finish():
        return
    loop = QEventLoop()
    backups.changed.connect(lambda: None if backups.is_busy else loop.quit())
    shown = LastBackup(theme, ends=ends)
    patience, bound = QTimer(shown), QTimer(shown)
    for timer, milliseconds, then in (
        (patience, _PATIENCE_MS, shown.show),
        (bound, round(most * 1000), loop.quit),
    ):
        timer.setSingleShot(True)
        timer.timeout.connect(then)
        timer.start(milliseconds)
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    shown.hide()
    shown.deleteLater()
