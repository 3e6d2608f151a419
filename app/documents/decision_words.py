"""What a paper calls a decision: the chosen word and all the others that follow it."""

from dataclasses import dataclass
from typing import Final

from app.values.document_settings import DecisionWord
from app.values.language import Language


@dataclass(frozen=True, slots=True)
class DecisionWords:
    """The words of one choice in one language."""

    decided: str
    """Before the decisions."""
    by_consensus: str
    """The same where nobody voted because all agreed."""
    none_adopted: str
    """Of an item that ended without a decision."""
    name: str
    """The head of a register's column."""
    number: str
    registered: str
    """As the register's title names them: genitive plural, in English the plural."""
    total: str


_WORDS: Final = {
    Language.LITHUANIAN: {
        DecisionWord.NUTARTA: DecisionWords(
            decided="NUTARTA:",
            by_consensus="NUTARTA bendru sutarimu:",
            none_adopted="Nutarimas nepriimtas.",
            name="Nutarimas",
            number="Nutarimo Nr.",
            registered="nutarimų",
            total="Iš viso nutarimų – {count}",
        ),
        DecisionWord.NUSPRESTA: DecisionWords(
            decided="NUSPRĘSTA:",
            by_consensus="NUSPRĘSTA bendru sutarimu:",
            none_adopted="Sprendimas nepriimtas.",
            name="Sprendimas",
            number="Sprendimo Nr.",
            registered="sprendimų",
            total="Iš viso sprendimų – {count}",
        ),
        DecisionWord.SUTARTA: DecisionWords(
            decided="SUTARTA:",
            by_consensus="SUTARTA:",  # the word says it already
            none_adopted="Susitarimas nepasiektas.",
            name="Susitarimas",
            number="Susitarimo Nr.",
            registered="susitarimų",
            total="Iš viso susitarimų – {count}",
        ),
    },
    Language.ENGLISH: {
        DecisionWord.NUTARTA: DecisionWords(
            decided="RESOLVED:",
            by_consensus="RESOLVED by consensus:",
            none_adopted="No decision was adopted.",
            name="Decision",
            number="Decision No.",
            registered="decisions",
            total="Decisions in all: {count}",
        ),
        DecisionWord.NUSPRESTA: DecisionWords(
            decided="DECIDED:",
            by_consensus="DECIDED by consensus:",
            none_adopted="No decision was made.",
            name="Decision",
            number="Decision No.",
            registered="decisions",
            total="Decisions in all: {count}",
        ),
        DecisionWord.SUTARTA: DecisionWords(
            decided="AGREED:",
            by_consensus="AGREED by consensus:",
            none_adopted="No agreement was reached.",
            name="Agreement",
            number="Agreement No.",
            registered="agreements",
            total="Agreements in all: {count}",
        ),
    },
}


def decision_words(word: DecisionWord, language: Language) -> DecisionWords:
    """Return what a paper in a language calls decisions."""
    return _WORDS[language][word]
