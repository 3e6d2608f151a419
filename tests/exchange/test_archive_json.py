"""The JSON form: nothing lost on the way, nothing wrong let in."""

import base64
import hashlib
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.errors import UserError
from app.exchange.archive_json import export_json, import_json
from app.exchange.archive_schema import archive_schema
from app.exchange.sample import SAMPLE, fill_sample
from app.models import Attachment
from app.services import agenda, agreements, attendance, meetings, organisations, plans, protocols
from app.storage import attachments, images
from app.storage.checks.check import check_archive
from app.storage.database import Database
from app.values.agreement import agreement_wording
from app.values.language import Language
from tests.factories import make_circle, make_item

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture
def other(tmp_path: Path, migrated_file: Path) -> Any:
    folder = tmp_path / "other"
    folder.mkdir()
    (folder / "sutarta.db").write_bytes(migrated_file.read_bytes())
    database = Database(folder)
    yield database
    database.close()


def rows(database: Database) -> dict[str, list[tuple[object, ...]]]:
    with database.reading() as session:
        return {
            table: session.raw().execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
            for table in images.journalled(session.raw())
        }


def fill(database: Database) -> int:
    circle = make_circle(database)
    make_item(
        database, circle.meeting_id, decided=("Pritarti.",), measure=("Pjauti", "PD", "IV ketv.")
    )
    digest = attachments.keep(database.folder, b"scan").sha256
    with database.writing("archive.fill") as session:
        session.add(
            Attachment(meeting_id=circle.meeting_id, sha256=digest, file_name="ą.jpg", size=4)
        )
        organisations.delete_organisation(
            session, organisations.add_organisation(session, "Šiukšlė")
        )
    return circle.meeting_id


def test_schema_in_docs_is_the_one_in_force() -> None:
    assert json.loads((DOCS / "archive.schema.json").read_text()) == archive_schema()


def test_whole_archive_goes_and_comes_without_loss(database: Database, other: Database) -> None:
    fill(database)
    import_json(other, export_json(database))
    assert rows(other) == rows(database)
    digest = hashlib.sha256(b"scan").hexdigest()
    assert attachments.read(other.folder, digest) == b"scan"
    assert check_archive(other) == ()
    assert export_json(other) == export_json(database)


def test_import_is_one_action(database: Database, other: Database) -> None:
    fill(database)
    empty = rows(other)
    import_json(other, export_json(database))
    other.undo()
    assert rows(other) == empty


def test_one_meeting_joins_a_filled_archive(database: Database, other: Database) -> None:
    meeting_id = fill(database)
    with other.writing("archive.fill") as session:
        known = organisations.add_organisation(session, "miškų asociacija")
    import_json(other, export_json(database, meeting_id))
    with other.reading() as session:
        [meeting] = meetings.list_meetings(session)
        [item] = agenda.list_items(session, meeting.id)
        names = [row.name for row in organisations.list_organisations(session)]
        seats = attendance.list_participants(session, meeting.id)
    assert known in [seat.organisation_id for seat in seats]
    assert names.count("Miškų asociacija") == 0
    assert (item.decisions, item.measures) == (1, 1)
    assert check_archive(other) == ()
    with pytest.raises(UserError, match="import.meeting_exists"):
        import_json(other, export_json(database, meeting_id))


def test_meeting_of_another_series_comes_alone(database: Database) -> None:
    first = fill(database)
    with database.writing("archive.fill") as session:
        from app.services import series

        second = meetings.begin_meeting(session, series.add_series(session, "Kita"), title="Kitas")
    document = json.loads(export_json(database, first))
    assert [row["id"] for row in document["records"]["meeting"]] == [first]
    assert second not in [row["id"] for row in document["records"]["meeting"]]
    assert len(document["records"]["series"]) == 1


def sample() -> dict[str, Any]:
    document: dict[str, Any] = json.loads(SAMPLE.read_text())
    return document


ATTACHMENT = {
    "id": 1,
    "meeting_id": 1,
    "protocol_id": None,
    "document_setting_id": None,
    "caption_en": "",
    "position": 0,
    "sha256": "1" * 64,
    "file_name": "a",
    "size": 1,
    "media_type": "x",
    "caption": "",
    "credit": "",
    "deleted_at": None,
}
NO_DIGEST = "0" * 64
SCAN = hashlib.sha256(b"scan").hexdigest()
DAMAGE: dict[str, Callable[[dict[str, Any]], object]] = {
    "missing": lambda d: d["records"]["meeting"][0].pop("title"),
    "unknown": lambda d: d["records"]["meeting"][0].update(colour="blue"),
    "number": lambda d: d["records"]["agenda_item"][2].update(position="third"),
    "text": lambda d: d["records"]["organisation"][1].update(name=7),
    "boolean": lambda d: d["records"]["person"][0].update(cases_confirmed="yes"),
    "word": lambda d: d["records"]["meeting"][0].update(minutes_state="perfect"),
    "date": lambda d: d["records"]["meeting"][0].update(held_on="2025-02-30"),
    "shape": lambda d: d["records"]["meeting"][0].update(held_on="29.01.2025"),
    "twice": lambda d: d["records"]["person"][1].update(id=d["records"]["person"][0]["id"]),
    "reference": lambda d: d["records"]["participant"][0].update(person_id=999),
    "deadline": lambda d: d["records"]["measure"][0].update(deadline_code="@@"),
    "large": lambda d: d["records"]["meeting"][0].update(number=2**70),
    "last": lambda d: d["records"]["agenda_item"][0].update(position=2**63 - 1),
    "surrogate": lambda d: d["records"]["meeting"][0].update(title="\ud800"),
    "base64": lambda d: d["files"].update({NO_DIGEST: "***"}),
    "differs": lambda d: d["files"].update({NO_DIGEST: base64.b64encode(b"x").decode()}),
    "file": lambda d: d["records"]["attachment"].append(ATTACHMENT),
    "version": lambda d: d.update(version=99),
    "nul": lambda d: d["records"]["organisation"][0].update(notes="a\0b"),
    "fraction": lambda d: d["records"]["agenda_item"][0].update(position=1.0),
    "circle": lambda d: [
        d["records"]["person"][this].update(merged_into_id=d["records"]["person"][that]["id"])
        for this, that in ((0, 1), (1, 0))
    ],
    "size": lambda d: (
        d["records"]["attachment"].append({**ATTACHMENT, "sha256": SCAN, "size": 5}),
        d["files"].update({SCAN: base64.b64encode(b"scan").decode()}),
    ),
    "nobody's": lambda d: d["files"].update({SCAN: base64.b64encode(b"scan").decode()}),
}


@pytest.mark.parametrize(
    ("how", "key", "path"),
    [
        ("missing", "import.missing", "$.records.meeting[0].title"),
        ("unknown", "import.unknown", "$.records.meeting[0].colour"),
        ("number", "import.expected_number", "$.records.agenda_item[2].position"),
        ("text", "import.expected_text", "$.records.organisation[1].name"),
        ("boolean", "import.expected_boolean", "$.records.person[0].cases_confirmed"),
        ("word", "import.not_allowed", "$.records.meeting[0].minutes_state"),
        ("date", "import.not_allowed", "$.records.meeting[0].held_on"),
        ("shape", "import.not_allowed", "$.records.meeting[0].held_on"),
        ("twice", "import.id_twice", "$.records.person[1].id"),
        ("reference", "import.no_such_record", "$.records.participant[0].person_id"),
        ("deadline", "import.deadline", None),
        ("large", "import.not_allowed", "$.records.meeting[0].number"),
        ("last", "import.not_allowed", "$.records.agenda_item[0].position"),
        ("surrogate", "import.not_allowed", "$.records.meeting[0].title"),
        ("base64", "import.not_base64", f"$.files.{NO_DIGEST}"),
        ("differs", "import.file_differs", f"$.files.{NO_DIGEST}"),
        ("file", "import.file_missing", "$.records.attachment[0].sha256"),
        ("version", "import.not_allowed", "$.version"),
        ("nul", "import.not_allowed", "$.records.organisation[0].notes"),
        ("fraction", "import.not_allowed", "$.records.agenda_item[0].position"),
        ("circle", "import.not_allowed", "$.records.person[0].merged_into_id"),
        ("size", "import.not_allowed", "$.records.attachment[0].size"),
        ("nobody's", "import.unknown", f"$.files.{SCAN}"),
    ],
)
def test_bad_input_is_refused_by_field_and_changes_nothing(
    database: Database, how: str, key: str, path: str | None
) -> None:
    document = sample()
    DAMAGE[how](document)
    before = rows(database)
    with pytest.raises(UserError) as caught:
        import_json(database, json.dumps(document).encode())
    assert caught.value.key == key
    assert caught.value.parameters.get("path") == path
    assert rows(database) == before
    assert not list(database.folder.glob("attachments/*"))


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe", b"NaN", b"[" * 100_000, b"[]", b"null"])
def test_what_is_no_archive_is_refused(database: Database, data: bytes) -> None:
    with pytest.raises(UserError):
        import_json(database, data)


def test_sample_fills_only_an_empty_archive(database: Database) -> None:
    fill_sample(database)
    assert check_archive(database) == ()
    with pytest.raises(UserError, match="sample.not_empty"):
        fill_sample(database)


def test_sample_says_nothing_that_the_article_does_not(database: Database) -> None:
    fill_sample(database)
    with database.reading() as session:
        [row] = meetings.list_meetings(session)
        meeting = meetings.meeting(session, row.id)
        votes = session.raw().execute("SELECT count(*) FROM vote").fetchone()
        speeches = (
            session.raw()
            .execute(
                "SELECT count(*) FROM agenda_item WHERE speakers != '' OR rapporteur_text != ''"
                " OR rapporteur_id IS NOT NULL"
            )
            .fetchone()
        )
    assert (meeting.chair_id, meeting.secretary_id, meeting.number) == (None, None, None)
    assert (meeting.starts_at, meeting.ends_at) == (None, None)
    assert (votes, speeches) == ((0,), (0,))


def test_sample_registers_the_protocol_of_intent_as_the_article_tells_of_it(
    database: Database,
) -> None:
    fill_sample(database)
    with database.reading() as session:
        [row] = agreements.list_agreements(session)
        intent = protocols.protocol(session, row.id)
        [plan] = plans.list_plans(session)
        wording = agreement_wording(row.on, row.number, Language.LITHUANIAN)
        assert agreements.agreement_of(session, plan.id) == row.id
    assert (intent.document_on, intent.number, intent.title) == (date(2024, 4, 23), "", "")
    assert intent.venue == "Lietuvos nacionalinė Martyno Mažvydo biblioteka"
    assert [party.shown for party in intent.parties] == [
        "Lietuvos bibliotekininkų draugija",
        "Lietuvos savivaldybių viešųjų bibliotekų asociacija",
        "Apskričių viešųjų bibliotekų asociacija",
        "Lietuvos mokslinių bibliotekų asociacija",
        "Lietuvos akademinė bibliotekų direktorių asociacija",
        "Lietuvos kolegijų bibliotekų asociacija",
        "Lietuvos mokyklų bibliotekų darbuotojų asociacija",
    ]
    assert not any(party.signatory or party.signatory_post for party in intent.parties)
    assert plan.implements.split() == wording.split()
