"""The papers already laid out: the chosen one first, the others for their page counts."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from app.documents.content import Content
from app.errors import UserError
from app.services.papers import Paper
from app.services.record_papers import RecordRows
from app.ui.context import Context
from app.ui.preview.lost_letters import with_surroundings
from app.ui.preview.page_renderer import Printout, print_out
from app.ui.preview.paper import freeze
from app.values.paper_kind import PaperKind

_PAPER, _COUNTS = "preview.paper", "preview.counts"


class MadePapers(QObject):
    """Has papers laid out in the document thread and keeps them while their content stands.

    `finished` carries the Printout asked for last, `failed` a UserError about it, `counted` comes
    whenever another of the record's papers is laid out too. One paper is read in a turn of the
    event loop, the next when that one is laid out: the window never waits for several.
    """

    finished = Signal(object)
    failed = Signal(UserError)
    counted = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._kept: dict[Paper, tuple[Content, Printout]] = {}
        self._next: Callable[[], None] | None = None
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._take_turn)

    def make(self, record: RecordRows, paper: Paper) -> None:
        """Lay a paper out as the record says it then; what was asked for before is dropped."""
        self.drop()
        self._in_turn(lambda: self._make_shown(record, paper))

    def printouts(self, record: RecordRows, shown: Paper) -> dict[PaperKind, Printout]:
        """Return the record's papers in the language and order of the one that is shown."""
        return {
            paper.kind: self._kept[paper][1]
            for paper in _beside(record, shown)
            if paper in self._kept
        }

    def forget(self) -> None:
        """Drop what is kept and wanted; another record's papers are asked for."""
        self._kept.clear()
        self.drop()

    def drop(self) -> None:
        """Want nothing that is not laid out yet."""
        self._next = None
        self._context.tasks.cancel(_PAPER)
        self._context.tasks.cancel(_COUNTS)

    def _in_turn(self, deed: Callable[[], None]) -> None:
        """Do something in a turn of its own, unless something else is wanted by then."""
        self._next = deed
        self._turn.start()

    def _take_turn(self) -> None:
        deed, self._next = self._next, None
        if deed is not None:
            deed()

    def _make_shown(self, record: RecordRows, wanted: Paper) -> None:
        paper = wanted.known()
        try:
            content = self._context.archive.read(lambda s: freeze(s, record, paper))
        except UserError as error:
            self.failed.emit(error)
            return
        kept = self._kept.get(paper)
        if kept is not None and kept[0] == content:
            self._finish(record, wanted, kept[1])
            return
        task = self._context.tasks.submit(_PAPER, lambda: print_out(content))
        task.done.connect(lambda made: self._keep(record, wanted, content, made))
        task.failed.connect(lambda error: self.failed.emit(with_surroundings(error, content)))

    def _keep(self, record: RecordRows, paper: Paper, content: Content, made: Printout) -> None:
        self._kept[paper.known()] = (content, made)
        self._finish(record, paper, made)

    def _finish(self, record: RecordRows, paper: Paper, made: Printout) -> None:
        self.finished.emit(made)
        self._count(record, [one for one in _beside(record, paper) if one.kind is not paper.kind])

    # The others

    def _count(self, record: RecordRows, papers: list[Paper]) -> None:
        if papers:
            self._in_turn(lambda: self._count_next(record, papers[0], papers[1:]))

    def _count_next(self, record: RecordRows, paper: Paper, rest: list[Paper]) -> None:
        try:
            content = self._context.archive.read(lambda s: freeze(s, record, paper))
        except UserError:  # gone meanwhile; the page hears of it by the archive's notice
            return
        kept = self._kept.get(paper)
        if kept is not None and kept[0] == content:
            self._count(record, rest)
            return
        self._kept.pop(paper, None)

        def on_made(made: Printout) -> None:
            self._kept[paper] = (content, made)
            on_told()

        def on_told() -> None:
            self.counted.emit()
            self._count(record, rest)

        task = self._context.tasks.submit(_COUNTS, lambda: print_out(content))
        task.done.connect(on_made)
        task.failed.connect(lambda _: on_told())  # it is told when that paper is looked at


def _beside(record: RecordRows, shown: Paper) -> list[Paper]:
    """Return the papers of the record as the list now offers them."""
    return [replace(shown, kind=kind).known() for kind in record.kinds]
