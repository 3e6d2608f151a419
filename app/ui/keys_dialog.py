"""F1: the keys that work now, read from the menu itself so that it cannot be out of date."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.context import Context
from app.ui.menus import Menus
from app.ui.page import Page
from app.ui.widgets.labels import BodyLabel, KeyHint, SectionLabel


class KeysDialog(QDialog):
    """Lists every action that has a key: the menus' and those of the page that stands."""

    def __init__(self, context: Context, menus: Menus, page: Page, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        theme = context.theme
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(24))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(0, 1)
        row = 0
        window_keys = (self.tr("Window"), _own_keys(parent))
        for title, pairs in [(page.title(), _own_keys(page)), *menus.listed(), window_keys]:
            if not pairs:
                continue
            grid.addWidget(SectionLabel(title), row, 0, 1, 2)
            row += 1
            for text, key in pairs:
                grid.addWidget(BodyLabel(text, wrap=True), row, 0)
                grid.addWidget(KeyHint(key), row, 1)
                row += 1
        body = QWidget()
        body.setLayout(grid)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setAccessibleName(self.windowTitle())
        area.setWidget(body)
        layout = QVBoxLayout(self)
        layout.addWidget(area)
        self.resize(theme.px(520), theme.px(600))


def _own_keys(widget: QWidget) -> list[tuple[str, str]]:
    """Return a widget's own shortcuts; a shortcut says what it does in its `whatsThis`."""
    native = QKeySequence.SequenceFormat.NativeText
    return [
        (shortcut.whatsThis(), shortcut.key().toString(native))
        for shortcut in widget.findChildren(
            QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly
        )
        if shortcut.whatsThis()
    ]
