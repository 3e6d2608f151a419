"""An older file comes to today's shape whole, or stays as it was."""

import gzip
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.errors import StorageError, UserError
from app.storage import attachments, images, journal, schema
from app.storage.checks.check import check_archive
from app.storage.connection import DATABASE_NAME, connect
from app.storage.database import Database
from app.storage.schema import Shape
from app.storage.upgrades import checks as upgrade_checks
from app.storage.upgrades.upgrade import UpgradeCancelledError, upgrade_file
from tests.storage.chain import archive as chain

OLD_FILES = Path(__file__).parent / "old_files"


@pytest.fixture(params=range(1, schema.VERSION))
def version(request: pytest.FixtureRequest) -> int:
    """Every shape before today's."""
    return int(request.param)


@pytest.fixture
def old_archive(tmp_path: Path, version: int) -> Path:
    """An archive as an older shape kept it, with actions that are undone."""
    folder = tmp_path / "old"
    folder.mkdir()
    kept = gzip.decompress((OLD_FILES / f"{version:04}.db.gz").read_bytes())
    (folder / DATABASE_NAME).write_bytes(kept)
    attachments.keep(folder, b"%PDF-1.7 not really")
    return folder


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """The made-up archive of the synthetic chain in its first shape."""
    return chain.make_first(tmp_path / "chain")


def rows_of(path: Path) -> dict[str, dict[int, dict[str, object]]]:
    with closing(connect(path)) as raw:
        return {
            table: {int(str(row["id"])): dict(row) for row in images.read_all(raw, table)}
            for table in images.journalled(raw)
        }


def leftovers(folder: Path) -> list[str]:
    known = (DATABASE_NAME, f"{DATABASE_NAME}-journal", "before.db", "sutarta.lock")
    return sorted(path.name for path in folder.iterdir() if path.name not in known)


# Files of older shapes


def test_older_shapes_come_to_todays_with_nothing_changed(old_archive: Path) -> None:
    before = rows_of(old_archive / DATABASE_NAME)
    assert sum(map(len, before.values())) > 15
    Database(old_archive).close()
    after = rows_of(old_archive / DATABASE_NAME)
    for table, rows in before.items():
        assert after[table].keys() == rows.keys()
        for key, row in rows.items():
            assert {name: after[table][key][name] for name in row} == row, (table, key)
    assert not any(after[table] for table in after.keys() - before.keys())


def test_upgraded_archive_is_sound_and_says_its_shape(old_archive: Path, version: int) -> None:
    database = Database(old_archive)
    assert check_archive(database) == ()
    with database.glancing() as raw:
        assert schema.shape_of(raw, database.path) == schema.CURRENT
        [last] = raw.execute(
            "SELECT name, parameters FROM journal_action ORDER BY id DESC LIMIT 1"
        ).fetchall()
        assert last == ("archive.upgrade", f'{{"from":{version},"to":{schema.VERSION}}}')
    database.close()


def test_upgrade_ends_what_can_be_undone_and_keeps_the_history(old_archive: Path) -> None:
    with closing(connect(old_archive / DATABASE_NAME)) as raw:
        assert journal.next_redo(raw)
        before = journal.history(raw, "meeting", 1)
    assert before
    database = Database(old_archive)
    with pytest.raises(UserError, match=r"undo.nothing"):
        database.undo()
    with pytest.raises(UserError, match=r"redo.nothing"):
        database.redo()
    with database.glancing() as raw:
        assert journal.history(raw, "meeting", 1)[: len(before)] == before
    database.close()


def test_upgrade_leaves_a_backup_of_the_old_shape(old_archive: Path, version: int) -> None:
    Database(old_archive).close()
    [kept] = (old_archive / "backups").glob("*.db")
    with closing(sqlite3.connect(kept)) as raw:
        assert schema.shape_of(raw, kept) == Shape(version, 1)
    assert leftovers(old_archive) == ["attachments", "backups"]


def test_second_opening_upgrades_nothing(old_archive: Path) -> None:
    Database(old_archive).close()
    path = old_archive / DATABASE_NAME
    before = path.read_bytes()
    seen: list[str] = []
    Database(old_archive, progress=lambda _done, step: seen.append(step)).close()
    assert path.read_bytes() == before
    assert seen == []


def test_interrupted_write_of_the_old_program_is_taken_back_first(old_archive: Path) -> None:
    """A hot journal beside the old file belongs to it, never to the new one."""
    path = old_archive / DATABASE_NAME
    before = rows_of(path)
    halfway = old_archive / "half"
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA cache_size = 1")
        raw.execute("BEGIN")
        raw.execute("UPDATE organisation SET notes = ?", ("half done " * 20_000,))
        shutil.copytree(old_archive, halfway)  # as the file system stands in the middle of it
        raw.execute("ROLLBACK")
    assert (halfway / f"{DATABASE_NAME}-journal").stat().st_size > 0
    assert (halfway / DATABASE_NAME).read_bytes() != path.read_bytes()
    database = Database(halfway)
    assert check_archive(database) == ()
    database.close()
    after = rows_of(halfway / DATABASE_NAME)
    assert {key: row["notes"] for key, row in after["organisation"].items()} == {
        key: row["notes"] for key, row in before["organisation"].items()
    }


# The chain


def test_chain_ends_as_it_should(first: Path) -> None:
    upgrade_file(first, course=chain.course(), now=chain.NOW)
    assert chain.read_rows(first) == chain.AFTER
    assert chain.is_whole(first)
    assert leftovers(first.parent) == []


def test_keys_are_not_given_twice_after_tables_were_made_anew(first: Path) -> None:
    with closing(connect(first)) as raw:
        before = dict(raw.execute("SELECT name, seq FROM sqlite_sequence"))
    upgrade_file(first, course=chain.course())
    with closing(connect(first)) as raw:
        after = dict(raw.execute("SELECT name, seq FROM sqlite_sequence"))
        assert before["member"] > max(int(str(row["id"])) for row in chain.AFTER["member"])
        assert after["member"] == before["member"]
        raw.execute("INSERT INTO member (branch_id, kind, name) VALUES (1, 'honorary', 'Nauja')")
        newest = raw.execute("SELECT max(id) FROM member").fetchone()[0]
    assert newest == before["member"] + 1


def test_guards_still_stand_after_tables_were_made_anew(first: Path) -> None:
    upgrade_file(first, course=chain.course())
    with closing(connect(first)) as raw:
        for statement in (
            "DELETE FROM member",
            "UPDATE branch SET id = 9 WHERE id = 1",
            "INSERT INTO member (branch_id, kind, name) VALUES (1, 'other', '')",
            "INSERT INTO member (branch_id, kind, name) VALUES (99, 'full', '')",
            "INSERT INTO label (word) VALUES ('raudonas')",
        ):
            with pytest.raises(sqlite3.IntegrityError):
                raw.execute(statement)
        assert raw.execute("SELECT count(*) FROM guest").fetchone() == (2,)


def test_journal_tells_what_the_revisions_made_of_rows(first: Path) -> None:
    upgrade_file(first, course=chain.course(), now=chain.NOW)
    with closing(connect(first)) as raw:
        [*_, label] = journal.history(raw, "label", 4)
        [*_, badge] = journal.history(raw, "badge", 2)
        [*_, member] = journal.history(raw, "member", 1)
        [*_, scrap] = journal.history(raw, "scrap", 1)
        [address] = journal.history(raw, "address", 2)
    assert {row.name for row in (label, badge, member, scrap, address)} == {"archive.upgrade"}
    assert (label.before, label.after) == ({"id": 4, "word": "žalias"}, None)
    assert (badge.before, badge.after) == ({"member_id": 77}, {"member_id": None})
    assert member.before == {"address": "Kopų g. 3"}
    assert scrap.before == {"id": 1, "text": "lapelis"}
    assert address.after == {"id": 2, "member_id": 5, "text": "Pušų\n7"}


def test_progress_goes_one_way_through_every_step(first: Path) -> None:
    seen: list[tuple[float, str]] = []
    upgrade_file(first, course=chain.course(), progress=lambda *step: seen.append(step))
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert list(dict.fromkeys(step for _, step in seen)) == [
        "upgrade.checking",
        "upgrade.backing_up",
        "upgrade.copying",
        "upgrade.changing",
        "upgrade.verifying",
        "upgrade.swapping",
    ]


def test_giving_up_at_any_moment_leaves_the_old_file(first: Path) -> None:
    before = first.read_bytes()
    moments = 0
    while True:
        left = moments

        def stop(_done: float, _step: str) -> None:
            nonlocal left
            if left == 0:
                raise UpgradeCancelledError
            left -= 1

        try:
            upgrade_file(first, course=chain.course(), progress=stop)
        except UpgradeCancelledError:
            assert first.read_bytes() == before
            assert leftovers(first.parent) == []
            moments += 7
        else:
            break
    assert moments > 20
    assert chain.is_whole(first)


# What must not pass


def at_the_beginning(*statements: str) -> tuple[str, str]:
    """Return what to replace by what, so that a revision first does this."""
    head = "def upgrade() -> None:\n"
    return head, "".join((head, "    from alembic import op\n", *statements))


def sql(statement: str) -> str:
    return f"    op.execute({statement!r})\n"


CHECK = 'sa.CheckConstraint("friend_id <> id", name="friend"),\n'
BATCH = """
    with op.batch_alter_table("label", recreate="always") as batch:
        batch.alter_column("word", new_column_name="word")
"""
CARELESS = {
    "orphans kept": ("0004", "(SELECT id FROM member WHERE id = member_id)", "member_id"),
    "nothing where something must be": ("0003", "coalesce(name, '')", "name"),
    "a check broken": ("0003", "nullif(friend_id, id)", "friend_id"),
    "the same twice": ("0005", 'op.execute("DELETE', 'str("DELETE'),
    "rows lost": ("0003", "        values=", '        where="id <> 4",\n        values='),
    "more rows lost than said": ("0005", "min(id) FROM label", "1 FROM label"),
    "a value changed unsaid": ("0006", 'rewritten = {"member": ("address",)}', ""),
    "the same number of another kind": (
        "0002",
        *at_the_beginning(
                          sql("UPDATE member SET picture = CAST(picture AS BLOB)")),
    ),
    "history rewritten": (
        "0002", *at_the_beginning(sql("UPDATE journal_change SET before = '{}'"))
    ),
    "history cut": (
        "0002", *at_the_beginning(sql("DELETE FROM journal_change WHERE id = 1"))
    ),
    "keys given twice": (
        "0002", *at_the_beginning(sql("UPDATE sqlite_sequence SET seq = 5"))
    ),
    "batch mode": ("0002", *at_the_beginning(BATCH)),
    "a trigger forgotten": ("0006", CHECK, CHECK + '        without=("tr_member_stays",),\n'),
    "an error at the end": ("0006", 'op.execute("DROP TABLE scrap")', "1 / 0"),
    "wrong SQL": ("0005", "CREATE UNIQUE", "CREATE UNIQE"),
    "its own commit": (
        "0003", *at_the_beginning(sql("COMMIT"), sql("BEGIN"), "    1 / 0\n")
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CARELESS)
def test_careless_revision_leaves_the_old_file(
    first: Path, tmp_path: Path, case: str, caplog: pytest.LogCaptureFixture
) -> None:
    before = first.read_bytes()
    scripts = chain.spoil(tmp_path / "scripts", *CARELESS[case])
    with pytest.raises(StorageError) as caught:
        upgrade_file(first, course=chain.course(scripts))
    assert caught.value.key == "upgrade.failed"
    assert first.read_bytes() == before
    assert leftovers(first.parent) == []
    upgrade_file(first, course=chain.course())
    assert chain.is_whole(first)


def test_other_objects_than_the_revisions_make_are_found(
    first: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where another release of a library makes them: not what the program was tried on."""
    fresh = upgrade_checks.objects_of

    def differing(shape: Shape, scripts: Path) -> dict[tuple[str, str], tuple[str, str]]:
        found = fresh(shape, scripts)
        if shape == chain.LAST:
            found["index", "ix_member_branch"] = ("member", "other")
        return found

    monkeypatch.setattr(upgrade_checks, "objects_of", differing)
    before = first.read_bytes()
    with pytest.raises(StorageError, match=r"upgrade.failed"):
        upgrade_file(first, course=chain.course())
    assert first.read_bytes() == before


DAMAGE = (
    "UPDATE badge SET text = 'pakeista' WHERE id = 1",
    "DELETE FROM label WHERE id = 1",
    "INSERT INTO label (word) VALUES ('svetimas')",
    "DROP TRIGGER tr_member_stays",
    "CREATE INDEX ix_other ON label (word)",
    "UPDATE alembic_version SET version_num = '0002'",
    "INSERT INTO member (branch_id, kind) VALUES (99, 'full')",
)


@pytest.mark.parametrize("statement", DAMAGE)
def test_damaged_file_is_not_upgraded(first: Path, statement: str) -> None:
    with closing(sqlite3.connect(first, isolation_level=None)) as raw:
        raw.execute(statement)
    before = first.read_bytes()
    with pytest.raises(StorageError) as caught:
        upgrade_file(first, course=chain.course())
    assert caught.value.key == "upgrade.unsound"
    assert caught.value.parameters["count"]
    assert first.read_bytes() == before
    assert leftovers(first.parent) == []


def test_too_little_room_is_said_before_anything_is_written(
    first: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = first.read_bytes()
    usage = shutil.disk_usage(first)._replace(free=2 * len(before))
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage)
    with pytest.raises(StorageError) as caught:
        upgrade_file(first, course=chain.course())
    assert caught.value.key == "upgrade.no_room"
    assert caught.value.parameters["needed"] > caught.value.parameters["free"] >= 0
    assert first.read_bytes() == before
    assert leftovers(first.parent) == []
    assert not (first.parent / "before.db").exists()


def test_copy_left_by_a_killed_upgrade_goes_at_the_next_opening(archive_folder: Path) -> None:
    for ending in (".upgrading", ".upgrading-journal"):
        (archive_folder / f"{DATABASE_NAME}{ending}").write_bytes(b"half a copy")
    Database(archive_folder).close()
    assert leftovers(archive_folder) == []
