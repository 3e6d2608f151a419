"""The menu of a meeting in the list."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.icons import icon
from app.ui.widgets.buttons import key_text
from app.ui.widgets.labels import literal

translate = QCoreApplication.translate


@dataclass(frozen=True)
class MeetingDeeds:
    """What the menu can ask."""

    open: Callable[[], None]
    edit: Callable[[], None]
    go_on: Callable[[], None]
    print: Callable[[], None]
    delete: Callable[[], None]


def open_menu(parent: QWidget, deeds: MeetingDeeds, at: QPoint) -> None:
    """Show the menu at a place of the screen."""
    menu = QMenu(parent)
    entries = (
        ("writing-sign", translate("MeetingMenu", "Open"), "Enter", deeds.open),
        ("pencil", translate("MeetingMenu", "Edit the meeting"), "F2", deeds.edit),
        (
            "calendar-plus",
            translate("MeetingMenu", "Continue from this meeting"),
            "Ctrl+D",
            deeds.go_on,
        ),
        ("printer", translate("MeetingMenu", "Print"), "Ctrl+P", deeds.print),
        ("trash", translate("MeetingMenu", "Delete"), "Del", deeds.delete),
    )
    for name, text, key, deed in entries:
        action = menu.addAction(icon(name), literal(text), deed)
        # Shown beside the word only: a second owner of the key would make it ambiguous.
        action.setText(f"{literal(text)}\t{key_text(key)}")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(at)
