"""One way in: transactions, notices, one writer, failures in words."""

import sqlite3
from pathlib import Path

import pytest

from app.errors import ArchiveInUseError, StorageError
from app.models import Organisation, Person
from app.storage.database import Change, Database


def names(database: Database) -> list[str]:
    with database.reading() as session:
        return [row.name for row in session.query(Organisation).order_by(Organisation.id)]


def add(database: Database, name: str) -> int:
    with database.writing("organisation.add") as session:
        row = Organisation(name=name)
        session.add(row)
        session.flush()
        return row.id


def test_notice_goes_out_after_the_session_has_closed(database: Database) -> None:
    seen: list[tuple[Change, list[str]]] = []
    database.on_change.append(lambda change: seen.append((change, names(database))))
    mark = object()
    with database.writing("organisation.add", initiator=mark) as session:
        session.add(Organisation(name="Pirmoji draugija"))
    [(change, read)] = seen
    assert read == ["Pirmoji draugija"]
    assert change.action == "organisation.add"
    assert change.ids == {"organisation": frozenset({1})}
    assert change.initiator is mark
    assert change.touches("person", "organisation")
    assert not change.touches("person")


def test_nothing_changed_tells_nothing(database: Database) -> None:
    add(database, "Pirmoji")
    seen: list[Change] = []
    database.on_change.append(seen.append)
    with database.writing("organisation.edit") as session:
        session.get_one(Organisation, 1).name = "Pirmoji"
    assert seen == []


def test_exception_takes_everything_back(database: Database) -> None:
    with pytest.raises(ZeroDivisionError), database.writing("organisation.add") as session:
        session.add(Organisation(name="Niekada"))
        session.flush()
        1 / 0  # noqa: B018 - to fail
    assert names(database) == []
    add(database, "Po klaidos")
    assert names(database) == ["Po klaidos"]


def test_sessions_do_not_nest(database: Database) -> None:
    with database.reading(), pytest.raises(RuntimeError), database.writing("organisation.add"):
        pass
    assert names(database) == []


def test_reading_session_refuses_to_write(database: Database) -> None:
    with pytest.raises(RuntimeError), database.reading() as session:
        session.add(Organisation(name="Slapta"))
        session.flush()
    assert names(database) == []


def test_what_is_saved_is_in_the_file(database: Database, archive_folder: Path) -> None:
    add(database, "Draugija")
    database.close()
    again = Database(archive_folder)
    assert names(again) == ["Draugija"]
    again.close()


def test_second_writer_is_refused(database: Database, archive_folder: Path) -> None:
    with pytest.raises(ArchiveInUseError) as caught:
        Database(archive_folder)
    assert caught.value.key == "storage.in_use"
    assert caught.value.parameters["folder"] == str(archive_folder)


def test_file_locked_by_another_program_is_refused(archive_folder: Path) -> None:
    other = sqlite3.connect(archive_folder / "sutarta.db", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(ArchiveInUseError):
        Database(archive_folder)
    other.execute("ROLLBACK")
    other.close()
    Database(archive_folder).close()


def test_pragmas_hold(database: Database) -> None:
    wanted = {
        "locking_mode": "exclusive",
        "journal_mode": "truncate",
        "synchronous": 3,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "mmap_size": 0,
        "secure_delete": 1,
        "temp_store": 2,
    }
    with database.reading() as session:
        raw = session.raw()
        found = {name: raw.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
    assert found == wanted


def test_full_disk_is_said_and_loses_nothing(database: Database) -> None:
    add(database, "Prieš")
    with database.reading() as session:
        pages = session.raw().execute("PRAGMA page_count").fetchone()[0]
        session.raw().execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StorageError) as caught, database.writing("organisation.add") as session:
        session.add(Organisation(name="x" * 500_000))
    assert caught.value.key == "storage.disk_full"
    assert names(database) == ["Prieš"]


@pytest.mark.parametrize("below", ["", "archive"])
def test_file_in_the_way_of_the_folder_is_said(tmp_path: Path, below: str) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StorageError) as caught:
        Database(tmp_path / "file" / below)
    assert caught.value.key == "storage.not_a_folder"


def test_sort_keys_follow_the_names(database: Database) -> None:
    with database.writing("person.add") as session:
        session.add_all(
            Person(given_name=given, family_name=family)
            for given, family in (("Rasa", "Žukaitė"), ("Ona", "Šilaitė"), ("Jonas", "Zabulis"))
        )
    with database.writing("person.edit") as session:
        session.get_one(Person, 3).family_name = "Adomėnas"
    with database.reading() as session:
        ordered = [row.family_name for row in session.query(Person).order_by(Person.sort_key)]
    assert ordered == ["Adomėnas", "Šilaitė", "Žukaitė"]
