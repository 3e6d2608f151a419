"""Members made anew: a name for everybody, a kind more, nobody's friend is himself."""

import sqlalchemy as sa

from app.storage.migrations.rebuilding import rebuild

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

rewritten = {"member": ("name", "friend_id")}


def upgrade() -> None:
    rebuild(
        "member",
        sa.Column("branch_id", sa.Integer(), nullable=False),
        sa.Column("friend_id", sa.Integer()),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("address", sa.String()),
        sa.Column("picture", sa.LargeBinary()),
        sa.Column("since", sa.Date()),
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.ForeignKeyConstraint(["branch_id"], ["branch.id"]),
        sa.ForeignKeyConstraint(["friend_id"], ["member.id"]),
        sa.CheckConstraint("kind IN ('full', 'guest', 'honorary')", name="kind"),
        sa.CheckConstraint("friend_id <> id", name="friend"),
        values={"name": "coalesce(name, '')", "friend_id": "nullif(friend_id, id)"},
    )
