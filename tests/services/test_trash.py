"""The trash: what lies there, in which order, and the way back."""

from datetime import date
from pathlib import Path

import pytest

from app.errors import UserError
from app.services import (
    agenda,
    attendance,
    decisions,
    measures,
    meetings,
    organisations,
    plans,
    series,
    series_parties,
    trash,
    trash_list,
)
from app.services.agenda import VoteRow
from app.services.record_shape import OWNERS
from app.storage.database import Database
from app.values.enums import MinutesState, VoteMethod
from tests.conftest import Clock
from tests.factories import make_circle, make_item


def listed(database: Database) -> list[tuple[str, str]]:
    with database.reading() as session:
        rows = trash_list.read_trash(session, trash_list.list_trash(session))
    return [(row.subject.kind, row.subject.title) for row in rows]


def restore(database: Database, kind: str, row_id: int, **how: bool) -> int:
    with database.writing("trash.restore") as session:
        return trash.restore(session, kind, row_id, **how)


def test_newest_deletion_comes_first_whatever_the_clock_says(
    database: Database, clock: Clock
) -> None:
    circle = make_circle(database)
    items = [make_item(database, circle.meeting_id, title) for title in ("Pirmas", "Antras")]
    with database.writing("agenda.delete") as session:
        agenda.delete_item(session, items[1])
    clock.pass_seconds(-86_400)
    with database.writing("agenda.delete") as session:
        agenda.delete_item(session, items[0])
    assert listed(database) == [("agenda_item", "Pirmas"), ("agenda_item", "Antras")]


def test_a_row_tells_whose_it_was_and_what_was_done(database: Database) -> None:
    circle = make_circle(database)
    item = make_item(database, circle.meeting_id)
    with database.writing("agenda.delete") as session:
        agenda.delete_item(session, item)
    with database.reading() as session:
        (row,) = trash_list.read_trash(session, trash_list.list_trash(session))
    assert row.action == "agenda.delete"
    assert row.owner is not None
    assert (row.owner.kind, row.owner.id) == ("meeting", circle.meeting_id)
    assert row.owner.title == "Gamtos draugijų pasitarimas"
    assert row.at is not None
    assert row.at.isoformat() == "2025-10-06T09:41:00+00:00"


def test_deleted_and_restored_row_is_as_it_was(database: Database) -> None:
    circle = make_circle(database)
    item = make_item(database, circle.meeting_id, decided=("Šienauti.",))
    with database.reading() as session:
        before = agenda.item(session, item)
    with database.writing("agenda.delete") as session:
        agenda.delete_item(session, item)
    assert restore(database, "agenda_item", item) == 1
    with database.reading() as session:
        assert agenda.item(session, item) == before
    assert listed(database) == []
    database.undo()
    assert listed(database) == [("agenda_item", "Dėl pievų šienavimo")]


def test_what_the_same_action_deleted_returns_too(database: Database) -> None:
    circle = make_circle(database)
    item = make_item(database, circle.meeting_id, decided=("Šienauti.", "Pjauti.", "Džiovinti."))
    with database.writing("decision.write") as session:
        decisions.write_decisions(session, item, ("Džiovinti.",))
    with database.reading() as session:
        keys = trash_list.list_trash(session)
        detail = trash_list.detail(session, keys[0].kind, keys[0].id)
    assert {one.title for one in (detail.row.subject, *detail.together)} == {
        "Šienauti.",
        "Pjauti.",
    }
    assert restore(database, "decision", keys[0].id) == 2
    with database.reading() as session:
        texts = {row.text for row in agenda.item(session, item).decisions}
    assert texts == {"Šienauti.", "Pjauti.", "Džiovinti."}


def test_one_row_can_return_alone(database: Database) -> None:
    circle = make_circle(database)
    item = make_item(database, circle.meeting_id, decided=("Šienauti.", "Pjauti.", "Džiovinti."))
    with database.writing("decision.write") as session:
        decisions.write_decisions(session, item, ("Džiovinti.",))
    with database.reading() as session:
        key, other = trash_list.list_trash(session)
    assert restore(database, "decision", key.id, alone=True) == 1
    with database.reading() as session:
        assert trash_list.list_trash(session) == (other,)


def test_what_was_restored_meanwhile_stays_as_it_is(database: Database) -> None:
    circle = make_circle(database)
    item = make_item(database, circle.meeting_id, decided=("Šienauti.", "Pjauti."))
    with database.writing("decision.write") as session:
        decisions.write_decisions(session, item, ())
    with database.reading() as session:
        one, other = trash_list.list_trash(session)
    restore(database, "decision", one.id, alone=True)
    with database.writing("decision.write") as session:
        decisions.write_decisions(session, item, ())  # deleted again, by another action
    assert restore(database, "decision", other.id) == 1
    with database.reading() as session:
        assert [key.id for key in trash_list.list_trash(session)] == [one.id]


def test_direction_returns_with_its_measures(database: Database) -> None:
    circle = make_circle(database)
    with database.writing("plan.add") as session:
        plan = plans.ensure_plan(session, circle.series_id, 2025)
        direction = plans.add_direction(session, plan, "Talkos")
        other = plans.add_direction(session, plan, "Mokymai")
        kept = measures.add_measure(session, plan, "Šienauti", direction)
        moved = measures.add_measure(session, plan, "Mokyti", direction)
    with database.writing("direction.delete") as session:
        plans.delete_direction(session, direction)
    with database.writing("measure.order") as session:
        measures.move_measure(session, moved, other, 0)
    restore(database, "direction", direction)
    with database.reading() as session:
        rows = {row.id: row.direction_id for row in measures.list_plan_measures(session, plan)}
    assert rows == {kept: direction, moved: other}


def test_row_of_a_deleted_owner_offers_both(database: Database) -> None:
    circle = make_circle(database)
    item = make_item(database, circle.meeting_id)
    with database.writing("agenda.delete") as session:
        agenda.delete_item(session, item)
    with database.writing("meeting.delete") as session:
        meetings.delete_meeting(session, circle.meeting_id)
    with database.reading() as session:
        blocked = trash_list.detail(session, "agenda_item", item).blocked_by
    assert blocked is not None
    assert blocked.id == circle.meeting_id
    with pytest.raises(UserError) as caught:
        restore(database, "agenda_item", item)
    assert caught.value.key == "trash.owner_trashed"
    assert len(listed(database)) == 2
    assert restore(database, "agenda_item", item, with_owner=True) == 2
    assert listed(database) == []
    database.undo()
    assert len(listed(database)) == 2


def test_final_minutes_take_nothing_back(database: Database) -> None:
    circle = make_circle(database)
    item = make_item(database, circle.meeting_id, decided=("Šienauti.",))
    with database.writing("attendance.remove") as session:
        seat = attendance.list_participants(session, circle.meeting_id)[0].id
        attendance.remove_participant(session, seat)
    with database.writing("decision.write") as session:
        decision = agenda.item(session, item).decisions[0].id
        decisions.write_decisions(session, item, ())
    with database.writing("minutes.finalise") as session:
        from app.models import Meeting

        session.get_one(Meeting, circle.meeting_id).minutes_state = MinutesState.FINAL
    for kind, row_id in (("participant", seat), ("decision", decision)):
        with pytest.raises(UserError) as caught:
            restore(database, kind, row_id)
        assert caught.value.key == "minutes.final"


def test_at_most_one_vote_and_one_lead_live(database: Database) -> None:
    circle = make_circle(database)
    item = make_item(database, circle.meeting_id, measure=("Šienauti", "PD, MA", ""))
    vote = VoteRow(VoteMethod.CONSENSUS)
    with database.writing("decision.vote") as session:
        decisions.record_vote(session, item, vote)
    with database.writing("decision.vote") as session:
        decisions.record_vote(session, item, None)
    with database.writing("decision.vote") as session:
        decisions.record_vote(session, item, vote)
    with pytest.raises(UserError) as caught:
        restore(database, "vote", 1)
    assert caught.value.key == "trash.taken"
    with database.writing("measure.edit") as session:
        measures.set_responsibles(session, 1, circle.organisation_ids[1:2])
    restore(database, "responsible", 1)
    with database.reading() as session:
        row = measures.measure(session, 1)
    assert [(one.organisation_id, one.leads) for one in row.responsibles] == [
        (circle.organisation_ids[1], True),
        (circle.organisation_ids[0], False),
    ]


def test_a_party_that_stands_again_is_not_doubled(database: Database) -> None:
    circle = make_circle(database)
    with database.writing("organisation.party") as session:
        added = organisations.add_organisation(session, "Pelkių ratelis")
        series_parties.add_parties(session, circle.series_id, [added])
    with database.reading() as session:
        party = series_parties.list_parties(session, circle.series_id)[-1]
    with database.writing("organisation.party") as session:
        series_parties.remove_party(session, party.id, date(2025, 6, 1))
    with database.writing("organisation.party") as session:
        series_parties.add_parties(session, circle.series_id, [party.organisation_id])
    with pytest.raises(UserError) as caught:
        restore(database, "series_party", party.id)
    assert caught.value.key == "trash.taken"


def test_what_one_action_made_and_deleted_was_never_there(database: Database) -> None:
    with database.writing("organisation.add") as session:
        row = organisations.add_organisation(session, "P")
        session.flush()
        organisations.delete_organisation(session, row)
    assert listed(database) == []


def test_what_is_not_in_the_trash_cannot_return(database: Database) -> None:
    circle = make_circle(database)
    for kind, row_id in (("meeting", circle.meeting_id), ("meeting", 99), ("setting", 1)):
        with pytest.raises(UserError) as caught:
            restore(database, kind, row_id)
        assert caught.value.key == "trash.not_there"


def test_content_is_shown_with_its_parts(database: Database) -> None:
    circle = make_circle(database)
    make_item(database, circle.meeting_id, decided=("Šienauti.",), measure=("Pjauti", "PD", ""))
    with database.writing("meeting.delete") as session:
        meetings.delete_meeting(session, circle.meeting_id)
    with database.reading() as session:
        detail = trash_list.detail(session, "meeting", circle.meeting_id)
    kinds = [part.subject.kind for part in detail.content.parts]
    assert kinds == ["agenda_item", "participant", "participant", "participant"]
    item = detail.content.parts[0]
    assert [part.subject.title for part in item.parts] == ["Šienauti.", "Pjauti"]
    assert "series_id" not in dict(detail.content.fields)


def test_texts_are_found_folded(database: Database) -> None:
    circle = make_circle(database)
    item = make_item(database, circle.meeting_id)
    with database.writing("agenda.edit") as session:
        agenda.edit_item(session, item, considered="Aptarta žvyruotė.")
    with database.writing("agenda.delete") as session:
        agenda.delete_item(session, item)
    with database.reading() as session:
        keys = trash_list.list_trash(session)
        texts = trash_list.texts(session, keys)
    assert "zvyruote" in texts[keys[0]]
    assert "gamtos draugiju" in texts[keys[0]], "its meeting's name finds it too"


def test_trash_is_found_by_its_index(database: Database) -> None:
    with database.reading() as session:
        plan = session.raw().execute(
            "EXPLAIN QUERY PLAN SELECT id FROM decision WHERE deleted_at IS NOT NULL"
        )
        assert "ix_decision_trashed" in str(plan.fetchall())


def test_owners_are_references(migrated_file: Path) -> None:
    from app.services.record_shape import CLASSES, target

    assert set(OWNERS) <= set(CLASSES)
    assert all(target(kind, name) for kind, names in OWNERS.items() for name in names)


def test_series_in_use_stays(database: Database) -> None:
    circle = make_circle(database)
    with database.writing("series.add") as session:
        unused = series.add_series(session, "Suklysta")
    with database.writing("series.delete") as session:
        assert [row.id for row in series.list_unused(session)] == [unused]
        with pytest.raises(UserError) as caught:
            series.delete_series(session, circle.series_id)
        series.delete_series(session, unused)
    assert caught.value.key == "series.in_use"
    assert listed(database) == [("series", "Suklysta")]
