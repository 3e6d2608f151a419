"""Whatever an archive holds, JSON carries: out, into an empty archive, out again, and equal."""

import json
import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.exchange.archive_json import export_json, import_json
from app.models import (
    Attachment,
    Base,
    DocumentSetting,
    Meeting,
    Organisation,
    Person,
    Protocol,
    ProtocolParty,
    ProtocolPoint,
    ProtocolSection,
)
from app.services import organisations, people
from app.storage import attachments
from app.storage.checks.check import check_archive
from app.storage.connection import DATABASE_NAME
from app.storage.database import Database
from app.values.enums import MinutesState, ProtocolKind
from tests.examples import few
from tests.factories import make_circle
from tests.faults.deeds import Deeds, dump

# Every kind of text that SQLite and JSON can keep: all of Unicode but NUL and half surrogates.
TEXTS = st.text(
    st.characters(exclude_characters="\0", exclude_categories=("Cs",)), max_size=30
) | st.sampled_from(
    (
        "\u202eatvirkščiai\u202c",
        "مرحبا שלום",
        "👩‍👩‍👧‍👦🇱🇹",
        "a\u0301\u0328",
        "\ufeff",
        "\x01\x1b\x7f\x85",
        "\u2028\u2029",
        "\r\n\t",
        "'; DROP TABLE meeting; --",
        '{"a": [1]}',
        "\\u0000",
        "=1+1",
        "\U0010ffff",
        "ﷺ" * 9,
        " ",
        "",
    )
)


@contextmanager
def fresh(tmp_path_factory: Any, migrated_file: Path) -> Iterator[Database]:
    folder = tmp_path_factory.mktemp("archive")
    shutil.copyfile(migrated_file, folder / DATABASE_NAME)
    database = Database(folder, now=lambda: datetime(2025, 10, 6, 9, 41, tzinfo=UTC))
    try:
        yield database
    finally:
        database.close()
        shutil.rmtree(folder)


def add_the_rest(database: Database, chance: random.Random, texts: list[str]) -> None:
    """Keep what no deed makes: scans, registered papers, merged duplicates, final minutes."""
    circle = make_circle(database)
    scan = chance.randbytes(200)
    digest = attachments.keep(database.folder, scan).sha256
    with database.writing("archive.fill") as session:
        first, second, _ = circle.organisation_ids
        protocol = Protocol(
            kind=chance.choice(list(ProtocolKind)),
            number=chance.choice(texts),
            document_on=date(2024, 4, 23),
            title=chance.choice(texts),
            state=chance.choice(list(MinutesState)),
        )
        session.add(protocol)
        session.flush()
        for position in range(2):
            session.add(
                ProtocolParty(
                    protocol_id=protocol.id,
                    organisation_id=chance.choice((None, first)),
                    name=chance.choice(texts),
                    signatory=chance.choice(texts),
                    position=position,
                )
            )
        section = ProtocolSection(protocol_id=protocol.id, title=chance.choice(texts))
        session.add(section)
        session.flush()
        for position in range(3):
            session.add(
                ProtocolPoint(
                    section_id=section.id,
                    text=chance.choice(texts),
                    text_en=chance.choice(texts),
                    depth=chance.randrange(3),
                    position=position,
                )
            )
        setting = DocumentSetting(series_id=circle.series_id, name="logo", value=digest)
        session.add(setting)
        for name in ("letterhead", "left"):
            value = chance.choice((None, *texts))
            session.add(DocumentSetting(series_id=None, name=name, value=value))
        session.flush()
        for owner in (
            {"meeting_id": circle.meeting_id},
            {"protocol_id": protocol.id},
            {"document_setting_id": setting.id},
        ):
            session.add(
                Attachment(
                    **owner,
                    sha256=digest,
                    file_name=chance.choice(texts),
                    caption=chance.choice(texts),
                    credit=chance.choice(texts),
                    size=len(scan),
                )
            )
        organisations.edit_organisation(session, second, name_en=chance.choice(texts))
        people.edit_person(session, circle.person_ids[0], name_note=chance.choice(texts))
        merge(session.get(Organisation, second), first)
        merge(session.get(Person, circle.person_ids[1]), circle.person_ids[0])
        meeting = session.get(Meeting, circle.meeting_id)
        assert meeting is not None
        meeting.minutes_state = chance.choice(list(MinutesState))
        meeting.finalised_elsewhere = meeting.minutes_state is not MinutesState.DRAFT
        meeting.notes = chance.choice(texts)


def merge(row: Base | None, kept_id: int) -> None:
    assert isinstance(row, Organisation | Person)
    row.merged_into_id = kept_id


@settings(max_examples=few(4))
@given(seed=st.integers(0, 2**32), texts=st.lists(TEXTS, min_size=1, max_size=12))
def test_nothing_is_lost_on_the_way(
    seed: int, texts: list[str], tmp_path_factory: Any, migrated_file: Path
) -> None:
    chance = random.Random(seed)
    with (
        fresh(tmp_path_factory, migrated_file) as here,
        fresh(tmp_path_factory, migrated_file) as there,
    ):
        add_the_rest(here, chance, texts)
        deeds = Deeds(chance)
        for _ in range(25):
            deeds.act(here)
        written = export_json(here)
        import_json(there, written)
        assert dump(there) == dump(here)
        assert export_json(there) == written
        assert check_archive(there) == ()


@settings(max_examples=few(10))
@given(text=TEXTS)
def test_every_text_comes_back_as_it_was(
    text: str, tmp_path_factory: Any, migrated_file: Path
) -> None:
    with fresh(tmp_path_factory, migrated_file) as here:
        with here.writing("archive.fill") as session:
            session.add(Organisation(name=text, notes=text))
        [record] = json.loads(export_json(here))["records"]["organisation"]
        with fresh(tmp_path_factory, migrated_file) as there:
            import_json(there, export_json(here))
            assert dump(there) == dump(here)
    assert (record["name"], record["notes"]) == (text, text)


def test_every_word_of_every_enum_comes_back(
    tmp_path_factory: Any, migrated_file: Path, database: Database
) -> None:
    """Every column that holds words takes one after another, all columns at once."""
    from app.services.interchange import KINDS, fields

    make_circle(database)
    document = json.loads(export_json(database))
    columns = [
        (kind, field.name, field.words)
        for kind in KINDS
        if document["records"][kind]
        for field in fields(kind)
        if field.words
    ]
    assert sum(len(words) for _, _, words in columns) > 20
    for turn in range(max(len(words) for _, _, words in columns)):
        copy = json.loads(json.dumps(document))
        for kind, name, words in columns:
            copy["records"][kind][0][name] = words[turn % len(words)]
        [meeting] = copy["records"]["meeting"]
        meeting["finalised_elsewhere"] = meeting["minutes_state"] != "draft"
        with fresh(tmp_path_factory, migrated_file) as there:
            import_json(there, json.dumps(copy).encode())
            assert json.loads(export_json(there)) == copy
