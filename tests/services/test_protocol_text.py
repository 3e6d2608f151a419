import pytest

from app.errors import UserError
from app.services import history, protocol_parties, protocol_text, protocols, series, trash
from app.services.protocol_of_intent import protocol_of_intent_content
from app.services.protocol_text import SectionRow, list_sections
from app.storage.checks.check import check_archive
from app.storage.database import Database
from app.values.enums import Gender, MinutesState, ProtocolKind
from app.values.language import Language
from app.values.protocol_text import PointText, SectionText
from tests.factories import make_circle

LT, EN = Language.LITHUANIAN, Language.ENGLISH
TEXT = (
    SectionText("Tikslas", (PointText("Susitarti."),)),
    SectionText("Kryptys", (PointText("Šalys:"), PointText("rengia;", 1), PointText("moko.", 1))),
)


@pytest.fixture
def written(database: Database) -> int:
    with database.writing("protocol.begin") as session:
        return protocols.begin_protocol(session, title="Dėl pievų")


@pytest.fixture
def sections(database: Database, written: int) -> tuple[int, ...]:
    with database.writing("protocol.paste") as session:
        return protocol_text.add_text(session, written, TEXT)


def read(database: Database, protocol_id: int) -> tuple[SectionRow, ...]:
    with database.reading() as session:
        return list_sections(session, protocol_id)


def said(rows: tuple[SectionRow, ...]) -> list[str]:
    lines: list[str] = []
    for row in rows:
        lines.append(f"{row.number} {row.title}")
        lines += [f"{point.number}. {point.text}" for point in row.points]
    return lines


def write(database: Database, section_id: int, *points: PointText) -> None:
    with database.writing("protocol.points") as session:
        protocol_text.write_points(session, section_id, points)


def test_a_new_protocol_is_a_draft_written_here(database: Database, written: int) -> None:
    with database.reading() as session:
        row = protocols.protocol(session, written)
    assert (row.kind, row.registered, row.state) == (
        ProtocolKind.INTENT,
        False,
        MinutesState.DRAFT,
    )
    assert row.sections == ()


def test_points_are_counted_through_the_sections(
    database: Database, written: int, sections: tuple[int, ...]
) -> None:
    assert said(read(database, written)) == [
        "I Tikslas",
        "1. Susitarti.",
        "II Kryptys",
        "2. Šalys:",
        "2.1. rengia;",
        "2.2. moko.",
    ]
    assert [row.before for row in read(database, written)] == [0, 1]


def test_moving_a_section_numbers_all_anew(
    database: Database, written: int, sections: tuple[int, ...]
) -> None:
    with database.writing("protocol.section_order") as session:
        protocol_text.move_section(session, sections[1], -5)
    assert said(read(database, written))[:2] == ["I Kryptys", "1. Šalys:"]
    database.undo()
    assert said(read(database, written))[0] == "I Tikslas"


def test_a_section_without_a_title_takes_no_number(
    database: Database, written: int, sections: tuple[int, ...]
) -> None:
    with database.writing("protocol.section_edit") as session:
        protocol_text.edit_section(session, sections[0], title="")
    assert [row.number for row in read(database, written)] == ["", "I"]


def test_sections_stand_after_the_one_named(
    database: Database, written: int, sections: tuple[int, ...]
) -> None:
    with database.writing("protocol.section_add") as session:
        protocol_text.add_section(session, written, "Įgyvendinimas", after=sections[0])
    titles = [row.title for row in read(database, written)]
    assert titles == ["Tikslas", "Įgyvendinimas", "Kryptys"]


def test_usual_sections_are_empty_headings_that_are_not_there_yet(
    database: Database, written: int, sections: tuple[int, ...]
) -> None:
    with database.writing("protocol.section_add") as session:
        protocol_text.add_usual_sections(session, written)
    rows = read(database, written)
    assert [(row.title, row.title_en) for row in rows[2:]] == [
        ("Bendradarbiavimo kryptys", "Areas of cooperation"),
        ("Įgyvendinimas", "Implementation"),
        ("Baigiamosios nuostatos", "Final provisions"),
    ]
    assert not any(row.points for row in rows[2:])


def test_translations_stay_with_points_that_are_edited_or_moved(
    database: Database, written: int, sections: tuple[int, ...]
) -> None:
    mowing, teaching = PointText("Šalys kartu šienauja pievas."), PointText("Šalys moko.")
    write(database, sections[1], mowing, teaching)
    first, second = read(database, written)[1].points
    with database.writing("protocol.translate") as session:
        protocol_text.translate_point(session, first.id, "They mow.")
        protocol_text.translate_point(session, second.id, "They teach.")
    edited = PointText("Šalys kartu šienauja visas pievas.")
    write(database, sections[1], PointText("Kita kryptis."), teaching, edited)
    points = read(database, written)[1].points
    assert [(point.text, point.text_en) for point in points] == [
        ("Kita kryptis.", ""),
        ("Šalys moko.", "They teach."),
        ("Šalys kartu šienauja visas pievas.", "They mow."),
    ]


def test_what_is_gone_lies_in_the_trash_and_comes_back(
    database: Database, written: int, sections: tuple[int, ...]
) -> None:
    removed = read(database, written)[1].points[1].id
    write(database, sections[1], PointText("Šalys:"), PointText("moko.", 1), PointText("  "))
    assert said(read(database, written))[3:] == ["2. Šalys:", "2.1. moko."]
    with database.writing("trash.restore") as session:
        trash.restore(session, "protocol_point", removed)
    assert "rengia;" in " ".join(said(read(database, written)))


def test_a_section_comes_back_with_its_points(
    database: Database, written: int, sections: tuple[int, ...]
) -> None:
    with database.writing("protocol.section_delete") as session:
        protocol_text.delete_section(session, sections[1])
    assert said(read(database, written)) == ["I Tikslas", "1. Susitarti."]
    with database.writing("trash.restore") as session:
        trash.restore(session, "protocol_section", sections[1])
    assert said(read(database, written))[-1] == "2.2. moko."
    assert check_archive(database) == ()


def test_a_section_of_a_deleted_protocol_comes_back_with_it(
    database: Database, written: int, sections: tuple[int, ...]
) -> None:
    with database.writing("protocol.delete") as session:
        protocols.delete_protocol(session, written)
    with database.writing("trash.restore") as session:
        trash.restore(session, "protocol", written)
    assert len(read(database, written)) == 2


def test_history_tells_of_sections_and_points(
    database: Database, written: int, sections: tuple[int, ...]
) -> None:
    write(database, sections[0], PointText("Susitarti dėl pievų."))
    with database.reading() as session:
        told = history.of(session, "protocol", written, history.Scope.PARTS)
    kinds = {row.subject.kind for entry in told for row in entry.changes}
    assert {"protocol", "protocol_section", "protocol_point"} <= kinds


def test_text_of_what_is_gone_is_refused(database: Database, written: int) -> None:
    with pytest.raises(UserError, match=r"record\.gone"), database.writing("x") as session:
        protocol_text.write_points(session, 99, ())


def test_content_says_what_the_record_says(
    database: Database, written: int, sections: tuple[int, ...]
) -> None:
    with database.writing("protocol.edit") as session:
        protocols.edit_protocol(
            session, written, number="A-1/B-7", preamble="norėdamos augti", copies=2
        )
        party = protocol_parties.add_party(session, written, None, "Pievų klubas")
        protocol_parties.edit_party(
            session, party, signatory="Ona Pievaitė", signatory_post="pirmininkė", basis="įstatus"
        )
    with database.reading() as session:
        content = protocol_of_intent_content(session, written, LT)
    assert (content.draft, content.translation, content.text_kept) == (True, False, True)
    assert (content.number, content.preamble, content.copies) == (
        "A-1/B-7",
        "norėdamos augti",
        2,
    )
    [one] = content.parties
    assert (one.name, one.representative, one.gender, one.post, one.basis) == (
        "Pievų klubas",
        "Ona Pievaitė",
        Gender.FEMALE,
        "pirmininkė",
        "įstatus",
    )
    assert [section.number for section in content.sections] == ["I", "II"]
    assert content.sections[1].points[2].number == "2.2"


def test_english_takes_translations_and_leaves_the_rest_as_written(
    database: Database, written: int, sections: tuple[int, ...]
) -> None:
    with database.writing("protocol.translate") as session:
        protocol_text.edit_section(session, sections[0], title_en="Purpose")
        point = list_sections(session, written)[0].points[0]
        protocol_text.translate_point(session, point.id, " To agree. ")
    with database.reading() as session:
        content = protocol_of_intent_content(session, written, EN)
    assert content.translation
    assert content.sections[0].title == "Purpose"
    assert content.sections[0].points[0].text == "To agree."
    assert content.sections[1].title == "Kryptys"


def test_the_series_says_which_language_is_the_original(database: Database) -> None:
    circle = make_circle(database)
    with database.writing("protocol.begin") as session:
        series.edit_series(session, circle.series_id, language=EN)
        protocol_id = protocols.begin_protocol(session, series_id=circle.series_id)
    with database.reading() as session:
        assert not protocol_of_intent_content(session, protocol_id, EN).translation
        assert protocol_of_intent_content(session, protocol_id, LT).translation


def test_a_registered_paper_has_no_text_and_names_its_parties(database: Database) -> None:
    circle = make_circle(database)
    with database.writing("protocol.register") as session:
        protocol_id = protocols.register_protocol(
            session, ProtocolKind.INTENT, series_id=circle.series_id
        )
        protocol_parties.add_series_parties(session, protocol_id)
    with database.reading() as session:
        content = protocol_of_intent_content(session, protocol_id, LT)
    assert (content.draft, content.text_kept, content.number) == (False, False, None)
    assert [party.name for party in content.parties] == [
        "Pievų draugija",
        "Miškų asociacija",
        "Upių ir ežerų sąjunga",
    ]
