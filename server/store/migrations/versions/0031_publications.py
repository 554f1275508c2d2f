# SPDX-License-Identifier: Apache-2.0
"""Figures beside each publication, and secret addresses of the page of figures."""

import sqlalchemy as sa
from alembic import op

from server.store.columns import UtcTime

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what the register of publications compares with, and make the table of keys."""
    snapshot = sa.Column("snapshot", sa.Text(), nullable=False, server_default="{}")
    differs = sa.Column("differs", sa.Integer(), nullable=False, server_default="0")
    for column in (snapshot, differs):
        op.add_column("figure_publication", column)
    op.create_table(
        "figure_key",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key_id", sa.String(64), nullable=False),
        sa.Column("token_sha256", sa.String(64), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("made_by", sa.String(120), nullable=False),
        sa.Column("made_at", UtcTime(), nullable=False),
        sa.Column("last_used_at", UtcTime()),
        sa.Column("revoked_at", UtcTime()),
        sa.UniqueConstraint("token_sha256", name=op.f("uq_figure_key_token_sha256")),
        sa.PrimaryKeyConstraint("tenant", "key_id", name=op.f("pk_figure_key")),
    )


def downgrade() -> None:
    """Take all away; the guards of the register refuse changes of rows, not of columns."""
    op.drop_table("figure_key")
    for column in ("differs", "snapshot"):
        op.drop_column("figure_publication", column)
