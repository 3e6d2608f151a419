"""Render every screen in both languages, light and dark, at 100 and 200 %, without a display."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QWidget

from app.services.agenda import list_items
from app.services.agreements import list_agreements
from app.services.meetings import list_meetings
from app.services.plans import list_plans
from app.services.references import list_intents
from app.storage.database import Database
from app.ui.application import make_qt
from app.ui.archive import Archive
from app.ui.gallery.exchanges import exchanges
from app.ui.gallery.invented import fill
from app.ui.gallery.invented_files import attach_files
from app.ui.gallery.reworked import rework
from app.ui.gallery.stage import Look, settle, staged
from app.ui.gallery.troubles import troubles
from app.ui.minutes.minutes_page import MinutesPage
from app.ui.page import Place, Screen
from app.ui.theme import Appearance
from app.values.language import Language

LOOKS = (
    Look(""),
    Look("-dark", appearance=Appearance.DARK),
    Look("-200", text_scale=200),
    Look("-en", language=Language.ENGLISH),
)


def main() -> None:
    """Write the pictures into the folder named on the command line (build/gallery)."""
    target = Path(sys.argv[1] if len(sys.argv) > 1 else "build/gallery")
    target.mkdir(parents=True, exist_ok=True)
    qt = make_qt(sys.argv[:1])
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work)
        for name, filled in (("", True), ("empty-", False)):
            database = Database(folder / f"{name}archive")
            if filled:
                fill(database)
                attach_files(database)
                rework(database)
            for look in LOOKS if filled else LOOKS[:1]:
                _render(qt, database, folder / f"{name}settings", look, target, name)
            database.close()
        shutil.rmtree(folder / "logs", ignore_errors=True)


def _render(
    qt: QApplication, database: Database, settings: Path, look: Look, target: Path, prefix: str
) -> None:
    with staged(qt, database, settings / f"{look.suffix or 'light'}.ini", look) as window:
        context = window.context
        for name, place in _places(context.archive, empty=bool(prefix)):
            window.go(place)
            if isinstance(window.page, MinutesPage) and name.endswith("attachments"):
                window.page.parts.show_attachments()
                window.page.parts.attachments.list.setFocus()
            settle(context.tasks)
            _keep(window, target, f"{prefix}{name}{look.suffix}")
        if not prefix:
            for name, dialog in exchanges(window):
                settle(context.tasks)
                _keep(dialog, target, f"{name}{look.suffix}")
            for name, alone in troubles(context):
                alone.resize(1280, 800)
                settle(context.tasks)
                _keep(alone, target, f"{name}{look.suffix}")


def _keep(shown: QWidget, target: Path, name: str) -> None:
    shown.grab().save(str(target / f"{name}.png"))
    sys.stdout.write(f"{name}.png\n")


def _places(archive: Archive, *, empty: bool) -> Iterator[tuple[str, Place]]:
    yield "01-home", Place(Screen.HOME)
    yield "02-meetings", Place(Screen.MEETINGS)
    yield "04-participants", Place(Screen.PARTICIPANTS)
    yield "05-plan", Place(Screen.MEASURES)
    yield "06-protocols", Place(Screen.PROTOCOLS)
    yield "12-trash", Place(Screen.TRASH)
    yield "10-settings", Place(Screen.SETTINGS, part="look")
    yield "10-settings-documents", Place(Screen.SETTINGS, part="documents")
    if empty:
        yield "09-first-run", Place(Screen.WELCOME)
        return
    meetings = archive.read(list_meetings)
    main = max((row for row in meetings if row.open_items), key=lambda row: row.items).id
    written = archive.read(lambda session: list_items(session, main))[1].id
    yield "03-minutes", Place(Screen.MINUTES, meeting_id=main, item_id=written)
    yield "12-history-item", _history("agenda_item", written)
    yield "12-history-meeting", _history("meeting", main)
    yield "03-minutes-attachments", Place(Screen.MINUTES, meeting_id=main, item_id=written)
    intent = archive.read(list_agreements)[0].id
    yield "06-protocol-registered", Place(Screen.PROTOCOLS, protocol_id=intent)
    written_here = archive.read(list_intents)[-1].id
    yield "06-protocol-written", Place(Screen.PROTOCOLS, protocol_id=written_here)
    yield (
        "07-preview-protocol_of_intent",
        Place(Screen.PREVIEW, protocol_id=written_here, paper="protocol_of_intent"),
    )
    for paper in (
        "minutes", "extract", "agenda", "invitation", "registration_list", "action_plan",
    ):  # fmt: skip
        plan = archive.read(list_plans)[0].id if paper == "action_plan" else None
        yield (
            f"07-preview-{paper}",
            Place(Screen.PREVIEW, meeting_id=main, plan_id=plan, paper=paper),
        )
    planned = archive.read(list_plans)[0]
    yield "07-preview-report", Place(Screen.PREVIEW, plan_id=planned.id, paper="report")
    yield (
        "07-preview-decision_register",
        Place(Screen.PREVIEW, year=planned.year, paper="decision_register"),
    )


def _history(kind: str, record_id: int) -> Place:
    return Place(Screen.HISTORY, record_kind=kind, record_id=record_id)


if __name__ == "__main__":
    main()
