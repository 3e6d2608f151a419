"""Files of meetings and protocols, and what final minutes hold on to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import UserError
from app.models import Meeting, Protocol
from app.services import attachments, meetings
from app.services.attachments import NewFile, Owner, clean_stem, name_for_people, split_name
from app.storage.attachments import keep
from app.storage.database import Database
from app.values.enums import MinutesState, ProtocolKind
from app.values.file_names import file_name
from app.values.media_types import suffixes
from tests.factories import Circle, make_circle


@pytest.fixture
def circle(database: Database) -> Circle:
    return make_circle(database)


@pytest.fixture
def owner(circle: Circle) -> Owner:
    return Owner(meeting_id=circle.meeting_id)


def attach(database: Database, owner: Owner, *names: str) -> tuple[int, ...]:
    files = []
    for name in names:
        kept = keep(database.folder, b"%PDF-" + name.encode())
        files.append(NewFile(kept.sha256, kept.size, kept.media_type, name))
    with database.writing("attachment.add") as session:
        return attachments.add_files(session, owner, files)


def names(database: Database, owner: Owner) -> list[str]:
    with database.reading() as session:
        return [row.file_name for row in attachments.list_attachments(session, owner)]


def test_several_files_are_one_action_in_their_order(database: Database, owner: Owner) -> None:
    attach(database, owner, "a.pdf", "b.pdf")
    attach(database, owner, "c.pdf")
    assert names(database, owner) == ["a.pdf", "b.pdf", "c.pdf"]
    database.undo()
    assert names(database, owner) == ["a.pdf", "b.pdf"]
    database.undo()
    assert names(database, owner) == []
    database.redo()
    assert names(database, owner) == ["a.pdf", "b.pdf"]
    with database.reading() as session:
        assert attachments.count_attachments(session, owner) == 2


def test_a_protocol_has_files_of_its_own(database: Database, owner: Owner) -> None:
    with database.writing("archive.fill") as session:
        protocol = Protocol(kind=ProtocolKind.INTENT)
        session.add(protocol)
        session.flush()
        other = Owner(protocol_id=protocol.id)
    first = attach(database, owner, "a.pdf")
    second = attach(database, other, "a.pdf")
    assert first != second
    assert names(database, owner) == names(database, other) == ["a.pdf"]
    with database.writing("attachment.delete") as session:
        attachments.delete_attachment(session, second[0])
    assert names(database, other) == []
    assert names(database, owner) == ["a.pdf"]


def test_what_is_there_already_is_not_added_twice(database: Database, owner: Owner) -> None:
    (first,) = attach(database, owner, "a.pdf")
    assert attach(database, owner, "b.pdf", "a.pdf", "b.pdf") == (first + 1, first, first + 1)
    assert names(database, owner) == ["a.pdf", "b.pdf"]


def test_what_was_thrown_away_can_be_added_anew(database: Database, owner: Owner) -> None:
    (first,) = attach(database, owner, "a.pdf")
    with database.writing("attachment.delete") as session:
        attachments.delete_attachment(session, first)
    (second,) = attach(database, owner, "a.pdf")
    assert second != first
    assert names(database, owner) == ["a.pdf"]


def test_nothing_is_added_to_a_meeting_that_is_gone(database: Database, owner: Owner) -> None:
    (row,) = attach(database, owner, "a.pdf")
    assert owner.meeting_id is not None
    with database.writing("meeting.delete") as session:
        meetings.delete_meeting(session, owner.meeting_id)
    with pytest.raises(UserError):
        attach(database, owner, "b.pdf")
    with pytest.raises(UserError), database.writing("attachment.edit") as session:
        attachments.edit_attachment(session, row, caption="x")


def test_moving_stops_at_the_ends(database: Database, owner: Owner) -> None:
    first, _, last = attach(database, owner, "a.pdf", "b.pdf", "c.pdf")
    for row, by, expected in (
        (first, -1, "abc"),
        (last, 1, "abc"),
        (first, 1, "bac"),
        (last, -1, "bca"),
    ):
        with database.writing("attachment.order") as session:
            attachments.move_attachment(session, row, by)
        assert [name[0] for name in names(database, owner)] == list(expected)


def test_texts_and_names_are_edited(database: Database, owner: Owner) -> None:
    (row,) = attach(database, owner, "IMG_1.pdf")
    with database.writing("attachment.edit") as session:
        attachments.edit_attachment(
            session, row, stem="Foto: ąžuolas", caption="A", caption_en="B", credit="C"
        )
    with database.reading() as session:
        (found,) = attachments.list_attachments(session, owner)
    assert (found.file_name, found.caption, found.caption_en, found.credit) == (
        "Foto ąžuolas.pdf", "A", "B", "C",
    )  # fmt: skip
    with pytest.raises(UserError) as caught, database.writing("attachment.edit") as session:
        attachments.edit_attachment(session, row, stem=" / ")
    assert caught.value.key == "attachment.name_missing"


@pytest.mark.parametrize("state", [MinutesState.FINAL, MinutesState.SIGNED])
def test_final_minutes_take_files_and_give_none_of_their_own_away(
    database: Database, owner: Owner, circle: Circle, state: MinutesState
) -> None:
    (before,) = attach(database, owner, "priedas.pdf")
    with database.writing("meeting.edit") as session:
        session.get_one(Meeting, circle.meeting_id).minutes_state = state
    with database.writing("meeting.edit") as session:
        session.get_one(Meeting, circle.meeting_id).notes = "later"
    (after,) = attach(database, owner, "pasirašytas.pdf")
    with database.reading() as session:
        found = attachments.list_attachments(session, owner)
    assert [row.removable for row in found] == [False, True]
    with pytest.raises(UserError) as caught, database.writing("attachment.delete") as session:
        attachments.delete_attachment(session, before)
    assert caught.value.key == "attachment.final"
    with database.writing("attachment.edit") as session:
        attachments.edit_attachment(session, before, caption="Vis dar galima aprašyti")
    with database.writing("attachment.delete") as session:
        attachments.delete_attachment(session, after)
    assert names(database, owner) == ["priedas.pdf"]


def test_signing_later_does_not_hold_what_came_after_the_end(
    database: Database, owner: Owner, circle: Circle
) -> None:
    for state in (MinutesState.FINAL, MinutesState.SIGNED):
        with database.writing("meeting.edit") as session:
            session.get_one(Meeting, circle.meeting_id).minutes_state = state
        if state is MinutesState.FINAL:
            attach(database, owner, "a.pdf")
    with database.reading() as session:
        (row,) = attachments.list_attachments(session, owner)
    assert row.removable


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("foto.JPG", "image/jpeg", "foto.JPG"),
        ("foto.exe", "image/jpeg", "foto.exe.jpg"),
        ("/etc/passwd", "text/plain", "passwd.txt"),
        ("protokolas", "application/pdf", "protokolas.pdf"),
        ("Posėdis Nr. 5", "application/pdf", "Posėdis Nr. 5.pdf"),
        (".pdf", "application/pdf", "pdf.pdf"),
        ("a\u202egpj.exe", "application/octet-stream", "agpj.exe"),
        ("CON.pdf", "application/pdf", "_CON.pdf"),
        ("ą" * 300 + ".docx", "application/msword", ""),
    ],
)
def test_names_for_people_agree_with_the_content(name: str, kind: str, expected: str) -> None:
    given_name = name_for_people(name, kind)
    assert len(given_name) <= 80
    if expected:
        assert given_name == expected
    else:
        assert given_name.endswith(".doc")


@given(st.text(max_size=300), st.sampled_from(["application/pdf", "image/png", "text/plain"]))
def test_no_name_leads_anywhere_or_lacks_its_ending(name: str, kind: str) -> None:
    given_name = name_for_people(name, kind)
    assert split_name(given_name)[1].casefold() in suffixes(kind)
    assert "/" not in given_name
    assert "\\" not in given_name
    assert len(given_name.encode()) < 255
    assert not given_name.startswith(".")


@given(st.text(max_size=120))
def test_a_typed_name_is_clean_or_nothing(stem: str) -> None:
    kept = clean_stem(stem)
    assert kept == "" or file_name(kept) == kept
