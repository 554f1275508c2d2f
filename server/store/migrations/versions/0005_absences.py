# SPDX-License-Identifier: Apache-2.0
"""The register of absences, and an index on the cases that go on."""

import sqlalchemy as sa
from alembic import op

from server.store.columns import UtcTime

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_OPEN = sa.text("state IN ('draft','circulating','remanded')")


def upgrade() -> None:
    """Make the table; index the few open cases among the many that have ended."""
    op.create_table(
        "absence",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("absence_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("starts_at", UtcTime(), nullable=False),
        sa.Column("ends_at", UtcTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("registered_by", sa.String(length=64), nullable=False),
        sa.Column("changed_at", UtcTime(), nullable=False),
        sa.Column("cancelled_at", UtcTime(), nullable=True),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_absence_ends_after_start")),
        sa.PrimaryKeyConstraint("tenant", "absence_id", name=op.f("pk_absence")),
    )
    op.create_index("ix_absence_ends", "absence", ["tenant", "ends_at"], unique=False)
    op.create_index(
        "ix_case_summary_open",
        "case_summary",
        ["tenant", "case_id"],
        unique=False,
        postgresql_where=_OPEN,
        sqlite_where=_OPEN,
    )


def downgrade() -> None:
    """Take both away."""
    op.drop_index("ix_case_summary_open", table_name="case_summary")
    op.drop_table("absence")
