"""The four margins beside each other, each with its own way back to the default."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.ui.settings.measure_field import MeasureField
from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.labels import FieldLabel, set_tooltip
from app.values.document_settings import LIMITS

MARGINS = ("left", "right", "top", "bottom")


class MarginFields(QWidget):
    """Emits `edited` and `bent` with the margin's name and its millimetres, `reset` with its name.

    `bent` carries what was typed and what became of it.
    """

    edited = Signal(str, int)
    bent = Signal(str, int, int)
    reset = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, MeasureField] = {}
        self.backs: dict[str, LinkButton] = {}
        self._flow = FlowLayout(self, Spacing.L)
        self._names = {
            "left": (self.tr("Left"), self.tr("Left margin")),
            "right": (self.tr("Right"), self.tr("Right margin")),
            "top": (self.tr("Top"), self.tr("Top margin")),
            "bottom": (self.tr("Bottom"), self.tr("Bottom margin")),
        }
        for margin in MARGINS:
            self._flow.addWidget(self._column(theme, margin))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusProxy(self.fields["left"])

    def name(self, margin: str) -> str:
        """Return a margin's whole name."""
        return self._names[margin][1]

    def show_margin(self, margin: str, measure: int, default: int | None) -> None:
        """Show a margin, and its default where it differs from that."""
        self.fields[margin].show_measure(measure)
        back = self.backs[margin]
        if default is None and back.hasFocus():
            self.fields[margin].setFocus(Qt.FocusReason.OtherFocusReason)
        back.setVisible(default is not None)
        if default is not None:
            shown = f"{default}\N{NO-BREAK SPACE}mm"
            words = self.tr("{margin}: restore the default, {measure}")
            words = words.format(margin=self.name(margin), measure=shown)
            back.setText(shown)
            back.setAccessibleName(words)
            set_tooltip(back, words)

    def _column(self, theme: Theme, margin: str) -> QWidget:
        short, name = self._names[margin]
        field = MeasureField(theme, name, LIMITS[margin], "mm")
        field.edited.connect(lambda measure: self.edited.emit(margin, measure))
        field.bent.connect(lambda typed, taken: self.bent.emit(margin, typed, taken))
        self.fields[margin] = field
        back = LinkButton(theme, "", icon="arrow-back-up")
        back.clicked.connect(lambda: self.reset.emit(margin))
        back.hide()
        self.backs[margin] = back
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Spacing.XS)
        label = FieldLabel(short)
        label.setBuddy(field)
        column.addWidget(label)
        column.addWidget(field)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return holder
