"""Kinds, fields and values of records in the words of the window: for the trash and the history."""

from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication

from app.errors import Phrase
from app.messages.catalogue import Catalogue
from app.services.history import What
from app.services.record_values import Value
from app.services.remembered import Subject
from app.values.dates import long_date
from app.values.deadline import Deadline
from app.values.folding import folded

ICONS = {
    "agenda_item": "list-numbers",
    "attachment": "paperclip",
    "decision": "file-check",
    "direction": "timeline",
    "document_setting": "file-text",
    "measure": "list-check",
    "meeting": "calendar-event",
    "membership": "user",
    "organisation": "building",
    "organisation_name": "building",
    "participant": "user",
    "person": "user",
    "plan": "table",
    "progress_note": "note",
    "protocol": "file-certificate",
    "protocol_party": "signature",
    "protocol_point": "list-numbers",
    "protocol_section": "file-text",
    "responsible": "building",
    "series": "users",
    "series_party": "users",
    "vote": "circle-check",
}
NOTHING = "–"
# Kinds whose Lithuanian names are feminine: what became of them agrees with the name.
_FEMININE = frozenset(
    (
        "direction",
        "document_setting",
        "measure",
        "organisation",
        "protocol_party",
        "series_party",
        "setting",
    )
)


class RecordWords:
    """Says records in one language."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def kind(self, kind: str) -> str:
        """Return „Posėdis“; a table of another version is called as the file calls it."""
        return self._said(f"kind.{kind}") or kind

    def field(self, kind: str, column: str) -> str:
        """Return „Svarstyta“; a column of an earlier shape is called as the file called it."""
        for key in (f"field.{kind}.{column}", f"field.{column}"):
            words = self._said(key)
            if words is not None:
                return words
        return QCoreApplication.translate("RecordWords", "earlier field “{name}”").format(
            name=column
        )

    def value(self, value: Value) -> str:
        """Return a value as people read it; what is empty is a dash."""
        if isinstance(value, str):
            return value or NOTHING
        if isinstance(value, Subject):
            return self.subject(value)
        if isinstance(value, Phrase):
            return self._said(value.key) or value.key.rpartition(".")[2]
        if isinstance(value, Deadline):
            return self._deadline(value)
        return NOTHING if value is None else self._plain(value)

    def _plain(self, value: int | date | time | datetime) -> str:
        if isinstance(value, datetime):
            return self.moment(value)
        if isinstance(value, date):
            return long_date(value, self._catalogue.language)
        return f"{value:%H:%M}" if isinstance(value, time) else str(value)

    def subject(self, subject: Subject) -> str:
        """Return what a record is called, with its day where it has one."""
        words = subject.title
        if subject.kind == "document_setting":
            words = self._said(f"document_setting.{words}") or words
        if subject.kind == "plan" and not words:
            words = QCoreApplication.translate("RecordWords", "{year} measures plan").format(
                year=subject.year
            )
        if not words:
            words = self.kind(subject.kind)
        return f"{words}, {subject.on.isoformat()}" if subject.on is not None else words

    def named(self, subject: Subject) -> str:
        """Return the kind and the name: „Klausimas · Dėl pievų savaitės“."""
        kind, words = self.kind(subject.kind), self.subject(subject)
        return kind if words == kind else f"{kind} · {words}"

    def what(self, what: What, kind: str) -> str:
        """Return „pakeistas“ of minutes' decision, „pakeista“ of a measure."""
        if kind in _FEMININE:
            return _feminine(what)
        translate = QCoreApplication.translate
        return {
            What.CREATED: translate("RecordWords", "created"),
            What.CHANGED: translate("RecordWords", "changed"),
            What.DELETED: translate("RecordWords", "deleted"),
            What.RESTORED: translate("RecordWords", "brought back"),
            What.REMOVED: translate("RecordWords", "its creation undone"),
            What.MERGED: translate("RecordWords", "merged"),
            What.SEPARATED: translate("RecordWords", "separated again"),
        }[what]

    def moment(self, at: datetime | None) -> str:
        """Return a moment of the journal by the clock on the wall here."""
        return f"{at.astimezone():%Y-%m-%d %H:%M}" if at is not None else ""

    def action(self, name: str, step: str = "do") -> str:
        """Return what was done, a step back or forth as such."""
        words = self._catalogue.action(name)
        if step in ("undo", "redo"):
            return self._catalogue.say("undone" if step == "undo" else "redone", action=words)
        return words[:1].upper() + words[1:]

    def _deadline(self, deadline: Deadline) -> str:
        printed = deadline.printed(self._catalogue.language)
        if not deadline.typed or folded(deadline.typed) == folded(printed):
            return printed
        return f"{deadline.typed} ({printed})" if deadline.understood else deadline.typed

    def _said(self, key: str) -> str | None:
        """Return a word of the catalogue; an older or a newer program may have known others."""
        try:
            return self._catalogue.say(key)
        except KeyError:
            return None


def _feminine(what: What) -> str:
    translate = QCoreApplication.translate
    return {
        What.CREATED: translate("RecordWords", "created", "feminine"),
        What.CHANGED: translate("RecordWords", "changed", "feminine"),
        What.DELETED: translate("RecordWords", "deleted", "feminine"),
        What.RESTORED: translate("RecordWords", "brought back", "feminine"),
        What.REMOVED: translate("RecordWords", "its creation undone"),
        What.MERGED: translate("RecordWords", "merged", "feminine"),
        What.SEPARATED: translate("RecordWords", "separated again", "feminine"),
    }[what]
