# SPDX-License-Identifier: Apache-2.0
"""Record files, whose end only a decided case brings about."""

import sqlalchemy as sa
from alembic import op

from server.store.columns import UtcTime

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_DECIDED = (
    "EXISTS (SELECT 1 FROM case_summary WHERE case_summary.tenant = NEW.tenant "
    "AND case_summary.case_id = NEW.decided_by AND case_summary.state = 'decided')"
)
_FIXED = ("tenant", "file_id", "year", "basis", "retention_years")
_MOVED = " OR ".join(f"NEW.{name} <> OLD.{name}" for name in _FIXED)

GUARDS = (
    ("record_file", "INSERT", "NEW.state <> 'kept'"),
    (
        "record_file",
        "UPDATE",
        f"{_MOVED} OR OLD.state <> 'kept' OR (NEW.state <> 'kept' AND NOT {_DECIDED})",
    ),
    ("record_file", "DELETE", "1 = 1"),
    ("filed_case", "UPDATE", "1 = 1"),
    ("filed_case", "DELETE", "1 = 1"),
)
"""Table, act, and the condition under which the act is refused."""


def upgrade() -> None:
    """Make the tables, and guard them."""
    op.create_table(
        "record_file",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("file_id", sa.String(length=64), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("basis", sa.String(length=8), nullable=False),
        sa.Column("classification", sa.String(length=80), nullable=False),
        sa.Column("function", sa.String(length=120), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("section_id", sa.String(length=64), nullable=False),
        sa.Column("retention_years", sa.Integer(), nullable=False),
        sa.Column("at_end", sa.String(length=8), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("decided_by", sa.String(length=64), nullable=False),
        sa.Column("ended_at", UtcTime(), nullable=True),
        sa.PrimaryKeyConstraint("tenant", "file_id", name=op.f("pk_record_file")),
    )
    op.create_table(
        "filed_case",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("case_id", sa.String(length=64), nullable=False),
        sa.Column("file_id", sa.String(length=64), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "case_id", name=op.f("pk_filed_case")),
    )
    with op.batch_alter_table("filed_case", schema=None) as batch_op:
        batch_op.create_index("ix_filed_case_file", ["tenant", "file_id"], unique=False)
    for table, act, refused in GUARDS:
        for statement in _guard(table, act, refused):
            op.execute(statement)


def downgrade() -> None:
    """Take back."""
    postgres = op.get_bind().dialect.name == "postgresql"
    for table, act, _refused in GUARDS:
        name = f"{table}_guards_{act.lower()}"
        op.execute(f"DROP TRIGGER {name}" + (f" ON {table}" if postgres else ""))
        if postgres:
            op.execute(f"DROP FUNCTION {name}()")
    with op.batch_alter_table("filed_case", schema=None) as batch_op:
        batch_op.drop_index("ix_filed_case_file")
    op.drop_table("filed_case")
    op.drop_table("record_file")


def _guard(table: str, act: str, refused: str) -> tuple[str, ...]:
    name, why = f"{table}_guards_{act.lower()}", f"{table}: only a decided case ends a record file"
    if op.get_bind().dialect.name != "postgresql":
        body = f"BEGIN SELECT RAISE(ABORT, '{why}'); END"
        return (f"CREATE TRIGGER {name} BEFORE {act} ON {table} WHEN {refused} {body}",)
    kept = "OLD" if act == "DELETE" else "NEW"
    function = (
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF {refused} THEN RAISE EXCEPTION '{why}'; END IF; RETURN {kept}; END $$"
    )
    trigger = f"CREATE TRIGGER {name} BEFORE {act} ON {table}"
    return function, f"{trigger} FOR EACH ROW EXECUTE FUNCTION {name}()"
