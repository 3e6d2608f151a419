"""The dialogs of the archive's export and of opening one from a file, for the gallery."""

import tempfile
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

from PySide6.QtWidgets import QDialog

from app.exchange.archive_zip import Exported
from app.exchange.manifest import COUNTED, Manifest
from app.ui.exchange.archive_export import ArchiveExport
from app.ui.exchange.archive_opening import ArchiveOpening
from app.ui.exchange.exchange_dialog import ExchangeDialog
from app.ui.gallery.invented import TODAY
from app.ui.main_window import MainWindow

_NUMBERS = (24, 2, 61, 9, 31, 14, 1806)


def exchanges(window: MainWindow) -> Iterator[tuple[str, QDialog]]:
    """Give each state of the two dialogs in turn, over a window that stands."""
    context = window.context
    export = ArchiveExport(context, window)
    at = context.now().astimezone(UTC)
    manifest = Manifest("0.1.0", 2, at, dict(zip(COUNTED, _NUMBERS, strict=True)), (), ("0" * 64,))
    target = Path("/kompiuteris/Dokumentai") / f"sutarta-{TODAY}.zip"
    dialog = export.dialog = ExchangeDialog(
        context.theme, context.catalogue, export.title(), window
    )
    dialog.work(export.begun())
    dialog.advance(0.62, "export.write")
    dialog.open()
    yield "13-export", dialog
    export.tell(Exported(target, 48_300_000, manifest))
    yield "13-exported", dialog
    dialog.close()
    opening = ArchiveOpening(context, window)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / target.name
        file.write_bytes(b'{"format": "sutarta"}')
        opening.show_file(file)
    assert opening.dialog is not None
    yield "13-open", opening.dialog
    opening.dialog.close()
