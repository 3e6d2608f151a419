"""Any row as it stands, in the trash too, or as the journal last knew it; and what it is called."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from app.services.record_shape import CLASSES, target
from app.storage import images
from app.storage.images import Image

Key = tuple[str, int]

_LONGEST_TITLE = 300
# The columns a row is called by, the first that says something; one that links lends its name.
_USUALLY = ("short_title", "title", "name", "text")
_CALLED: Mapping[str, tuple[str, ...]] = {
    "participant": ("person_id", "name", "organisation_id", "affiliation"),
    "series_party": ("organisation_id",),
    "responsible": ("organisation_id", "person_id"),
    "protocol_party": ("organisation_id", "name"),
    "vote": ("item_id",),
    "attachment": ("caption", "file_name"),
    "protocol": ("title", "number"),
}
# Those called by several columns at once.
_JOINED: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "person": (" ", ("given_name", "family_name")),
    "membership": (" – ", ("person_id", "organisation_id")),
}


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
        words = self._words(kind, image) if image else ""
        return " ".join(words[:_LONGEST_TITLE].split())

    def _words(self, kind: str, image: Image) -> str:
        if kind in _JOINED:
            link, names = _JOINED[kind]
            return link.join(filter(None, (self._word(kind, image, name) for name in names)))
        words = (self._word(kind, image, name) for name in _CALLED.get(kind, _USUALLY))
        return next(filter(None, words), "")

    def _word(self, kind: str, image: Image, name: str) -> str:
        value, other = image.get(name), target(kind, name)
        if other is not None:
            return self.title(other, value) if isinstance(value, int) else ""
        return str(value or "")

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
