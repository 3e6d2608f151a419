"""The logo: from a file, from a drop, described, left out; what can be none says so in place."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.errors import UserError
from app.services import document_settings
from app.storage.attachments import kept_files
from app.ui.context import Context
from app.ui.settings import document_scope
from app.ui.settings.documents_part import DocumentsPart
from app.values.document_settings import Logo
from app.values.logo_image import Picture, read_picture
from tests.factories import Circle
from tests.pictures import png
from tests.ui.attachments.conftest import dropped, of_files
from tests.ui.keyboard import focused, press, type_text
from tests.ui.settings.conftest import kept, row

pytestmark = pytest.mark.usefixtures("undrawn")


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "ženklas.png"
    path.write_bytes(png())
    return path


def logo(context: Context, series_id: int | None = None) -> Logo | None:
    return kept(context, series_id).settings.logo


def drop(qtbot: QtBot, part: DocumentsPart, context: Context, data: QMimeData) -> bool:
    taken = dropped(part.logo.field, data)
    qtbot.waitUntil(lambda: not context.tasks.busy)
    return taken


def test_a_file_is_chosen_by_keys(
    qtbot: QtBot, part: DocumentsPart, context: Context, picture: Path
) -> None:
    field = part.logo.field
    assert field.frame.image.isNull()
    assert not field.remove.isVisible()
    part.logo.row.control.setFocus()
    assert focused() is field.choose
    press(Qt.Key.Key_Return)
    dialog = part.logo.dialog
    assert dialog is not None
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert name is not None
    name.setText(str(picture))
    with qtbot.waitSignal(context.archive.changed):
        qtbot.keyClick(name, Qt.Key.Key_Return)
    kept_logo = logo(context)
    assert kept_logo is not None
    assert kept_logo.data == picture.read_bytes()
    assert not field.frame.image.isNull()
    assert field.frame.accessibleName() == "Logotipas"
    assert part.logo.row.is_changed


def test_what_is_dropped_is_described_and_left_out_again(
    qtbot: QtBot, part: DocumentsPart, context: Context, picture: Path
) -> None:
    assert drop(qtbot, part, context, of_files(picture))
    line = part.logo.field.lines["description"]
    assert line.isVisible()
    line.setFocus()
    type_text("Žalia pieva")
    press(Qt.Key.Key_Tab)
    found = logo(context)
    assert found is not None
    assert (found.description, found.description_en) == ("Žalia pieva", "")
    type_text("A green meadow")
    press(Qt.Key.Key_Tab)
    found = logo(context)
    assert found is not None
    assert (found.description, found.description_en) == ("Žalia pieva", "A green meadow")
    part.logo.field.remove.setFocus()
    press(Qt.Key.Key_Return)
    assert logo(context) is None
    assert kept(context).own == frozenset()
    assert part.logo.field.choose.hasFocus()
    press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert logo(context) == found


def test_a_picture_without_a_file_is_taken_too(
    qtbot: QtBot, part: DocumentsPart, context: Context
) -> None:
    image = QImage(60, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    data = QMimeData()
    data.setImageData(image)
    assert drop(qtbot, part, context, data)
    found = logo(context)
    assert found is not None
    assert found.media_type == "image/png"


def test_what_can_be_no_logo_says_so_in_its_place(
    qtbot: QtBot, part: DocumentsPart, context: Context, picture: Path
) -> None:
    for content in (b"GIF89a", png()[:-20], b""):
        picture.write_bytes(content)
        assert drop(qtbot, part, context, of_files(picture))
        assert "„ženklas.png“ logotipui netinka" in part.logo.row.error()
        assert part.logo.row._error.isVisible()
    assert logo(context) is None
    for path in (picture.with_name("nėra.png"), picture.parent):
        assert drop(qtbot, part, context, of_files(path))
        assert path.name in part.logo.row.error()
    picture.write_bytes(png())
    assert drop(qtbot, part, context, of_files(picture))
    assert part.logo.row.error() == ""
    assert logo(context) is not None


def test_a_series_may_print_none_of_the_archives_logo(
    qtbot: QtBot, part: DocumentsPart, context: Context, circle: Circle, picture: Path
) -> None:
    drop(qtbot, part, context, of_files(picture))
    part.whose.setFocus()
    press(Qt.Key.Key_Down)
    field = part.logo.field
    assert not field.frame.image.isNull(), "inherited"
    assert not field.lines["description"].isVisible(), "described where it is set"
    assert not part.logo.row.is_changed
    field.remove.setFocus()
    press(Qt.Key.Key_Return)
    assert logo(context, circle.series_id) is None
    assert logo(context) is not None
    assert row(part, "Logotipas").back.plain_text().endswith("visų posėdžių logotipas")
    row(part, "Logotipas").back.setFocus()
    press(Qt.Key.Key_Return)
    assert logo(context, circle.series_id) is not None


def test_a_logo_is_of_the_series_it_was_chosen_for(
    qtbot: QtBot, part: DocumentsPart, context: Context, circle: Circle, picture: Path
) -> None:
    assert dropped(part.logo.field, of_files(picture))
    part.whose.setFocus()
    press(Qt.Key.Key_Down)
    assert part.scope.series_id == circle.series_id
    qtbot.waitUntil(lambda: not context.tasks.busy)
    assert kept(context).own == {"logo"}
    assert kept(context, circle.series_id).own == frozenset()


def test_a_logo_that_cannot_be_named_leaves_no_file(
    qtbot: QtBot,
    part: DocumentsPart,
    context: Context,
    picture: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise UserError("record.gone")

    monkeypatch.setattr(document_scope, "keep_logo", fail)
    assert drop(qtbot, part, context, of_files(picture))
    assert part.logo.row.error()
    assert list(kept_files(Path(context.archive.folder_name))) == []


def test_a_large_picture_is_unpacked_away_from_the_window(
    qtbot: QtBot, part: DocumentsPart, context: Context, picture: Path
) -> None:
    picture.write_bytes(png(size=(1500, 500)))
    frame = part.logo.field.frame
    with qtbot.waitSignal(context.archive.changed):
        dropped(part.logo.field, of_files(picture))
    assert frame.image.isNull()
    qtbot.waitUntil(lambda: not context.tasks.busy)
    assert not frame.image.isNull()
    part.logo.field.remove.setFocus()
    press(Qt.Key.Key_Return)
    assert frame.image.isNull()


def test_pictures_are_looked_at_away_from_the_window(
    qtbot: QtBot,
    part: DocumentsPart,
    context: Context,
    picture: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    threads: list[threading.Thread] = []

    def note(data: bytes) -> Picture:
        threads.append(threading.current_thread())
        return read_picture(data)

    monkeypatch.setattr(document_settings, "read_picture", note)
    document_settings._kept.cache_clear()
    assert drop(qtbot, part, context, of_files(picture))
    assert logo(context) is not None
    assert threads
    assert threading.main_thread() not in threads
