"""An export as JSON beside lost files: refused, and each named as people know it."""

from datetime import date
from pathlib import Path

import pytest

from app.cli import main
from app.errors import StorageError
from app.exchange.archive_json import export_json
from app.messages.catalogue import Catalogue
from app.services import meetings, protocols
from app.services.attachments import NewFile, Owner, add_files, delete_attachment
from app.storage.attachments import keep, path_of
from app.storage.database import Database
from app.values.enums import ProtocolKind
from app.values.language import Language
from tests.factories import make_circle


@pytest.fixture
def meeting(database: Database) -> Owner:
    meeting_id = make_circle(database).meeting_id
    with database.writing("meeting.edit") as session:
        meetings.edit_meeting(session, meeting_id, title="Pievų šienavimas")
    return Owner(meeting_id=meeting_id)


def attach(database: Database, owner: Owner, name: str, data: bytes) -> int:
    kept = keep(database.folder, data)
    with database.writing("attachment.add") as session:
        return add_files(session, owner, [NewFile(kept.sha256, kept.size, "", name)])[0]


def kept_file(database: Database, data: bytes) -> Path:
    return path_of(database.folder, keep(database.folder, data).sha256)


def names(database: Database, meeting_id: int | None = None) -> tuple[object, object]:
    """Return how many files the refusal counts and how it names them."""
    with pytest.raises(StorageError) as caught:
        export_json(database, meeting_id)
    assert caught.value.key == "attachment.not_exported"
    for language in Language:
        said = Catalogue(language).say(caught.value.key, **caught.value.parameters)
        assert str(caught.value.parameters["names"]) in said
    return caught.value.parameters["count"], caught.value.parameters["names"]


def test_every_lost_file_is_named_with_its_owner(database: Database, meeting: Owner) -> None:
    with database.writing("protocol.add") as session:
        protocol_id = protocols.register_protocol(
            session, ProtocolKind.INTENT, document_on=date(2024, 4, 23), title="Ketinimai"
        )
    protocol = Owner(protocol_id=protocol_id)
    attach(database, meeting, "nuotrauka ąžuolas.jpg", b"photo")
    attach(database, meeting, "sveikas.pdf", b"sound")
    attach(database, protocol, "skenas.pdf", b"scan")
    kept_file(database, b"photo").write_bytes(b"rot")
    kept_file(database, b"scan").unlink()
    count, told = names(database)
    assert count == 2
    assert set(str(told).split("; ")) == {
        "nuotrauka ąžuolas.jpg (2025-03-12 Pievų šienavimas)",
        "skenas.pdf (2024-04-23 Ketinimai)",
    }
    assert names(database, meeting.meeting_id) == (
        1,
        "nuotrauka ąžuolas.jpg (2025-03-12 Pievų šienavimas)",
    )


def test_one_file_under_several_names_is_named_as_it_stands_outside_the_trash(
    database: Database, meeting: Owner
) -> None:
    with database.writing("attachment.delete") as session:
        digest = keep(database.folder, b"photo").sha256
        first, *_ = add_files(session, meeting, [NewFile(digest, 5, "", "sena.jpg")])
        delete_attachment(session, first)
        add_files(session, meeting, [NewFile(digest, 5, "", "nauja.jpg")])
    path_of(database.folder, digest).unlink()
    assert names(database) == (1, "nauja.jpg (2025-03-12 Pievų šienavimas)")


def test_the_command_line_says_so_and_writes_nothing(
    database: Database,
    meeting: Owner,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LC_ALL", "lt_LT.UTF-8")
    attach(database, meeting, "nuotrauka ąžuolas.jpg", b"photo")
    kept_file(database, b"photo").write_bytes(b"rot")
    database.close()
    target = tmp_path / "out.json"
    command = ["--archive", str(database.folder), "export", "json", "--to", str(target)]
    assert main(command) == 2
    said = capsys.readouterr().err
    assert "1 priedo failo archyve nėra arba jis pažeistas: nuotrauka ąžuolas.jpg (2025" in said
    assert not target.exists()
