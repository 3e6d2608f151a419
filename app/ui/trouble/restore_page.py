"""Choosing a backup where the archive itself cannot be opened."""

from collections.abc import Callable, Sequence
from contextlib import suppress

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import StorageError, UserError
from app.messages.catalogue import Catalogue
from app.storage.backups.backup import Backup, read_backup
from app.storage.backups.losses import Losses
from app.ui.backups.backup_details import BackupDetails
from app.ui.backups.words import moment_words, reason_words, size_words, state_words
from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.card import Card
from app.ui.widgets.labels import TitleLabel
from app.ui.widgets.page_scroll import PageScroll
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row

_COLUMN = 672
_LIST_HEIGHT = 220
_LAID_OUT_MS = 30


class RestorePage(QWidget):
    """The backups there are, and what going back to the chosen one would lose.

    `restore_wanted` carries the backup to go back to, `returned` leads back.
    """

    restore_wanted = Signal(object)
    returned = Signal()

    def __init__(
        self,
        theme: Theme,
        catalogue: Catalogue,
        backups: Sequence[Backup],
        losses: Callable[[Backup], Losses],
    ) -> None:
        super().__init__()
        self._theme = theme
        self._catalogue = catalogue
        self._losses = losses
        self._found = {str(backup.path): backup for backup in backups}
        back = LinkButton(theme, self.tr("Back"), icon="arrow-left", key="Esc")
        back.clicked.connect(self.returned)
        self.list = RowList(theme, self.tr("Backups"))
        self.list.set_rows([self._row(backup) for backup in backups])
        self.list.chosen.connect(self._show)
        self.details = BackupDetails(theme, catalogue)
        self.details.restore_asked.connect(self._ask)
        self.details.restore_wanted.connect(self.restore_wanted)
        self.problem = Banner(theme, BannerKind.RED)
        self.problem.hide()
        listed = Card(padded=False)
        listed.body.addWidget(self.list)
        details = Card(padded=False)
        details.body.addWidget(self.details)
        top = QHBoxLayout()
        top.addWidget(back)
        top.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(Spacing.M)
        column.addLayout(top)
        column.addWidget(TitleLabel(self.tr("Restore from a backup"), wrap=True))
        column.addWidget(self.problem)
        column.addWidget(listed)
        column.addWidget(details)
        column.addStretch(1)
        self._middle = QWidget()
        self._middle.setLayout(column)
        self._area = area = PageScroll()
        row = QHBoxLayout(area.body)
        row.setContentsMargins(Spacing.XL, Spacing.L, Spacing.XL, Spacing.L)
        row.addStretch(1)
        row.addWidget(self._middle, 1000)
        row.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        theme.changed.connect(self._measure)
        self._measure()
        self.list.select_first()
        self._show(self.list.current_key())

    def _row(self, backup: Backup) -> Row:
        state, mark, tone = state_words(backup)
        return Row(
            str(backup.path),
            moment_words(backup.at),
            " · ".join((reason_words(backup.reason), size_words(backup.size))),
            state=state,
            mark=mark,
            tone=tone,
        )

    def _show(self, key: object) -> None:
        backup = self._found.get(str(key))
        if backup is not None:
            self.details.show_backup(backup)

    def _ask(self, backup: Backup) -> None:
        try:
            losses = self._losses(backup)
        except UserError as error:
            self.tell(error)
            return
        self.problem.hide()
        self.details.ask(losses)
        # Once the page is as high as the question needs.
        QTimer.singleShot(_LAID_OUT_MS, self, self._show_question)

    def _show_question(self) -> None:
        self._area.ensureWidgetVisible(self.details.question)

    def tell(self, error: UserError) -> None:
        """Say why it could not be done; a backup that was just found damaged is marked."""
        for key, backup in self._found.items():
            with suppress(StorageError):
                self._found[key] = read_backup(backup.path)
        self.list.set_rows([self._row(backup) for backup in self._found.values()])
        self._show(self.list.current_key())
        self.problem.set_text(self._catalogue.say(error.key, **error.parameters))
        self.problem.show()

    def _measure(self) -> None:
        self._middle.setMaximumWidth(self._theme.px(_COLUMN))
        self.list.setFixedHeight(min(self.list.sizeHint().height(), self._theme.px(_LIST_HEIGHT)))
