"""What a text says is printed and nothing else: it opens no file and calls nobody."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.documents.papers import USUAL
from tests.exchange.test_watched import PYTHON, outside
from tests.faults.report import Say

ROOT = Path(__file__).resolve().parents[2]


def test_strange_texts_open_nothing(say: Say) -> None:
    hold(say, least=10)


@pytest.mark.faults
def test_no_text_of_any_paper_opens_anything(say: Say) -> None:
    hold(say, "everything", least=300)


def hold(say: Say, *what: str, least: int) -> None:
    """Print in a process of its own and look at what it opened; each kind at `least` so often."""
    child = subprocess.run(
        [sys.executable, "-m", "tests.documents.inert_child", *what],
        cwd=ROOT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8"},
        check=True,
        capture_output=True,
        text=True,
    )
    seen = json.loads(child.stdout)
    assert set(USUAL) < set(seen["printed"])
    assert min(seen["printed"].values()) >= least
    assert seen["refused"] > least
    assert seen["forbidden"] == []
    strangers = outside(seen["opened"], {*PYTHON, str(ROOT / "resources"), str(ROOT / "tests")})
    assert strangers == []
    printed = sum(seen["printed"].values())
    say(
        f"papers: kinds={len(seen['printed'])} printed={printed} refused={seen['refused']}"
        f" sockets=0 files={len(strangers)}",
    )
