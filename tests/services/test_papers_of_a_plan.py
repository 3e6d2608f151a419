"""What a plan, its report and the register of decisions say of the record."""

from datetime import date

import pytest
from sqlalchemy import select

from app.documents import content
from app.documents.rendering import render
from app.models import Decision, Meeting
from app.services import agenda, decisions, measures, meetings, plans, series
from app.services.papers import Paper, freeze
from app.storage.database import Database
from app.values.deadline import DeadlineKind, parse
from app.values.enums import Gender, MeasureStatus, MinutesState
from app.values.language import Language
from app.values.paper_kind import PaperKind
from tests.documents.reading import text_of
from tests.factories import Circle, make_circle, make_item
from tests.values.deadline.test_lithuanian import UNDERSTOOD

LT, EN = Language.LITHUANIAN, Language.ENGLISH
TYPED = (*(typed for typed, _, _ in UNDERSTOOD), "kai bus lėšų")
DAY = date(2025, 10, 17)


@pytest.fixture
def circle(database: Database) -> Circle:
    return make_circle(database)


@pytest.fixture
def plan_id(database: Database, circle: Circle) -> int:
    with database.writing("plan.add") as session:
        return plans.ensure_plan(session, circle.series_id, 2025)


def add(
    database: Database, plan_id: int, text: str, deadline: str = "", direction: int | None = None
) -> int:
    with database.writing("measure.add") as session:
        measure_id = measures.add_measure(session, plan_id, text, direction)
        measures.set_deadline(session, measure_id, deadline, LT)
    return measure_id


def report(
    database: Database, plan_id: int, as_of: date = DAY, language: Language = LT
) -> content.PlanReport:
    with database.reading() as session:
        made = freeze(session, Paper(PaperKind.REPORT, language, as_of=as_of), plan_id)
    assert isinstance(made, content.PlanReport)
    return made


def register(
    database: Database,
    year: int = 2025,
    language: Language = LT,
    series_id: int | None = None,
) -> content.DecisionRegister:
    paper = Paper(PaperKind.DECISION_REGISTER, language, series_id=series_id)
    with database.reading() as session:
        made = freeze(session, paper, year)
    assert isinstance(made, content.DecisionRegister)
    return made


def set_status(database: Database, measure_id: int, status: MeasureStatus, on: date) -> None:
    with database.writing("measure.status") as session:
        measures.set_status(session, measure_id, status, on)


def note(
    database: Database, measure_id: int, text: str, on: date, meeting_id: int | None = None
) -> None:
    with database.writing("measure.note") as session:
        measures.note_progress(session, measure_id, text, on, meeting_id)


def finalise(database: Database, meeting_id: int, number: int) -> None:
    """Numbers come with finalising, which no service does yet."""
    with database.writing("meeting.edit") as session:
        meeting = session.get_one(Meeting, meeting_id)
        meeting.number, meeting.minutes_state = number, MinutesState.FINAL


# Deadlines


def test_every_kind_of_deadline_is_among_those_typed() -> None:
    assert {parse(typed, 2025, LT).kind for typed in TYPED} == set(DeadlineKind)


@pytest.mark.parametrize("kind", [PaperKind.ACTION_PLAN, PaperKind.REPORT])
@pytest.mark.parametrize("language", [LT, EN])
@pytest.mark.parametrize("result", ["", "Laukiama"])
def test_every_kind_of_deadline_is_printed_whole(
    database: Database,
    circle: Circle,
    plan_id: int,
    kind: PaperKind,
    language: Language,
    result: str,
) -> None:
    with database.writing("measure.add") as session:
        for place, typed in enumerate(TYPED, 1):
            measure_id = measures.add_measure(session, plan_id, f"Priemonė {place};")
            measures.set_deadline(session, measure_id, typed, LT)
            measures.edit_measure(session, measure_id, expected_result=result)
        plans.edit_plan(session, plan_id, approved_by_id=circle.meeting_id)
    finalise(database, circle.meeting_id, 3)
    with database.reading() as session:
        made = freeze(session, Paper(kind, language, as_of=DAY), plan_id)
    text = f"{text_of(render(made))} "
    for place, typed in enumerate(TYPED, 1):
        printed = parse(typed, 2025, LT).printed(language).replace("\N{NO-BREAK SPACE}", " ")
        assert f"{place}. Priemonė {place}; {printed} " in text, typed


def test_the_plan_says_who_approved_it(database: Database, circle: Circle, plan_id: int) -> None:
    with database.writing("plan.edit") as session:
        plans.edit_plan(session, plan_id, approved_by_id=circle.meeting_id)
    finalise(database, circle.meeting_id, 3)

    def said() -> str:
        with database.reading() as session:
            return text_of(render(freeze(session, Paper(PaperKind.ACTION_PLAN, LT), plan_id)))

    assert said().startswith(
        "PATVIRTINTA Gamtos draugijų 2025 m. kovo 12 d. pasitarimo protokolu Nr. 3 GAMTOS DRAUGIJŲ"
    )
    with database.writing("meeting.delete") as session:
        session.get_one(Meeting, circle.meeting_id).deleted_at = database.now()
    assert said().startswith("Projektas GAMTOS DRAUGIJŲ")


# The report


def test_the_report_is_of_its_day(database: Database, plan_id: int) -> None:
    late = add(database, plan_id, "Sušienauti", "iki rugsėjo 30 d.")
    done = add(database, plan_id, "Suskaičiuoti", "iki gegužės 15 d.")
    begun = add(database, plan_id, "Pradėti", "nuolat")
    dropped = add(database, plan_id, "Atsisakyti", "iki vasario 1 d.")
    set_status(database, done, MeasureStatus.DONE, date(2025, 6, 2))
    set_status(database, begun, MeasureStatus.IN_PROGRESS, DAY)
    set_status(database, dropped, MeasureStatus.DROPPED, DAY)
    found = report(database, plan_id).measures
    assert [(one.status, one.done_on, one.days_late) for one in found] == [
        (MeasureStatus.PLANNED, None, 17),
        (MeasureStatus.DONE, date(2025, 6, 2), 0),
        (MeasureStatus.IN_PROGRESS, None, 0),
        (MeasureStatus.DROPPED, None, 0),
    ]
    assert report(database, plan_id, date(2025, 9, 30)).measures[0].days_late == 0
    assert report(database, plan_id, date(2025, 10, 1)).measures[0].days_late == 1
    earlier = report(database, plan_id, date(2025, 6, 1)).measures[1]
    assert (earlier.status, earlier.done_on, earlier.days_late) == (MeasureStatus.PLANNED, None, 17)
    note(database, done, "Skaičiuojama.", date(2025, 5, 30))
    earlier = report(database, plan_id, date(2025, 5, 31)).measures[1]
    assert earlier.status is MeasureStatus.IN_PROGRESS
    assert late  # stands first


def test_of_each_meeting_the_last_word_is_reported(
    database: Database, circle: Circle, plan_id: int
) -> None:
    one = add(database, plan_id, "Sušienauti")
    other = add(database, plan_id, "Suskaičiuoti")
    day = date(2025, 3, 12)
    note(database, one, "Neaišku.", day, circle.meeting_id)
    note(database, one, "Pusė nušienauta.", day, circle.meeting_id)
    note(database, one, "Lyja.", date(2025, 4, 1))
    note(database, one, "Baigta.", date(2025, 4, 2))
    note(database, one, "Po ataskaitos.", date(2025, 10, 18))
    note(database, other, "Kitas.", day, circle.meeting_id)
    with database.writing("measure.note") as session:
        gone = measures.note_progress(session, other, "Klaida.", date(2025, 5, 1))
        measures.delete_note(session, gone)
    first, second = report(database, plan_id).measures
    assert [entry.text for entry in first.progress] == ["Pusė nušienauta.", "Lyja.", "Baigta."]
    assert [entry.noted_on for entry in first.progress][:2] == [day, date(2025, 4, 1)]
    assert [entry.text for entry in second.progress] == ["Kitas."]


def test_directions_and_abbreviations_come_from_the_plan(
    database: Database, circle: Circle, plan_id: int
) -> None:
    with database.writing("direction.add") as session:
        direction = plans.add_direction(session, plan_id, "Pievos")
    inside = add(database, plan_id, "Sušienauti", "", direction)
    add(database, plan_id, "Bendra")
    with database.writing("measure.edit") as session:
        measures.set_responsibles(session, inside, circle.organisation_ids[:2])
    found = report(database, plan_id)
    assert [one.text for one in found.measures] == ["Bendra"]
    [only] = found.directions
    assert (only.number, only.title) == ("1", "Pievos")
    assert only.measures[0].responsible == ("PD", "MA")
    assert {entry.short for entry in found.abbreviations} == {"PD", "MA"}


def test_the_title_goes_on_from_the_plans(database: Database, plan_id: int) -> None:
    def named(title: str, title_en: str, language: Language) -> str:
        with database.writing("plan.edit") as session:
            plans.edit_plan(session, plan_id, title=title, title_en=title_en)
        return report(database, plan_id, language=language).plan

    assert named("", "", LT) == "2025 m. priemonių plano"
    assert named("Veiklos programa", "", LT) == "Veiklos programos"
    assert named("Planas (2 dalis)", "", LT) == "plano „Planas (2 dalis)“"
    assert named("", "", EN) == "the 2025 measures plan"
    assert named("Veiklos programa", "", EN) == "the plan “Veiklos programa”"
    assert named("Planas", "The action plan", EN) == "The action plan"
    assert named("Planas", "2025 action plan", EN) == "the 2025 action plan"


def test_a_report_is_a_draft_as_long_as_its_plan(
    database: Database, circle: Circle, plan_id: int
) -> None:
    assert report(database, plan_id).draft
    with database.writing("plan.edit") as session:
        plans.edit_plan(session, plan_id, approved_by_id=circle.meeting_id)
    assert report(database, plan_id).draft
    finalise(database, circle.meeting_id, 1)
    assert not report(database, plan_id).draft
    assert not report(database, plan_id).translation
    assert report(database, plan_id, language=EN).translation


def test_the_secretary_of_the_series_signs(
    database: Database, circle: Circle, plan_id: int
) -> None:
    assert report(database, plan_id).secretary == content.Signatory()
    with database.writing("series.edit") as session:
        series.edit_series(session, circle.series_id, secretary_id=circle.person_ids[0])
    signs = report(database, plan_id).secretary
    assert signs == content.Signatory(name="Ona Pievaitė", gender=Gender.FEMALE)


def test_an_expected_result_prints_in_english_where_it_is_translated(
    database: Database, plan_id: int
) -> None:
    measure_id = add(database, plan_id, "Sušienauti")
    with database.writing("measure.edit") as session:
        measures.edit_measure(session, measure_id, expected_result="Pieva")
    assert report(database, plan_id, language=EN).measures[0].result == "Pieva"
    with database.writing("measure.edit") as session:
        measures.edit_measure(session, measure_id, expected_result_en="A meadow")
    assert report(database, plan_id, language=EN).measures[0].result == "A meadow"
    assert report(database, plan_id).measures[0].result == "Pieva"


# The register


def test_the_register_holds_a_years_decisions_in_order(database: Database, circle: Circle) -> None:
    with database.writing("meeting.begin") as session:
        earlier = meetings.begin_meeting(session, circle.series_id, held_on=date(2025, 1, 8))
        past = meetings.begin_meeting(session, circle.series_id, held_on=date(2024, 12, 31))
        meetings.begin_meeting(session, circle.series_id)
    make_item(database, circle.meeting_id, "Dėl pievų")
    make_item(
        database,
        circle.meeting_id,
        "Dėl miškų",
        decided=("Pritarti.", "Sodinti."),
        measure=("Pasodinti ąžuolą", "MA, PD", "iki spalio 31 d."),
    )
    make_item(database, earlier, decided=("Pradėti.",))
    make_item(database, past, decided=("Baigti.",))
    finalise(database, earlier, 1)
    found = register(database)
    [part] = found.parts
    assert part.series == ""
    assert found.heading.body == "Gamtos draugijų"
    assert [
        (one.held_on, one.minutes, one.draft, one.number, one.text) for one in part.decisions
    ] == [
        (date(2025, 1, 8), "1", False, "1.1", "Pradėti."),
        (date(2025, 3, 12), "", True, "2.1", "Pritarti."),
        (date(2025, 3, 12), "", True, "2.2", "Sodinti."),
    ]
    [measure] = part.decisions[2].measures
    assert measure.responsible == ("MA", "PD")
    assert measure.deadline.replace("\N{NO-BREAK SPACE}", " ") == "iki 2025 m. spalio 31 d."
    assert [entry.short for entry in found.abbreviations] == ["MA", "PD"]
    assert [one.number for one in register(database, 2024).parts[0].decisions] == ["1.1"]
    assert register(database, 2023).parts == ()


def test_a_measure_without_a_decision_is_registered_as_the_minutes_number_it(
    database: Database, circle: Circle
) -> None:
    item = make_item(database, circle.meeting_id, measure=("Pasodinti ąžuolą", "MA", "nuolat"))
    with database.writing("decision.write") as session:
        decisions.write_decisions(session, item, ("Sodinti.",))
    first, second = register(database).parts[0].decisions
    assert (first.number, first.text, first.measures) == ("1.1", "Sodinti.", ())
    assert (second.number, second.text) == ("1.2", "Pasodinti ąžuolą")
    assert second.measures[0].responsible == ("MA",)


def test_what_is_in_the_trash_is_left_out(database: Database, circle: Circle) -> None:
    kept = make_item(database, circle.meeting_id, decided=("Pirmas.", "Antras."))
    gone = make_item(database, circle.meeting_id, decided=("Trečias.",))
    with database.writing("decision.write") as session:
        decisions.write_decisions(session, kept, ("Antras.",))
    with database.writing("agenda.delete") as session:
        agenda.delete_item(session, gone)
    assert [one.text for one in register(database).parts[0].decisions] == ["Antras."]
    with database.writing("meeting.delete") as session:
        meetings.delete_meeting(session, circle.meeting_id)
    assert register(database).parts == ()


def test_the_register_is_of_one_series_or_of_all(database: Database, circle: Circle) -> None:
    with database.writing("series.add") as session:
        other = series.add_series(session, "Akmenų klubas", merged_title="Akmenų klubo")
        meeting = meetings.begin_meeting(session, other, held_on=date(2025, 2, 1))
    make_item(database, circle.meeting_id, decided=("Pritarti.",))
    assert register(database).heading.body == "Gamtos draugijų"  # the other decided nothing yet
    make_item(database, meeting, decided=("Rinkti.",))
    both = register(database)
    assert both.heading == content.Heading()
    assert [part.series for part in both.parts] == ["Akmenų klubas", "Gamtos draugijų pasitarimas"]
    one = register(database, series_id=other)
    assert one.heading.body == "Akmenų klubo"
    assert [part.series for part in one.parts] == [""]
    assert register(database, 2024, series_id=other).heading.body == "Akmenų klubo"


def test_decisions_come_in_english_where_they_are_translated(
    database: Database, circle: Circle
) -> None:
    item = make_item(database, circle.meeting_id, decided=("Pritarti.", "Sodinti."))
    with database.writing("decision.translate") as session:
        first = session.scalars(select(Decision).where(Decision.item_id == item)).first()
        assert first is not None
        decisions.translate_decision(session, first.id, "To approve.")
    texts = [one.text for one in register(database, language=EN).parts[0].decisions]
    assert texts == ["To approve.", "Sodinti."]
