"""The stepped copy: what is written meanwhile, what is taken back, what stops it."""

import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from app.storage import turns
from app.storage.snapshot import copy_database
from app.storage.turns import CopyStoppedError, Turns

ROWS = 600


@pytest.fixture
def source(tmp_path: Path) -> sqlite3.Connection:
    """Return a connection to a file of about 2.4 MB, forty steps of a copy."""
    raw = sqlite3.connect(tmp_path / "source.db", isolation_level=None, check_same_thread=False)
    pragmas = "locking_mode=EXCLUSIVE", "journal_mode=TRUNCATE", "synchronous=OFF", "cache_size=10"
    for pragma in pragmas:
        raw.execute(f"PRAGMA {pragma}").fetchall()
    raw.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT)")
    raw.execute("BEGIN")
    raw.executemany("INSERT INTO t (text) VALUES (?)", [("x" * 4000,)] * ROWS)
    raw.execute("COMMIT")
    return raw


def rows(raw: sqlite3.Connection) -> list[tuple[object, ...]]:
    return raw.execute("SELECT * FROM t ORDER BY id").fetchall()


def copied(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return rows(raw)


def write_everywhere(raw: sqlite3.Connection, text: str) -> None:
    """Change a page that is copied already, one that is not, and add and remove others."""
    raw.execute("UPDATE t SET text = ? WHERE id IN (2, 300, 590)", (text * 3500,))
    raw.execute("DELETE FROM t WHERE id = (SELECT max(id) - 20 FROM t)")
    raw.execute("INSERT INTO t (text) VALUES (?)", (text * 4000,))


def test_what_is_written_meanwhile_is_in_the_copy(
    source: sqlite3.Connection, tmp_path: Path
) -> None:
    steps, at_last_step = count(), rows(source)

    def give_way() -> None:
        nonlocal at_last_step
        at_last_step = rows(source)
        source.execute("BEGIN IMMEDIATE")
        write_everywhere(source, f"{next(steps) % 10}")
        source.execute("COMMIT")

    copy_database(source, tmp_path / "copy.db", give_way)
    assert next(steps) > 20
    assert copied(tmp_path / "copy.db") == at_last_step != rows(source)


def test_what_is_taken_back_meanwhile_is_not_in_the_copy(
    source: sqlite3.Connection, tmp_path: Path
) -> None:
    before, steps = rows(source), count()

    def give_way() -> None:
        source.execute("BEGIN IMMEDIATE")
        write_everywhere(source, f"{next(steps) % 10}")
        # More than the cache holds, so that pages have gone to the file when they are taken back.
        source.execute("UPDATE t SET text = 'z' || text WHERE id % 2")
        source.execute("ROLLBACK")

    copy_database(source, tmp_path / "copy.db", give_way)
    assert next(steps) > 20
    assert copied(tmp_path / "copy.db") == before == rows(source)


def test_a_cancelled_copy_leaves_the_source_usable(
    source: sqlite3.Connection, tmp_path: Path
) -> None:
    steps = count()

    def give_way() -> None:
        if next(steps) == 5:
            raise CopyStoppedError

    with pytest.raises(CopyStoppedError):
        copy_database(source, tmp_path / "first.db", give_way)
    source.execute("BEGIN IMMEDIATE")
    write_everywhere(source, "n")
    source.execute("COMMIT")
    copy_database(source, tmp_path / "second.db")
    assert copied(tmp_path / "second.db") == rows(source)


def test_writes_of_another_thread_go_on_all_through_a_copy(
    source: sqlite3.Connection, tmp_path: Path
) -> None:
    done: list[object] = []

    def copy() -> None:
        for number in range(4):
            copy_database(source, tmp_path / f"{number}.db")
            done.append(number)

    worker = threading.Thread(target=copy, daemon=True)
    worker.start()
    writes = 0
    while worker.is_alive() and writes < 20_000:
        source.execute("BEGIN IMMEDIATE")
        write_everywhere(source, f"{writes % 10}")
        source.execute("ROLLBACK" if writes % 3 == 0 else "COMMIT")
        rows(source)
        writes += 1
    worker.join(60)
    assert done == [0, 1, 2, 3]
    for number in range(4):
        assert len(copied(tmp_path / f"{number}.db")) == ROWS


class Worker:
    """A copy in another thread that is told, step by step, whether it may go on."""

    def __init__(self, owner: Turns, may_go_on: Callable[[], bool]) -> None:
        self.outcome: object = None
        self.began = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(owner, may_go_on), daemon=True)
        self._thread.start()

    def _run(self, owner: Turns, may_go_on: Callable[[], bool]) -> None:
        try:
            with owner.copy(may_go_on) as give_way:
                self.began.set()
                while True:
                    give_way()
        except CopyStoppedError as error:
            self.outcome = error

    def ended(self) -> bool:
        self._thread.join(60)
        return not self._thread.is_alive()


def test_the_owners_copy_stops_a_worker_that_rests() -> None:
    owner, asked = Turns(), threading.Event()

    def never() -> bool:
        asked.set()
        return False

    worker = Worker(owner, never)
    assert asked.wait(60)
    with owner.copy(lambda: True) as give_way:
        give_way()
    assert worker.ended()
    assert isinstance(worker.outcome, CopyStoppedError)


def test_a_worker_rests_while_a_session_is_open() -> None:
    owner, asked = Turns(), count()
    worker = Worker(owner, lambda: next(asked) >= 0)
    assert worker.began.wait(60)
    with owner.session():
        first = next(asked)
        for _ in range(3):  # far longer than a look takes
            assert not owner._at_rest.wait(turns._LOOK_AGAIN)
        assert next(asked) <= first + 2  # it may have been asking when the session began
    owner.end()
    assert worker.ended()


def test_a_worker_waits_for_the_owners_copy_and_is_let_in_or_sent_away() -> None:
    owner = Turns()
    with owner.copy(lambda: True):
        worker = Worker(owner, lambda: True)
        assert not worker.began.wait(0.02)
    assert worker.began.wait(60)
    owner.end()
    assert worker.ended()
    late = Worker(owner, lambda: True)
    assert late.ended()
    with pytest.raises(CopyStoppedError), owner.copy(lambda: True):
        pass


def test_no_copy_inside_a_session() -> None:
    owner = Turns()
    with owner.session(), pytest.raises(RuntimeError), owner.copy(lambda: True):
        pass
