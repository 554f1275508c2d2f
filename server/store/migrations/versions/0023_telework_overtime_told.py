# SPDX-License-Identifier: Apache-2.0
"""Whom letters about overtime were sent, and the exceptions that were settled with a reason."""

import sqlalchemy as sa
from alembic import op

from server.store.columns import UtcTime

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

_REFUSED = ("UPDATE", "DELETE")


def upgrade() -> None:
    """Make the tables; what was settled stays."""
    op.create_table(
        "telework_overtime_told",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.String(64), nullable=False),
        sa.Column("period", sa.String(7), nullable=False),
        sa.Column("warning", sa.String(8), nullable=False),
        sa.Column("told_at", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint(
            "tenant", "person_id", "period", "warning", name=op.f("pk_telework_overtime_told")
        ),
    )
    op.create_table(
        "telework_settlement",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("settlement_id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(64), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("what", sa.String(12), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("begins_at", UtcTime(), nullable=False),
        sa.Column("ends_at", UtcTime(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("settled_by", sa.String(64), nullable=False),
        sa.Column("settled_at", UtcTime(), nullable=False),
        sa.CheckConstraint(
            "what IN ('difference', 'unpermitted')", name=op.f("ck_telework_settlement_what")
        ),
        sa.CheckConstraint("ends_at > begins_at", name=op.f("ck_telework_settlement_order")),
        sa.PrimaryKeyConstraint("tenant", "settlement_id", name=op.f("pk_telework_settlement")),
    )
    op.create_index(
        "ix_telework_settlement_day", "telework_settlement", ["tenant", "person_id", "day"]
    )
    for act in _REFUSED:
        op.execute(_trigger("telework_settlement", act))


def downgrade() -> None:
    """Take them away."""
    on_table = " ON telework_settlement" if op.get_bind().dialect.name == "postgresql" else ""
    for act in _REFUSED:
        op.execute(f"DROP TRIGGER telework_settlement_refuses_{act.lower()}{on_table}")
    op.drop_table("telework_settlement")
    op.drop_table("telework_overtime_told")


def _trigger(table: str, act: str) -> str:
    head = f"CREATE TRIGGER {table}_refuses_{act.lower()} BEFORE {act} ON {table}"
    if op.get_bind().dialect.name == "postgresql":
        return f"{head} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    return f"{head} BEGIN SELECT RAISE(ABORT, 'this table is append-only'); END"
