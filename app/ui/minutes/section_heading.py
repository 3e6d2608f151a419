"""The heading of a part of the item as it will stand on paper, with its key."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.tokens import Spacing
from app.ui.widgets.labels import CapsLabel, KeyHint


class SectionHeading(QWidget):
    """SVARSTYTA Alt+S, and at the right whatever belongs to the part."""

    def __init__(
        self,
        text: str,
        key: str,
        *,
        trailing: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Spacing.S)
        row.addWidget(CapsLabel(text))
        row.addWidget(KeyHint(key))
        row.addStretch(1)
        if trailing is not None:
            row.addWidget(trailing)
