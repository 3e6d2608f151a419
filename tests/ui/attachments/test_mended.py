"""A lost or damaged file comes back: the panel says so, and Enter does no harm afterwards."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services.attachments import Owner
from app.storage.attachments import keep, path_of
from app.storage.checks.check import check_archive
from app.storage.database import Database
from app.ui.attachments.attachments_panel import AttachmentsPanel
from tests.ui.attachments.conftest import dropped, names, of_files, rows, settle
from tests.ui.keyboard import focused, press

MakeFile = Callable[..., Path]
SCAN = b"%PDF-1.7 scan"
OTHER = b"%PDF-1.7 other"


@pytest.fixture
def scan(make_file: MakeFile) -> Path:
    """Give the original, as it lies with the secretary."""
    return make_file("nuotrauka ąžuolas.pdf", SCAN)


@pytest.fixture
def kept_scan(
    qtbot: QtBot, panel: AttachmentsPanel, database: Database, owner: Owner, scan: Path
) -> Path:
    """Attach the scan and another file, choose the scan, and return its kept file."""
    assert dropped(panel, of_files(scan, scan.with_name("kitas.pdf")))
    settle(qtbot, panel)
    panel.list.setFocus()
    press(Qt.Key.Key_Home)
    return path_of(database.folder, rows(database, owner)[0].sha256)


@pytest.fixture(autouse=True)
def other(make_file: MakeFile) -> Path:
    return make_file("kitas.pdf", OTHER)


def damage(qtbot: QtBot, panel: AttachmentsPanel, owner: Owner, path: Path) -> None:
    """Overwrite a kept file and have the panel see it."""
    path.write_bytes(b"x" * len(SCAN))
    panel.show_owner(owner)
    settle(qtbot, panel)
    assert states(panel) == ["Failas pažeistas", ""]


def states(panel: AttachmentsPanel) -> list[str]:
    return [row.state for row in panel.list.rows()]


def answering(path: Path) -> Callable[..., None]:
    return lambda _parent, _folder, _several, chosen: chosen([path])


@pytest.mark.parametrize("lost", [False, True])
def test_adding_the_same_file_mends_it_in_sight_too(
    qtbot: QtBot,
    panel: AttachmentsPanel,
    database: Database,
    owner: Owner,
    scan: Path,
    kept_scan: Path,
    lost: bool,
) -> None:
    if lost:
        kept_scan.unlink()
        panel.show_owner(owner)
    else:
        damage(qtbot, panel, owner, kept_scan)
    assert panel.buttons.problem.isVisible()
    panel.ask = answering(scan)
    panel.ask_for_files()
    settle(qtbot, panel)
    assert check_archive(database) == ()
    assert states(panel) == ["", ""]
    assert not panel.buttons.problem.isVisible()
    assert panel.bar.done.text() == "Failas grąžintas: nuotrauka ąžuolas.pdf"
    assert len(names(database, owner)) == 2


def test_what_is_mended_while_another_page_stands_is_seen_on_coming_back(
    qtbot: QtBot,
    panel: AttachmentsPanel,
    database: Database,
    owner: Owner,
    kept_scan: Path,
    shown: Callable[..., QWidget],
) -> None:
    damage(qtbot, panel, owner, kept_scan)
    panel.hide()
    keep(database.folder, SCAN)
    panel.show()
    settle(qtbot, panel)
    assert states(panel) == ["", ""]
    assert not panel.buttons.problem.isVisible()


def test_a_damaged_file_stays_red_while_it_is_looked_at_again(
    qtbot: QtBot, panel: AttachmentsPanel, owner: Owner, kept_scan: Path
) -> None:
    damage(qtbot, panel, owner, kept_scan)
    kept_scan.write_bytes(b"y" * len(SCAN) * 2)
    panel.show_owner(owner)
    assert states(panel) == ["Failas pažeistas", ""]
    settle(qtbot, panel)
    assert states(panel) == ["Failas pažeistas", ""]


def test_after_adding_again_the_list_has_the_focus_and_enter_opens(
    qtbot: QtBot,
    panel: AttachmentsPanel,
    database: Database,
    owner: Owner,
    scan: Path,
    kept_scan: Path,
) -> None:
    opened: list[object] = []
    panel.outgoing.show_file = lambda url: opened.append(url) is None
    damage(qtbot, panel, owner, kept_scan)
    panel.ask = answering(scan)
    press(Qt.Key.Key_Return)  # leads to the button
    assert focused() is panel.buttons.replace
    press(Qt.Key.Key_Return)
    settle(qtbot, panel)
    assert focused() is panel.list
    press(Qt.Key.Key_Return)
    settle(qtbot, panel)
    assert len(opened) == 1
    assert names(database, owner) == ["nuotrauka ąžuolas.pdf", "kitas.pdf"]


def test_a_file_found_damaged_on_opening_leaves_the_focus_in_the_list(
    qtbot: QtBot, panel: AttachmentsPanel, kept_scan: Path
) -> None:
    kept_scan.write_bytes(b"rot")
    panel.buttons.open.setFocus()
    press(Qt.Key.Key_Space)
    settle(qtbot, panel)
    assert panel.buttons.problem.isVisible()
    assert focused() is panel.list


def test_what_was_said_of_a_file_goes_with_the_next_deed(
    qtbot: QtBot,
    panel: AttachmentsPanel,
    database: Database,
    owner: Owner,
    scan: Path,
    kept_scan: Path,
) -> None:
    damage(qtbot, panel, owner, kept_scan)
    panel.ask = answering(scan)
    panel.ask_for_files()
    settle(qtbot, panel)
    assert panel.bar.done.isVisible()
    panel.delete_current()
    assert names(database, owner) == ["kitas.pdf"]
    assert not panel.bar.done.isVisible()


def test_what_was_said_goes_when_the_file_goes_by_undo(
    qtbot: QtBot, panel: AttachmentsPanel, database: Database, scan: Path, kept_scan: Path
) -> None:
    assert dropped(panel, of_files(scan))
    settle(qtbot, panel)
    assert panel.bar.done.isVisible()
    database.undo()
    assert states(panel) == []
    assert not panel.bar.done.isVisible()
