"""The logo among the settings of documents: taken from a file or a drop, described, left out."""

import contextlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import StorageError, UserError
from app.services.document_settings import NewLogo
from app.ui.entry.saved_text import SavedText, TextPort
from app.ui.settings.document_scope import DocumentScope
from app.ui.settings.logo_field import LogoField
from app.ui.settings.logo_file import ask_picture, file_logo, image_logo
from app.ui.settings.setting_row import SettingRow

_TASK = "settings.logo"


class LogoRow(QObject):
    """Owns the row; files are read on the document thread, then kept as one action."""

    def __init__(
        self, scope: DocumentScope, add: Callable[[SettingRow], SettingRow], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._scope = scope
        theme = scope.context.theme
        self.field = LogoField(theme, scope.context.tasks)
        self.dialog: QFileDialog | None = None
        self._taken = 0
        told = self.tr("PNG or JPEG, above the heading on the first page.")
        self.row = add(SettingRow(theme, self.tr("Logo"), self.field, told=told, below=True))
        self.row.reset.connect(lambda: self._do(lambda: scope.reset("logo")))
        self.field.wanted.connect(self._ask)
        self.field.removed.connect(lambda: self._do(scope.leave_out_logo))
        self.field.dropped.connect(self.take)
        self._texts = {name: self._saved(name) for name in self.field.lines}

    def _saved(self, name: str) -> SavedText:
        line = self.field.lines[name]

        def save(record: int, typed: str) -> None:
            if record == self._scope.record:
                self._scope.describe_logo(initiator=line, **{name: typed})

        told = self._scope.context.notices.tell
        saved = SavedText(line, TextPort(line.text, line.set_text), save, told=told)
        line.edited.connect(saved.touch)
        return saved

    def flush(self) -> None:
        """Write what is pending."""
        for saved in self._texts.values():
            saved.flush()

    def begin(self) -> None:
        """Take up other documents."""
        self.flush()
        self.row.show_error("")

    def start_texts(self) -> None:
        """Show what is said of the logo of the documents taken up."""
        logo = self._scope.rows.settings.logo
        for name, saved in self._texts.items():
            saved.show(self._scope.record, getattr(logo, name) if logo is not None else "")

    def show(self, differs: str) -> None:
        """Show what holds."""
        rows = self._scope.rows
        own = "logo" in rows.own
        logo = rows.settings.logo
        self.field.drops.enabled = self._scope.context.archive.refusal() is None
        self.field.show_logo(logo, own=own)
        for name, saved in self._texts.items():
            saved.refresh(getattr(logo, name) if logo is not None else "")
        none, some = self.tr("none"), self.tr("the logo of all meetings")
        default = none if rows.inherited.logo is None else some
        self.row.show_changed(differs if own else "", default)

    def take(self, source: object) -> None:
        """Read a file or a dropped image, then keep it."""
        if self._refused():
            return
        archive, record = Path(self._scope.context.archive.folder_name), self._scope.record
        if isinstance(source, Path):
            work = partial(file_logo, archive, source)
        else:
            assert isinstance(source, QImage)
            work = partial(image_logo, archive, source, self.tr("Picture") + ".png")
        self._taken += 1
        task = self._scope.context.tasks.submit(f"{_TASK}.{self._taken}", work)
        task.done.connect(lambda new: self._keep(record, new))
        task.failed.connect(lambda error: self._tell(error, record))

    def _keep(self, record: int, new: NewLogo) -> None:
        """Name a kept picture, whoever's documents are shown by now; else let it go again."""
        archive = self._scope.context.archive
        try:
            self._do(lambda: self._scope.keep_logo(new, record), record)
        finally:
            if new.is_new:
                with contextlib.suppress(UserError, OSError):  # `check` lists what stays
                    archive.discard_files([new.sha256])

    def _ask(self) -> None:
        if not self._refused():
            title, kinds = self.tr("Choose a picture for the logo"), self.tr("Pictures")
            self.dialog = ask_picture(self.field.window(), title, kinds, self.take)

    def _refused(self) -> bool:
        refusal = self._scope.context.archive.refusal()
        if refusal is not None:
            self._tell(refusal)
        return refusal is not None

    def _do(self, deed: Callable[[], None], record: int | None = None) -> None:
        self.row.show_error("")
        try:
            deed()
        except UserError as error:
            if not isinstance(error, StorageError) or self._scope.context.archive.refusal():
                self._tell(error, record)

    def _tell(self, error: UserError, record: int | None = None) -> None:
        """Say in place what did not go, or where other documents are shown by now, above them."""
        if record in (None, self._scope.record):
            self.row.show_error(self._scope.context.notices.words(error))
        else:
            self._scope.context.notices.tell(error)
