"""Editing a plan in its cells, by keyboard alone."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.services.organisations import OrganisationRow
from app.ui.context import Context
from app.ui.entry.cell_keys import leaves_cell, type_over
from app.ui.entry.cell_text_edit import CellTextEdit
from app.ui.entry.deadline_field import DeadlineField
from app.ui.entry.responsible_field import ResponsibleField
from app.ui.measures.plan_deeds import PlanDeeds, new_draft
from app.ui.measures.plan_delegate import PlanDelegate
from app.ui.measures.plan_keeping import CellEditor, OpenCell, PlanKeeper
from app.ui.measures.plan_model import PlanTreeModel
from app.ui.measures.plan_nodes import Column, Kind, Node
from app.ui.measures.plan_tree import PlanTree
from app.ui.widgets.autosave import Autosave
from app.ui.widgets.badges import measure_word
from app.ui.widgets.combo import Combo
from app.ui.widgets.model_index import Index
from app.ui.widgets.own_keys import ENTER_OR_ESCAPE
from app.ui.widgets.unsaved import Unsaved
from app.values.enums import MeasureStatus


class PlanEditing(QObject):
    """Tab goes on to the next cell, Enter ends a new row and begins the next, Esc restores.

    A cell whose text could not be stored stays open.
    """

    def __init__(
        self,
        context: Context,
        tree: PlanTree,
        model: PlanTreeModel,
        deeds: PlanDeeds,
        plan_id: Callable[[], int | None],
    ) -> None:
        super().__init__(tree)
        self._context = context
        self._tree = tree
        self._model = model
        self._keeper = PlanKeeper(context, model, deeds, plan_id)
        self._organisations: tuple[OrganisationRow, ...] = ()
        self._opened: OpenCell | None = None
        self._unsaved = Unsaved(self)
        self._unsaved.due.connect(self.flush)
        self._delegate = PlanDelegate(context.theme, self._make_editor, tree)
        tree.set_delegate(self._delegate)
        tree.edit_wanted.connect(self._on_edit_wanted)

    @property
    def is_open(self) -> bool:
        """Tell whether a cell is being edited."""
        return self._opened is not None

    @property
    def measure_id(self) -> int | None:
        """Return the measure that is being edited."""
        opened = self._opened
        return opened.node.row_id if opened and opened.node.kind is Kind.MEASURE else None

    def set_organisations(self, organisations: tuple[OrganisationRow, ...]) -> None:
        """Know these as carriers."""
        self._organisations = organisations
        if self._opened is not None and isinstance(self._opened.editor, ResponsibleField):
            self._opened.editor.set_organisations(organisations)

    def flush(self) -> None:
        """Write what is pending; an open cell stays open."""
        if self._opened is not None:
            self._take(self._opened)

    def follow(self, *, own: bool) -> None:
        """Show a change in the open cell unless it came from there; close it if its row went."""
        opened = self._opened
        if opened is None:
            return
        if not self._model.holds(opened.node):
            self.close(keep=False)
            return
        shown = self._shown(opened.node)
        before, opened.shown = opened.shown, shown
        if own or shown == before:
            return
        self._fill(opened)
        if opened.autosave is not None:
            opened.autosave.cancel()
        opened.before, opened.text_before = opened.node.measure, shown[0]

    def _shown(self, node: Node) -> tuple[str, str, str]:
        columns = (Column.TEXT, Column.DEADLINE, Column.RESPONSIBLE)
        text, deadline, carriers = (self._model.cell_text(node, column) for column in columns)
        return text, deadline, carriers

    # Opening and closing

    def open(self, node: Node, column: Column) -> None:
        """Open a cell; whatever cannot be edited there stays as it is."""
        if column is Column.NUMBER or node.kind is not Kind.MEASURE:
            column = Column.TEXT
        opened = self._opened
        if opened is not None and opened.node is node and opened.column is column:
            opened.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not self.close(keep=True):
            return
        outside = node.kind is Kind.DIRECTION and node.row_id is None
        if outside or not self._model.holds(node):
            return
        self._tree.select(node, column)
        self._tree.edit(self._model.index_of(node, column))
        editor = self._delegate.editor
        assert isinstance(editor, CellEditor)
        new = node.kind in (Kind.NEW_MEASURE, Kind.NEW_DIRECTION)
        text = "" if new else self._model.cell_text(node, Column.TEXT)
        self._opened = OpenCell(
            editor,
            None,
            node,
            column,
            node.measure,
            text,
            self._shown(node),
            new_draft() if new else None,
        )
        self._fill(self._opened)
        self._wire(self._opened)
        editor.installEventFilter(self)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tree.relay()
        self._tree.scrollTo(self._model.index_of(node, column))

    def close(self, *, keep: bool) -> bool:
        """Close the open cell, its value taken or not; False where it could not be stored."""
        opened = self._opened
        if opened is None:
            return True
        if keep and not self._take(opened, leaving=True):
            return False
        self._unsaved.set_held(False)
        if opened.autosave is not None:
            opened.autosave.cancel()
        self._opened = None
        opened.editor.removeEventFilter(self)
        had_focus = opened.editor.hasFocus()
        if isinstance(opened.editor, DeadlineField | ResponsibleField):
            opened.editor.popup.hide()
        self._delegate.forget_editor()
        self._tree.close_editor(opened.editor)
        if had_focus:
            self._tree.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tree.relay()
        return True

    def _make_editor(self, parent: QWidget, index: Index) -> QWidget:
        column = Column(index.column())
        name, context = self._model.column_name(column), self._context
        node = self._model.node(index)
        if column is Column.DEADLINE:
            return DeadlineField(context, name, year=self._model.year, parent=parent)
        if column is Column.RESPONSIBLE:
            return ResponsibleField(context, name, self._organisations, parent=parent)
        if column is Column.STATUS:
            combo = Combo(context.theme, name, compact=True, parent=parent)
            combo.set_choices([(measure_word(one.value), one) for one in MeasureStatus])
            return combo
        editor = CellTextEdit(context.theme, name, parent)
        if node is not None:
            editor.setPlaceholderText(self._model.placeholder(node))
        return editor

    def _fill(self, opened: OpenCell) -> None:
        node, editor = opened.node, opened.editor
        if isinstance(editor, CellTextEdit):
            new = node.kind in (Kind.NEW_MEASURE, Kind.NEW_DIRECTION)
            editor.set_text("" if new else self._model.cell_text(node, Column.TEXT))
            editor.moveCursor(editor.textCursor().MoveOperation.End)
        elif isinstance(editor, DeadlineField):
            editor.set_deadline(node.measure.deadline if node.measure else None)
            editor.selectAll()
        elif isinstance(editor, ResponsibleField):
            editor.set_responsible(self._model.cell_text(node, Column.RESPONSIBLE))
            editor.setCursorPosition(len(editor.text()))
        elif node.measure is not None:
            editor.select(node.measure.status)

    def _wire(self, opened: OpenCell) -> None:
        editor = opened.editor
        if isinstance(editor, Combo):
            editor.chosen.connect(lambda _status: self._take(opened))
            return
        opened.autosave = Autosave(editor, editor.text)
        opened.autosave.due.connect(lambda _text: self._take(opened))
        changed = editor.edited if isinstance(editor, CellTextEdit) else editor.textEdited
        changed.connect(opened.autosave.touch)
        editor.confirmed.connect(self._on_confirmed)
        editor.cancelled.connect(self._on_cancelled)
        if isinstance(editor, CellTextEdit):
            editor.grown.connect(self._tree.relay)

    def _take(self, opened: OpenCell, *, leaving: bool = False) -> bool:
        """Take what stands in the editor; False where it could not be stored."""
        stored = self._keeper.take(opened, leaving=leaving)
        self._unsaved.set_held(not stored)
        return stored

    def _on_edit_wanted(self, node: Node, column: int, typed: str) -> None:
        self.open(node, Column(column))
        opened = self._opened
        if opened is None or not typed:
            return
        if isinstance(opened.editor, Combo):
            opened.editor.setFocus()
            return
        opened.editor.selectAll()
        type_over(opened.editor, typed)

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move on with Tab; close the cell when the focus goes elsewhere."""
        opened = self._opened
        if opened is None or watched is not opened.editor:
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                return self._tab(opened, forwards=event.key() == Qt.Key.Key_Tab)
            if isinstance(opened.editor, Combo) and event.key() in ENTER_OR_ESCAPE:
                self.close(keep=True)
                return True
        elif leaves_cell(event):
            # Not inside the focus change itself: closing destroys the editor.
            QTimer.singleShot(0, self, lambda: self._leave(opened))
        return False

    def _leave(self, opened: OpenCell) -> None:
        if self._opened is opened and not opened.editor.hasFocus():
            self.close(keep=True)

    def _tab(self, opened: OpenCell, *, forwards: bool) -> bool:
        if isinstance(opened.editor, DeadlineField | ResponsibleField) and forwards:
            offered = opened.editor.popup.current()
            if offered is not None and not isinstance(offered.data, str):
                opened.editor.take(offered)
        node, column = opened.node, opened.column
        if not self.close(keep=True):
            return True
        self._tree.setFocus(Qt.FocusReason.OtherFocusReason)
        following = self._next(node, column, 1 if forwards else -1)
        if following is not None:
            self.open(*following)
        return True

    def _next(self, node: Node, column: Column, step: int) -> tuple[Node, Column] | None:
        """Return the next cell: along a measure's row, then in the next row but directions."""
        if node.kind is Kind.MEASURE and Column.TEXT <= column + step <= Column.STATUS:
            return node, Column(column + step)
        rows = [one for one in self._model.rows() if one.kind is not Kind.DIRECTION or one is node]
        if node not in rows:
            return None
        place = rows.index(node) + step
        if not 0 <= place < len(rows):
            return None
        back_to_end = step < 0 and rows[place].kind is Kind.MEASURE
        return rows[place], Column.STATUS if back_to_end else Column.TEXT

    def _on_confirmed(self) -> None:
        opened = self._opened
        if opened is None:
            return
        was_new = opened.draft is not None
        empty = isinstance(opened.editor, CellTextEdit) and not opened.editor.text().strip()
        if not self.close(keep=True) or not was_new or empty:
            return
        if opened.node.kind is Kind.MEASURE:  # it was new, and the row below it is for the next
            following = self._next(opened.node, Column.STATUS, 1)
        else:
            key = (Kind.NEW_MEASURE, opened.node.row_id)
            found = self._model.find(key)
            following = (found, Column.TEXT) if found is not None else None
        if following is not None and following[0].kind is Kind.NEW_MEASURE:
            self.open(*following)

    def _on_cancelled(self) -> None:
        opened = self._opened
        if opened is None:
            return
        self.close(keep=False)
        self._keeper.restore(opened)
