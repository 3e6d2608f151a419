"""The head of a page: title, a line below it, what can be done at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import SecondaryLabel, TitleLabel


class PageHead(QWidget):
    """Title and subtitle wrap; with large text the actions stand below them."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        subtitle: str = "",
        actions: Sequence[QWidget] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = TitleLabel(title, wrap=True)
        self.subtitle = SecondaryLabel(subtitle, wrap=True)
        if not subtitle:
            self.subtitle.hide()  # showing it here, without a parent, would open a window
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Spacing.M)
        self._layout.addLayout(words, 1)
        self._actions = QWidget()
        flow = FlowLayout(self._actions, Spacing.M)
        for action in actions:
            flow.addWidget(action)
        if not actions:
            self._actions.hide()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._actions.setSizePolicy(policy)
        self._layout.addWidget(self._actions, 0, Qt.AlignmentFlag.AlignBottom)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self._arrange)
        self._arrange()

    def set_title(self, text: str) -> None:
        """Change the title."""
        self.title.setText(text)

    def set_subtitle(self, text: str) -> None:
        """Change the line below; an empty one goes away."""
        self.subtitle.setText(text)
        self.subtitle.setVisible(bool(text))

    def _arrange(self) -> None:
        large = self._theme.is_large
        direction = QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight
        self._layout.setDirection(direction)
        self._layout.setAlignment(
            self._actions, Qt.AlignmentFlag(0) if large else Qt.AlignmentFlag.AlignBottom
        )
