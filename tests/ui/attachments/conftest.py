"""A panel of an invented meeting's files, and what is dropped on it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.services import attachments
from app.services.attachments import AttachmentRow, Owner
from app.storage.database import Database
from app.ui.attachments.attachments_panel import AttachmentsPanel
from app.ui.context import Context
from tests.factories import Circle, make_circle


@pytest.fixture
def circle(database: Database) -> Circle:
    return make_circle(database)


@pytest.fixture
def owner(circle: Circle) -> Owner:
    return Owner(meeting_id=circle.meeting_id)


@pytest.fixture
def panel(
    qtbot: QtBot, context: Context, owner: Owner, shown: Callable[..., QWidget]
) -> Iterator[AttachmentsPanel]:
    made = AttachmentsPanel(context, owner)
    shown(made, width=420, height=640)
    yield made
    qtbot.waitUntil(lambda: not made.is_busy, timeout=10_000)
    made.outgoing.outbox.clear()


@pytest.fixture
def make_file(tmp_path: Path) -> Callable[..., Path]:
    def make(name: str, data: bytes = b"%PDF-1.7 text") -> Path:
        folder = tmp_path / "desktop"
        folder.mkdir(exist_ok=True)
        path = folder / name
        path.write_bytes(data)
        return path

    return make


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    image = QImage(640, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    path = tmp_path / "Talka prie ežero.jpg"
    assert image.save(str(path), "JPG")
    return path


def dropped(target: QWidget, data: QMimeData) -> bool:
    """Drop something on a widget as a file manager does; tells whether it was taken."""
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    plain = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, plain)
    enter.ignore()
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return False
    drop = QDropEvent(QPointF(5, 5), copy, data, left, plain)
    QApplication.sendEvent(target, drop)
    return drop.isAccepted()


def of_files(*paths: Path) -> QMimeData:
    """Return what a file manager hands over."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    data.setText("\n".join(str(path) for path in paths))
    return data


def settle(qtbot: QtBot, panel: AttachmentsPanel) -> None:
    """Wait until nothing is being copied or looked at any more."""
    qtbot.waitUntil(lambda: not panel.is_busy, timeout=10_000)


def rows(database: Database, owner: Owner) -> tuple[AttachmentRow, ...]:
    with database.reading() as session:
        return attachments.list_attachments(session, owner)


def names(database: Database, owner: Owner) -> list[str]:
    return [row.file_name for row in rows(database, owner)]


def kept(database: Database) -> set[str]:
    folder = database.folder / "attachments"
    return {path.name for path in folder.iterdir()} if folder.exists() else set()
