"""Invented organisations and people, and the documents made of them."""

from datetime import date, time

from app.documents.content import (
    Abbreviation,
    ActionPlan,
    Annex,
    Approval,
    Attendee,
    DecisionContent,
    Direction,
    Heading,
    ItemContent,
    MeasureContent,
    Minutes,
    Parties,
    RegistrationList,
    Signatory,
    Vote,
)
from app.values.enums import EventWord, Gender, MeetingFormat, Outcome, VoteMethod
from app.values.language import Language

LT, EN = Language.LITHUANIAN, Language.ENGLISH

PEOPLE = (
    Attendee(
        name="Aldona Bitinaitė",
        organisation="Pamario muziejų draugija",
        organisation_genitive="Pamario muziejų draugijos",
        post="pirmininkė",
    ),
    Attendee(name="Bronius Žilvytis", organisation="Aukštupio archyvų asociacija"),
    Attendee(
        name="Jorūnė Klevaitienė",
        name_note="taip šaltinyje",
        organisation="Vidurio Lietuvos kraštotyrininkų ir muziejininkų asociacija",
        arrived_at=time(10, 20),
    ),
    Attendee(
        name="Vytenis Gluosnis",
        organisation="Šventupės leidėjų sąjunga",
        remote=True,
        left_at=time(11, 5),
    ),
)

CONSIDERED = (
    "Pranešėja apžvelgė, kas nuveikta nuo 2024 m. balandžio 23 d., kai asociacijos pasirašė "
    "ketinimų protokolą, ir pasiūlė bendrus bendradarbiavimo darbus išdėstyti metiniame priemonių "
    "plane."
)
SPOKEN = (
    "Bronius Žilvytis pritarė metiniam planui ir siūlė kiekvienai priemonei paskirti atsakingą "
    "organizaciją."
)

MINUTES = Minutes(
    language=LT,
    draft=False,
    heading=Heading(body="Pamario paveldo asociacijų"),
    event=EventWord.GATHERING,
    document_on=date(2025, 1, 29),
    number="PR-1",
    town="Žalupis",
    held_on=date(2025, 1, 29),
    starts_at=time(10, 0),
    ends_at=time(12, 30),
    venue="Žalupio krašto viešoji biblioteka",
    venue_locative="Žalupio krašto viešojoje bibliotekoje",
    chair=Signatory(name="Aldona Bitinaitė", gender=Gender.FEMALE),
    secretary=Signatory(name="Bronius Žilvytis", gender=Gender.MALE),
    attendees=PEOPLE,
    parties=Parties(represented=4, total=5, phrase="ketinimų protokolo šalių"),
    quorum=True,
    guests=(Attendee(name="Ona Smilgienė", organisation="Žalupio savivaldybė", post="patarėja"),),
    absent=(Attendee(name="Kazys Ąžuolas", organisation="Giraičių knygų klubas", excused=True),),
    items=(
        ItemContent(
            number="1",
            title="Dėl ketinimų protokolo įgyvendinimo",
            rapporteur="Aldona Bitinaitė",
            rapporteur_gender=Gender.FEMALE,
            considered=(CONSIDERED,),
            speakers=(SPOKEN,),
            vote=Vote(method=VoteMethod.CONSENSUS),
            decisions=(
                DecisionContent(
                    number="1.1",
                    text="Ketinimų protokolą įgyvendinti pagal metinį bendradarbiavimo priemonių "
                    "planą",
                ),
                DecisionContent(
                    number="1.2",
                    text="Plano vykdymą aptarti ne rečiau kaip du kartus per metus.",
                    measures=(
                        MeasureContent(
                            text="Surengti plano vykdymo aptarimą",
                            responsible=("PMD", "AAA"),
                            deadline="iki 2025 m. rugsėjo 30 d.",
                        ),
                    ),
                ),
            ),
            outcome=Outcome.DECIDED,
        ),
        ItemContent(
            number="2",
            title="Dėl iniciatyvos „Muziejus visiems“",
            rapporteur="Šventupės leidėjų sąjungos atstovas",
            vote=Vote(method=VoteMethod.VOTE, in_favour=3, against=0, abstained=1),
            decisions=(DecisionContent(number="2.1", text="Pritarti iniciatyvai."),),
            outcome=Outcome.DECIDED,
        ),
        ItemContent(number="3", title="Dėl parodos", outcome=Outcome.WITHDRAWN),
        ItemContent(
            number="4",
            title="Dėl bendro leidinio",
            considered=("Aptartas leidinio maketas.",),
            vote=Vote(method=VoteMethod.VOTE, in_favour=1, against=2, abstained=1, secret=True),
            outcome=Outcome.NO_DECISION,
        ),
    ),
    annexes=(Annex(title="2025 m. bendradarbiavimo priemonių planas", sheets=2),),
)

MINUTES_EN = Minutes(
    language=EN,
    draft=True,
    translation=True,
    heading=Heading(body="the Pamarys heritage associations"),
    event=EventWord.GATHERING,
    number="PR-1",
    town="Žalupis",
    held_on=date(2025, 1, 29),
    starts_at=time(10, 0),
    ends_at=time(12, 30),
    format=MeetingFormat.HYBRID,
    venue="Žalupis Regional Public Library",
    chair=Signatory(name="Aldona Bitinaitė", gender=Gender.FEMALE),
    attendees=(
        Attendee(name="Aldona Bitinaitė", organisation="Pamarys Society of Museums", post="Chair"),
        Attendee(name="Vytenis Gluosnis", organisation="Šventupė Publishers", remote=True),
    ),
    parties=Parties(represented=2, total=5, phrase="parties to the protocol of intent"),
    absent=(
        Attendee(name="Kazys Ąžuolas", organisation="Giraičiai Book Club", excused=True),
        Attendee(name="Jonas Liepa", organisation="Liepynė Archive"),
    ),
    items=(
        ItemContent(
            number="1",
            title="Carrying out the protocol of intent",
            rapporteur="Aldona Bitinaitė",
            considered=("The presenter reviewed what had been done since 23 April 2024.",),
            vote=Vote(method=VoteMethod.VOTE, in_favour=2),
            decisions=(
                DecisionContent(
                    number="1.1",
                    text="To carry out the protocol according to the annual plan.",
                    measures=(
                        MeasureContent(
                            text="Hold a review of the plan",
                            responsible=("PSM",),
                            deadline="by 30 September 2025",
                        ),
                    ),
                ),
            ),
            outcome=Outcome.DECIDED,
        ),
        ItemContent(number="2", title="Exhibition", outcome=Outcome.POSTPONED),
    ),
    annexes=(Annex(title="Action plan", pages=2), Annex(title="Registration list", sheets=1)),
)

REGISTRATION = RegistrationList(
    language=LT,
    heading=Heading(body="Pamario paveldo asociacijų"),
    event=EventWord.GATHERING,
    held_on=date(2025, 1, 29),
    starts_at=time(10, 0),
    town="Žalupis",
    rows=(*PEOPLE, Attendee(organisation="Giraičių knygų klubas")),
    secretary=Signatory(gender=Gender.MALE),
)

PLAN = ActionPlan(
    language=LT,
    draft=False,
    heading=Heading(body="Pamario paveldo asociacijų"),
    title="2025 m. bendradarbiavimo priemonių planas",
    approved=Approval(
        event=EventWord.GATHERING,
        body="Pamario paveldo asociacijų",
        held_on=date(2025, 1, 29),
        number="PR-1",
    ),
    goal="plėsti paveldo įstaigų tinklą",
    directions=(
        Direction(
            number="1",
            title="Tinklas ir prieinamumas",
            measures=(
                MeasureContent(
                    number="1.1",
                    text="Kartu plėtoti iniciatyvos „Muziejus visiems“ veiklas, kad muziejai būtų "
                    "patogūs skirtingų poreikių lankytojams",
                    responsible=("PMD", "AAA", "visos šalys"),
                    deadline="nuolat",
                ),
                MeasureContent(
                    number="1.2",
                    text="Surengti darbuotojų mokymus",
                    responsible=("AAA",),
                    deadline="iki 2025 m. rugsėjo 30 d.",
                ),
            ),
        ),
        Direction(
            number="2",
            title="Patirties sklaida",
            measures=(
                MeasureContent(
                    number="2.1",
                    text="Surengti kongresą „Pamarys“",
                    responsible=("ŠLS",),
                    deadline="2025 m. gruodžio 1–4 d.",
                ),
            ),
        ),
    ),
    abbreviations=(
        Abbreviation(short="PMD", full="Pamario muziejų draugija"),
        Abbreviation(short="AAA", full="Aukštupio archyvų asociacija"),
        Abbreviation(short="ŠLS", full="Šventupės leidėjų sąjunga"),
    ),
)


def long_minutes(items: int) -> Minutes:
    """Minutes of so many items, each with a discussion, decisions and a measure."""
    from dataclasses import replace

    first = MINUTES.items[0]
    return replace(
        MINUTES,
        items=tuple(
            replace(
                first,
                number=str(place),
                title=f"Dėl {place} klausimo",
                considered=(f"{place}. {first.considered[0]}",),
                decisions=tuple(
                    replace(decision, number=f"{place}.{part}")
                    for part, decision in enumerate(first.decisions, start=1)
                ),
            )
            for place in range(1, items + 1)
        ),
    )


def long_plan(rows: int, results: bool = False) -> ActionPlan:
    """A plan of so many measures, ten under a direction."""
    from dataclasses import replace

    measures = [
        MeasureContent(
            number=f"{place // 10 + 1}.{place % 10 + 1}",
            text=f"Kartu plėtoti {place} iniciatyvos veiklas, kad bibliotekos ir muziejai būtų "
            "patogūs skirtingų poreikių lankytojams",
            responsible=("PMD", "AAA", "visos šalys"),
            deadline="iki 2025 m. rugsėjo 30 d.",
            result=f"Surengta {place} seminarų" if results else "",
        )
        for place in range(rows)
    ]
    directions = tuple(
        Direction(
            number=str(start // 10 + 1),
            title=f"{start // 10 + 1} kryptis: bendradarbiavimas",
            measures=tuple(measures[start : start + 10]),
        )
        for start in range(0, rows, 10)
    )
    return replace(PLAN, directions=directions)
