"""What belongs to the archive as a whole."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Setting

# Those whose value is the id of a person: another archive has another id for them.
OF_PEOPLE = frozenset({"secretary"})


def setting(session: Session, name: str) -> str:
    """Return a named value of the archive; '' where it was never kept."""
    return session.scalar(select(Setting.value).where(Setting.name == name)) or ""


def keep_setting(session: Session, name: str, value: str) -> None:
    """Keep a named value of the archive."""
    row = session.scalar(select(Setting).where(Setting.name == name))
    if row is None:
        session.add(Setting(name=name, value=value))
    else:
        row.value = value
