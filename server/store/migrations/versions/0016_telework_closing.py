# SPDX-License-Identifier: Apache-2.0
"""Months of remote work, their sheets and amendments; what is closed refuses every change."""

import sqlalchemy as sa
from alembic import op

from server.store.columns import UtcTime

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

_SHEET_STAYS = (
    "tenant",
    "sheet_id",
    "section_id",
    "month",
    "sheet_no",
    "state",
    "post_id",
    "role",
    "snapshot",
    "snapshot_sha256",
    "results",
    "people",
    "signed_by",
    "signed_name",
)
"""Columns of a signed sheet that no update may touch."""

_ENDED = "OLD.state IN ('approved', 'refused', 'withdrawn')"


def upgrade() -> None:
    """Make the tables; what is closed, signed or decided refuses every change."""
    _make_months()
    _make_sheets()
    _make_closings()
    _make_amendments()
    for table, act, when in _guards():
        op.execute(_trigger(table, act, when))


def downgrade() -> None:
    """Take all away."""
    postgres = op.get_bind().dialect.name == "postgresql"
    for table, act, _when in _guards():
        on_table = f" ON {table}" if postgres else ""
        op.execute(f"DROP TRIGGER {table}_refuses_{act.lower()}{on_table}")
    for table in (
        "telework_amendment",
        "telework_city_month",
        "telework_section_month",
        "telework_month",
    ):
        op.drop_table(table)


def _guards() -> list[tuple[str, str, str]]:
    """Return table, act, and when the act is refused."""
    postgres = op.get_bind().dialect.name == "postgresql"
    differs = "IS DISTINCT FROM" if postgres else "IS NOT"
    touched = " OR ".join(f"NEW.{name} {differs} OLD.{name}" for name in _SHEET_STAYS)
    return [
        ("telework_month", "UPDATE", "OLD.state = 'closed'"),
        ("telework_month", "DELETE", "OLD.state = 'closed'"),
        ("telework_section_month", "UPDATE", f"OLD.state = 'signed' AND ({touched})"),
        ("telework_section_month", "DELETE", "OLD.state = 'signed'"),
        ("telework_city_month", "UPDATE", ""),
        ("telework_city_month", "DELETE", ""),
        ("telework_amendment", "UPDATE", _ENDED),
        ("telework_amendment", "DELETE", _ENDED),
    ]


def _trigger(table: str, act: str, when: str) -> str:
    head = f"CREATE TRIGGER {table}_refuses_{act.lower()} BEFORE {act} ON {table} FOR EACH ROW"
    condition = f" WHEN ({when})" if when else ""
    if op.get_bind().dialect.name == "postgresql":
        return f"{head}{condition} EXECUTE FUNCTION refuse_change()"
    return f"{head}{condition} BEGIN SELECT RAISE(ABORT, 'this table is append-only'); END"


def _tenant() -> sa.Column[int]:
    return sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False)


def _id(name: str, length: int = 64) -> sa.Column[str]:
    return sa.Column(name, sa.String(length), nullable=False)


def _text(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _make_months() -> None:
    op.create_table(
        "telework_month",
        _tenant(),
        _id("person_id"),
        _id("month", 7),
        _id("section_id"),
        _id("state", 16),
        _number("version"),
        *_text("returned"),
        sa.Column("submitted_at", UtcTime(), nullable=True),
        _id("sheet_id", 36),
        _id("signed_sha256"),
        *_text("snapshot"),
        _id("sha256"),
        sa.PrimaryKeyConstraint(
            "tenant", "person_id", "month", "section_id", name=op.f("pk_telework_month")
        ),
    )
    op.create_index(
        "ix_telework_month_section", "telework_month", ["tenant", "month", "section_id"]
    )


def _make_sheets() -> None:
    op.create_table(
        "telework_section_month",
        _tenant(),
        _id("sheet_id", 36),
        _id("section_id"),
        _id("month", 7),
        _number("sheet_no"),
        _id("state", 16),
        _id("post_id"),
        *_text("role", "snapshot"),
        _id("snapshot_sha256"),
        *_text("results"),
        _number("people"),
        _id("sha256"),
        sa.Column("size", sa.BigInteger(), nullable=False),
        _id("prepared_by"),
        sa.Column("prepared_at", UtcTime(), nullable=False),
        _id("signed_by"),
        *_text("signed_name"),
        sa.Column("signed_at", UtcTime(), nullable=True),
        sa.Column("time_owed", sa.Boolean(), nullable=False),
        sa.Column("keep_until", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("tenant", "sheet_id", name=op.f("pk_telework_section_month")),
    )
    op.create_index(
        "ix_telework_section_month_no",
        "telework_section_month",
        ["tenant", "section_id", "month", "sheet_no"],
        unique=True,
    )


def _make_closings() -> None:
    op.create_table(
        "telework_city_month",
        _tenant(),
        _id("month", 7),
        _id("policy_id"),
        _number("policy_version"),
        *_text("rules", "figures", "acknowledged"),
        _id("list_sha256"),
        *_text("reason"),
        _number("people"),
        _id("sha256"),
        _id("closed_by"),
        sa.Column("closed_at", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "month", name=op.f("pk_telework_city_month")),
    )


def _make_amendments() -> None:
    table = "telework_amendment"
    op.create_table(
        table,
        _tenant(),
        _id("amendment_id", 36),
        _id("person_id"),
        _id("section_id"),
        sa.Column("day", sa.Date(), nullable=False),
        _id("month", 7),
        _id("state", 16),
        _number("version"),
        _id("decided_in", 7),
        *_text("body", "lines"),
        sa.PrimaryKeyConstraint("tenant", "amendment_id", name=op.f(f"pk_{table}")),
    )
    op.create_index("ix_telework_amendment_month", table, ["tenant", "month"])
    op.create_index("ix_telework_amendment_decided", table, ["tenant", "decided_in"])
    op.create_index("ix_telework_amendment_person", table, ["tenant", "person_id", "day"])
