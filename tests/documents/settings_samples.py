"""Settings of documents for tests: as somebody would choose them, and at their ends."""

import hashlib
from dataclasses import replace

from app.documents.content import Content, Extract, Invitation
from app.values.document_settings import (
    LETTERHEAD_LINES,
    LIMITS,
    DateStyle,
    DecisionWord,
    DocumentSettings,
    Logo,
)
from tests.documents import meeting_samples, plan_samples, protocol_samples, samples
from tests.pictures import jpeg, png

LETTERHEAD = (
    "Pamario muziejų draugija\nMarių g. 7, Žalupis, tel. (8 600) 00 000, el. p. info@pamarys.test\n"
    "Duomenys kaupiami Juridinių asmenų registre, kodas 000000000"
)
LETTERHEAD_EN = "Society of Lagoon Museums\n7 Lagoon Street, Žalupis"


def logo(data: bytes, media_type: str = "image/png") -> Logo:
    return Logo(
        data=data,
        media_type=media_type,
        sha256=hashlib.sha256(data).hexdigest(),
        description="Draugijos ženklas: pilka žuvis",
        description_en="The society’s emblem: a grey fish",
    )


CHOSEN = DocumentSettings(
    left=40,
    right=20,
    top=30,
    bottom=30,
    letterhead=LETTERHEAD,
    letterhead_en=LETTERHEAD_EN,
    logo=logo(png("RGBA")),
)
ON_JPEG = replace(CHOSEN, logo=logo(jpeg(size=(800, 100)), "image/jpeg"))
ON_PALETTE = replace(CHOSEN, logo=logo(png("P")), letterhead="")
WIDEST = DocumentSettings(**{name: most for name, (_, most) in LIMITS.items()})
NARROWEST = DocumentSettings(**{name: least for name, (least, _) in LIMITS.items()})
LARGE_ON_NARROW_MARGINS = replace(NARROWEST, left=50, right=30, size=14)
FULL = replace(
    WIDEST,
    letterhead="\n".join((LETTERHEAD, *["Dar viena eilutė"] * LETTERHEAD_LINES)[:3])
    + "\nDar viena eilutė" * (LETTERHEAD_LINES - 3),
    logo=logo(png(size=(3000, 40))),
    date_style=DateStyle.ISO,
    decision_word=DecisionWord.NUSPRESTA,
)

EVERY_KIND: dict[str, Content] = {
    "minutes": samples.MINUTES,
    "minutes in English": samples.MINUTES_EN,
    "extract": meeting_samples.EXTRACT,
    "agenda": meeting_samples.AGENDA,
    "invitation": meeting_samples.INVITATION,
    "registration list": samples.REGISTRATION,
    "registration list with contacts": replace(samples.REGISTRATION, contacts=True),
    "plan": replace(samples.long_plan(60), language=samples.PLAN.language),
    "report": plan_samples.REPORT,
    "register": plan_samples.REGISTER_OF_ALL,
    "protocol": protocol_samples.PROTOCOL,
}


def set_so(content: Content, settings: DocumentSettings) -> Content:
    """Return the same content set otherwise."""
    if isinstance(content, Extract):
        return replace(content, minutes=replace(content.minutes, settings=settings))
    if isinstance(content, Invitation):
        return replace(content, agenda=replace(content.agenda, settings=settings))
    return replace(content, settings=settings)
