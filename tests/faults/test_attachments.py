"""Kills while files are attached: what was promised is whole, what was not is no damage."""

import random
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.services import attachments
from app.services.attachments import Owner
from app.storage.attachments import FileState, verify
from app.storage.checks.check import check_archive
from app.storage.database import Database
from tests.faults.report import Say
from tests.faults.test_kills import Victim, prepare_meeting


@dataclass
class Tally:
    """What the kills did; `notes` are files that merely nobody names, or half of one."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    corrupt: int = 0
    notes: int = 0


def kill_attachers(folder: Path, kills: int, seed: int) -> Tally:
    tally, chance = Tally(), random.Random(seed)
    for number in range(kills):
        archive = folder / str(number) / "archive"
        meeting_id, _ = prepare_meeting(archive)
        victim = Victim("tests.faults.attaching_child", archive, seed + number, meeting_id)
        promised = [line.strip() for line in victim.kill_within(0.3, chance)]
        tally.kills += 1
        tally.acknowledged += len(promised)
        database = Database(archive)
        found = check_archive(database)
        tally.corrupt += any(not finding.harmless for finding in found)
        tally.notes += len(found)
        with database.reading() as session:
            rows = attachments.list_attachments(session, Owner(meeting_id=meeting_id))
        named = {row.sha256 for row in rows}
        tally.lost += sum(
            digest not in named or verify(archive, digest) is not FileState.SOUND
            for digest in promised
        )
        database.close()
    return tally


def test_three_kills_while_attaching(tmp_path: Path) -> None:
    tally = kill_attachers(tmp_path, 3, seed=5)
    assert (tally.kills, tally.lost, tally.corrupt) == (3, 0, 0)
    assert tally.acknowledged > 0


@pytest.mark.faults
@pytest.mark.timeout(600)
def test_many_kills_while_attaching(tmp_path: Path, say: Say) -> None:
    tally = kill_attachers(tmp_path, 60, seed=100)
    say(f"attachments: {tally}")
    assert (tally.lost, tally.corrupt) == (0, 0)
