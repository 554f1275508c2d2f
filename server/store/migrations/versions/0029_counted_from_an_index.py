# SPDX-License-Identifier: Apache-2.0
"""Decisions are counted from an index alone: two years of the rates without reading a row."""

from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

_COUNTED = (
    "tenant",
    "decided_on",
    "carrier",
    "reason",
    "outcome",
    "bureau_id",
    "section_id",
    "rank",
    "decided_feed",
)


def upgrade() -> None:
    """Put the wider index in the place of the narrow one."""
    op.create_index("ix_register_entry_counted", "register_entry", [*_COUNTED])
    op.drop_index("ix_register_entry_decided", "register_entry")


def downgrade() -> None:
    """Put the narrow one back."""
    op.create_index("ix_register_entry_decided", "register_entry", ["tenant", "decided_on"])
    op.drop_index("ix_register_entry_counted", "register_entry")
