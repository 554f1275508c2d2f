# SPDX-License-Identifier: Apache-2.0
"""Passwords that an administrator gave, and a number by which a change of an account is seen."""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add both; no password before was temporary."""
    op.add_column(
        "person_account",
        sa.Column("rev", sa.Integer(), nullable=False, server_default="1"),
    )
    op.add_column(
        "person_account",
        sa.Column("temporary", sa.Boolean(), nullable=False, server_default=sa.false()),
    )


def downgrade() -> None:
    """Take both away; who was to change his password may go on with it."""
    for column in ("temporary", "rev"):
        op.drop_column("person_account", column)
