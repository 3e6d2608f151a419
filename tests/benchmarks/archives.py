"""Archives of any size, always the same for the same size: invented organisations, seeded.

Rows are written past the journal and in one transaction without waiting for the disk, because an
archive of 30,000 meetings would otherwise take an hour. So the history of these archives is empty,
undo finds nothing, and `check` would call every row unknown. Where the journal is read,
`journalled` adds it in bulk: one action that made every row, so that the check finds nothing.
"""

import random
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from itertools import count
from pathlib import Path

from app.models import Base
from app.storage import images
from app.storage.connection import DATABASE_NAME
from app.storage.database import Database
from app.storage.journal import Action, record_upgrade
from app.values.collation import person_key, sort_key

ITEMS, DECISIONS, MEASURES = 10, 20, 5  # of each meeting
MEETINGS_A_YEAR = 10  # of each series
YEARS = range(1996, 2026)

_FIELDS = (
    "Pievų",
    "Miškų",
    "Upių",
    "Ežerų",
    "Kalvų",
    "Kopų",
    "Pelkių",
    "Girių",
    "Slėnių",
    "Krantų",
)
_KINDS = ("draugija", "asociacija", "sąjunga", "bendrija", "taryba", "federacija")
_GIVEN = (
    "Ona",
    "Jonas",
    "Rasa",
    "Petras",
    "Aušra",
    "Šarūnas",
    "Živilė",
    "Ąžuolas",
    "Eglė",
    "Tomas",
)
_FAMILY = ("Pievait", "Miškin", "Upyt", "Kalnėn", "Kopūst", "Giriot", "Slėnyt", "Krant", "Žvirbl")
_SAID = (
    "dėl bendros veiklos plano parengti susitarti paskirti atsakingus asmenis kasmet rengiama "
    "konferencija nariams pateikti siūlymus iki kito susitikimo aptarti lėšas mokymus leidinį "
    "kalbėta apie talkas šienavimą žemėlapius būreliai mokyklos savivaldybė svarsto pritarė"
)


def make_archive(folder: Path, meetings: int, seed: int = 1, *, journalled: bool = False) -> Path:
    """Fill a new archive in `folder` with this many meetings and return the folder."""
    Database(folder).close()
    connection = sqlite3.connect(folder / DATABASE_NAME, isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA cache_size = -200000")
    connection.execute("BEGIN")
    _Filling(connection, random.Random(seed)).fill(meetings)
    if journalled:
        _journal_all(connection)
    connection.execute("COMMIT")
    connection.close()
    return folder


def _journal_all(connection: sqlite3.Connection) -> None:
    """Write what one action that made every row would have left in the journal."""
    made = (
        ((table, image["id"]), None, image)
        for table in images.journalled(connection)
        for image in images.read_all(connection, table)
    )
    action = Action("archive.fill", barrier=True)
    record_upgrade(connection, action, made, datetime(2025, 1, 1, tzinfo=UTC))


class _Filling:
    def __init__(self, connection: sqlite3.Connection, chance: random.Random) -> None:
        self._connection = connection
        self._chance = chance
        # Sentences are drawn from a store: composing a million of them would take minutes.
        self._sentences = [self._sentence() for _ in range(4000)]

    def fill(self, meetings: int) -> None:
        organisations = 30 + meetings // 100
        people = 2 * organisations
        self._organisations(organisations)
        self._people(people, organisations)
        series = -(-meetings // (MEETINGS_A_YEAR * len(YEARS)))
        parties = {
            one: self._chance.sample(range(1, organisations + 1), 7) for one in range(1, series + 1)
        }
        self._series(parties)
        self._meetings(meetings, parties)

    def _organisations(self, number: int) -> None:
        names = [
            f"{self._chance.choice(_FIELDS)} {self._chance.choice(_KINDS)} {n}"
            for n in range(1, number + 1)
        ]
        self._write(
            "organisation",
            ("id", "name", "abbreviation", "sort_key"),
            [(n, name, f"O{n}", sort_key(name)) for n, name in enumerate(names, 1)],
        )

    def _people(self, number: int, organisations: int) -> None:
        names = [
            (self._chance.choice(_GIVEN), f"{self._chance.choice(_FAMILY)}{n}ė")
            for n in range(1, number + 1)
        ]
        self._write(
            "person",
            ("id", "given_name", "family_name", "sort_key"),
            [
                (n, given, family, person_key(family, given))
                for n, (given, family) in enumerate(names, 1)
            ],
        )
        self._write(
            "membership",
            ("person_id", "organisation_id", "post"),
            [(n, (n - 1) % organisations + 1, "narys") for n in range(1, number + 1)],
        )

    def _series(self, parties: dict[int, list[int]]) -> None:
        self._write(
            "series", ("id", "name", "town"), [(n, f"Pasitarimas {n}", "Utena") for n in parties]
        )
        self._write(
            "series_party",
            ("series_id", "organisation_id", "position"),
            [(n, party, place) for n, them in parties.items() for place, party in enumerate(them)],
        )
        self._write(
            "plan",
            ("id", "series_id", "year", "title"),
            [
                (self._plan(n, year), n, year, f"{year} m. planas")
                for n in parties
                for year in YEARS
            ],
        )

    def _meetings(self, number: int, parties: dict[int, list[int]]) -> None:
        item, decision, measure = count(1), count(1), count(1)
        rows: dict[str, list[tuple[object, ...]]] = {}
        for meeting in range(1, number + 1):
            # The newest years come in every size; a smaller archive begins later.
            place, series = divmod(meeting - 1, len(parties))
            year = YEARS[-1] - place // MEETINGS_A_YEAR
            held_on = date(year, 1, 5) + timedelta(days=35 * (place % MEETINGS_A_YEAR))
            series += 1
            closed = year < YEARS[-1]
            add = rows.setdefault
            add("meeting", []).append(
                (
                    meeting,
                    series,
                    f"Pasitarimas {series}",
                    str(held_on),
                    "Utena",
                    "closed" if closed else "planned",
                    "Posėdžių salė",
                    "signed" if closed else "draft",
                    place + 1 if closed else None,
                )
            )
            for seat, party in enumerate(parties[series]):
                add("participant", []).append((meeting, party, party, "narys", "present", seat))
            items = [next(item) for _ in range(ITEMS)]
            for position, item_id in enumerate(items):
                add("agenda_item", []).append(
                    (
                        item_id,
                        meeting,
                        position,
                        "Dėl " + self._text(1),
                        self._text(3),
                        "decided" if closed else "open",
                    )
                )
                add("vote", []).append((item_id,))
            for position in range(DECISIONS):
                add("decision", []).append(
                    (next(decision), items[position % ITEMS], position // ITEMS, self._text(1))
                )
            for position in range(MEASURES):
                measure_id = next(measure)
                day = held_on + timedelta(days=30)
                add("measure", []).append(
                    (
                        measure_id,
                        self._plan(series, year),
                        meeting * MEASURES + position,
                        self._text(1),
                        "done" if closed else "planned",
                        items[0],
                        str(day),
                        f"day:{day}",
                        str(day),
                        str(day),
                        f"1 {day}",
                    )
                )
                add("responsible", []).append((measure_id, parties[series][position], 1))
            if meeting % 2000 == 0:
                self._flush(rows)
        self._flush(rows)

    def _plan(self, series: int, year: int) -> int:
        return (series - 1) * len(YEARS) + year - YEARS[0] + 1

    def _flush(self, rows: dict[str, list[tuple[object, ...]]]) -> None:
        for table, names in _COLUMNS.items():
            self._write(table, names, rows.pop(table, []))

    def _sentence(self) -> str:
        return " ".join(self._chance.choices(_SAID.split(), k=12)).capitalize() + "."

    def _text(self, sentences: int) -> str:
        return " ".join(self._chance.choices(self._sentences, k=sentences))

    def _write(self, table: str, names: Sequence[str], rows: Iterable[tuple[object, ...]]) -> None:
        rest = {
            column.name: column.default.arg
            for column in Base.metadata.tables[table].columns
            if column.name not in names and column.default is not None
        }
        plain = [value.value if isinstance(value, Enum) else value for value in rest.values()]
        listed = ", ".join(f'"{name}"' for name in (*names, *rest))
        marks = ", ".join("?" for _ in (*names, *rest))
        self._connection.executemany(
            f'INSERT INTO "{table}" ({listed}) VALUES ({marks})', ((*row, *plain) for row in rows)
        )


_COLUMNS = {
    "meeting": (
        "id",
        "series_id",
        "title",
        "held_on",
        "town",
        "status",
        "venue",
        "minutes_state",
        "number",
    ),
    "participant": ("meeting_id", "person_id", "organisation_id", "post", "presence", "position"),
    "agenda_item": ("id", "meeting_id", "position", "title", "considered", "outcome"),
    "vote": ("item_id",),
    "decision": ("id", "item_id", "position", "text"),
    "measure": (
        "id",
        "plan_id",
        "position",
        "text",
        "status",
        "item_id",
        "deadline_typed",
        "deadline_code",
        "deadline_first",
        "deadline_last",
        "deadline_sort",
    ),
    "responsible": ("measure_id", "organisation_id", "leads"),
}
