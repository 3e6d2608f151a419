"""Modules that come when something in them is asked for."""

import os
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from app.deferred import deferred

ROOT = Path(__file__).resolve().parent.parent
_ASK = """
from app.__main__ import window
window()
from PySide6.QtWidgets import QApplication, QLabel
qt = QApplication([])
try:
    QLabel().setText(5)
except TypeError as error:
    print(error)
print(QLabel.setText.__doc__)
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder to import from; what came from it is forgotten afterwards."""
    monkeypatch.syspath_prepend(tmp_path)
    before = set(sys.modules)
    yield tmp_path
    for name in set(sys.modules) - before:
        del sys.modules[name]


def test_a_deferred_module_runs_when_it_is_first_asked(folder: Path) -> None:
    (folder / "waiting_one.py").write_text("import sys\nsys.waited = True\nANSWER = 42\n")
    with deferred("waiting_one"):
        module = import_module("waiting_one")
    assert not hasattr(sys, "waited")
    assert module.ANSWER == 42
    assert sys.__dict__.pop("waited")
    assert module.ANSWER == 42
    with pytest.raises(AttributeError, match="waiting_one.*'nothing'"):
        module.nothing  # noqa: B018 - asking is what is tested


def test_names_taken_from_it_come_at_once(folder: Path) -> None:
    (folder / "waiting_two.py").write_text("ANSWER = 42\n")
    with deferred("waiting_two"):
        from waiting_two import ANSWER  # type: ignore[import-not-found]  # made above
    assert ANSWER == 42


def test_others_are_imported_as_ever(folder: Path) -> None:
    (folder / "other_one.py").write_text("import sys\nsys.came = True\n")
    with deferred("waiting_one"):
        import_module("other_one")
    assert sys.__dict__.pop("came")


def test_qt_still_says_what_is_wrong_with_a_call() -> None:
    """What PySide6 needs for that waits; where it lay beyond reach the process would abort."""
    said = subprocess.run(
        [
            sys.executable,
            "-c",
            _ASK,
        ],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    assert "setText(int)" in said
    assert "-> None" in said
