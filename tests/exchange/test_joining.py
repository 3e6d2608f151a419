"""JSON into an archive that is in use: what is there already is not there twice."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.errors import UserError
from app.exchange.archive_json import export_json, import_json
from app.exchange.archive_schema import VERSION
from app.models import Meeting, Organisation, Protocol
from app.services import attendance, meetings, organisations, people
from app.storage.backups.backup import FOLDER_NAME
from app.storage.checks.check import check_archive
from app.storage.connection import DATABASE_NAME
from app.storage.database import Database
from app.values.enums import MinutesState, ProtocolKind
from tests.factories import Circle, make_circle, make_item
from tests.faults.deeds import dump

FORMS = Path(__file__).parent / "forms"


@pytest.fixture
def other(tmp_path: Path, migrated_file: Path) -> Iterator[Database]:
    folder = tmp_path / "other"
    folder.mkdir()
    (folder / DATABASE_NAME).write_bytes(migrated_file.read_bytes())
    database = Database(folder)
    yield database
    database.close()


@pytest.fixture
def circle(database: Database) -> Circle:
    made = make_circle(database)
    make_item(database, made.meeting_id, decided=("Pritarti.",), measure=("Pjauti", "PD", "spalis"))
    return made


def counts(database: Database) -> dict[str, int]:
    return {table: len(rows) for table, rows in dump(database).items()}


def finalise(database: Database, meeting_id: int, state: MinutesState) -> None:
    with database.writing("meeting.edit") as session:
        meeting = session.get(Meeting, meeting_id)
        assert meeting is not None
        meeting.minutes_state, meeting.number = state, 7


def marks(database: Database) -> list[tuple[str, int, int | None]]:
    with database.glancing() as raw:
        return raw.execute(
            "SELECT minutes_state, finalised_elsewhere, number FROM meeting ORDER BY id"
        ).fetchall()


@pytest.mark.parametrize("state", [MinutesState.FINAL, MinutesState.SIGNED])
@pytest.mark.parametrize("filled", [False, True])
def test_final_minutes_are_final_elsewhere(
    database: Database, other: Database, circle: Circle, state: MinutesState, filled: bool
) -> None:
    finalise(database, circle.meeting_id, state)
    if filled:
        with other.writing("archive.fill") as session:
            organisations.add_organisation(session, "Kita")
    import_json(other, export_json(database))
    assert marks(database) == [(state, 0, 7)]
    assert marks(other) == [(state, 1, 7)]
    with pytest.raises(UserError), other.writing("meeting.edit") as session:
        meetings.edit_meeting(session, 1, title="Kitas")


def test_drafts_are_not_marked(database: Database, other: Database, circle: Circle) -> None:
    import_json(other, export_json(database))
    assert marks(other) == [("draft", 0, None)]


def test_copy_that_comes_home_adds_nothing(database: Database, circle: Circle) -> None:
    finalise(database, circle.meeting_id, MinutesState.SIGNED)
    before = dump(database)
    for copy in (export_json(database), export_json(database, circle.meeting_id)):
        with pytest.raises(UserError, match="import.meeting_exists"):
            import_json(database, copy)
    assert dump(database) == before


def test_everything_but_the_meetings_comes_home_without_doubles(
    database: Database, circle: Circle
) -> None:
    with database.writing("archive.fill") as session:
        session.add(Protocol(kind=ProtocolKind.INTENT, number="1", title="Ketinimų protokolas"))
    document = json.loads(export_json(database))
    records = document["records"]
    for kind in ("meeting", "agenda_item", "participant", "decision"):
        records[kind] = []
    for measure in records["measure"]:
        measure["item_id"] = measure["decision_id"] = None
    import_json(database, json.dumps(document).encode())
    once = counts(database)
    import_json(database, json.dumps(document).encode())
    assert counts(database) == once
    assert check_archive(database) == ()


def test_parties_of_a_known_series_stay_single(
    database: Database, other: Database, circle: Circle
) -> None:
    make_circle(other)
    with other.writing("meeting.edit") as session:
        meetings.edit_meeting(session, 1, title="Kitas")
    parties = counts(other)["series_party"]
    import_json(other, export_json(database, circle.meeting_id))
    after = counts(other)
    assert (after["series_party"], after["meeting"], after["series"]) == (parties, 2, 1)


def test_meeting_that_is_only_named_keeps_nothing_back(
    database: Database, other: Database, circle: Circle
) -> None:
    """A plan names the meeting that approved it: that meeting may be there already."""
    with database.writing("plan.edit") as session:
        second = meetings.begin_meeting(session, circle.series_id, title="Kitas")
        from app.models import Plan

        plan = session.get(Plan, 1)
        assert plan is not None
        plan.approved_by_id = second
    import_json(other, export_json(database, second))
    import_json(other, export_json(database, circle.meeting_id))
    assert counts(other)["meeting"] == 2


def test_meeting_in_the_trash_here_does_not_keep_it_out(
    database: Database, other: Database, circle: Circle
) -> None:
    copy = export_json(database)
    import_json(other, copy)
    with other.writing("meeting.delete") as session:
        meetings.delete_meeting(session, 1)
    import_json(other, copy)
    with other.reading() as session:
        assert len(meetings.list_meetings(session)) == 1
    assert counts(other)["meeting"] == 2


def test_meeting_in_the_file_s_trash_keeps_nothing_out(
    database: Database, other: Database, circle: Circle
) -> None:
    import_json(other, export_json(database))
    with database.writing("meeting.delete") as session:
        meetings.delete_meeting(session, circle.meeting_id)
    for _ in range(2):
        import_json(other, export_json(database))
        with other.reading() as session:
            assert len(meetings.list_meetings(session)) == 1
    assert counts(other)["meeting"] == 2  # the one from the trash came once, into the trash
    assert check_archive(other) == ()


def test_name_that_was_merged_away_means_the_one_that_was_kept(
    database: Database, other: Database, circle: Circle
) -> None:
    with other.writing("archive.fill") as session:
        kept = organisations.add_organisation(session, "Miškų draugija")
        merged = organisations.add_organisation(session, "Miškų asociacija")
        row = session.get(Organisation, merged)
        assert row is not None
        row.merged_into_id = kept
        people.add_person(session, "Jonas Miškinis", kept, "")
    import_json(other, export_json(database, circle.meeting_id))
    with other.reading() as session:
        [meeting] = meetings.list_meetings(session)
        names = [row.name for row in organisations.list_organisations(session)]
        seats = attendance.list_participants(session, meeting.id)
    assert kept in [seat.organisation_id for seat in seats]
    assert "Miškų asociacija" not in names


def test_a_setting_that_means_a_person_means_the_same_one_here(
    database: Database, other: Database, circle: Circle
) -> None:
    from app.services import settings

    with database.writing("archive.start") as session:
        settings.keep_setting(session, "secretary", str(circle.person_ids[2]))
    with other.writing("person.add") as session:
        for name in ("Petras Kitas", "Rasa Upytė"):
            people.add_person(session, name)
    import_json(other, export_json(database))
    with other.reading() as session:
        kept = settings.setting(session, "secretary")
        names = {str(row.id): row.name for row in people.list_people(session)}
    assert names[kept] == "Rasa Upytė"


def test_settings_of_an_archive_that_only_has_settings_give_way(
    database: Database, other: Database, circle: Circle
) -> None:
    from app.services import settings

    with database.writing("archive.start") as session:
        settings.keep_setting(session, "secretary", "Rasa")
    with other.writing("archive.start") as session:
        settings.keep_setting(session, "x", "y")
        settings.keep_setting(session, "secretary", "Ona")
    import_json(other, export_json(database))
    with other.glancing() as raw:
        kept = dict(raw.execute("SELECT name, value FROM setting"))
    assert kept["secretary"] == "Rasa"
    assert kept["x"] == "y"


@pytest.mark.parametrize("form", range(1, VERSION))
def test_older_forms_still_come_in(other: Database, form: int) -> None:
    data = (FORMS / f"version-{form}.json").read_bytes()
    import_json(other, data)
    document: dict[str, Any] = json.loads(data)
    exported = json.loads(export_json(other))
    assert exported["version"] == VERSION
    assert exported["files"] == document["files"]
    for kind, records in document["records"].items():
        assert len(exported["records"][kind]) == len(records)
        for old, new in zip(records, exported["records"][kind], strict=True):
            assert {name: new[name] for name in old} == old
    final = sum(row["minutes_state"] != "draft" for row in document["records"]["meeting"])
    assert [mark[1] for mark in marks(other)].count(1) == final
    assert check_archive(other) == ()


def test_import_that_fails_leaves_no_row_and_no_file(
    database: Database, other: Database, circle: Circle
) -> None:
    document = json.loads((FORMS / "version-1.json").read_text())
    document["records"]["measure"][0]["deadline_code"] = "@@"
    with pytest.raises(UserError, match="import.deadline"):
        import_json(other, json.dumps(document).encode())
    assert set(counts(other).values()) == {0}
    assert not list(other.folder.glob("attachments/*"))


def test_filled_archive_is_backed_up_first(
    database: Database, other: Database, circle: Circle
) -> None:
    import_json(other, export_json(database))
    assert not (other.folder / FOLDER_NAME).exists()
    with database.writing("meeting.edit") as session:
        meetings.edit_meeting(session, circle.meeting_id, title="Kitas")
    import_json(other, export_json(database))
    [manifest] = (other.folder / FOLDER_NAME).glob("*.json")
    assert json.loads(manifest.read_text())["reason"] == "before_import"
