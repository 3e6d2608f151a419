"""The session services work in: every flush is recorded, row by row, before and after."""

import sqlite3
from pathlib import Path

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.unitofwork import UOWTransaction

from app.storage import images
from app.storage.journal import Recorder


class JournalledSession(Session):
    """A session whose flushes are recorded; one without a recorder may only read."""

    recorder: Recorder | None = None

    def raw(self) -> sqlite3.Connection:
        """Return the driver's connection inside this session's transaction."""
        connection = self.connection().connection.driver_connection
        assert isinstance(connection, sqlite3.Connection)
        return connection


def folder_of(session: Session) -> Path:
    """Return the folder of the archive that a session reads, where its files lie."""
    folder: Path = session.info["folder"]
    return folder


@event.listens_for(JournalledSession, "before_flush")
def _keep_before(session: JournalledSession, _context: UOWTransaction, _instances: object) -> None:
    recorder = session.recorder
    if recorder is None:
        if session.new or session.deleted or any(session.is_modified(row) for row in session.dirty):
            raise RuntimeError("a reading session was made to write")
        return
    raw = session.raw()
    for row in (*session.dirty, *session.deleted):
        key = (row.__tablename__, row.id)
        if key not in recorder.before and (row in session.deleted or session.is_modified(row)):
            recorder.before[key] = images.read(raw, *key)


@event.listens_for(JournalledSession, "after_flush")
def _keep_after(session: JournalledSession, _context: UOWTransaction) -> None:
    recorder = session.recorder
    if recorder is None:
        return
    raw = session.raw()
    for row in session.new:
        key = (row.__tablename__, inspect(row).identity_key[1][0] if row.id is None else row.id)
        recorder.before.setdefault(key, None)
        recorder.after[key] = images.read(raw, *key)
    for row in (*session.dirty, *session.deleted):
        key = (row.__tablename__, row.id)
        if key in recorder.before:
            recorder.after[key] = images.read(raw, *key)
