"""The line at the window's foot: whether all is saved, the keys worth knowing, the language."""

from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QStatusBar, QWidget

from app.errors import UserError
from app.ui.context import Context
from app.ui.widgets.labels import HintLabel
from app.ui.widgets.save_state import SaveState

# Longer than this a page's own message would hide its keys.
_MESSAGE_MS = 8000


class StatusBar(QStatusBar):
    """Says “saved” only after the commit, and keeps saying so when a write failed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setSizeGripEnabled(False)
        self.setAccessibleName(self.tr("Status"))
        theme = context.theme
        self.state = SaveState(theme)
        self._hint = HintLabel(elide=True)
        self._language = HintLabel(context.language.value.upper())
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(theme.px(12), theme.px(4), theme.px(12), theme.px(4))
        row.setSpacing(theme.px(12))
        row.addWidget(self.state)
        row.addWidget(self._hint, 1)
        row.addWidget(self._language)
        self.addPermanentWidget(body, 1)
        self._message = QTimer(self)
        self._message.setSingleShot(True)
        self._message.timeout.connect(self._show_hint)
        self._text = ""
        self._error: UserError | None = None
        context.archive.saved.connect(self._saved)
        context.archive.failed.connect(self._failed)
        self.state.asked.connect(self._explain)
        self.state.ready()

    def set_hint(self, text: str) -> None:
        """Show the keys worth knowing on the page."""
        self._text = text
        self._show_hint()

    def say(self, text: str) -> None:
        """Show a short message for a while („Atšaukta: …“)."""
        self._hint.setText(text)
        self._message.start(_MESSAGE_MS)

    def _show_hint(self) -> None:
        self._message.stop()
        self._hint.setText(self._text)

    def _saved(self, at: datetime) -> None:
        self._error = None
        self.state.saved(f"{at:%H:%M}")

    def _failed(self, error: UserError) -> None:
        self._error = error
        full = error.key == "storage.disk_full"
        self.state.failed(
            self.tr("the disk is full") if full else self.tr("the archive cannot be written")
        )

    def _explain(self) -> None:
        if self._error is not None:
            self._context.notices.tell(self._error)
