"""Which papers a record has and what their files are called."""

from dataclasses import replace
from datetime import date

import pytest

from app.documents.text import missing_glyphs
from app.errors import UserError
from app.models import Meeting
from app.services import agenda, attendance, measures, meetings, plans, protocols
from app.services.document_settings import write_setting
from app.services.paper_files import file_name
from app.services.papers import Paper
from app.services.record_papers import RecordRows, read_record, still_offered
from app.storage.database import Database
from app.ui.page import Place, Screen
from app.ui.preview.lost_letters import field_of, with_surroundings
from app.ui.preview.paper import freeze, read_readiness
from app.ui.preview.text_places import place_of_text
from app.values.language import Language
from app.values.paper_kind import PaperKind
from app.values.paper_names import clean_file_name
from tests.documents.samples import MINUTES
from tests.factories import Circle, make_circle, make_item

LT, EN = Language.LITHUANIAN, Language.ENGLISH


@pytest.fixture
def circle(database: Database) -> Circle:
    return make_circle(database)


def record(database: Database, circle: Circle) -> RecordRows:
    with database.reading() as session:
        return read_record(session, circle.meeting_id, None)


def make_plan(database: Database, circle: Circle, year: int) -> int:
    with database.writing("plan.add") as session:
        return plans.ensure_plan(session, circle.series_id, year)


OF_MEETING = (
    PaperKind.MINUTES,
    PaperKind.EXTRACT,
    PaperKind.AGENDA,
    PaperKind.INVITATION,
    PaperKind.REGISTRATION_LIST,
)


def test_a_meeting_without_a_plan_has_its_own_papers(database: Database, circle: Circle) -> None:
    assert record(database, circle).kinds == OF_MEETING


def test_the_plan_of_the_meetings_year_is_the_last(database: Database, circle: Circle) -> None:
    make_plan(database, circle, 2024)
    year = make_plan(database, circle, 2025)
    found = record(database, circle)
    assert found.kinds == (*OF_MEETING, PaperKind.ACTION_PLAN)
    assert found.plan is not None
    assert found.plan.id == year


def test_the_plan_that_the_meeting_approved_comes_first(database: Database, circle: Circle) -> None:
    make_plan(database, circle, 2025)
    approved = make_plan(database, circle, 2026)
    with database.writing("plan.edit") as session:
        plans.edit_plan(session, approved, approved_by_id=circle.meeting_id)
    plan = record(database, circle).plan
    assert plan is not None
    assert plan.id == approved


def test_a_protocol_has_its_own_paper(database: Database, circle: Circle) -> None:
    with database.writing("protocol.begin") as session:
        protocol_id = protocols.begin_protocol(
            session, series_id=circle.series_id, number="A-1/B-7", document_on=date(2024, 4, 23)
        )
    paper = Paper(PaperKind.PROTOCOL_OF_INTENT, EN)
    with database.reading() as session:
        found = read_record(session, None, None, None, protocol_id)
        place = place_of_text(session, found, paper, "sections[0].title")
    assert found.kinds == (PaperKind.PROTOCOL_OF_INTENT,)
    assert file_name(found, paper) == "2024-04-23_ketinimu-protokolas_Nr-A-1-B-7-en.pdf"
    assert place == Place(Screen.PROTOCOLS, protocol_id=protocol_id)


def test_a_plan_alone_has_its_report_too(database: Database, circle: Circle) -> None:
    plan_id = make_plan(database, circle, 2025)
    with database.reading() as session:
        found = read_record(session, None, plan_id)
    assert found.kinds == (PaperKind.ACTION_PLAN, PaperKind.REPORT)
    assert file_name(found, Paper(PaperKind.ACTION_PLAN, LT)) == "2025_priemoniu-planas.pdf"
    report = Paper(PaperKind.REPORT, EN, as_of=date(2025, 10, 6))
    assert file_name(found, report) == "2025_plano-ataskaita_2025-10-06-en.pdf"


def test_a_year_has_the_register_of_its_decisions(database: Database, circle: Circle) -> None:
    make_item(database, circle.meeting_id, decided=("Pritarti.",))
    with database.reading() as session:
        found = read_record(session, None, None, 2024)
        assert found.kinds == (PaperKind.DECISION_REGISTER,)
        assert found.years == (2025, 2024)
        assert [name for _, name in found.series] == ["Gamtos draugijų pasitarimas"]
        paper = Paper(PaperKind.DECISION_REGISTER, LT)
        assert file_name(found, paper) == "2024_nutarimu-registras.pdf"
        assert freeze(session, found, paper).parts == ()
        this = read_record(session, None, None, 2025)
        assert len(freeze(session, this, paper).parts[0].decisions) == 1


def test_a_record_that_is_gone_says_so(database: Database) -> None:
    for ids in ((99, None), (None, 99)):
        with database.reading() as session, pytest.raises(UserError) as caught:
            read_record(session, *ids)
        assert caught.value.key == "record.gone"


def test_names_of_files(database: Database, circle: Circle) -> None:
    found = record(database, circle)
    assert file_name(found, Paper(PaperKind.MINUTES, LT)) == "2025-03-12_protokolas.pdf"
    assert file_name(found, Paper(PaperKind.MINUTES, EN)) == "2025-03-12_protokolas-en.pdf"
    listed = Paper(PaperKind.REGISTRATION_LIST, LT)
    assert file_name(found, listed) == "2025-03-12_dalyviu-sarasas.pdf"


def test_a_number_stands_in_the_minutes_name_only(database: Database, circle: Circle) -> None:
    with database.writing("meeting.edit") as session:
        session.get_one(Meeting, circle.meeting_id).number = 1
    found = record(database, circle)
    assert file_name(found, Paper(PaperKind.MINUTES, LT)) == "2025-03-12_protokolas_Nr-1.pdf"
    assert file_name(found, Paper(PaperKind.MINUTES, EN)) == "2025-03-12_protokolas_Nr-1-en.pdf"
    assert file_name(found, Paper(PaperKind.EXTRACT, LT)).endswith("_protokolo-israsas_Nr-1.pdf")
    assert "Nr" not in file_name(found, Paper(PaperKind.REGISTRATION_LIST, LT))
    assert "Nr" not in file_name(found, Paper(PaperKind.AGENDA, LT))


def test_a_name_says_whose_the_paper_is(database: Database, circle: Circle) -> None:
    make_item(database, circle.meeting_id, measure=("Nupjauti", "PD", ""))
    found = record(database, circle)
    meadows = Paper(PaperKind.EXTRACT, LT, organisation_id=circle.organisation_ids[0])
    assert file_name(found, meadows) == "2025-03-12_protokolo-israsas_PD.pdf"
    invited = Paper(PaperKind.INVITATION, EN, seat_id=found.invited[1].seat_id)
    assert file_name(found, invited) == "2025-03-12_kvietimas_Jonas-Miškinis-en.pdf"
    assert file_name(found, replace(invited, seat_id=None)) == "2025-03-12_kvietimas-en.pdf"


def test_what_the_record_no_longer_has_is_not_offered(database: Database, circle: Circle) -> None:
    item = make_item(database, circle.meeting_id, measure=("Nupjauti", "PD", ""))
    found = record(database, circle)
    seat = found.invited[0].seat_id
    paper = Paper(
        PaperKind.EXTRACT,
        LT,
        items=(item, 99),
        organisation_id=circle.organisation_ids[0],
        seat_id=seat,
    )
    assert still_offered(found, paper, ()) == replace(paper, items=(item,))
    with database.writing("agenda.delete") as session:
        agenda.delete_item(session, item)
        attendance.remove_participant(session, seat)
    assert still_offered(record(database, circle), paper, ()) == Paper(PaperKind.EXTRACT, LT)


@pytest.mark.parametrize(
    ("kind", "field", "place"),
    [
        (PaperKind.MINUTES, "items[1].title", 1),
        (PaperKind.EXTRACT, "items[0].item.title", 1),
        (PaperKind.EXTRACT, "minutes.town", None),
        (PaperKind.EXTRACT, "duties.measures[0].text", None),
        (PaperKind.AGENDA, "entries[2].title", 2),
        (PaperKind.AGENDA, "entries[9].title", None),
        (PaperKind.INVITATION, "agenda.entries[0].title", 0),
        (PaperKind.INVITATION, "invitee.person.name", None),
    ],
)
def test_a_text_is_edited_where_it_stands(
    database: Database, circle: Circle, kind: PaperKind, field: str, place: int | None
) -> None:
    meeting = circle.meeting_id
    items = [make_item(database, meeting, "Dėl X")]
    items.append(make_item(database, meeting, "Dėl Y", decided=("Pritarti.",)))
    items.append(make_item(database, meeting, "Dėl Z"))
    found = record(database, circle)
    with database.reading() as session:
        led = place_of_text(session, found, Paper(kind, LT), field)
    if place is None:
        assert led == Place(Screen.MEETINGS, meeting_id=meeting)
    else:
        assert led == Place(Screen.MINUTES, meeting_id=meeting, item_id=items[place])


def test_a_meeting_without_a_date_has_a_name_too(database: Database, circle: Circle) -> None:
    with database.writing("meeting.edit") as session:
        meetings.edit_meeting(session, circle.meeting_id, held_on=None)
    assert file_name(record(database, circle), Paper(PaperKind.MINUTES, LT)) == "protokolas.pdf"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("protokolas", "protokolas.pdf"),
        ("protokolas.PDF", "protokolas.pdf"),
        ("  A-1/B-7: „ąž“?.pdf ", "A-1-B-7 „ąž“.pdf"),
        ("../../etc/passwd", "etc-passwd.pdf"),
        (".pdf", "pdf.pdf"),
        ("...", ""),
        ("", ""),
        ("x" * 300, "x" * 76 + ".pdf"),
        ("con", "_con.pdf"),
    ],
)
def test_typed_names_are_made_fit_for_every_system(typed: str, name: str) -> None:
    assert clean_file_name(typed) == name


def test_content_follows_language_and_order(database: Database, circle: Circle) -> None:
    make_item(database, circle.meeting_id)
    found = record(database, circle)
    with database.reading() as session:
        english = freeze(session, found, Paper(PaperKind.MINUTES, EN))
        by_name = freeze(session, found, Paper(PaperKind.REGISTRATION_LIST, LT))
        by_party = freeze(
            session, found, Paper(PaperKind.REGISTRATION_LIST, LT, by_organisation=True)
        )
    assert english.language is EN
    assert [row.name for row in by_name.rows] == ["Jonas Miškinis", "Ona Pievaitė", "Rasa Upytė"]
    assert [row.organisation for row in by_party.rows] == sorted(
        row.organisation for row in by_name.rows
    )


def test_only_signed_papers_are_checked(database: Database, circle: Circle) -> None:
    make_plan(database, circle, 2025)
    found = record(database, circle)
    with database.reading() as session:
        of = {kind: read_readiness(session, found, kind) for kind in PaperKind}
    assert of[PaperKind.REGISTRATION_LIST] is None
    for kind in (PaperKind.MINUTES, PaperKind.ACTION_PLAN):
        row = of[kind]
        assert row is not None
        assert not row.ready


def led(database: Database, found: RecordRows, paper: Paper, field: str) -> Place:
    with database.reading() as session:
        return place_of_text(session, found, paper, field)


@pytest.mark.parametrize("language", list(Language))
def test_people_and_organisations_are_mended_where_they_are_kept(
    database: Database, circle: Circle, language: Language
) -> None:
    meeting = circle.meeting_id
    make_item(database, meeting, decided=("Pritarti.",), measure=("Nupjauti", "MA", "spalis"))
    with database.writing("meeting.edit") as session:
        meetings.edit_meeting(session, meeting, chair_id=circle.person_ids[0])
    found = record(database, circle)
    miskinis = Place(Screen.PARTICIPANTS, person_id=circle.person_ids[1])
    forests = Place(Screen.PARTICIPANTS, organisation_id=circle.organisation_ids[1])
    rows = Paper(PaperKind.REGISTRATION_LIST, language)
    assert led(database, found, rows, "rows[0].name") == miskinis
    assert led(database, found, rows, "rows[0].organisation") == forests
    minutes = Paper(PaperKind.MINUTES, language)
    chair = Place(Screen.PARTICIPANTS, person_id=circle.person_ids[0])
    assert led(database, found, minutes, "chair.name") == chair
    of_measure = "items[0].decisions[0].measures[0].responsible[0]"
    measured = led(database, found, minutes, of_measure)
    assert measured in (forests, Place(Screen.MINUTES, meeting_id=meeting, item_id=1))
    duty = Paper(PaperKind.EXTRACT, language, organisation_id=circle.organisation_ids[1])
    assert led(database, found, duty, "duties.organisation") == forests
    to_item = led(database, found, duty, "duties.measures[0].text")
    assert (to_item.screen, to_item.meeting_id) == (Screen.MINUTES, meeting)
    invited = Paper(PaperKind.INVITATION, language, seat_id=found.invited[1].seat_id)
    assert led(database, found, invited, "invitee.person.name") == miskinis


@pytest.mark.parametrize("kind", [PaperKind.ACTION_PLAN, PaperKind.REPORT])
def test_a_measure_of_a_plan_is_mended_where_it_stands(
    database: Database, circle: Circle, kind: PaperKind
) -> None:
    plan_id = make_plan(database, circle, 2025)
    with database.writing("measure.add") as session:
        direction = plans.add_direction(session, plan_id, "Pievos")
        measures.add_measure(session, plan_id, "Šienauti", direction)
        second = measures.add_measure(session, plan_id, "Grėbti", direction)
        alone = measures.add_measure(session, plan_id, "Tartis")
    with database.reading() as session:
        found = read_record(session, None, plan_id)
    paper = Paper(kind, LT, as_of=date(2025, 10, 6))
    for field, measure_id in (
        ("directions[0].measures[1].text", second),
        ("measures[0].note", alone),
        ("directions[0].title", None),
        ("goal", None),
    ):
        place = Place(Screen.MEASURES, plan_id=plan_id, measure_id=measure_id)
        assert led(database, found, paper, field) == place


def test_a_line_of_the_register_leads_to_its_item(database: Database, circle: Circle) -> None:
    make_item(database, circle.meeting_id, "Dėl X", decided=("Pritarti.",))
    item = make_item(database, circle.meeting_id, "Dėl Y", decided=("Nušienauti.",))
    with database.reading() as session:
        found = read_record(session, None, None, 2025)
    paper = Paper(PaperKind.DECISION_REGISTER, LT)
    place = Place(Screen.MINUTES, meeting_id=circle.meeting_id, item_id=item)
    assert led(database, found, paper, "parts[0].decisions[1].text") == place
    assert led(database, found, paper, "parts[0].series") == Place(Screen.PROTOCOLS)


def test_settings_are_mended_at_their_own_level(database: Database, circle: Circle) -> None:
    found = record(database, circle)
    papers = [Paper(kind, LT, as_of=date(2025, 10, 6)) for kind in found.kinds]
    archives = Place(Screen.SETTINGS, part="documents")
    rules = Place(Screen.SETTINGS, part="rules", series_id=circle.series_id)
    for paper in papers:
        assert led(database, found, paper, "settings.letterhead") == archives
        assert led(database, found, paper, "heading.body") == rules
    with database.writing("settings.document") as session:
        write_setting(session, circle.series_id, "letterhead", "Gamtos g. 1")
    own = Place(Screen.SETTINGS, part="documents", series_id=circle.series_id)
    assert led(database, found, papers[0], "settings.letterhead[0]") == own
    assert led(database, found, papers[0], "number") == own, "its prefix is set there"
    with database.writing("settings.document") as session:
        write_setting(session, None, "number_pattern", "{number}/中")
    assert led(database, found, papers[0], "number") == archives
    assert led(database, found, papers[0], "minutes.number") == archives


def test_the_words_round_a_lost_letter_are_told() -> None:
    text = "Pievos žalios. " * 9
    content = replace(MINUTES, town=f"{text}中 {text}")
    error = missing_glyphs({"中"}, "town", content.town)
    told = with_surroundings(error, content)
    assert told.parameters["text"] == "…žalios. Pievos žalios. 中 Pievos žalios. Pievos…"
    assert field_of(told) == "town"
    for other in (
        replace(MINUTES, town="中" * 99),
        replace(MINUTES, town=f"{'a' * 99}中{'b' * 99}"),
        replace(MINUTES, town="中"),
    ):
        assert "中" in str(with_surroundings(error, other).parameters["text"])
    gone = missing_glyphs({"中"}, "items[99].title", "中")
    assert with_surroundings(gone, MINUTES) is gone
