"""Whose documents are set, and how a setting of theirs is written."""

from collections.abc import Callable
from dataclasses import dataclass, field

from app.services.document_settings import (
    NewLogo,
    SettingsRows,
    Value,
    describe_logo,
    keep_logo,
    leave_out_logo,
    read_settings,
    write_setting,
)
from app.storage.journal import Action
from app.storage.session import JournalledSession
from app.ui.context import Context
from app.ui.settings.printed_letters import PRINTED, refuse_unprintable
from app.values.document_settings import DEFAULTS

_ACTION = "settings.document"
_NOTHING = SettingsRows(DEFAULTS, frozenset(), DEFAULTS)


@dataclass
class DocumentScope:
    """The archive's documents or those of one series; what holds of them is read into `rows`.

    Every write is one action; typing and stepping in one field is one as long as it goes on.
    What equals the inherited value is no setting of its own.
    """

    context: Context
    series_id: int | None = None
    rows: SettingsRows = field(default=_NOTHING)

    @property
    def record(self) -> int:
        """Return a key of whose documents they are, for fields that save themselves."""
        return self.series_id or 0

    def read(self) -> None:
        """Read what holds now."""
        self.rows = self._rows_of(self.series_id)

    def _rows_of(self, series_id: int | None) -> SettingsRows:
        return self.context.archive.read(lambda session: read_settings(session, series_id))

    def keep(
        self,
        name: str,
        value: Value,
        *,
        initiator: object,
        typed: bool = False,
        record: int | None = None,
    ) -> None:
        """Set something, of `record` if named; UserError where it does not fit or is not stored."""
        record = self.record if record is None else record
        series_id = record or None
        rows = self.rows if record == self.record else self._rows_of(series_id)
        if value == getattr(rows.settings, name):
            return
        wanted = None if value == getattr(rows.inherited, name) else value
        if name in PRINTED and wanted is not None:
            refuse_unprintable(name, str(wanted))
        action = Action(_ACTION, {"id": record, "field": name}, coalesces=typed)
        self.context.archive.write(
            action,
            lambda session: write_setting(session, series_id, name, wanted),
            initiator=initiator,
        )

    def reset(self, *names: str) -> None:
        """Go back to what is inherited, all as one action."""
        own = [name for name in names if name in self.rows.own]
        if own:

            def change(session: JournalledSession, series_id: int | None) -> None:
                for name in own:
                    write_setting(session, series_id, name, None)

            self._write(change, own[0] if len(own) == 1 else "")

    def keep_logo(self, new: NewLogo, record: int) -> None:
        """Take a kept picture as the logo of `record`.

        What the last one's description said is said of it too.
        """
        rows = self.rows if record == self.record else self._rows_of(record or None)
        logo = rows.settings.logo if "logo" in rows.own else None
        self.context.archive.write(
            Action(_ACTION, {"id": record, "field": "logo"}),
            lambda session: keep_logo(
                session,
                record or None,
                new,
                description=logo.description if logo else "",
                description_en=logo.description_en if logo else "",
            ),
        )

    def leave_out_logo(self) -> None:
        """Have no logo: none at all, or none of what is inherited."""
        if self.rows.inherited.logo is None:
            self.reset("logo")
        else:
            self._write(leave_out_logo, "logo")

    def describe_logo(self, *, initiator: object, **said: str) -> None:
        """Say what is read aloud in place of the logo, in one of the languages."""
        logo = self.rows.settings.logo
        if logo is None:
            return
        both = {"description": logo.description, "description_en": logo.description_en, **said}
        self._write(
            lambda session, series_id: describe_logo(
                session,
                series_id,
                description=both["description"],
                description_en=both["description_en"],
            ),
            next(iter(said)),
            initiator=initiator,
            typed=True,
        )

    def _write(
        self,
        change: Callable[[JournalledSession, int | None], None],
        field: str,
        *,
        initiator: object = None,
        typed: bool = False,
    ) -> None:
        series_id = self.series_id
        action = Action(_ACTION, {"id": self.record, "field": field}, coalesces=typed)
        self.context.archive.write(
            action, lambda session: change(session, series_id), initiator=initiator
        )
