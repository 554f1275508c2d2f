# SPDX-License-Identifier: Apache-2.0
"""Counting policies, the projection of counted days, and where everybody belonged when."""

import sqlalchemy as sa
from alembic import op

from server.store.columns import UtcTime

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

_NUMBERS = (
    "person_days",
    *(f"{kind}_half_units" for kind in ("home", "satellite", "mobile")),
    *(f"{kind}_minutes" for kind in ("home", "satellite", "mobile")),
    *(f"{kind}_events" for kind in ("home", "satellite", "mobile")),
    "allowance_days",
    "unpermitted",
    "confirmed",
)


def upgrade() -> None:
    """Make the three tables; a policy that was loaded is replaced, never changed."""
    op.create_table(
        "telework_policy",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("policy_id", sa.String(40), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("loaded_by", sa.String(120), nullable=False),
        sa.Column("loaded_at", UtcTime(), nullable=False),
        sa.CheckConstraint("version > 0", name=op.f("ck_telework_policy_version_from_one")),
        sa.PrimaryKeyConstraint("tenant", "policy_id", "version", name=op.f("pk_telework_policy")),
    )
    op.create_index(
        "uq_telework_policy_valid_from",
        "telework_policy",
        ["tenant", "policy_id", "valid_from"],
        unique=True,
    )
    _make_day_count()
    op.create_table(
        "telework_staff_place",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.String(64), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("section_id", sa.String(64), nullable=False),
        sa.Column("bureau_id", sa.String(64), nullable=False),
        sa.Column("grade", sa.String(40), nullable=False),
        sa.Column("organisation_rev", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(
            "tenant", "person_id", "first", name=op.f("pk_telework_staff_place")
        ),
    )
    op.create_index(
        "ix_telework_staff_place_section",
        "telework_staff_place",
        ["tenant", "section_id", "first"],
    )
    _guard_policies()


def downgrade() -> None:
    """Take them away; the guard goes with its table."""
    op.drop_index("ix_telework_staff_place_section", "telework_staff_place")
    op.drop_table("telework_staff_place")
    op.drop_index("ix_telework_day_count_person", "telework_day_count")
    op.drop_table("telework_day_count")
    op.drop_index("uq_telework_policy_valid_from", "telework_policy")
    op.drop_table("telework_policy")


def _make_day_count() -> None:
    op.create_table(
        "telework_day_count",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("policy_id", sa.String(40), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("person_id", sa.String(64), nullable=False),
        sa.Column("policy_version", sa.Integer(), nullable=False),
        sa.Column("section_id", sa.String(64), nullable=False),
        sa.Column("bureau_id", sa.String(64), nullable=False),
        sa.Column("grade", sa.String(40), nullable=False),
        sa.Column("unit", sa.String(12), nullable=False),
        sa.Column("leading", sa.String(12), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in _NUMBERS),
        sa.PrimaryKeyConstraint(
            "tenant", "policy_id", "day", "person_id", name=op.f("pk_telework_day_count")
        ),
    )
    op.create_index(
        "ix_telework_day_count_person", "telework_day_count", ["tenant", "person_id", "day"]
    )


def _guard_policies() -> None:
    head = "CREATE TRIGGER telework_policy_refuses_update BEFORE UPDATE ON telework_policy"
    if op.get_bind().dialect.name == "postgresql":
        op.execute(f"{head} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()")
        return
    op.execute(f"{head} BEGIN SELECT RAISE(ABORT, 'this table is append-only'); END")
