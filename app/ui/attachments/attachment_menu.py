"""The menu of a file in the list."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.icons import icon
from app.ui.widgets.buttons import key_text
from app.ui.widgets.labels import literal

translate = QCoreApplication.translate


@dataclass(frozen=True)
class AttachmentDeeds:
    """What the menu can ask; None where it cannot be done now."""

    open: Callable[[], None] | None
    save: Callable[[], None] | None
    replace: Callable[[], None] | None
    edit: Callable[[], None]
    up: Callable[[], None] | None
    down: Callable[[], None] | None
    delete: Callable[[], None] | None


def open_menu(parent: QWidget, deeds: AttachmentDeeds, at: QPoint) -> None:
    """Show the menu at a place of the screen."""
    menu = QMenu(parent)
    entries = (
        ("external-link", translate("AttachmentMenu", "Open"), "Enter", deeds.open),
        ("download", translate("AttachmentMenu", "Save as…"), "", deeds.save),
        ("restore", translate("AttachmentMenu", "Add again…"), "", deeds.replace),
        ("pencil", translate("AttachmentMenu", "Describe"), "F2", deeds.edit),
        ("arrow-up", translate("AttachmentMenu", "Move up"), "Alt+Up", deeds.up),
        ("arrow-down", translate("AttachmentMenu", "Move down"), "Alt+Down", deeds.down),
        ("trash", translate("AttachmentMenu", "Delete"), "Del", deeds.delete),
    )
    for name, text, key, deed in entries:
        if deed is None:
            continue
        action = menu.addAction(icon(name), literal(text), deed)
        # Shown beside the word only: a second owner of the key would make it ambiguous.
        if key:
            action.setText(f"{literal(text)}\t{key_text(key)}")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(at)
