"""Protocols and their parties; scans of them; merged people; final minutes that came from afar.

Columns are added in place: a table made anew would lose its sequence, and keys would come twice.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_WITH_TRASH = (
    "agenda_item",
    "attachment",
    "decision",
    "direction",
    "measure",
    "meeting",
    "membership",
    "organisation",
    "organisation_name",
    "participant",
    "person",
    "plan",
    "progress_note",
    "protocol",
    "protocol_party",
    "responsible",
    "series",
    "series_party",
    "vote",
)


def upgrade() -> None:
    """Make two tables, extend five."""
    op.create_table(
        "protocol",
        sa.Column("series_id", sa.Integer(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(
                "minutes",
                "intent",
                name="protocolkind",
                native_enum=False,
                create_constraint=True,
            ),
            nullable=False,
        ),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("document_on", sa.Date(), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("title_en", sa.String(), nullable=False),
        sa.Column("town", sa.String(), nullable=False),
        sa.Column("venue", sa.String(), nullable=False),
        sa.Column("venue_en", sa.String(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "draft",
                "final",
                "signed",
                name="minutesstate",
                native_enum=False,
                create_constraint=True,
            ),
            nullable=False,
        ),
        sa.Column("registered", sa.Boolean(), nullable=False),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["series_id"], ["series.id"], name=op.f("fk_protocol_series_id_series")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_protocol")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_protocol_series_id"), "protocol", ["series_id"], unique=False)
    op.create_index(op.f("ix_protocol_document_on"), "protocol", ["document_on"], unique=False)
    op.create_table(
        "protocol_party",
        sa.Column("protocol_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("signatory", sa.String(), nullable=False),
        sa.Column("signatory_post", sa.String(), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["protocol_id"], ["protocol.id"], name=op.f("fk_protocol_party_protocol_id_protocol")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_protocol_party_organisation_id_organisation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_protocol_party")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_protocol_party_protocol_id"), "protocol_party", ["protocol_id"], unique=False
    )
    op.create_index(
        op.f("ix_protocol_party_organisation_id"),
        "protocol_party",
        ["organisation_id"],
        unique=False,
    )
    _refer("attachment", "protocol_id", "protocol")
    op.create_index(op.f("ix_attachment_protocol_id"), "attachment", ["protocol_id"], unique=False)
    op.execute("ALTER TABLE attachment ADD COLUMN caption_en VARCHAR DEFAULT '' NOT NULL")
    op.execute("ALTER TABLE attachment ADD COLUMN position INTEGER DEFAULT '0' NOT NULL")
    op.execute("ALTER TABLE meeting ADD COLUMN finalised_elsewhere BOOLEAN DEFAULT '0' NOT NULL")
    op.create_index("ix_plan_year", "plan", ["year"], unique=False)
    for name, which in (("open", "status = 'open'"), ("draft", "minutes_state = 'draft'")):
        op.create_index(
            f"ix_meeting_{name}",
            "meeting",
            ["held_on"],
            unique=False,
            sqlite_where=sa.text(f"{which} AND deleted_at IS NULL"),
        )
    op.execute("ALTER TABLE journal_action ADD COLUMN seal VARCHAR DEFAULT '' NOT NULL")
    _refer("person", "merged_into_id", "person")
    _refer("plan", "protocol_id", "protocol")
    op.create_index(
        "ix_measure_unfinished_last",
        "measure",
        ["deadline_last", "plan_id"],
        unique=False,
        sqlite_where=sa.text("status IN ('planned', 'in_progress') AND deleted_at IS NULL"),
    )
    for table in _WITH_TRASH:
        op.create_index(
            f"ix_{table}_trashed",
            table,
            ["id"],
            unique=False,
            sqlite_where=sa.text("deleted_at IS NOT NULL"),
        )


def _refer(table: str, column: str, target: str) -> None:
    name = f"fk_{table}_{column}_{target}"
    op.execute(
        f"ALTER TABLE {table} ADD COLUMN {column} INTEGER"
        f" CONSTRAINT {name} REFERENCES {target} (id)"
    )
