"""One section of a protocol's text in English: each point under what it says originally."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.protocol_text import PointRow, SectionRow
from app.ui.context import Context
from app.ui.entry.form_texts import FormTexts
from app.ui.protocols.text_deeds import TextDeeds
from app.ui.tokens import Spacing
from app.ui.widgets.editors import GrowingTextEdit
from app.ui.widgets.labels import SecondaryLabel


class SectionTranslation(QWidget):
    """Saves by itself; what has no English text prints as it was written."""

    def __init__(self, context: Context, deeds: TextDeeds) -> None:
        super().__init__()
        self._context = context
        self._deeds = deeds
        self._row: SectionRow | None = None
        self._original = SecondaryLabel(wrap=True)
        self._headings = FormTexts(context.notices, deeds.write_heading)
        self.heading = self._headings.add(
            "title_en",
            GrowingTextEdit(context.theme, self.tr("Heading in English"), min_lines=1, max_lines=4),
        )
        self._points: list[_PointTranslation] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Spacing.XS)
        self._column.addWidget(self._original)
        self._column.addWidget(self.heading)

    def show_section(self, row: SectionRow) -> None:
        """Show a section, or what has changed in it, never over what is being typed."""
        afresh = self._row is None or row.id != self._row.id
        if afresh:
            self.flush()
        self._row = row
        named = self.tr("Section {number}. {title}").format(number=row.number, title=row.title)
        self._original.setText(named if row.title else self.tr("Section without a heading"))
        self.heading.setVisible(bool(row.title))
        texts = {"title_en": row.title_en}
        if afresh:
            self._headings.show(row.id, texts)
        else:
            self._headings.refresh(texts)
        self._show_points(row.points)

    def _show_points(self, points: tuple[PointRow, ...]) -> None:
        while len(self._points) < len(points):
            widget = _PointTranslation(self._context, self._deeds)
            self._points.append(widget)
            self._column.addWidget(widget)
        for widget in self._points[len(points) :]:
            widget.flush()
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        del self._points[len(points) :]
        for widget, point in zip(self._points, points, strict=True):
            widget.show_point(point)

    def flush(self) -> bool:
        """Save what is pending; False where something stands only in its field."""
        kept = [self._headings.flush(), *(widget.flush() for widget in self._points)]
        return all(kept)


class _PointTranslation(QWidget):
    """A point and the field for its English text."""

    def __init__(self, context: Context, deeds: TextDeeds) -> None:
        super().__init__()
        self._point_id: int | None = None
        self._original = SecondaryLabel(wrap=True)
        self._texts = FormTexts(context.notices, deeds.translate)
        self._field = self._texts.add(
            "text_en",
            GrowingTextEdit(context.theme, self.tr("Point in English"), min_lines=1, max_lines=40),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Spacing.XS, 0, 0)
        column.setSpacing(Spacing.XS)
        column.addWidget(self._original)
        column.addWidget(self._field)

    def show_point(self, point: PointRow) -> None:
        self._original.setText(f"{point.number}. {point.text}")
        named = self.tr("Point {number} in English").format(number=point.number)
        self._field.setAccessibleName(named)
        texts = {"text_en": point.text_en}
        if point.id == self._point_id:
            self._texts.refresh(texts)
            return
        self._texts.flush()
        self._point_id = point.id
        self._texts.show(point.id, texts)

    def flush(self) -> bool:
        return self._texts.flush()
