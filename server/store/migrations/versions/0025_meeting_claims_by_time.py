# SPDX-License-Identifier: Apache-2.0
"""What holds anything at a time, without going through every room."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the index by which many rooms are looked at together."""
    op.create_index(
        "ix_meeting_claim_time",
        "meeting_claim",
        ["tenant", "starts_at"],
        postgresql_where=sa.text("blocking"),
        sqlite_where=sa.text("blocking"),
        # So that the rows themselves are not needed.
        postgresql_include=["resource_id", "ends_at", "occurrence_id"],
    )


def downgrade() -> None:
    """Take it away."""
    op.drop_index("ix_meeting_claim_time", "meeting_claim")
