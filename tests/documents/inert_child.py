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
from app.errors import UserError  # noqa: E402
from tests.documents import (  # noqa: E402
    meeting_samples,
    plan_samples,
    protocol_samples,
    samples,
)
from tests.naughty.filling import filled  # noqa: E402
from tests.naughty.texts import OWN, TEXTS  # noqa: E402

PAPERS = (
    samples.MINUTES,
    meeting_samples.EXTRACT,
    meeting_samples.AGENDA,
    meeting_samples.INVITATION,
    samples.REGISTRATION,
    samples.PLAN,
    plan_samples.REPORT,
    plan_samples.REGISTER,
    protocol_samples.PROTOCOL,
)
_LONG = 400
printed = refused = 0
for place, (name, text) in enumerate(TEXTS.items()):
    if len(text) > _LONG:
        continue
    for step in range(2 if name in OWN else 1):
        try:
            render(filled(PAPERS[(place + 3 * step) % len(PAPERS)], text))
        except UserError:
            refused += 1
        else:
            printed += 1
sys.stdout.write(
    json.dumps(
        {"printed": printed, "refused": refused, "opened": sorted(opened), "forbidden": forbidden}
    )
)
