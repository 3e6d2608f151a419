"""Every way in which a text gets into the archive: one deed for each field of each service."""

import base64
import types
import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, time
from typing import Any, Final

from app.services import (
    agenda,
    attachments,
    attendance,
    decisions,
    document_settings,
    measures,
    meetings,
    organisations,
    people,
    plans,
    protocol_parties,
    protocol_text,
    protocols,
    series,
    series_parties,
    settings,
)
from app.services.agenda import VoteRow
from app.services.attachments import NewFile, Owner
from app.storage.attachments import keep
from app.storage.database import Database
from app.storage.session import JournalledSession, folder_of
from app.values.agenda_line import AgendaLine
from app.values.agenda_text import agenda_from_text
from app.values.document_settings import LETTERHEAD_LENGTH, LETTERHEAD_LINES
from app.values.enums import (
    MeasureStatus,
    ParticipantRole,
    Presence,
    ProtocolKind,
    QuorumRule,
    VoteMethod,
)
from app.values.language import Language
from app.values.protocol_text import PointText, sections_from_text

TODAY: Final = date(2025, 10, 6)
# One white point.
_PHOTOGRAPH: Final = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg=="
)
Place = tuple[str, str, int]
"""Table, column, row."""


@dataclass(frozen=True)
class World:
    """One row of each kind, into whose fields texts go."""

    organisation: int
    other_name: int
    person: int
    membership: int
    series: int
    meeting: int
    item: int
    decision: int
    seat: int
    guest: int
    plan: int
    direction: int
    measure: int
    protocol: int
    party: int
    attachment: int
    section: int
    point: int
    file: str
    """The SHA-256 of the attachment's file."""
    file_size: int
    year: int = 2025


def make_world(database: Database) -> World:
    """Keep invented rows that refer to each other, enough for every paper to print every field."""
    photograph = keep(database.folder, _PHOTOGRAPH, "nuotrauka.png")
    with database.writing("archive.fill") as session:
        organisation = organisations.add_organisation(session, "Pievų draugija", "PD")
        second = organisations.add_organisation(session, "Miškų asociacija", "MA")
        person = people.add_person(session, "Ona Pievaitė", organisation, "pirmininkė")
        people.add_person(session, "Jonas Miškinis", second, "narys")
        series_id = series.add_series(
            session,
            "Gamtos draugijų pasitarimas",
            quorum_rule=QuorumRule.HALF,
            states_parties=True,
            chair_id=person,
            secretary_id=person,
        )
        series_parties.add_parties(session, series_id, [organisation, second])
        meeting = meetings.begin_meeting(
            session, series_id, held_on=date(2025, 3, 12), starts_at=time(10), ends_at=time(12)
        )
        attendance.record_all_present(session, meeting)
        guest = attendance.add_guest(session, meeting, "Petras Svečias", "Upių sąjunga")
        attendance.record_attendance(session, guest, Presence.PRESENT)
        item = agenda.add_item(session, meeting, "Dėl pievų šienavimo")
        decisions.write_decisions(session, item, ["Šienauti pievas."])
        decisions.record_vote(session, item, VoteRow(VoteMethod.VOTE, 2, 0, 0))
        measure = measures.agree_measure(session, item, "Šienauti pievas", "PD, MA", "spalis")
        measures.note_progress(session, measure, "Pradėta.", TODAY, meeting)
        plan = measures.measure(session, measure).plan_id
        plans.edit_plan(session, plan, approved_by_id=meeting)
        direction = plans.add_direction(session, plan, "Pievos")
        protocol = protocols.begin_protocol(
            session, document_on=date(2024, 4, 23), series_id=series_id, number="K-1"
        )
        section = protocol_text.add_section(session, protocol, "Tikslai")
        points = [PointText("Bendradarbiauti."), PointText("Šienauti kartu.", depth=1)]
        protocol_text.write_points(session, section, points)
        [attachment] = attachments.add_files(
            session,
            Owner(meeting_id=meeting),
            [NewFile(photograph.sha256, photograph.size, "image/png", "nuotrauka.png")],
        )
        return World(
            organisation=organisation,
            other_name=organisations.add_other_name(session, organisation, "Pievininkai"),
            person=person,
            membership=people.list_memberships(session, person_id=person)[0].id,
            series=series_id,
            meeting=meeting,
            item=item,
            decision=agenda.item(session, item).decisions[0].id,
            seat=attendance.list_participants(session, meeting)[0].id,
            guest=guest,
            plan=plan,
            direction=direction,
            measure=measure,
            protocol=protocol,
            party=protocol_parties.add_party(session, protocol, name="Pievų draugija"),
            attachment=attachment,
            section=section,
            point=protocol_text.list_sections(session, protocol)[0].points[0].id,
            file=photograph.sha256,
            file_size=photograph.size,
        )


@dataclass(frozen=True)
class Deed:
    """One way in: does it with a text, and says in which places the text must then stand.

    `whole`: as it was typed; otherwise the service makes something else of it (cuts blanks, takes
    it apart, looks it up) and only has to survive.
    """

    name: str
    columns: tuple[tuple[str, str], ...]
    act: Callable[[JournalledSession, World, str], list[Place]]
    whole: bool = False


# Service that edits a row, its changes, the row's table and its name in the world.
_EDITED: Final = (
    (organisations.edit_organisation, organisations.OrganisationChanges, "organisation", ""),
    (people.edit_person, people.PersonChanges, "person", ""),
    (people.edit_membership, people.MembershipChanges, "membership", ""),
    (series.edit_series, series.SeriesChanges, "series", ""),
    (meetings.edit_meeting, meetings.MeetingChanges, "meeting", ""),
    (agenda.edit_item, agenda.ItemChanges, "agenda_item", "item"),
    (attendance.edit_participant, attendance.ParticipantChanges, "participant", "guest"),
    (plans.edit_plan, plans.PlanChanges, "plan", ""),
    (measures.edit_measure, measures.MeasureChanges, "measure", ""),
    (protocols.edit_protocol, protocols.ProtocolChanges, "protocol", ""),
    (protocol_text.edit_section, protocol_text.SectionChanges, "protocol_section", "section"),
    (protocol_parties.edit_party, protocol_parties.PartyChanges, "protocol_party", "party"),
    (attachments.edit_attachment, attachments.AttachmentChanges, "attachment", ""),
)
# Services that keep a new row with any of these fields.
_BEGUN: Final = (
    (meetings.begin_meeting, meetings.NewMeeting, "meeting"),
    (protocols.register_protocol, protocols.NewProtocol, "protocol"),
    (series.add_series, series.NewSeries, "series"),
)


def text_fields(changes: type) -> tuple[str, ...]:
    """Return the fields of a service's changes that hold free text."""
    return tuple(
        name
        for name, kind in typing.get_type_hints(changes).items()
        if kind is str or (isinstance(kind, types.UnionType) and str in typing.get_args(kind))
    )


def _editing(edit: Callable[..., None], table: str, name: str, column: str) -> Deed:
    def act(session: JournalledSession, world: World, text: str) -> list[Place]:
        row_id = getattr(world, name or table)
        edit(session, row_id, **{column: text})
        return [(table, column, row_id)] if column != "stem" else []

    kept = "file_name" if column == "stem" else column
    return Deed(f"edit {table}.{kept}", ((table, kept),), act, whole=column != "stem")


def _beginning(begin: Callable[..., int], table: str, columns: tuple[str, ...]) -> Deed:
    first: dict[str, Any] = {"meeting": "series", "protocol": ProtocolKind.MINUTES, "series": "Be"}

    def act(session: JournalledSession, world: World, text: str) -> list[Place]:
        begun = world.series if table == "meeting" else first[table]
        row_id = begin(session, begun, **dict.fromkeys(columns, text))
        return [(table, column, row_id) for column in columns]

    return Deed(f"begin {table}", tuple((table, column) for column in columns), act, whole=True)


def _adding(
    name: str,
    columns: tuple[tuple[str, str], ...],
    act: Callable[[JournalledSession, World, str], object],
) -> Deed:
    def acted(session: JournalledSession, world: World, text: str) -> list[Place]:
        act(session, world, text)
        return []

    return Deed(name, columns, acted)


def _paste_agenda(session: JournalledSession, world: World, text: str) -> None:
    agenda.add_lines(session, world.meeting, [AgendaLine(text, text, 10), *agenda_from_text(text)])


def _seat_substitute(session: JournalledSession, world: World, text: str) -> None:
    attendance.send_substitute(session, world.seat, text)


def _add_guest(session: JournalledSession, world: World, text: str) -> None:
    guest = attendance.add_guest(session, world.meeting, text, text)
    attendance.edit_participant(session, guest, role=ParticipantRole.GUEST, post=text)
    attendance.record_attendance(session, guest, Presence.REMOTE)


def _add_member(session: JournalledSession, world: World, text: str) -> None:
    person = people.add_person(session, text, world.organisation, text)
    seat = attendance.add_participant(
        session, world.meeting, person_id=person, organisation_id=world.organisation
    )
    attendance.edit_participant(session, seat, post=text, presence=Presence.PRESENT)


def _decide(session: JournalledSession, world: World, text: str) -> None:
    decisions.write_decisions(session, world.item, ["Šienauti pievas.", text, f"{text} antra"])
    for row in agenda.item(session, world.item).decisions[1:]:
        decisions.translate_decision(session, row.id, text)


def _agree(session: JournalledSession, world: World, text: str) -> None:
    agreed = measures.agree_measure(session, world.item, text)
    measures.edit_measure(session, agreed, notes=text, expected_result=text)
    measures.set_status(session, agreed, MeasureStatus.DONE, TODAY)


def _write_points(session: JournalledSession, world: World, text: str) -> None:
    protocol_text.translate_point(session, world.point, text)
    written = protocol_text.add_section(session, world.protocol, text, after=world.section)
    points = [PointText(text), PointText(text, depth=1), PointText(f"{text} antras", depth=2)]
    protocol_text.add_text(session, world.protocol, sections_from_text(text))
    for section in (world.section, written):
        protocol_text.write_points(session, section, [PointText("Bendradarbiauti."), *points])


def _keep_file(session: JournalledSession, world: World, text: str) -> None:
    attachments.add_files(
        session,
        Owner(protocol_id=world.protocol),
        [NewFile(world.file, world.file_size, "text/plain", text)],
    )


def _head_papers(session: JournalledSession, world: World, text: str) -> None:
    lines = "\n".join(text.splitlines()[:LETTERHEAD_LINES])[:LETTERHEAD_LENGTH]
    for series_id in (None, world.series):
        for name in ("letterhead", "letterhead_en"):
            document_settings.write_setting(session, series_id, name, lines)


def _keep_logo(session: JournalledSession, world: World, text: str) -> None:
    new = document_settings.take_logo(folder_of(session), _PHOTOGRAPH, text)
    document_settings.keep_logo(session, world.series, new, description=text, description_en=text)


def _keep_setting(session: JournalledSession, _world: World, text: str) -> None:
    settings.keep_setting(session, "cooperation", text)
    settings.setting(session, "cooperation")


_ADDED: Final = (
    _adding(
        "add organisation",
        (("organisation", "name"), ("organisation", "abbreviation")),
        lambda s, _, text: organisations.add_organisation(s, text, text),
    ),
    _adding(
        "add other name",
        (("organisation_name", "text"),),
        lambda s, world, text: organisations.add_other_name(s, world.organisation, text),
    ),
    _adding(
        "edit other name",
        (("organisation_name", "text"),),
        lambda s, world, text: organisations.edit_other_name(s, world.other_name, text),
    ),
    _adding(
        "set other names",
        (("organisation_name", "text"),),
        lambda s, world, text: organisations.set_other_names(
            s, world.organisation, [text, "Pievininkai", text.upper()]
        ),
    ),
    _adding("add person", (("person", "given_name"), ("person", "family_name")), _add_member),
    _adding(
        "add membership",
        (("membership", "post"),),
        lambda s, world, text: people.add_membership(s, world.person, world.organisation, text),
    ),
    _adding("add series", (("series", "name"),), lambda s, _, text: series.add_series(s, text)),
    _adding(
        "add item",
        (("agenda_item", "title"),),
        lambda s, world, text: agenda.add_item(s, world.meeting, text, after=world.item),
    ),
    _adding(
        "paste agenda",
        (("agenda_item", "title"), ("agenda_item", "rapporteur_text")),
        _paste_agenda,
    ),
    _adding(
        "name rapporteur",
        (("agenda_item", "rapporteur_text"),),
        lambda s, world, text: agenda.name_rapporteur(s, world.item, text),
    ),
    _adding("write decisions", (("decision", "text"), ("decision", "text_en")), _decide),
    _adding("add guest", (("participant", "name"), ("participant", "affiliation")), _add_guest),
    _adding("send substitute", (("person", "family_name"),), _seat_substitute),
    _adding("agree measure", (("measure", "text"),), _agree),
    _adding(
        "agree measure by somebody",
        (),
        lambda s, world, text: measures.agree_measure(s, world.item, "Sėti", text),
    ),
    _adding(
        "set deadline",
        (("measure", "deadline_typed"),),
        lambda s, world, text: measures.set_deadline(s, world.measure, text, Language.LITHUANIAN),
    ),
    _adding(
        "set English deadline",
        (("measure", "deadline_typed"),),
        lambda s, world, text: measures.set_deadline(s, world.measure, text, Language.ENGLISH),
    ),
    _adding(
        "add measure",
        (("measure", "text"),),
        lambda s, world, text: measures.add_measure(s, world.plan, text, world.direction),
    ),
    _adding(
        "note progress",
        (("progress_note", "text"),),
        lambda s, world, text: measures.note_progress(s, world.measure, text, TODAY),
    ),
    _adding(
        "add direction",
        (("direction", "title"),),
        lambda s, world, text: plans.add_direction(s, world.plan, text),
    ),
    _adding(
        "edit direction",
        (("direction", "title"), ("direction", "title_en")),
        lambda s, world, text: plans.edit_direction(s, world.direction, title=text, title_en=text),
    ),
    _adding(
        "write points",
        (("protocol_section", "title"), ("protocol_point", "text"), ("protocol_point", "text_en")),
        _write_points,
    ),
    _adding(
        "add party",
        (("protocol_party", "name"),),
        lambda s, world, text: protocol_parties.add_party(s, world.protocol, name=text),
    ),
    _adding("add files", (("attachment", "file_name"),), _keep_file),
    _adding("head papers", (("document_setting", "value"),), _head_papers),
    _adding(
        "number papers",
        (("document_setting", "value"),),
        lambda s, _, text: document_settings.write_setting(
            s, None, "number_pattern", f"{{number}}{text}"
        ),
    ),
    _adding(
        "keep logo",
        (("attachment", "file_name"), ("attachment", "caption"), ("attachment", "caption_en")),
        _keep_logo,
    ),
    _adding("keep setting", (("setting", "value"),), _keep_setting),
)


def _all() -> Iterator[Deed]:
    for edit, changes, table, name in _EDITED:
        for column in text_fields(changes):
            yield _editing(edit, table, name, column)
    for begin, changes, table in _BEGUN:
        yield _beginning(begin, table, text_fields(changes))
    yield from _ADDED


DEEDS: Final = tuple(_all())
