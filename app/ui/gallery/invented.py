"""An archive of invented organisations in the middle of a busy year, for the gallery."""

from dataclasses import replace
from datetime import date, time

from app.services import (
    agenda,
    agreements,
    attendance,
    decisions,
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
)
from app.services.agenda import VoteRow
from app.storage.database import Database
from app.storage.session import JournalledSession
from app.values.enums import (
    EventWord,
    MeasureStatus,
    MeetingFormat,
    Outcome,
    Presence,
    ProtocolKind,
    QuorumRule,
    VoteMethod,
)
from app.values.protocol_text import USUAL_SECTIONS, PointText

TODAY = date(2025, 10, 6)

_PARTIES = (
    ("Lietuvos pievų draugija", "LPD", "Ona Pievaitė", "pirmininkė"),
    ("Lietuvos miškų bendruomenių asociacija", "LMBA", "Jonas Miškinis", "direktorius"),
    ("Upių ir ežerų sąjunga", "UES", "Rasa Upytė", "valdybos narė"),
    ("Savivaldybių parkų prižiūrėtojų asociacija", "SPPA", "Petras Parkauskas", "pirmininkas"),
    ("Gamtos mokytojų draugija", "GMD", "Žaneta Gamtienė", "pirmininkė"),
    ("Paukščių stebėtojų klubas", "PSK", "Lina Paukštytė", "prezidentė"),
    ("Jaunųjų gamtininkų sąjunga", "JGS", "", ""),
)

_ITEMS = (
    ("Dėl praėjusio susitikimo protokolo", "Ona Pievaitė", "Protokolas išsiųstas visoms šalims.",
     ("Patvirtinti 2025 m. sausio 15 d. protokolą be pataisų.",), ()),
    ("Dėl pievų savaitės", "Ona Pievaitė",
     ("O. Pievaitė pristatė pievų savaitės sumanymą. Aptarta, ką kiekviena organizacija gali "
     "surengti savo krašte ir kaip apie tai pranešti mokykloms."),
     ("Surengti pievų savaitę gegužės 19–25 d.",
      "Pavesti Lietuvos pievų draugijai parengti bendrą renginių kalendorių."),
     (("Parengti bendrą pievų savaitės renginių kalendorių", "LPD, GMD", "iki kovo 31 d."),
      ("Surengti pievų savaitę", "LPD, SPPA", "gegužės 19–25 d."))),
    ("Dėl upių valymo talkos", "Rasa Upytė", ("R. Upytė apžvelgė praėjusių metų talką: dalyvavo "
     "keturiolika savivaldybių."), ("Surengti talką balandžio 12 d.",),
     (("Surengti upių valymo talką", "UES, SPPA", "balandžio 12 d."),)),
    ("Dėl paukščių stebėjimo mokymų", "Lina Paukštytė", "", (),
     (("Surengti mokymus mokytojams, kaip stebėti paukščius", "PSK, GMD", "IV ketv."),
      ("Parengti lauko užsiėmimų vadovą", "GMD", "iki rugsėjo 30 d."))),
    ("Dėl miškų bendruomenių tinklo", "Jonas Miškinis", ("J. Miškinis pasiūlė tinklą plėsti "
     "palaipsniui."), ("Pritarti tinklo plėtrai.",), ()),
    ("Dėl kito susitikimo", "", "", (), ()),
)  # fmt: skip

_DIRECTIONS = (
    "Bendri renginiai ir talkos",
    "Mokymai ir patirties sklaida",
    "Ryšiai su savivaldybėmis ir visuomenės informavimas apie saugomas teritorijas",
)


def fill(database: Database) -> None:
    """Fill an empty archive: a year's meetings, one of them being written up, and its plan."""
    with database.writing("archive.fill") as session:
        short = _organisations(session)
        series_id = series.add_series(
            session,
            "Gamtos organizacijų susitikimas",
            event_word=EventWord.GATHERING,
            merged_title="Lietuvos gamtos organizacijų",
            quorum_rule=QuorumRule.HALF,
            town="Utena",
            venue="Utenos kraštotyros muziejus",
        )
        series_parties.add_parties(session, series_id, [short[row[1]] for row in _PARTIES])
        chair = people.find_person(session, "Ona Pievaitė")
        secretary = people.add_person(session, "Eglė Sekretoraitė")
        series.edit_series(
            session, series_id, chair_id=chair.id if chair else None, secretary_id=secretary
        )
        first = _meeting(session, series_id, date(2025, 1, 15), "Metų darbų aptarimas")
        main = _meeting(session, series_id, date(2025, 3, 12), "Gamtos organizacijų susitikimas")
        _write_up(session, first)
        _agenda(session, main)
        _attendance(session, main)
        _plan(session, series_id, main)
        _papers(session, series_id)
        draft = _meeting(session, series_id, date(2025, 10, 2), "Rudens talkų pasitarimas")
        agenda.add_item(session, draft, "Dėl lapų kompostavimo")
        remote = _meeting(session, series_id, date(2025, 10, 14), "Mokymų darbo grupė")
        meetings.edit_meeting(session, remote, format=MeetingFormat.REMOTE, venue="")
        _meeting(
            session,
            series_id,
            date(2025, 11, 19),
            "Gamtos organizacijų susitikimas dėl 2026 m. priemonių plano ir talkų kalendoriaus",
        )


def _organisations(session: JournalledSession) -> dict[str, int]:
    ids = {}
    for name, abbreviation, representative, post in _PARTIES:
        ids[abbreviation] = organisations.add_organisation(session, name, abbreviation)
        if representative:
            people.add_person(session, representative, ids[abbreviation], post)
    museum = organisations.add_organisation(session, "Utenos kraštotyros muziejus", "UKM")
    people.add_person(session, "Sigita Muziejienė", museum, "direktorė")
    organisations.add_other_name(session, ids["LMBA"], "Miškų bendruomenių asociacija")
    return ids


def _meeting(session: JournalledSession, series_id: int, on: date, title: str) -> int:
    return meetings.begin_meeting(
        session, series_id, title=title, held_on=on, starts_at=time(10, 0)
    )


def _write_up(session: JournalledSession, meeting_id: int) -> None:
    for title in ("Dėl metų darbų", "Dėl narystės"):
        item = agenda.add_item(session, meeting_id, title)
        decisions.write_decisions(session, item, ("Pritarti.",))
        agenda.finish_item(session, item)
    attendance.record_all_present(session, meeting_id)
    meetings.edit_meeting(session, meeting_id, ends_at=time(12, 0))


def _agenda(session: JournalledSession, meeting_id: int) -> None:
    for place, (title, rapporteur, considered, decided, agreed) in enumerate(_ITEMS):
        item = agenda.add_item(session, meeting_id, title)
        agenda.edit_item(session, item, considered=considered)
        agenda.name_rapporteur(session, item, rapporteur)
        decisions.write_decisions(session, item, decided)
        for text, responsible, deadline in agreed:
            measures.agree_measure(session, item, text, responsible, deadline)
        if place in (0, 1):
            decisions.record_vote(session, item, VoteRow(VoteMethod.CONSENSUS))
            agenda.finish_item(session, item)
        if place == 2:  # noqa: PLR2004 - the third item shows a vote
            decisions.record_vote(session, item, VoteRow(VoteMethod.VOTE, 5, 0, 1))
            agenda.finish_item(session, item)
        if place == 4:  # noqa: PLR2004 - the fifth item shows a withdrawal
            agenda.set_outcome(session, item, Outcome.WITHDRAWN)


def _attendance(session: JournalledSession, meeting_id: int) -> None:
    presence = (
        Presence.PRESENT, Presence.PRESENT, Presence.REMOTE, Presence.PRESENT,
        Presence.EXCUSED, Presence.PRESENT, Presence.INVITED,
    )  # fmt: skip
    rows = attendance.list_participants(session, meeting_id)
    for row, state in zip(rows, presence, strict=True):
        late = time(10, 20) if row.organisation_short == "SPPA" else time(10, 0)
        attendance.record_attendance(session, row.id, state, late)
    guest = attendance.add_guest(session, meeting_id, "Marius Svetys", "Utenos radijas")
    attendance.record_attendance(session, guest, Presence.PRESENT)


def _plan(session: JournalledSession, series_id: int, meeting_id: int) -> None:
    plan_id = plans.ensure_plan(session, series_id, 2025)
    plans.edit_plan(
        session,
        plan_id,
        title="2025 m. bendradarbiavimo priemonių planas",
        approved_by_id=meeting_id,
        implements="2024 m. gegužės 14 d. ketinimų protokolas",
    )
    directions = [plans.add_direction(session, plan_id, title) for title in _DIRECTIONS]
    for index, row in enumerate(measures.list_plan_measures(session, plan_id)):
        direction = directions[1 if "mokym" in row.text.lower() or "vadov" in row.text else 0]
        measures.edit_measure(session, row.id, direction_id=direction)
        if index < 3:  # noqa: PLR2004 - spring's measures are done by autumn
            measures.set_status(session, row.id, MeasureStatus.DONE, date(2025, 5, 26))
    letter = measures.add_measure(
        session,
        plan_id,
        "Kreiptis į savivaldybes dėl pievų šienavimo laiko ir jo derinimo su paukščių perėjimu",
        directions[2],
    )
    measures.set_responsibles(
        session, letter, measures.find_responsibles(session, "LPD, SPPA, PSK")
    )
    _deadline(session, letter, "visus metus")
    measures.set_status(session, letter, MeasureStatus.IN_PROGRESS, TODAY)
    stands = measures.add_measure(session, plan_id, "Parengti informacinius stendus", directions[2])
    _deadline(session, stands, "spalis–lapkritis")
    measures.set_status(session, stands, MeasureStatus.IN_PROGRESS, TODAY)
    measures.note_progress(session, stands, "Parengti trijų stendų maketai", date(2025, 9, 10))


def _papers(session: JournalledSession, series_id: int) -> None:
    intent = protocols.register_protocol(
        session,
        ProtocolKind.INTENT,
        number="KP-1",
        document_on=date(2024, 5, 14),
        title="Dėl Lietuvos gamtos organizacijų bendradarbiavimo",
        town="Utena",
        venue="Utenos kraštotyros muziejus",
        series_id=series_id,
    )
    parties = protocol_parties.add_series_parties(session, intent)
    protocol_parties.edit_party(
        session, parties[0], signatory="Ona Pievaitė", signatory_post="pirmininkė"
    )
    protocol_parties.edit_party(session, parties[1], name="Miškų bendruomenių asociacija")
    protocol_parties.add_party(session, intent, name="Senoji sodininkų sąjunga")
    agreements.choose_agreement(session, plans.list_plans(session)[0].id, intent)
    protocols.register_protocol(
        session,
        ProtocolKind.MINUTES,
        number="4",
        document_on=date(2024, 2, 8),
        title="Bendros talkos aptarimas",
        town="Molėtai",
    )
    _written(session, series_id)


def _written(session: JournalledSession, series_id: int) -> None:
    """Keep a protocol of intent that is being written here."""
    protocol_id = protocols.begin_protocol(
        session,
        title="Dėl upių ir ežerų pakrančių priežiūros",
        town="Utena",
        series_id=series_id,
    )
    first, *_ = protocol_parties.add_series_parties(session, protocol_id)
    protocol_parties.edit_party(
        session,
        first,
        signatory="Ona Pievaitė",
        signatory_post="pirmininkė",
        basis="draugijos įstatus",
    )
    preamble = "norėdamos kartu prižiūrėti pakrantes ir mokyti tai daryti kitus"
    protocols.edit_protocol(session, protocol_id, preamble=preamble, copies=7)
    purpose, directions, work, final = USUAL_SECTIONS
    protocol_text.add_text(
        session,
        protocol_id,
        (
            replace(
                purpose,
                points=(
                    PointText("Šio protokolo tikslas – susitarti, kaip Šalys prižiūri pakrantes."),
                ),
            ),
            replace(
                directions,
                points=(
                    PointText("Šalys ketina:"),
                    PointText("kasmet kartu valyti pakrantes;", 1),
                    PointText("rengti mokymus moksleiviams;", 1),
                    PointText("dalytis įranga.", 1),
                ),
            ),
            replace(work, points=(PointText("Darbai kasmet išdėstomi priemonių plane."),)),
            final,
        ),
    )


def _deadline(session: JournalledSession, measure_id: int, text: str) -> None:
    from app.values.language import Language

    measures.set_deadline(session, measure_id, text, Language.LITHUANIAN)
