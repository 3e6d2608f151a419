"""The menu of a paper in the register."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.icons import icon
from app.ui.protocols.register_rows import Column, Order
from app.ui.widgets.buttons import key_text

translate = QCoreApplication.translate


@dataclass(frozen=True)
class PaperDeeds:
    """What the menu can ask; None where it cannot be done with this paper."""

    open: Callable[[], None]
    edit: Callable[[], None] | None
    preview: Callable[[], None] | None
    delete: Callable[[], None] | None
    reorder: Callable[[Order], None]


def open_menu(parent: QWidget, deeds: PaperDeeds, order: Order, at: QPoint) -> None:
    """Show the menu at a place of the screen."""
    menu = QMenu(parent)
    entries = (
        ("file-text", translate("ProtocolMenu", "Open"), "Enter", deeds.open),
        ("pencil", translate("ProtocolMenu", "Change"), "F2", deeds.edit),
        ("eye", translate("ProtocolMenu", "Preview"), "F9", deeds.preview),
        ("trash", translate("ProtocolMenu", "Delete"), "Del", deeds.delete),
    )
    for name, text, key, deed in entries:
        if deed is not None:
            # The key stands beside the word only: a second owner would make it ambiguous.
            menu.addAction(icon(name), f"{text}\t{key_text(key)}", deed)
    menu.addSeparator()
    by = menu.addMenu(translate("ProtocolMenu", "Sort by"))
    for column, text in (
        (Column.DATE, translate("ProtocolMenu", "Date")),
        (Column.NUMBER, translate("ProtocolMenu", "Number")),
        (Column.KIND, translate("ProtocolMenu", "Kind")),
        (Column.TITLE, translate("ProtocolMenu", "Title")),
        (Column.STATE, translate("ProtocolMenu", "State")),
        (Column.PARTIES, translate("ProtocolMenu", "Number of parties")),
    ):
        action = by.addAction(text, partial(deeds.reorder, order.after_click(column)))
        action.setCheckable(True)
        action.setChecked(order.column is column)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(at)
