"""One section of a protocol's text: its heading, its points, its place among the others."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.protocol_text import PointRow, SectionRow
from app.ui.context import Context
from app.ui.entry.form_texts import FormTexts
from app.ui.entry.saved_text import SavedText, TextPort
from app.ui.protocols.outline_edit import OutlineEdit, kept_outline, outline_of
from app.ui.protocols.text_deeds import TextDeeds
from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.editors import GrowingTextEdit
from app.ui.widgets.labels import SecondaryLabel
from app.values.protocol_text import PointText


class HeadingEdit(GrowingTextEdit):
    """The heading; `moved(by)` on Alt+↑ and Alt+↓."""

    moved = Signal(int)

    def __init__(self, theme: Theme, name: str, placeholder: str) -> None:
        super().__init__(theme, name, min_lines=1, max_lines=4, placeholder=placeholder)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the section with the arrows."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        by = steps.get(Qt.Key(event.key()))
        if by is not None and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.moved.emit(by)
        else:
            super().keyPressEvent(event)


class SectionEditor(QWidget):
    """Saves by itself. `moved(by)`, `removed()`; `pasted(list of SectionText)`: whole sections."""

    moved = Signal(int)
    removed = Signal()
    pasted = Signal(list)

    def __init__(self, context: Context, deeds: TextDeeds) -> None:
        super().__init__()
        self._row: SectionRow | None = None
        theme = context.theme
        self._which = SecondaryLabel()
        self._headings = FormTexts(context.notices, deeds.write_heading)
        self.heading = self._headings.add(
            "title", HeadingEdit(theme, self.tr("Heading"), self.tr("Heading of the section"))
        )
        self.heading.moved.connect(self.moved)
        self.points = OutlineEdit(theme, self.tr("Points"))
        self.points.sections_pasted.connect(self.pasted)
        self._saved = SavedText(
            self.points,
            TextPort(self.points.outline, self.points.set_outline),
            deeds.write_points,
            kept=kept_outline,
            told=context.notices.tell,
        )
        self.points.edited.connect(self._saved.touch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Spacing.XS)
        column.addLayout(self._build_head(theme))
        column.addWidget(self.heading)
        column.addWidget(self.points)

    def _build_head(self, theme: Theme) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(Spacing.XS)
        head.addWidget(self._which, 1)
        buttons = (
            ("arrow-left", self.tr("Make a point"), "Ctrl+Shift+J", self._shallower),
            ("arrow-right", self.tr("Make a sub-point"), "Ctrl+J", self._deeper),
            ("arrow-up", self.tr("Move the section up"), "Alt+Up", lambda: self.moved.emit(-1)),
            ("arrow-down", self.tr("Move the section down"), "Alt+Down", self._move_down),
            ("trash", self.tr("Delete the section"), "", self.removed.emit),
        )
        for icon, name, key, deed in buttons:
            button = IconButton(theme, icon, name, key=key, compact=True)
            button.clicked.connect(deed)
            head.addWidget(button)
        return head

    @property
    def section_id(self) -> int | None:
        """Return which section is shown."""
        return self._row.id if self._row is not None else None

    def show_section(self, row: SectionRow) -> None:
        """Show a section, or what has changed in it, never over what is being typed."""
        afresh = row.id != self.section_id
        if afresh:
            self.flush()
        self._row = row
        named = self.tr("Section {number}").format(number=row.number)
        self._which.setText(named if row.number else self.tr("Section without a heading"))
        self.points.set_before(row.before)
        texts = {"title": row.title}
        outline = outline_of([_text_of(point) for point in row.points])
        if afresh:
            self._headings.show(row.id, texts)
            self._saved.show(row.id, outline)
        else:
            self._headings.refresh(texts)
            self._saved.refresh(outline)

    def begin(self) -> None:
        """Put the cursor where the section is to be written."""
        field = self.points if self._row is not None and self._row.title else self.heading
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> bool:
        """Save what is pending; False where something stands only in its field."""
        headings, points = self._headings.flush(), self._saved.flush()
        return headings and points

    def _shallower(self) -> None:
        self.points.change_depth(-1)
        self.points.setFocus(Qt.FocusReason.OtherFocusReason)

    def _deeper(self) -> None:
        self.points.change_depth(1)
        self.points.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move_down(self) -> None:
        self.moved.emit(1)


def _text_of(point: PointRow) -> PointText:
    return PointText(point.text, point.depth)
