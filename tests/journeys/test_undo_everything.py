"""Anything may be done, all of it undone and all of it done again, also after a restart."""

import random
from contextlib import suppress
from pathlib import Path

import pytest

from app.errors import UserError
from app.services import settings
from app.storage.checks.check import check_archive
from app.storage.database import Database
from tests.conftest import Clock
from tests.factories import make_circle, make_item
from tests.faults.deeds import Deeds, dump
from tests.faults.report import Say


def step_all(database: Database, *, backwards: bool) -> int:
    """Undo or redo until there is nothing left; returns the number of steps."""
    step, end = (database.undo, "undo.nothing") if backwards else (database.redo, "redo.nothing")
    steps = 0
    with pytest.raises(UserError, match=end):
        while True:
            step()
            steps += 1
    return steps


def turn_back(database: Database, chance: random.Random) -> None:
    """Undo some steps and perhaps redo them, as somebody who hesitates."""
    before, taken = dump(database), 0
    with suppress(UserError):
        for _ in range(chance.randint(1, 3)):
            database.undo()
            taken += 1
    if chance.random() < 0.5:
        for _ in range(taken):
            database.redo()
        assert dump(database) == before


def reopened(database: Database, clock: Clock) -> Database:
    folder = database.folder
    database.close()
    return Database(folder, now=clock)


def live(folder: Path, seed: int, deeds: int) -> set[str]:
    """Do much, turn back and forth on the way, undo all, redo all; return what was done."""
    chance, clock = random.Random(seed), Clock()
    database = Database(folder, now=clock)
    empty = dump(database)
    circle = make_circle(database)
    make_item(database, circle.meeting_id, decided=("Šienauti.",), measure=("Šienauti", "PD", ""))
    drawn = Deeds(chance)
    done: set[str] = set()
    for _ in range(deeds):
        clock.pass_seconds(chance.choice((1, 90)))
        done.add(drawn.act(database, coalesces=True) or "")
        if chance.random() < 0.2:
            turn_back(database, chance)
        if chance.random() < 0.05:
            database = reopened(database, clock)
    with database.writing("archive.fill") as session:  # what was left undone is dropped
        settings.keep_setting(session, "pabaiga", str(seed))
    end = dump(database)
    steps = step_all(database, backwards=True)
    assert dump(database) == empty
    database = reopened(database, clock)
    assert dump(database) == empty
    assert step_all(database, backwards=False) == steps
    assert dump(database) == end
    database = reopened(database, clock)
    assert step_all(database, backwards=True) == steps
    assert dump(database) == empty
    assert check_archive(database) == ()
    database.close()
    return done - {""}


@pytest.mark.parametrize("seed", range(3))
def test_everything_can_be_undone_and_redone(archive_folder: Path, seed: int) -> None:
    live(archive_folder, seed, 80)


@pytest.mark.faults
def test_much_more_can_be_undone_and_redone(tmp_path: Path, say: Say) -> None:
    done: set[str] = set()
    rounds, deeds = 25, 600
    for seed in range(100, 100 + rounds):
        done |= live(tmp_path / str(seed), seed, deeds)
    kinds = Deeds(random.Random(0)).kinds
    say(
        f"undo everything: rounds={rounds} deeds={rounds * deeds} kinds={len(done)}/{kinds}",
    )
    assert len(done) == kinds
