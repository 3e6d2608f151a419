"""What a text goes through: each step raises where something does not go well."""

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from functools import cache
from pathlib import Path
from string import Formatter
from tempfile import TemporaryDirectory
from typing import Final

from app.documents.rendering import render
from app.documents.text import MISSING_GLYPHS
from app.errors import UserError
from app.exchange.archive_json import export_json, import_json
from app.exchange.archive_opening import open_from_file
from app.exchange.archive_zip import export_archive
from app.messages.catalogue import TEXTS as SENTENCES
from app.messages.catalogue import Catalogue
from app.services import (
    agenda,
    agreements,
    attachments,
    attendance,
    decisions,
    document_settings,
    going_back,
    history,
    measures,
    meeting_list,
    meetings,
    merging,
    organisations,
    overview,
    people,
    plans,
    protocol_parties,
    protocol_text,
    protocols,
    readiness,
    references,
    register,
    series,
    trash,
    trash_list,
)
from app.services.attachments import Owner
from app.services.meeting_list import Wanted
from app.services.papers import Paper, freeze
from app.services.series_parties import list_parties
from app.storage.checks.check import check_archive
from app.storage.connection import DATABASE_NAME
from app.storage.database import Database
from app.values import cooperation
from app.values.abbreviation import abbreviate
from app.values.agenda_text import agenda_from_text
from app.values.clean_text import clean_pasted, keepable
from app.values.collation import person_key, sort_key
from app.values.deadline import suggest
from app.values.differences import differences
from app.values.file_names import file_name
from app.values.folding import folded, has_words
from app.values.gender import guess_gender
from app.values.inflection import decline_person, decline_phrase
from app.values.language import Language
from app.values.likeness import similar_names
from app.values.paper_kind import PaperKind
from tests.faults.deeds import dump
from tests.naughty.deeds import DEEDS, TODAY, Deed, Place, World


def write(database: Database, world: World, text: str, deed: Deed) -> bool:
    """Do one deed and hold what is kept against what was typed; False where it was refused."""
    try:
        with database.writing("record.write") as session:
            places = deed.act(session, world, text)
    except UserError as error:
        say(error)
        return False
    hold(database, places, text)
    return True


def hold(database: Database, places: Iterable[Place], text: str) -> None:
    """Look up what stands where a text was written."""
    with database.glancing() as raw:
        for table, column, row_id in places:
            query = f'SELECT "{column}" FROM "{table}" WHERE id = ?'
            kept = raw.execute(query, (row_id,)).fetchone()
            assert kept == (keepable(text),), f"{table}.{column}"


def write_at_once(database: Database, world: World, pairs: Iterable[tuple[Deed, str]]) -> None:
    """Do deeds that write different fields as one action; one by one where one is refused."""
    asked = [pair for pair in pairs if pair[0].name not in _MOSTLY_REFUSED]
    written: list[tuple[list[Place], str]] = []
    try:
        with database.writing("record.write") as session:
            written += [(deed.act(session, world, text), text) for deed, text in asked]
    except UserError:
        for deed, text in asked:
            write(database, world, text, deed)
    else:
        for places, text in written:
            hold(database, places, text)


def write_everywhere(
    database: Database, world: World, text: str, deeds: Iterable[Deed] = DEEDS
) -> int:
    """Do every deed as an action of its own; returns how many were not refused."""
    return sum(write(database, world, text, deed) for deed in deeds)


def write_together(database: Database, world: World, text: str) -> None:
    """Write a text into all fields, for the window to show it."""
    deeds = [deed for deed in DEEDS if deed.name not in _MOSTLY_REFUSED]
    try:
        with database.writing("record.write") as session:
            for deed in deeds:
                deed.act(session, world, text)
    except UserError:
        write_everywhere(database, world, text, deeds)


_MOSTLY_REFUSED: Final = (
    "agree measure by somebody",
    "number papers",
    "set deadline",
    "set English deadline",
)


def say(error: UserError) -> None:
    """Say a refusal in both languages, in words that any file and terminal can hold."""
    for language in Language:
        said = Catalogue(language).say(error.key, **error.parameters)
        assert said.encode().decode() == said
        assert "\0" not in said


def read(database: Database, world: World, text: str) -> None:
    """Read all that pages show."""
    with database.reading() as session:
        assert organisations.organisation(session, world.organisation).notes == keepable(text)
        organisations.list_organisations(session)
        organisations.find_similar(session, text)
        organisations.find_named(session, text)
        organisations.suggest_cases(text)
        assert people.person(session, world.person).phone == keepable(text)
        people.list_people(session)
        people.list_memberships(session, organisation_id=world.organisation)
        people.find_person(session, text)
        assert meetings.meeting(session, world.meeting).notes == keepable(text)
        meetings.list_meetings(session)
        series.list_series(session)
        list_parties(session, world.series)
        agenda.list_items(session, world.meeting)
        assert agenda.item(session, world.item).considered == keepable(text)
        attendance.list_participants(session, world.meeting)
        attendance.quorum(session, world.meeting)
        assert plans.plan(session, world.plan).goal == keepable(text)
        plans.list_plans(session)
        plans.list_directions(session, world.plan)
        plans.list_approving(session, world.series)
        measures.list_plan_measures(session, world.plan)
        measures.list_item_measures(session, world.item)
        measures.list_organisation_measures(session, world.organisation, TODAY.year)
        assert measures.measure(session, world.measure).notes == keepable(text)
        measures.list_progress(session, world.measure)
        measures.origin(session, world.measure)
        assert protocols.protocol(session, world.protocol).notes == keepable(text)
        document_settings.read_settings(session, world.series)
        protocols.find_same(session, world.protocol)
        assert protocol_text.list_sections(session, world.protocol)
        protocol_parties.list_names(session)
        register.list_register(session, TODAY)
        agreements.list_agreements(session)
        for owner in (Owner(meeting_id=world.meeting), Owner(protocol_id=world.protocol)):
            attachments.list_attachments(session, owner)
        for paper in readiness.minutes_readiness, readiness.plan_readiness:
            with suppress(UserError):
                paper(session, world.meeting)
        references.find_meetings(session, text)
        references.find_plans(session, text)
    with database.glancing() as raw:
        overview.overview(raw, TODAY)
        meeting_list.list_seated(raw)


def search(database: Database, world: World, text: str) -> None:
    """Find what has the text by the text itself."""
    kept = keepable(text)
    assert has_words(f"a {kept} b", text) or not folded(text).split() or kept != text
    with database.glancing() as raw:
        page = meeting_list.list_page(raw, Wanted(words=kept), TODAY, 50)
        assert meeting_list.count_found(raw, Wanted(words=kept), TODAY) >= len(page.rows)
        assert world.meeting in {row.id for row in page.rows}
    with database.reading() as session:
        found = [row.name for row in organisations.list_organisations(session)]
        assert not keepable(text).strip() or any(has_words(name, kept) for name in found)


def actions(database: Database) -> int:
    """Return how many actions could be undone."""
    with database.glancing() as raw:
        query = "SELECT count(*) FROM journal_action WHERE kind = 'do' AND state = 'done'"
        return int(raw.execute(query).fetchone()[0])


def undo_and_redo(database: Database, done: int, before: Mapping[str, object]) -> None:
    """Take back all but the first actions, and do them again."""
    after, steps = dump(database), actions(database) - done
    for _ in range(steps):
        database.undo()
    assert dump(database) == before
    for _ in range(steps):
        database.redo()
    assert dump(database) == after


def undo_all(database: Database, done: int, before: Mapping[str, object]) -> None:
    """Leave the archive as it was after the first actions."""
    while actions(database) > done:
        database.undo()
    assert dump(database) == before


def carry_as_json(database: Database, folder: Path) -> None:
    """Write the archive as JSON, make an archive of that, and compare."""
    assert check_archive(database) == ()
    written = export_json(database)
    (folder / "from-json").mkdir(mode=0o700)
    (folder / "from-json" / DATABASE_NAME).write_bytes(_empty_archive())
    with closing(Database(folder / "from-json")) as there:
        import_json(there, written)
        assert dump(there) == dump(database)
        assert export_json(there) == written
        assert check_archive(there) == ()
    shutil.rmtree(folder / "from-json")


@cache
def _empty_archive() -> bytes:
    with TemporaryDirectory() as folder:
        Database(Path(folder)).close()
        return (Path(folder) / DATABASE_NAME).read_bytes()


def carry_as_zip(database: Database, folder: Path) -> None:
    """Write the archive with its journal as a zip, make an archive of that, and compare."""
    export_archive(database, folder / "archive.zip")
    open_from_file(folder / "archive.zip", folder / "from-zip")
    with closing(Database(folder / "from-zip")) as there:
        assert dump(there) == dump(database)
        assert check_archive(there) == ()
    shutil.rmtree(folder / "from-zip")
    (folder / "archive.zip").unlink()


def print_papers(
    database: Database, world: World, gate: Callable[[bytes], list[str]]
) -> Iterator[str]:
    """Make every paper in both languages; gives 'printed' or the refusal's key of each."""
    for kind in PaperKind:
        for language in Language:
            with database.reading() as session:
                paper = Paper(kind, language, as_of=TODAY, seat_id=world.seat)
                content = freeze(session, paper, getattr(world, kind.owner.value))
            try:
                pdf = render(content)
            except UserError as error:
                if error.key != MISSING_GLYPHS:
                    raise
                say(error)
                yield error.key
            else:
                assert gate(pdf) == []
                yield "printed"


def remember(database: Database, world: World) -> None:
    """Read the history of every row, compare its texts, and go back to the first."""
    for kind, row_id in _rows(world):
        with database.reading() as session:
            rows = history.of(session, kind, row_id, history.Scope.PARTS)
            assert rows
            for row in rows:
                for change in row.changes:
                    for field in change.fields:
                        differences(str(field.before or ""), str(field.after or ""))
        with suppress(UserError), database.writing("history.return") as session:
            going_back.return_to(session, kind, row_id, rows[-1].action_id)


def throw_away(database: Database, world: World, text: str) -> None:
    """Delete every row, look for it in the trash and bring it back."""
    before = dump(database)
    deletions: tuple[tuple[str, int, Callable[..., None]], ...] = (
        ("agenda_item", world.item, agenda.delete_item),
        ("participant", world.guest, attendance.remove_participant),
        ("direction", world.direction, plans.delete_direction),
        ("measure", world.measure, measures.delete_measure),
        ("membership", world.membership, people.delete_membership),
        ("person", world.person, people.delete_person),
        ("organisation", world.organisation, organisations.delete_organisation),
        ("protocol_party", world.party, protocol_parties.remove_party),
        ("protocol_section", world.section, protocol_text.delete_section),
        ("attachment", world.attachment, attachments.delete_attachment),
        ("protocol", world.protocol, protocols.delete_protocol),
        ("meeting", world.meeting, meetings.delete_meeting),
    )
    for kind, row_id, delete in deletions:
        with database.writing("row.delete") as session:
            delete(session, row_id)
        with database.reading() as session:
            keys = trash_list.list_trash(session)
            trash_list.read_trash(session, keys)
            texts = trash_list.texts(session, keys)
            assert all(folded(said) == said for said in texts.values())
            trash_list.detail(session, kind, row_id)
        with database.writing("trash.restore") as session:
            trash.restore(session, kind, row_id)
    with database.writing("decision.write") as session:
        decisions.write_decisions(session, world.item, [])
    database.undo()
    assert _but_positions(dump(database)) == _but_positions(before)
    with database.writing("organisation.merge") as session:
        for name in (text, f"{text} "):
            with suppress(UserError):
                twin = organisations.add_organisation(session, name)
                merging.merge_organisations(session, twin, world.organisation)
    with database.reading() as session:
        organisations.find_named(session, text)


def name_files(text: str, folder: Path) -> None:
    """Write files whose names are made of the text: inside the folder, and nowhere else."""
    for name in (file_name(text, suffix=".pdf"), file_name("2025-03-12", text), file_name(text)):
        assert Path(name).name == name
        (folder / name).write_bytes(b"")
        assert (folder / name).parent.samefile(folder)
        assert name in {path.name for path in folder.iterdir()}
        (folder / name).unlink()


def guess(text: str) -> None:
    """Ask every rule about words what it makes of the text."""
    abbreviate(text)
    agenda_from_text(text)
    clean_pasted(text)
    cooperation.split_event(text)
    cooperation.genitive(text)
    decline_phrase(text)
    decline_person(text, text)
    guess_gender(text, text)
    similar_names(text, "Pievų draugija")
    similar_names(text, f"{text} draugija")
    sort_key(text)
    person_key(text, text)
    differences(text, "Pievų draugija")
    differences(text, f"Nauja {text}")
    for language in Language:
        suggest(text, TODAY.year, language)


_FIELDS: Final = {
    key: {
        name
        for form in ([said] if isinstance(said, str) else said)
        for _, name, _, _ in Formatter().parse(form)
        if name
    }
    for key, said in SENTENCES[Language.LITHUANIAN].items()
}


def name_in_messages(text: str) -> None:
    """Say every sentence of the catalogue with the text in the place of its parameters."""
    kept = keepable(text)
    for language in Language:
        catalogue = Catalogue(language)
        for key, names in _FIELDS.items():
            said = catalogue.say(key, **(dict.fromkeys(names, text) | {"count": 5}))
            assert not names - {"count"} or kept in said, key


def _rows(world: World) -> Iterator[tuple[str, int]]:
    for kind, name in (
        ("organisation", ""), ("organisation_name", "other_name"), ("person", ""),
        ("membership", ""), ("series", ""), ("meeting", ""), ("agenda_item", "item"),
        ("decision", ""), ("participant", "guest"), ("plan", ""), ("direction", ""),
        ("measure", ""), ("protocol", ""), ("protocol_party", "party"), ("attachment", ""),
        ("protocol_section", "section"), ("protocol_point", "point"),
    ):  # fmt: skip
        yield kind, getattr(world, name or kind)


def _but_positions(rows: Mapping[str, list[tuple[object, ...]]]) -> dict[str, int]:
    return {table: len(kept) for table, kept in rows.items()}


@contextmanager
def fresh_copy(model: Path, folder: Path) -> Iterator[Database]:
    """Open a copy of an archive, and leave nothing of it."""
    folder.mkdir(mode=0o700)
    shutil.copyfile(model / DATABASE_NAME, folder / DATABASE_NAME)
    shutil.copytree(model / "attachments", folder / "attachments")
    database = Database(folder)
    try:
        yield database
    finally:
        database.close()
        shutil.rmtree(folder)
