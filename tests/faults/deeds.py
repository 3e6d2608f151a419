"""Whatever the secretary may do, at random: every writing service, on whatever rows there are.

A deed that the services refuse (UserError) is a deed too: it must leave nothing behind.
"""

import json
import random
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, datetime, time
from enum import StrEnum
from hashlib import sha256
from typing import TypeVar

from sqlalchemy import select

from app.errors import UserError
from app.models import Organisation, Person
from app.services import (
    agenda,
    agreements,
    attendance,
    decisions,
    going_back,
    history,
    measures,
    meetings,
    merging,
    organisations,
    people,
    plans,
    protocol_parties,
    protocols,
    register,
    series,
    series_parties,
    settings,
    trash,
    trash_list,
)
from app.services.agenda import VoteRow
from app.services.going_back import When
from app.services.record_shape import DELETABLE, KINDS
from app.storage import images
from app.storage.database import Database
from app.storage.journal import Action
from app.storage.session import JournalledSession
from app.values.agenda_line import AgendaLine
from app.values.enums import (
    Gender,
    MeasureStatus,
    MeetingFormat,
    Outcome,
    ParticipantRole,
    Presence,
    ProtocolKind,
    QuorumRule,
    VoteMethod,
)
from app.values.language import Language

Dump = dict[str, list[tuple[object, ...]]]
Word = TypeVar("Word", bound=StrEnum)

TODAY = date(2025, 10, 6)
NOW = datetime(2025, 10, 6, 9, 41)  # noqa: DTZ001 - the services take the clock on the wall
WORDS = ("Pievų", "miškų", "upių", "šienavimas", "talka", "„Žemėlapis“", "<b>", "ąčęė", "—", "'x'")
DEADLINES = ("spalis", "iki lapkričio 3 d.", "nuolat", "gruodžio 1–4 d.", "niekada gyvenime", "")


def dump(database: Database) -> Dump:
    """Return every journalled row as it stands in the file."""
    with database.reading() as session:
        return {
            table: session.raw().execute(f'SELECT * FROM "{table}" ORDER BY id').fetchall()
            for table in images.journalled(session.raw())
        }


def digest(database: Database) -> str:
    """Return a short name of the archive's whole state."""
    return sha256(json.dumps(dump(database)).encode()).hexdigest()[:24]


class Deeds:
    """Draws deeds; the same chance draws the same ones from the same archive."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._kinds = [name for name in vars(Deeds) if name.startswith("do_")]

    @property
    def kinds(self) -> int:
        return len(self._kinds)

    def act(self, database: Database, *, coalesces: bool = False) -> str | None:
        """Do one thing as one action; returns its name, or None where it was refused."""
        name = self._chance.choice(self._kinds)
        deed: Callable[[JournalledSession], object] = getattr(self, name)
        action = Action(name, coalesces=coalesces and self._chance.random() < 0.5)
        with suppress(UserError):
            with database.writing(action) as session:
                deed(session)
            return name
        return None

    # Chance

    def text(self, most: int = 4) -> str:
        return " ".join(self._chance.choices(WORDS, k=self._chance.randint(0, most)))

    def name(self) -> str:
        return self.text(2) + " " + self._chance.choice(WORDS)

    def one(self, rows: Sequence[int]) -> int:
        """Return one of these ids; the UserError of a missing row where there are none."""
        if not rows:
            raise UserError("record.gone")
        return self._chance.choice(rows)

    def word(self, kind: type[Word]) -> Word:
        return self._chance.choice(list(kind))

    def maybe(self, value: Word | time | date | int) -> Word | time | date | int | None:
        return value if self._chance.random() < 0.7 else None

    def day(self) -> date:
        return date(2025, self._chance.randint(1, 12), self._chance.randint(1, 28))

    def hour(self) -> time:
        return time(self._chance.randint(8, 18), self._chance.choice((0, 30)))

    def yes(self) -> bool:
        return self._chance.random() < 0.5

    # Rows that there are

    def organisation(self, session: JournalledSession) -> int:
        return self.one([row.id for row in organisations.list_organisations(session)])

    def person(self, session: JournalledSession) -> int:
        return self.one([row.id for row in people.list_people(session)])

    def duplicate(self, session: JournalledSession, kind: type[Organisation | Person]) -> int:
        merged = select(kind.id).where(kind.merged_into_id.is_not(None), kind.deleted_at.is_(None))
        return self.one(list(session.scalars(merged.order_by(kind.id))))

    def membership(self, session: JournalledSession) -> int:
        who = self.person(session)
        return self.one([row.id for row in people.list_memberships(session, person_id=who)])

    def series(self, session: JournalledSession) -> int:
        return self.one([row.id for row in series.list_series(session)])

    def party(self, session: JournalledSession) -> int:
        return self.one(
            [row.id for row in series_parties.list_parties(session, self.series(session))]
        )

    def meeting(self, session: JournalledSession) -> int:
        return self.one([row.id for row in meetings.list_meetings(session)])

    def item(self, session: JournalledSession) -> int:
        return self.one([row.id for row in agenda.list_items(session, self.meeting(session))])

    def seat(self, session: JournalledSession) -> int:
        meeting = self.meeting(session)
        return self.one([row.id for row in attendance.list_participants(session, meeting)])

    def plan(self, session: JournalledSession) -> int:
        return self.one([row.id for row in plans.list_plans(session)])

    def direction(self, session: JournalledSession) -> int:
        return self.one([row.id for row in plans.list_directions(session, self.plan(session))])

    def measure(self, session: JournalledSession) -> int:
        return self.one([r.id for r in measures.list_plan_measures(session, self.plan(session))])

    def protocol(self, session: JournalledSession) -> int:
        rows = register.list_register(session, TODAY)
        return self.one([row.id for row in rows if row.source is register.Source.PROTOCOL])

    def signing_party(self, session: JournalledSession) -> int:
        which = self.protocol(session)
        return self.one([row.id for row in protocol_parties.list_parties(session, which)])

    # Organisations and people

    def do_add_organisation(self, session: JournalledSession) -> None:
        organisations.add_organisation(session, self.text(), self.text(1))

    def do_edit_organisation(self, session: JournalledSession) -> None:
        which = self.organisation(session)
        organisations.edit_organisation(
            session, which, name=self.text(), genitive=self.text() or None, notes=self.text(9)
        )

    def do_name_organisation(self, session: JournalledSession) -> None:
        which = self.organisation(session)
        names = [self.text(2) for _ in range(self._chance.randint(0, 3))]
        organisations.set_other_names(session, which, names)
        organisations.add_other_name(session, which, self.name())

    def do_recognise_organisation(self, session: JournalledSession) -> None:
        first, second = self.organisation(session), self.organisation(session)
        if first != second:
            organisations.recognise_organisation(session, first, second)

    def do_merge_organisations(self, session: JournalledSession) -> None:
        merging.merge_organisations(session, self.organisation(session), self.organisation(session))

    def do_separate_organisation(self, session: JournalledSession) -> None:
        merging.separate_organisation(session, self.duplicate(session, Organisation))

    def do_merge_people(self, session: JournalledSession) -> None:
        merging.merge_people(session, self.person(session), self.person(session))

    def do_separate_person(self, session: JournalledSession) -> None:
        merging.separate_person(session, self.duplicate(session, Person))

    def do_delete_organisation(self, session: JournalledSession) -> None:
        organisations.delete_organisation(session, self.organisation(session))

    def do_add_person(self, session: JournalledSession) -> None:
        people.add_person(session, self.name(), self.organisation(session), self.text(1))

    def do_edit_person(self, session: JournalledSession) -> None:
        gender = self._chance.choice((None, *Gender))
        which = self.person(session)
        people.edit_person(session, which, given_name=self.text(1), gender=gender)

    def do_add_membership(self, session: JournalledSession) -> None:
        people.add_membership(session, self.person(session), self.organisation(session))

    def do_edit_membership(self, session: JournalledSession) -> None:
        which = self.membership(session)
        people.edit_membership(
            session, which, valid_from=self.day(), valid_until=self.day(), represents=self.yes()
        )

    def do_delete_membership(self, session: JournalledSession) -> None:
        people.delete_membership(session, self.membership(session))

    def do_delete_person(self, session: JournalledSession) -> None:
        people.delete_person(session, self.person(session))

    # Series and meetings

    def do_add_series(self, session: JournalledSession) -> None:
        rule = self.word(QuorumRule)
        series.add_series(session, self.text(), quorum_rule=rule, quorum_number=2, town="Utena")

    def do_edit_series(self, session: JournalledSession) -> None:
        series.edit_series(session, self.series(session), name=self.text(), venue=self.text())

    def do_add_parties(self, session: JournalledSession) -> None:
        which = self.series(session)
        series_parties.add_parties(session, which, [self.organisation(session) for _ in range(3)])

    def do_edit_party(self, session: JournalledSession) -> None:
        series_parties.edit_party(session, self.party(session), votes=self.yes())

    def do_edit_party_days(self, session: JournalledSession) -> None:
        series_parties.edit_party_days(
            session, self.party(session), valid_from=self.day(), valid_until=None
        )

    def do_remove_party(self, session: JournalledSession) -> None:
        series_parties.remove_party(session, self.party(session), date(2026, 3, 1))

    def do_begin_meeting(self, session: JournalledSession) -> None:
        meetings.begin_meeting(session, self.series(session), held_on=self.day())

    def do_continue_meeting(self, session: JournalledSession) -> None:
        meetings.continue_meeting(session, self.meeting(session), self.day())

    def do_edit_meeting(self, session: JournalledSession) -> None:
        which = self.meeting(session)
        meetings.edit_meeting(
            session,
            which,
            title=self.text(),
            format=self.word(MeetingFormat),
            starts_at=self.hour(),
            ends_at=self.hour(),
        )

    def do_note_meeting(self, session: JournalledSession) -> None:
        meetings.edit_meeting(session, self.meeting(session), notes=self.text(20))

    def do_open_meeting(self, session: JournalledSession) -> None:
        meetings.open_meeting(session, self.meeting(session), NOW)

    def do_close_meeting(self, session: JournalledSession) -> None:
        meetings.close_meeting(session, self.meeting(session), NOW)

    def do_reopen_meeting(self, session: JournalledSession) -> None:
        meetings.reopen_meeting(session, self.meeting(session))

    def do_delete_meeting(self, session: JournalledSession) -> None:
        if self._chance.random() < 0.3:
            meetings.delete_meeting(session, self.meeting(session))

    # The agenda and what was decided

    def do_add_item(self, session: JournalledSession) -> None:
        agenda.add_item(session, self.meeting(session), "Dėl " + self.text())

    def do_insert_item(self, session: JournalledSession) -> None:
        after = self.item(session)
        meeting = agenda.item(session, after).meeting_id
        agenda.add_item(session, meeting, "Dėl " + self.text(), after=after)

    def do_paste_items(self, session: JournalledSession) -> None:
        lines = [AgendaLine("Dėl " + self.text(), self.text(2), 10) for _ in range(3)]
        agenda.add_lines(session, self.meeting(session), lines)

    def do_write_considered(self, session: JournalledSession) -> None:
        agenda.edit_item(session, self.item(session), considered=self.text(30))

    def do_write_speakers(self, session: JournalledSession) -> None:
        agenda.edit_item(session, self.item(session), speakers=self.text(9), title=self.text())

    def do_name_rapporteur(self, session: JournalledSession) -> None:
        agenda.name_rapporteur(session, self.item(session), self.text(2))

    def do_order_items(self, session: JournalledSession) -> None:
        meeting = self.meeting(session)
        order = [row.id for row in agenda.list_items(session, meeting)]
        self._chance.shuffle(order)
        agenda.order_items(session, meeting, order[: self._chance.randint(0, len(order))])

    def do_move_item(self, session: JournalledSession) -> None:
        agenda.move_item(session, self.item(session), self._chance.randint(-2, 2))

    def do_finish_item(self, session: JournalledSession) -> None:
        agenda.finish_item(session, self.item(session), without_decision=self.yes())

    def do_set_outcome(self, session: JournalledSession) -> None:
        agenda.set_outcome(session, self.item(session), self.word(Outcome))

    def do_delete_item(self, session: JournalledSession) -> None:
        agenda.delete_item(session, self.item(session))

    def do_write_decisions(self, session: JournalledSession) -> None:
        texts = [self.text(6) for _ in range(self._chance.randint(0, 4))]
        decisions.write_decisions(session, self.item(session), texts)

    def do_translate_decision(self, session: JournalledSession) -> None:
        known = [row.id for row in agenda.item(session, self.item(session)).decisions]
        decisions.translate_decision(session, self.one(known), self.text())

    def do_record_vote(self, session: JournalledSession) -> None:
        vote = VoteRow(self.word(VoteMethod), self._chance.randint(0, 9), 1, 0, self.yes())
        decisions.record_vote(session, self.item(session), vote if self.yes() else None)

    # Who came

    def do_record_attendance(self, session: JournalledSession) -> None:
        attendance.record_attendance(session, self.seat(session), self.word(Presence), self.hour())

    def do_record_all_present(self, session: JournalledSession) -> None:
        attendance.record_all_present(session, self.meeting(session))

    def do_record_leaving(self, session: JournalledSession) -> None:
        attendance.record_leaving(session, self.seat(session), self.hour())

    def do_add_participant(self, session: JournalledSession) -> None:
        attendance.add_participant(
            session,
            self.meeting(session),
            person_id=self.person(session),
            organisation_id=self.organisation(session),
        )

    def do_add_guest(self, session: JournalledSession) -> None:
        attendance.add_guest(session, self.meeting(session), self.name(), self.text(2))

    def do_edit_participant(self, session: JournalledSession) -> None:
        role = self.word(ParticipantRole)
        attendance.edit_participant(session, self.seat(session), post=self.text(), role=role)

    def do_send_substitute(self, session: JournalledSession) -> None:
        attendance.send_substitute(session, self.seat(session), self.name())

    def do_remove_participant(self, session: JournalledSession) -> None:
        attendance.remove_participant(session, self.seat(session))

    # Measures and plans

    def do_agree_measure(self, session: JournalledSession) -> None:
        measures.agree_measure(session, self.item(session), self.text())

    def do_add_measure(self, session: JournalledSession) -> None:
        measures.add_measure(session, self.plan(session), self.text())

    def do_edit_measure(self, session: JournalledSession) -> None:
        which = self.measure(session)
        measures.edit_measure(session, which, text=self.text(), expected_result=self.text())

    def do_set_deadline(self, session: JournalledSession) -> None:
        typed = self._chance.choice(DEADLINES)
        measures.set_deadline(session, self.measure(session), typed, Language.LITHUANIAN)

    def do_set_status(self, session: JournalledSession) -> None:
        measures.set_status(session, self.measure(session), self.word(MeasureStatus), TODAY)

    def do_set_responsibles(self, session: JournalledSession) -> None:
        them = {self.organisation(session) for _ in range(self._chance.randint(0, 3))}
        measures.set_responsibles(session, self.measure(session), sorted(them))

    def do_move_measure(self, session: JournalledSession) -> None:
        which = self.measure(session)
        plan = measures.measure(session, which).plan_id
        known = [None, *(row.id for row in plans.list_directions(session, plan))]
        place = self._chance.randint(0, 5)
        measures.move_measure(session, which, self._chance.choice(known), place)

    def do_delete_measure(self, session: JournalledSession) -> None:
        measures.delete_measure(session, self.measure(session))

    def do_note_progress(self, session: JournalledSession) -> None:
        measures.note_progress(session, self.measure(session), self.text(), self.day())

    def do_ensure_plan(self, session: JournalledSession) -> None:
        plans.ensure_plan(session, self.series(session), self._chance.randint(2024, 2026))

    def do_edit_plan(self, session: JournalledSession) -> None:
        plans.edit_plan(session, self.plan(session), goal=self.text(), title=self.text())

    def do_add_direction(self, session: JournalledSession) -> None:
        plans.add_direction(session, self.plan(session), self.text())

    def do_edit_direction(self, session: JournalledSession) -> None:
        plans.edit_direction(session, self.direction(session), title=self.text())

    def do_move_direction(self, session: JournalledSession) -> None:
        plans.move_direction(session, self.direction(session), self._chance.randint(-2, 2))

    def do_delete_direction(self, session: JournalledSession) -> None:
        plans.delete_direction(session, self.direction(session))

    # Registered papers

    def do_register_protocol(self, session: JournalledSession) -> None:
        protocols.register_protocol(
            session, self.word(ProtocolKind), number=self.text(1), document_on=self.day()
        )

    def do_edit_protocol(self, session: JournalledSession) -> None:
        protocols.edit_protocol(
            session,
            self.protocol(session),
            kind=self.word(ProtocolKind),
            title=self.text(),
            series_id=self.series(session) if self.yes() else None,
        )

    def do_delete_protocol(self, session: JournalledSession) -> None:
        if self._chance.random() < 0.3:
            protocols.delete_protocol(session, self.protocol(session))

    def do_add_signing_party(self, session: JournalledSession) -> None:
        who = self.organisation(session) if self.yes() else None
        protocol_parties.add_party(session, self.protocol(session), who, self.text(2))

    def do_add_series_parties(self, session: JournalledSession) -> None:
        protocol_parties.add_series_parties(session, self.protocol(session))

    def do_edit_signing_party(self, session: JournalledSession) -> None:
        which = self.signing_party(session)
        protocol_parties.edit_party(session, which, name=self.text(2), signatory=self.text(2))

    def do_move_signing_party(self, session: JournalledSession) -> None:
        which = self.signing_party(session)
        protocol_parties.move_party(session, which, self._chance.randint(-2, 2))

    def do_remove_signing_party(self, session: JournalledSession) -> None:
        protocol_parties.remove_party(session, self.signing_party(session))

    def do_choose_agreement(self, session: JournalledSession) -> None:
        known = [None, *(row.id for row in agreements.list_agreements(session))]
        agreements.choose_agreement(session, self.plan(session), self._chance.choice(known))

    # Taking back

    def do_delete_plan(self, session: JournalledSession) -> None:
        if self._chance.random() < 0.2:
            plans.delete_plan(session, self.plan(session))

    def do_delete_note(self, session: JournalledSession) -> None:
        notes = measures.list_progress(session, self.measure(session))
        measures.delete_note(session, self.one([row.id for row in notes]))

    def do_delete_series(self, session: JournalledSession) -> None:
        series.delete_series(session, self.series(session))

    def do_restore(self, session: JournalledSession) -> None:
        keys = trash_list.list_trash(session, DELETABLE)
        which = keys[self.one(range(len(keys)))]
        trash.restore(
            session, which.kind, which.id, with_owner=self.yes(), alone=self._chance.random() < 0.3
        )

    def do_return_to(self, session: JournalledSession) -> None:
        kind = self._chance.choice(KINDS)
        known = session.raw().execute(f'SELECT id FROM "{kind}"').fetchall()
        which = self.one([row_id for (row_id,) in known])
        row = self._chance.choice(history.of(session, kind, which))
        fields = [None, *(one.column for one in row.changes[0].fields)]
        going_back.return_to(
            session,
            kind,
            which,
            row.action_id,
            when=self._chance.choice(list(When)),
            column=self._chance.choice(fields),
        )

    def do_keep_setting(self, session: JournalledSession) -> None:
        settings.keep_setting(session, self._chance.choice(("secretary", "x")), self.text())
