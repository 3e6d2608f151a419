"""The rows of a plan's tree: directions, their measures, and where new ones are typed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, IntEnum, auto

from app.services.measure_rows import MeasureRow
from app.services.plan_rows import DirectionRow
from app.ui.measures.plan_filter import Order, PlanFilter, ordered
from app.ui.measures.plan_reading import PlanRows


class Column(IntEnum):
    """The columns, in the order of Tab."""

    NUMBER = 0
    TEXT = 1
    DEADLINE = 2
    RESPONSIBLE = 3
    STATUS = 4


class Kind(Enum):
    """What a row is."""

    DIRECTION = auto()
    MEASURE = auto()
    NEW_MEASURE = auto()
    NEW_DIRECTION = auto()


Key = tuple[Kind, int | None]
"""A row's kind and id: of the measure, or of the direction it is or stands in (None: outside)."""


@dataclass(frozen=True)
class Wanted:
    """A row that should stand in the tree."""

    key: Key
    measure: MeasureRow | None = None
    direction: DirectionRow | None = None
    count: int = 0
    children: "tuple[Wanted, ...]" = ()


@dataclass
class Node:
    """A row that stands in the tree; `typed` holds text that could not be kept, with its reason."""

    uid: int
    wanted: Wanted
    parent: "Node | None" = None
    place: int = 0
    children: "list[Node]" = field(default_factory=list)
    typed: dict[Column, str] = field(default_factory=dict)
    problem: dict[Column, str] = field(default_factory=dict)

    @property
    def key(self) -> Key:
        """Return kind and id."""
        return self.wanted.key

    @property
    def kind(self) -> Kind:
        """Return what the row is."""
        return self.wanted.key[0]

    @property
    def row_id(self) -> int | None:
        """Return the id of its key."""
        return self.wanted.key[1]

    @property
    def measure(self) -> MeasureRow | None:
        """Return the measure shown, if it is one."""
        return self.wanted.measure

    @property
    def direction_id(self) -> int | None:
        """Return the direction this row is or stands in."""
        return self.measure.direction_id if self.measure else self.row_id


def wanted_rows(
    rows: PlanRows, chosen: PlanFilter, order: Order, today: date, held: int | None = None
) -> tuple[Wanted, ...]:
    """Return what should stand at the top of the tree.

    A plan without directions is a flat list; measures outside all directions come last. Rows for
    new measures are left out while anything is filtered away. The measure `held` is shown whatever
    it says: somebody is typing in it.
    """
    if rows.plan is None:
        return ()
    shown = [row for row in rows.measures if row.id == held or chosen.lets(row, today)]
    ends = () if chosen.is_active else (Wanted((Kind.NEW_DIRECTION, None)),)
    if not rows.directions:
        return _inside(None, shown, order, chosen) + ends
    groups = []
    for direction in rows.directions:
        own = [row for row in shown if row.direction_id == direction.id]
        if own or not chosen.is_active:
            children = _inside(direction.id, own, order, chosen)
            key = (Kind.DIRECTION, direction.id)
            groups.append(Wanted(key, None, direction, len(own), children))
    known = {direction.id for direction in rows.directions}
    outside = [row for row in shown if row.direction_id not in known]
    if outside:
        children = _inside(None, outside, order, chosen)
        groups.append(Wanted((Kind.DIRECTION, None), None, None, len(outside), children))
    return tuple(groups) + ends


def _inside(
    direction_id: int | None, rows: Sequence[MeasureRow], order: Order, chosen: PlanFilter
) -> tuple[Wanted, ...]:
    measures = tuple(Wanted((Kind.MEASURE, row.id), row) for row in ordered(rows, order))
    new = () if chosen.is_active else (Wanted((Kind.NEW_MEASURE, direction_id)),)
    return measures + new


def in_order(nodes: Iterable[Node]) -> Iterable[Node]:
    """Yield rows from top to bottom."""
    for node in nodes:
        yield node
        yield from in_order(node.children)
