"""What became of the invented plan, and a year's invented decisions."""

from dataclasses import replace
from datetime import date

from app.documents.content import (
    Abbreviation,
    DecisionRegister,
    Direction,
    Heading,
    PlanReport,
    ProgressEntry,
    RegisteredDecision,
    RegisteredMeasure,
    RegisterPart,
    ReportedMeasure,
    Signatory,
)
from app.values.enums import Gender, MeasureStatus
from tests.documents import samples

LT, EN = samples.LT, samples.EN

_WORKSHOPS = ReportedMeasure(
    number="1.2",
    text="Surengti darbuotojų mokymus",
    responsible=("AAA",),
    deadline="iki 2025 m. rugsėjo 30 d.",
    result="Ne mažiau kaip 40 darbuotojų",
    days_late=17,
    status=MeasureStatus.IN_PROGRESS,
    progress=(
        ProgressEntry(noted_on=date(2025, 4, 15), text="Parengta mokymų programa."),
        ProgressEntry(noted_on=date(2025, 9, 17), text="Mokymai perkelti į lapkritį"),
    ),
)

REPORT = PlanReport(
    language=LT,
    draft=False,
    heading=Heading(body="Pamario paveldo asociacijų"),
    plan="2025 m. bendradarbiavimo priemonių plano",
    as_of=date(2025, 10, 17),
    goal="plėsti paveldo įstaigų tinklą",
    measures=(
        ReportedMeasure(
            number="1", text="Atnaujinti narių sąrašą", status=MeasureStatus.DROPPED,
            deadline="prireikus",
        ),
    ),
    directions=(
        Direction(
            number="1",
            title="Tinklas ir prieinamumas",
            measures=(
                ReportedMeasure(
                    number="1.1",
                    text="Kartu plėtoti iniciatyvos „Muziejus visiems“ veiklas, kad muziejai būtų "
                    "patogūs skirtingų poreikių lankytojams",
                    responsible=("PMD", "AAA"),
                    deadline="nuolat",
                    status=MeasureStatus.IN_PROGRESS,
                ),
                _WORKSHOPS,
            ),
        ),
        Direction(
            number="2",
            title="Patirties sklaida",
            measures=(
                ReportedMeasure(
                    number="2.1",
                    text="Surengti kongresą „Pamarys“",
                    responsible=("ŠLS",),
                    deadline="2025 m. gruodžio 1–4 d.",
                ),
                ReportedMeasure(
                    number="2.2",
                    text="Išleisti metraštį",
                    responsible=("ŠLS", "PMD"),
                    deadline="2025 m. II ketv.",
                    result="Metraštis, 300 egz.",
                    status=MeasureStatus.DONE,
                    done_on=date(2025, 5, 7),
                ),
            ),
        ),
    ),
    abbreviations=samples.PLAN.abbreviations,
    secretary=Signatory(name="Bronius Žilvytis", gender=Gender.MALE),
)  # fmt: skip

REPORT_EN = replace(
    REPORT,
    language=EN,
    translation=True,
    heading=Heading(body="the Pamarys heritage associations"),
    plan="the 2025 cooperation action plan",
    goal="",
    measures=(),
    directions=(
        Direction(
            number="1",
            title="Network",
            measures=(
                ReportedMeasure(
                    number="1.1",
                    text="Hold training",
                    responsible=("AAA", "PMD"),
                    deadline="by 30 September 2025",
                    days_late=1,
                    progress=(ProgressEntry(noted_on=date(2025, 4, 15), text="Programme ready"),),
                ),
                ReportedMeasure(
                    number="1.2",
                    text="Publish the yearbook",
                    deadline="Q2 2025",
                    status=MeasureStatus.DONE,
                    done_on=date(2025, 5, 7),
                ),
            ),
        ),
    ),
    secretary=None,
)

_FIRST = RegisterPart(
    decisions=(
        RegisteredDecision(
            draft=False,
            held_on=date(2025, 1, 29),
            minutes="PR-1",
            number="1.1",
            text="Ketinimų protokolą įgyvendinti pagal metinį bendradarbiavimo priemonių planą.",
        ),
        RegisteredDecision(
            draft=False,
            held_on=date(2025, 1, 29),
            minutes="PR-1",
            number="1.2",
            text="Plano vykdymą aptarti ne rečiau kaip du kartus per metus.\nApie aptarimus "
            "paskelbti.",
            measures=(
                RegisteredMeasure(
                    responsible=("PMD", "AAA"),
                    deadline="iki 2025 m. rugsėjo 30 d.",
                    status=MeasureStatus.DONE,
                    done_on=date(2025, 9, 17),
                ),
                RegisteredMeasure(responsible=("ŠLS",), status=MeasureStatus.IN_PROGRESS),
            ),
        ),
        RegisteredDecision(
            draft=True,
            held_on=date(2025, 9, 17),
            number="2.1",
            text="Pritarti iniciatyvai.",
            measures=(RegisteredMeasure(deadline="nuolat"),),
        ),
    ),
)

REGISTER = DecisionRegister(
    language=LT,
    heading=Heading(body="Pamario paveldo asociacijų"),
    year=2025,
    parts=(_FIRST,),
    abbreviations=(
        Abbreviation(short="PMD", full="Pamario muziejų draugija"),
        Abbreviation(short="AAA", full="Aukštupio archyvų asociacija"),
    ),
)

REGISTER_OF_ALL = replace(
    REGISTER,
    heading=Heading(),
    parts=(
        replace(_FIRST, series="Pamario paveldo asociacijų susitikimas"),
        RegisterPart(
            series="Giraičių knygų klubo taryba",
            decisions=(
                RegisteredDecision(
                    draft=False,
                    held_on=date(2025, 3, 4),
                    minutes="3",
                    number="1.1",
                    text="Patvirtinti veiklos programą.",
                ),
            ),
        ),
    ),
)


def long_report(rows: int) -> PlanReport:
    """A report of so many measures in every state, ten under a direction."""
    states = (*MeasureStatus,)
    plan = samples.long_plan(rows, results=True)
    return replace(
        REPORT,
        measures=(),
        directions=tuple(
            Direction(
                number=direction.number,
                title=direction.title,
                measures=tuple(
                    ReportedMeasure(
                        number=one.number,
                        text=one.text,
                        responsible=one.responsible,
                        deadline=one.deadline,
                        result=one.result,
                        status=states[place % len(states)],
                        done_on=date(2025, 5, 7) if place % len(states) == 2 else None,
                        days_late=17 if place % len(states) == 0 else 0,
                        progress=(
                            ProgressEntry(
                                noted_on=date(2025, 4, 15), text=f"{one.result}, {place} dalyviai"
                            ),
                        ),
                    )
                    for place, one in enumerate(direction.measures)
                ),
            )
            for direction in plan.directions
        ),
    )


def long_register(rows: int) -> DecisionRegister:
    """A register of so many decisions."""
    text = (
        "Pavesti visoms šalims iki kito susitikimo pateikti pasiūlymus dėl bendrų paveldo įstaigų "
        "darbuotojų mokymų temų ir lektorių"
    )
    decisions = tuple(
        RegisteredDecision(
            draft=place % 5 == 0,
            held_on=date(2025, 1, 29),
            minutes="" if place % 5 == 0 else f"PR-{place // 10 + 1}",
            number=f"{place // 3 % 9 + 1}.{place % 3 + 1}",
            text=f"{text} ({place}).",
            measures=_FIRST.decisions[1].measures[: place % 3],
        )
        for place in range(rows)
    )
    return replace(REGISTER, parts=(RegisterPart(decisions=decisions),))
