"""What became of saving, and what can be done now."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Spacing, Tone
from app.ui.widgets.buttons import LinkButton, SecondaryButton
from app.ui.widgets.labels import SecondaryLabel


class SaveOutcome(QWidget):
    """A sentence with a way to the folder, or to another one.

    The way to another folder belongs to what failed and goes with its sentence: whatever is said
    next, of another letter or paper, takes it away.

    `told` carries the last widget that says something, to be brought in sight.
    """

    told = Signal(QWidget)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self._again: Callable[[], None] | None = None
        self.label = SecondaryLabel(wrap=True)
        self.open_folder = LinkButton(theme, self.tr("Open the folder"), icon="folder")
        self.other_folder = SecondaryButton(theme, self.tr("Another folder…"), compact=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Spacing.S)
        column.addWidget(self.label)
        column.addWidget(self.open_folder, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.other_folder)
        self.open_folder.clicked.connect(self._open)
        self.other_folder.clicked.connect(self._try_again)
        self.say("")

    def say(self, text: str, tone: Tone = Tone.TEXT2) -> None:
        """Say something with nothing to do about it; '' for nothing."""
        self._again = None
        self.label.set_tone(tone)
        self.label.setText(text)
        self.open_folder.hide()
        self.other_folder.hide()
        self.setVisible(bool(text))

    def show_saved(self, text: str, folder: Path, tone: Tone = Tone.GREEN) -> None:
        """Say what was saved, and offer its folder."""
        self.say(text, tone)
        self._folder = folder
        self.open_folder.show()
        self.told.emit(self.open_folder)

    def show_failed(self, text: str, again: Callable[[], None], folder: Path | None = None) -> None:
        """Say what was not saved, and offer another folder; beside it the one that has the rest."""
        self.say(text, Tone.RED)
        self._again = again
        self._folder = folder
        self.open_folder.setVisible(folder is not None)
        self.other_folder.show()
        self.told.emit(self.other_folder)
        focus = QApplication.focusWidget()
        if focus is None or (parent := self.parentWidget()) is None or parent.isAncestorOf(focus):
            self.other_folder.setFocus()

    def _try_again(self) -> None:
        if self._again is not None:
            self._again()

    def _open(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
