"""Addresses get a table of their own; scraps go."""

import sqlalchemy as sa
from alembic import op

from app.storage.migrations.rebuilding import rebuild

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

rewritten = {"member": ("address",)}


def rows_after(connection):
    given = "SELECT count(*) FROM member WHERE address <> ''"
    return {"address": connection.execute(given).fetchone()[0], "scrap": None}


def upgrade() -> None:
    op.create_table(
        "address",
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"]),
        sqlite_autoincrement=True,
    )
    op.execute(
        "INSERT INTO address (member_id, text)"
        " SELECT id, address FROM member WHERE address <> '' ORDER BY id"
    )
    rebuild(
        "member",
        sa.Column("branch_id", sa.Integer(), nullable=False),
        sa.Column("friend_id", sa.Integer()),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("picture", sa.LargeBinary()),
        sa.Column("since", sa.Date()),
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"]),
        sa.ForeignKeyConstraint(["friend_id"], ["member.id"]),
        sa.CheckConstraint("kind IN ('full', 'guest', 'honorary')", name="kind"),
        sa.CheckConstraint("friend_id <> id", name="friend"),
    )
    op.execute("DROP TABLE scrap")
