"""How documents are set, of the whole archive or of one series."""

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class DocumentSetting(Base):
    """One setting of documents by its name in `app.values.document_settings`.

    Without a series it is the archive's. `value` None: nothing is set here, what stands above
    holds. Rows are never deleted, so a setting keeps its history.
    """

    __tablename__ = "document_setting"
    __table_args__ = (
        Index("ix_document_setting_series_id_name", "series_id", "name", unique=True),
        # SQLite takes no two empty series_id for the same.
        Index(
            "ix_document_setting_archive_name",
            "name",
            unique=True,
            sqlite_where=text("series_id IS NULL"),
        ),
        {"sqlite_autoincrement": True},
    )

    series_id: Mapped[int | None] = mapped_column(ForeignKey("series.id"))
    name: Mapped[str]
    value: Mapped[str | None]
