"""A process that starts the window on an archive and tells what had been imported by when.

Prints one line of JSON: the modules at the first paint and those after everything has been loaded.
"""

import json
import os
import sys
from pathlib import Path


def main() -> None:
    import app.__main__

    run = app.__main__.window()
    from PySide6.QtCore import QTimer

    from app.ui.loading import Loading
    from app.ui.main_window import MainWindow

    seen: dict[str, list[str]] = {}
    paint, start = MainWindow.paintEvent, Loading.start

    def painted(window: MainWindow, event: object) -> None:
        paint(window, event)
        seen.setdefault("painted", sorted(sys.modules))

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
