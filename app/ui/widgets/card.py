"""A panel that holds what belongs together."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.ui.tokens import Spacing


class Card(QFrame):
    """A framed panel; put things into `body`. With `padded=False` rows reach the frame."""

    def __init__(self, *, padded: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.body = QVBoxLayout(self)
        pad = Spacing.L if padded else 1
        self.body.setContentsMargins(pad, pad, pad, pad)
        self.body.setSpacing(Spacing.S if padded else 0)
