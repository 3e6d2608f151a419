"""A meeting of invented organisations to work on."""

from dataclasses import dataclass
from datetime import date, time

from app.services import agenda, meetings, organisations, people, series, series_parties
from app.storage.session import JournalledSession
from app.ui.context import Context
from app.values.enums import QuorumRule

PARTIES = (
    ("Pajūrio skaitytojų draugija", "PSD", "Rūta Kalnietytė"),
    ("Miškų bibliotekų asociacija", "MBA", "Jonas Ąžuolaitis"),
    ("Ežerų krašto knygininkų sąjunga", "EKKS", "Danguolė Abromaitienė"),
    ("Miestų archyvų taryba", "MAT", "Ieva Kazlauskaitė"),
    ("Slėnių leidėjų bendrija", "SLB", "Lina Šarlaitė"),
    ("Kalnų vertėjų draugija", "KVD", "Žaneta Prunskytė"),
    ("Lygumų muziejų asociacija", "LMA", ""),
)


@dataclass(frozen=True)
class Ground:
    """The ids of what was made."""

    series: int
    meeting: int
    items: tuple[int, int]
    organisations: dict[str, int]


def lay_ground(
    context: Context,
    *,
    held_on: date | None = date(2025, 1, 29),
    quorum: QuorumRule = QuorumRule.NONE,
    states_parties: bool = False,
) -> Ground:
    """Keep a series with its parties, a meeting of it and two agenda items."""

    def fill(session: JournalledSession) -> Ground:
        ids = {}
        for name, short, person in PARTIES:
            ids[short] = organisations.add_organisation(session, name, short)
            if person:
                people.add_person(session, person, ids[short])
        series_id = series.add_series(
            session,
            "Krašto bibliotekų susitikimas",
            quorum_rule=quorum,
            states_parties=states_parties,
            parties_phrase="ketinimų protokolo šalių",
        )
        series_parties.add_parties(session, series_id, list(ids.values()))
        meeting_id = meetings.begin_meeting(
            session, series_id, held_on=held_on, starts_at=time(10, 0)
        )
        items = (
            agenda.add_item(session, meeting_id, "Dėl kongreso"),
            agenda.add_item(session, meeting_id, "Dėl savaitės"),
        )
        return Ground(series_id, meeting_id, items, ids)

    return context.archive.write("archive.fill", fill)
