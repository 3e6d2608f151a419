"""The menu of a plan's row."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.services.plan_rows import DirectionRow
from app.ui.icons import icon
from app.ui.measures.plan_nodes import Kind, Node
from app.ui.widgets.badges import measure_word
from app.ui.widgets.labels import literal
from app.values.enums import MeasureStatus


@dataclass(frozen=True)
class RowDeeds:
    """What the menu can ask."""

    edit: Callable[[Node], None]
    move: Callable[[Node, int], None]
    to_direction: Callable[[Node, int | None], None]
    set_status: Callable[[Node, MeasureStatus], None]
    details: Callable[[Node], None]
    delete: Callable[[Node], None]


def open_menu(
    parent: QWidget, node: Node, directions: tuple[DirectionRow, ...], deeds: RowDeeds, at: QPoint
) -> QMenu:
    """Show the menu of a row and return it."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    _add(
        menu,
        QCoreApplication.translate("MeasureMenu", "Edit"),
        lambda: deeds.edit(node),
        "F2",
        "pencil",
    )
    if node.kind is Kind.MEASURE and node.measure is not None:
        _add(
            menu,
            QCoreApplication.translate("MeasureMenu", "Details"),
            lambda: deeds.details(node),
            "",
            "layout-sidebar",
        )
        _add_statuses(menu, node, deeds)
        _add_directions(menu, node, directions, deeds)
    real = node.kind is Kind.MEASURE or (node.kind is Kind.DIRECTION and node.row_id is not None)
    if real:
        menu.addSeparator()
        _add(
            menu,
            QCoreApplication.translate("MeasureMenu", "Move up"),
            lambda: deeds.move(node, -1),
            "Alt+Up",
            "arrow-up",
        )
        _add(
            menu,
            QCoreApplication.translate("MeasureMenu", "Move down"),
            lambda: deeds.move(node, 1),
            "Alt+Down",
            "arrow-down",
        )
        menu.addSeparator()
        _add(
            menu,
            QCoreApplication.translate("MeasureMenu", "Delete"),
            lambda: deeds.delete(node),
            "Del",
            "trash",
        )
    menu.popup(at)
    return menu


def _add(menu: QMenu, text: str, deed: Callable[[], None], key: str = "", name: str = "") -> None:
    action = QAction(text, menu)
    if name:
        action.setIcon(icon(name))
    if key:
        action.setShortcut(QKeySequence(key))
    action.triggered.connect(lambda _checked=False: deed())
    menu.addAction(action)


def _add_statuses(menu: QMenu, node: Node, deeds: RowDeeds) -> None:
    inner = menu.addMenu(QCoreApplication.translate("MeasureMenu", "Status"))
    for status in MeasureStatus:
        action = QAction(measure_word(status.value), inner)
        action.setCheckable(True)
        action.setChecked(node.measure is not None and node.measure.status is status)
        if status is MeasureStatus.DONE:
            action.setShortcut(QKeySequence("F8"))
        action.triggered.connect(
            lambda _checked=False, status=status: deeds.set_status(node, status)
        )
        inner.addAction(action)


def _add_directions(
    menu: QMenu, node: Node, directions: tuple[DirectionRow, ...], deeds: RowDeeds
) -> None:
    if not directions:
        return
    inner = menu.addMenu(QCoreApplication.translate("MeasureMenu", "Move to direction"))
    choices: list[tuple[str, int | None]] = [
        (literal(f"{row.number}. {row.title}"), row.id) for row in directions
    ]
    for text, direction_id in [
        *choices,
        (QCoreApplication.translate("MeasureMenu", "Without a direction"), None),
    ]:
        action = QAction(text, inner)
        action.setEnabled(node.direction_id != direction_id)
        action.triggered.connect(
            lambda _checked=False, wanted=direction_id: deeds.to_direction(node, wanted)
        )
        inner.addAction(action)
