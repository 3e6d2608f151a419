"""Which of what was deleted is shown: of one kind, with the words searched for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.services import trash_list
from app.ui.context import Context
from app.values.folding import folded

if TYPE_CHECKING:
    from app.services.trash import TrashKey

# Texts are folded for searching so many rows at a time, well within a frame.
_ROWS_A_STEP = 100


class TrashFinder(QObject):
    """Keeps the keys of all that lies in the trash.

    `found` after the matches were begun anew, `grown` when some more were found. The texts of a
    long trash are gone through in steps between which the window lives on.
    """

    found = Signal()
    grown = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._texts: dict[TrashKey, str] = {}
        self._pending: list[TrashKey] = []
        self._kind = ""
        self._words: list[str] = []
        self.keys: tuple[TrashKey, ...] = ()
        self.matches: list[TrashKey] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)

    @property
    def is_searching(self) -> bool:
        """Tell whether more may yet be found."""
        return bool(self._pending)

    def read(self) -> None:
        """Read the trash anew."""
        self.keys = self._context.archive.read(trash_list.list_trash)
        self._texts.clear()
        self._begin()

    def search(self, kind: str, words: str) -> None:
        """Look for what is of this kind ('': any) and holds all these words."""
        self._kind, self._words = kind, folded(words).split()
        self._begin()

    def kinds(self) -> dict[str, int]:
        """Return the kinds there are, with how many of each."""
        counts: dict[str, int] = {}
        for key in self.keys:
            counts[key.kind] = counts.get(key.kind, 0) + 1
        return counts

    def _begin(self) -> None:
        wanted = [key for key in self.keys if self._kind in ("", key.kind)]
        self._timer.stop()
        self._pending, self.matches = [], wanted
        if self._words:
            self._pending, self.matches = wanted, []
            self._go_through()
            if self._pending:
                self._timer.start()
        self.found.emit()

    def _step(self) -> None:
        before = len(self.matches)
        self._go_through()
        if not self._pending:
            self._timer.stop()
        if len(self.matches) != before or not self._pending:
            self.grown.emit()

    def _go_through(self) -> None:
        """Search as many rows as a step allows; those already read cost next to nothing."""
        unread = 0
        for place, key in enumerate(self._pending):
            unread += key not in self._texts
            if unread > _ROWS_A_STEP:
                now, self._pending = self._pending[:place], self._pending[place:]
                break
        else:
            now, self._pending = self._pending, []
        new = [key for key in now if key not in self._texts]
        if new:
            self._texts |= self._context.archive.read(lambda s: trash_list.texts(s, new))
        for key in now:
            text = self._texts[key]
            if all(word in text for word in self._words):
                self.matches.append(key)
