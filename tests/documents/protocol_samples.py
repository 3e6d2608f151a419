"""An invented protocol of intent, as written here and as registered from paper."""

from dataclasses import replace
from datetime import date

from app.documents.content import (
    ProtocolOfIntent,
    ProtocolParty,
    ProtocolPoint,
    ProtocolSection,
)
from app.values.enums import Gender
from tests.documents.samples import CONSIDERED, LT

PROTOCOL = ProtocolOfIntent(
    language=LT,
    draft=False,
    title="Dėl Pamario paveldo asociacijų bendradarbiavimo",
    document_on=date(2024, 4, 23),
    number="A-1/B-7",
    town="Žalupis",
    parties=(
        ProtocolParty(
            name="Pamario muziejų draugija",
            representative="Aldona Bitinaitė",
            gender=Gender.FEMALE,
            post="pirmininkė",
            basis="draugijos įstatus",
            signed_on=date(2024, 4, 23),
        ),
        ProtocolParty(
            name="Aukštupio archyvų asociacija",
            representative="Bronius Žilvytis",
            gender=Gender.MALE,
        ),
        ProtocolParty(name="Vidurio Lietuvos kraštotyrininkų ir muziejininkų asociacija"),
        ProtocolParty(name="Šventupės leidėjų sąjunga", post="prezidentas (-ė)"),
        ProtocolParty(name="Giraičių knygų klubas"),
    ),
    preamble="norėdamos kartu puoselėti krašto paveldą ir sutelkti jo bendruomenę",
    sections=(
        ProtocolSection(
            number="I",
            title="Tikslas",
            points=(
                ProtocolPoint(
                    number="1",
                    text="Šio protokolo tikslas – susitarti, kaip Šalys bendradarbiaus saugodamos "
                    "krašto paveldą, gerindamos paslaugas ir dalydamosi profesine patirtimi.",
                ),
            ),
        ),
        ProtocolSection(
            number="II",
            title="Bendradarbiavimo kryptys",
            points=(
                ProtocolPoint(number="2", text="Šalys ketina bendradarbiauti šiomis kryptimis:"),
                ProtocolPoint(
                    number="2.1",
                    text="rūpintis, kad paveldas būtų prieinamas įvairių poreikių turintiems "
                    "lankytojams;",
                ),
                ProtocolPoint(number="2.2", text="kartu rengti mokymus ir renginius."),
            ),
        ),
        ProtocolSection(
            number="III",
            title="Įgyvendinimas",
            points=(
                ProtocolPoint(
                    number="3",
                    text="Kiekvienais metais Šalių atstovai bendrame susitikime tvirtina "
                    "bendradarbiavimo priemonių planą.",
                ),
                ProtocolPoint(
                    number="4",
                    text="Plano vykdymas aptariamas Šalių susitikimuose ir įrašomas į jų "
                    "protokolus.\nĮ susitikimus Šalys gali kviesti ir kitas organizacijas.",
                ),
            ),
        ),
        ProtocolSection(
            number="IV",
            title="Baigiamosios nuostatos",
            points=(
                ProtocolPoint(
                    number="5", text="Protokolas įsigalioja, kai jį pasirašo visos Šalys."
                ),
            ),
        ),
    ),
    copies=5,
)

REGISTERED = ProtocolOfIntent(
    language=LT,
    draft=False,
    text_kept=False,
    document_on=date(2024, 4, 23),
    venue="Žalupio krašto viešoji biblioteka",
    parties=tuple(ProtocolParty(name=party.name) for party in PROTOCOL.parties),
)
"""A paper of which only its data are known."""


def long_protocol(points: int) -> ProtocolOfIntent:
    """The protocol with this many points more in its second section."""
    section = PROTOCOL.sections[1]
    more = tuple(
        ProtocolPoint(number=f"2.{place}", text=CONSIDERED) for place in range(3, points + 3)
    )
    sections = list(PROTOCOL.sections)
    sections[1] = replace(section, points=(*section.points, *more))
    return replace(PROTOCOL, sections=tuple(sections))
