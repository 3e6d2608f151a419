"""What a record is called and where it belongs, before it is said in anybody's language."""

from datetime import date, datetime

from app.frozen import frozen


@frozen
class RecordName:
    """A row by its kind (its table) and what people know it by.

    `title` is '' where it has no words of its own, `number` is as papers print it („1.2“).
    `within` is what it is part of, the nearest first. `id` None: all the rows of a kind.
    """

    kind: str
    id: int | None
    title: str = ""
    number: str = ""
    on: date | None = None
    year: int | None = None
    trashed: bool = False
    within: tuple["RecordName", ...] = ()


@frozen
class ActionName:
    """An action of the journal: `name` is its key in the catalogue, `at` (UTC) when it ended."""

    id: int
    name: str = ""
    at: datetime | None = None
