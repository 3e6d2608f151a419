"""One backup: when and why it was made, what it holds, and the way back to it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.messages.catalogue import Catalogue
from app.storage.backups.losses import Losses
from app.storage.backups.taking import Backup
from app.ui.backups.restore_question import RestoreQuestion
from app.ui.backups.words import moment_words, reason_words, size_words
from app.ui.theme import Theme
from app.ui.tokens import Spacing, Tone
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.form_rows import FormRows
from app.ui.widgets.labels import ItemLabel, SecondaryLabel, ValueLabel


class BackupDetails(QWidget):
    """`restore_asked` carries the backup whose losses are to be told; `restore_wanted` the one to
    go back to.
    """  # noqa: D205 - two signals in one sentence

    restore_asked = Signal(object)
    restore_wanted = Signal(object)

    def __init__(self, theme: Theme, catalogue: Catalogue) -> None:
        super().__init__()
        self._backup: Backup | None = None
        self._heading = ItemLabel(wrap=True)
        self._rows = FormRows(theme)
        self._values: dict[str, ValueLabel] = {}
        for name, text in (
            ("reason", self.tr("Made")),
            ("last", self.tr("Last meeting")),
            ("holds", self.tr("Holds")),
            ("size", self.tr("Size")),
            ("state", self.tr("State")),
        ):
            self._values[name] = ValueLabel()
            self._rows.add(text, self._values[name])
        self._restore = SecondaryButton(theme, self.tr("Restore this one…"), icon="history")
        self._restore.clicked.connect(lambda: self.restore_asked.emit(self._backup))
        self.question = RestoreQuestion(theme, catalogue)
        self.question.confirmed.connect(lambda: self.restore_wanted.emit(self._backup))
        self.question.cancelled.connect(self.close_question)
        self.question.hide()
        self._forbidden = SecondaryLabel(wrap=True)
        self._forbidden.hide()
        button = QHBoxLayout()
        button.addWidget(self._restore)
        button.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Spacing.XL, Spacing.L, Spacing.XL, Spacing.XL)
        column.setSpacing(Spacing.M)
        column.addWidget(self._heading)
        column.addWidget(self._rows)
        column.addLayout(button)
        column.addWidget(self._forbidden)
        column.addWidget(self.question)
        column.addStretch(1)

    @property
    def backup(self) -> Backup | None:
        """Return which backup is shown."""
        return self._backup

    def show_backup(self, backup: Backup) -> None:
        """Show a backup; a question about another is closed."""
        if self._backup is None or backup.path != self._backup.path:
            self.close_question()
        self._backup = backup
        held = backup.contents
        self._heading.setText(moment_words(backup.at))
        self._values["reason"].setText(reason_words(backup.reason))
        last = " · ".join(part for part in (held.last_meeting, str(held.last_day or "")) if part)
        self._values["last"].setText(last or "–")
        self._values["holds"].setText(
            ", ".join(
                (
                    self.tr("%n meeting(s)", "", held.meetings),
                    self.tr("%n measure(s)", "", held.measures),
                    self.tr("%n organisation(s)", "", held.organisations),
                )
            )
        )
        self._values["size"].setText(size_words(backup.size))
        self._show_state(backup)

    def _show_state(self, backup: Backup) -> None:
        if backup.damaged:
            said = self.tr("Damaged: its file is not as it was made. Choose another backup.")
            tone = Tone.RED
        elif backup.verified:
            said, tone = self.tr("Checked row by row when it was made"), Tone.GREEN
        else:
            said = self.tr("Not checked: its description is missing or does not fit the file")
            tone = Tone.AMBER
        self._values["state"].setText(said)
        self._values["state"].set_tone(tone)

    def forbid(self, reason: str) -> None:
        """Offer no way back, and say why."""
        self._restore.setEnabled(False)
        self._restore.hide()
        self._forbidden.setText(reason)
        self._forbidden.show()

    def ask(self, losses: Losses) -> None:
        """Show what would be lost."""
        self._restore.hide()
        self.question.show()
        self.question.ask(losses)

    def close_question(self) -> None:
        """Leave everything as it is."""
        had_focus = self.question.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.question.hide()
        self._restore.setVisible(self._restore.isEnabled())
        if had_focus:
            self._restore.setFocus()
