"""P9 in the window: strange texts are shown as they are, left alone, and can be pasted anywhere."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.storage.checks.check import check_archive
from app.storage.database import Database
from app.ui.context import Context
from app.ui.main_window import MainWindow
from app.ui.page import Place, Screen
from app.ui.screens import make_page
from app.ui.widgets.search_field import SearchField
from tests.faults.deeds import Dump, dump
from tests.faults.report import Say
from tests.naughty.deeds import World, make_world
from tests.naughty.steps import actions, undo_all, write_together
from tests.naughty.texts import OWN, SHARES
from tests.naughty.trial import Trial, harmless, size
from tests.ui.strange_texts import findings, places

TOGETHER = (
    # what could be read as something else
    "Qt rich text", "HTML entities", "HTML picture", "mnemonics", "format fields",
    "format percents", "CSV", "SQL",
    # what cannot be seen
    "controls", "line ends of all kinds", "noncharacters", "blanks of all kinds",
    "right to left override", "unclosed directions", "soft hyphens at ends", "tags",
    # what is hard to draw
    "many families", "marks on every letter", "run of marks", "flags", "Indic",
    "Arabic and Hebrew", "long word", "mathematical letters",
)  # fmt: skip
_EACH = 80
TEXT = " [*]\t".join(OWN[name][:_EACH] for name in TOGETHER)
EDITABLE = (QLineEdit, QTextEdit, QPlainTextEdit)
READ_ONLY = (Screen.PREVIEW, Screen.HISTORY, Screen.TRASH, Screen.BACKUPS)


@pytest.fixture
def world(database: Database) -> World:
    return make_world(database)


@pytest.fixture
def window(context: Context, world: World) -> Iterator[MainWindow]:
    with opened(context) as made:
        yield made


@contextmanager
def opened(context: Context) -> Iterator[MainWindow]:
    """Show a window that no other text has been in: what could not be kept stays in its field."""
    made = MainWindow(context, make_page, Place(Screen.HOME))
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def go(qtbot: QtBot, window: MainWindow, place: Place) -> None:
    window.go(place)
    qtbot.waitUntil(lambda: not window.context.tasks.busy, timeout=60_000)
    QApplication.processEvents()


def look_everywhere(qtbot: QtBot, window: MainWindow, world: World, text: str) -> list[str]:
    """Go to every place, paint it, move the focus through it; returns what is wrong."""
    found: list[str] = []
    for place in places(world):
        go(qtbot, window, place)
        window.grab()
        found += findings(window, text)
        for widget in window.page.findChildren(QWidget):
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                widget.setFocus(Qt.FocusReason.TabFocusReason)
    window.go(Place(Screen.HOME))
    window.flush()
    return found


def paste_everywhere(qtbot: QtBot, window: MainWindow, world: World, text: str) -> set[str]:
    """Paste a text into every field that can be seen; returns the fields' names."""
    names = set()
    for place in places(world):
        if place.screen in READ_ONLY:
            continue
        go(qtbot, window, place)
        fields = [
            field
            for field in window.page.findChildren(QWidget)
            if isinstance(field, EDITABLE) and field.isVisible() and not field.isReadOnly()
        ]
        for field in sorted(fields, key=is_search):  # what is not found is not shown
            if not shiboken6.isValid(field) or not field.isVisible():
                continue
            names.add(f"{place.screen.name}.{field.accessibleName()}")
            field.setFocus()
            QGuiApplication.clipboard().setText(text)
            qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
            window.flush()
            QApplication.processEvents()
            if shiboken6.isValid(field) and is_search(field):
                field.clear()
                QApplication.processEvents()
    window.go(Place(Screen.HOME))
    return names


def is_search(field: QWidget) -> bool:
    return isinstance(field, SearchField) or isinstance(field.parent(), SearchField)


def changed(before: Dump, after: Dump) -> list[str]:
    """Return each row that came, went or differs, by its table."""
    return [
        f"{table}: {sign} {row!r}"
        for table in after
        for sign, rows, others in (
            ("was", before[table], after[table]),
            ("is", after[table], before[table]),
        )
        for row in rows
        if row not in others
    ]


def test_texts_are_shown_as_they_are_and_left_alone(
    qtbot: QtBot, window: MainWindow, database: Database, world: World
) -> None:
    write_together(database, world, TEXT)
    before = dump(database)
    assert look_everywhere(qtbot, window, world, TEXT) == []
    assert changed(before, dump(database)) == []
    window.close()


def test_texts_can_be_pasted_anywhere(
    qtbot: QtBot, window: MainWindow, database: Database, world: World
) -> None:
    assert len(paste_everywhere(qtbot, window, world, TEXT)) > 40
    assert check_archive(database) == ()
    window.close()


@pytest.mark.faults
@pytest.mark.parametrize("share", SHARES)
def test_every_text_in_the_window(
    qtbot: QtBot, context: Context, database: Database, world: World, say: Say, share: str
) -> None:
    trial, found = Trial(), list[str]()
    before, done = dump(database), actions(database)
    usual: dict[tuple[int, int], tuple[float, float]] = {}
    fields = set[str]()
    looked_at = list(places(world))
    typed_in = [place for place in looked_at if place.screen not in READ_ONLY]

    def show(name: str, text: str) -> tuple[float, float]:
        with qtbot.captureExceptions() as raised:
            write_together(database, world, text)
            kept = dump(database)
            with opened(context) as window:
                wrong = trial.run(
                    "look",
                    name,
                    lambda: look_everywhere(qtbot, window, world, text),
                    len(looked_at),
                )
                looked = trial.taken
                found.extend(f"{name}: {one}" for one in (wrong or ()))
                found.extend(f"{name}: {one}"[:300] for one in changed(kept, dump(database)))
                pasted = trial.run(
                    "paste",
                    name,
                    lambda: paste_everywhere(qtbot, window, world, text),
                    len(typed_in),
                )
                fields.update(pasted or ())
            undo_all(database, done, before)
        trial.errors.extend(f"{name}: {error[1]!r}"[:300] for error in raised)
        return looked, trial.taken

    texts = SHARES[share]
    for name, text in texts.items():
        shape = size(text)
        if shape not in usual:
            usual[shape] = show("harmless", harmless(*shape))
        for step, took, rest in zip(("look", "paste"), show(name, text), usual[shape], strict=True):
            trial.compare(step, name, took, rest)
    say(
        f"window, {share}: strings={len(texts)} places={len(looked_at)}"
        f" fields={len(fields)} passes={trial.passes.total()}"
        f" errors={len(trial.errors) + len(found)} timeouts={len(trial.timeouts)}",
    )
    assert trial.errors == []
    assert found == []
    assert trial.timeouts == []
