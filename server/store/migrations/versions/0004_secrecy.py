# SPDX-License-Identifier: Apache-2.0
"""Need-to-know cases: the summary carries the 秘密区分 that the visibility statement asks for."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; a case from before is in no class."""
    with op.batch_alter_table("case_summary") as batch_op:
        batch_op.add_column(sa.Column("secrecy", sa.String(16), nullable=False, server_default=""))


def downgrade() -> None:
    """Take the column away."""
    with op.batch_alter_table("case_summary") as batch_op:
        batch_op.drop_column("secrecy")
