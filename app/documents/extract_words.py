"""The fixed words of an extract from the minutes, both languages side by side."""

from dataclasses import dataclass
from typing import Final

from app.documents.content import Duties, MeasureContent
from app.documents.event_words import GENITIVE, title_lines
from app.documents.sentences import sentence, unclosed
from app.values.enums import EventWord
from app.values.language import Language

LEFT_OUT: Final = "<...>"
"""Stands wherever something of the minutes is left out (source: V-117's guides)."""


@dataclass(frozen=True, slots=True)
class ExtractWords:
    """What the paper says in its own name."""

    from_draft: str
    certified: str
    date: str
    """Under the line for the day of certifying."""
    assigned: str
    """Above an organisation's duties; `{organisation}` in the dative in Lithuanian."""
    assigned_by_name: str
    """The same with the name in the nominative, where the dative is not known for sure."""
    point: str
    """Which point of the minutes a duty is from."""
    deadline: str
    others: str
    """Who else carries a measure; one and several."""
    several_others: str


_WORDS: Final = {
    Language.LITHUANIAN: ExtractWords(
        from_draft="Išrašas parengtas pagal protokolo projektą.",
        certified="Išrašas tikras",
        date="(data)",
        assigned="Pavesta {organisation}:",
        assigned_by_name="Pavesta (atsakingas vykdytojas – {organisation}):",
        point="({number} punktas)",
        deadline="Terminas – {deadline}",
        others="Kitas vykdytojas – {names}",
        several_others="Kiti vykdytojai – {names}",
    ),
    Language.ENGLISH: ExtractWords(
        from_draft="This extract was made from draft minutes.",
        certified="Certified true extract",
        date="(date)",
        assigned="Assigned to {organisation}:",
        assigned_by_name="Assigned to {organisation}:",
        point="(point {number})",
        deadline="Due: {deadline}",
        others="Other owner: {names}",
        several_others="Other owners: {names}",
    ),
}


def words(language: Language) -> ExtractWords:
    """Return the paper's fixed words in a language."""
    return _WORDS[language]


def title(event: EventWord, body: str, language: Language) -> tuple[str, ...]:
    """Return the lines of the title, IŠRAŠAS last."""
    if language is Language.ENGLISH:
        return title_lines("extract from the minutes of the meeting", body, language)
    return title_lines(f"{GENITIVE[event]} protokolo išrašas", body, language)


def assigned(duties: Duties, language: Language) -> str:
    """Return what stands above an organisation's duties."""
    said = _WORDS[language]
    if duties.organisation_dative:
        return said.assigned.format(organisation=duties.organisation_dative)
    return said.assigned_by_name.format(organisation=duties.organisation)


def duty(measure: MeasureContent, language: Language) -> str:
    """Return a duty: what, by which point of the minutes, until when, with whom."""
    said = _WORDS[language]
    parts = [unclosed(measure.text)]
    if measure.number:
        parts.append(said.point.format(number=measure.number))
    sentences = [sentence(" ".join(parts))]
    if measure.deadline:
        sentences.append(sentence(said.deadline.format(deadline=measure.deadline)))
    if measure.responsible:
        others = said.others if len(measure.responsible) == 1 else said.several_others
        sentences.append(sentence(others.format(names=", ".join(measure.responsible))))
    return " ".join(sentences)
