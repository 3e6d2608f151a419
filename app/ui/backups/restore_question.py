"""What going back to a backup would lose, and the question whether to do it all the same."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.messages.catalogue import Catalogue
from app.storage.backups.backup import DAMAGED_FOLDER
from app.storage.backups.losses import Losses
from app.ui.backups.words import moment_words
from app.ui.theme import Theme
from app.ui.tokens import Spacing, Tone
from app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from app.ui.widgets.card import Card
from app.ui.widgets.labels import BodyLabel, SecondaryLabel, SectionLabel
from app.ui.widgets.own_keys import kept_from_window

# So many titles are named; the rest is counted.
_MOST = 5


class RestoreQuestion(QWidget):
    """`confirmed` says to restore, `cancelled` to leave everything as it is."""

    confirmed = Signal()
    cancelled = Signal()

    def __init__(self, theme: Theme, catalogue: Catalogue) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._heading = SectionLabel(wrap=True)
        self._body = QVBoxLayout()
        self._body.setSpacing(Spacing.XS)
        self._kept = SecondaryLabel(wrap=True)
        self.restore = PrimaryButton(theme, self.tr("Restore"))
        self.leave = SecondaryButton(theme, self.tr("Do not restore"), key="Esc")
        self.restore.clicked.connect(self.confirmed)
        self.leave.clicked.connect(self.cancelled)
        buttons = QHBoxLayout()
        buttons.setSpacing(Spacing.S)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.restore)
        buttons.addStretch(1)
        card = Card()
        card.body.setSpacing(Spacing.S)
        card.body.addWidget(self._heading)
        card.body.addLayout(self._body)
        card.body.addWidget(self._kept)
        card.body.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def ask(self, losses: Losses) -> None:
        """Say what would be lost; nothing is restored before the button is pressed."""
        at = moment_words(losses.backup.at)
        self._heading.setText(self.tr("Go back to {moment}?").format(moment=at))
        self._clear()
        for text, tone in self._sentences(losses):
            label = BodyLabel(text, wrap=True)
            label.set_tone(tone)
            self._body.addWidget(label)
        self._kept.setText(self._catalogue.say(losses.keeping, folder=DAMAGED_FOLDER))
        self.leave.setFocus()

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window while the question stands."""
        return kept_from_window(event, (Qt.Key.Key_Escape,)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave everything as it is on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _clear(self) -> None:
        while (taken := self._body.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _sentences(self, losses: Losses) -> list[tuple[str, Tone]]:
        if not losses.readable:
            said = self.tr(
                "The archive's file cannot be read, so nobody can tell what was entered after this"
                " backup. All of that would be missing."
            )
            return [(said, Tone.RED), *self._missing(losses)]
        if losses.later == 0:
            said = self._catalogue.say(losses.nothing_later)
            return [(said, Tone.TEXT), *self._missing(losses)]
        sentences = [
            (self.tr("%n later change(s) would be lost:", "", losses.later), Tone.TEXT),
            (self._deeds(losses), Tone.TEXT2),
        ]
        for words, titles in (
            (self.tr("Meetings that would be missing: {titles}"), losses.meetings),
            (self.tr("Measures that would be missing: {titles}"), losses.measures),
            (self.tr("Organisations that would be missing: {titles}"), losses.organisations),
        ):
            if titles:
                named = [f"{one.title} ({one.day})" if one.day else one.title for one in titles]
                sentences.append((words.format(titles=self._listed(named)), Tone.RED))
        return [*sentences, *self._missing(losses)]

    def _deeds(self, losses: Losses) -> str:
        often = sorted(losses.actions.items(), key=lambda one: (-one[1], one[0]))
        shown = ", ".join(
            f"{self._catalogue.action(name)}\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}{count}"
            for name, count in often[:_MOST]
        )
        rest = sum(count for _, count in often[_MOST:])
        if not rest:
            return shown
        return self._catalogue.say("restore.more_changes", listed=shown, count=rest)

    def _listed(self, texts: Sequence[str]) -> str:
        shown = "; ".join(texts[:_MOST])
        rest = len(texts) - _MOST
        if rest <= 0:
            return shown
        return self.tr("{listed} and {count} more").format(listed=shown, count=rest)

    def _missing(self, losses: Losses) -> list[tuple[str, Tone]]:
        if not losses.missing:
            return []
        said = self.tr(
            "%n attached file(s) that the backup names would be missing.", "", len(losses.missing)
        )
        return [(said, Tone.RED)]
