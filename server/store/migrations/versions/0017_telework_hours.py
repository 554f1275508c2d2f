# SPDX-License-Identifier: Apache-2.0
"""Objective records, reasons for differences, own hours, leave, permissions and minutes."""

import sqlalchemy as sa
from alembic import op

from server.store.columns import UtcTime

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    _objective()
    _explanation()
    _pattern()
    _schedule()
    _swap()
    _absent()
    _overtime()
    _minutes()


def downgrade() -> None:
    """Take them away."""
    op.drop_table("telework_minutes")
    op.drop_index("ix_telework_overtime_day", "telework_overtime")
    op.drop_table("telework_overtime")
    op.drop_table("telework_absent")
    op.drop_index("uq_telework_swap_off", "telework_swap")
    op.drop_table("telework_swap")
    op.drop_index("ix_telework_schedule_person", "telework_schedule")
    op.drop_table("telework_schedule")
    op.drop_table("telework_pattern")
    op.drop_index("ix_telework_explanation_day", "telework_explanation")
    op.drop_table("telework_explanation")
    op.drop_table("telework_objective")


def _objective() -> None:
    op.create_table(
        "telework_objective",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.String(64), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("source", sa.String(16), nullable=False),
        sa.Column("origin", sa.String(64), nullable=False),
        sa.Column("first_seen", UtcTime(), nullable=False),
        sa.Column("last_seen", UtcTime(), nullable=False),
        sa.Column("gaps", sa.Text(), nullable=False),
        sa.Column("open_begin", sa.Integer(), nullable=False),
        sa.Column("open_end", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "last_seen >= first_seen", name=op.f("ck_telework_objective_last_after_first")
        ),
        sa.PrimaryKeyConstraint(
            "tenant", "person_id", "day", "source", "origin", name=op.f("pk_telework_objective")
        ),
    )


def _explanation() -> None:
    op.create_table(
        "telework_explanation",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event_id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(64), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("begins_at", UtcTime(), nullable=False),
        sa.Column("ends_at", UtcTime(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("made_at", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "event_id", name=op.f("pk_telework_explanation")),
    )
    op.create_index(
        "ix_telework_explanation_day", "telework_explanation", ["tenant", "person_id", "day"]
    )


def _pattern() -> None:
    op.create_table(
        "telework_pattern",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("pattern_id", sa.String(64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("week", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "pattern_id", name=op.f("pk_telework_pattern")),
    )


def _schedule() -> None:
    op.create_table(
        "telework_schedule",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("assignment_id", sa.String(128), nullable=False),
        sa.Column("person_id", sa.String(64), nullable=False),
        sa.Column("pattern_id", sa.String(64), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("given_by", sa.String(64), nullable=False),
        sa.Column("given_at", UtcTime(), nullable=False),
        sa.CheckConstraint(
            "last_day IS NULL OR last_day >= first_day",
            name=op.f("ck_telework_schedule_last_after_first"),
        ),
        sa.PrimaryKeyConstraint("tenant", "assignment_id", name=op.f("pk_telework_schedule")),
    )
    op.create_index(
        "ix_telework_schedule_person", "telework_schedule", ["tenant", "person_id", "first_day"]
    )


def _swap() -> None:
    op.create_table(
        "telework_swap",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.String(64), nullable=False),
        sa.Column("duty_day", sa.Date(), nullable=False),
        sa.Column("off_day", sa.Date(), nullable=False),
        sa.CheckConstraint("duty_day <> off_day", name=op.f("ck_telework_swap_two_days")),
        sa.PrimaryKeyConstraint("tenant", "person_id", "duty_day", name=op.f("pk_telework_swap")),
    )
    op.create_index(
        "uq_telework_swap_off", "telework_swap", ["tenant", "person_id", "off_day"], unique=True
    )


def _absent() -> None:
    op.create_table(
        "telework_absent",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.String(64), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("begins_at", UtcTime(), nullable=False),
        sa.Column("ends_at", UtcTime(), nullable=False),
        sa.Column("cancelled", sa.Integer(), nullable=False),
        sa.CheckConstraint("ends_at > begins_at", name=op.f("ck_telework_absent_ends_after_begin")),
        sa.PrimaryKeyConstraint(
            "tenant", "person_id", "day", "kind", "begins_at", name=op.f("pk_telework_absent")
        ),
    )


def _overtime() -> None:
    op.create_table(
        "telework_overtime",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("permission_id", sa.String(128), nullable=False),
        sa.Column("person_id", sa.String(64), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("begins_at", UtcTime(), nullable=False),
        sa.Column("ends_at", UtcTime(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("source", sa.String(16), nullable=False),
        sa.Column("given_by", sa.String(64), nullable=False),
        sa.Column("given_at", UtcTime(), nullable=False),
        sa.Column("withdrawn_at", UtcTime(), nullable=True),
        sa.CheckConstraint(
            "ends_at > begins_at", name=op.f("ck_telework_overtime_ends_after_begin")
        ),
        sa.PrimaryKeyConstraint("tenant", "permission_id", name=op.f("pk_telework_overtime")),
    )
    op.create_index("ix_telework_overtime_day", "telework_overtime", ["tenant", "person_id", "day"])


def _minutes() -> None:
    op.create_table(
        "telework_minutes",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.String(64), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("regular", sa.Integer(), nullable=False),
        sa.Column("overtime", sa.Integer(), nullable=False),
        sa.Column("holiday", sa.Integer(), nullable=False),
        sa.Column("night", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "regular >= 0 AND overtime >= 0 AND holiday >= 0 AND night >= 0",
            name=op.f("ck_telework_minutes_whole"),
        ),
        sa.PrimaryKeyConstraint("tenant", "person_id", "day", name=op.f("pk_telework_minutes")),
    )
