# SPDX-License-Identifier: Apache-2.0
"""Logs are append-only, and the first tenant has its row."""

import uuid

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

APPEND_ONLY = ("audit_log", "case_event")
ACTS = ("UPDATE", "DELETE")


def upgrade() -> None:
    """Refuse changes of what is written once; give tenant 1 its counter."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'this table is append-only'; END $$"
        )
    for table in APPEND_ONLY:
        for act in ACTS:
            op.execute(_trigger(table, act))
    state = sa.table(
        "tenant_state",
        *(
            sa.column(name)
            for name in ("tenant", "feed_number", "organisation_rev", "rules_rev", "server_id")
        ),
    )
    op.bulk_insert(
        state,
        [
            {
                "tenant": 1,
                "feed_number": 0,
                "organisation_rev": 0,
                "rules_rev": 0,
                "server_id": str(uuid.uuid4()),
            }
        ],
    )


def downgrade() -> None:
    """Take the triggers away; the row goes with its table."""
    postgres = op.get_bind().dialect.name == "postgresql"
    for table in APPEND_ONLY:
        for act in ACTS:
            on_table = f" ON {table}" if postgres else ""
            op.execute(f"DROP TRIGGER {_name(table, act)}{on_table}")
    if postgres:
        op.execute("DROP FUNCTION refuse_change()")
    op.execute("DELETE FROM tenant_state WHERE tenant = 1")


def _name(table: str, act: str) -> str:
    return f"{table}_refuses_{act.lower()}"


def _trigger(table: str, act: str) -> str:
    head = f"CREATE TRIGGER {_name(table, act)} BEFORE {act} ON {table}"
    if op.get_bind().dialect.name == "postgresql":
        return f"{head} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    return f"{head} BEGIN SELECT RAISE(ABORT, 'this table is append-only'); END"
