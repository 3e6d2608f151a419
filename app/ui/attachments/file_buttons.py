"""What can be done with the chosen file, and what is wrong with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.attachments import AttachmentRow
from app.ui.attachments.outbox import may_be_opened
from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.buttons import IconButton, SecondaryButton
from app.ui.widgets.flow_layout import FlowLayout


class FileButtons(QWidget):
    """Open and save for a sound file; for a lost one the way to bring it back.

    `left`: the button that has the focus goes out of sight. Qt would hand the focus on to the next
    button, in the end to the one that deletes, and Enter would delete.
    """

    open_wanted = Signal()
    save_wanted = Signal()
    replace_wanted = Signal()
    delete_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problem = Banner(theme, BannerKind.RED)
        self.open = SecondaryButton(
            theme, self.tr("Open"), icon="external-link", key="Enter", compact=True
        )
        self.save = SecondaryButton(theme, self.tr("Save as…"), icon="download", compact=True)
        self.replace = SecondaryButton(theme, self.tr("Add again…"), icon="restore", compact=True)
        self.delete = IconButton(
            theme, "trash", self.tr("Delete the attachment"), key="Del", framed=True, compact=True
        )
        self.open.clicked.connect(self.open_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.replace.clicked.connect(self.replace_wanted)
        self.delete.clicked.connect(self.delete_wanted)
        row = QWidget()
        flow = FlowLayout(row)
        for button in (self.open, self.save, self.replace, self.delete):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Spacing.S)
        column.addWidget(self.problem)
        column.addWidget(row)

    def show_file(self, row: AttachmentRow, problem: str) -> None:
        """Offer what this file allows; `problem` says what is wrong with it."""
        self.problem.set_text(problem)
        self.problem.setVisible(bool(problem))
        wanted = {
            self.open: not problem and may_be_opened(row),
            self.save: not problem,
            self.replace: bool(problem),
            self.delete: row.removable,
        }
        # Asked of the window: none has the focus while the dialog of files is still closing.
        focused = self.window().focusWidget()
        if any(button is focused and not visible for button, visible in wanted.items()):
            self.left.emit()
        for button, visible in wanted.items():
            button.setVisible(visible)
