"""Where a text of a paper is edited: the screen and the record that it came from."""

import re
from dataclasses import replace

from app.documents.content import Attendee, Content, Extract, MeasureContent, RegisteredDecision
from app.services import agenda
from app.services.document_settings import read_settings
from app.services.measures import list_plan_measures
from app.services.meetings import list_meetings
from app.services.organisations import find_named
from app.services.papers import Paper
from app.services.people import list_people
from app.services.record_papers import RecordRows
from app.storage.session import JournalledSession
from app.ui.page import Place, Screen
from app.ui.preview.lost_letters import part_at
from app.ui.preview.paper import freeze
from app.values.language import Language
from app.values.paper_kind import PaperOwner

_ITEM = re.compile(r"(?:agenda\.)?(?:items|entries)\[(\d+)\]")
_SETTING = re.compile(r"(?:.*\.)?settings\.(\w+)")
_NUMBER = re.compile(r"(?:\w+\.)?number|parts\[\d+\]\.decisions\[\d+\]\.minutes")
_PATTERN = "number_pattern"
_OF_SERIES = re.compile(r"(?:.*\.)?(?:heading|parties)\.")
_DOCUMENTS, _RULES = "documents", "rules"  # parts of the settings
_DUTY = re.compile(r"duties\.measures\[\d+\]")
_MEASURE = re.compile(r"(?:directions\[\d+\]\.)?measures\[\d+\]")
_DECISION = re.compile(r"parts\[\d+\]\.decisions\[\d+\]")
_PERSON = re.compile(
    r"(?:attendees|guests|absent|rows)\[\d+\]|(?:.*\.)?(?:person|chair|secretary)(?=\.)"
)
_ORGANISATION = re.compile(
    r"(?:.*\.)?(?:responsible|authors)\[\d+\]|abbreviations\[\d+\]|duties\.organisation"
)


def place_of_text(
    session: JournalledSession, record: RecordRows, paper: Paper, field: str
) -> Place:
    """Return where a text is edited; `field` is its path in the content („items[2].title“).

    The record of the item, measure, person or organisation, as far as it can be told; else of the
    whole paper.
    """
    if record.protocol is not None and _SETTING.match(field) is None:
        return Place(Screen.PROTOCOLS, protocol_id=record.protocol.id)
    if _NUMBER.fullmatch(field) is not None or _SETTING.match(field) is not None:
        return _settings_place(session, record, field)
    content = freeze(session, record, paper)
    named = _named_place(session, record, paper, field) or _rules_place(record, field)
    if named is not None:
        return named
    if paper.kind.owner is PaperOwner.YEAR:
        return _decision_place(session, content, field) or Place(Screen.PROTOCOLS)
    if paper.kind.owner is PaperOwner.PLAN or record.meeting is None:
        plan_id = record.plan.id if record.plan else None
        measure_id = _measure_id(session, plan_id, content, field)
        return Place(Screen.MEASURES, plan_id=plan_id, measure_id=measure_id)
    item_id = _item_id(session, record.meeting.id, content, field)
    screen = Screen.MINUTES if item_id is not None else Screen.MEETINGS
    return Place(screen, meeting_id=record.meeting.id, item_id=item_id)


def _settings_place(session: JournalledSession, record: RecordRows, field: str) -> Place:
    """Return the documents' settings: of the series where it has its own, else of the archive."""
    series_id = _series_id(record)
    found = _SETTING.match(field)
    if found is None:
        return _number_place(session, record)
    own = read_settings(session, series_id).own if series_id is not None else frozenset()
    own_id = series_id if own & {found[1], f"{found[1]}_en"} else None
    return Place(Screen.SETTINGS, part=_DOCUMENTS, series_id=own_id)


def _number_place(session: JournalledSession, record: RecordRows) -> Place:
    """Return the same for a number: its pattern's settings, or the series' where its prefix is."""
    series_id = _series_id(record)
    rows = read_settings(session, series_id)
    of_archive = _PATTERN not in rows.own and not rows.settings.number_pattern.isascii()
    return Place(Screen.SETTINGS, part=_DOCUMENTS, series_id=None if of_archive else series_id)


def _rules_place(record: RecordRows, field: str) -> Place | None:
    series_id = _series_id(record)
    if _OF_SERIES.match(field) is None or series_id is None:
        return None
    return Place(Screen.SETTINGS, part=_RULES, series_id=series_id)


def _series_id(record: RecordRows) -> int | None:
    """Return whose record it is; a year's papers may be of several series."""
    owner = record.meeting or record.plan or record.protocol
    return owner.series_id if owner is not None else None


def _item_id(
    session: JournalledSession, meeting_id: int, content: Content, field: str
) -> int | None:
    """Return the item of the agenda that a text is of; None for another text."""
    rows = agenda.list_items(session, meeting_id)
    duty = _DUTY.match(field)
    found = _ITEM.match(field)
    if duty is not None:
        measure = part_at(content, duty[0])
        number = measure.number if isinstance(measure, MeasureContent) else ""
        place = int(number.partition(".")[0] or 0) - 1
    elif found is not None:
        place = int(found[1])
        if isinstance(content, Extract):
            place = content.items[place].place - 1 if place < len(content.items) else -1
    else:
        return None
    return rows[place].id if 0 <= place < len(rows) else None


def _measure_id(
    session: JournalledSession, plan_id: int | None, content: Content, field: str
) -> int | None:
    found = _MEASURE.match(field)
    measure = part_at(content, found[0]) if found is not None else None
    if plan_id is None or not isinstance(measure, MeasureContent):
        return None
    rows = list_plan_measures(session, plan_id)
    return next((row.id for row in rows if row.number == measure.number), None)


def _decision_place(session: JournalledSession, content: Content, field: str) -> Place | None:
    """Return the item of the meeting that a line of the register is of."""
    found = _DECISION.match(field)
    decision = part_at(content, found[0]) if found is not None else None
    if not isinstance(decision, RegisteredDecision):
        return None
    number = decision.number.partition(".")[0]
    for meeting in list_meetings(session):
        if meeting.held_on == decision.held_on:
            for row in agenda.list_items(session, meeting.id):
                if str(row.number) == number and row.decided:
                    return Place(Screen.MINUTES, meeting_id=meeting.id, item_id=row.id)
    return None


def _named_place(
    session: JournalledSession, record: RecordRows, paper: Paper, field: str
) -> Place | None:
    """Return the person or organisation that a text names.

    Their list is in Lithuanian, so it is searched for what the Lithuanian twin of the paper says.
    """
    person, organisation = _PERSON.match(field), _ORGANISATION.match(field)
    if person is None and organisation is None:
        return None
    twin = freeze(session, record, replace(paper, language=Language.LITHUANIAN))
    if organisation is not None:
        said = part_at(twin, organisation[0])
        return _organisation_place(session, said if isinstance(said, str) else _short(said))
    assert person is not None, "one of both"
    bearer = part_at(twin, person[0])
    last = field.rpartition(".")[2]
    if isinstance(bearer, Attendee) and last.startswith("organisation"):
        return _organisation_place(session, bearer.organisation)
    name = getattr(bearer, "substitutes_for" if last == "substitutes_for" else "name", "")
    ids = [row.id for row in list_people(session) if row.name == name]
    return Place(Screen.PARTICIPANTS, person_id=ids[0]) if ids else None


def _organisation_place(session: JournalledSession, name: str) -> Place | None:
    row = find_named(session, name)
    return Place(Screen.PARTICIPANTS, organisation_id=row.id) if row is not None else None


def _short(abbreviation: object) -> str:
    short = getattr(abbreviation, "short", "")
    return short if isinstance(short, str) else ""
