"""A process that opens a window and says when it could be seen, and what memory that took.

Arguments: `empty` for a bare window of Qt, or `ours` and an archive's folder. Both tell by the same
means: the main window's first paint, then the first turn of the event loop after it. `loading` and
a folder tells of `tick` below.
"""

import os
import sys
from itertools import pairwise
from pathlib import Path
from time import perf_counter, process_time


def tell() -> None:
    """Print the moment (of the system's monotonic clock) and the peak memory in KiB; end."""
    moment = perf_counter()
    sys.stdout.write(f"{moment} {peak()}\n")
    sys.stdout.flush()
    os._exit(0)


def peak() -> str:
    status = Path("/proc/self/status").read_text()
    return next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]


def tick(kind: type, loading: type) -> None:
    """Print the longest pause between two ticks of a timer that wants to tick every millisecond,
    from the first paint until all is loaded, in milliseconds, and the peak memory in KiB; end.

    Counted in the process's own time: what others do on the machine is no stall of ours.
    """
    from PySide6.QtCore import Qt, QTimer

    paint, start = kind.paintEvent, loading.start
    moments: list[float] = []

    def painted(window: object, event: object) -> None:
        paint(window, event)
        if not moments:
            moments.append(process_time())
            timer = QTimer(window)
            timer.setTimerType(Qt.TimerType.PreciseTimer)
            timer.timeout.connect(lambda: moments.append(process_time()))
            QTimer.singleShot(0, lambda: (moments.clear(), timer.start(1)))

    def say() -> None:
        worst = max(later - earlier for earlier, later in pairwise(moments))
        sys.stdout.write(f"{worst * 1000} {peak()}\n")
        sys.stdout.flush()
        os._exit(0)

    def started(one: object) -> None:
        one.done.connect(lambda: QTimer.singleShot(0, say))
        start(one)

    kind.paintEvent, loading.start = painted, started


def watch(kind: type) -> None:
    """Let windows of this kind tell after their first paint."""
    from PySide6.QtCore import QTimer

    paint = kind.paintEvent

    def painted(window: object, event: object) -> None:
        paint(window, event)
        QTimer.singleShot(0, tell)

    kind.paintEvent = painted


def main() -> None:
    if sys.argv[1] == "empty":
        from PySide6.QtWidgets import QApplication, QMainWindow

        class Empty(QMainWindow):
            pass

        qt = QApplication(sys.argv[:1])
        watch(Empty)
        window = Empty()
        window.resize(1280, 800)
        window.show()
        qt.exec()
    else:
        import app.__main__

        run = app.__main__.window()
        from app.ui.main_window import MainWindow

        if sys.argv[1] == "loading":
            from app.ui.loading import Loading

            tick(MainWindow, Loading)
        else:
            watch(MainWindow)
        run(Path(sys.argv[2]))


if __name__ == "__main__":
    main()
