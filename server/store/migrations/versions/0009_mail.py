# SPDX-License-Identifier: Apache-2.0
"""Who gets mail where and when, and the days whose reminders went out."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "mail_person",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.String(64), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("mode", sa.String(16), nullable=False),
        sa.Column("quiet_from", sa.String(5), nullable=False),
        sa.Column("quiet_until", sa.String(5), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "person_id", name=op.f("pk_mail_person")),
    )
    op.create_table(
        "mail_round",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "day", name=op.f("pk_mail_round")),
    )


def downgrade() -> None:
    """Take both away."""
    op.drop_table("mail_round")
    op.drop_table("mail_person")
