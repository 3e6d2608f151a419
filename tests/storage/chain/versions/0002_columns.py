"""Columns added in place."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE branch ADD COLUMN town VARCHAR DEFAULT '' NOT NULL")
    op.execute("ALTER TABLE member ADD COLUMN since DATE")
