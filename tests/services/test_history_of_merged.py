"""The history of a record that a duplicate was merged into: which one, when, and what it did."""

from dataclasses import dataclass

import pytest

from app.models import Membership
from app.services import history, merging, organisations, people
from app.services.history import HistoryRow, Scope, What
from app.services.remembered import Subject
from app.storage.database import Database


@dataclass(frozen=True)
class Twice:
    """Two organisations and two people, each pair one and the same."""

    known: int
    double: int
    person: int
    person_double: int


@pytest.fixture
def twice(database: Database) -> Twice:
    with database.writing("archive.fill") as session:
        known = organisations.add_organisation(session, "Pajūrio skaitytojų draugija", "PSD")
        person = people.add_person(session, "Ona Onaitė", known)
    with database.writing("organisation.add") as session:
        double = organisations.add_organisation(session, "Pajūrio skaitytojai")
        person_double = people.add_person(session, "Ona Onaite", double)
    return Twice(known, double, person, person_double)


def merge(database: Database, duplicate: int, kept: int) -> None:
    with database.writing("organisation.merge") as session:
        merging.merge_organisations(session, duplicate, kept)


def separate(database: Database, duplicate: int) -> None:
    with database.writing("organisation.separate") as session:
        merging.separate_organisation(session, duplicate)


def told(
    database: Database, kind: str, row_id: int, scope: Scope = Scope.ROW, **how: int
) -> tuple[HistoryRow, ...]:
    with database.reading() as session:
        return history.of(session, kind, row_id, scope, **how)


def merged(row: HistoryRow) -> list[tuple[str, What, str, str]]:
    """Return of each duplicate what befell it, and what it meant before and after."""
    said = []
    for change in row.changes:
        (field,) = change.fields
        assert field.column == "merged_into_id"
        assert field.fixed
        names = [
            value.title if isinstance(value, Subject) else ""
            for value in (field.before, field.after)
        ]
        said.append((change.subject.title, change.what, names[0], names[1]))
    return said


DOUBLE, KNOWN = "Pajūrio skaitytojai", "Pajūrio skaitytojų draugija"


@pytest.mark.parametrize("scope", [Scope.ROW, Scope.PARTS])
def test_merging_and_separating_are_told_of_the_one_that_stays(
    database: Database, twice: Twice, scope: Scope
) -> None:
    merge(database, twice.double, twice.known)
    separate(database, twice.double)
    rows = told(database, "organisation", twice.known, scope)
    assert [row.name for row in rows] == [
        "organisation.separate", "organisation.merge", "archive.fill",
    ]  # fmt: skip
    assert merged(rows[0]) == [(DOUBLE, What.SEPARATED, KNOWN, "")]
    assert merged(rows[1]) == [(DOUBLE, What.MERGED, "", KNOWN)]
    assert rows[1].at.isoformat() == "2025-10-06T09:41:00+00:00"


def test_merging_people_is_told_and_so_is_undoing_it(database: Database, twice: Twice) -> None:
    with database.writing("person.merge") as session:
        merging.merge_people(session, twice.person_double, twice.person)
    database.undo()
    undone, done, _ = told(database, "person", twice.person)
    assert [(row.name, row.step) for row in (undone, done)] == [
        ("person.merge", "undo"), ("person.merge", "do"),
    ]  # fmt: skip
    assert merged(undone) == [("Ona Onaite", What.SEPARATED, "Ona Onaitė", "")]
    assert merged(done) == [("Ona Onaite", What.MERGED, "", "Ona Onaitė")]


def test_the_duplicates_that_go_along_are_told_of_both(database: Database, twice: Twice) -> None:
    with database.writing("organisation.add") as session:
        last = organisations.add_organisation(session, "Kopų bičiuliai")
    merge(database, twice.known, twice.double)
    merge(database, twice.double, last)
    assert {one[0]: one[1:] for one in merged(told(database, "organisation", last)[0])} == {
        KNOWN: (What.MERGED, DOUBLE, "Kopų bičiuliai"),
        DOUBLE: (What.MERGED, "", "Kopų bičiuliai"),
    }
    newest, before, _ = told(database, "organisation", twice.double)
    assert len(newest.changes) == 2
    assert merged(before) == [(KNOWN, What.MERGED, "", DOUBLE)]


def test_what_is_done_to_a_duplicate_is_done_to_a_part_of_the_one_that_stays(
    database: Database, twice: Twice
) -> None:
    with database.reading() as session:
        post_id = session.query(Membership.id).filter_by(organisation_id=twice.double).scalar()
    assert post_id is not None
    merge(database, twice.double, twice.known)
    with database.writing("membership.edit") as session:
        people.edit_membership(session, post_id, post="pirmininkė")
    assert [row.name for row in told(database, "organisation", twice.known, Scope.PARTS)] == [
        "membership.edit", "organisation.merge", "organisation.add", "archive.fill",
    ]  # fmt: skip
    assert [row.name for row in told(database, "organisation", twice.known)] == [
        "organisation.merge", "archive.fill",
    ]  # fmt: skip


def test_pages_hold_each_merging_once(database: Database, twice: Twice) -> None:
    for _ in range(3):
        merge(database, twice.double, twice.known)
        separate(database, twice.double)
    for scope in (Scope.ROW, Scope.PARTS):
        whole = told(database, "organisation", twice.known, scope)
        paged: list[HistoryRow] = []
        while page := told(
            database, "organisation", twice.known, scope, most=2,
            **({"before": paged[-1].place} if paged else {}),
        ):  # fmt: skip
            paged += page
        assert paged == list(whole)
        assert len(whole) == 7
