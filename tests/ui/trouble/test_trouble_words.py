"""The words of what is shown without an archive: none of them English, every control named."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.errors import StorageError
from app.messages.catalogue import TEXTS
from app.storage.folder_kind import FolderKind
from app.ui.archive_notices import ArchiveNotices
from app.ui.context import Context
from app.ui.gallery.troubles import troubles
from app.ui.trouble.trouble import Trouble
from app.values.language import Language
from tests.ui.test_words import ENGLISH, visible_words


def test_no_word_is_english_and_everything_has_a_name(qtbot: QtBot, context: Context) -> None:
    seen = []
    for name, window in troubles(context):
        seen.append(name)
        for where, text in visible_words(window):
            assert not ENGLISH.search(text), f"{name} {where}: {text}"
        for widget in window.findChildren(QWidget):
            if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or not widget.isVisible():
                continue
            if widget.focusProxy() is None:
                interface = QAccessible.queryAccessibleInterface(widget)
                assert interface is not None
                assert interface.text(QAccessible.Text.Name).strip(), f"{name}: {widget}"
    assert len(seen) == 4


@pytest.mark.parametrize(
    "key", [key for key in TEXTS[Language.LITHUANIAN] if key.startswith(("storage.", "upgrade."))]
)
def test_every_trouble_has_a_lithuanian_title(context: Context, tmp_path, key: str) -> None:
    title = Trouble(tmp_path, StorageError(key)).title()
    assert title
    assert not ENGLISH.search(title)


def test_notices_speak_lithuanian(qtbot: QtBot, context: Context) -> None:
    notices = ArchiveNotices(context)
    qtbot.addWidget(notices)
    notices.note_trouble(StorageError("storage.gone", path="x"))
    notices.warn_of_folder(FolderKind("folder.network", "SMB"))
    notices.show()
    folder = context.archive.folder_name
    texts = [text.replace(folder, "") for _, text in visible_words(notices) if text]
    assert len(texts) > 4
    assert not [text for text in texts if ENGLISH.search(text)]
