"""The line at the window's foot: whether all is saved, the keys worth knowing, the language."""

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStatusBar, QWidget

from app.errors import UserError
from app.ui.backups.words import size_words
from app.ui.context import Context
from app.ui.first_paint import after_first_paint
from app.ui.tokens import Tone
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.labels import HintLabel, set_tooltip
from app.ui.widgets.save_state import SaveState

# Longer than this a page's own message would hide its keys.
_MESSAGE_MS = 8000


class StatusBar(QStatusBar):
    """Says “saved” only after the commit, keeps saying so when a write failed, and shows the last
    verified backup; `backups_wanted` asks for the page of backups.
    """  # noqa: D205 - one sentence

    backups_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setSizeGripEnabled(False)
        self.setAccessibleName(self.tr("Status"))
        theme = context.theme
        self.state = SaveState(theme)
        self.state.ready()  # before it is dressed: dressing it anew takes longer
        self._hint = HintLabel(elide=True)
        self._backup = LinkButton(theme, "")
        self._backup.hide()  # until it has something to say; the page above must not jump then
        policy = self._backup.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._backup.setSizePolicy(policy)
        self._backup.clicked.connect(self.backups_wanted)
        self._language = HintLabel(context.language.value.upper())
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(theme.px(12), theme.px(4), theme.px(12), theme.px(4))
        row.setSpacing(theme.px(12))
        row.addWidget(self.state)
        row.addWidget(self._hint, 1)
        row.addWidget(self._backup)
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
        context.backups.changed.connect(self._show_backup)
        if parent is not None:  # it reads the folder of backups
            after_first_paint(parent, self._show_backup)

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

    def _show_backup(self) -> None:
        backups = self._context.backups
        last, problem = backups.last, backups.problem
        words = self._context.notices.words
        if backups.is_busy:
            text, tip = self.tr("Backing up…"), ""
        elif problem is not None:
            text, tip = self.tr("Backup not made"), words(problem)
        elif last is None:
            text, tip = self.tr("No backup yet"), ""
        else:
            at = last.at.astimezone()
            today = at.date() == self._context.now().astimezone().date()
            moment = f"{at:%H:%M}" if today else f"{at:%Y-%m-%d}"
            text = self.tr("Backup {moment}").format(moment=moment)
            tip = self.tr("Checked row by row, {size}").format(size=size_words(last.size))
        if not problem and backups.second_problem is not None:
            text, tip = self.tr("No copy in the second folder"), words(backups.second_problem)
        self._backup.setText(text)
        self._backup.show()
        set_tooltip(self._backup, tip)
        self._backup.set_tone(Tone.AMBER if problem or backups.second_problem else Tone.TEXT2)

    def _saved(self, at: datetime) -> None:
        self._error = None
        self.state.saved(f"{at:%H:%M}")

    def _failed(self, error: UserError) -> None:
        self._error = error
        if error.key == "storage.disk_full":
            reason = self.tr("the disk is full")
        elif error.key.startswith("storage.read_only"):
            reason = self.tr("the archive is open for reading only")
        else:
            reason = self.tr("the archive cannot be written")
        self.state.failed(reason)

    def _explain(self) -> None:
        if self._error is not None:
            self._context.notices.tell(self._error)
