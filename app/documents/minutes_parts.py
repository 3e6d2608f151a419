"""The parts of minutes that their extract has too: head, opening, items with what was decided."""

from typing import Final

from app.documents.composer import Composer
from app.documents.content import DecisionContent, ItemContent, MeasureContent, Minutes
from app.documents.heading import heading
from app.documents.sentences import BLANK, sentence
from app.documents.style import MM
from app.documents.tagging import Role, Structure
from app.documents.text import paragraphs
from app.documents.typesetting import Typesetting

SECTION: Final = 4 * MM
"""Above a section; `PART` above a part of an item."""
PART: Final = 1.5 * MM

Point = DecisionContent | MeasureContent


class MinutesParts(Composer):
    """Puts pieces of minutes one after another."""

    def __init__(self, minutes: Minutes, typesetting: Typesetting, structure: Structure) -> None:
        super().__init__(typesetting, structure)
        self._minutes = minutes

    def head(self, title: tuple[str, ...], note: str = "") -> None:
        """Add who the paper comes from, its title, a note under it, date, number and town."""
        minutes, words, centred = self._minutes, self.words, self.styles.centred
        if minutes.translation:
            self.text(words.translation, centred)
        above = heading(minutes.heading, title, self.typesetting, self.structure)
        above[0].before = SECTION
        self.pieces += above
        if note:
            self.text(note, centred, before=PART, keep=True)
        day = minutes.document_on or minutes.held_on
        self.text(words.reference(day, minutes.number), centred, before=SECTION, keep=True)
        self.text(minutes.town or BLANK, centred, before=PART)

    def opening(self) -> None:
        """Add when and where it was, who led it and who wrote."""
        before = 2 * SECTION
        for line in self.words.opening(self._minutes):
            self.text(line, before=before)
            before = 0.0

    def parties(self) -> None:
        """Add how many of the parties came and whether that is a quorum, where that is said."""
        minutes, words = self._minutes, self.words
        said = [words.parties(minutes.parties)] if minutes.parties else []
        if minutes.quorum is not None:
            said.append(words.quorum(reached=minutes.quorum))
        if said:
            self.text(" ".join(said), before=PART)

    def agenda_line(self, item: ItemContent) -> str:
        """Return an item as the minutes' own agenda says it, without its number."""
        said = sentence(item.title or BLANK)
        return f"{said} {self.words.rapporteur(item)}" if item.rapporteur else said

    def item_heading(self, item: ItemContent) -> None:
        """Add an item's number and title, and who presented it."""
        self.text(
            self.words.item_heading(item),
            before=SECTION,
            keep=True,
            element=self.structure.add(Role.HEADING),
            bookmark=sentence(f"{item.number}. {item.title or BLANK}"),
        )
        if item.rapporteur:
            self.text(self.words.rapporteur(item))

    def discussion(self, item: ItemContent) -> None:
        """Add what was considered."""
        for place, paragraph in enumerate(split(item.considered)):
            self.text(paragraph if place else self.words.discussion(paragraph))

    def vote(self, item: ItemContent) -> float:
        """Add how an item was voted on, if it was; return the room above what follows."""
        if item.vote and (voted := self.words.vote(item.vote)):
            self.text(voted, before=PART, keep=bool(points(item)))
            return 0.0
        return PART

    def decided(self, item: ItemContent, before: float) -> None:
        """Add the words before the decisions."""
        self.text(self.words.decided_heading(item.vote), before=before, keep=True)

    def point(self, point: Point) -> None:
        """Add a numbered decision with the measures that follow from it, or a numbered measure."""
        if isinstance(point, MeasureContent):
            self.text(self.words.measure(point))
            return
        number = f"{point.number}. " if point.number else ""
        first, *others = paragraphs(point.text) or [BLANK]
        self.text(sentence(number + first) if not others else number + first)
        for paragraph in others:
            self.text(paragraph)
        for measure in point.measures:
            self.text(self.words.measure(measure))

    def outcome(self, item: ItemContent, before: float) -> None:
        """Add how an item ended that ended without a decision; let its last piece go free."""
        if outcome := self.words.outcome(item.outcome):
            self.text(outcome, before=before)
        # an item without anything said ends with its heading, which must not drag the next along
        self.pieces[-1].keep = False


def split(texts: tuple[str, ...]) -> list[str]:
    """Return the paragraphs of texts, one after another."""
    return [paragraph for text in texts for paragraph in paragraphs(text)]


def points(item: ItemContent) -> tuple[Point, ...]:
    """Return an item's numbered points: decisions, then measures agreed without one."""
    return (*item.decisions, *item.measures)
