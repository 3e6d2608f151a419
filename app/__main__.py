"""`python -m app [--archive DIR]`: open the window."""

import argparse
import gc
import sys
from pathlib import Path


def main() -> int:
    """Read the arguments and show the window; returns the exit code."""
    parser = argparse.ArgumentParser(prog="sutarta-window")
    parser.add_argument("--archive", type=Path, help="the archive's folder")
    arguments = parser.parse_args()
    # Importing makes a million objects and no garbage. The record comes before Qt: PySide6 reads
    # the source of every module that is imported after it (68 ms for SQLAlchemy alone).
    gc.disable()
    import app.storage.database  # noqa: F401 - for its place in the order
    from app.ui.application import run

    gc.enable()
    return run(arguments.archive)


if __name__ == "__main__":
    sys.exit(main())
