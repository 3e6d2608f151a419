"""One way on from where one stands: a sign, what it is, a button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Size, Spacing, Tone
from app.ui.widgets.labels import SecondaryLabel, SectionLabel
from app.ui.widgets.sign import Sign


class WayRow(QWidget):
    """The button stands at the right; below the words when text is large."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        title: str,
        sentence: str,
        button: QPushButton,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._button = button
        # „Atverti“ alone does not say what it opens.
        button.setAccessibleName(title)
        button.setAccessibleDescription(sentence)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(SectionLabel(title, wrap=True))
        words.addWidget(SecondaryLabel(sentence, wrap=True))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(18, Spacing.L, 18, Spacing.L)
        self._row.setSpacing(Spacing.L)
        self._row.addWidget(Sign(theme, icon, Size.ICON, Tone.ACCENT))
        self._row.addLayout(words, 1)
        self._row.addWidget(button)
        theme.changed.connect(self._arrange)
        self._arrange()

    def _arrange(self) -> None:
        large = self._theme.is_large
        way = QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)
        self._row.setAlignment(
            self._button, Qt.AlignmentFlag.AlignLeft if large else Qt.AlignmentFlag.AlignVCenter
        )
