"""Upgrades copies of one old file, each in a fork that is killed: at a step, or at a moment.

Arguments: a folder with `old.db`, where the revisions lie ('' for the program's own), and either
'steps FIRST END EACH' (kill at every EACH-th step from FIRST to END) or 'moments COUNT SEED' (COUNT
times at random). Leaves one folder for each upgrade and says how many came to their end.
"""

import logging
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from app.storage.connection import DATABASE_NAME
from app.storage.upgrades.upgrade import Course, upgrade_file
from tests.faults.breaking import broken_at, die
from tests.storage.chain import archive as chain


def in_fork(work: Callable[[], object], seconds: float | None) -> bool:
    """Do something in a process of its own, killed after some seconds; tell whether it ended."""
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(0)
    if seconds is not None:
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    return os.waitpid(child, 0)[1] == 0


def main() -> None:
    logging.disable()
    base, chained, what, *numbers = sys.argv[1:]
    folder = Path(base)
    course = chain.course(Path(chained)) if chained else Course()
    old = folder / "old.db"

    def prepared(name: str) -> Path:
        archive = folder / name
        archive.mkdir()
        return Path(shutil.copyfile(old, archive / DATABASE_NAME))

    def upgrade(path: Path, at: int | None = None) -> int:
        with broken_at(at, die) as counted:
            upgrade_file(path, course=course)
        return counted.steps

    upgrade(prepared("first"))  # everything is imported now, and each fork has it
    ended = tries = 0
    if what == "steps":
        for at in range(*map(int, numbers)):
            path = prepared(str(at))
            ended += in_fork(lambda path=path, at=at: upgrade(path, at), None)
            tries += 1
    else:
        count, seed = map(int, numbers)
        chance = random.Random(seed)
        began = time.perf_counter()
        upgrade(prepared("timed"))
        longest = 1.2 * (time.perf_counter() - began)
        for number in range(count):
            path = prepared(str(number))
            ended += in_fork(lambda path=path: upgrade(path), chance.uniform(0, longest))
            tries += 1
    sys.stdout.write(f"{tries} {ended}\n")


if __name__ == "__main__":
    main()
