"""Prints strange texts and lists, as JSON, every file that was opened and every socket made."""

import json
import os
import sys
from pathlib import Path

opened: set[str] = set()
forbidden: list[str] = []
_STARTS = ("subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "webbrowser")


def watch(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open" and isinstance(arguments[0], str | bytes | os.PathLike):
        opened.add(str(Path(os.fsdecode(arguments[0])).absolute()))
    elif event.startswith(("socket.", "urllib.", *_STARTS)):
        forbidden.append(f"{event} {arguments}")


sys.addaudithook(watch)

from app.documents.rendering import render  # noqa: E402 - watched from its first import
from app.errors import UserError  # noqa: E402 - after the guard
from tests.documents.papers import PAPERS, USUAL  # noqa: E402 - after the guard
from tests.naughty.filling import filled  # noqa: E402 - after the guard
from tests.naughty.texts import OWN, TEXTS  # noqa: E402 - after the guard

# Every kind, the last of them with a picture of the archive's own in it.
KINDS = (*USUAL.items(), ("minutes with a logo", PAPERS["minutes-png"]))
_LONG = 400
_EACH = 4
everything = sys.argv[1:] == ["everything"]
texts = [text for text in TEXTS.values() if len(text) <= _LONG]
some = [text for text in OWN.values() if len(text) <= _LONG] + texts[::_EACH]
printed: dict[str, int] = {}
refused = 0
for place, text in enumerate(texts if everything else some):
    for step in range(len(KINDS) if everything else 1):
        kind, content = KINDS[(place + step) % len(KINDS)]
        try:
            render(filled(content, text))
        except UserError:
            refused += 1
        else:
            printed[kind] = printed.get(kind, 0) + 1
sys.stdout.write(
    json.dumps(
        {"printed": printed, "refused": refused, "opened": sorted(opened), "forbidden": forbidden}
    )
)
