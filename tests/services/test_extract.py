"""What an extract takes over of minutes, and for whom."""

from datetime import date

import pytest

from app.errors import UserError
from app.services import agenda, attendance, decisions, measures, meetings, merging, organisations
from app.services import series as series_service
from app.services.extract import extract_content, list_duty_holders
from app.services.numbered_decisions import numbered_decisions
from app.services.papers import Paper, freeze
from app.storage.database import Database
from app.values.enums import Presence
from app.values.language import Language
from app.values.paper_kind import PaperKind
from tests.factories import Circle, make_circle, make_item

LT, EN = Language.LITHUANIAN, Language.ENGLISH


@pytest.fixture
def circle(database: Database) -> Circle:
    return make_circle(database)


@pytest.fixture
def items(database: Database, circle: Circle) -> tuple[int, ...]:
    """Four items: decisions and a measure under the last of them; a measure; nothing; words."""
    meeting = circle.meeting_id
    made = (
        make_item(
            database,
            meeting,
            "Dėl pievų",
            ("Šienauti.", "Grėbti."),
            ("Nupjauti", "PD, MA", "spalis"),
        ),
        make_item(database, meeting, "Dėl miškų", measure=("Sodinti", "MA", "")),
        make_item(database, meeting, "Dėl upių"),
        make_item(database, meeting, "Dėl ežerų", ("Valyti.",)),
    )
    with database.writing("agenda.edit") as session:
        agenda.edit_item(session, made[0], considered="Svarstyta.", speakers="Ona: pritarė.")
    return made


def numbers(extract) -> list[str]:
    return [extracted.item.number for extracted in extract.items]


def test_without_a_choice_all_that_was_decided_is_taken(database, circle, items):
    with database.reading() as session:
        extract = freeze(session, Paper(PaperKind.EXTRACT, LT), circle.meeting_id)
    assert numbers(extract) == ["1", "2", "4"]
    assert extract.item_count == 4
    first = extract.items[0]
    assert first.item.considered == ("Svarstyta.",)
    assert first.item.speakers == ()
    assert first.speakers_left_out
    assert not first.discussion_left_out
    assert (first.points, first.point_places) == (2, (1, 2))
    assert extract.duties is None


def test_chosen_items_are_taken_as_they_are(database, circle, items):
    paper = Paper(PaperKind.EXTRACT, EN, items=(items[2], items[3]))
    with database.reading() as session:
        extract = freeze(session, paper, circle.meeting_id)
    assert numbers(extract) == ["3", "4"]
    assert extract.language is EN
    assert extract.minutes.translation


def test_single_points_keep_their_numbers(database, circle, items):
    with database.reading() as session:
        [_, second] = numbered_decisions(session, items[0], 1)
        [loose] = numbered_decisions(session, items[1], 2)
        assert second.decision_id is not None
        assert loose.measure is not None
        extract = extract_content(
            session,
            circle.meeting_id,
            LT,
            decisions=(second.decision_id,),
            measures=(loose.measure.id,),
        )
    first, other = extract.items
    assert [decision.number for decision in first.item.decisions] == ["1.2"]
    assert [measure.text for measure in first.item.decisions[0].measures] == ["Nupjauti"]
    assert (first.points, first.point_places) == (2, (2,))
    assert first.discussion_left_out
    assert first.item.considered == ()
    assert [measure.number for measure in other.item.measures] == ["2.1"]
    assert not other.discussion_left_out


def test_what_is_chosen_and_gone_is_not_replaced_by_all(database, circle, items):
    with database.writing("agenda.delete") as session:
        agenda.delete_item(session, items[0])
    with database.reading() as session:
        extract = extract_content(session, circle.meeting_id, LT, items=(items[0],))
    assert extract.items == ()
    assert extract.item_count == 3


def test_nothing_that_is_left_out_is_in_the_content(database, circle, items):
    with database.reading() as session:
        extract = extract_content(session, circle.meeting_id, LT, items=(items[3],))
    assert "Ona" not in repr(extract)
    assert "Šienauti" not in repr(extract)


def test_people_left_out_are_marked_where_something_was_said_before_them(database, circle):
    meeting = circle.meeting_id
    with database.writing("participant.add") as session:
        attendance.add_guest(session, meeting, "Kviestas Svečias")
        for seat in attendance.list_participants(session, meeting):
            attendance.record_attendance(session, seat.id, Presence.PRESENT)
    with database.reading() as session:
        assert not extract_content(session, meeting, LT).people_left_out
    with database.writing("series.edit") as session:
        series_service.edit_series(session, circle.series_id, states_parties=True)
    with database.reading() as session:
        assert extract_content(session, meeting, LT).people_left_out


def test_organisations_with_duties_come_in_lithuanian_order(database, circle, items):
    with database.reading() as session:
        holders = list_duty_holders(session, circle.meeting_id)
    assert [holder.short for holder in holders] == ["MA", "PD"]


def test_an_organisation_has_its_items_and_its_duties(database, circle, items):
    meadows, forests, rivers = circle.organisation_ids
    with database.reading() as session:
        of_forests = extract_content(session, circle.meeting_id, LT, organisation_id=forests)
        of_meadows = extract_content(session, circle.meeting_id, LT, organisation_id=meadows)
        of_rivers = extract_content(session, circle.meeting_id, LT, organisation_id=rivers)
    assert numbers(of_forests) == ["1", "2"]
    duties = of_forests.duties
    assert duties is not None
    assert duties.organisation_dative == "Miškų asociacijai"
    assert [(duty.number, duty.text) for duty in duties.measures] == [
        ("1.2", "Nupjauti"),
        ("2.1", "Sodinti"),
    ]
    assert [duty.responsible for duty in duties.measures] == [("Pievų draugija",), ()]
    assert duties.measures[0].deadline == "2025\N{NO-BREAK SPACE}m. spalis"
    assert numbers(of_meadows) == ["1"]
    assert of_meadows.duties is not None
    assert of_meadows.duties.measures[0].responsible == ("Miškų asociacija",)
    assert of_rivers.items == ()
    assert of_rivers.duties is not None
    assert of_rivers.duties.measures == ()


def test_the_dative_is_kept_or_sure_or_left_out(database, circle, items):
    forests = circle.organisation_ids[1]

    def dative(language: Language) -> str:
        with database.reading() as session:
            extract = extract_content(session, circle.meeting_id, language, organisation_id=forests)
        assert extract.duties is not None
        return extract.duties.organisation_dative

    with database.writing("organisation.edit") as session:
        organisations.edit_organisation(session, forests, dative="Miškų asociacijai (MA)")
    assert dative(LT) == "Miškų asociacijai (MA)"
    assert dative(EN) == ""
    with database.writing("organisation.edit") as session:
        organisations.edit_organisation(session, forests, name="Xyz Forest", dative=None)
    assert dative(LT) == ""


def test_english_names_are_kept_not_translated(database, circle, items):
    forests = circle.organisation_ids[1]
    with database.writing("organisation.edit") as session:
        organisations.edit_organisation(session, forests, name_en="Forest Association")
    with database.reading() as session:
        extract = extract_content(session, circle.meeting_id, EN, organisation_id=forests)
    assert extract.duties is not None
    assert extract.duties.organisation == "Forest Association"


def test_a_merged_organisation_has_its_duplicates_duties(database, circle, items):
    meadows, forests, rivers = circle.organisation_ids
    with database.writing("merge") as session:
        merging.merge_organisations(session, forests, rivers)
    with database.reading() as session:
        holders = list_duty_holders(session, circle.meeting_id)
        extract = extract_content(session, circle.meeting_id, LT, organisation_id=rivers)
    assert [holder.organisation_id for holder in holders] == [meadows, rivers]
    assert numbers(extract) == ["1", "2"]


def test_an_organisation_that_is_gone_says_so(database, circle):
    with database.reading() as session, pytest.raises(UserError) as caught:
        extract_content(session, circle.meeting_id, LT, organisation_id=99)
    assert caught.value.key == "record.gone"


def test_points_are_decisions_then_loose_measures(database, circle, items):
    with database.writing("decision.write") as session:
        decisions.write_decisions(session, items[1], ("Sodinti miškus.",))
        measures.agree_measure(session, items[1], "Prižiūrėti")
    with database.reading() as session:
        first, second = numbered_decisions(session, items[1], 2)
    assert first.decision_id is not None
    assert [measure.text for measure in first.measures] == ["Prižiūrėti"]
    assert (second.number, second.decision_id, second.text) == ("2.2", None, "Sodinti")


def test_a_draft_stays_a_draft(database, circle, items):
    with database.reading() as session:
        extract = extract_content(session, circle.meeting_id, LT)
    assert extract.draft
    assert extract.minutes.number is None
    with database.writing("meeting.edit") as session:
        meetings.edit_meeting(session, circle.meeting_id, document_on=date(2025, 3, 20))
    with database.reading() as session:
        again = extract_content(session, circle.meeting_id, LT)
    assert again.minutes.document_on == date(2025, 3, 20)
