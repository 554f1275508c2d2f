# SPDX-License-Identifier: Apache-2.0
"""The register of numbers and decisions; a series of numbers never goes back."""

import json
import re
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

from approval.calendar import ERAS, city_day
from server.store.columns import UtcTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_SERIES = ("tenant", "mark", "kind", "fiscal_year")
_SAME = " AND ".join(f"number_gap.{name} = NEW.{name}" for name in _SERIES)
_MOVED = " OR ".join(f"NEW.{name} <> OLD.{name}" for name in _SERIES)
_SKIPPED = (
    f"EXISTS (SELECT 1 FROM number_gap WHERE {_SAME} "  # noqa: S608 - names of ours
    "AND number_gap.last = NEW.next - 1 "
)

GUARDS = (
    # A series begins at 1 or after a recorded gap, and goes on by one or over a recorded gap.
    ("number_counter", "INSERT", f"NEW.next <> 1 AND NOT {_SKIPPED} AND number_gap.first = 1)"),
    (
        "number_counter",
        "UPDATE",
        f"{_MOVED} OR (NEW.next <> OLD.next + 1 "
        f"AND NOT {_SKIPPED} AND number_gap.first = OLD.next))",
    ),
    ("number_counter", "DELETE", "1 = 1"),
    ("number_gap", "UPDATE", "1 = 1"),
    ("number_gap", "DELETE", "1 = 1"),
    ("register_entry", "UPDATE", f"{_MOVED} OR NEW.serial <> OLD.serial"),
    ("register_entry", "DELETE", "1 = 1"),
)
"""Table, act, and the condition under which the act is refused."""


def upgrade() -> None:
    """Make the tables, and guard what counts."""
    _make_entries()
    _make_gaps()
    enter_older_cases()
    for table, act, refused in GUARDS:
        for statement in _guard(table, act, refused):
            op.execute(statement)


_NUMBER = re.compile(r"(.)(元|\d+)(.*)第(\d+)号")
_OUTCOMES = {"decided", "rejected"}


def enter_older_cases() -> None:
    """Enter the cases that took their numbers before there was a register.

    They belong to the sections of the newest organisation; all of them were electronic.
    """
    connection = op.get_bind()
    sections = _sections(connection)
    cases = sa.table("case_summary", *(sa.column(n) for n in ("tenant", "section_id", "snapshot")))
    rows = [
        entry
        for row in connection.execute(sa.select(cases))
        if (entry := _entry(row.tenant, json.loads(row.snapshot), row.section_id, sections))
    ]
    if rows:
        names = (*rows[0],)
        typed: dict[str, Any] = {"decided_on": sa.Date(), "decided_at": UtcTime()}
        columns: list[Any] = [sa.column(name, typed.get(name)) for name in names]
        op.bulk_insert(sa.table("register_entry", *columns), rows)


def _sections(connection: sa.Connection) -> dict[str, dict[str, Any]]:
    text = sa.text("SELECT data FROM organisation_version ORDER BY rev DESC LIMIT 1")
    newest = connection.execute(text).scalar()
    found = json.loads(newest)["sections"] if newest else []
    return {section["section_id"]: section for section in found}


def _entry(
    tenant: int, case: dict[str, Any], section_id: str, sections: dict[str, dict[str, Any]]
) -> dict[str, Any] | None:
    number = _NUMBER.fullmatch(case["number"])
    if number is None:
        return None
    era = next(era for era in ERAS if era.name.startswith(number[1]))
    year = era.begins.year + (0 if number[2] == "元" else int(number[2]) - 1)
    outcome = case["state"] if case["state"] in _OUTCOMES else ""
    at = _ended(case) if outcome else None
    return {
        "tenant": tenant,
        "case_id": case["case_id"],
        "mark": number[3],
        "kind": "kian",
        "fiscal_year": year,
        "serial": int(number[4]),
        "branch": 0,
        "carrier": "E",
        "reason": "",
        "outcome": outcome,
        "decided_on": city_day(at) if at else None,
        "decided_at": at,
        "decided_feed": 0 if at else None,
        "bureau_id": _above(section_id, "bureau", sections) or "",
        "section_id": _above(section_id, "section", sections) or section_id,
        "rank": case["authority"]["rank"],
    }


def _ended(case: dict[str, Any]) -> datetime:
    slots = [slot for stage in case["stages"] for slot in stage["slots"]]
    acted = [slot["acted_at"] for slot in slots if slot["acted_at"]]
    return datetime.fromisoformat(case["decided_at"] or max(acted))


def _above(section_id: str, level: str, sections: dict[str, dict[str, Any]]) -> str:
    section = sections.get(section_id)
    for _ in range(8):
        if section is None or section["level"] == level:
            break
        section = sections.get(section["parent_id"])
    return section["section_id"] if section else ""


def downgrade() -> None:
    """Take back."""
    postgres = op.get_bind().dialect.name == "postgresql"
    for table, act, _refused in GUARDS:
        name = f"{table}_guards_{act.lower()}"
        op.execute(f"DROP TRIGGER {name}" + (f" ON {table}" if postgres else ""))
        if postgres:
            op.execute(f"DROP FUNCTION {name}()")
    op.drop_table("number_gap")
    with op.batch_alter_table("register_entry", schema=None) as batch_op:
        batch_op.drop_index("ix_register_entry_decided")
        batch_op.drop_index("uq_register_entry_number")
    op.drop_table("register_entry")


def _guard(table: str, act: str, refused: str) -> tuple[str, ...]:
    name, why = f"{table}_guards_{act.lower()}", f"{table} is guarded: numbers never go back"
    if op.get_bind().dialect.name != "postgresql":
        body = f"BEGIN SELECT RAISE(ABORT, '{why}'); END"
        return (f"CREATE TRIGGER {name} BEFORE {act} ON {table} WHEN {refused} {body}",)
    kept = "OLD" if act == "DELETE" else "NEW"
    function = (
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF {refused} THEN RAISE EXCEPTION '{why}'; END IF; RETURN {kept}; END $$"
    )
    trigger = (
        f"CREATE TRIGGER {name} BEFORE {act} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"
    )
    return function, trigger


def _make_entries() -> None:
    op.create_table(
        "register_entry",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("case_id", sa.String(length=64), nullable=False),
        sa.Column("mark", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("fiscal_year", sa.Integer(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("branch", sa.Integer(), nullable=False),
        sa.Column("carrier", sa.String(length=1), nullable=False),
        sa.Column("reason", sa.String(length=24), nullable=False),
        sa.Column("outcome", sa.String(length=12), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("decided_at", UtcTime(), nullable=True),
        sa.Column("decided_feed", sa.BigInteger(), nullable=True),
        sa.Column("bureau_id", sa.String(length=64), nullable=False),
        sa.Column("section_id", sa.String(length=64), nullable=False),
        sa.Column("rank", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("tenant", "case_id", name=op.f("pk_register_entry")),
    )
    with op.batch_alter_table("register_entry", schema=None) as batch_op:
        batch_op.create_index(
            "uq_register_entry_number",
            ["tenant", "mark", "kind", "fiscal_year", "serial", "branch"],
            unique=True,
        )
        batch_op.create_index("ix_register_entry_decided", ["tenant", "decided_on"], unique=False)


def _make_gaps() -> None:
    op.create_table(
        "number_gap",
        sa.Column("tenant", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("mark", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("fiscal_year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("first", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("at", UtcTime(), nullable=False),
        sa.PrimaryKeyConstraint(
            "tenant", "mark", "kind", "fiscal_year", "first", name=op.f("pk_number_gap")
        ),
    )
