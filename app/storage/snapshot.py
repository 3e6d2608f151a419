"""A whole copy of the open archive, taken in steps so short that no write waits for it.

SQLite's online backup over the one connection: what the user writes between two steps is carried
over to the copy by SQLite itself, so the copy shows the state at its last step. VACUUM INTO held a
write up for 322 ms; a step takes a fraction of one.
"""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

# 16 pages are 64 kB: well under a millisecond with the connection's mutex held.
_PAGES_A_STEP = 16
# Seconds before a step is tried again that met an open write.
_RETRY = 0.005
# Steps between two flushes: one long flush at the end would hold up the flush of a write.
_STEPS_A_FLUSH = 64


def copy_database(
    source: sqlite3.Connection, target: Path, give_way: Callable[[], None] = lambda: None
) -> None:
    """Copy the whole database behind an open connection to a new file and flush it.

    May run in another thread than the connection's own. `give_way` is called between steps, may
    block and may raise to give the copy up. The caller removes what is left of the target then.
    """
    descriptor = os.open(target, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        copied = sqlite3.connect(target, isolation_level=None)
        try:
            for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-256"):
                copied.execute(f"PRAGMA {pragma}")
            steps = 0

            def after_step(_status: int, _remaining: int, _total: int) -> None:
                nonlocal steps
                steps += 1
                if steps % _STEPS_A_FLUSH == 0:
                    os.fsync(descriptor)
                give_way()

            source.backup(copied, pages=_PAGES_A_STEP, progress=after_step, sleep=_RETRY)
        finally:
            copied.close()
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
