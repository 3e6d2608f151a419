"""No export and no import speaks to a network or touches a file that it was not given."""

import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

from tests.faults.report import Say

ROOT = Path(__file__).resolve().parents[2]
# The interpreter, its library and the packages; what the system says of time, memory and chance.
PYTHON = {
    sys.prefix,
    sys.base_prefix,
    *sysconfig.get_paths().values(),
    str(ROOT / "app"),
    str(ROOT / ".venv"),
}
SYSTEM = ("/dev/null", "/dev/urandom", "/proc/", "/etc/localtime", "/usr/share/zoneinfo")


def outside(paths: list[str], folders: set[str]) -> list[str]:
    return [
        path
        for path in paths
        if not path.startswith(SYSTEM)
        and not Path(path).is_dir()  # opened to be flushed
        and not any(Path(path).is_relative_to(folder) for folder in folders)
    ]


def test_exports_and_imports_stay_among_their_own_files(tmp_path: Path, say: Say) -> None:
    child = subprocess.run(
        [sys.executable, "-m", "tests.exchange.watched_child", str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8"},
        check=True,
        capture_output=True,
        text=True,
    )
    seen = json.loads(child.stdout[child.stdout.index("{") :])
    mine = {str(tmp_path / "archive"), str(tmp_path / "target")}
    assert set(seen["codes"]) == {0}
    assert seen["sockets"] == []
    assert seen["started"] == []
    assert any(path.endswith("out.zip") for path in seen["written"] + seen["read"])
    strangers = outside(seen["written"], mine)
    assert strangers == []
    read = outside(seen["read"], {*mine, *PYTHON, str(ROOT / "resources")})
    assert read == []
    say(f"sockets={len(seen['sockets'])} files={len(strangers) + len(read)}")
