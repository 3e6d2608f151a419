"""Categories that lead to pages of their own: backups and keys; and what Sutarta is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app import __version__
from app.ui.context import Context
from app.ui.page import Deed, Place, Screen
from app.ui.settings.setting_row import SettingRow
from app.ui.settings.settings_part import SettingsPart
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.labels import BodyLabel, ValueLabel


class BackupsPart(SettingsPart):
    """When the last one was made, and the way to all."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.button = SecondaryButton(context.theme, self.tr("Open the backups"), icon="archive")
        self.button.clicked.connect(lambda: self.requested.emit(Place(Screen.BACKUPS)))
        self._row = self.add(SettingRow(context.theme, self.tr("Backups"), self.button))
        told = self.tr(
            "There backups can be looked through, checked and gone back to, and a second folder"
            " chosen for them, such as a stick."
        )
        self.column.addWidget(BodyLabel(told, wrap=True))
        self.column.addStretch(1)
        context.backups.changed.connect(self._show)

    def open(self, series_id: int | None) -> None:  # noqa: ARG002 - every part's signature
        """Say when the last one was made."""
        self._show()

    def _show(self) -> None:
        last = self.context.backups.last
        self._row.set_told(
            self.tr("No backup has been made yet.")
            if last is None
            else self.tr("The last one: {moment}").format(
                moment=f"{last.at.astimezone():%Y-%m-%d %H:%M}"
            )
        )


class KeysPart(SettingsPart):
    """The list of keys stands in its own window, over whatever page it is for."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.button = SecondaryButton(
            context.theme, self.tr("Show the keys"), icon="keyboard", key="F1"
        )
        self.button.clicked.connect(lambda: self.asked.emit(Deed.KEYS))
        told = self.tr("F1 lists on every page the keys that work there.")
        self.add(SettingRow(context.theme, self.tr("Keys"), self.button, told=told))
        self.column.addStretch(1)


class AboutPart(SettingsPart):
    """The version, and where the archive lies."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        told = self.tr("Minutes, measures and deadlines, without the internet, in one folder.")
        self.column.addWidget(BodyLabel(told, wrap=True))
        for name, text in (
            (self.tr("Version"), __version__),
            (self.tr("Folder of the archive"), context.archive.folder_name),
            (self.tr("Licence"), self.tr("MIT: free to use, change and pass on")),
        ):
            value = ValueLabel(text)
            value.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            value.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            value.setAccessibleDescription(name)
            self.add(SettingRow(theme, name, value, below=True))
        self.column.addStretch(1)
