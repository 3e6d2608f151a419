"""What a series calls its meetings, in the cases that papers need, and the titles made with it."""

from typing import Final

from app.values.enums import EventWord
from app.values.language import Language

NOMINATIVE: Final = {
    EventWord.MEETING: "posėdis",
    EventWord.GATHERING: "susitikimas",
    EventWord.ASSEMBLY: "susirinkimas",
    EventWord.CONSULTATION: "pasitarimas",
}
GENITIVE: Final = {
    EventWord.MEETING: "posėdžio",
    EventWord.GATHERING: "susitikimo",
    EventWord.ASSEMBLY: "susirinkimo",
    EventWord.CONSULTATION: "pasitarimo",
}
ACCUSATIVE: Final = {
    EventWord.MEETING: "posėdį",
    EventWord.GATHERING: "susitikimą",
    EventWord.ASSEMBLY: "susirinkimą",
    EventWord.CONSULTATION: "pasitarimą",
}
LOCATIVE: Final = {
    EventWord.MEETING: "posėdyje",
    EventWord.GATHERING: "susitikime",
    EventWord.ASSEMBLY: "susirinkime",
    EventWord.CONSULTATION: "pasitarime",
}


def title_lines(kind: str, body: str, language: Language) -> tuple[str, ...]:
    """Return the lines of a title: whose in the genitive and the kind; in English the kind first.

    `body` as in `content.Heading`; without it the kind stands alone.
    """
    body = body.strip()
    if language is Language.ENGLISH:
        return tuple(part.upper() for part in (kind, f"of {body}" if body else "") if part)
    return tuple(part.upper() for part in (body, kind) if part)
