"""Posėdžių taisyklės: who cooperates and when there is a quorum, of one series."""

from PySide6.QtWidgets import QWidget

from app.services.series import SeriesRow, list_series
from app.storage.database import Change
from app.ui.context import Context
from app.ui.entry.series_form import SeriesForm, SeriesPart
from app.ui.settings.setting_row import SettingRow
from app.ui.settings.settings_part import SettingsPart
from app.ui.widgets.combo import Combo
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.locked_fields import KEEPS_NOTHING


class RulesPart(SettingsPart):
    """The form that a meeting's settings show too, for whichever series is chosen."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._series: dict[int, SeriesRow] = {}
        self._chosen: int | None = None
        name = self.tr("Whose meetings")
        self.whose = Combo(theme, name)
        self.whose.setProperty(KEEPS_NOTHING, True)
        self.whose.chosen.connect(self._choose)
        self._whose_row = self.add(SettingRow(theme, name, self.whose))
        self.form = SeriesForm(context, parts=(SeriesPart.NAME, SeriesPart.RULES))
        told = self.tr("The same as in the settings of a meeting of this series.")
        name = self.tr("Name and quorum")
        self._row = self.add(SettingRow(theme, name, self.form, told=told, below=True))
        self._empty = EmptyState(
            theme,
            "users",
            self.tr("No meetings yet"),
            self.tr("The rules of meetings can be set once the first one is begun."),
        )
        self.column.addWidget(self._empty)
        self.column.addStretch(1)
        context.archive.changed.connect(self._on_change)

    def open(self, series_id: int | None) -> None:
        """Show a series, or the one shown last."""
        self._read(series_id or self._chosen)

    def flush(self) -> None:
        """Write what is pending."""
        self.form.flush()

    def series_id(self) -> int | None:
        """Return whose rules are shown."""
        return self._chosen

    def _choose(self, series_id: object) -> None:
        self.flush()
        self._read(series_id)

    def _read(self, wanted: object, initiator: object = None) -> None:
        rows = self.context.archive.read(list_series)
        self._series = {row.id: row for row in rows}
        self._chosen = wanted if wanted in self._series else next(iter(self._series), None)
        self.show_setting(self._whose_row, shown=len(rows) > 1)
        self.show_setting(self._row, shown=bool(rows))
        self._empty.setVisible(not rows)
        self.whose.set_choices([(row.name, row.id) for row in rows])
        if self._chosen is not None:
            self.whose.select(self._chosen)
            self.form.show_series(self._series[self._chosen], initiator)

    def _on_change(self, change: Change) -> None:
        if self._series and "series" in change.ids:
            self._read(self._chosen, change.initiator)
