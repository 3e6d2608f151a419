"""What is kept: mapped classes only. Importing the package maps them all."""

from sqlalchemy import Index

from app.models.attachment import Attachment
from app.models.base import Base
from app.models.decision import Decision, Vote
from app.models.document_setting import DocumentSetting
from app.models.journal import JournalAction, JournalChange
from app.models.measure import Direction, Measure, Plan, ProgressNote, Responsible
from app.models.meeting import AgendaItem, Meeting, Participant, Series, SeriesParty
from app.models.organisation import Membership, Organisation, OrganisationName, Person
from app.models.protocol import Protocol, ProtocolParty, ProtocolPoint, ProtocolSection
from app.models.setting import Setting

__all__ = [
    "AgendaItem",
    "Attachment",
    "Base",
    "Decision",
    "Direction",
    "DocumentSetting",
    "JournalAction",
    "JournalChange",
    "Measure",
    "Meeting",
    "Membership",
    "Organisation",
    "OrganisationName",
    "Participant",
    "Person",
    "Plan",
    "ProgressNote",
    "Protocol",
    "ProtocolParty",
    "ProtocolPoint",
    "ProtocolSection",
    "Responsible",
    "Series",
    "SeriesParty",
    "Setting",
    "Vote",
]

# The trash is found without going through all that lives; rows that live take no room here.
for _table in Base.metadata.tables.values():
    if "deleted_at" in _table.c:
        Index(
            f"ix_{_table.name}_trashed",
            _table.c.id,
            sqlite_where=_table.c.deleted_at.is_not(None),
        )
