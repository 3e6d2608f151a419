"""Atsarginės kopijos: which there are, what each holds, going back to one, where they lie."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.errors import UserError
from app.storage.backups.settings import BackupSettings
from app.storage.backups.taking import Backup
from app.ui.backups.archive_check import ArchiveCheck
from app.ui.backups.backup_details import BackupDetails
from app.ui.backups.backup_places import BackupPlaces
from app.ui.backups.words import moment_words, reason_words, size_words, state_words
from app.ui.context import Context
from app.ui.page import Page, Place
from app.ui.tokens import Spacing
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.page_head import PageHead
from app.ui.widgets.page_scroll import PageScroll, UprightScroll
from app.ui.widgets.progress_line import ProgressLine
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row
from app.ui.widgets.separator import Separator
from app.ui.widgets.two_panes import TwoPanes

_STATE = "backups"


class BackupsPage(Page):
    """`restore_wanted` carries the backup that the archive is to go back to."""

    restore_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._found: dict[str, Backup] = {}
        self._is_awaited = False
        self._now = PrimaryButton(theme, self.tr("Back up now"), icon="archive")
        self._now.clicked.connect(self._take_now)
        head = PageHead(theme, self.tr("Backups"), actions=(self._now,))
        self._progress = ProgressLine(theme)
        self._problem = Banner(theme, BannerKind.RED, "")
        self._problem.hide()
        self._only_read = Banner(theme, BannerKind.INFO, self._why_no_more())
        self._only_read.hide()
        self._panes = TwoPanes(
            theme,
            self,
            back=self.tr("Back to the list"),
            list_width=436,
            narrow_below=840,
        )
        self._list = RowList(theme, self.tr("Backups"))
        self._list.chosen.connect(self._show_chosen)
        self._stack = QStackedWidget(self._panes.list_page)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty())
        self._details = BackupDetails(theme, context.catalogue)
        self._details.restore_asked.connect(self._ask)
        self._details.restore_wanted.connect(self.restore_wanted)
        self._places = BackupPlaces(theme)
        self._places.edited.connect(self._keep)
        if context.backups.is_read_only:
            self._details.forbid(
                self.tr("The archive is open for reading only: nothing can be restored into it.")
            )
            self._places.lock()
        self._check = ArchiveCheck(context)
        self._panes.hold(self._stack, self._right())
        self._panes.arranged.connect(lambda: self._to_places.setVisible(self._panes.is_narrow))
        self._list.opened.connect(lambda _key: self._panes.show_details())
        top = QWidget()
        top_column = QVBoxLayout(top)
        top_column.setContentsMargins(Spacing.XL, Spacing.L, Spacing.XL, Spacing.M)
        top_column.setSpacing(Spacing.S)
        top_column.addWidget(head)
        top_column.addWidget(self._problem)
        top_column.addWidget(self._only_read)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(self._progress)
        column.addWidget(Separator())
        column.addWidget(self._panes, 1)
        context.backups.changed.connect(self._read)

    def enter(self, place: Place) -> None:
        """Read which backups there are; `begin` checks the archive, as the menu asks."""
        state = self.context.settings.state(_STATE)
        if not state.isEmpty():
            self._panes.restore(state)
        self._read()
        if self._list.current_key() is None:
            self._list.select_first()
            self._show_chosen(self._list.current_key())
        self._list.setFocus()
        if place.begin:
            self._panes.show_details()
            self._check.begin()
            self._show_check()

    def leave(self) -> None:
        """Keep the splitter's place; a question left open is no more asked."""
        self._details.close_question()
        if not self._panes.is_narrow:
            self.context.settings.keep_state(_STATE, self._panes.splitter.saveState())

    def title(self) -> str:
        """Return the title."""
        return self.tr("Backups")

    def hint(self) -> str:
        """Return the keys worth knowing."""
        return self.tr("↑ ↓ – choose · F6 – next pane · Esc – back")

    def panes(self) -> list[QWidget]:
        """Return the list and the details."""
        return [self._list, self._details]

    def _empty(self) -> QWidget:
        theme = self.context.theme
        self._begin = PrimaryButton(theme, self.tr("Back up now"), icon="archive")
        self._begin.clicked.connect(self._take_now)
        soon = self.tr("The first one is made by itself as soon as you pause for half a minute.")
        # No backup can be opened to come to what stands below it.
        self._to_places = SecondaryButton(theme, self.tr("Folders, space and check"))
        self._to_places.hide()
        self._to_places.clicked.connect(self._show_places)
        empty = EmptyState(
            theme,
            "archive",
            self.tr("No backups yet"),
            self._why_no_more() or soon,
            (self._begin, self._to_places),
        )
        area = PageScroll()
        column = QVBoxLayout(area.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(empty)
        return area

    def _show_places(self) -> None:
        self._panes.show_details()
        if self.context.backups.is_read_only:
            self._show_check()
        else:
            self._places.setFocus()

    def _show_check(self) -> None:
        self._check.button.setFocus()
        # Once the page has its size: the check stands at the foot of its pane.
        QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(self._check))

    def _why_no_more(self) -> str:
        """Say that nothing is backed up where the archive is only read; empty elsewhere.

        Why it is only read stands above all pages.
        """
        if not self.context.backups.is_read_only:
            return ""
        return self.tr(
            "The archive is open for reading only: nothing changes in it, so no backups are made."
        )

    def _right(self) -> QWidget:
        area = self._area = UprightScroll(self._panes.details_page)
        inside = QWidget(area.viewport())
        inside.setProperty("surface", "base")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        places = QVBoxLayout()
        places.setContentsMargins(Spacing.XL, Spacing.L, Spacing.XL, Spacing.XL)
        places.setSpacing(Spacing.L)
        places.addWidget(self._places)
        places.addWidget(self._check)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._details)
        column.addStretch(1)
        column.addWidget(Separator())
        column.addLayout(places)
        area.setProperty("surface", "base")
        area.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        area.setWidget(inside)
        return area

    def _take_now(self) -> None:
        """Make one; the pane then shows it, so that nobody restores an older one by mistake."""
        self._is_awaited = True
        self.context.backups.take_now()

    def _read(self) -> None:
        backups = self.context.backups
        try:
            found = backups.list()
        except UserError as error:
            found = ()
            self._say(error)
        else:
            self._say(backups.problem)
        for button in (self._now, self._begin):
            button.setEnabled(not backups.is_busy and not backups.is_read_only)
        self._only_read.setVisible(backups.is_read_only and bool(found))
        if backups.is_busy:
            self._progress.start()
        else:
            self._progress.stop()
        self._found = {str(one.path): one for one in found}
        self._list.set_rows([self._row(one) for one in found])
        if not backups.is_busy and (self._is_awaited or self._list.current_key() is None):
            self._is_awaited = False
            self._list.select_first()
        self._stack.setCurrentIndex(0 if found else 1)
        self._stack.setFocusProxy(self._list if found else self._to_places)
        self._details.setVisible(bool(found))
        self._show_chosen(self._list.current_key())
        second = backups.second_problem
        self._places.show_settings(
            backups.folder,
            backups.settings,
            sum(one.size for one in found),
            state=self._second_state(),
            problem="" if second is None else self.context.notices.words(second),
        )

    def _second_state(self) -> str:
        """Say how it stands with the copies in the second folder, where nothing is wrong."""
        backups = self.context.backups
        if backups.settings.second_folder is None:
            return ""
        if backups.is_copying:
            return self.tr("Copying…")
        if backups.second_problem is not None:
            return ""
        if backups.second_last is None:
            return self.tr("Copies are brought there while you pause.")
        at = moment_words(backups.second_last.at)
        return self.tr("Last copy: {moment}").format(moment=at)

    def _row(self, backup: Backup) -> Row:
        held = backup.contents
        state, mark, tone = state_words(backup)
        return Row(
            str(backup.path),
            moment_words(backup.at),
            " · ".join((reason_words(backup.reason), size_words(backup.size))),
            # A word about the file stands where the number would: it is what decides.
            aside="" if state else self.tr("%n meeting(s)", "", held.meetings),
            state=state,
            mark=mark,
            tone=tone,
        )

    def _show_chosen(self, key: object) -> None:
        backup = self._found.get(str(key))
        if backup is not None:
            self._details.show_backup(backup)

    def _say(self, problem: UserError | None) -> None:
        self._problem.setVisible(problem is not None)
        if problem is not None:
            self._problem.set_text(self.context.notices.words(problem))

    def _ask(self, backup: Backup) -> None:
        try:
            losses = self.context.backups.losses(backup)
        except UserError as error:
            self._read()  # one that was just found damaged is marked from now on
            self._say(error)
            return
        self._panes.show_details()
        self._details.ask(losses)

    def _keep(self, settings: BackupSettings) -> None:
        try:
            self.context.backups.keep_settings(settings)
        except UserError as error:
            self._say(error)
