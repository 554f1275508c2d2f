# SPDX-License-Identifier: Apache-2.0
"""Which kinds of mail a person wants."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

USUAL = "turn,outcome,reminder"


def upgrade() -> None:
    """Everybody goes on getting what came so far."""
    with op.batch_alter_table("mail_person") as batch_op:
        batch_op.add_column(sa.Column("kinds", sa.String(64), nullable=False, server_default=USUAL))


def downgrade() -> None:
    """Forget the choice."""
    with op.batch_alter_table("mail_person") as batch_op:
        batch_op.drop_column("kinds")
