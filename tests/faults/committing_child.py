"""Commits through the archive's own connection, of no particular shape, while it is recorded.

Arguments: the database's file, a seed, how often, and statements that spoil the settings (to see
that a broken promise is found). After each commit its number is marked.
"""

import random
import sys
from pathlib import Path

from app.storage.connection import connect
from tests.faults.cutting_child import mark


def main() -> None:
    name, seed, times, *spoiling = sys.argv[1:]
    chance = random.Random(int(seed))
    raw = connect(Path(name))
    for statement in spoiling:
        raw.execute(statement)
    raw.execute("CREATE TABLE kept (number INTEGER PRIMARY KEY, data BLOB)")
    mark("0")
    for number in range(1, int(times) + 1):
        raw.execute("BEGIN IMMEDIATE")
        data = f"{number:03}".encode() * chance.choice((3, 100, 1000, 3000))
        raw.execute("INSERT INTO kept VALUES (?, ?)", (number, data))
        raw.execute("UPDATE kept SET data = ? WHERE number = ?", (data[:7], number // 2))
        raw.execute("COMMIT")
        mark(str(number))


if __name__ == "__main__":
    main()
