# SPDX-License-Identifier: Apache-2.0
"""Offers to exchange rooms, from one organiser to another."""

import sqlalchemy as sa
from alembic import op

from server.store.columns import UtcTime

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table; an offer that was settled stays as it was settled."""
    op.create_table(
        "meeting_swap",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        *(_text(name) for name in ("offer_id", "one_id", "other_id", "by_id", "to_id")),
        sa.Column("one_version", sa.Integer(), nullable=False),
        sa.Column("other_version", sa.Integer(), nullable=False),
        sa.Column("message", sa.String(400), nullable=False),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("made_at", UtcTime(), nullable=False),
        sa.Column("ends_at", UtcTime(), nullable=False),
        sa.Column("settled_at", UtcTime()),
        sa.PrimaryKeyConstraint("tenant", "offer_id", name=op.f("pk_meeting_swap")),
    )
    for side in ("by", "to"):
        op.create_index(
            f"ix_meeting_swap_{side}", "meeting_swap", ["tenant", f"{side}_id", "made_at"]
        )
    _guard()


def downgrade() -> None:
    """Take it away."""
    op.drop_table("meeting_swap")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION meeting_swap_is_settled_once()")


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(64), nullable=False)


def _guard() -> None:
    """Settle an offer once: what was answered is answered."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION meeting_swap_is_settled_once() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'this offer is settled'; END $$"
        )
        op.execute(
            "CREATE TRIGGER meeting_swap_stays_settled BEFORE UPDATE ON meeting_swap "
            "FOR EACH ROW WHEN (OLD.state <> 'open') "
            "EXECUTE FUNCTION meeting_swap_is_settled_once()"
        )
        return
    op.execute(
        "CREATE TRIGGER meeting_swap_stays_settled BEFORE UPDATE ON meeting_swap "
        "WHEN OLD.state <> 'open' BEGIN SELECT RAISE(ABORT, 'this offer is settled'); END"
    )
