"""The start script: what it calls, what it says, and that later starts skip the set-up.

Each test copies the script into a folder of its own, with a shell script standing in for Python
that prints its arguments; nothing is downloaded or installed.
"""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SITE_PACKAGES = ".venv/lib/python3.11/site-packages"

Start = Callable[..., subprocess.CompletedProcess[str]]


def write_program(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the script and the locks in a folder whose name has a space and an accent."""
    house = tmp_path / "mano žurnalas"
    (house / "requirements").mkdir(parents=True)
    (house / "app").mkdir()
    shutil.copy(ROOT / "run", house)
    for lock in (ROOT / "requirements").glob("*.txt"):
        shutil.copy(lock, house / "requirements")
    write_program(house / ".venv/bin/python", r'printf "<%s>" "$@"; echo; echo "$PYTHONPATH"')
    (house / SITE_PACKAGES / "PySide6").mkdir(parents=True)
    return house


@pytest.fixture
def start(house: Path) -> Start:
    """Return a function that starts the script with few programs in reach and no screen."""
    programs = house.parent / "bin"
    programs.mkdir()
    for name in ("cksum", "uname", "cat", "mkdir", "mv", "readlink", "rm"):
        (programs / name).symlink_to(shutil.which(name) or "")

    def start(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [house / "run", *arguments],
            cwd=house.parent,
            env={"PATH": str(programs), "LC_ALL": "C.UTF-8", **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    return start


@pytest.fixture
def set_up(house: Path) -> None:
    """Leave the marks of a finished set-up."""
    sums = subprocess.run(
        ["cksum", "run", "requirements/runtime.txt", "requirements/development.txt"],
        cwd=house,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    for name in ("runtime", "screen"):
        (house / ".venv" / f"sutarta-{name}").write_text(" ".join(sums) + "\n")


def test_help_needs_no_set_up(start: Start) -> None:
    shown = start("help")
    assert shown.returncode == 0
    assert "./run test" in shown.stdout


def test_an_unknown_verb_is_refused_with_the_list(start: Start) -> None:
    refused = start("sing")
    assert refused.returncode == 2
    assert refused.stdout == ""
    assert "Unknown: sing" in refused.stderr
    assert "./run demo" in refused.stderr


@pytest.mark.usefixtures("set_up")
@pytest.mark.parametrize(
    ("arguments", "called"),
    [
        ((), "<-P><-m><app>"),
        (("--archive", "a b"), "<-P><-m><app><--archive><a b>"),
        (("cli", "check", "x y"), "<-P><-m><app.cli><check><x y>"),
        (("demo", "out put"), "<-P><-m><app.cli><demo-papers><out put>"),
        (("gallery", "pictures"), "<-P><-m><app.ui.gallery><pictures>"),
    ],
)
def test_a_later_start_only_starts(
    start: Start, house: Path, arguments: tuple[str, ...], called: str
) -> None:
    started = start(*arguments, DISPLAY=":7")
    assert started.stdout == f"{called}\n{house}\n"
    assert started.stderr == ""


@pytest.mark.usefixtures("set_up")
def test_without_a_screen_it_says_so_and_makes_the_papers(start: Start, house: Path) -> None:
    started = start("--archive", "elsewhere")
    assert "no screen" in started.stderr
    assert "Ekrano nėra" in started.stderr
    assert started.stdout.startswith(f"<-P><-m><app.cli><demo-papers><{house}/build/demo>\n")


@pytest.mark.usefixtures("set_up")
@pytest.mark.parametrize("name", ["WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_other_kinds_of_screen_count(start: Start, name: str) -> None:
    assert start(**{name: "x"}).stdout.startswith("<-P><-m><app>\n")


@pytest.mark.usefixtures("set_up")
def test_it_works_through_a_link(start: Start, house: Path, tmp_path: Path) -> None:
    link = tmp_path / "sutarta"
    link.symlink_to(house / "run")
    started = subprocess.run(
        [link, "cli"], capture_output=True, text=True, check=True, env={"PATH": os.environ["PATH"]}
    )
    assert started.stdout == f"<-P><-m><app.cli>\n{house}\n"


@pytest.mark.usefixtures("set_up")
@pytest.mark.parametrize("changed", ["run", "requirements/runtime.txt"])
def test_a_changed_lock_or_script_sets_up_again(start: Start, house: Path, changed: str) -> None:
    """Here it cannot: no Python is in reach, and it says what it needs."""
    with (house / changed).open("a") as file:
        file.write("# changed\n")
    stopped = start("cli")
    assert stopped.returncode == 1
    assert stopped.stdout == ""
    assert "Python 3.11" in stopped.stderr


def test_the_set_up_takes_hashes_and_wheels_only(start: Start, house: Path) -> None:
    """The stand-in for the system's Python is 3.11 and notes how pip is called."""
    write_program(
        house.parent / "bin" / "python3",
        'case "$*" in *realpath*) echo "$0" ;; *version_info*) echo 3.11 ;; esac',
    )
    started = start("cli", "check")
    calls = [line for line in started.stderr.splitlines() if line.startswith("<")]
    assert started.returncode == 0, started.stderr
    assert any(
        line.startswith("<-m><pip><install><--require-hashes><--only-binary><:all:>")
        and line.endswith(f"<-r><{house}/requirements/runtime.txt>")
        for line in calls
    )
    assert started.stdout.endswith(f"<-P><-m><app.cli><check>\n{house}\n")
    again = start("cli", "check")
    assert again.stderr == ""
    assert again.stdout == f"<-P><-m><app.cli><check>\n{house}\n"


def test_packed_files_of_an_older_qt_are_gone_before_it_installs(start: Start, house: Path) -> None:
    """The stand-in for the new Python looks for them whenever it is called."""
    write_program(
        house.parent / "bin" / "python3",
        'case "$*" in *realpath*) echo "$0" ;; *version_info*) echo 3.11 ;; esac',
    )
    unpacked = house / SITE_PACKAGES / "shiboken6" / "files.dir"
    unpacked.mkdir(parents=True)
    write_program(
        house / ".venv/bin/python",
        f'[ -d "{unpacked}" ] && echo "$* with old files"\n'
        f'case "$*" in *shiboken6) [ "$SBK_EMBED" = 0 ] && mkdir "{unpacked}" ;; esac\ntrue',
    )
    started = start("cli", "check")
    calls = (started.stdout + started.stderr).splitlines()
    assert not any("-m pip" in call for call in calls if call.endswith("with old files"))
    assert calls[1] == "-P -m app.cli check with old files"
    assert unpacked.is_dir()


def test_it_starts_without_unpacked_files_where_they_cannot_be_had(
    start: Start, house: Path
) -> None:
    write_program(
        house.parent / "bin" / "python3",
        'case "$*" in *realpath*) echo "$0" ;; *version_info*) echo 3.11 ;; esac',
    )
    unpacked = house / SITE_PACKAGES / "shiboken6" / "files.dir"
    write_program(
        house / ".venv/bin/python",
        f'case "$*" in *shiboken6) mkdir -p "{unpacked}"; exit 1 ;; *) echo "$*" ;; esac',
    )
    started = start("cli", "check")
    assert started.returncode == 0
    assert started.stdout.endswith("-P -m app.cli check\n")
    assert not unpacked.exists()
