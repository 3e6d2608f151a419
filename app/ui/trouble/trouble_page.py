"""What happened to the archive, what is kept, and the ways on."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.messages.catalogue import Catalogue
from app.storage.backups.backup import Backup
from app.ui.backups.words import moment_words
from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.trouble.trouble import Trouble
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from app.ui.widgets.card import Card
from app.ui.widgets.labels import BodyLabel
from app.ui.widgets.mark_head import MarkHead
from app.ui.widgets.page_scroll import PageScroll
from app.ui.widgets.separator import Separator
from app.ui.widgets.way_row import WayRow

_COLUMN = 672


class TroublePage(QWidget):
    """Each way on is a signal: `retried`, `restore_asked`, `folder_chosen` with a path, `begun` for
    a new archive in the same folder, `returned` to the window behind, `closed`.
    """  # noqa: D205 - the signals are one list

    retried = Signal()
    restore_asked = Signal()
    folder_chosen = Signal(str)
    begun = Signal()
    returned = Signal()
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        catalogue: Catalogue,
        trouble: Trouble,
        backups: Sequence[Backup] = (),
        unsaved: bool = False,  # noqa: FBT001, FBT002 - what the page says of itself
    ) -> None:
        super().__init__()
        self._theme = theme
        self._trouble = trouble
        error = trouble.error
        column = QVBoxLayout()
        column.setSpacing(Spacing.L)
        column.addSpacing(Spacing.L)
        column.addWidget(MarkHead(theme, trouble.title(), str(trouble.folder)))
        self.message = BodyLabel(catalogue.say(error.key, **error.parameters), wrap=True)
        message = Card()
        message.body.addWidget(self.message)
        column.addWidget(message)
        if unsaved:
            self._add_unsaved(column)
        self._first: QPushButton | None = None
        column.addWidget(self._ways(backups))
        column.addStretch(1)
        self._middle = QWidget()
        self._middle.setLayout(column)
        area = PageScroll()
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

    def focus_first(self) -> None:
        """Put the focus on the likeliest way on."""
        if self._first is not None:
            self._first.setFocus()

    def _add_unsaved(self, column: QVBoxLayout) -> None:
        banner = Banner(
            self._theme,
            BannerKind.AMBER,
            self.tr(
                "Part of what you typed is not stored. It still stands in the window: go back and"
                " copy it before you restore a backup or open another archive."
            ),
            action=self.tr("Back to the window"),
        )
        banner.acted.connect(self.returned)
        column.addWidget(banner)

    def _ways(self, backups: Sequence[Backup]) -> QWidget:
        restores = bool(backups) and self._trouble.is_restorable
        ways = [self._retry(primary=not restores)]
        if restores:
            ways.insert(0, self._restore(backups))
        ways.append(self._other_folder())
        if self._trouble.may_begin:
            ways.append(self._begin())
        ways.append(self._leave())
        card = Card(padded=False)
        for place, way in enumerate(ways):
            if place:
                card.body.addWidget(Separator())
            card.body.addWidget(way)
        return card

    def _retry(self, *, primary: bool) -> WayRow:
        button = self._button(self.tr("Try again"), primary=primary)
        button.clicked.connect(self.retried)
        return WayRow(
            self._theme,
            "restore",
            self.tr("Try again"),
            self.tr("When the disk is connected, the other program closed or room made."),
            button,
        )

    def _restore(self, backups: Sequence[Backup]) -> WayRow:
        button = self._button(self.tr("Restore…"), primary=True)
        button.clicked.connect(self.restore_asked)
        newest = backups[0]
        return WayRow(
            self._theme,
            "history",
            self.tr("Restore from a backup"),
            self.tr("The newest is of {moment}. What would be lost is said first.").format(
                moment=moment_words(newest.at)
            ),
            button,
        )

    def _other_folder(self) -> WayRow:
        button = self._button(self.tr("Choose…"))
        button.clicked.connect(self._choose_folder)
        return WayRow(
            self._theme,
            "folder",
            self.tr("Choose another folder"),
            self.tr("An archive that lies elsewhere, or an empty folder for a new one."),
            button,
        )

    def _begin(self) -> WayRow:
        button = self._button(self.tr("Begin"))
        button.clicked.connect(self.begun)
        return WayRow(
            self._theme,
            "plus",
            self.tr("Begin a new archive"),
            self.tr("An empty one, in this same folder."),
            button,
        )

    def _leave(self) -> WayRow:
        if self._trouble.standing:
            back = self._button(self.tr("Back"))
            back.clicked.connect(self.returned)
            return WayRow(
                self._theme,
                "arrow-left",
                self.tr("Back to the window"),
                self.tr("What was read before can still be seen; nothing new can be saved."),
                back,
            )
        button = self._button(self.tr("Close"))
        button.clicked.connect(self.closed)
        return WayRow(
            self._theme,
            "door-exit",
            self.tr("Close the program"),
            self.tr("Everything stays as it is."),
            button,
        )

    def _button(self, text: str, *, primary: bool = False) -> QPushButton:
        button = (PrimaryButton if primary else SecondaryButton)(self._theme, text)
        if primary:
            self._first = button
        return button

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder for the data"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.folder_chosen)
        dialog.open()

    def _measure(self) -> None:
        self._middle.setMaximumWidth(self._theme.px(_COLUMN))
