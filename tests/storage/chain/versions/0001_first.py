"""Branches over branches, their members, badges that nothing ties to a member, labels, scraps."""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE journal_action (
        name VARCHAR NOT NULL, parameters VARCHAR NOT NULL, kind VARCHAR NOT NULL,
        state VARCHAR NOT NULL, of_id INTEGER REFERENCES journal_action (id),
        barrier BOOLEAN NOT NULL, began_at DATETIME NOT NULL, ended_at DATETIME NOT NULL,
        seal VARCHAR DEFAULT '' NOT NULL,
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
    )
    """,
    """
    CREATE TABLE journal_change (
        action_id INTEGER NOT NULL REFERENCES journal_action (id), table_name VARCHAR NOT NULL,
        row_id INTEGER NOT NULL, before VARCHAR, after VARCHAR, image VARCHAR NOT NULL,
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
    )
    """,
    "CREATE INDEX ix_journal_change_row ON journal_change (table_name, row_id, id)",
    """
    CREATE TABLE branch (
        name VARCHAR NOT NULL, over_id INTEGER REFERENCES branch (id),
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
    )
    """,
    """
    CREATE TABLE member (
        branch_id INTEGER NOT NULL REFERENCES branch (id) ON DELETE CASCADE,
        friend_id INTEGER REFERENCES member (id) ON DELETE CASCADE,
        kind VARCHAR NOT NULL CHECK (kind IN ('full', 'guest')),
        name VARCHAR, address VARCHAR, picture, id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
    )
    """,
    "CREATE INDEX ix_member_branch ON member (branch_id)",
    "CREATE INDEX ix_member_guest ON member (name) WHERE kind = 'guest'",
    """
    CREATE TABLE badge (
        member_id INTEGER, text VARCHAR NOT NULL, id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
    )
    """,
    "CREATE TABLE label (word VARCHAR, id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT)",
    "CREATE TABLE scrap (text VARCHAR, id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT)",
    """
    CREATE TRIGGER tr_member_stays BEFORE DELETE ON member
    BEGIN SELECT raise(ABORT, 'members stay; not "deleted"'); END
    """,
    """
    CREATE TRIGGER tr_branch_kept BEFORE UPDATE OF id ON branch
    WHEN EXISTS (SELECT 1 FROM member WHERE branch_id = old.id)
    BEGIN SELECT raise(ABORT, 'a branch with members keeps its key'); END
    """,
    "CREATE VIEW guest AS SELECT name FROM member WHERE kind = 'guest'",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
