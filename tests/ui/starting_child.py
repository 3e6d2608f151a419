"""A process that starts the window on an archive and tells what had been imported by when.

Prints one line of JSON: the modules at the first paint, the classes of Qt that PySide had made for
it, and the modules after everything has been loaded.
"""

import json
import os
import sys
from pathlib import Path


def main() -> None:
    import app.__main__

    run = app.__main__.window()
    from PySide6 import QtGui, QtWidgets
    from PySide6.QtCore import QTimer

    from app.ui.loading import Loading
    from app.ui.main_window import MainWindow

    seen: dict[str, list[str]] = {}
    paint, start = MainWindow.paintEvent, Loading.start

    def painted(window: MainWindow, event: object) -> None:
        paint(window, event)
        if not seen:
            seen["painted"] = sorted(sys.modules)
            seen["classes"] = [name for module in (QtGui, QtWidgets) for name in vars(module)]

    def started(loading: Loading) -> None:
        loading.done.connect(lambda: QTimer.singleShot(0, tell))
        start(loading)

    def tell() -> None:
        seen["loaded"] = sorted(sys.modules)
        sys.stdout.write(json.dumps(seen) + "\n")
        sys.stdout.flush()
        os._exit(0)

    MainWindow.paintEvent, Loading.start = painted, started
    run(Path(sys.argv[1]))


if __name__ == "__main__":
    main()
