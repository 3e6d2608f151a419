"""Which series a meeting belongs to, with a way to name a new one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.series import SeriesRow
from app.ui.theme import Theme
from app.ui.tokens import Spacing
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.combo import Combo
from app.ui.widgets.labels import set_tooltip
from app.ui.widgets.line_field import LineField

_NEW = "new"


class SeriesChoice(QWidget):
    """Emits `series_chosen` with the id of a series, or with the name typed for a new one, and
    `unused_deleted` when those are to go that no meeting and no plan belongs to.
    """  # noqa: D205 - one list of signals

    series_chosen = Signal(object)
    unused_deleted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._series_id: int | None = None
        self._combo = Combo(theme, self.tr("Who cooperates"))
        self._combo.chosen.connect(self._choose)
        self._name = LineField(
            theme,
            self.tr("Name of the new cooperation"),
            placeholder=self.tr("Who cooperates, for example: Library associations"),
        )
        self._name.committed.connect(self._take_name)
        self._name.hide()
        self._unused = LinkButton(theme, "", icon="trash")
        self._unused.clicked.connect(self.unused_deleted)
        self._unused.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Spacing.XS)
        column.addWidget(self._combo)
        column.addWidget(self._name)
        column.addWidget(self._unused, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self._combo)

    def show_series(
        self, rows: Sequence[SeriesRow], series_id: int, unused: Sequence[SeriesRow]
    ) -> None:
        """Offer these series, one of them chosen, and to be rid of those that are not used."""
        self._unused.setText(self.tr("Delete %n unused cooperation(s)", "", len(unused)))
        set_tooltip(self._unused, "\n".join(row.name for row in unused))
        self._unused.setVisible(bool(unused))
        if series_id != self._series_id:
            self._name.hide()
            self._name.set_text("")
        self._series_id = series_id
        self._combo.set_choices([*((row.name, row.id) for row in rows), (self.tr("New…"), _NEW)])
        self._combo.select(_NEW if self._name.isVisibleTo(self) else series_id)

    def ask_name(self) -> None:
        """Ask for the name of a new series."""
        self._combo.select(_NEW)
        self._name.show()
        self._name.setFocus()

    def _choose(self, data: object) -> None:
        if data == _NEW:
            self.ask_name()
            return
        self._name.hide()
        if data != self._series_id:
            self.series_chosen.emit(data)

    def _take_name(self, text: str) -> None:
        if text.strip():
            self.series_chosen.emit(text.strip())
