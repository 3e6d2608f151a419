"""The files of one meeting or protocol."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.attachments import Owner
from app.ui.context import Context


class AttachmentsPanel(QWidget):
    """Shows an owner's files, takes further ones, hands them out.

    As high as it needs: the page scrolls. It reads again by itself when the archive changes, and
    keeps Enter, F2 and Del in its list for itself. `count_changed` carries how many files there
    are; `titled` gives it a heading of its own.
    """

    count_changed = Signal(int)

    def __init__(
        self,
        context: Context,
        owner: Owner | None = None,
        *,
        titled: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._owner = owner
        self._titled = titled

    def show_owner(self, owner: Owner | None) -> None:
        """Show the files of a meeting or a protocol; None: of nothing."""
        self._owner = owner

    def flush(self) -> bool:
        """Store what is being typed; False where something stands only in its field."""
        return True

    def take_drops_on(self, page: QWidget) -> None:
        """Take also what is dropped anywhere on a page."""

    def add_key_to(self, page: QWidget) -> None:
        """Bind the key that adds files to a page."""
