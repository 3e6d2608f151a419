"""The fixed words of an invitation, both languages side by side."""

from datetime import date, time
from typing import Final

from app.documents.content import Invitee
from app.documents.event_words import ACCUSATIVE, LOCATIVE, title_lines
from app.documents.sentences import sentence
from app.documents.wording import Wording
from app.values.enums import EventWord, Gender
from app.values.language import Language

_DEAR: Final = {Gender.FEMALE: "Gerbiama", Gender.MALE: "Gerbiamas", None: "Gerbiamas (-a)"}
_DEAR_ALONE: Final = {
    Gender.FEMALE: "Gerbiamoji",
    Gender.MALE: "Gerbiamasis",
    None: "Gerbiamasis (-oji)",
}
AGENDA: Final = {Language.LITHUANIAN: "Darbotvarkė:", Language.ENGLISH: "Agenda:"}


def title(event: EventWord, body: str, language: Language) -> tuple[str, ...]:
    """Return the lines of the title: „KVIETIMAS“, „Į … SUSITIKIMĄ“."""
    if language is Language.ENGLISH:
        return title_lines("invitation to the meeting", body, language)
    body = body.strip()
    if not body:
        return (f"KVIETIMAS Į {ACCUSATIVE[event].upper()}",)
    return ("KVIETIMAS", f"Į {body} {ACCUSATIVE[event]}".upper())


def salutation(invitee: Invitee | None, language: Language) -> str:
    """Return the words that address whoever is invited; nobody in particular where None.

    A name whose vocative is not known for sure is left out: no form is better than a wrong one.
    """
    if language is Language.ENGLISH:
        return f"Dear {invitee.person.name}," if invitee else "Dear Sir or Madam,"
    if invitee is None:
        return "Gerbiamieji,"
    if invitee.vocative:
        return f"{_DEAR[invitee.gender]} {invitee.vocative},"
    return f"{_DEAR_ALONE[invitee.gender]},"


def invited(invitee: Invitee, words: Wording) -> str:
    """Return who is invited and whom they speak for, in the nominative."""
    who = ", ".join(
        part for part in (invitee.person.name, words.affiliation(invitee.person)) if part
    )
    label = "Invited: " if words.language is Language.ENGLISH else "Kviečiamas asmuo – "
    return sentence(label + who)


def request(event: EventWord, body: str, language: Language) -> str:
    """Return the sentence that invites; in Lithuanian it goes on from the salutation's comma."""
    body = body.strip()
    if language is Language.ENGLISH:
        return sentence("You are invited to the meeting" + (f" of {body}" if body else ""))
    return sentence(f"maloniai kviečiame Jus dalyvauti {body} {LOCATIVE[event]}".replace("  ", " "))


def when(day: date | None, starts_at: time | None, ends_at: time | None, words: Wording) -> str:
    """Return the line with the day and, where known, the hours."""
    if words.language is Language.ENGLISH:
        label = "Date and time: " if starts_at else "Date: "
    else:
        label = "Data ir laikas – " if starts_at else "Data – "
    return sentence(label + words.when(day, starts_at, ends_at))


def where(venue: str, town: str, language: Language) -> str:
    """Return the line with the place and its town; nothing where neither is known."""
    known = ", ".join(part.strip() for part in (venue, town) if part.strip())
    label = "Place: " if language is Language.ENGLISH else "Vieta – "
    return sentence(label + known) if known else ""
