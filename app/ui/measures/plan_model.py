"""The tree of a plan for Qt's views; it patches itself by key and never resets."""

import html
from collections.abc import Sequence
from datetime import date
from itertools import count

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)

from app.ui.context import Context
from app.ui.entry.deadline_reading import Doubt, doubt_of
from app.ui.measures.plan_filter import Order, PlanFilter, status_of
from app.ui.measures.plan_nodes import Column, Key, Kind, Node, Wanted, in_order, wanted_rows
from app.ui.measures.plan_reading import PlanRows
from app.ui.widgets.badges import measure_word
from app.ui.widgets.model_index import NO_INDEX, Index

_MIME = "application/x-sutarta-measure"


class PlanTreeModel(QAbstractItemModel):
    """`dropped` carries a measure's id, the direction it was dragged to, and the place there."""

    dropped = Signal(int, object, int)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._uids = count(1)
        self._root = Node(0, Wanted((Kind.DIRECTION, None)))
        self._nodes: dict[int, Node] = {}
        self.order = Order.PLAN
        self.year = context.now().year
        self.adopting: Node | None = None
        """The row for new things whose thing is being kept now: it becomes the thing's row."""

    # What the tree holds

    def show(self, rows: PlanRows, chosen: PlanFilter, held: int | None = None) -> None:
        """Bring the tree in step with the record; the measure `held` is never filtered away."""
        if rows.plan is not None:
            self.year = rows.plan.year
        self._patch(self._root, wanted_rows(rows, chosen, self.order, self.today(), held))

    def today(self) -> date:
        """Return the day against which measures are late."""
        return self._context.now().date()

    def node(self, index: Index) -> Node | None:
        """Return the row of an index."""
        return self._nodes.get(index.internalId()) if index.isValid() else None

    def rows(self) -> list[Node]:
        """Return all rows from top to bottom."""
        return list(in_order(self._root.children))

    def find(self, key: Key) -> Node | None:
        """Return the row with a key."""
        return next((node for node in self._nodes.values() if node.key == key), None)

    def index_of(self, node: Node, column: Column = Column.TEXT) -> QModelIndex:
        """Return the index of a row's cell."""
        return self.createIndex(node.place, column, node.uid)

    def holds(self, node: Node) -> bool:
        """Tell whether a row still stands in the tree."""
        return self._nodes.get(node.uid) is node

    def touch(self, node: Node) -> None:
        """Tell the views that a row changed."""
        first, last = self.index_of(node, Column.NUMBER), self.index_of(node, Column.STATUS)
        self.dataChanged.emit(first, last)

    # Patching

    def _index(self, node: Node) -> QModelIndex:
        return QModelIndex() if node is self._root else self.index_of(node, Column.NUMBER)

    def _patch(self, parent: Node, wanted: Sequence[Wanted]) -> None:
        self._adopt(parent, wanted)
        keys = {one.key for one in wanted}
        for place in range(len(parent.children) - 1, -1, -1):
            if parent.children[place].key not in keys:
                self.beginRemoveRows(self._index(parent), place, place)
                self._forget(parent.children.pop(place))
                self._count(parent)
                self.endRemoveRows()
        for place, one in enumerate(wanted):
            found = next((n for n in parent.children[place:] if n.key == one.key), None)
            if found is None:
                self.beginInsertRows(self._index(parent), place, place)
                parent.children.insert(place, self._make(one, parent))
                self._count(parent)
                self.endInsertRows()
                continue
            if found.place != place:
                inside = self._index(parent)
                self.beginMoveRows(inside, found.place, found.place, inside, place)
                parent.children.insert(place, parent.children.pop(found.place))
                self._count(parent)
                self.endMoveRows()
            self._update(found, one)
            self._patch(found, one.children)

    def _adopt(self, parent: Node, wanted: Sequence[Wanted]) -> None:
        node = self.adopting
        if node is None or node.parent is not parent:
            return
        kind = Kind.MEASURE if node.kind is Kind.NEW_MEASURE else Kind.DIRECTION
        present = {child.key for child in parent.children}
        new = next((one for one in wanted if one.key[0] is kind and one.key not in present), None)
        if new is not None:
            self.adopting = None
            node.wanted = Wanted(new.key, new.measure, new.direction, new.count)
            self.touch(node)

    def _update(self, node: Node, one: Wanted) -> None:
        before = node.wanted
        node.wanted = one
        carriers = [each.measure.responsibles if each.measure else () for each in (before, one)]
        if carriers[0] != carriers[1]:
            node.typed.pop(Column.RESPONSIBLE, None)
            node.problem.pop(Column.RESPONSIBLE, None)
        shown = (before.measure, before.direction, before.count)
        if shown != (one.measure, one.direction, one.count):
            self.touch(node)

    def _make(self, one: Wanted, parent: Node) -> Node:
        node = Node(next(self._uids), one, parent)
        self._nodes[node.uid] = node
        node.children = [self._make(child, node) for child in one.children]
        self._count(node)
        return node

    def _forget(self, node: Node) -> None:
        for child in node.children:
            self._forget(child)
        self._nodes.pop(node.uid, None)

    def _count(self, parent: Node) -> None:
        for place, child in enumerate(parent.children):
            child.place = place

    # What views ask

    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        """Return the index of a cell."""
        inside = self.node(parent) or self._root
        if not (0 <= row < len(inside.children) and 0 <= column < len(Column)):
            return QModelIndex()
        return self.createIndex(row, column, inside.children[row].uid)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override] # QObject has one too
        """Return the direction's index."""
        node = self.node(index)
        if node is None or node.parent is None or node.parent is self._root:
            return QModelIndex()
        return self.index_of(node.parent, Column.NUMBER)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many rows stand in a direction, or at the top."""
        if parent.isValid() and parent.column() > 0:
            return 0
        node = self.node(parent) if parent.isValid() else self._root
        return len(node.children) if node is not None else 0

    def columnCount(self, parent: Index = NO_INDEX) -> int:  # noqa: ARG002 - Qt's signature
        """Return five."""
        return len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every cell but the number be edited, measures be dragged."""
        node = self.node(index)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if node is None:
            return Qt.ItemFlag.ItemIsDropEnabled
        if index.column() != Column.NUMBER:
            flags |= Qt.ItemFlag.ItemIsEditable
        if node.kind is Kind.MEASURE:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        if node.kind is Kind.DIRECTION:
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the columns' names."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self.column_name(Column(section)) if role == Qt.ItemDataRole.DisplayRole else None

    def column_name(self, column: Column) -> str:
        """Return a column's name."""
        names = {
            Column.NUMBER: self.tr("No."),
            Column.TEXT: self.tr("Measure"),
            Column.DEADLINE: self.tr("Deadline"),
            Column.RESPONSIBLE: self.tr("Responsible"),
            Column.STATUS: self.tr("Status"),
        }
        return names[column]

    def cell_text(self, node: Node, column: Column) -> str:
        """Return what a cell says."""
        if column in node.typed:
            return node.typed[column]
        measure = node.measure
        if node.kind is Kind.DIRECTION:
            return self.direction_title(node) if column is Column.TEXT else ""
        if measure is None:
            return ""
        if column is Column.DEADLINE:
            deadline = measure.deadline
            if deadline is None or not deadline.understood:
                return deadline.typed if deadline else ""
            return deadline.short(self._context.language, self.year)
        words = {
            Column.NUMBER: measure.number,
            Column.TEXT: measure.text,
            Column.RESPONSIBLE: measure.responsible_text,
            Column.STATUS: measure_word(self.status(node)),
        }
        return words[column]

    def direction_title(self, node: Node) -> str:
        """Return a direction's title, or what stands where there is none."""
        direction = node.wanted.direction
        return direction.title if direction else self.tr("Without a direction")

    def placeholder(self, node: Node) -> str:
        """Return what stands in a row for something new."""
        if node.kind is Kind.NEW_DIRECTION:
            return self.tr("New direction…")
        return self.tr("New measure…") if node.kind is Kind.NEW_MEASURE else ""

    def status(self, node: Node) -> str:
        """Return a measure's status, "overdue" included."""
        return status_of(node.measure, self.today()) if node.measure else ""

    def problem(self, node: Node, column: Column) -> str:
        """Return why somebody must look at a cell again, '' where nobody must."""
        if column in node.problem:
            return node.problem[column]
        measure = node.measure
        if column is not Column.DEADLINE or measure is None or measure.deadline is None:
            return ""
        deadline = measure.deadline
        if deadline.last is not None and deadline.last.year < self.year:
            return self.tr("The deadline is before the plan's year, {year}").format(year=self.year)
        reading = doubt_of(deadline, self.year, self._context.language)
        if reading.error is not None:
            return self._context.notices.words(reading.error)
        words = {
            Doubt.NOT_UNDERSTOOD: self.tr("Not understood as a date: kept and printed as typed"),
            Doubt.TO_BE_SET: self.tr("The date is still to be set"),
        }
        return words.get(reading.doubt, "")

    def problem_is_grave(self, node: Node, column: Column) -> bool:
        """Tell whether a cell says what cannot be, rather than what is still open."""
        deadline = node.measure.deadline if node.measure else None
        if column is not Column.DEADLINE or deadline is None:
            return column in node.problem
        if deadline.last is not None and deadline.last.year < self.year:
            return True
        doubt = doubt_of(deadline, self.year, self._context.language).doubt
        return doubt is Doubt.IMPOSSIBLE

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return text, the reason of a mark, and what a screen reader says."""
        node = self.node(index)
        if node is None:
            return None
        column = Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self.cell_text(node, column) or (
                self.placeholder(node) if column is Column.TEXT else ""
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            words = self._explanation(node, column)
            return f"<qt>{html.escape(words)}</qt>" if words else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = self.cell_text(node, column) or self.placeholder(node)
            return f"{self.column_name(column)}: {said}" if said else ""
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._explanation(node, column)
        return None

    def _explanation(self, node: Node, column: Column) -> str:
        problem = self.problem(node, column)
        if problem or node.measure is None:
            return problem
        if column is Column.RESPONSIBLE:
            return ", ".join(one.name for one in node.measure.responsibles)
        return node.measure.text if column is Column.TEXT else ""

    # Dragging

    def supportedDropActions(self) -> Qt.DropAction:
        """Move."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Return the one kind of thing dragged here."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the measure dragged."""
        data = QMimeData()
        ids = [node.row_id for index in indexes if (node := self.node(index)) is not None]
        if ids:
            data.setData(_MIME, str(ids[0]).encode())
        return data

    def canDropMimeData(
        self,
        data: QMimeData,
        action: Qt.DropAction,  # noqa: ARG002 - Qt's signature
        row: int,  # noqa: ARG002 - Qt's signature
        column: int,  # noqa: ARG002 - Qt's signature
        parent: Index,
    ) -> bool:
        """Take measures, into a direction or between others of a flat plan."""
        node = self.node(parent)
        flat = not any(child.kind is Kind.DIRECTION for child in self._root.children)
        fits = (node is None and flat) or (node is not None and node.kind is Kind.DIRECTION)
        return data.hasFormat(_MIME) and fits

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Ask for the move; the record's notice then moves the row."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        measure_id = int(bytes(data.data(_MIME).data()))
        inside = self.node(parent) or self._root
        place = row if row >= 0 else len(inside.children)
        before = [node for node in inside.children[:place] if node.row_id != measure_id]
        place = sum(node.kind is Kind.MEASURE for node in before)
        self.dropped.emit(measure_id, inside.row_id, place)
        return False  # the view must not remove the row by itself
