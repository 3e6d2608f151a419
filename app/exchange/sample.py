"""The sample archive: the facts of one published meeting, and nothing invented about people."""

from app.errors import UserError
from app.exchange.archive_json import import_json
from app.paths import RESOURCES
from app.services.interchange import is_empty
from app.storage.database import Database

SAMPLE = RESOURCES / "sample" / "kaunas-2025.json"


def fill_sample(database: Database) -> None:
    """Fill a new or empty archive; UserError('sample.not_empty') refuses a filled one."""
    with database.reading() as session:
        empty = is_empty(session)
    if not empty:
        raise UserError("sample.not_empty")
    import_json(database, SAMPLE.read_bytes())
