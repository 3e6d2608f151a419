"""Reading by statements that are composed once.

A query over mapped classes, composed anew, costs thirty times the reading of its few rows; the same
one over their tables, kept as a constant with `bindparam` where values go, costs six times. What
the secretary opens again and again is read so; everything else is written plainly.
"""

import sqlite3
from collections.abc import Sequence
from typing import Any

from sqlalchemy import FromClause, Row, Select
from sqlalchemy.orm import Session

from app.models import Base


def table(mapped: type[Base]) -> FromClause:
    """Return the table of a mapped class."""
    return mapped.__table__


def fetch(
    session: Session, statement: Select[*tuple[Any, ...]], **values: object
) -> Sequence[Row[*tuple[Any, ...]]]:
    """Return the rows of a prepared statement, with what the session has pending written before.

    (A session flushes by itself only for statements over mapped classes.)
    """
    session.flush()
    return session.connection().execute(statement, values).all()


def raw(session: Session) -> sqlite3.Connection:
    """Return the bare connection, with what the session has pending written before."""
    session.flush()
    connection = session.connection().connection.driver_connection
    assert isinstance(connection, sqlite3.Connection)
    return connection
