"""One measure: how it stands, what it should bring, its way through the meetings."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services import measures
from app.services.measure_rows import MeasureRow
from app.storage.journal import Action
from app.ui.context import Context
from app.ui.entry.body_text_edit import BodyTextEdit
from app.ui.entry.form_texts import FormTexts
from app.ui.measures.measure_history import MeasureHistory, steps_of
from app.ui.measures.plan_filter import status_of
from app.ui.measures.plan_reading import read_way
from app.ui.tokens import Spacing, Tone
from app.ui.widgets.badges import OVERDUE, MeasureMark
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.form_rows import FormRows
from app.ui.widgets.labels import BodyLabel, FieldLabel, SecondaryLabel, SectionLabel
from app.ui.widgets.line_field import LineField
from app.ui.widgets.page_scroll import UprightScroll
from app.ui.widgets.separator import Separator
from app.ui.widgets.unsaved import Unsaved

_TEXTS = ("expected_result", "notes", "text_en")


class MeasureDetails(UprightScroll):
    """`done_wanted` and `deadline_wanted` carry the measure's id, `opened` a Place.

    `note_deleted` carries the id of a note that is to go.
    `note` keeps a note on a measure; one that could not be kept (False) stays in its field.
    """

    done_wanted = Signal(int)
    deadline_wanted = Signal(int)
    opened = Signal(object)
    note_deleted = Signal(int)

    def __init__(
        self, context: Context, note: Callable[[int, str], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._keep_note = note
        self._notes_left: dict[int, str] = {}
        self._unsaved = Unsaved(self)
        self._unsaved.due.connect(self._add_note)
        self._row: MeasureRow | None = None
        theme = context.theme
        self.setProperty("surface", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._texts = FormTexts(context.notices, self._save)
        self._number = SecondaryLabel()
        self._text = SectionLabel(wrap=True)
        self._mark = MeasureMark(theme, "planned")
        self._late = SecondaryLabel()
        self._late.set_tone(Tone.RED)
        self._deadline = BodyLabel(wrap=True)
        self._carriers = BodyLabel(wrap=True)
        self._nothing = SecondaryLabel(self.tr("Choose a measure to see it whole."), wrap=True)
        content = QWidget(self.viewport())
        self._body = QWidget(content)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Spacing.S)
        column.addWidget(self._number)
        column.addWidget(self._text)
        column.addWidget(self._facts())
        column.addWidget(self._buttons())
        column.addWidget(Separator())
        self._build_progress(column)
        column.addWidget(Separator())
        for name, title in zip(_TEXTS, self._titles(), strict=True):
            column.addWidget(FieldLabel(title))
            field = BodyTextEdit(theme, title, min_lines=1, max_lines=10)
            column.addWidget(self._texts.add(name, field))
        content.setProperty("surface", "base")
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(content)
        outer.setContentsMargins(18, Spacing.L, Spacing.M, Spacing.XL)
        outer.addWidget(self._nothing)
        outer.addWidget(self._body)
        outer.addStretch(1)
        self.setWidget(content)
        self.show_measure(None)

    def _build_progress(self, column: QVBoxLayout) -> None:
        column.addWidget(SectionLabel(self.tr("Progress by meetings"), wrap=True))
        self._history = MeasureHistory(self._context.theme)
        self._history.opened.connect(self.opened)
        self._history.deleted.connect(self.note_deleted)
        column.addWidget(self._history)
        name = self.tr("Note on progress")
        self._note = LineField(
            self._context.theme, name, placeholder=self.tr("Add a note · Enter"), compact=True
        )
        self._note.edit.returnPressed.connect(self._add_note)
        column.addWidget(self._note)

    def _titles(self) -> tuple[str, str, str]:
        return (
            self.tr("Expected result"),
            self.tr("Notes (not printed)"),
            self.tr("English text"),
        )

    def _facts(self) -> QWidget:
        status = QWidget()
        line = QHBoxLayout(status)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Spacing.S)
        line.addWidget(self._mark)
        line.addWidget(self._late)
        line.addStretch(1)
        facts = FormRows(self._context.theme, label_width=78)
        facts.add(self.tr("Status"), status)
        facts.add(self.tr("Deadline"), self._deadline)
        facts.add(self.tr("Responsible"), self._carriers)
        return facts

    def _buttons(self) -> QWidget:
        theme = self._context.theme
        self._done = SecondaryButton(theme, self.tr("Done"), key="F8", compact=True)
        self._done.clicked.connect(lambda: self._ask(self.done_wanted))
        change = SecondaryButton(theme, self.tr("Change the deadline"), compact=True)
        change.clicked.connect(lambda: self._ask(self.deadline_wanted))
        both = QWidget()
        flow = FlowLayout(both, Spacing.S)
        flow.addWidget(self._done)
        flow.addWidget(change)
        return both

    def _ask(self, signal: SignalInstance) -> None:
        if self._row is not None:
            signal.emit(self._row.id)

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        self._note.setFocus()

    def first_field(self) -> QWidget:
        """Return where F6 leads."""
        return self._note.edit

    def show_measure(self, row: MeasureRow | None, year: int = 0) -> None:
        """Show another measure, or what changed of the same."""
        if row is None or self._row is None or row.id != self._row.id:
            self.flush()
            if self._row is not None and self._note.text().strip():
                self._notes_left[self._row.id] = self._note.text()
            self._row = row
            self._note.set_text(self._notes_left.pop(row.id, "") if row else "")
            self._texts.show(row.id if row else None, _texts_of(row))
            self.verticalScrollBar().setValue(0)
        else:
            self._row = row
            self._texts.refresh(_texts_of(row))
        self._body.setVisible(row is not None)
        self._nothing.setVisible(row is None)
        if row is not None:
            self._show_facts(row, year, self._context.now().date())

    def flush(self) -> None:
        """Save what is pending."""
        if self._row is not None:
            self._texts.flush()
            self._add_note()

    def _show_facts(self, row: MeasureRow, year: int, today: date) -> None:
        self._number.setText(self.tr("Measure {number}").format(number=row.number))
        self._text.setText(row.text)
        status = status_of(row, today)
        self._mark.set_status(status)
        last = row.deadline.last if row.deadline else None
        days = (today - last).days if last is not None and status == OVERDUE else 0
        self._late.setText(self.tr("%n day(s)", "", days))
        self._late.setVisible(days > 0)
        deadline = row.deadline.short(self._context.language, year) if row.deadline else "–"
        self._deadline.setText(deadline)
        self._carriers.setText(row.responsible_text or "–")
        self._done.setEnabled(row.status.value != "done")
        way = self._context.archive.read(lambda session: read_way(session, row.id))
        self._history.show_steps(steps_of(row, way, today))

    def _save(self, row_id: int, column: str, text: str) -> None:
        changes: measures.MeasureChanges = {}
        changes[column] = text  # type: ignore[literal-required] # the form's own columns
        self._context.archive.write(
            Action("measure.edit", {"id": row_id, "field": column}, coalesces=True),
            lambda session: measures.edit_measure(session, row_id, **changes),
            initiator=self,
        )

    def _add_note(self) -> None:
        text = self._note.text().strip()
        row = self._row
        if not text or row is None:
            self._unsaved.set_held(bool(self._notes_left))
            return
        self._note.set_text("")  # or the notice of the note would find it still to be added
        stored = self._keep_note(row.id, text)
        if not stored:
            self._note.set_text(text)
        self._unsaved.set_held(not stored or bool(self._notes_left))


def _texts_of(row: MeasureRow | None) -> dict[str, str]:
    return {name: getattr(row, name) for name in _TEXTS} if row is not None else {}
