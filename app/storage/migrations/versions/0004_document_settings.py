"""Settings of documents, of the archive and of a series; their logos are attachments.

A column is added in place: a table made anew would lose its sequence, and keys would come twice.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make one table, extend one."""
    op.create_table(
        "document_setting",
        sa.Column("series_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["series_id"], ["series.id"], name=op.f("fk_document_setting_series_id_series")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_setting")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_document_setting_series_id_name", "document_setting", ["series_id", "name"], unique=True
    )
    op.create_index(
        "ix_document_setting_archive_name",
        "document_setting",
        ["name"],
        unique=True,
        sqlite_where=sa.text("series_id IS NULL"),
    )
    op.execute(
        "ALTER TABLE attachment ADD COLUMN document_setting_id INTEGER"
        " CONSTRAINT fk_attachment_document_setting_id_document_setting"
        " REFERENCES document_setting (id)"
    )
    op.create_index(
        op.f("ix_attachment_document_setting_id"),
        "attachment",
        ["document_setting_id"],
        unique=False,
    )
