"""Runs the command line and lists, as JSON, every file it opened and every socket it made.

Arguments: a folder to work in. It makes an archive with the sample there, exports it in all ways
and brings it back.
"""

import json
import os
import re
import sys
from pathlib import Path

_MAKES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
_CHANGES = ("os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.chmod")
read: set[str] = set()
written: set[str] = set()
sockets: list[str] = []
started: list[str] = []


def watch(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open":
        path, _, flags = arguments
        if isinstance(path, str | bytes | os.PathLike):
            place = str(Path(os.fsdecode(path)).absolute())
            (written if isinstance(flags, int) and flags & _MAKES else read).add(place)
    elif event == "sqlite3.connect":
        name = os.fsdecode(arguments[0])
        if name != ":memory:":
            place = re.sub("^file:(//)?", "", name).partition("?")[0]
            (read if "mode=ro" in name else written).add(place)
    elif event in _CHANGES:
        written.update(
            str(Path(os.fsdecode(one)).absolute())
            for one in arguments[:2]
            if isinstance(one, str | bytes | os.PathLike)
        )
    elif event.startswith("socket."):
        sockets.append(f"{event} {arguments[1:]}")
    elif event in ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn"):
        started.append(str(arguments[:2]))


sys.addaudithook(watch)

from app.cli import main  # noqa: E402 - watched from its first import

folder = Path(sys.argv[1])
archive, target = folder / "archive", folder / "target"
target.mkdir()
commands: tuple[tuple[str, ...], ...] = (
    ("demo",),
    ("export", "archive", "--to", str(target / "out.zip")),
    ("export", "json", "--to", str(target / "out.json")),
    ("export", "minutes", "--meeting", "1", "--to", str(target / "minutes.pdf")),
    ("export", "registration-list", "--meeting", "1", "--to", str(target / "list.pdf")),
    ("export", "action-plan", "--plan", "2025", "--to", str(target / "plan.pdf")),
)
codes = [main(["--archive", str(archive), *command]) for command in commands]
codes.append(main(["--archive", str(target / "from-zip"), "import", str(target / "out.zip")]))
codes.append(main(["--archive", str(target / "from-json"), "import", str(target / "out.json")]))
sys.stdout.write(
    json.dumps(
        {
            "codes": codes,
            "read": sorted(read),
            "written": sorted(written),
            "sockets": sockets,
            "started": started,
        }
    )
)
