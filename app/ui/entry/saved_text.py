"""One text of the record and the field it is typed in, kept in step."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.errors import StorageError, UserError
from app.ui.widgets.autosave import Autosave
from app.ui.widgets.unsaved import Unsaved


@dataclass(frozen=True)
class TextPort:
    """How a field's text is read and replaced; `replace` keeps the cursor where it can."""

    read: Callable[[], str]
    replace: Callable[[str], None]


def as_typed(text: str) -> str:
    """Return what the record keeps of a text that it keeps as it is."""
    return text


class SavedText(QObject):
    """Saves what is typed and shows what others changed, never the other way round.

    A notice replaces the field's text only where the record no longer says what this field last
    read or wrote (undo, another place of the window). So the cursor does not jump while typing,
    and what could not be stored stays in the field. What the storage could not take is tried again
    by itself, and comes back with its record where another one was shown meanwhile.
    """

    def __init__(
        self,
        field: QWidget,
        port: TextPort,
        save: Callable[[int, str], None],
        *,
        kept: Callable[[str], str] = as_typed,
        told: Callable[[UserError], None] | None = None,
    ) -> None:
        """Watch a field; the field's `edited` is to be connected to `touch`.

        `save` writes the text of the record with this id; `kept` says how the record will read.
        """
        super().__init__(field)
        self._port = port
        self._save = save
        self._kept = kept
        self._told = told
        self._record: int | None = None
        self._stored = ""
        self._unsaved = False
        self._left: dict[int, str] = {}
        self._mark = Unsaved(self)
        self._mark.due.connect(self._try_again)
        self._autosave = Autosave(field, port.read, self)
        self._autosave.due.connect(self._on_due)

    def touch(self, *_: object) -> None:
        """Note a change by the user."""
        if self._record is not None:
            self._autosave.touch()

    def show(self, record: int | None, text: str) -> None:
        """Show the text of another record; `flush` the last one before."""
        self._autosave.cancel()
        if self._record is not None and self._unsaved and self._mark.held:
            self._left[self._record] = self._port.read()
        self._record = record
        self._stored = text
        left = self._left.pop(record, None) if record is not None else None
        self._unsaved = left is not None
        self._port.replace(text if left is None else left)

    def refresh(self, text: str) -> None:
        """Show what the record says now, unless it says what was last read or written here."""
        if text == self._stored:
            return
        self._stored = text
        if self._unsaved and self._mark.held:
            return
        self._autosave.cancel()
        self._settle()
        if self._kept(self._port.read()) != text:
            self._port.replace(text)

    def flush(self) -> bool:
        """Store what is pending; False where that failed and the text stands only in the field."""
        if self._unsaved and not self._autosave.pending:
            self._on_due(self._port.read())
        else:
            self._autosave.flush()
        return not self._unsaved

    def _on_due(self, text: str) -> None:
        if self._record is None:
            return
        before = self._stored
        self._stored = self._kept(text)
        if self._stored == before:
            self._settle()
            return
        try:
            self._save(self._record, text)
        except StorageError:  # the status bar already says what the storage could not do
            self._stored = before
            self._unsaved = True
            self._mark.set_held(True)
        except UserError as error:
            self._stored = before
            self._unsaved = True
            self._mark.set_held(bool(self._left))
            if self._told is not None:
                self._told(error)
        except BaseException:  # a fault of ours: the text is not stored, whatever it was
            self._stored = before
            self._unsaved = True
            raise
        else:
            self._settle()

    def _settle(self) -> None:
        self._unsaved = False
        self._mark.set_held(bool(self._left))

    def _try_again(self) -> None:
        for record, text in tuple(self._left.items()):
            try:
                self._save(record, text)
            except StorageError:
                return
            except UserError:  # the record is gone, or takes this text no more
                pass
            del self._left[record]
        if self._unsaved:
            self.flush()
        else:
            self._settle()
