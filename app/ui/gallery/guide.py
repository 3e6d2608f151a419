"""The pictures of the user guide and of the README: `./run gallery guide` renders them anew.

In both languages, of the gallery's invented archive with a fixed clock, as small PNG files.
"""

import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from itertools import count
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QWidget

from app.services.agenda import list_items
from app.services.measures import list_plan_measures
from app.services.meetings import list_meetings
from app.services.plans import list_plans
from app.services.references import list_intents
from app.storage.backups.backup import Reason
from app.storage.backups.taking import take
from app.storage.database import Database
from app.ui.application import make_qt
from app.ui.gallery.exchanges import exchanges
from app.ui.gallery.invented import TODAY, fill
from app.ui.gallery.invented_files import attach_files
from app.ui.gallery.reworked import rework
from app.ui.gallery.stage import Look, settle, staged
from app.ui.main_window import MainWindow
from app.ui.page import Command, Place, Screen
from app.ui.tasks import Tasks
from app.values.language import Language

_LOOKS = (
    ("vartotojo-vadovas", Look("")),
    ("user-guide", Look("", language=Language.ENGLISH)),
)
_README = "minutes"
_FOLDER = "/kompiuteris/egle/sutarta"
_WORK = re.compile(re.escape(tempfile.gettempdir()) + r"/[^/]+/[^/]+")
# Text of the window on few grounds: more colours are not seen.
_COLOURS = 256


def main() -> None:
    """Write the pictures into `docs`, or the folder named on the command line."""
    docs = Path(sys.argv[1] if len(sys.argv) > 1 else "docs")
    qt = make_qt(sys.argv[:1])
    with tempfile.TemporaryDirectory() as work:
        empty = Database(Path(work) / "archyvas")
        full = Database(Path(work) / "gamta", now=_clock())
        fill(full)
        attach_files(full)
        take(full, Reason.START)
        rework(full)
        take(full, Reason.PERIODIC)
        for guide, look in _LOOKS:
            target = docs / guide / "images"
            target.mkdir(parents=True, exist_ok=True)
            settings = Path(work) / guide
            with staged(qt, empty, settings / "empty.ini", look) as window:
                window.go(Place(Screen.WELCOME))
                _keep(window, window.context.tasks, target / "welcome.png")
            with staged(qt, full, settings / "full.ini", look) as window:
                for name, shown in _shown(qt, window):
                    _keep(shown, window.context.tasks, target / f"{name}.png")
        readme = docs / _LOOKS[1][0] / "images" / f"{_README}.png"
        (docs / "images").mkdir(exist_ok=True)
        (docs / "images" / readme.name).write_bytes(readme.read_bytes())
        for database in (empty, full):
            database.close()


def _clock() -> Callable[[], datetime]:
    """Return a clock by which the invented archive was written this morning, a minute a look."""
    begun = datetime(TODAY.year, TODAY.month, TODAY.day, 8, 12).astimezone().astimezone(UTC)
    minutes = count()
    return lambda: begun + timedelta(minutes=next(minutes))


def _shown(qt: QApplication, window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    read = window.context.archive.read
    meetings = read(list_meetings)
    main = max((row for row in meetings if row.open_items), key=lambda row: row.items).id
    written = read(lambda session: list_items(session, main))[1].id
    plan = read(list_plans)[0]
    late = next(
        row.id
        for row in read(lambda session: list_plan_measures(session, plan.id))
        if "stend" in row.text
    )
    places = (
        ("home", Place(Screen.HOME)),
        ("participants", Place(Screen.PARTICIPANTS)),
        ("minutes", Place(Screen.MINUTES, meeting_id=main, item_id=written)),
        ("plan", Place(Screen.MEASURES, plan_id=plan.id, measure_id=late)),
        ("preview", Place(Screen.PREVIEW, meeting_id=main, paper="minutes")),
        ("extract", Place(Screen.PREVIEW, meeting_id=main, paper="extract")),
        ("report", Place(Screen.PREVIEW, plan_id=plan.id, paper="report")),
        ("protocols", Place(Screen.PROTOCOLS, protocol_id=read(list_intents)[-1].id)),
        ("backups", Place(Screen.BACKUPS)),
        ("history", Place(Screen.HISTORY, record_kind="agenda_item", record_id=written)),
        ("trash", Place(Screen.TRASH)),
        ("settings", Place(Screen.SETTINGS, part="documents")),
    )
    for name, place in places:
        window.go(place)
        yield name, window
    window.go(Place(Screen.MEETINGS, meeting_id=meetings[0].id))
    window.page.commands()[Command.EDIT]()
    yield "meeting", window
    window.go(Place(Screen.MINUTES, meeting_id=main, item_id=written))
    window.show_keys()
    keys = next(one for one in qt.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible())
    yield "keys", keys
    keys.close()
    for name, dialog in exchanges(window):
        if name == "13-exported":
            yield "exported", dialog


def _hide_folder(shown: QWidget) -> None:
    """Show a folder as a secretary has it, not the one of this computer."""
    for widget in shown.findChildren(QLabel) + shown.findChildren(QLineEdit):
        if tempfile.gettempdir() in widget.text():
            widget.setText(_FOLDER + _WORK.sub("", widget.text()))


def _keep(shown: QWidget, tasks: Tasks, target: Path) -> None:
    settle(tasks)
    _hide_folder(shown)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    shown.grab().save(buffer, "PNG")
    with Image.open(BytesIO(buffer.data().data())) as image:
        image.convert("RGB").quantize(_COLOURS, Image.Quantize.FASTOCTREE).save(
            target, optimize=True
        )
    sys.stdout.write(f"{target}\n")


if __name__ == "__main__":
    main()
