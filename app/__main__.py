"""`python -m app [--archive DIR]`: open the window."""

import argparse
import sys
from pathlib import Path


def main() -> int:
    """Read the arguments and show the window; returns the exit code."""
    parser = argparse.ArgumentParser(prog="sutarta-window")
    parser.add_argument("--archive", type=Path, help="the archive's folder")
    arguments = parser.parse_args()
    from app.ui.application import run

    return run(arguments.archive)


if __name__ == "__main__":
    sys.exit(main())
