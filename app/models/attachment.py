"""Files that belong to the record, kept in the archive's folder under the hash of their bytes."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class Attachment(Base):
    """A file of a meeting, of a protocol or of a setting of documents (a logo).

    `sha256` (hex) names it in `attachments/`, `file_name` is for people.
    """

    __tablename__ = "attachment"

    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"), index=True)
    protocol_id: Mapped[int | None] = mapped_column(ForeignKey("protocol.id"), index=True)
    sha256: Mapped[str]
    file_name: Mapped[str]
    media_type: Mapped[str] = mapped_column(default="application/octet-stream")
    size: Mapped[int]
    caption: Mapped[str] = mapped_column(default="")
    caption_en: Mapped[str] = mapped_column(default="", server_default="")
    credit: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0, server_default="0")
    document_setting_id: Mapped[int | None] = mapped_column(
        ForeignKey("document_setting.id"), index=True
    )
    deleted_at: Mapped[datetime | None]
