from datetime import date

import pytest

from app.errors import UserError
from app.services import (
    agreements,
    meetings,
    merging,
    organisations,
    plans,
    protocol_parties,
    protocols,
    register,
    series,
)
from app.services.register import Source
from app.storage.database import Database
from app.values.enums import MinutesState, Presence, ProtocolKind
from tests.factories import Circle, make_circle

TODAY = date(2025, 10, 6)
SIGNED = date(2024, 5, 14)


def keep_intent(database: Database, circle: Circle | None = None) -> int:
    with database.writing("protocol.register") as session:
        return protocols.register_protocol(
            session,
            ProtocolKind.INTENT,
            number="KP-1",
            document_on=SIGNED,
            title="Dėl pievų",
            venue="Utenos kraštotyros muziejus",
            series_id=circle.series_id if circle else None,
        )


def test_the_register_holds_papers_and_minutes_the_newest_first(database: Database) -> None:
    circle = make_circle(database)
    intent = keep_intent(database)
    with database.writing("archive.fill") as session:
        undated = protocols.register_protocol(session, ProtocolKind.MINUTES)
        ahead = meetings.begin_meeting(session, circle.series_id, held_on=date(2025, 11, 19))
        protocol_parties.add_party(session, intent, circle.organisation_ids[0])
    with database.reading() as session:
        rows = register.list_register(session, TODAY)
        later = register.list_register(session, date(2025, 12, 1))
    assert [row.key for row in rows] == [
        (Source.PROTOCOL, undated),
        (Source.MEETING, circle.meeting_id),
        (Source.PROTOCOL, intent),
    ]
    assert (Source.MEETING, ahead) in [row.key for row in later]
    _, minutes, paper = rows
    assert (minutes.state, minutes.number, minutes.kind) == (
        MinutesState.DRAFT,
        "",
        ProtocolKind.MINUTES,
    )
    assert (minutes.parties, minutes.represented) == (3, 0)
    assert (paper.number, paper.on, paper.parties) == ("KP-1", SIGNED, 1)
    assert paper.represented is None
    assert "Utenos kraštotyros muziejus" in paper.names
    with database.reading() as session:
        assert register.registered(session, intent) == paper
        assert register.registered(session, 99) is None


def test_the_register_counts_who_came_to_a_meeting(database: Database) -> None:
    from app.services import attendance

    circle = make_circle(database)
    with database.writing("attendance.record") as session:
        first = attendance.list_participants(session, circle.meeting_id)[0]
        attendance.record_attendance(session, first.id, Presence.REMOTE)
    with database.reading() as session:
        [row] = register.list_register(session, TODAY)
    assert (row.parties, row.represented) == (3, 1)


def test_what_is_deleted_leaves_the_register_and_the_plan_keeps_its_words(
    database: Database,
) -> None:
    circle = make_circle(database)
    intent = keep_intent(database)
    with database.writing("plan.add") as session:
        plan_id = plans.ensure_plan(session, circle.series_id, 2025)
        agreements.choose_agreement(session, plan_id, intent)
    with database.reading() as session:
        assert agreements.agreement_of(session, plan_id) == intent
        [plan] = protocols.protocol(session, intent).plans
        assert (plan.id, plan.year) == (plan_id, 2025)
    with database.writing("protocol.delete") as session:
        protocols.delete_protocol(session, intent)
    with database.reading() as session:
        assert agreements.agreement_of(session, plan_id) is None
        assert agreements.list_agreements(session) == ()
        assert Source.PROTOCOL not in {row.source for row in register.list_register(session, TODAY)}
        assert "ketinimų protokolas" in plans.plan(session, plan_id).implements
        with pytest.raises(UserError, match=r"record\.gone"):
            protocols.protocol(session, intent)
    database.undo()
    with database.reading() as session:
        assert agreements.agreement_of(session, plan_id) == intent


def test_the_plans_words_are_suggested_and_ones_own_are_kept(database: Database) -> None:
    circle = make_circle(database)
    first = keep_intent(database)
    with database.writing("archive.fill") as session:
        second = protocols.register_protocol(
            session, ProtocolKind.INTENT, document_on=date(2025, 2, 3)
        )
        plan_id = plans.ensure_plan(session, circle.series_id, 2025)
        plans.edit_plan(session, plan_id, implements_en="Our charter")
        agreements.choose_agreement(session, plan_id, first)
        once = plans.plan(session, plan_id)
        agreements.choose_agreement(session, plan_id, second)
        twice = plans.plan(session, plan_id)
        agreements.choose_agreement(session, plan_id, None)
        none = plans.plan(session, plan_id)
    blank = "\N{NO-BREAK SPACE}"
    assert once.implements.replace(blank, " ") == (
        "2024 m. gegužės 14 d. ketinimų protokolas Nr. KP-1"
    )
    assert twice.implements.replace(blank, " ") == "2025 m. vasario 3 d. ketinimų protokolas"
    assert none.implements == twice.implements
    assert {once.implements_en, twice.implements_en, none.implements_en} == {"Our charter"}


def test_only_protocols_of_intent_are_agreements(database: Database) -> None:
    intent = keep_intent(database)
    with database.writing("protocol.register") as session:
        protocols.register_protocol(session, ProtocolKind.MINUTES, number="2")
    with database.reading() as session:
        assert [row.id for row in agreements.list_agreements(session)] == [intent]


def test_parties_are_organisations_or_names_of_the_paper(database: Database) -> None:
    circle = make_circle(database)
    intent = keep_intent(database)
    meadows, forests, _ = circle.organisation_ids
    with database.writing("protocol.party_add") as session:
        first = protocol_parties.add_party(session, intent, meadows, "Pievininkų draugija")
        second = protocol_parties.add_party(session, intent, name=" Senoji sąjunga ")
        third = protocol_parties.add_party(session, intent, forests, "Miškų asociacija")
        with pytest.raises(UserError, match=r"protocol\.party_twice"):
            protocol_parties.add_party(session, intent, meadows)
        with pytest.raises(UserError, match=r"protocol\.party_missing"):
            protocol_parties.add_party(session, intent, name=" ")
        with pytest.raises(UserError, match=r"protocol\.party_missing"):
            protocol_parties.edit_party(session, second, name="")
        protocol_parties.edit_party(session, first, signatory="Ona P.", signatory_post="narė")
        protocol_parties.move_party(session, third, -9)
    with database.reading() as session:
        rows = protocol_parties.list_parties(session, intent)
    assert [(row.id, row.shown) for row in rows] == [
        (third, "Miškų asociacija"),
        (first, "Pievininkų draugija"),
        (second, "Senoji sąjunga"),
    ]
    assert (rows[0].name, rows[2].organisation_id) == ("", None)
    assert (rows[1].organisation, rows[1].signatory, rows[1].signatory_post) == (
        "Pievų draugija",
        "Ona P.",
        "narė",
    )
    with database.writing("protocol.party_remove") as session:
        protocol_parties.remove_party(session, first)
    with database.reading() as session:
        assert [row.id for row in protocol_parties.list_parties(session, intent)] == [third, second]


def test_the_parties_of_the_series_are_taken_over_once(database: Database) -> None:
    circle = make_circle(database)
    intent = keep_intent(database, circle)
    alone = keep_intent(database)
    with database.writing("protocol.party_add") as session:
        protocol_parties.add_party(session, intent, circle.organisation_ids[1])
        added = protocol_parties.add_series_parties(session, intent)
        assert protocol_parties.add_series_parties(session, intent) == ()
        assert protocol_parties.add_series_parties(session, alone) == ()
    with database.reading() as session:
        rows = protocol_parties.list_parties(session, intent)
    assert len(added) == 2
    assert sorted(row.organisation_id or 0 for row in rows) == sorted(circle.organisation_ids)


def test_a_merged_organisation_is_named_as_the_one_that_is_kept(database: Database) -> None:
    circle = make_circle(database)
    intent = keep_intent(database)
    with database.writing("archive.fill") as session:
        double = organisations.add_organisation(session, "Pievų draugyja")
        organisations.add_other_name(session, circle.organisation_ids[1], "Girių asociacija")
        protocol_parties.add_party(session, intent, double)
        merging.merge_organisations(session, double, circle.organisation_ids[0])
        with pytest.raises(UserError, match=r"protocol\.party_twice"):
            protocol_parties.add_party(session, intent, circle.organisation_ids[0])
    with database.reading() as session:
        [row] = protocol_parties.list_parties(session, intent)
        names = protocol_parties.list_names(session)
    assert (row.organisation_id, row.organisation) == (
        circle.organisation_ids[0],
        "Pievų draugija",
    )
    meant = {name.text: name.organisation_id for name in names}
    assert meant["Pievų draugyja"] == circle.organisation_ids[0]
    assert meant["Girių asociacija"] == circle.organisation_ids[1]


def test_the_same_number_on_the_same_day_is_found(database: Database) -> None:
    circle = make_circle(database)
    intent = keep_intent(database)
    with database.writing("archive.fill") as session:
        same = protocols.register_protocol(
            session, ProtocolKind.MINUTES, number="kp - 1", document_on=SIGNED
        )
        protocols.register_protocol(session, ProtocolKind.MINUTES, number="KP-1")
        blank = protocols.register_protocol(session, ProtocolKind.MINUTES, document_on=SIGNED)
    with database.reading() as session:
        assert [(one.source, one.id) for one in protocols.find_same(session, same)] == [
            (Source.PROTOCOL, intent)
        ]
        assert protocols.find_same(session, blank) == ()
    with database.writing("archive.fill") as session:
        series.edit_series(session, circle.series_id, number_prefix="P-")
        from app.models import Meeting

        meeting = session.get(Meeting, circle.meeting_id)
        assert meeting is not None
        meeting.number = 3
        protocols.edit_protocol(session, same, number="P-3", document_on=date(2025, 3, 12))
    with database.reading() as session:
        assert [(one.source, one.id) for one in protocols.find_same(session, same)] == [
            (Source.MEETING, circle.meeting_id)
        ]


def test_a_series_that_is_gone_is_refused(database: Database) -> None:
    intent = keep_intent(database)
    with pytest.raises(UserError, match=r"record\.gone"), database.writing("x") as session:
        protocols.edit_protocol(session, intent, series_id=99)
