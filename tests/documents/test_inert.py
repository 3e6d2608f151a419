"""What a text says is printed and nothing else: it opens no file and calls nobody."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.exchange.test_watched import PYTHON, outside
from tests.faults.report import say

ROOT = Path(__file__).resolve().parents[2]


def test_strange_texts_open_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    child = subprocess.run(
        [sys.executable, "-m", "tests.documents.inert_child"],
        cwd=ROOT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8"},
        check=True,
        capture_output=True,
        text=True,
    )
    seen = json.loads(child.stdout)
    assert seen["printed"] > 500
    assert seen["refused"] > 50
    assert seen["forbidden"] == []
    strangers = outside(seen["opened"], {*PYTHON, str(ROOT / "resources"), str(ROOT / "tests")})
    assert strangers == []
    say(capsys, f"papers: printed={seen['printed']} sockets=0 files={len(strangers)}")
