# SPDX-License-Identifier: Apache-2.0
"""Seals over the audit log, so that a row taken away is missed."""

import sqlalchemy as sa
from alembic import op

from server.store.columns import UtcTime

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

APPEND_ONLY = ("audit_seal", "audit_leaf", "audit_time")
ACTS = ("UPDATE", "DELETE")


def upgrade() -> None:
    """Make the tables; nobody changes in them what stands."""
    op.create_table(
        "audit_seal",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sealed_at", UtcTime(), nullable=False),
        sa.Column("last_entry", sa.BigInteger(), nullable=False),
        sa.Column("leaves", sa.Integer(), nullable=False),
        sa.Column("previous_root", sa.String(64), nullable=False),
        sa.Column("root", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "number", name=op.f("pk_audit_seal")),
    )
    op.create_index("ix_audit_seal_sealed_at", "audit_seal", ["tenant", "sealed_at"])
    op.create_table(
        "audit_leaf",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("entry_id", sa.BigInteger()),
        sa.Column("case_id", sa.String(64), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.UniqueConstraint("tenant", "entry_id", name=op.f("uq_audit_leaf_tenant_entry_id")),
        sa.PrimaryKeyConstraint("tenant", "number", "position", name=op.f("pk_audit_leaf")),
    )
    op.create_table(
        "audit_time",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.Column("token", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "number", name=op.f("pk_audit_time")),
    )
    for table in APPEND_ONLY:
        for act in ACTS:
            op.execute(_trigger(table, act))


def downgrade() -> None:
    """Take the seals away; the log itself stays."""
    for table in APPEND_ONLY:
        op.drop_table(table)


def _trigger(table: str, act: str) -> str:
    head = f"CREATE TRIGGER {table}_refuses_{act.lower()} BEFORE {act} ON {table}"
    if op.get_bind().dialect.name == "postgresql":
        return f"{head} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    return f"{head} BEGIN SELECT RAISE(ABORT, 'this table is append-only'); END"
