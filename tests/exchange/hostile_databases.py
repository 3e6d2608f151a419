"""Databases that somebody changed to do harm, each in one way; the journal lies along with them."""

import hashlib
import json
import random
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

from app.storage import images

Change = Callable[[sqlite3.Connection], object]


def changed(good: bytes, change: Change) -> bytes:
    """Return the file after something was done to it with SQLite itself."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "evil.db"
        path.write_bytes(good)
        raw = sqlite3.connect(path, isolation_level=None)
        raw.execute("PRAGMA foreign_keys = OFF")
        try:
            change(raw)
        finally:
            raw.close()
        return path.read_bytes()


def script(*statements: str) -> Change:
    def run(raw: sqlite3.Connection) -> None:
        for statement in statements:
            raw.execute(statement)

    return run


def schema(*statements: str) -> Change:
    """Change what SQLite says of its own tables."""
    return script("PRAGMA writable_schema = ON", *statements, "PRAGMA writable_schema = RESET")


def lying(table: str, column: str, value: object) -> Change:
    """Set a value of the table's first row and let the journal agree with it."""

    def run(raw: sqlite3.Connection) -> None:
        raw.execute("PRAGMA ignore_check_constraints = ON")
        [(row_id,)] = raw.execute(f"SELECT min(id) FROM {table}").fetchall()
        raw.execute(f"UPDATE {table} SET {column} = ? WHERE id = ?", (value, row_id))
        if isinstance(value, bytes):
            return
        image = images.read(raw, table, row_id)
        raw.execute(
            "UPDATE journal_change SET image = ? WHERE id ="
            " (SELECT max(id) FROM journal_change WHERE table_name = ? AND row_id = ?)",
            (images.digest(image), table, row_id),
        )

    return run


def merged_in_a_circle(raw: sqlite3.Connection) -> None:
    ids = [row[0] for row in raw.execute("SELECT id FROM organisation ORDER BY id LIMIT 2")]
    for one, other in (ids, ids[::-1]):
        raw.execute("UPDATE organisation SET merged_into_id = ? WHERE id = ?", (other, one))
        digest = images.digest(images.read(raw, "organisation", one))
        raw.execute(
            "UPDATE journal_change SET image = ? WHERE id = (SELECT max(id) FROM journal_change"
            " WHERE table_name = 'organisation' AND row_id = ?)",
            (digest, one),
        )


def journal(column: str, value: object) -> Change:
    def run(raw: sqlite3.Connection) -> None:
        raw.execute(
            f"UPDATE journal_change SET {column} = ? WHERE id ="
            " (SELECT min(id) FROM journal_change WHERE table_name = 'organisation')",
            (value,),
        )

    return run


def action(column: str, value: object) -> Change:
    def run(raw: sqlite3.Connection) -> None:
        raw.execute(f"UPDATE journal_action SET {column} = ? WHERE id = 1", (value,))

    return run


def stamped(stamp: int) -> Change:
    return script(f"PRAGMA user_version = {stamp}")


def many_tables(raw: sqlite3.Connection) -> None:
    """Name one page as the root of a hundred thousand tables."""
    raw.execute("PRAGMA writable_schema = ON")
    raw.execute(
        "WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 100000)"
        " INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql)"
        " SELECT 'table', 't' || n, 't' || n, 3, 'CREATE TABLE t' || n || ' (a)' FROM t"
    )


def utf_16(good: bytes) -> bytes:
    return good[:56] + b"\0\0\0\x02" + good[60:]


def write_ahead(good: bytes) -> bytes:
    return good[:18] + b"\x02\x02" + good[20:]


def torn(good: bytes) -> bytes:
    chance = random.Random(5)
    pages = bytearray(good)
    for _ in range(40):
        place = chance.randrange(4096, len(pages) - 64)
        pages[place : place + 64] = chance.randbytes(64)
    return bytes(pages)


SHADOW = "CREATE VIEW meeting AS SELECT * FROM organisation"
BY_SQL: dict[str, Change] = {
    "a trigger": script(
        "CREATE TRIGGER evil AFTER UPDATE ON meeting BEGIN DELETE FROM decision; END"
    ),
    "a view": script("CREATE VIEW evil AS SELECT randomblob(1000000000)"),
    "a view for a table": script("DROP TABLE vote", SHADOW.replace("meeting", "vote")),
    "a virtual table": script("CREATE VIRTUAL TABLE evil USING fts5 (a)"),
    "a table more": script("CREATE TABLE evil (a)"),
    "a table with a quoted name": script('CREATE TABLE "meeting""; DROP TABLE vote; --" (id)'),
    "a table less": script("DROP TABLE vote"),
    "an index more": script("CREATE INDEX evil ON meeting (upper(title))"),
    "an index less": script("DROP INDEX ix_meeting_held_on"),
    "a column more": script("ALTER TABLE meeting ADD COLUMN evil"),
    "a generated column": script("ALTER TABLE meeting ADD COLUMN evil AS (zeroblob(1000000000))"),
    "a weaker check": schema(
        "UPDATE sqlite_master SET sql = replace(sql, 'CHECK', 'CHECK (1) /*') || '*/'"
        " WHERE name = 'vote'"
    ),
    "a schema of nonsense": schema("UPDATE sqlite_master SET sql = 'evil' WHERE name = 'vote'"),
    "a root page elsewhere": schema("UPDATE sqlite_master SET rootpage = 1 WHERE name = 'vote'"),
    "two tables on one page": schema(
        "UPDATE sqlite_master SET rootpage ="
        " (SELECT rootpage FROM sqlite_master WHERE name = 'person') WHERE name = 'organisation'"
    ),
    "a hundred thousand tables": many_tables,
    "another program's": script("PRAGMA application_id = 7"),
    "no version": stamped(0),
    "an older version it is not": stamped(1 << 16 | 1),
    "a newer version": stamped(99 << 16 | 99),
    "a negative version": stamped(-1),
    "another revision": script("UPDATE alembic_version SET version_num = '0001'"),
    "two revisions": script("INSERT INTO alembic_version VALUES ('0001')"),
    "text for a number": lying("meeting", "number", "seven"),
    "bytes for text": lying("organisation", "name", b"\xff\xfe"),
    "a fraction for a number": lying("agenda_item", "position", 1.5),
    "a number too large": lying("agenda_item", "position", 2**62),
    "text that is none": script("UPDATE organisation SET name = CAST(x'ff41' AS TEXT)"),
    "a date that is none": lying("meeting", "held_on", "2025-02-30"),
    "a time that is none": lying("meeting", "starts_at", "soon"),
    "a word that is none": lying("meeting", "minutes_state", "perfect"),
    "neither yes nor no": lying("meeting", "finalised_elsewhere", 7),
    "nothing where something must be": schema(
        "UPDATE sqlite_master SET sql = replace(sql, 'NOT NULL', '') WHERE name = 'organisation'"
    ),
    "a file from elsewhere": lying("attachment", "sha256", "../../../../etc/passwd"),
    "a file of no size": lying("attachment", "size", -1),
    "a parent that is not there": lying("meeting", "series_id", 999),
    "merged in a circle": merged_in_a_circle,
    "merged into itself": lying("organisation", "merged_into_id", 1),
    "a row behind the journal": script("UPDATE organisation SET notes = 'evil'"),
    "a row the journal does not know": script("INSERT INTO setting (name, value) VALUES (1, 2)"),
    "a row gone": script("DELETE FROM participant"),
    "keys that come again": script("UPDATE sqlite_sequence SET seq = 0 WHERE name = 'meeting'"),
    "keys at their end": script(
        f"UPDATE sqlite_sequence SET seq = {2**63 - 1} WHERE name = 'meeting'"
    ),
    "journal: no JSON": journal("after", "{"),
    "journal: a list": journal("after", "[]"),
    "journal: brackets": journal("after", "[" * 100_000),
    "journal: another row": journal("after", '{"id": 77}'),
    "journal: a number for a name": journal("after", '{"name": 7}'),
    "journal: endless": journal("after", '{"cases_confirmed": 1e999}'),
    "journal: too large": journal("after", json.dumps({"merged_into_id": 2**70})),
    "journal: a date that is none": journal("after", '{"deleted_at": "soon"}'),
    "journal: a table in quotes": journal("table_name", 'meeting"; DROP TABLE vote; --'),
    "journal: SQLite's own table": journal("table_name", "sqlite_master"),
    "journal: its own table": journal("table_name", "journal_action"),
    "journal: no row": journal("row_id", -1),
    "journal: no image": journal("image", "evil"),
    "action: no JSON": action("parameters", "{"),
    "action: no name of ours": action("name", "__class__"),
    "action: no kind": action("kind", "evil"),
    "action: no state": action("state", "evil"),
    "action: of itself": action("of_id", 1),
    "action: no time": action("began_at", "soon"),
}
BY_BYTES: dict[str, Callable[[bytes], bytes]] = {
    "a write-ahead log": write_ahead,
    "text in UTF-16": utf_16,
    "cut": lambda good: good[: len(good) // 2],
    "one page": lambda good: good[:4096],
    "torn": torn,
    "a head alone": lambda good: good[:100],
    "nothing": lambda _good: b"",
    "no database": lambda good: hashlib.sha256(good).digest() * 300,
    "pages of no size": lambda good: good[:16] + b"\0\x03" + good[18:],
    "a list of free pages in a circle": lambda good: (
        good[:32] + b"\0\0\0\x02\0\0\0\x09" + good[40:]
    ),
}
