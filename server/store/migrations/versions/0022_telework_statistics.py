# SPDX-License-Identifier: Apache-2.0
"""What HR gave about people for the statistics."""

import sqlalchemy as sa
from alembic import op

from server.store.columns import UtcTime

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "telework_staff_trait",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.String(64), nullable=False),
        sa.Column("age_band", sa.String(16), nullable=False),
        sa.Column("way_minutes", sa.Integer()),
        sa.Column("way_metres", sa.Integer(), nullable=False),
        sa.Column("co2_grams_per_km", sa.Integer(), nullable=False),
        sa.Column("loaded_at", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "person_id", name=op.f("pk_telework_staff_trait")),
    )


def downgrade() -> None:
    """Take it away."""
    op.drop_table("telework_staff_trait")
