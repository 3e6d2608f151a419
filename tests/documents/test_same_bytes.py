"""The same content gives the same bytes, whoever makes the paper, where and when."""

import json
import os
import subprocess
import sys
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from app.documents.rendering import render
from tests.documents.papers import PAPERS

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("seed", "zone", "locale", "umask", "order"),
    [
        ("1", "Pacific/Auckland", "C", 0o077, ()),
        ("77", "America/St_Johns", "lt_LT.UTF-8", 0o000, ("backwards",)),
        ("4294967295", "UTC", "tr_TR.UTF-8", 0o022, ("backwards",)),
    ],
)
def test_other_processes_make_the_same(
    tmp_path: Path, seed: str, zone: str, locale: str, umask: int, order: tuple[str, ...]
) -> None:
    """Of another hash seed, time zone, language, folder, umask, and after other papers."""
    child = subprocess.run(
        [sys.executable, "-m", "tests.documents.bytes_child", *order],
        cwd=tmp_path,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PYTHONHASHSEED": seed,
            "TZ": zone,
            "LC_ALL": locale,
            "LANG": locale,
            "LANGUAGE": locale[:2],
        },
        umask=umask,
        capture_output=True,
        text=True,
        check=False,
    )
    assert child.returncode == 0, child.stderr
    assert json.loads(child.stdout) == made_here()


@cache
def made_here() -> dict[str, str]:
    return {name: sha256(render(content)).hexdigest() for name, content in PAPERS.items()}
