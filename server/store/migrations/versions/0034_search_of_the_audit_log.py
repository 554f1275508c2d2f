# SPDX-License-Identifier: Apache-2.0
"""The audit log is searched by day, by person and by request."""

from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None

SOUGHT = ("at", "actor", "request_id")


def upgrade() -> None:
    """Make an index for each."""
    for column in SOUGHT:
        op.create_index(f"ix_audit_log_{column}", "audit_log", ["tenant", column])


def downgrade() -> None:
    """Take them away."""
    for column in SOUGHT:
        op.drop_index(f"ix_audit_log_{column}", "audit_log")
