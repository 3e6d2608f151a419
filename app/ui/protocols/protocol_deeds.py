"""What the register's page writes."""

from app.services import organisations, protocol_parties, protocols, series
from app.storage.journal import Action
from app.storage.session import JournalledSession
from app.ui.protocols.deeds import Deeds
from app.values.enums import ProtocolKind


class ProtocolDeeds(Deeds):
    """Papers and their parties."""

    # Papers

    def register(self, kind: ProtocolKind) -> int | None:
        """Keep a paper of which nothing more is known yet and return its id.

        Where only one cooperation is kept here, the paper is taken to be of it.
        """

        def change(session: JournalledSession) -> int:
            known = series.list_series(session)
            only = known[0].id if len(known) == 1 else None
            return protocols.register_protocol(session, kind, series_id=only)

        return self._try("protocol.register", change)

    def begin(self) -> int | None:
        """Keep a protocol of intent that is to be written here and return its id.

        Where only one cooperation is kept here, the paper is taken to be of it, and its parties to
        be the paper's; its town is that of the cooperation.
        """

        def change(session: JournalledSession) -> int:
            known = series.list_series(session)
            if len(known) != 1:
                return protocols.begin_protocol(session)
            protocol_id = protocols.begin_protocol(
                session, series_id=known[0].id, town=known[0].town
            )
            protocol_parties.add_series_parties(session, protocol_id)
            return protocol_id

        return self._try("protocol.begin", change)

    def write_text(self, protocol_id: int, column: str, text: str) -> None:
        """Keep one text of a paper as typed."""
        self._write(
            Action("protocol.edit", {"id": protocol_id, "field": column}, coalesces=True),
            lambda s: _edit(s, protocol_id, column, text),
        )

    def set_value(self, protocol_id: int, column: str, value: object) -> bool:
        """Keep a day or a choice of a paper; False where it could not be kept."""
        done = self._try("protocol.edit", lambda s: _edit(s, protocol_id, column, value))
        return done is not None

    def delete(self, protocol_id: int) -> bool:
        """Put a paper into the trash."""

        def change(session: JournalledSession) -> bool:
            protocols.delete_protocol(session, protocol_id)
            return True

        return bool(self._try("protocol.delete", change))

    # Parties

    def add_party(self, protocol_id: int, organisation_id: int | None, name: str) -> int | None:
        """Keep who signed and return the party's id."""
        return self._try(
            "protocol.party_add",
            lambda s: protocol_parties.add_party(s, protocol_id, organisation_id, name),
        )

    def add_new_organisation(self, protocol_id: int, name: str) -> int | None:
        """Keep a new organisation as a party and return the party's id."""

        def change(session: JournalledSession) -> int:
            organisation_id = organisations.add_organisation(session, name)
            return protocol_parties.add_party(session, protocol_id, organisation_id)

        return self._try("organisation.add", change)

    def add_series_parties(self, protocol_id: int) -> tuple[int, ...] | None:
        """Take the parties of the paper's series over."""
        return self._try(
            "protocol.party_add",
            lambda s: protocol_parties.add_series_parties(s, protocol_id),
        )

    def write_party(self, party_id: int, column: str, text: str) -> None:
        """Keep one text of a party as typed."""
        changes: protocol_parties.PartyChanges = {}
        changes[column] = text  # type: ignore[literal-required] # the form's own columns
        self._write(
            Action("protocol.party_edit", {"id": party_id, "field": column}, coalesces=True),
            lambda s: protocol_parties.edit_party(s, party_id, **changes),
        )

    def move_party(self, party_id: int, by: int) -> None:
        """Put a party further up or down."""
        self._try("protocol.party_order", lambda s: protocol_parties.move_party(s, party_id, by))

    def remove_party(self, party_id: int) -> bool:
        """Put a party into the trash."""

        def change(session: JournalledSession) -> bool:
            protocol_parties.remove_party(session, party_id)
            return True

        return bool(self._try("protocol.party_remove", change))


def _edit(session: JournalledSession, protocol_id: int, column: str, value: object) -> bool:
    changes: protocols.ProtocolChanges = {}
    changes[column] = value  # type: ignore[literal-required] # the form's own columns
    protocols.edit_protocol(session, protocol_id, **changes)
    return True
