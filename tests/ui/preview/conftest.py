"""A meeting with papers of several pages, a page to look at them, a printer to print them on."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.services import agenda, meetings, plans
from app.storage.connection import DATABASE_NAME
from app.storage.database import Database
from app.ui.context import Context
from app.ui.page import Place, Screen
from app.ui.preview import preview_page
from app.ui.preview.preview_page import PreviewPage
from tests.factories import Circle, make_circle, make_item
from tests.ui.preview.fake_lp import FakeLp

SPOKEN = "Aptarta, kada ir kaip šienauti pievas, kad paukščiai spėtų išperėti. "


@dataclass
class Desk:
    """The page under test and its record."""

    page: PreviewPage
    circle: Circle
    database: Database
    qtbot: QtBot

    def open(self, paper: str = "minutes", *, plan_id: int | None = None) -> None:
        """Go to a paper and wait until it can be printed."""
        if plan_id is not None:
            self.page.enter(Place(Screen.PREVIEW, plan_id=plan_id, paper=paper))
        else:
            meeting_id = self.circle.meeting_id
            self.page.enter(Place(Screen.PREVIEW, meeting_id=meeting_id, paper=paper))
        self.wait()

    def wait(self) -> None:
        """Wait until what is wanted is laid out."""
        self.qtbot.waitUntil(self.page.parts.save_panel.button.isEnabled, timeout=10_000)

    def said(self) -> str:
        """Return what a screen reader says of the page in sight."""
        view = self.page.parts.view
        return f"{view.accessibleName()}: {view.accessibleDescription()}"


@pytest.fixture
def lp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeLp:
    return FakeLp(tmp_path / "system", monkeypatch)


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory, migrated_file: Path) -> tuple[Path, Circle]:
    """An archive made once: a meeting of eight items, enough for three pages, and its plan."""
    folder = tmp_path_factory.mktemp("filled")
    shutil.copyfile(migrated_file, folder / DATABASE_NAME)
    database = Database(folder)
    made = make_circle(database)
    for number in range(8):
        item = make_item(
            database,
            made.meeting_id,
            f"Dėl {number + 1} pievos",
            decided=("Nušienauti.",),
            measure=("Nupjauti žolę", "PD", "spalis"),
        )
        with database.writing("agenda.edit") as session:
            agenda.edit_item(session, item, considered=SPOKEN * 8)
    with database.writing("meeting.edit") as session:
        meetings.edit_meeting(session, made.meeting_id, chair_id=made.person_ids[0])
    database.close()
    return folder / DATABASE_NAME, made


@pytest.fixture
def circle(filled: tuple[Path, Circle]) -> Circle:
    return filled[1]


@pytest.fixture
def plan_id(circle: Circle, database: Database) -> int:
    with database.reading() as session:
        [plan] = plans.list_plans(session)
    return plan.id


@pytest.fixture
def desk(
    qtbot: QtBot,
    context: Context,
    circle: Circle,
    database: Database,
    lp: FakeLp,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Desk]:
    monkeypatch.setattr(preview_page, "IDLE_MS", 20)
    page = PreviewPage(context)
    page.resize(1228, 720)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    yield Desk(page, circle, database, qtbot)
    page.leave()
    page.hide()
