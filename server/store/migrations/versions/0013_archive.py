# SPDX-License-Identifier: Apache-2.0
"""The renewal calendar: how far each decided sheet is carried, and when it is due again."""

import sqlalchemy as sa
from alembic import op

from server.store.columns import UtcTime

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table; the daily round fills it with what was decided before."""
    op.create_table(
        "archived_sheet",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("case_id", sa.String(64), nullable=False),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("reason", sa.String(24), nullable=False),
        sa.Column("retention_years", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("stamps", sa.Integer(), nullable=False),
        sa.Column("authority", sa.Text(), nullable=False),
        sa.Column("wanted_at", UtcTime(), nullable=False),
        sa.Column("stamped_at", UtcTime(), nullable=True),
        sa.Column("ends_at", UtcTime(), nullable=True),
        sa.Column("due_at", UtcTime(), nullable=True),
        sa.Column("due_reason", sa.String(16), nullable=False),
        sa.Column("asked_at", UtcTime(), nullable=True),
        sa.Column("fault", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "case_id", name=op.f("pk_archived_sheet")),
    )
    op.create_index("ix_archived_sheet_due", "archived_sheet", ["tenant", "state", "due_at"])


def downgrade() -> None:
    """Take it away."""
    op.drop_table("archived_sheet")
