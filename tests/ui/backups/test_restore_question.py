"""The question before a restore promises only what will be done, and its numbers add up."""

import re

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.models import Organisation
from app.storage.backups import taking as storage
from app.storage.backups.losses import losses
from app.storage.backups.taking import Backup, Reason
from app.storage.database import Database
from app.ui.backups.restore_question import RestoreQuestion
from app.ui.context import Context
from tests.storage.backup_drill import add


@pytest.fixture
def question(context: Context, qtbot: QtBot) -> RestoreQuestion:
    made = RestoreQuestion(context.theme, context.catalogue)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def backup(database: Database) -> Backup:
    add(database, "Pirma")
    return storage.take(database, Reason.ASKED)


def said(question: RestoreQuestion) -> str:
    return "\n".join(label.text() for label in question.findChildren(QLabel))


def test_kinds_of_changes_that_are_not_named_are_counted_by_changes(
    question: RestoreQuestion, backup: Backup, database: Database
) -> None:
    for kind, count in enumerate((9, 8, 7, 6, 5, 4, 3)):
        for number in range(count):
            with database.writing(f"no.such_action_{kind}") as session:
                session.add(Organisation(name=f"Kita {kind} {number}"))
    question.ask(losses(database, backup))
    assert "Prarastumėte 42 vėlesnius pakeitimus:" in said(question)
    [deeds] = [line for line in said(question).splitlines() if "×" in line]
    assert re.findall(r"\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}(\d+)", deeds) == list("98765")
    assert deeds.endswith(" ir dar 7\N{NO-BREAK SPACE}pakeitimai")


def test_a_backup_of_the_damaged_archive_is_not_promised(
    question: RestoreQuestion, backup: Backup, database: Database
) -> None:
    question.ask(losses(database, backup))
    assert "pirmiausia padaroma jo atsarginė kopija" in said(question)
    assert "nieko neprarastumėte" in said(question)
    with database.copying() as (raw, _):
        raw.execute("UPDATE organisation SET name = 'Pinma'")
    question.ask(losses(database, backup))
    assert "patikrintos jo atsarginės kopijos padaryti negalima" in said(question)
    assert "pirmiausia padaroma" not in said(question)
    shown = [label for label in question.findChildren(QLabel) if label.isVisible()]
    assert not any("nieko neprarastumėte" in label.text() for label in shown)


def test_what_could_not_be_looked_through_in_time_is_promised_nothing(
    question: RestoreQuestion, backup: Backup, database: Database
) -> None:
    question.ask(losses(database, backup, patience=0.0))
    assert "Jei archyvas nepažeistas, pirmiausia padaroma ir jo" in said(question)
