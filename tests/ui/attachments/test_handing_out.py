"""Files go out as copies under their names for people; lost ones are asked for again."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services import attachments
from app.services.attachments import NewFile, Owner
from app.storage.attachments import keep, path_of
from app.storage.database import Database
from app.ui.attachments.attachments_panel import AttachmentsPanel
from app.ui.context import Context
from tests.ui.attachments.conftest import dropped, kept, of_files, rows, settle
from tests.ui.keyboard import press

MakeFile = Callable[..., Path]
PDF = b"%PDF-1.7 scan"


@pytest.fixture
def scan(
    qtbot: QtBot, panel: AttachmentsPanel, database: Database, owner: Owner, make_file: MakeFile
) -> Path:
    """Attach a scan, choose it, and return its kept file."""
    assert dropped(panel, of_files(make_file("Ketinimų protokolas.pdf", PDF)))
    settle(qtbot, panel)
    panel.list.setFocus()
    return path_of(database.folder, rows(database, owner)[0].sha256)


@pytest.fixture
def opened(panel: AttachmentsPanel) -> list[Path]:
    """Collect what the system's programs are asked to show."""
    found: list[Path] = []

    def show(url: QUrl) -> bool:
        found.append(Path(url.toLocalFile()))
        return True

    panel.outgoing.show_file = show
    return found


def test_enter_opens_a_read_only_copy_under_its_name(
    qtbot: QtBot, panel: AttachmentsPanel, scan: Path, opened: list[Path]
) -> None:
    press(Qt.Key.Key_Return)
    settle(qtbot, panel)
    (copy,) = opened
    assert copy.name == "Ketinimų protokolas.pdf"
    assert copy.read_bytes() == PDF
    assert copy.stat().st_ino != scan.stat().st_ino
    assert stat.S_IMODE(copy.stat().st_mode) == 0o400
    assert stat.S_IMODE(copy.parent.stat().st_mode) == 0o700
    panel.outgoing.outbox.clear()
    assert not copy.exists()
    assert scan.read_bytes() == PDF


def test_without_a_program_it_says_so(
    qtbot: QtBot, panel: AttachmentsPanel, scan: Path, opened: list[Path]
) -> None:
    panel.outgoing.show_file = lambda _: False
    qtbot.mouseClick(panel.buttons.open, Qt.MouseButton.LeftButton)
    settle(qtbot, panel)
    assert "programos" in panel.bar.problem.label.text()


def test_what_could_be_a_program_is_not_opened(
    qtbot: QtBot, panel: AttachmentsPanel, opened: list[Path], make_file: MakeFile
) -> None:
    assert dropped(panel, of_files(make_file("protokolas.exe", b"MZ\x90\x00\x03")))
    settle(qtbot, panel)
    panel.list.setFocus()
    assert not panel.buttons.open.isVisible()
    press(Qt.Key.Key_Return)
    settle(qtbot, panel)
    assert opened == []
    assert "nežinomos rūšies" in panel.bar.problem.label.text()


@pytest.mark.qt_log_ignore("Not a JPEG file")
@pytest.mark.parametrize(
    ("name", "claimed"),
    [
        ("run.sh", "application/pdf"),
        ("run.desktop", "text/plain"),
        ("run.bat", "image/jpeg"),
        ("../../run.html", "text/plain"),
        ("a.jar", "application/zip"),
    ],
)
def test_a_record_from_elsewhere_cannot_make_a_program_of_a_file(
    qtbot: QtBot,
    panel: AttachmentsPanel,
    database: Database,
    owner: Owner,
    opened: list[Path],
    name: str,
    claimed: str,
) -> None:
    from app.models import Attachment

    digest = keep(database.folder, b"#!/bin/sh\ntrue\n").sha256
    with database.writing("archive.fill") as session:
        session.add(
            Attachment(
                meeting_id=owner.meeting_id,
                sha256=digest,
                file_name=name,
                size=15,
                media_type=claimed,
            )
        )
    panel.show_owner(owner)
    panel.list.setFocus()
    press(Qt.Key.Key_Return)
    settle(qtbot, panel)
    (copy,) = opened
    assert copy.suffix in (".pdf", ".txt", ".jpg", ".zip")
    assert not os.access(copy, os.X_OK) or os.getuid() == 0
    assert stat.S_IMODE(copy.stat().st_mode) == 0o400


def test_save_as_writes_a_copy_where_one_says(
    qtbot: QtBot, panel: AttachmentsPanel, scan: Path, tmp_path: Path
) -> None:
    suggested: list[Path] = []

    def ask(_parent: QWidget, path: Path, chosen: Callable[[Path], None]) -> None:
        suggested.append(path)
        chosen(tmp_path / "kopija.pdf")

    panel.ask_target = ask
    qtbot.mouseClick(panel.buttons.save, Qt.MouseButton.LeftButton)
    settle(qtbot, panel)
    assert suggested[0].name == "Ketinimų protokolas.pdf"
    assert (tmp_path / "kopija.pdf").read_bytes() == PDF
    assert "kopija.pdf" in panel.bar.done.text()


def test_a_copy_that_cannot_be_written_says_so(
    qtbot: QtBot, panel: AttachmentsPanel, scan: Path, tmp_path: Path
) -> None:
    panel.ask_target = lambda _parent, _path, chosen: chosen(tmp_path / "nėra" / "kopija.pdf")
    qtbot.mouseClick(panel.buttons.save, Qt.MouseButton.LeftButton)
    settle(qtbot, panel)
    assert "kopija.pdf" in panel.bar.problem.label.text()
    assert panel.buttons.save.isVisible()


def drag_from(view: QWidget) -> None:
    """Press on the first row and pull."""
    at = QPoint(120, 30)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    for step in range(1, 6):
        QTest.mouseMove(view, at + QPoint(0, 8 * step))


def test_a_file_is_dragged_out_under_its_name(
    qtbot: QtBot, panel: AttachmentsPanel, scan: Path
) -> None:
    carried: list[tuple[str, bytes]] = []

    def carry(drag: QDrag) -> None:
        data = drag.mimeData()
        assert data.hasUrls()
        assert data.formats() == ["text/uri-list"]
        (url,) = data.urls()
        path = Path(url.toLocalFile())
        assert bytes(data.data("text/uri-list").data()).startswith(b"file:///")
        carried.append((path.name, path.read_bytes()))

    panel.outgoing.carry = carry
    drag_from(panel.list.viewport())
    assert carried == [("Ketinimų protokolas.pdf", PDF)]


def test_what_is_dragged_out_does_not_come_back_in(
    qtbot: QtBot, panel: AttachmentsPanel, database: Database, owner: Owner, scan: Path
) -> None:
    # The same content is recognised, whatever way it comes.
    panel.outgoing.carry = lambda drag: dropped(panel, drag.mimeData())
    drag_from(panel.list.viewport())
    settle(qtbot, panel)
    assert len(rows(database, owner)) == 1


def test_a_missing_file_says_so_and_takes_back_only_itself(
    qtbot: QtBot,
    panel: AttachmentsPanel,
    database: Database,
    owner: Owner,
    scan: Path,
    opened: list[Path],
    make_file: MakeFile,
) -> None:
    scan.unlink()
    panel.show_owner(owner)
    row = panel.list.row(panel.list.current_key())  # type: ignore[arg-type]  # one is chosen
    assert row is not None
    assert row.state == "Failo nėra"
    assert "Failo nėra" in row.said()
    told = panel.buttons.problem.label.text()
    assert "padarykite atsarginę kopiją: sveikas failas bus grąžintas" in told
    assert "„Pridėti iš naujo…“" in told
    assert not panel.buttons.open.isVisible()
    press(Qt.Key.Key_Return)
    assert panel.buttons.replace.hasFocus()
    answers = [make_file("kitas.pdf", b"%PDF-other"), make_file("tas pats.pdf", PDF)]
    panel.ask = lambda _parent, _folder, _several, chosen: chosen([answers.pop(0)])
    press(Qt.Key.Key_Return)
    settle(qtbot, panel)
    assert "kito turinio" in panel.bar.problem.label.text()
    assert kept(database) == set()
    qtbot.mouseClick(panel.buttons.replace, Qt.MouseButton.LeftButton)
    settle(qtbot, panel)
    assert scan.read_bytes() == PDF
    assert "grąžintas" in panel.bar.done.text()
    assert panel.buttons.open.isVisible()
    assert not panel.buttons.problem.isVisible()
    assert len(rows(database, owner)) == 1


def test_damage_is_found_without_asking(
    qtbot: QtBot,
    context: Context,
    panel: AttachmentsPanel,
    database: Database,
    owner: Owner,
    opened: list[Path],
) -> None:
    digest = keep(database.folder, PDF).sha256
    path_of(database.folder, digest).write_bytes(PDF + b"!")
    with database.writing("attachment.add") as session:
        file = NewFile(digest, len(PDF), "application/pdf", "a.pdf")
        (row_id,) = attachments.add_files(session, owner, [file])
    settle(qtbot, panel)
    row = panel.list.row(row_id)
    assert row is not None
    assert row.state == "Failas pažeistas"
    assert "grąžintas" not in panel.bar.done.text()


def test_a_file_lost_while_it_is_opened_is_told_then(
    qtbot: QtBot, panel: AttachmentsPanel, scan: Path, opened: list[Path]
) -> None:
    scan.write_bytes(b"rot")
    press(Qt.Key.Key_Return)
    settle(qtbot, panel)
    assert opened == []
    assert "pažeistas" in panel.bar.problem.label.text()
    assert "pažeistas" in panel.buttons.problem.label.text()
