# SPDX-License-Identifier: Apache-2.0
"""Registration and application for remote work: blocks, waiting lines, settings, locks."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from server.store.columns import UtcTime

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

_LIVING = sa.text("withdrawn_at IS NULL")
_KEPT = (
    "tenant",
    "grant_id",
    "person_id",
    "day",
    "unit",
    "begins",
    "ends",
    "place",
    "source",
    "case_id",
    "granted_at",
)
_MOVED = " OR ".join(f"NEW.{name} <> OLD.{name}" for name in _KEPT)

GUARDS = (
    ("telework_grant", "UPDATE", f"{_MOVED} OR OLD.withdrawn_at IS NOT NULL"),
    ("telework_grant", "DELETE", "1 = 1"),
    ("telework_enrolment", "UPDATE", "1 = 1"),
    ("telework_enrolment", "DELETE", "1 = 1"),
)
"""Table, act, and the condition under which the act is refused."""


def upgrade() -> None:
    """Make the tables, and guard them."""
    _make_grants()
    _make_requests()
    _make_enrolments()
    _make_settings()
    for table, act, refused in GUARDS:
        for statement in _guard(table, act, refused):
            op.execute(statement)


def downgrade() -> None:
    """Take back."""
    postgres = op.get_bind().dialect.name == "postgresql"
    for table, act, _refused in GUARDS:
        name = f"{table}_guards_{act.lower()}"
        op.execute(f"DROP TRIGGER {name}" + (f" ON {table}" if postgres else ""))
        if postgres:
            op.execute(f"DROP FUNCTION {name}()")
    for table in ("lock", "setting", "enrolment", "request", "grant"):
        op.drop_table(f"telework_{table}")


def _tenant() -> sa.Column[int]:
    return sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False)


def _block() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("person_id", sa.String(64), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("unit", sa.String(12), nullable=False),
        sa.Column("begins", sa.String(5), nullable=False),
        sa.Column("ends", sa.String(5), nullable=False),
        sa.Column("place", sa.String(12), nullable=False),
        sa.Column("place_note", sa.Text(), nullable=False),
        sa.Column("device_loan", sa.Integer(), nullable=False),
    )


def _make_grants() -> None:
    op.create_table(
        "telework_grant",
        _tenant(),
        sa.Column("grant_id", sa.String(64), nullable=False),
        *_block(),
        sa.Column("source", sa.String(12), nullable=False),
        sa.Column("case_id", sa.String(64), nullable=False),
        sa.Column("bcp", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("granted_by", sa.String(64), nullable=False),
        sa.Column("granted_at", UtcTime(), nullable=False),
        sa.Column("withdrawn_at", UtcTime(), nullable=True),
        sa.Column("withdrawn_by", sa.String(64), nullable=False),
        sa.Column("withdraw_reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "grant_id", name=op.f("pk_telework_grant")),
    )
    op.create_index("ix_telework_grant_day", "telework_grant", ["tenant", "day"])
    op.create_index("ix_telework_grant_person", "telework_grant", ["tenant", "person_id", "day"])
    op.create_index(
        "uq_telework_grant_block",
        "telework_grant",
        ["tenant", "person_id", "day", "unit", "begins"],
        unique=True,
        sqlite_where=_LIVING,
        postgresql_where=_LIVING,
    )


def _make_requests() -> None:
    op.create_table(
        "telework_request",
        _tenant(),
        sa.Column("case_id", sa.String(64), nullable=False),
        sa.Column("line", sa.Integer(), autoincrement=False, nullable=False),
        *_block(),
        sa.PrimaryKeyConstraint("tenant", "case_id", "line", name=op.f("pk_telework_request")),
    )
    op.create_index("ix_telework_request_day", "telework_request", ["tenant", "day"])
    op.create_index(
        "ix_telework_request_person", "telework_request", ["tenant", "person_id", "day"]
    )


def _make_enrolments() -> None:
    op.create_table(
        "telework_enrolment",
        _tenant(),
        sa.Column("case_id", sa.String(64), nullable=False),
        sa.Column("person_id", sa.String(64), nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=False),
        sa.Column("eligibility", sa.String(16), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("commute_minutes", sa.Integer(), nullable=False),
        sa.Column("commute_metres", sa.Integer(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("decided_at", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "case_id", name=op.f("pk_telework_enrolment")),
    )
    op.create_index(
        "ix_telework_enrolment_person",
        "telework_enrolment",
        ["tenant", "person_id", "valid_to"],
    )


def _make_settings() -> None:
    op.create_table(
        "telework_setting",
        _tenant(),
        sa.Column("rev", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("line", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("setting", sa.String(40), nullable=False),
        sa.Column("section_id", sa.String(64), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("loaded_at", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "rev", "line", name=op.f("pk_telework_setting")),
    )
    op.create_table(
        "telework_lock",
        _tenant(),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("taken", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "name", name=op.f("pk_telework_lock")),
    )


def _guard(table: str, act: str, refused: str) -> tuple[str, ...]:
    name, why = f"{table}_guards_{act.lower()}", f"{table}: what was permitted stays as it was"
    if op.get_bind().dialect.name != "postgresql":
        body = f"BEGIN SELECT RAISE(ABORT, '{why}'); END"
        return (f"CREATE TRIGGER {name} BEFORE {act} ON {table} WHEN {refused} {body}",)
    kept = "OLD" if act == "DELETE" else "NEW"
    function = (
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF {refused} THEN RAISE EXCEPTION '{why}'; END IF; RETURN {kept}; END $$"
    )
    trigger = f"CREATE TRIGGER {name} BEFORE {act} ON {table}"
    return function, f"{trigger} FOR EACH ROW EXECUTE FUNCTION {name}()"
