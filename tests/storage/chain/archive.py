"""The made-up archive: its first file, what becomes of it, and a look at where it stands."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from app.storage import images, migrations
from app.storage.connection import DATABASE_NAME, connect
from app.storage.journal import Action, Recorder, record, write_images
from app.storage.schema import Shape
from app.storage.upgrades.checks import faults_of_file
from app.storage.upgrades.upgrade import Course

SCRIPTS = Path(__file__).parent
FIRST, LAST = Shape(1, 1), Shape(6, 4)
NOW = datetime(2025, 10, 6, 9, 41, tzinfo=UTC)
LONG = "Ilgas tekstas be galo. " * 6000
Rows = dict[str, list[dict[str, object]]]

# Keys 3 and 9 of members were given and taken back.
ROWS: Rows = {
    "branch": [
        {"id": 1, "name": "Kopų skyrius", "over_id": None},
        {"id": 2, "name": "Ąžuolo\0pušies \U0001d11e", "over_id": 1},
        {"id": 3, "name": "", "over_id": 3},
    ],
    "member": [
        {"id": 1, "branch_id": 1, "friend_id": 2, "kind": "full", "name": "Ona",
         "address": "Kopų g. 3", "picture": b"\x00\xff\x89PNG"},
        {"id": 2, "branch_id": 2, "friend_id": 2, "kind": "guest", "name": None,
         "address": None, "picture": None},
        {"id": 4, "branch_id": 2, "friend_id": 1, "kind": "guest", "name": LONG,
         "address": "", "picture": 1.5},
        {"id": 5, "branch_id": 1, "friend_id": None, "kind": "full", "name": "A\0B'\"`[",
         "address": "Pušų\n7", "picture": "text"},
    ],
    "badge": [
        {"id": 1, "member_id": 1, "text": "geltonas"},
        {"id": 2, "member_id": 77, "text": "niekieno"},
        {"id": 3, "member_id": None, "text": "<b>"},
    ],
    "label": [
        {"id": 1, "word": "žalias"}, {"id": 2, "word": "raudonas"}, {"id": 4, "word": "žalias"},
        {"id": 5, "word": "Žalias"},
    ],
    "scrap": [{"id": 1, "text": "lapelis"}],
}  # fmt: skip

# What the six revisions make of them.
AFTER: Rows = {
    "branch": [{**row, "town": ""} for row in ROWS["branch"]],
    "member": [
        {"id": 1, "branch_id": 1, "friend_id": 2, "kind": "full", "name": "Ona",
         "picture": b"\x00\xff\x89PNG", "since": None},
        {"id": 2, "branch_id": 2, "friend_id": None, "kind": "guest", "name": "",
         "picture": None, "since": None},
        {"id": 4, "branch_id": 2, "friend_id": 1, "kind": "guest", "name": LONG,
         "picture": 1.5, "since": None},
        {"id": 5, "branch_id": 1, "friend_id": None, "kind": "full", "name": "A\0B'\"`[",
         "picture": "text", "since": None},
    ],
    "badge": [
        {"id": 1, "member_id": 1, "text": "geltonas"},
        {"id": 2, "member_id": None, "text": "niekieno"},
        {"id": 3, "member_id": None, "text": "<b>"},
    ],
    "label": [row for row in ROWS["label"] if row["id"] != 4],
    "address": [
        {"id": 1, "member_id": 1, "text": "Kopų g. 3"},
        {"id": 2, "member_id": 5, "text": "Pušų\n7"},
    ],
}  # fmt: skip


def back_up(
    connection: sqlite3.Connection, folder: Path, _now: datetime, give_way: Callable[[], None]
) -> None:
    """Keep the old file; the archive's own backups know only archives with meetings."""
    with closing(sqlite3.connect(folder / "before.db")) as kept:
        connection.backup(kept)
    give_way()


def course(scripts: Path = SCRIPTS) -> Course:
    return Course(scripts, LAST, back_up)


def make_first(folder: Path) -> Path:
    """Make the file of the first revision with all its rows."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / DATABASE_NAME
    with closing(connect(path)) as raw:
        migrations.upgrade(raw, scripts=SCRIPTS, shape=FIRST)
        for table, images_of in ROWS.items():
            _write(raw, {(table, int(str(row["id"]))): row for row in images_of})
        spare = {**ROWS["member"][0], "friend_id": None}
        for key in (3, 9):
            _write(raw, {("member", key): {**spare, "id": key}})
            raw.execute("DROP TRIGGER tr_member_stays")  # the journal itself takes rows back
            _write(raw, {("member", key): None})
            raw.execute(_TRIGGER)
    return path


_TRIGGER = (
    "CREATE TRIGGER tr_member_stays BEFORE DELETE ON member\n"
    "    BEGIN SELECT raise(ABORT, 'members stay; not \"deleted\"'); END"
)


def _write(raw: sqlite3.Connection, rows: dict[tuple[str, int], dict[str, object] | None]) -> None:
    raw.execute("BEGIN")
    recorder = Recorder()
    write_images(raw, rows.items(), recorder)
    assert record(raw, Action("chain.write"), recorder, NOW)
    raw.execute("COMMIT")


def read_rows(path: Path) -> Rows:
    with closing(connect(path)) as raw:
        return {
            table: [dict(row) for row in images.read_all(raw, table)]
            for table in images.journalled(raw)
        }


def spoil(scripts: Path, revision: str, was: str, becomes: str) -> Path:
    """Copy the chain to a folder and change the text of one of its revisions."""
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    [path] = (scripts / "versions").glob(f"{revision}_*.py")
    text = path.read_text()
    assert was in text
    path.write_text(text.replace(was, becomes))
    return scripts


def is_whole(path: Path) -> bool:
    """Tell whether the file is of the last shape with everything in it."""
    with closing(connect(path)) as raw:
        if raw.execute("PRAGMA user_version").fetchone() != (LAST.stamp,):
            return False
        if list(faults_of_file(raw, LAST, SCRIPTS, lambda: None)):
            return False
    return read_rows(path) == AFTER
