"""What an upgrade did to the rows: told to the journal, and nothing else done than was said.

Old and new file are gone through side by side, table by table in the order of keys, so the work
grows with the number of rows and needs no memory.
"""

import sqlite3
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from app.storage import images
from app.storage.images import Image
from app.storage.journal import Key

if TYPE_CHECKING:
    from app.storage.migrations import Expected

# How many rows are compared between two chances to be stopped.
_ROWS_A_STEP = 200


class UnstatedError(Exception):
    """A revision changed what it had not said it would: a mistake of ours."""


def changed_rows(
    old: sqlite3.Connection,
    new: sqlite3.Connection,
    expected: "Expected",
    give_way: Callable[[], None],
) -> Iterator[tuple[Key, Image | None, Image | None]]:
    """Give each journalled row that is no longer what it was, before and after.

    UnstatedError for a change that no revision states.
    """
    before, after = images.journalled(old), images.journalled(new)
    for table in dict.fromkeys((*before, *after)):
        old_rows = images.read_all(old, table) if table in before else iter(())
        new_rows = images.read_all(new, table) if table in after else iter(())
        counted = table in expected.rows or table not in before
        columns = expected.columns.get(table, set())
        for number, (row_id, was, becomes) in enumerate(_side_by_side(old_rows, new_rows)):
            if number % _ROWS_A_STEP == 0:
                give_way()
            if was is not None and becomes is not None:
                if _same(was, becomes):
                    continue
                _ensure_stated(table, row_id, was, becomes, columns)
            elif not counted:
                raise UnstatedError(f"{table} {row_id} came or went")
            yield (table, row_id), was, becomes


def count_rows(connection: sqlite3.Connection) -> dict[str, int]:
    """Return the number of rows of each journalled table."""
    return {
        table: int(connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])  # noqa: S608 - the file's own names, checked when its rows are read
        for table in images.journalled(connection)
    }


def _side_by_side(
    old: Iterator[Image], new: Iterator[Image]
) -> Iterator[tuple[int, Image | None, Image | None]]:
    """Pair rows by key; both come in the order of their keys."""
    was, becomes = next(old, None), next(new, None)
    while was is not None or becomes is not None:
        first = min(_key(row) for row in (was, becomes) if row is not None)
        left = was if was is not None and _key(was) == first else None
        right = becomes if becomes is not None and _key(becomes) == first else None
        yield first, left, right
        was = was if left is None else next(old, None)
        becomes = becomes if right is None else next(new, None)


def _key(row: Image) -> int:
    key = row["id"]
    assert isinstance(key, int)
    return key


def _same(was: Image, becomes: Image) -> bool:
    # To Python 1 and 1.0 are equal, to a hash they are not.
    return was == becomes and all(type(becomes[name]) is type(was[name]) for name in was)


def _ensure_stated(
    table: str, row_id: int, was: Image, becomes: Image, columns: Collection[str]
) -> None:
    for name, value in was.items():
        if name in columns:
            continue
        with suppress(KeyError):
            if images.dump({name: value}) == images.dump({name: becomes[name]}):
                continue
        raise UnstatedError(f"{table} {row_id}: {name}")
