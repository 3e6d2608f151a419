"""The fixed words of an agenda sent before a meeting, both languages."""

from app.documents.content import AgendaEntry
from app.documents.event_words import GENITIVE, title_lines
from app.documents.sentences import BLANK, sentence, unclosed
from app.documents.text import clean
from app.documents.wording import Wording
from app.values.dates import NO_BREAK as _NBSP
from app.values.enums import EventWord, MeetingFormat
from app.values.language import Language

_MANNERS = {
    Language.LITHUANIAN: {
        MeetingFormat.REMOTE: "Dalyvaujama nuotoliniu būdu.",
        MeetingFormat.HYBRID: "Galima dalyvauti vietoje arba nuotoliniu būdu.",
    },
    Language.ENGLISH: {
        MeetingFormat.REMOTE: "The meeting is held remotely.",
        MeetingFormat.HYBRID: "Attendance is in person or remote.",
    },
}


def title(event: EventWord, body: str, language: Language) -> tuple[str, ...]:
    """Return the lines of the title, DARBOTVARKĖ last."""
    if language is Language.ENGLISH:
        return title_lines("agenda of the meeting", body, language)
    return title_lines(f"{GENITIVE[event]} darbotvarkė", body, language)


def place(event: EventWord, venue: str, language: Language) -> str:
    """Return „Susitikimo vieta – …“."""
    label = f"{GENITIVE[event].capitalize()} vieta – "
    return sentence(("Place: " if language is Language.ENGLISH else label) + venue)


def manner(format_: MeetingFormat, language: Language) -> str:
    """Return how one takes part, or nothing where everybody comes to the place."""
    return _MANNERS[language].get(format_, "")


def entry_lines(entry: AgendaEntry, words: Wording) -> tuple[str, ...]:
    """Return an entry's lines: the title; under it who presents it and how long it may take."""
    who = words.rapporteur(entry) if entry.rapporteur else ""
    minutes = "" if entry.minutes_allotted is None else f"{entry.minutes_allotted}{_NBSP}min."
    said = f"{unclosed(who)}, {minutes}" if who and minutes else who or minutes
    return tuple(line for line in (sentence(clean(entry.title)) or BLANK, said) if line)
