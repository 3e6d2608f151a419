"""Where backups lie: beside the archive, in a second folder too; how much they may take."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.storage.backups.settings import BackupSettings
from app.ui.backups.words import size_words
from app.ui.theme import Theme
from app.ui.tokens import Spacing, Tone
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.field_error import FieldError
from app.ui.widgets.form_rows import FormRows
from app.ui.widgets.labels import SecondaryLabel, ValueLabel
from app.ui.widgets.spin_field import SpinField

_GIGABYTE = 1000**3


class BackupPlaces(QWidget):
    """`edited` carries the settings as they should be."""

    edited = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._settings = BackupSettings()
        self._first = ValueLabel()
        self._second = ValueLabel()
        self._problem = SecondaryLabel(wrap=True)
        self._problem.set_tone(Tone.RED)
        self._state = SecondaryLabel(wrap=True)
        self._choose = LinkButton(theme, self.tr("Choose a folder…"))
        self._choose.clicked.connect(self._ask_folder)
        self._stop = LinkButton(theme, self.tr("No longer use it"))
        self._stop.clicked.connect(lambda: self._edit(second_folder=None))
        self._space = SpinField(theme, self.tr("Space, GB"), minimum=1, maximum=999, required=True)
        # Of 120 neither 1 nor 12 is meant: backups would be let go for them.
        self._space.setKeyboardTracking(False)
        self._space.edited.connect(self._on_space)
        self._space_error = FieldError(theme)
        self._space.refused.connect(self._space_error.show_error)
        self._taken = SecondaryLabel(wrap=True)
        self._rows = FormRows(theme)
        self._rows.add(self.tr("Backups lie in"), self._first)
        self._rows.add(self.tr("Second folder"), self._second_lines())
        self._rows.add(self.tr("Space"), self._space_lines())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._rows)
        self.setFocusProxy(self._choose)

    def show_settings(
        self, folder: Path, settings: BackupSettings, taken: int, *, state: str, problem: str
    ) -> None:
        """Show where backups lie and the bytes they take.

        `state`: how it stands with the copies in the second folder; `problem`: why it has none.
        """
        self._settings = settings
        self._first.setText(str(folder))
        second = settings.second_folder
        self._second.setText(
            str(second)
            if second is not None
            else self.tr("None. A stick or a cloud's folder keeps copies if this computer breaks.")
        )
        self._stop.setVisible(second is not None)
        self._state.setText(state)
        self._state.setVisible(bool(state))
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        if not self._space.hasFocus() and not self._space.refusal:
            self._space.set_number(max(1, round(settings.space / _GIGABYTE)))
        self._taken.setText(self.tr("GB; now {size}").format(size=size_words(taken)))

    def lock(self) -> None:
        """Change nothing: no backup is made of an archive that is only read."""
        for control in (self._choose, self._stop, self._space):
            control.setEnabled(False)

    def _second_lines(self) -> QWidget:
        lines = QWidget()
        links = QHBoxLayout()
        links.setSpacing(Spacing.M)
        links.addWidget(self._choose)
        links.addWidget(self._stop)
        links.addStretch(1)
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Spacing.XS)
        column.addWidget(self._second)
        column.addWidget(self._state)
        column.addWidget(self._problem)
        column.addLayout(links)
        return lines

    def _space_lines(self) -> QWidget:
        lines = QWidget()
        row = QHBoxLayout()
        row.setSpacing(Spacing.S)
        row.addWidget(SecondaryLabel(self.tr("at most")))
        row.addWidget(self._space)
        row.addWidget(self._taken, 1)
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Spacing.XS)
        column.addLayout(row)
        column.addWidget(self._space_error)
        return lines

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("A second folder for backups"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setDirectory(str(self._settings.second_folder or Path.home()))
        dialog.fileSelected.connect(lambda path: self._edit(second_folder=Path(path)))
        dialog.open()

    def _on_space(self, gigabytes: object) -> None:
        if isinstance(gigabytes, int):
            self._edit(space=gigabytes * _GIGABYTE)

    def _edit(self, **changes: object) -> None:
        self.edited.emit(replace(self._settings, **changes))  # type: ignore[arg-type] # its own two fields
