"""What the window imports, and when."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.exchange.sample import fill_sample
from app.storage.database import Database

ROOT = Path(__file__).resolve().parents[2]
HEAVY = {"alembic", "asyncio", "jsonschema", "pypdfium2", "reportlab", "PySide6.QtPrintSupport"}


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    folder = tmp_path_factory.mktemp("start")
    database = Database(folder / "archive")
    fill_sample(database)
    database.close()
    child = subprocess.run(
        [sys.executable, "-m", "tests.ui.starting_child", str(folder / "archive")],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder)},
        check=True,
        capture_output=True,
        text=True,
    )
    return {moment: set(names) for moment, names in json.loads(child.stdout).items()}


def test_the_first_paint_needs_no_record_layer(imported: dict[str, set[str]]) -> None:
    at_paint = imported["painted"]
    assert "app.ui.home.home_page" in at_paint
    assert not at_paint & (HEAVY | {"sqlalchemy", "app.models", "PySide6.QtNetwork"})


def test_the_first_paint_needs_few_classes_of_qt(imported: dict[str, set[str]]) -> None:
    """PySide makes each when it is first asked for, and all of them for some questions."""
    made = imported["classes"]
    assert "QListView" in made
    assert not made & {
        "QGradient",
        "QGraphicsView",
        "QIcon",
        "QMessageBox",
        "QPlainTextEdit",
        "QSpinBox",
    }


def test_the_rest_is_there_soon_after(imported: dict[str, set[str]]) -> None:
    loaded = imported["loaded"]
    assert {"app.services.meetings", "app.ui.minutes.minutes_page"} <= loaded
    assert not loaded & (HEAVY - {"asyncio", "PySide6.QtPrintSupport"})
