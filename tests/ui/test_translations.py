"""A Lithuanian window is Lithuanian in Qt's own places too."""

import os
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLineEdit, QMessageBox, QTextEdit

from app.ui import translations as module
from app.ui.translations import SOURCES, compile_source, compiled
from app.ui.widgets.buttons import key_text
from app.values.language import Language

Button = QMessageBox.StandardButton


def test_standard_buttons(lithuanian, qtbot):
    box = QMessageBox()
    qtbot.addWidget(box)
    every = Button.Ok | Button.Cancel | Button.Yes | Button.No | Button.Save | Button.Discard
    box.setStandardButtons(every | Button.Close | Button.Apply | Button.Retry | Button.Help)
    words = {button.text().replace("&", "") for button in box.buttons()}
    assert words == {
        "Gerai", "Atsisakyti", "Taip", "Ne", "Įrašyti", "Neįrašyti", "Užverti", "Taikyti",
        "Kartoti", "Žinynas",
    }  # fmt: skip


def test_the_details_of_a_message(lithuanian, qtbot):
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setDetailedText("x")
    words = {button.text() for button in box.buttons()}
    assert "Rodyti išsamiau…" in words


@pytest.mark.parametrize("kind", [QLineEdit, QTextEdit])
def test_the_menu_of_a_text(lithuanian, qtbot, kind):
    widget = kind()
    qtbot.addWidget(widget)
    menu = widget.createStandardContextMenu()
    words = [
        action.text().split("\t")[0].replace("&", "")
        for action in menu.actions()
        if not action.isSeparator()
    ]
    menu.deleteLater()
    assert words == [
        "Atšaukti", "Pakartoti", "Iškirpti", "Kopijuoti", "Įdėti", "Pašalinti", "Pažymėti viską",
    ]  # fmt: skip


def test_the_file_dialog(lithuanian, qtbot, tmp_path):
    dialog = QFileDialog(None, "", str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    qtbot.addWidget(dialog)
    dialog.show()
    box = dialog.findChild(QDialogButtonBox)
    words = {button.text().replace("&", "") for button in box.buttons()}
    assert words == {"Įrašyti", "Atsisakyti"}
    for source in ("Files of &type:", "File &name:", "&Look in:", "All files (*)", "Back"):
        assert QCoreApplication.translate("QFileDialog", source) != source


@pytest.mark.parametrize(
    "key", ["Ctrl+Shift+S", "Ctrl+PgUp", "F6", "Esc", "Ctrl+Enter", "Del", "Ins"]
)
def test_keys_keep_their_names(lithuanian, key):
    native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    assert native == key


def test_dates_are_lithuanian(lithuanian):
    from datetime import date

    day = QLocale().toString(date(2025, 1, 29), "yyyy 'm'. MMMM d 'd'.")
    assert day == "2025 m. sausio 29 d."


def test_keys_are_named_by_what_stands_on_them_or_in_lithuanian(lithuanian):
    keys = ("Alt+Up", "Alt+Down", "Alt+Left", "Alt+Right", "Shift+Space", "Ctrl+PgDown", "Ins")
    shown = [key_text(key) for key in keys]
    assert shown == ["Alt+↑", "Alt+↓", "Alt+←", "Alt+→", "Shift+Tarpas", "Ctrl+PgDn", "Ins"]


def test_the_language_changes_while_the_window_stands(translations):
    def say() -> str:
        return QCoreApplication.translate("QPlatformTheme", "Cancel")

    told = []
    translations.changed.connect(told.append)
    translations.install(Language.LITHUANIAN)
    assert say() == "Atsisakyti"
    translations.install(Language.ENGLISH)
    assert say() == "Cancel"
    assert QLocale().name() == "en_GB"
    translations.install(Language.ENGLISH)
    assert told == [Language.LITHUANIAN, Language.ENGLISH]


def test_nothing_of_qt_is_left_unfinished():
    root = ET.parse(SOURCES / "qtbase_lt.ts").getroot()
    messages = root.findall(".//message")
    assert len(messages) > 500
    for message in messages:
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None
        assert translation.text


def test_mnemonics_and_places_survive_the_translation():
    for message in ET.parse(SOURCES / "qtbase_lt.ts").getroot().findall(".//message"):
        source, translation = message.findtext("source"), message.findtext("translation")
        assert ("&" in source.replace("&&", "")) == ("&" in translation.replace("&&", "")), source
        for place in ("%1", "%2", "%3"):
            assert (place in source) == (place in translation), source


def test_a_source_is_compiled_when_it_is_newer(tmp_path, monkeypatch):
    source, build = tmp_path / "source", tmp_path / "build"
    source.mkdir()
    monkeypatch.setattr(module, "SOURCES", source)
    monkeypatch.setattr(module, "BUILD", build)
    text = (SOURCES / "qtbase_lt.ts").read_bytes()
    (source / "x.ts").write_bytes(text)
    made = compiled("x")
    assert made.stat().st_size > 1000
    os.utime(made, (1, 1))
    assert compiled("x").stat().st_mtime > 1
    assert [file.name for file in build.iterdir()] == ["x.qm"]


def test_a_source_that_cannot_be_compiled_leaves_nothing(tmp_path):
    from subprocess import CalledProcessError

    broken = tmp_path / "broken.ts"
    broken.write_text("<TS>", encoding="utf-8")
    with pytest.raises(CalledProcessError):
        compile_source(broken, tmp_path / "build" / "broken.qm")
    assert list((tmp_path / "build").iterdir()) == []
