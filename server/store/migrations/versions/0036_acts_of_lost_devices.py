# SPDX-License-Identifier: Apache-2.0
"""When devices were lost and found, and the acts about which their owners are asked."""

import sqlalchemy as sa
from alembic import op

from server.store.columns import UtcTime

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make both; a device that is lost now is so from when it was reported."""
    op.create_table(
        "device_loss",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("device_id", sa.String(64), nullable=False),
        sa.Column("lost_at", UtcTime(), nullable=False),
        sa.Column("found_at", UtcTime()),
        sa.PrimaryKeyConstraint("tenant", "device_id", "lost_at", name=op.f("pk_device_loss")),
    )
    op.create_table(
        "asked_act",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event_id", sa.String(36), nullable=False),
        sa.Column("device_id", sa.String(64), nullable=False),
        sa.Column("person_id", sa.String(64), nullable=False),
        sa.Column("body_sha256", sa.String(64), nullable=False),
        sa.Column("stream", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("asked_at", UtcTime(), nullable=False),
        sa.Column("answer", sa.String(16), nullable=False),
        sa.Column("answered_at", UtcTime()),
        sa.PrimaryKeyConstraint("tenant", "event_id", name=op.f("pk_asked_act")),
    )
    op.create_index("ix_asked_act_device", "asked_act", ["tenant", "device_id"])
    op.execute(
        "INSERT INTO device_loss (tenant, device_id, lost_at) SELECT tenant, device_id, lost_at"
        " FROM device WHERE state = 'lost' AND lost_at IS NOT NULL"
    )


def downgrade() -> None:
    """Take both away; acts that waited are judged at once when they come again."""
    op.drop_table("asked_act")
    op.drop_table("device_loss")
