"""Files on their way in: copied by a worker, then named in the record by the window's thread."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.errors import UserError
from app.services import attachments
from app.services.attachments import AttachmentRow, Owner
from app.storage.attachments import path_of
from app.ui.attachments.file_work import Copied, FileWork, Source
from app.ui.context import Context


class TakingIn(QObject):
    """`ended` carries what could not be taken; `added` the owner, the ids of the rows, and those
    among them that were there before; `returned` the row whose lost file is back.
    """  # noqa: D205 - a list of signals

    ended = Signal(object)
    added = Signal(object, object, object)
    returned = Signal(object)

    def __init__(self, context: Context, work: FileWork, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._archive = Path(context.archive.folder_name)
        self._work = work

    def add(self, owner: Owner, sources: list[Source]) -> None:
        """Copy files in and name them, all as one action, whoever's are shown by then."""
        task = self._work.add(owner, sources)
        task.done.connect(self._name)
        task.failed.connect(lambda error: self.ended.emit((error,)))

    def add_again(self, row: AttachmentRow, source: Path) -> None:
        """Bring a lost file back: only the same content will do, and no row changes."""
        task = self._work.replace(row.sha256, source)
        task.done.connect(lambda _: self._on_returned(row))
        task.failed.connect(lambda error: self.ended.emit((error,)))

    def _name(self, copied: Copied) -> None:
        """Write the rows; where that fails, let go again of what nothing names."""
        errors = copied.errors
        before: tuple[AttachmentRow, ...] = ()
        ids: tuple[int, ...] = ()
        if copied.files:
            try:
                self._must_be_there(copied)
                before = self._context.archive.read(
                    lambda s: attachments.list_attachments(s, copied.owner)
                )
                ids = self._context.archive.write(
                    "attachment.add",
                    lambda s: attachments.add_files(s, copied.owner, copied.files),
                )
            except UserError as error:
                errors = (*errors, error)
                self._discard(copied)
            except BaseException:
                self._discard(copied)
                raise
        self.ended.emit(errors)
        if ids:
            self.added.emit(copied.owner, ids, _repeated((row.id for row in before), ids))

    def _must_be_there(self, copied: Copied) -> None:
        for file in copied.files:
            if not path_of(self._archive, file.sha256).exists():
                raise UserError("attachment.gone_meanwhile")

    def _discard(self, copied: Copied) -> None:
        try:
            self._context.archive.discard_files(copied.fresh)
        except (UserError, OSError):
            return  # the archive does not answer: the files stay, and `check` lists them

    def _on_returned(self, row: AttachmentRow) -> None:
        self.ended.emit(())
        self.returned.emit(row)


def _repeated(before: Iterable[int], ids: Sequence[int]) -> frozenset[int]:
    """Return the rows that were there already, or that two of the new files share."""
    seen = set(before)
    repeated = set()
    for one in ids:
        if one in seen:
            repeated.add(one)
        seen.add(one)
    return frozenset(repeated)
