"""`python -m app [--archive DIR]`: open the window."""

import argparse
import builtins
import gc
import sys
from collections.abc import Callable
from pathlib import Path


def main() -> int:
    """Read the arguments and show the window; returns the exit code."""
    parser = argparse.ArgumentParser(prog="sutarta-window")
    parser.add_argument("--archive", type=Path, help="the archive's folder")
    arguments = parser.parse_args()
    return window()(arguments.archive)


def window() -> Callable[[Path | None], int]:
    """Import the window, and nothing that its first paint can do without; return what runs it.

    Importing makes a million objects and no garbage: collecting waits until all is there
    (`app.ui.loading`). PySide6 puts a hook into `import` that reads the source of every module
    imported after it, for `from __feature__ import …` alone, which nothing here uses.
    """
    gc.disable()
    plain_import = builtins.__import__
    import PySide6.QtWidgets  # noqa: F401 - for its place in the order

    builtins.__import__ = plain_import
    from app.ui.application import run

    return run


if __name__ == "__main__":
    sys.exit(main())
