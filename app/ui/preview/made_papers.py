"""The papers already laid out: the chosen one first, the others for their page counts."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from app.documents.content import Content
from app.errors import UserError
from app.services.papers import Paper
from app.ui.context import Context
from app.ui.preview.page_renderer import Printout, count_pages, print_out
from app.ui.preview.paper import RecordRows, freeze
from app.values.paper_kind import PaperKind

_PAPER, _COUNTS = "preview.paper", "preview.counts"


class MadePapers(QObject):
    """Has papers laid out in the document thread and keeps them while their content stands.

    `finished` carries the Printout asked for last, `failed` a UserError about it, `counted` comes
    when the record's other papers are laid out too.
    """

    finished = Signal(object)
    failed = Signal(UserError)
    counted = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._kept: dict[Paper, tuple[Content, Printout]] = {}

    def make(self, record: RecordRows, paper: Paper) -> None:
        """Lay a paper out as the record says it now; UserError where it cannot be read."""
        wanted, paper = paper, paper.known()
        tasks = self._context.tasks
        tasks.cancel(_PAPER)
        tasks.cancel(_COUNTS)
        content = self._context.archive.read(lambda s: freeze(s, record, paper))
        kept = self._kept.get(paper)
        if kept is not None and kept[0] == content:
            self._finish(record, wanted, kept[1])
            return
        task = tasks.submit(_PAPER, lambda: print_out(content))
        task.done.connect(lambda made: self._keep(record, wanted, content, made))
        task.failed.connect(self.failed)

    def printouts(self, record: RecordRows, shown: Paper) -> dict[PaperKind, Printout]:
        """Return the record's papers in the language and order of the one that is shown."""
        return {
            paper.kind: self._kept[paper][1]
            for paper in _beside(record, shown)
            if paper in self._kept
        }

    def forget(self) -> None:
        """Drop what is kept; another record's papers are asked for."""
        self._kept.clear()

    def _keep(self, record: RecordRows, paper: Paper, content: Content, made: Printout) -> None:
        self._kept[paper.known()] = (content, made)
        self._finish(record, paper, made)

    def _finish(self, record: RecordRows, paper: Paper, made: Printout) -> None:
        self.finished.emit(made)
        # Once the window has painted what was asked for.
        QTimer.singleShot(0, self, lambda: self._count_others(record, paper))

    def _count_others(self, record: RecordRows, shown: Paper) -> None:
        try:
            contents = self._context.archive.read(
                lambda s: {
                    paper: freeze(s, record, paper)
                    for paper in _beside(record, shown)
                    if paper.kind is not shown.kind
                }
            )
        except UserError:  # gone meanwhile; the page hears of it by the archive's notice
            return
        stale = {
            paper: content
            for paper, content in contents.items()
            if paper not in self._kept or self._kept[paper][0] != content
        }
        for paper in stale:
            self._kept.pop(paper, None)
        if not stale:
            self.counted.emit()
            return
        task = self._context.tasks.submit(_COUNTS, lambda: count_pages(stale))
        task.done.connect(lambda made: self._keep_others(stale, made))

    def _keep_others(self, contents: dict[Paper, Content], made: dict[Paper, Printout]) -> None:
        for paper, printout in made.items():
            self._kept[paper] = (contents[paper], printout)
        self.counted.emit()


def _beside(record: RecordRows, shown: Paper) -> list[Paper]:
    """Return the papers of the record as the list now offers them."""
    return [replace(shown, kind=kind).known() for kind in record.kinds]
