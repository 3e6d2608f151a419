"""When typed text is handed over for saving."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

PAUSE_MS = 500
LONGEST_MS = 3000


class TextSource(Protocol):
    """What can be saved by itself: our fields and editors."""

    edited: SignalInstance

    def text(self) -> str:
        """Return what stands there now."""
        ...


class Autosave(QObject):
    """Emits `due` with the text 500 ms after the last key, in nonstop typing every 3 s, and at
    once when the focus leaves or on `flush` (closing, leaving the page, the end of the session).

    "Saved" is shown by whoever stored the text, after the commit.
    """  # noqa: D205 - one list of moments

    due = Signal(str)

    def __init__(
        self,
        widget: QWidget,
        read: Callable[[], str],
        parent: QObject | None = None,
        *,
        pause_ms: int = PAUSE_MS,
        longest_ms: int = LONGEST_MS,
    ) -> None:
        super().__init__(parent if parent is not None else widget)
        self._read = read
        self._pause = self._timer(pause_ms)
        self._longest = self._timer(longest_ms)
        self._pending = False
        (widget.focusProxy() or widget).installEventFilter(self)

    @classmethod
    def attach(cls, field: QWidget, source: TextSource | None = None) -> "Autosave":
        """Watch one of our fields, whose `edited` and `text` say all that is needed."""
        text: TextSource = field if source is None else source  # type: ignore[assignment] # a field is one
        autosave = cls(field, text.text)
        text.edited.connect(autosave.touch)
        return autosave

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self.flush)
        return timer

    @property
    def pending(self) -> bool:
        """Whether something typed has not been handed over yet."""
        return self._pending

    def touch(self, *_: object) -> None:
        """Note a change by the user; takes whatever arguments the signal of the field has."""
        self._pending = True
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def flush(self) -> None:
        """Hand over now what is pending."""
        self._pause.stop()
        self._longest.stop()
        if self._pending:
            self._pending = False
            self.due.emit(self._read())

    def cancel(self) -> None:
        """Forget what is pending; the text was replaced from outside."""
        self._pause.stop()
        self._longest.stop()
        self._pending = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand over when the focus leaves."""
        if event.type() == QEvent.Type.FocusOut:
            self.flush()
        return super().eventFilter(watched, event)
