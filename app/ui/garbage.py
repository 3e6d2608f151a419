"""Collecting garbage on the window's thread alone.

Python collects in whichever thread happens to make the next object. In a worker that would destroy
objects of Qt that wait in cycles, and those belong to the thread of the window: now and then the
program would end without a word.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_MS = 1000


class Garbage(QObject):
    """Does on the window's thread what Python's collector does anywhere, from `start` on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(collect_due)

    def start(self) -> None:
        """Begin to look, once a second, whether a generation is due."""
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Look no more; collecting stays off until somebody turns Python's own on again."""
        self._timer.stop()


def collect_due() -> None:
    """Collect the oldest generation that is due by Python's own thresholds, if one is."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > thresholds[generation] > 0:
            gc.collect(generation)
            return
