"""A backup that was found damaged is marked in both lists."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.storage.backups import taking as storage
from app.storage.backups.backup import list_backups
from app.storage.backups.losses import losses
from app.storage.backups.taking import Backup, Reason, backups_of
from app.storage.database import Database
from app.ui.backups.backups_page import BackupsPage
from app.ui.context import Context
from app.ui.page import Place, Screen
from app.ui.tokens import Tone
from app.ui.trouble.restore_page import RestorePage
from app.ui.widgets.rows import Row
from tests.storage.backup_drill import add


def damaged_one(database: Database) -> Backup:
    add(database, "Pirma")
    taken = storage.take(database, Reason.ASKED)
    taken.path.write_bytes(b"?" * taken.size)
    return taken


def texts(page: QWidget) -> str:
    QCoreApplication.processEvents()
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def is_marked(row: object) -> bool:
    assert isinstance(row, Row)
    marked = (row.state, row.mark, row.tone) == ("pažeista", "overdue", Tone.RED)
    assert not (marked and row.aside)  # one would be painted over the other
    return marked


def test_the_page_of_backups_marks_it_once_it_is_known(
    context: Context, database: Database, qtbot: QtBot
) -> None:
    damaged_one(database)
    page = BackupsPage(context)
    qtbot.addWidget(page)
    page.resize(1056, 900)
    page.show()
    page.enter(Place(Screen.BACKUPS))
    assert not is_marked(page._list.rows()[0])
    assert "Darant patikrinta įrašas po įrašo" in texts(page)
    qtbot.mouseClick(page._details._restore, Qt.MouseButton.LeftButton)
    assert is_marked(page._list.rows()[0])
    assert "Pažeista: failas nebe toks, koks buvo padarytas." in texts(page)
    assert "pažeista, todėl iš jos neatkurta" in texts(page)


def test_the_page_without_an_archive_marks_it_once_it_is_known(
    context: Context, database: Database, qtbot: QtBot
) -> None:
    damaged_one(database)
    page = RestorePage(
        context.theme,
        context.catalogue,
        list_backups(backups_of(database.folder)),
        lambda backup: losses(database, backup),
    )
    qtbot.addWidget(page)
    page.show()
    assert not is_marked(page.list.rows()[0])
    qtbot.mouseClick(page.details._restore, Qt.MouseButton.LeftButton)
    assert is_marked(page.list.rows()[0])
    assert "Pažeista: failas nebe toks, koks buvo padarytas." in texts(page)
