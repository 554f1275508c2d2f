# SPDX-License-Identifier: Apache-2.0
"""Bulk verifications: runs over a period, and what was found of each document."""

import sqlalchemy as sa
from alembic import op

from server.store.columns import UtcTime

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "verification_run",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("run_id", sa.String(36), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("begun_by", sa.String(64), nullable=False),
        sa.Column("begun_at", UtcTime(), nullable=False),
        sa.Column("changed_at", UtcTime(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "run_id", name=op.f("pk_verification_run")),
    )
    op.create_index("ix_verification_run_begun", "verification_run", ["tenant", "begun_at"])
    op.create_table(
        "verified_document",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("run_id", sa.String(36), nullable=False),
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("document_id", sa.String(64), nullable=False),
        sa.Column("case_id", sa.String(64), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("outcome", sa.String(16), nullable=False),
        sa.Column("signatures", sa.Integer(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint(
            "tenant", "run_id", "kind", "document_id", name=op.f("pk_verified_document")
        ),
    )
    op.create_index(
        "ix_verified_document_outcome", "verified_document", ["tenant", "run_id", "outcome"]
    )


def downgrade() -> None:
    """Take both away."""
    op.drop_table("verified_document")
    op.drop_table("verification_run")
