"""A badge belongs to a member; those of nobody stay, as nobody's."""

import sqlalchemy as sa

from app.storage.migrations.rebuilding import rebuild

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

rewritten = {"badge": ("member_id",)}


def upgrade() -> None:
    rebuild(
        "badge",
        sa.Column("member_id", sa.Integer()),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"]),
        values={"member_id": "(SELECT id FROM member WHERE id = member_id)"},
    )
