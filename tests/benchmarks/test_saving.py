"""What it costs to keep a field for good, beside the same file written by hand."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.services import agenda
from app.storage.connection import connect
from app.storage.database import Database
from app.storage.journal import Action
from tests.benchmarks.archives import make_archive
from tests.benchmarks.pairs import Figure, compare

pytestmark = pytest.mark.benchmark


def test_saving_a_field(tmp_path: Path, report: Callable[[Figure], None]) -> None:
    """Ours: load, check, journal and commit. The floor: one UPDATE, committed as durably."""
    database = Database(make_archive(tmp_path / "ours", 200))
    raw = connect(make_archive(tmp_path / "floor", 200) / "sutarta.db")
    text = "Kalbėta apie pievų šienavimą ir bendrą talką. " * 8

    def by_hand(turn: int) -> None:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("UPDATE agenda_item SET considered = ? WHERE id = 7", (f"{text}{turn}",))
        raw.execute("COMMIT")

    action = Action("agenda.edit", {"id": 7, "field": "considered"}, coalesces=True)

    def service(turn: int) -> None:
        with database.writing(action) as session:
            agenda.edit_item(session, 7, considered=f"{text}{turn}")

    figure = compare("save a field, journalled, durable", by_hand, service, 5, today=6, repeat=10)
    raw.close()
    database.close()
    report(figure)


def test_saving_a_field_in_an_archive_with_a_long_history(
    tmp_path: Path, report: Callable[[Figure], None]
) -> None:
    """The journal only ever grows; what it holds must not be paid for again."""
    young = Database(make_archive(tmp_path / "young", 200))
    old = Database(make_archive(tmp_path / "old", 200))
    with old.reading() as session:
        raw = session.raw()
    raw.execute("BEGIN")
    raw.executemany(
        "INSERT INTO journal_action (name, parameters, kind, state, barrier, began_at, ended_at)"
        " VALUES ('agenda.edit', '{}', 'do', 'done', 0, '2025-01-01', '2025-01-01')",
        [()] * 200_000,
    )
    raw.execute("COMMIT")

    def saving(database: Database) -> Callable[[int], None]:
        def save(turn: int) -> None:
            with database.writing("agenda.edit") as session:
                agenda.edit_item(session, 7, considered=f"Pievos {turn}")

        return save

    figure = compare(
        "save a field, 200,000 actions beside none", saving(young), saving(old), 1.2, repeat=10
    )
    young.close()
    old.close()
    report(figure)
