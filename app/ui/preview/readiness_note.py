"""What is missing before signing, or that nothing is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.messages.catalogue import Catalogue
from app.services.readiness import Finding, ReadinessRow
from app.ui.theme import Theme
from app.ui.tokens import Size, Spacing, Tone
from app.ui.widgets.labels import FieldLabel, SecondaryLabel
from app.ui.widgets.sign import Sign


class ReadinessNote(QWidget):
    """One line for each thing that is missing."""

    def __init__(self, theme: Theme, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._catalogue = catalogue
        self._shown: ReadinessRow | None = None
        self.setAccessibleName(self.tr("Missing before signing"))
        self._title = FieldLabel(self.tr("Missing before signing"))
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Spacing.XS)
        self._column.addWidget(self._title)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def show_readiness(self, row: ReadinessRow | None) -> None:
        """Say what a paper lacks; None where it is not signed."""
        if row == self._shown:
            return
        self._shown = row
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        findings = row.findings if row is not None else ()
        ready = row is not None and row.ready
        self._lines = [self._line(finding, ready=ready) for finding in findings]
        for line in self._lines:
            self._column.addWidget(line)
        self._title.setVisible(bool(findings) and not ready)
        self.setAccessibleDescription(" ".join(self.texts()))
        self.setVisible(bool(findings))

    def texts(self) -> list[str]:
        """Return what is said."""
        row = self._shown
        return [] if row is None else [self._words(finding) for finding in row.findings]

    def _words(self, finding: Finding) -> str:
        parameters = {} if finding.count is None else {"count": finding.count}
        return self._catalogue.say(finding.key, **parameters)

    def _line(self, finding: Finding, *, ready: bool) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Spacing.S)
        icon, tone = ("circle-check-filled", Tone.GREEN) if ready else ("alert-circle", Tone.AMBER)
        row.addWidget(Sign(self._theme, icon, Size.ICON_SMALL, tone), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(SecondaryLabel(self._words(finding), wrap=True), 1)
        return line
