"""Dokumentai: how papers are set, of all meetings or of one series, with a page to see it on."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QTabBar, QWidget

from app.errors import UserError
from app.services.document_settings import reach_final_minutes
from app.services.series import SeriesRow, list_series
from app.storage.database import Change
from app.ui.context import Context
from app.ui.entry.series_form import SeriesForm, SeriesPart
from app.ui.settings.document_rows import DocumentRows
from app.ui.settings.document_scope import DocumentScope
from app.ui.settings.logo_row import LogoRow
from app.ui.settings.paper_pane import PaperPane
from app.ui.settings.setting_row import SettingRow
from app.ui.settings.settings_part import ALL, SettingsPart
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.combo import Combo
from app.ui.widgets.labels import SecondaryLabel
from app.ui.widgets.locked_fields import KEEPS_NOTHING
from app.ui.widgets.separator import Separator
from app.values.document_settings import NAMES

_SHOWN = ("document_setting", "attachment", "series")
_PAPER = ("series", "meeting", "agenda_item", "decision", "participant", "measure", "vote")
_NARROW = 640
"""Design pixels below which the page is a tab beside the settings."""
_PAPER_SHARE, _PAPER_LEAST, _PAPER_MOST = 0.36, 256, 440
_FIELDS, _PAGE = range(2)


class DocumentsPart(SettingsPart):
    """A choice of whose documents, the settings, the page."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.scope = DocumentScope(context)
        self._series: dict[int, SeriesRow] = {}
        self.reset_all = LinkButton(theme, self.tr("Restore the defaults"))
        self.reset_all.clicked.connect(self._reset_all)
        self.head.addWidget(self.reset_all, 0, Qt.AlignmentFlag.AlignRight)
        self.reach = SecondaryLabel(
            self.tr(
                "Settings hold for all papers made from now on, also for minutes that are final "
                "already."
            ),
            wrap=True,
        )
        self.column.addWidget(self.reach)
        name = self.tr("Whose documents")
        self.whose = Combo(theme, name)
        self.whose.setProperty(KEEPS_NOTHING, True)
        self.whose.chosen.connect(self._choose_scope)
        self._whose_row = self.add(SettingRow(theme, name, self.whose))
        self.heading = SeriesForm(context, parts=(SeriesPart.HEADING, SeriesPart.NUMBER))
        told = self.tr("The same as in the settings of a meeting of this series.")
        self._heading_row = self.add(
            SettingRow(theme, self.tr("Heading and prefix"), self.heading, told=told, below=True)
        )
        self.documents = DocumentRows(self.scope, self.add, self)
        self.logo = LogoRow(self.scope, self.add, self)
        self.documents.build_texts()
        self.column.addStretch(1)
        self.paper = PaperPane(context)
        self.paper.requested.connect(self.requested)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Settings or the page"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        for text in (self.tr("Settings"), self.tr("How it looks")):
            self.tabs.addTab(text)
        self.tabs.currentChanged.connect(self._arrange)
        self._line = Separator(Qt.Orientation.Vertical)
        self._tab_line = Separator()
        self.across.addWidget(self._line)
        self.across.addWidget(self.paper)
        self.outer.insertWidget(0, self.tabs)
        self.outer.insertWidget(1, self._tab_line)
        self._is_open = False
        context.archive.changed.connect(self._on_change)
        theme.changed.connect(self._arrange)
        self._arrange()

    # The part

    def open(self, series_id: int | None) -> None:
        """Show the settings of a series, or those shown last."""
        self._read_series()
        wanted = self.scope.series_id if series_id is None else series_id
        self._show_scope(wanted if wanted in self._series else None)

    def flush(self) -> None:
        """Write what is pending."""
        self.documents.flush()
        self.logo.flush()
        self.heading.flush()

    def series_id(self) -> int | None:
        """Return whose settings are shown."""
        return self.scope.series_id

    def panes(self) -> list[QWidget]:
        """Return the tabs where there are some, the settings, the page."""
        return [self.tabs, self.area.body, self.paper.body]

    def show_row(self, row: SettingRow) -> None:
        """Bring a setting in sight, though the page lay over it."""
        self.tabs.setCurrentIndex(_FIELDS)
        super().show_row(row)

    # Showing

    def _read_series(self) -> None:
        rows = self.context.archive.read(list_series)
        self._series = {row.id: row for row in rows}
        self.whose.set_choices(
            [(self.tr("All meetings"), ALL), *((row.name, row.id) for row in rows)]
        )

    def _choose_scope(self, record: object) -> None:
        self.flush()
        self._show_scope(record if isinstance(record, int) and record else None)

    def _show_scope(self, series_id: int | None) -> None:
        afresh = not self._is_open or series_id != self.scope.series_id
        self._is_open = True
        if afresh:
            self.documents.begin()
            self.logo.begin()
        self.scope.series_id = series_id
        self.whose.select(self.scope.record)
        self._whose_row.set_told(
            self.tr("Or only of the meetings of one series.")
            if series_id is None
            else self.tr("What is not changed here is as for all meetings.")
        )
        self.show_setting(self._heading_row, shown=series_id is not None)
        self._read(starts=afresh)
        self.paper.show_series(series_id)

    def _read(self, initiator: object = None, *, starts: bool = False) -> None:
        self.scope.read()
        if starts:
            self.documents.start_texts()
            self.logo.start_texts()
        differs = (
            self.tr("Changed.")
            if self.scope.series_id is None
            else self.tr("Not as for all meetings.")
        )
        self._show_reach()
        self.documents.show(differs)
        self.logo.show(differs)
        self.reset_all.setEnabled(bool(self.scope.rows.own - {"title_form"}))
        if self.scope.series_id is not None:
            self.heading.show_series(self._series[self.scope.series_id], initiator)

    def _show_reach(self) -> None:
        """Say that papers of earlier minutes follow too, where there are such minutes."""
        series_id = self.scope.series_id
        self.reach.setVisible(
            self.context.archive.read(lambda session: reach_final_minutes(session, series_id))
        )

    def _on_change(self, change: Change) -> None:
        if not self._is_open:
            return
        if change.touches(*_SHOWN):
            if "series" in change.ids:
                self._read_series()
            if self.scope.series_id is not None and self.scope.series_id not in self._series:
                self._show_scope(None)
            else:
                self.whose.select(self.scope.record)
                self._read(change.initiator)
        if change.touches("meeting"):
            self._show_reach()
        if change.touches(*_PAPER):
            self.paper.freeze_anew()
        elif change.touches(*_SHOWN):
            self.paper.mark_stale()

    def _reset_all(self) -> None:
        self.flush()
        try:
            self.scope.reset(*(name for name in NAMES if name != "title_form"))
        except UserError as error:
            self.context.notices.tell(error)
        else:
            self.context.notices.offer_undo(self.tr("Defaults restored"))

    def hideEvent(self, event: QHideEvent) -> None:
        """Say no more what was said of the last deed here."""
        super().hideEvent(event)
        self.documents.forget_words()
        self.logo.row.show_error("")

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the page a tab where it does not fit beside the settings."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        theme = self.context.theme
        folded = theme.is_large or self.width() < theme.px(_NARROW)
        self.tabs.setVisible(folded)
        self._tab_line.setVisible(folded)
        self._line.setVisible(not folded)
        self.area.setVisible(not folded or self.tabs.currentIndex() == _FIELDS)
        self.paper.show_heading(shown=not folded)
        self.paper.setVisible(not folded or self.tabs.currentIndex() == _PAGE)
        if folded:
            self.paper.setMinimumWidth(0)
            self.paper.setMaximumWidth(16_777_215)  # Qt's "no limit"
        else:
            share = round(self.width() * _PAPER_SHARE)
            least, most = theme.px(_PAPER_LEAST), theme.px(_PAPER_MOST)
            self.paper.setFixedWidth(max(least, min(share, most)))
