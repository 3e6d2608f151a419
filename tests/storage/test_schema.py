"""The file's shape: migrations equal the models, and the rules that keep the journal true."""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from app.errors import StorageError
from app.models import Base
from app.storage import schema
from app.storage.checks import known_objects
from app.storage.checks.check import check_file
from app.storage.connection import APPLICATION_ID, DATABASE_NAME
from app.storage.database import Database


def shape(connection: sqlite3.Connection) -> dict[str, set[tuple[object, ...]]]:
    names = [
        row[0]
        for row in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        )
    ]
    found: dict[str, set[tuple[object, ...]]] = {}
    for name in names:
        found[f"{name} columns"] = {
            row[1:] for row in connection.execute(f"PRAGMA table_info({name})")
        }
        found[f"{name} keys"] = {
            row[2:] for row in connection.execute(f"PRAGMA foreign_key_list({name})")
        }
    found["rest"] = {
        (kind, name, " ".join(sql.split()))
        for kind, name, sql in connection.execute(
            "SELECT type, name, sql FROM sqlite_master WHERE type != 'table' AND sql IS NOT NULL"
        )
    }
    found["never reused"] = {
        (name,)
        for name, sql in connection.execute("SELECT name, sql FROM sqlite_master WHERE sql != ''")
        if "AUTOINCREMENT" in sql
    }
    found["checks"] = {
        (name, sql.count("CHECK"))
        for name, sql in connection.execute("SELECT name, sql FROM sqlite_master WHERE sql != ''")
    }
    return found


def test_migrations_give_what_the_models_say(migrated_file: Path) -> None:
    by_migration = sqlite3.connect(migrated_file)
    by_models = sqlite3.connect(":memory:")
    engine = create_engine("sqlite://", creator=lambda: by_models)
    Base.metadata.create_all(engine)
    migrated = shape(by_migration)
    migrated = {key: value for key, value in migrated.items() if "alembic" not in key}
    migrated["checks"] = {row for row in migrated["checks"] if "alembic" not in str(row[0])}
    assert migrated == shape(by_models)
    by_migration.close()
    engine.dispose()
    by_models.close()


def test_file_says_what_it_is(migrated_file: Path) -> None:
    connection = sqlite3.connect(migrated_file)
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert connection.execute("PRAGMA user_version").fetchone() == (schema.CURRENT.stamp,)
    connection.close()


def test_nothing_changes_behind_the_journal() -> None:
    for table in Base.metadata.tables.values():
        for key in table.foreign_keys:
            assert key.ondelete is None, f"{table}.{key.column}"
            assert key.onupdate is None
    assert all(
        table.dialect_options["sqlite"]["autoincrement"] for table in Base.metadata.tables.values()
    )


def test_only_the_owner_may_read(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "archive"
    Database(folder).close()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / DATABASE_NAME).stat().st_mode) == 0o600


def test_newer_file_is_refused_and_left_alone(archive_folder: Path) -> None:
    path = archive_folder / DATABASE_NAME
    connection = sqlite3.connect(path)
    connection.execute(
        f"PRAGMA user_version = {schema.Shape(schema.VERSION + 1, schema.VERSION + 1).stamp}"
    )
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StorageError) as caught:
        Database(archive_folder)
    assert caught.value.key == "storage.newer"
    assert path.read_bytes() == before


def test_other_programs_file_is_refused(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / DATABASE_NAME)
    connection.execute("CREATE TABLE other (id)")
    connection.close()
    with pytest.raises(StorageError) as caught:
        Database(tmp_path)
    assert caught.value.key == "storage.not_an_archive"


def test_file_that_is_no_database_is_called_damaged(tmp_path: Path) -> None:
    (tmp_path / DATABASE_NAME).write_bytes(b"no database at all " * 200)
    with pytest.raises(StorageError) as caught:
        Database(tmp_path)
    assert caught.value.key == "storage.damaged"


def test_failed_migration_leaves_an_empty_file_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.storage import migrations

    def fail(*_arguments: object) -> None:
        raise sqlite3.OperationalError("broken off")

    monkeypatch.setattr(migrations.EnvironmentContext, "run_migrations", fail)
    with pytest.raises(StorageError):
        Database(tmp_path)
    connection = sqlite3.connect(tmp_path / DATABASE_NAME)
    assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    connection.close()
    monkeypatch.undo()
    Database(tmp_path).close()


def test_fingerprints_are_those_of_the_migrations() -> None:
    """The last one may change until its shape is released; then a new revision is due."""
    made = {
        version: known_objects.fingerprint(known_objects.objects_of(version))
        for version in range(1, schema.VERSION + 1)
    }
    assert made == known_objects.PRINTS


@pytest.mark.parametrize("column", ["type", "name", "tbl_name", "sql"])
def test_a_make_up_of_other_kinds_of_values_is_only_another_one(column: str) -> None:
    """One byte of damage makes bytes of a text, or a number."""
    for value in (b"measure", 7):
        raw = sqlite3.connect(":memory:", isolation_level=None)
        raw.execute("CREATE TABLE measure (id INTEGER PRIMARY KEY)")
        raw.execute("PRAGMA writable_schema = ON")
        raw.execute(f"UPDATE sqlite_master SET {column} = ?", (value,))
        assert (
            known_objects.fingerprint(known_objects.objects(raw))
            not in known_objects.PRINTS.values()
        )
        raw.close()


def test_a_letter_of_damage_in_the_make_up_is_a_finding(archive_folder: Path) -> None:
    """A name may differ from ours by the case of a letter alone, which SQLite does not mind."""
    path = archive_folder / DATABASE_NAME
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA writable_schema = ON")
        for column in ("tbl_name", "sql", "name"):
            raw.execute(
                f"UPDATE sqlite_master SET {column} ="
                f" replace({column}, 'journal_action', 'jouRnal_action')"
                " WHERE name = 'journal_action'"
            )
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        found = [finding.key for finding in check_file(raw)]
    assert "check.objects" in found


def test_another_number_of_the_same_meaning_is_a_finding(archive_folder: Path) -> None:
    """A file whose number says nothing of readers means itself, as the newest does by saying so."""
    with closing(sqlite3.connect(archive_folder / DATABASE_NAME, isolation_level=None)) as raw:
        assert list(check_file(raw)) == []
        raw.execute(f"PRAGMA user_version = {schema.VERSION}")
        assert [finding.key for finding in check_file(raw)] == ["check.objects"]
