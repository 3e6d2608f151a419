"""From a key to its letter on the screen, in the minutes, while the text saves itself.

The floor is the same window with autosave off. Keys are due at moments drawn beforehand, with the
pauses of somebody who writes while others speak; a letter counts from when its key was due, so a
commit that holds the window up is paid for by the keys that wait behind it.
"""

import random
from collections.abc import Callable
from statistics import median, quantiles
from time import perf_counter

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.context import Context
from app.ui.widgets.autosave import Autosave
from tests.benchmarks.pairs import Figure
from tests.ui.conftest import context, lithuanian, theme, translations  # noqa: F401 - fixtures
from tests.ui.keyboard import focused, press
from tests.ui.minutes.desk import open_desk
from tests.ui.minutes.ground import lay_ground

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]

KEYS, PAIRS = 50, 5
TEXT = "Pievos šienaujamos rudenį, o žąsys grįžta kovo pabaigoje. "
BEARABLE_MS = 100


class Paints(QObject):
    """Counts the paints of a widget."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        self.count += event.type() == QEvent.Type.Paint
        return False


def type_on(chance: random.Random) -> list[float]:
    """Type at the end of the focused editor; returns each key's milliseconds until its paint."""
    editor = focused()
    paints = Paints(editor.viewport())
    waits = []
    due = perf_counter()
    for number in range(KEYS):
        # Mostly fluent; now and then a pause about as long as the one that saves.
        due += chance.uniform(0.45, 0.6) if chance.random() < 0.06 else chance.uniform(0.02, 0.12)
        while perf_counter() < due:
            QApplication.processEvents()
        before = paints.count
        letter = TEXT[number % len(TEXT)]
        QTest.sendKeyEvent(
            QTest.KeyAction.Click,
            editor,
            Qt.Key.Key_unknown,
            letter,
            Qt.KeyboardModifier.NoModifier,
        )
        while paints.count == before:
            QApplication.processEvents()
        waits.append((perf_counter() - due) * 1000)
    return waits


def test_key_to_paint_with_autosave(
    qtbot: QtBot,
    context: Context,  # noqa: F811 - the fixture
    monkeypatch: pytest.MonkeyPatch,
    report: Callable[..., None],
) -> None:
    ground = lay_ground(context)
    waits: dict[bool, list[float]] = {True: [], False: []}
    ratios = []
    saved = []
    context.archive.saved.connect(saved.append)
    with open_desk(qtbot, context, ground.meeting):
        press(Qt.Key.Key_S, modifier=Qt.KeyboardModifier.AltModifier)
        type_on(random.Random(0))
        for pair in range(PAIRS):
            blocks: dict[bool, list[float]] = {True: [], False: []}
            before = len(saved)
            for turn, autosave in enumerate((False, True, True, False)):
                press(Qt.Key.Key_End, modifier=Qt.KeyboardModifier.ControlModifier)
                with monkeypatch.context() as patch:
                    if not autosave:
                        patch.setattr(Autosave, "touch", lambda *_: None)
                    blocks[autosave] += type_on(random.Random(10 * pair + turn // 2))
            assert len(saved) > before + 2
            ratios.append(median(blocks[True]) / median(blocks[False]))
            for autosave, block in blocks.items():
                waits[autosave] += block
    off, on = (median(waits[which]) for which in (False, True))
    off_95, on_95 = (quantiles(waits[which], n=20)[-1] for which in (False, True))
    middle = Figure("key to paint, autosave on/off, p50", off, on, median(ratios), 1.05)
    late = Figure(
        "key to paint, autosave on/off, p95", off_95, on_95, on_95 / off_95, 1.05, today=2
    )
    bearable = Figure("key to paint, p95 beside 100 ms", BEARABLE_MS, on_95, on_95 / BEARABLE_MS, 1)
    report(middle, late, bearable)
