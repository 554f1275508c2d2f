# SPDX-License-Identifier: Apache-2.0
"""Up to which slot number the current sheet has fields, spare ones included."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Say 0 for sheets made so far: they have no spare field."""
    with op.batch_alter_table("document") as batch_op:
        batch_op.add_column(sa.Column("last_field", sa.Integer, nullable=False, server_default="0"))


def downgrade() -> None:
    """Forget it: every slot added from then on begins a sheet."""
    with op.batch_alter_table("document") as batch_op:
        batch_op.drop_column("last_field")
