"""A process in which somebody types minutes into the real window until it is killed.

Arguments: the archive's folder, a seed, the meeting, its item. Real key events, real timers. At
every "Saved" the child looks into the archive: what it finds must be the beginning of what was
typed; it goes to the standard output as one JSON line, and from then on it is promised. After a
long pause everything typed must be there. A broken rule ends the process with a line BROKEN.
"""

import json
import os
import random
import sys
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.storage.session import JournalledSession
from app.ui.application import Application, make_qt
from app.ui.page import Place, Screen
from app.ui.user_settings import UserSettings
from tests.faults.typed import Texts, begins, read_texts
from tests.ui.keyboard import press, type_text

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
Key = Qt.Key
WORDS = ("Pievos", "šienaujamos", "rudenį,", "„Talka“", "žąsys", "–", "ąžuolas.", "<b>ne</b>", "12")


class Typist:
    """Types, pauses, and remembers what was typed."""

    def __init__(self, chance: random.Random, window: object, item_id: int) -> None:
        self._chance = chance
        self._archive = window.context.archive
        self._item_id = item_id
        self.typed = self._kept()
        self._archive.saved.connect(self._acknowledge)

    def type_on(self) -> None:
        """Go to a field and type some words into it, with pauses."""
        field = self._chance.choice(
            (self._considered, self._considered, self._decided, self._measure)
        )
        field()
        if self._chance.random() < 0.1:
            QTest.qWait(2500)
            if self._kept() != self.typed:
                self._break("a pause did not save", self._kept())

    def _considered(self) -> None:
        press(Key.Key_S, modifier=ALT)
        press(Key.Key_End, modifier=CONTROL)
        for word in self._words():
            text = f"{word} "
            self.typed = self.typed.with_considered(text)
            self._type(text)

    def _decided(self) -> None:
        press(Key.Key_N, modifier=ALT)
        press(Key.Key_End, modifier=CONTROL)
        if self.typed.decisions:
            press(Key.Key_Return)
        decision = " ".join(self._words())
        self.typed = self.typed.with_decision(decision)
        self._type(decision)

    def _measure(self) -> None:
        press(Key.Key_P, modifier=ALT)
        measure = " ".join(self._words())
        self.typed = self.typed.with_measure(measure)
        self._type(measure)
        if self._chance.random() < 0.7:
            press(Key.Key_Tab)
            self._type("PSD")
            press(Key.Key_Tab)
            self._type("iki spalio 31")
        press(Key.Key_Return)

    def _words(self) -> list[str]:
        return self._chance.choices(WORDS, k=self._chance.randint(1, 6))

    def _type(self, text: str) -> None:
        for letter in text:
            type_text(letter)
            if self._chance.random() < 0.02:
                QTest.qWait(self._chance.randint(0, 700))
        QTest.qWait(self._chance.randint(0, 60))

    def _kept(self) -> Texts:
        def read(session: JournalledSession) -> Texts:
            return read_texts(session, self._item_id)

        return self._archive.read(read)

    def _acknowledge(self, _at: object) -> None:
        kept = self._kept()
        if not begins(kept, self.typed):
            self._break("something else was saved", kept)
        sys.stdout.write(json.dumps(kept.plain()) + "\n")
        sys.stdout.flush()

    def _break(self, reason: str, kept: Texts) -> NoReturn:
        sys.stdout.write(f"BROKEN {reason}: {kept} of {self.typed}\n")
        sys.stdout.flush()
        os._exit(3)


def main() -> None:
    folder, seed, meeting_id, item_id = Path(sys.argv[1]), *map(int, sys.argv[2:5])
    application = Application(make_qt(sys.argv[:1]), UserSettings(folder.parent / "settings.ini"))
    application.open(folder)
    window = application.window
    window.activateWindow()
    if not QTest.qWaitForWindowActive(window):
        raise RuntimeError("the window did not come")
    window.go(Place(Screen.MINUTES, meeting_id=meeting_id, item_id=item_id))
    typist = Typist(random.Random(seed), window, item_id)
    while True:
        typist.type_on()


if __name__ == "__main__":
    main()
