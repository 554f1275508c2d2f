# SPDX-License-Identifier: Apache-2.0
"""Requests that wait for approval, published revocation lists, and what was done with the CA."""

import sqlalchemy as sa
from alembic import op

from server.store.columns import UtcTime

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the three tables."""
    op.create_table(
        "certificate_request",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("public_key_sha256", sa.String(64), nullable=False),
        sa.Column("person_id", sa.String(64), nullable=False),
        sa.Column("device_id", sa.String(64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("section", sa.Text(), nullable=False),
        sa.Column("request", sa.Text(), nullable=False),
        sa.Column("asked_at", UtcTime(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("decided_by", sa.String(64), nullable=False),
        sa.Column("decided_at", UtcTime(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "state IN ('waiting', 'approved', 'refused')",
            name=op.f("ck_certificate_request_state"),
        ),
        sa.PrimaryKeyConstraint("tenant", "public_key_sha256", name=op.f("pk_certificate_request")),
    )
    op.create_index(
        "ix_certificate_request_state", "certificate_request", ["tenant", "state", "asked_at"]
    )
    op.create_table(
        "published_list",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key_name", sa.String(64), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("made_at", UtcTime(), nullable=False),
        sa.Column("next_at", UtcTime(), nullable=False),
        sa.Column("last", sa.Boolean(), nullable=False),
        sa.Column("list", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "key_name", name=op.f("pk_published_list")),
    )
    op.create_table(
        "authority_deed",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("deed", sa.String(32), nullable=False),
        sa.Column("done_at", UtcTime(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "deed", name=op.f("pk_authority_deed")),
    )


def downgrade() -> None:
    """Take them away."""
    op.drop_table("authority_deed")
    op.drop_table("published_list")
    op.drop_index("ix_certificate_request_state", "certificate_request")
    op.drop_table("certificate_request")
