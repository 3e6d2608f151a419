"""What the editor of a protocol's text writes."""

from collections.abc import Sequence

from app.services import protocol_text
from app.storage.journal import Action
from app.storage.session import JournalledSession
from app.ui.protocols.deeds import Deeds
from app.ui.protocols.outline_edit import points_of
from app.values.protocol_text import SectionText


class TextDeeds(Deeds):
    """Sections and points."""

    def add_sections(
        self, protocol_id: int, sections: Sequence[SectionText], after: int | None = None
    ) -> tuple[int, ...] | None:
        """Keep new sections at the end, or after another one; return their ids."""
        return self._try(
            "protocol.section_add",
            lambda s: protocol_text.add_text(s, protocol_id, sections, after=after),
        )

    def add_usual(self, protocol_id: int) -> tuple[int, ...] | None:
        """Keep the usual headings that are not there yet."""
        return self._try(
            "protocol.section_add", lambda s: protocol_text.add_usual_sections(s, protocol_id)
        )

    def paste(
        self, protocol_id: int, sections: Sequence[SectionText], after: int | None = None
    ) -> tuple[int, ...] | None:
        """Keep a pasted text; return the ids of its sections."""
        return self._try(
            "protocol.paste",
            lambda s: protocol_text.add_text(s, protocol_id, sections, after=after),
        )

    def write_heading(self, section_id: int, column: str, text: str) -> None:
        """Keep a section's heading as typed."""
        changes: protocol_text.SectionChanges = {}
        changes[column] = " ".join(text.split())  # type: ignore[literal-required] # the form's own columns
        self._write(
            Action("protocol.section_edit", {"id": section_id, "field": column}, coalesces=True),
            lambda s: protocol_text.edit_section(s, section_id, **changes),
        )

    def write_points(self, section_id: int, outline: str) -> None:
        """Keep a section's points as typed."""
        self._write(
            Action("protocol.points", {"id": section_id}, coalesces=True),
            lambda s: protocol_text.write_points(s, section_id, points_of(outline)),
        )

    def translate(self, point_id: int, _column: str, text: str) -> None:
        """Keep a point's English text as typed."""
        self._write(
            Action("protocol.translate", {"id": point_id}, coalesces=True),
            lambda s: protocol_text.translate_point(s, point_id, text),
        )

    def move_section(self, section_id: int, by: int) -> None:
        """Put a section further up or down."""
        self._try("protocol.section_order", lambda s: protocol_text.move_section(s, section_id, by))

    def delete_section(self, section_id: int) -> bool:
        """Put a section into the trash."""

        def change(session: JournalledSession) -> bool:
            protocol_text.delete_section(session, section_id)
            return True

        return bool(self._try("protocol.section_delete", change))
