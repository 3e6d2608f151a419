import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.services import agenda, attendance, decisions, measures
from app.services.agenda import VoteRow
from app.services.decisions import VoteProblem
from app.storage.database import Database
from app.values.enums import Presence, VoteMethod
from tests.examples import few
from tests.factories import make_circle, make_item


def write(database: Database, item_id: int, *texts: str) -> dict[str, int]:
    with database.writing("decision.write") as session:
        decisions.write_decisions(session, item_id, texts)
    with database.reading() as session:
        return {row.text: row.id for row in agenda.item(session, item_id).decisions}


def test_edited_and_moved_paragraphs_keep_their_rows(database: Database) -> None:
    item = make_item(database, make_circle(database).meeting_id)
    first = write(database, item, "Pritarti planui.", "Pavesti draugijai šienauti.")
    edited = write(database, item, "Pritarti pievų planui.", "Pavesti draugijai šienauti.")
    assert edited["Pritarti pievų planui."] == first["Pritarti planui."]
    moved = write(database, item, "Pavesti draugijai šienauti.", "Pritarti pievų planui.")
    assert moved == edited
    inserted = write(
        database, item, "Pavesti draugijai šienauti.", "Nauja.", "Pritarti pievų planui."
    )
    assert inserted["Pritarti pievų planui."] == first["Pritarti planui."]
    assert inserted["Nauja."] not in first.values()


LONG = (
    "Pritarti bendros pievų priežiūros tvarkos aprašui ir pavesti visoms draugijoms iki kito "
    "posėdžio pateikti pastabas dėl šienavimo laiko, žolės išvežimo ir pievų saugojimo, o gautas "
    "pastabas apibendrinti."
)


def test_a_long_decision_keeps_its_row_when_it_is_edited_and_moved(database: Database) -> None:
    item = make_item(database, make_circle(database).meeting_id)
    plain = LONG.translate(str.maketrans("ąčęėįšųūžĄČĘĖĮŠŲŪŽ", "aceeisuuzACEEISUUZ"))
    first = write(database, item, "Šienauti.", "Grėbti.", plain)
    changed = f"{plain} Terminas nekeičiamas."
    second = write(database, item, changed, "Šienauti.", "Nauja visai kita.")
    assert second[changed] == first[plain]
    assert second["Šienauti."] == first["Šienauti."]


def test_a_new_decision_does_not_take_the_row_of_an_edited_one(database: Database) -> None:
    item = make_item(database, make_circle(database).meeting_id)
    first = write(database, item, "Pavesti draugijai šienauti pievas.")
    second = write(database, item, "Nauja.", "Pavesti draugijai šienauti visas pievas.")
    assert (
        second["Pavesti draugijai šienauti visas pievas."]
        == first["Pavesti draugijai šienauti pievas."]
    )


def test_empty_paragraphs_are_no_decisions(database: Database) -> None:
    item = make_item(database, make_circle(database).meeting_id)
    assert list(write(database, item, "", "  Pritarti.  ", "")) == ["Pritarti."]
    assert write(database, item, "", "") == {}


def test_measure_stays_linked_to_an_edited_decision(database: Database) -> None:
    item = make_item(
        database, make_circle(database).meeting_id, "Dėl", ("Šienauti.",), ("Nupjauti", "PD", "")
    )
    with database.reading() as session:
        [before] = measures.list_item_measures(session, item)
    write(database, item, "Šienauti pievas kasmet.")
    with database.reading() as session:
        [after] = measures.list_item_measures(session, item)
        [decision] = agenda.item(session, item).decisions
    assert before.decision_id == after.decision_id == decision.id


@settings(max_examples=few(12))
@given(texts=st.lists(st.lists(st.sampled_from(["A", "B", "AB", "C c c", ""]), max_size=5)))
def test_what_is_written_is_what_is_read(database: Database, texts: list[list[str]]) -> None:
    with database.reading() as session:
        known = len(agenda.list_items(session, 1))
    item = make_item(database, make_circle(database).meeting_id if not known else 1)
    for paragraphs in texts:
        with database.writing("decision.write") as session:
            decisions.write_decisions(session, item, paragraphs)
        with database.reading() as session:
            read = [row.text for row in agenda.item(session, item).decisions]
        assert read == [text for text in paragraphs if text]


@pytest.mark.parametrize(
    ("totals", "problem"),
    [
        ((2, 0, 0), None),
        ((1, 0, 1), None),
        ((3, 0, 0), VoteProblem(3, 2)),
        ((1, 0, 0), VoteProblem(1, 2)),
        ((1, None, None), None),
        ((3, None, None), VoteProblem(3, 2)),
    ],
)
def test_votes_must_equal_the_voters_present(
    database: Database, totals: tuple[int | None, ...], problem: VoteProblem | None
) -> None:
    circle = make_circle(database)
    item = make_item(database, circle.meeting_id)
    with database.writing("attendance.record") as session:
        rows = attendance.list_participants(session, circle.meeting_id)
        for row in rows[:2]:
            attendance.record_attendance(session, row.id, Presence.PRESENT)
        attendance.record_attendance(session, rows[2].id, Presence.ABSENT)
        guest = attendance.add_guest(session, circle.meeting_id, "Svečias Svetys")
        attendance.record_attendance(session, guest, Presence.PRESENT)
    with database.reading() as session:
        assert decisions.check_vote(session, item, VoteRow(VoteMethod.VOTE, *totals)) == problem
        assert decisions.check_vote(session, item, VoteRow(VoteMethod.CONSENSUS)) is None


def test_vote_is_kept_changed_and_taken_away(database: Database) -> None:
    item = make_item(database, make_circle(database).meeting_id)
    for vote in (
        VoteRow(VoteMethod.VOTE, 2, 0, 1, secret=True),
        VoteRow(VoteMethod.CONSENSUS),
        None,
        VoteRow(VoteMethod.VOTE, 1, 1, 1),
    ):
        with database.writing("decision.vote") as session:
            decisions.record_vote(session, item, vote)
        with database.reading() as session:
            assert agenda.item(session, item).vote == vote
