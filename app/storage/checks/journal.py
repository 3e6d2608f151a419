"""Is the history as it was written, and will no key be given twice? What no row's hash tells."""

import sqlite3
from collections.abc import Callable, Iterator

from app.storage import images, journal
from app.storage.checks.findings import Finding
from app.values.record_name import ActionName, RecordName

# How many actions are looked at between two chances to give way.
_ACTIONS_A_STEP = 50


def check_history(raw: sqlite3.Connection, give_way: Callable[[], None]) -> Iterator[Finding]:
    """Compare each action and its changes with its seal; a file of the first shape has none."""
    columns = {row[1] for row in raw.execute("PRAGMA table_info(journal_action)")}
    if "seal" not in columns:
        return
    for count, (action_id, seal, should) in enumerate(journal.seals(raw)):
        if count % _ACTIONS_A_STEP == 0:
            give_way()
        if seal != should:
            yield Finding("check.history", {"record": ActionName(action_id)})


def check_keys(raw: sqlite3.Connection) -> Iterator[Finding]:
    """Compare the highest keys ever given with those that rows and journal know."""
    # Damage may have made anything of a number; a row whose key is none shows by its seal.
    given = dict(raw.execute("SELECT name, seq FROM sqlite_sequence WHERE typeof(seq) = 'integer'"))
    known = dict(
        raw.execute(
            "SELECT table_name, max(row_id) FROM journal_change"
            " WHERE typeof(row_id) = 'integer' GROUP BY table_name"
        )
    )
    for table in (*images.journalled(raw), "journal_action", "journal_change"):
        top = raw.execute(f'SELECT max(id) FROM "{table}"').fetchone()[0]  # noqa: S608 - the file's own names, read as rows elsewhere
        if given.get(table, 0) < max(top or 0, known.get(table, 0)):
            yield Finding("check.keys", {"record": RecordName(table, None)})
