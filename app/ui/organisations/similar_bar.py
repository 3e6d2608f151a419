"""Asks whether a new organisation is one that is known already."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.organisations import OrganisationRow
from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.buttons import SecondaryButton


class SimilarBar(QWidget):
    """`same` carries the id of the known organisation, `different` says that it is another."""

    same = Signal(int)
    different = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._known: OrganisationRow | None = None
        self._banner = Banner(theme, BannerKind.AMBER)
        self.is_same = SecondaryButton(theme, self.tr("It is the same"), compact=True)
        self.is_different = SecondaryButton(theme, self.tr("No, another"), compact=True)
        self.is_same.clicked.connect(self._on_same)
        self.is_different.clicked.connect(self.different)
        buttons = QHBoxLayout()
        buttons.setSpacing(Spacing.S)
        buttons.addWidget(self.is_same)
        buttons.addWidget(self.is_different)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Spacing.S)
        column.setSpacing(Spacing.S)
        column.addWidget(self._banner)
        column.addLayout(buttons)
        self.hide()

    def ask(self, known: OrganisationRow | None) -> None:
        """Ask about a known organisation; None asks nothing."""
        self._known = known
        if known is not None:
            self._banner.set_text(self.tr("Similar to “{name}”.").format(name=known.name))
        self.setVisible(known is not None)

    def _on_same(self) -> None:
        if self._known is not None:
            self.same.emit(self._known.id)
