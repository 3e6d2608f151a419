"""Starts at the same moment, as processes of their own: says how many got the archive.

Arguments: the archive's folder, how many. Forked once everything is imported and let go together,
so that they really meet at the lock. The winner holds the archive until all have tried.
"""

import os
import sys
from pathlib import Path

from app.errors import ArchiveInUseError
from app.storage.database import Database

WON, REFUSED = b"+", b"-"


def try_to_start(folder: Path, go: int, results: int, end: int) -> None:
    os.read(go, 1)  # returns when its other end is closed, for all at once
    try:
        database = Database(folder)
    except ArchiveInUseError:
        os.write(results, REFUSED)
    else:
        os.write(results, WON)
        os.read(end, 1)
        database.close()


def main() -> None:
    folder, number = Path(sys.argv[1]), int(sys.argv[2])
    go, let_go = os.pipe()
    end, let_end = os.pipe()
    results, answer = os.pipe()
    for _ in range(number):
        if os.fork() == 0:
            os.close(let_go)
            os.close(let_end)
            try_to_start(folder, go, answer, end)
            os._exit(0)
    os.close(answer)
    os.close(let_go)
    answers = b"".join(os.read(results, 1) for _ in range(number))
    os.close(let_end)
    codes = [os.wait()[1] for _ in range(number)]
    sys.stdout.write(f"{answers.count(WON)} {answers.count(REFUSED)} {max(codes)}\n")


if __name__ == "__main__":
    main()
