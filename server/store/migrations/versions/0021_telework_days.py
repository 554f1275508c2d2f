# SPDX-License-Identifier: Apache-2.0
"""Working days made from punches and entries, the head's verdicts, and the checklist."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from server.store.columns import UtcTime

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

_APPEND_ONLY = ("telework_entry", "telework_verdict", "telework_checklist")
_ACTS = ("UPDATE", "DELETE")


def upgrade() -> None:
    """Make the tables; what is worked out with the day leaves the punch."""
    _change_punches()
    _change_days()
    _make_entries()
    _make_verdicts()
    _make_checklist()
    for table in _APPEND_ONLY:
        for act in _ACTS:
            op.execute(_trigger(table, act))


def downgrade() -> None:
    """Take all away."""
    postgres = op.get_bind().dialect.name == "postgresql"
    for table in _APPEND_ONLY:
        for act in _ACTS:
            on_table = f" ON {table}" if postgres else ""
            op.execute(f"DROP TRIGGER {table}_refuses_{act.lower()}{on_table}")
    for table in reversed(_APPEND_ONLY):
        op.drop_table(table)
    op.drop_index("ix_telework_day_date", "telework_day")
    for name in ("comment", "decided_at", "decided_by", "state", "changed"):
        op.drop_column("telework_day", name)
    for name in ("aside", "said"):
        op.drop_column("telework_punch", name)
    op.add_column("telework_punch", _with_default("trust", sa.String(1), "D"))
    op.add_column("telework_punch", _with_default("counted", sa.Integer(), "1"))


def _with_default(name: str, type_: sa.types.TypeEngine[Any], value: str) -> sa.Column[Any]:
    return sa.Column(name, type_, nullable=False, server_default=value)


def _change_punches() -> None:
    op.add_column("telework_punch", _with_default("said", sa.Text(), ""))
    op.add_column("telework_punch", _with_default("aside", sa.Integer(), "0"))
    for name in ("trust", "counted"):
        op.drop_column("telework_punch", name)


def _change_days() -> None:
    op.add_column("telework_day", _with_default("changed", sa.BigInteger(), "0"))
    op.add_column("telework_day", _with_default("state", sa.String(12), "open"))
    op.add_column("telework_day", _with_default("decided_by", sa.String(64), ""))
    op.add_column("telework_day", sa.Column("decided_at", UtcTime(), nullable=True))
    op.add_column("telework_day", _with_default("comment", sa.Text(), ""))
    op.create_index("ix_telework_day_date", "telework_day", ["tenant", "day"])
    # Days of before come to their person's client as the feed had them.
    op.execute(
        "UPDATE telework_day SET changed = COALESCE((SELECT number FROM change_feed"
        " WHERE change_feed.tenant = telework_day.tenant AND change_feed.kind = 'day'"
        " AND change_feed.id = telework_day.person_id), 0)"
    )


def _make_entries() -> None:
    op.create_table(
        "telework_entry",
        _tenant(),
        sa.Column("event_id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(64), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("type", sa.String(16), nullable=False),
        sa.Column("made_at", UtcTime(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        _with_default("aside", sa.Integer(), "0"),
        sa.CheckConstraint(
            "type IN ('enter_day', 'plan_day', 'report_day')", name=op.f("ck_telework_entry_type")
        ),
        sa.PrimaryKeyConstraint("tenant", "event_id", name=op.f("pk_telework_entry")),
    )
    op.create_index("ix_telework_entry_day", "telework_entry", ["tenant", "person_id", "day"])


def _make_verdicts() -> None:
    op.create_table(
        "telework_verdict",
        _tenant(),
        sa.Column("event_id", sa.String(36), nullable=False),
        sa.Column("person_id", sa.String(64), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("verdict", sa.String(12), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("decided_by", sa.String(64), nullable=False),
        sa.Column("decided_at", UtcTime(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "verdict IN ('confirmed', 'returned')", name=op.f("ck_telework_verdict_verdict")
        ),
        sa.PrimaryKeyConstraint(
            "tenant", "event_id", "person_id", "day", name=op.f("pk_telework_verdict")
        ),
    )
    op.create_index("ix_telework_verdict_day", "telework_verdict", ["tenant", "person_id", "day"])


def _make_checklist() -> None:
    op.create_table(
        "telework_checklist",
        _tenant(),
        sa.Column("version", sa.String(32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("loaded_at", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "version", name=op.f("pk_telework_checklist")),
    )


def _tenant() -> sa.Column[int]:
    return sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False)


def _trigger(table: str, act: str) -> str:
    head = f"CREATE TRIGGER {table}_refuses_{act.lower()} BEFORE {act} ON {table}"
    if op.get_bind().dialect.name == "postgresql":
        return f"{head} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    return f"{head} BEGIN SELECT RAISE(ABORT, 'this table is append-only'); END"
