"""A process that opens a window and says when it could be seen, and what memory that took.

Arguments: `empty` for a bare window of Qt, or `ours` and an archive's folder. Both tell by the same
means: the main window's first paint, then the first turn of the event loop after it.
"""

import os
import sys
from pathlib import Path
from time import perf_counter


def tell() -> None:
    """Print the moment (of the system's monotonic clock) and the peak memory in KiB; end."""
    moment = perf_counter()
    status = Path("/proc/self/status").read_text()
    peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    sys.stdout.write(f"{moment} {peak.split()[1]}\n")
    sys.stdout.flush()
    os._exit(0)


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

        watch(MainWindow)
        run(Path(sys.argv[2]))


if __name__ == "__main__":
    main()
