"""What is the matter with the open archive, over every page: persistent, until it is mended."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import StorageError
from app.storage.folder_kind import FolderKind
from app.ui.context import Context
from app.ui.tokens import Spacing
from app.ui.widgets.banner import Banner, BannerKind

# After these what the window shows is no longer what the file holds.
_OUTDATING = ("storage.replaced", "storage.replaced_unkept", "storage.damaged")


class ArchiveNotices(QWidget):
    """Only reading; trouble met in mid-work, with `asked` for the ways out; an unfit folder."""

    asked = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        self._error: StorageError | None = None
        self.reading = Banner(theme, BannerKind.AMBER)
        self.trouble = Banner(theme, BannerKind.RED, action=self.tr("What to do?"))
        self.trouble.acted.connect(lambda: self.asked.emit(self._error))
        self.folder = Banner(theme, BannerKind.AMBER, action=self.tr("I understand"))
        self.folder.acted.connect(self._understand)
        column = QVBoxLayout(self)
        column.setContentsMargins(Spacing.M, Spacing.S, Spacing.M, 0)
        column.setSpacing(Spacing.XS)
        for banner in (self.trouble, self.reading, self.folder):
            banner.hide()
            column.addWidget(banner)
        reason = context.archive.read_only
        if reason is not None:
            self._show(self.reading, context.catalogue.say(f"read_only.{reason}"))
        # What was written is where it belongs: whatever was the matter is over.
        context.archive.saved.connect(self._end_trouble)
        self._arrange()

    @property
    def is_outdated(self) -> bool:
        """Whether pages may show what the archive's file no longer holds."""
        return self._error is not None and self._error.key in _OUTDATING

    def note_trouble(self, error: StorageError | None) -> None:
        """Say what has befallen the archive; None: it is over."""
        self._error = error
        if error is None:
            self.trouble.hide()
        else:
            self._show(self.trouble, self._context.notices.words(error))
        self._arrange()

    def says(self, text: str) -> bool:
        """Tell whether this very sentence stands here already."""
        return self.trouble.isVisible() and self.trouble.label.text() == text

    def warn_of_folder(self, kind: FolderKind) -> None:
        """Warn of an unfit folder, unless that was understood before."""
        folder = self._context.archive.folder_name
        if not self._context.settings.is_understood(f"{kind.key} {folder}"):
            self._kind = kind
            say = self._context.catalogue.say
            self._show(self.folder, say(kind.key, folder=folder, service=kind.service))
        self._arrange()

    def _end_trouble(self) -> None:
        if not self.is_outdated:
            self.note_trouble(None)

    def _understand(self) -> None:
        folder = self._context.archive.folder_name
        self._context.settings.understand(f"{self._kind.key} {folder}")
        self.folder.hide()
        self._arrange()

    def _show(self, banner: Banner, text: str) -> None:
        banner.set_text(text)
        banner.show()

    def _arrange(self) -> None:
        self.setVisible(
            not (self.reading.isHidden() and self.trouble.isHidden() and self.folder.isHidden())
        )
