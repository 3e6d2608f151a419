"""`python -m app [--archive DIR]`: open the window."""

import argparse
import builtins
import gc
import sys
from collections.abc import Callable
from pathlib import Path

from app.deferred import deferred

# What PySide6 imports and needs only for texts of mistakes, stubs and unpacking itself.
_DEFERRED = (
    "shibokensupport.signature.layout",
    "shibokensupport.signature.lib.enum_sig",
    "shibokensupport.signature.lib.pyi_generator",
    "shibokensupport.signature.lib.tool",
    "shibokensupport.signature.parser",
    "base64",
    "inspect",
    "logging",
    "tempfile",
    "textwrap",
    "tokenize",
    "traceback",
    "zipfile",
)


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
    with deferred(*_DEFERRED):
        import PySide6

        builtins.__import__ = plain_import
        import PySide6.QtWidgets  # noqa: F401 - for its place in the order
    from app.ui.application import run

    return run


if __name__ == "__main__":
    sys.exit(main())
