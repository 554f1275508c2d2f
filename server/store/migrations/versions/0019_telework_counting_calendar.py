# SPDX-License-Identifier: Apache-2.0
"""Newer official lists of holidays, and the city's own closed days."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "telework_closed_day",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("source", sa.String(8), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "source IN ('national', 'city')", name=op.f("ck_telework_closed_day_source")
        ),
        sa.PrimaryKeyConstraint("tenant", "day", "source", name=op.f("pk_telework_closed_day")),
    )


def downgrade() -> None:
    """Take it away."""
    op.drop_table("telework_closed_day")
