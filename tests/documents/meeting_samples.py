"""Extracts, agendas and invitations of the invented meeting."""

from dataclasses import replace
from datetime import time

from app.documents.content import (
    Agenda,
    AgendaEntry,
    DecisionContent,
    Duties,
    Extract,
    ExtractedItem,
    Invitation,
    Invitee,
    MeasureContent,
    Minutes,
)
from app.values.enums import Gender, MeetingFormat
from app.values.language import Language
from tests.documents.samples import EN, LT, MINUTES, MINUTES_EN, PEOPLE, long_minutes


def head_of(minutes: Minutes) -> Minutes:
    """What an extract takes over of minutes besides items."""
    return replace(minutes, attendees=(), guests=(), absent=(), items=(), annexes=())


_FIRST, _SECOND, _, _LAST = MINUTES.items

EXTRACT = Extract(
    minutes=head_of(replace(MINUTES, draft=True, number=None)),
    people_left_out=True,
    items=(
        ExtractedItem(
            item=replace(
                _FIRST,
                considered=(),
                speakers=(),
                decisions=(_FIRST.decisions[1],),
            ),
            place=1,
            points=3,
            point_places=(2,),
            discussion_left_out=True,
            speakers_left_out=True,
        ),
        ExtractedItem(item=replace(_LAST, speakers=()), place=4, speakers_left_out=True),
    ),
    item_count=4,
    annexes_left_out=True,
    duties=Duties(
        organisation="Pamario muziejų draugija",
        organisation_dative="Pamario muziejų draugijai",
        measures=(
            MeasureContent(
                number="1.2",
                text="Surengti plano vykdymo aptarimą.",
                responsible=("Aukštupio archyvų asociacija",),
                deadline="iki 2025 m. rugsėjo 30 d.",
            ),
            MeasureContent(number="1.3", text="Paskelbti aptarimo išvadas"),
        ),
    ),
)
"""From a draft: single decisions of one item, another as a whole, an organisation's duties."""

FINAL_EXTRACT = Extract(
    minutes=head_of(MINUTES),
    items=(ExtractedItem(item=_SECOND, place=2, points=1, point_places=(1,)),),
    item_count=4,
)

EXTRACT_EN = Extract(
    minutes=head_of(replace(MINUTES_EN, draft=False)),
    items=(
        ExtractedItem(
            item=replace(MINUTES_EN.items[0], speakers=()), place=1, points=1, point_places=(1,)
        ),
    ),
    item_count=2,
    annexes_left_out=True,
    duties=Duties(
        organisation="Pamarys Society of Museums",
        measures=(
            MeasureContent(
                number="1.1",
                text="Hold a review of the plan",
                responsible=("Aukštupys Archives", "Šventupė Publishers"),
                deadline="by 30 September 2025",
            ),
        ),
    ),
)

AGENDA = Agenda(
    language=LT,
    heading=MINUTES.heading,
    event=MINUTES.event,
    held_on=MINUTES.held_on,
    starts_at=time(10, 0),
    town="Žalupis",
    venue="Žalupio krašto viešoji biblioteka",
    entries=(
        AgendaEntry(
            number="1",
            title="Dėl ketinimų protokolo įgyvendinimo",
            rapporteur="Aldona Bitinaitė",
            rapporteur_gender=Gender.FEMALE,
            minutes_allotted=15,
        ),
        AgendaEntry(
            number="2",
            title="Dėl iniciatyvos „Muziejus visiems“.",
            rapporteur="Šventupės leidėjų sąjungos atstovas",
        ),
        AgendaEntry(number="3", title="Dėl parodos", minutes_allotted=5),
        AgendaEntry(number="4", title="Dėl bendro leidinio"),
    ),
)

AGENDA_EN = Agenda(
    language=EN,
    translation=True,
    heading=MINUTES_EN.heading,
    event=MINUTES_EN.event,
    held_on=MINUTES_EN.held_on,
    starts_at=time(10, 0),
    ends_at=time(12, 30),
    town="Žalupis",
    format=MeetingFormat.HYBRID,
    venue="Žalupis Regional Public Library",
    entries=(
        AgendaEntry(
            number="1",
            title="Carrying out the protocol of intent",
            rapporteur="Aldona Bitinaitė",
            minutes_allotted=15,
        ),
        AgendaEntry(number="2", title="Exhibition"),
    ),
)

INVITATION = Invitation(
    agenda=AGENDA,
    invitee=Invitee(person=PEOPLE[0], vocative="Aldona Bitinaite", gender=Gender.FEMALE),
    chair=MINUTES.chair,
)

INVITATION_EN = Invitation(
    agenda=AGENDA_EN,
    invitee=Invitee(person=MINUTES_EN.attendees[0], gender=Gender.FEMALE),
    chair=MINUTES_EN.chair,
)


def extract_in(content: Extract, language: Language) -> Extract:
    return replace(content, minutes=replace(content.minutes, language=language))


def agenda_in(content: Agenda, language: Language) -> Agenda:
    return replace(content, language=language)


def invitation_in(content: Invitation, language: Language) -> Invitation:
    return replace(content, agenda=agenda_in(content.agenda, language))


def long_extract(items: int) -> Extract:
    """An extract of so many items, every other one left out, and a duty by each."""
    minutes = long_minutes(2 * items)
    taken = minutes.items[::2]
    return Extract(
        minutes=head_of(minutes),
        items=tuple(
            ExtractedItem(
                item=replace(item, speakers=()),
                place=int(item.number),
                points=2,
                point_places=(1, 2),
                speakers_left_out=True,
            )
            for item in taken
        ),
        item_count=2 * items,
        duties=Duties(
            organisation="Pamario muziejų draugija",
            measures=tuple(
                MeasureContent(number=f"{item.number}.2", text=f"Atlikti {item.number} darbą")
                for item in taken
            ),
        ),
    )


def long_agenda(entries: int) -> Agenda:
    return replace(
        AGENDA,
        entries=tuple(
            AgendaEntry(
                number=str(number),
                title=f"Dėl {number} klausimo, kurio pavadinimas nusitęsia per visą eilutę, o "
                "kartais ir į kitą, nes svarstoma daugelis dalykų iš karto",
                rapporteur="Aldona Bitinaitė",
                minutes_allotted=10,
            )
            for number in range(1, entries + 1)
        ),
    )


def bare_decision(number: str) -> DecisionContent:
    return DecisionContent(number=number, text=f"Pritarti {number} siūlymui.")
