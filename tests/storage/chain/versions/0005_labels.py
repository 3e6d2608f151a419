"""No label twice: the first of those that are alike stays."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def rows_after(connection):
    return {"label": connection.execute("SELECT count(DISTINCT word) FROM label").fetchone()[0]}


def upgrade() -> None:
    op.execute("DELETE FROM label WHERE id NOT IN (SELECT min(id) FROM label GROUP BY word)")
    op.execute("CREATE UNIQUE INDEX uq_label_word ON label (word)")
    op.execute(
        "CREATE TRIGGER tr_label_stays BEFORE DELETE ON label BEGIN"
        " SELECT raise(ABORT, 'labels stay'); END"
    )
