"""A form: the names of the fields at the left, above them when text is large."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Size, Spacing
from app.ui.widgets.labels import FieldLabel, HintLabel, literal


class FormRows(QWidget):
    """Rows of name and field. The name is tied to the field for screen readers."""

    def __init__(
        self, theme: Theme, *, label_width: int = 128, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label_width = label_width
        self._labels: list[FieldLabel] = []
        self._layout = _Rows(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(0)
        self._layout.setVerticalSpacing(6)
        self._layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._layout.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._measure)
        self._measure()

    def add(self, label: str, field: QWidget, hint: str = "") -> FieldLabel:
        """Add a field with its name and an optional explanation below; return the name's label."""
        name = FieldLabel(literal(label), wrap=True)
        name.setAccessibleName(label)
        name.setBuddy(field.focusProxy() or field)
        name.setContentsMargins(0, 0, Spacing.S, 0)  # a long name never touches its field
        name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._labels.append(name)
        self._layout.addRow(name, _with_hint(field, hint) if hint else field)
        self._measure()
        return name

    def add_wide(self, widget: QWidget) -> None:
        """Add something over both columns."""
        self._layout.addRow(widget)

    def _measure(self) -> None:
        large = self._theme.is_large
        wrap = QFormLayout.RowWrapPolicy.WrapAllRows
        self._layout.setRowWrapPolicy(wrap if large else QFormLayout.RowWrapPolicy.DontWrapRows)
        for label in self._labels:
            if large:
                label.setMinimumSize(0, 0)
                label.setMaximumWidth(16_777_215)  # Qt's "no limit"
            else:
                label.setFixedWidth(self._theme.px(self._label_width))
                label.setMinimumHeight(self._theme.px(Size.CONTROL))


class _Rows(QFormLayout):
    """Gives each row the height it asks for at the width it gets.

    Qt remembers the height of the whole at two widths, its preferred one and the one last asked
    for, but the rows of whichever came last: a message of two lines would get the room of the one
    line that it is in a wider form.
    """

    def setGeometry(self, rect: QRect) -> None:
        """Have the rows measured anew, at this width."""
        if rect != self.geometry():
            if rect.width() == self.sizeHint().width():  # Qt never measures that one again
                rect = rect.adjusted(0, 0, -1, 0)
            self.heightForWidth(rect.width() - 1)
        super().setGeometry(rect)


def _with_hint(field: QWidget, hint: str) -> QWidget:
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Spacing.XS)
    column.addWidget(field)
    column.addWidget(HintLabel(hint, wrap=True))
    both.setFocusProxy(field)
    return both
