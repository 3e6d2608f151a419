"""What is the matter with the open archive, over every page: persistent, until it is mended."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import StorageError
from app.ui.context import Context
from app.ui.tokens import Spacing
from app.ui.widgets.banner import Banner, BannerKind

if TYPE_CHECKING:
    from app.storage.folder_kind import FolderKind

if TYPE_CHECKING:
    from pathlib import Path

# After these what the window shows is no longer what the file holds.
_OUTDATING = ("storage.replaced", "storage.replaced_unkept", "storage.damaged")


class ArchiveNotices(QWidget):
    """Only reading; trouble met in mid-work, with `asked` for the ways out; an unfit folder; what
    a check found by itself, with `check_asked` for its list; where a restore put the file before.
    """  # noqa: D205 - one list

    asked = Signal(object)
    check_asked = Signal()

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
        # Rarely needed: made when they are, for the window's start makes all the others.
        self.check: Banner | None = None
        self.restored: Banner | None = None
        self._kept_at: Path | None = None
        context.backups.checking.found.connect(lambda _found: self._tell_of_check())
        context.backups.checking.changed.connect(self._end_check)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(Spacing.M, Spacing.S, Spacing.M, 0)
        column.setSpacing(Spacing.XS)
        self._banners = [self.trouble, self.reading, self.folder]
        for banner in self._banners:
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

    def warn_of_folder(self, kind: "FolderKind") -> None:
        """Warn of an unfit folder, unless that was understood before."""
        folder = self._context.archive.folder_name
        if not self._context.settings.is_understood(f"{kind.key} {folder}"):
            self._kind = kind
            say = self._context.catalogue.say
            self._show(self.folder, say(kind.key, folder=folder, service=kind.service))
        self._arrange()

    def tell_restored(self, text: str, kept_at: "Path | None") -> None:
        """Say from which backup the archive came back, and where its file before it lies."""
        self._kept_at = kept_at
        if self.restored is None:
            self.restored = self._add(BannerKind.INFO, self.tr("Open its folder"))
            self.restored.acted.connect(self._open_kept)
        self.restored.button.setVisible(kept_at is not None)
        self._show(self.restored, text)
        self._arrange()

    def _open_kept(self) -> None:
        assert self.restored is not None
        if self._kept_at is not None:
            from PySide6.QtCore import QUrl
            from PySide6.QtGui import QDesktopServices

            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._kept_at.parent)))
        self.restored.hide()
        self._arrange()

    def _tell_of_check(self) -> None:
        if self.check is None:
            self.check = self._add(BannerKind.RED, self.tr("What was found?"))
            self.check.acted.connect(self.check_asked)
        said = self.tr(
            "A check of the archive found that not everything in it is as it was saved. Nothing"
            " has been changed."
        )
        self._show(self.check, said)
        self._arrange()

    def _end_check(self) -> None:
        """Take the word back once a further look finds nothing."""
        checking = self._context.backups.checking
        findings = checking.findings
        if self.check is not None and findings is not None and not checking.is_busy:
            self.check.setVisible(not all(one.harmless for one in findings))
            self._arrange()

    def _add(self, kind: BannerKind, action: str) -> Banner:
        banner = Banner(self._context.theme, kind, action=action, parent=self)
        self._column.addWidget(banner)
        self._banners.append(banner)
        return banner

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
        self.setVisible(not all(banner.isHidden() for banner in self._banners))
