"""Any row as it stands, in the trash too, or as the journal last knew it; and what it is called."""

import json
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from app.services.record_shape import CLASSES, target
from app.storage import images
from app.storage.images import Image
from app.storage.row_names import row_name

Key = tuple[str, int]

_LONGEST_TITLE = 300


@dataclass(frozen=True)
class Subject:
    """A row by its kind (its table) and what people call it.

    `title` is '' where it has no words of its own; `on` is the day of a meeting or a paper, `year`
    a plan's. `trashed`: it lies in the trash; `exists`: the file holds it.
    """

    kind: str
    id: int
    title: str
    on: date | None = None
    year: int | None = None
    trashed: bool = False
    exists: bool = True


class Remembered:
    """Reads rows once each, for the length of one reading."""

    def __init__(self, raw: sqlite3.Connection) -> None:
        self._raw = raw
        self._images: dict[Key, Image | None] = {}
        self._living: dict[Key, bool] = {}

    def prime(self, kind: str, rows: Iterable[Image]) -> None:
        """Take rows that have been read already."""
        for row in rows:
            row_id = row["id"]
            assert isinstance(row_id, int)
            self._images[kind, row_id] = row
            self._living[kind, row_id] = True

    def image(self, kind: str, row_id: int) -> Image | None:
        """Return a row's raw columns, the last ones known of a row that is gone."""
        key = (kind, row_id)
        if key not in self._images:
            found = images.read(self._raw, kind, row_id) if kind in CLASSES else None
            self._living[key] = found is not None
            self._images[key] = found if found is not None else self._last(kind, row_id)
        return self._images[key]

    def subject(self, kind: str, row_id: int, then: Image | None = None) -> Subject:
        """Return what a row is called; `then` has columns as they were when it is told of."""
        image = self.image(kind, row_id) or {}
        year = image.get("year")
        return Subject(
            kind,
            row_id,
            self._named(kind, {**image, **(then or {})}),
            on=_day(image.get("held_on") or image.get("document_on")),
            year=year if isinstance(year, int) else None,
            trashed=image.get("deleted_at") is not None,
            exists=self._living[kind, row_id],
        )

    def title(self, kind: str, row_id: int) -> str:
        """Return a row's own words or the name of what it links, cut where very long."""
        return self._named(kind, self.image(kind, row_id) or {})

    def _named(self, kind: str, image: Image) -> str:
        words = row_name(kind, image, target, self.title) if image else ""
        return " ".join(words[:_LONGEST_TITLE].split())

    def _last(self, kind: str, row_id: int) -> Image | None:
        found = self._raw.execute(
            "SELECT before FROM journal_change"
            " WHERE table_name = ? AND row_id = ? AND after IS NULL ORDER BY id DESC LIMIT 1",
            (kind, row_id),
        ).fetchone()
        return None if found is None or found[0] is None else json.loads(found[0])


def _day(value: object) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(value) if isinstance(value, str) else None
    return None
