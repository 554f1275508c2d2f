# SPDX-License-Identifier: Apache-2.0
"""An effect knows the request that caused it, so that a complaint leads to it."""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the number; what caused the effects before is not known."""
    op.add_column(
        "outbox",
        sa.Column("request_id", sa.String(64), nullable=False, server_default=""),
    )


def downgrade() -> None:
    """Take it away."""
    op.drop_column("outbox", "request_id")
