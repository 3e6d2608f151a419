"""A part of a form that stays out of the way until it is wanted."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import LinkButton


class FoldedGroup(QWidget):
    """A heading that unfolds what lies below it (Space or Enter on it, or a click).

    What is to unfold is a child of `content` and goes into `column`.
    """

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.content = QWidget(self)
        self.column = QVBoxLayout(self.content)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.heading = LinkButton(theme, title, icon="chevron-right")
        self.heading.clicked.connect(lambda: self.unfold(folded=self.is_unfolded()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Spacing.S)
        column.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.content)
        self.unfold(folded=True)

    def is_unfolded(self) -> bool:
        """Tell whether the content is in sight."""
        return not self.content.isHidden()

    def unfold(self, *, folded: bool = False) -> None:
        """Show the content, or hide it again."""
        self.content.setVisible(not folded)
        self.heading.set_icon("chevron-right" if folded else "chevron-down")
        state = self.tr("folded") if folded else self.tr("unfolded")
        self.heading.setAccessibleDescription(state)
