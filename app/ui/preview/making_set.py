"""Several papers made one after another: read on the window's thread, laid out on the documents'.

One paper is read in a turn of the event loop, so that the window goes on; each is handed on as
soon as it is whole, and one that cannot be made does not keep back the others.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from app.documents.content import Content
from app.documents.rendering import render
from app.errors import UserError
from app.services.paper_files import PaperFile
from app.services.record_papers import RecordRows
from app.ui.context import Context
from app.ui.preview.lost_letters import with_surroundings
from app.ui.preview.paper import freeze

_TASK = "preview.set"

Keep = Callable[[PaperFile, bytes], object]
"""Takes a finished paper in the document thread; what it returns is kept beside it.

A UserError is of this paper alone, an EndOfSet of all that follow.
"""


class EndOfSet(Exception):  # noqa: N818 - no error by itself: it carries one
    """Nothing further can be kept: the disk is full, the folder has gone."""

    def __init__(self, error: UserError) -> None:
        super().__init__(error.key)
        self.error = error


@dataclass(frozen=True)
class Made:
    """What came of a set."""

    done: tuple[tuple[PaperFile, object], ...]
    failed: tuple[tuple[PaperFile, UserError], ...]
    """Those that could not be made or kept by themselves."""
    left: tuple[PaperFile, ...]
    """Those not tried any more."""
    error: UserError | None = None
    """Why: none where it was stopped."""

    @property
    def missing(self) -> tuple[PaperFile, ...]:
        """Return the papers that there are not."""
        return (*(file for file, _ in self.failed), *self.left)


class MakingSet(QObject):
    """`advanced` carries the paper in hand and how many are behind it; `ended` a Made."""

    advanced = Signal(object, int)
    ended = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._record: RecordRows | None = None
        self._keep: Keep = _nowhere
        self._left: list[PaperFile] = []
        self._done: list[tuple[PaperFile, object]] = []
        self._failed: list[tuple[PaperFile, UserError]] = []
        self._stopped = False
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._make_next)

    @property
    def busy(self) -> bool:
        """Whether a set is being made."""
        return self._record is not None

    def begin(self, record: RecordRows, files: tuple[PaperFile, ...], keep: Keep) -> None:
        """Make these papers as the record says them when their turn comes."""
        self._record, self._keep = record, keep
        self._left, self._done, self._failed = list(files), [], []
        self._stopped = False
        self._turn.start()

    def stop(self) -> None:
        """Make no more of them; the one in hand is finished."""
        self._stopped = True

    def _make_next(self) -> None:
        record = self._record
        if record is None:
            return
        if self._stopped or not self._left:
            self._end(None)
            return
        file = self._left.pop(0)
        self.advanced.emit(file, len(self._done) + len(self._failed))
        try:
            content = self._context.archive.read(lambda s: freeze(s, record, file.paper))
        except UserError as error:
            self._fail(file, error)
            return
        except Exception:  # a fault of ours: told where all such are, and the set goes on
            self._fail(file, UserError("work_failed"))
            raise
        keep = self._keep
        task = self._context.tasks.submit(_TASK, lambda: _make(file, content, keep))
        task.done.connect(lambda outcome: self._on_made(file, outcome))
        task.failed.connect(lambda error: self._fail(file, error))

    def _on_made(self, file: PaperFile, outcome: object) -> None:
        if isinstance(outcome, EndOfSet):
            self._left.insert(0, file)
            self._end(outcome.error)
            return
        self._done.append((file, outcome))
        self._turn.start()

    def _fail(self, file: PaperFile, error: UserError) -> None:
        self._failed.append((file, error))
        self._turn.start()

    def _end(self, error: UserError | None) -> None:
        self._record = None
        self.ended.emit(Made(tuple(self._done), tuple(self._failed), tuple(self._left), error))


def _make(file: PaperFile, content: Content, keep: Keep) -> object:
    try:
        data = render(content)
    except UserError as error:
        raise with_surroundings(error, content) from None
    try:
        return keep(file, data)
    except EndOfSet as end:
        return end


def _nowhere(_file: PaperFile, _data: bytes) -> None:
    raise AssertionError("nothing has begun")
