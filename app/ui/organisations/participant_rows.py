"""The rows of the participants' lists."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.services.organisations import OrganisationRow, OrganisationUses
from app.services.people import PersonRow
from app.services.series import SeriesRow
from app.ui.organisations.reading import Cooperation, Everybody
from app.ui.widgets.rows import AnyRow, Row, SectionRow
from app.values.folding import has_words
from app.values.language import Language

_MANY, _PARTIES = "šalių", "šalys"


def parties_name(series: SeriesRow, language: Language) -> str:
    """Return what the parties of a series are called: „Ketinimų protokolo šalys“.

    The record keeps the phrase of the minutes, in Lithuanian in the genitive plural.
    """
    if language is Language.ENGLISH:
        phrase = series.parties_phrase_en
    elif series.parties_phrase.endswith(_MANY):
        phrase = series.parties_phrase.removesuffix(_MANY) + _PARTIES
    else:
        phrase = ""
    return (
        phrase[:1].upper() + phrase[1:]
        if phrase
        else QCoreApplication.translate("ParticipantRows", "Parties")
    )


def organisation_rows(rows: Everybody, wanted: str, language: Language) -> list[AnyRow]:
    """Return the parties of each series, then everybody else, those that match."""
    known = {row.id: row for row in rows.organisations}
    shown: list[AnyRow] = []
    placed: set[int] = set()
    for cooperation in rows.cooperations:
        parties = [
            known[party.organisation_id]
            for party in cooperation.parties
            if party.organisation_id in known and party.organisation_id not in placed
        ]
        placed |= {row.id for row in parties}
        name = parties_name(cooperation.series, language)
        if len(rows.cooperations) > 1:
            name = f"{cooperation.series.name}: {name}"
        found = [_organisation_row(row, cooperation) for row in parties if matches(row, wanted)]
        shown += _section(name, found)
    others = [
        _organisation_row(row, None)
        for row in rows.organisations
        if row.id not in placed and matches(row, wanted)
    ]
    heading = (
        QCoreApplication.translate("ParticipantRows", "Other invited organisations")
        if placed
        else QCoreApplication.translate("ParticipantRows", "Organisations")
    )
    return shown + _section(heading, others)


def person_rows(people: Sequence[PersonRow], wanted: str) -> list[AnyRow]:
    """Return the people that match."""
    return [
        Row(row.id, row.name, ", ".join(row.organisations), wrap=True)
        for row in people
        if has_words(" ".join((row.name, *row.organisations)), wanted)
    ]


def deleted_words(uses: OrganisationUses) -> str:
    """Return what is said of a deleted organisation: where it was a party, what still names it."""
    translate = QCoreApplication.translate
    said = translate("ParticipantRows", "Organisation deleted")
    if uses.series:
        said += translate("ParticipantRows", ", no party any more")
    named = [
        words.format(count=count)
        for words, count in (
            (translate("ParticipantRows", "measures: {count}"), uses.measures),
            (translate("ParticipantRows", "meetings: {count}"), uses.meetings),
        )
        if count
    ]
    if named:
        still = translate("ParticipantRows", "still named in {records}")
        said += "; " + still.format(records=", ".join(named))
    return said


def matches(row: OrganisationRow, wanted: str) -> bool:
    """Tell whether an organisation, its abbreviation or its people have all the words."""
    return has_words(" ".join((row.name, row.abbreviation, *row.representatives)), wanted)


def _section(name: str, rows: list[Row]) -> list[AnyRow]:
    return [SectionRow(f"{name}, {len(rows)}"), *rows] if rows else []


def _organisation_row(row: OrganisationRow, cooperation: Cooperation | None) -> Row:
    people = ", ".join(row.representatives)
    if cooperation is not None and not people:
        people = QCoreApplication.translate("ParticipantRows", "no representative")
    second = " · ".join(part for part in (row.abbreviation, people) if part)
    party = cooperation.party(row.id) if cooperation is not None else None
    mute = party is not None and not party.votes
    if mute:
        second = " · ".join(
            part
            for part in (second, QCoreApplication.translate("ParticipantRows", "no vote"))
            if part
        )
    return Row(row.id, row.name, second, wrap=True)
