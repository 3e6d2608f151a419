"""The text of protocols that are written here: sections and points, and what parties act under.

Columns are added in place: a table made anew would lose its sequence, and keys would come twice.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_TEXTS = (
    ("protocol", "preamble"),
    ("protocol", "preamble_en"),
    ("protocol_party", "signatory_post_en"),
    ("protocol_party", "basis"),
    ("protocol_party", "basis_en"),
)


def upgrade() -> None:
    """Make two tables, extend two."""
    for table, column in _TEXTS:
        op.execute(f"ALTER TABLE {table} ADD COLUMN {column} VARCHAR DEFAULT '' NOT NULL")
    op.execute("ALTER TABLE protocol ADD COLUMN copies INTEGER")
    op.create_table(
        "protocol_section",
        sa.Column("protocol_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("title_en", sa.String(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["protocol_id"], ["protocol.id"], name=op.f("fk_protocol_section_protocol_id_protocol")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_protocol_section")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "protocol_point",
        sa.Column("section_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("depth", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("text_en", sa.String(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["section_id"],
            ["protocol_section.id"],
            name=op.f("fk_protocol_point_section_id_protocol_section"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_protocol_point")),
        sqlite_autoincrement=True,
    )
    for table, owner in (("protocol_section", "protocol_id"), ("protocol_point", "section_id")):
        op.create_index(f"ix_{table}_{owner}_position", table, [owner, "position"], unique=False)
        op.create_index(
            f"ix_{table}_trashed",
            table,
            ["id"],
            unique=False,
            sqlite_where=sa.text("deleted_at IS NOT NULL"),
        )
