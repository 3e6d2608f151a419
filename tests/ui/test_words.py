"""Every word of the window: translated, finished, and none of it English in a Lithuanian window."""

import re
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import astuple
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.messages.catalogue import TEXTS
from app.services.agreements import list_agreements
from app.services.meetings import list_meetings
from app.services.plans import list_plans
from app.services.references import list_intents
from app.storage.database import Database
from app.ui.context import Context
from app.ui.gallery.invented import fill
from app.ui.gallery.invented_files import attach_files
from app.ui.gallery.reworked import rework
from app.ui.main_window import MainWindow
from app.ui.minutes.section_keys import section_keys
from app.ui.page import Place, Screen
from app.ui.screens import make_page
from app.ui.translations import Translations
from app.values.language import Language

ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = ROOT / "resources" / "translations"
PLURAL_FORMS = {"lt": 3, "en": 2}

# English words that no Lithuanian sentence contains; the invented archive is Lithuanian too.
ENGLISH = re.compile(
    r"\b(the|of|and|new|other|with|from|is|are|not|no|all|for|by|add|delete|change|open|close|save|"
    r"print|draft|final|signed|meeting|meetings|measure|measures|item|items|organisations?|people|"
    r"person|participants?|overdue|planned|done|page|pages|search|invited|present|absent|year|"
    r"states?|name|notes|agenda|decisions?|considered|representative|keys|text)\b",
    re.IGNORECASE,
)


def messages(path: Path) -> Iterator[tuple[str, ET.Element]]:
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            yield f"{context.findtext('name')}: {message.findtext('source')}", message


@pytest.mark.parametrize("name", ["qtbase_lt", "sutarta_lt", "sutarta_en"])
def test_no_translation_is_unfinished(name: str) -> None:
    forms = PLURAL_FORMS[name[-2:]]
    for where, message in messages(TRANSLATIONS / f"{name}.ts"):
        translation = message.find("translation")
        assert translation is not None, where
        assert translation.get("type") is None, where
        if message.get("numerus") == "yes":
            texts = [form.text or "" for form in translation.iter("numerusform")]
            assert len(texts) == forms, where
        else:
            texts = [translation.text or ""]
        assert all(text.strip() for text in texts), where


@pytest.mark.parametrize("name", ["sutarta_lt"])
def test_placeholders_and_keys_survive_translation(name: str) -> None:
    for where, message in messages(TRANSLATIONS / f"{name}.ts"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        assert translation is not None
        texts = [form.text or "" for form in translation.iter("numerusform")]
        for text in texts or [translation.text or ""]:
            assert set(re.findall(r"\{\w+\}", source)) == set(re.findall(r"\{\w+\}", text)), where
            assert '"' not in text, where
            if source.endswith("…"):
                assert text.endswith("…"), where


def test_every_string_of_the_code_is_in_the_files(tmp_path: Path) -> None:
    copy = tmp_path / "sutarta_lt.ts"
    copy.write_bytes((TRANSLATIONS / "sutarta_lt.ts").read_bytes())
    known = {where for where, _ in messages(copy)}
    tool = Path(PySide6.__file__).parent / "lupdate"
    subprocess.run(
        [tool, "-no-obsolete", "-locations", "none", "-source-language", "en", "-extensions", "py",
         str(ROOT / "app" / "ui"), "-ts", str(copy)],
        check=True, capture_output=True,
    )  # fmt: skip
    found = {where for where, _ in messages(copy)}
    assert found - known == set()
    assert known - found == set(), "strings that the code no longer has"


def test_strings_reach_the_tools_as_literals() -> None:
    """A wrapper like `_tr(text)` hides its strings from lupdate: they would stay English."""
    hidden = re.compile(r"QCoreApplication\.translate\(\s*(?:[^\"\s)]|\"\w+\",\s*[^\"\s(])")
    for path in (ROOT / "app" / "ui").rglob("*.py"):
        assert not hidden.search(path.read_text()), path


def test_both_catalogues_say_the_same_things() -> None:
    lithuanian, english = TEXTS[Language.LITHUANIAN], TEXTS[Language.ENGLISH]
    assert lithuanian.keys() == english.keys()
    for key, text in lithuanian.items():
        other = english[key]
        assert isinstance(text, tuple) == isinstance(other, tuple), key
        if isinstance(text, tuple):
            assert (len(text), len(other)) == (3, 2), key
        assert names_in(text) == names_in(other), key
        assert '"' not in str(text), key


def names_in(text: str | tuple[str, ...]) -> set[str]:
    forms = text if isinstance(text, tuple) else (text,)
    return set(re.findall(r"\{(\w+)\}", " ".join(forms)))


def visible_words(window: QWidget) -> Iterator[tuple[str, str]]:
    for widget in [window, *window.findChildren(QWidget)]:
        kind = type(widget).__name__
        yield f"{kind}.accessibleName", widget.accessibleName()
        yield f"{kind}.toolTip", re.sub(r"<[^>]+>", "", widget.toolTip())
        match widget:
            case QLabel() | QAbstractButton():
                yield kind, widget.text()
            case QLineEdit() | QTextEdit() | QPlainTextEdit():
                yield f"{kind}.placeholder", widget.placeholderText()
            case QComboBox():
                for index in range(widget.count()):
                    yield kind, widget.itemText(index)
            case QAbstractItemView():
                yield from cells(widget)
    for action in window.findChildren(QAction):
        yield "QAction", action.text().replace("&", "")


def cells(view: QAbstractItemView) -> Iterator[tuple[str, str]]:
    model = view.model()
    if model is None:
        return
    for row in range(model.rowCount(view.rootIndex())):
        columns = 1 if isinstance(view, QListView) else model.columnCount(view.rootIndex())
        for column in range(columns):
            index = model.index(row, column, view.rootIndex())
            yield type(view).__name__, str(index.data() or "")
            spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
            yield f"{type(view).__name__} (spoken)", str(spoken or "")


def places(context: Context) -> Iterator[Place]:
    yield from (
        Place(screen)
        for screen in (
            Screen.HOME, Screen.MEETINGS, Screen.PARTICIPANTS, Screen.MEASURES, Screen.PROTOCOLS
        )
    )  # fmt: skip
    yield Place(Screen.PROTOCOLS, protocol_id=context.archive.read(list_agreements)[0].id)
    written = context.archive.read(list_intents)[-1].id
    yield Place(Screen.PROTOCOLS, protocol_id=written)
    yield Place(Screen.PREVIEW, protocol_id=written)
    meeting = next(row for row in context.archive.read(list_meetings) if row.items > 2)
    yield Place(Screen.MINUTES, meeting_id=meeting.id)
    for paper in ("minutes", "extract", "invitation"):
        yield Place(Screen.PREVIEW, meeting_id=meeting.id, paper=paper)
    plan = context.archive.read(list_plans)[0]
    yield Place(Screen.PREVIEW, plan_id=plan.id, paper="action_plan")
    yield Place(Screen.PREVIEW, plan_id=plan.id, paper="report")
    yield Place(Screen.PREVIEW, year=plan.year, paper="decision_register")
    yield Place(Screen.TRASH)
    for part in ("look", "documents", "rules", "backups", "keys", "about"):
        yield Place(Screen.SETTINGS, part=part)
    for kind, record in (("meeting", meeting.id), ("plan", plan.id), ("organisation", 1)):
        yield Place(Screen.HISTORY, record_kind=kind, record_id=record)


def english_words(window: MainWindow) -> list[str]:
    folder = window.context.archive.folder_name  # named by the test, in English
    return [
        f"{window.place.screen.name} {where}: {text}"
        for where, text in visible_words(window)
        if ENGLISH.search(text.replace(folder, ""))
    ]


def test_no_word_of_a_lithuanian_window_is_english(
    qtbot: QtBot, context: Context, database: Database
) -> None:
    fill(database)
    rework(database)
    attach_files(database)
    window = MainWindow(context, make_page, Place(Screen.HOME))
    qtbot.addWidget(window)
    window.show()
    found: list[str] = []
    for place in places(context):
        window.go(place)
        qtbot.waitUntil(lambda: not context.tasks.busy, timeout=20_000)
        found += english_words(window)
    assert found == []
    window.close()


def test_no_word_of_an_empty_lithuanian_window_is_english(qtbot: QtBot, context: Context) -> None:
    window = MainWindow(context, make_page, Place(Screen.WELCOME))
    qtbot.addWidget(window)
    window.show()
    found = english_words(window)
    for screen in (
        Screen.HOME, Screen.MEETINGS, Screen.PARTICIPANTS, Screen.MEASURES, Screen.PROTOCOLS
    ):  # fmt: skip
        window.go(Place(screen))
        found += english_words(window)
    assert found == []
    window.close()


def mnemonics(actions: Iterable[QAction]) -> list[str]:
    texts = (action.text() for action in actions)
    return [text[text.index("&") + 1].lower() for text in texts if "&" in text]


@pytest.mark.parametrize("language", list(Language))
def test_the_letters_of_the_menus_are_free_and_on_the_letter_rows(
    qtbot: QtBot, context: Context, translations: Translations, language: Language
) -> None:
    translations.install(language)
    window = MainWindow(context, make_page, Place(Screen.HOME))
    qtbot.addWidget(window)
    bar = window.menuBar()
    sections = {key[-1].lower() for key in astuple(section_keys(language))}
    letters = mnemonics(bar.actions())
    assert len(letters) == len(bar.actions())
    assert not sections & set(letters)
    assert all(letter.isascii() for letter in letters), "ą–ž stand on the row of digits"
    for menu in [bar, *window.findChildren(QMenu)]:
        of_menu = mnemonics(menu.actions())
        assert len(of_menu) == len(set(of_menu)), of_menu


def test_everything_that_takes_the_focus_has_a_name(
    qtbot: QtBot, context: Context, database: Database
) -> None:
    fill(database)
    rework(database)
    attach_files(database)
    window = MainWindow(context, make_page, Place(Screen.HOME))
    qtbot.addWidget(window)
    window.show()
    nameless = []
    for place in [*places(context), Place(Screen.WELCOME)]:
        window.go(place)
        qtbot.waitUntil(lambda: not context.tasks.busy, timeout=20_000)
        for widget in window.findChildren(QWidget):
            if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or not widget.isVisible():
                continue
            if widget.focusProxy() is not None:
                continue
            interface = QAccessible.queryAccessibleInterface(widget)
            if interface is None or not interface.text(QAccessible.Text.Name).strip():
                chain = [type(widget).__name__]
                parent = widget.parentWidget()
                while parent is not None:
                    chain.append(type(parent).__name__)
                    parent = parent.parentWidget()
                nameless.append(f"{place.screen.name}: {' in '.join(chain[:4])}")
    assert nameless == []
    window.close()
