# SPDX-License-Identifier: Apache-2.0
"""What the role of the services may do with each table on PostgreSQL, and nothing beyond it.

Tables, schema and database belong to another role, the owner (decision 0035): the services can
neither change a table nor take a trigger away, and what is written once they can only add to.
Every migration gives these rights anew in its own transaction, so a new table has its rights
with its rows, or the upgrade is not. A table without a row here is of somebody else, made by
hand: the services only read it, for a backup takes every table there is.
"""

from collections.abc import Mapping
from typing import Any, Final, LiteralString

import psycopg
from psycopg import sql
from sqlalchemy import Connection

READ: Final = frozenset({"SELECT"})
KEPT: Final = READ | {"INSERT"}
"""Written once: nothing in the program rewrites a row, or takes one away."""

REWRITTEN: Final = KEPT | {"UPDATE"}
REPLACED: Final = KEPT | {"DELETE"}
CHANGED: Final = KEPT | {"UPDATE", "DELETE"}

VERSION_TABLE: Final = "alembic_version"

RIGHTS: Final[Mapping[str, frozenset[str]]] = {
    VERSION_TABLE: READ,
    "absence": REWRITTEN,
    "archived_sheet": CHANGED,
    "asked_act": REWRITTEN,
    "audit_leaf": KEPT,
    "audit_log": KEPT,
    "audit_seal": KEPT,
    "audit_time": KEPT,
    "authority_deed": REWRITTEN,
    "case_event": KEPT,
    "case_file": KEPT,
    "case_party": KEPT,
    "case_summary": REWRITTEN,
    "case_text": REWRITTEN,
    "certificate": REWRITTEN,
    "certificate_request": CHANGED,
    "change_feed": REWRITTEN,
    "device": REWRITTEN,
    "device_event": REWRITTEN,
    "device_loss": REWRITTEN,
    "document": REWRITTEN,
    "document_revision": REWRITTEN,
    "figure_key": REWRITTEN,
    "figure_publication": KEPT,
    "filed_case": KEPT,
    "form_version": KEPT,
    "idempotency": REWRITTEN,
    "inbox": REPLACED,
    "mail_person": REPLACED,
    "mail_round": KEPT,
    "measure_actual": KEPT,
    "measure_register": KEPT,
    "meeting": REWRITTEN,
    "meeting_admitted": REPLACED,
    "meeting_answer": KEPT,
    "meeting_attendee": KEPT,
    "meeting_blocking": REWRITTEN,
    "meeting_catalogue": KEPT,
    "meeting_claim": CHANGED,
    "meeting_closed": REPLACED,
    "meeting_detail": KEPT,
    "meeting_key": REWRITTEN,
    "meeting_log": KEPT,
    "meeting_occurrence": REWRITTEN,
    "meeting_reply": REPLACED,
    "meeting_skipped": CHANGED,
    "meeting_swap": REWRITTEN,
    "meeting_told": REPLACED,
    "meeting_wait": REWRITTEN,
    "number_counter": REWRITTEN,
    "number_gap": KEPT,
    "organisation_version": KEPT,
    "outbox": CHANGED,
    "outgoing_document": REWRITTEN,
    "person_account": REWRITTEN,
    "published_figure": KEPT,
    "published_list": REWRITTEN,
    "record_file": REWRITTEN,
    "register_entry": REWRITTEN,
    "rule_set": KEPT,
    "seal_certificate": REWRITTEN,
    "seal_permission": REPLACED,
    "seal_use": KEPT,
    "stored_file": KEPT,
    "survey": CHANGED,
    "survey_participant": CHANGED,
    "survey_tally": CHANGED,
    "survey_text": CHANGED,
    "telework_absent": REWRITTEN,
    "telework_amendment": REWRITTEN,
    "telework_checklist": KEPT,
    "telework_city_month": KEPT,
    "telework_closed_day": REPLACED,
    "telework_day": REWRITTEN,
    "telework_day_count": CHANGED,
    "telework_enrolment": KEPT,
    "telework_entry": KEPT,
    "telework_explanation": KEPT,
    "telework_grant": REWRITTEN,
    "telework_lock": REWRITTEN,
    "telework_minutes": CHANGED,
    "telework_month": REWRITTEN,
    "telework_objective": REWRITTEN,
    "telework_overtime": REWRITTEN,
    "telework_overtime_told": KEPT,
    "telework_pattern": REWRITTEN,
    "telework_policy": REPLACED,
    "telework_punch": KEPT,
    "telework_request": REPLACED,
    "telework_schedule": REWRITTEN,
    "telework_section_month": REWRITTEN,
    "telework_setting": KEPT,
    "telework_settlement": KEPT,
    "telework_staff_place": REPLACED,
    "telework_staff_trait": REPLACED,
    "telework_swap": REWRITTEN,
    "telework_verdict": KEPT,
    "tenant_state": REWRITTEN,
    "throttle_bucket": CHANGED,
    "user_session": REWRITTEN,
    "verification_run": REWRITTEN,
    "verified_document": REPLACED,
}
"""Every table, alphabetically. ``FOR UPDATE`` and ``ON CONFLICT DO UPDATE`` need UPDATE too."""

_ACTS = ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER")
_TABLES = """
SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') ORDER BY c.relname
"""
_HELD = """
SELECT c.relname, act FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN unnest(%s::text[]) AS act
WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')
AND has_table_privilege(%s::name, c.oid, act)
"""
_OURS = """
SELECT c.relkind = 'S', c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'S') AND pg_has_role(c.relowner, 'USAGE')
"""
"""Tables and sequences that who speaks may give rights to: a superuser, all of them."""

_MEMBER = """
SELECT pg_has_role(datdba, 'MEMBER') FROM pg_database WHERE datname = current_database()
"""

Driver = psycopg.Connection[Any]


def driver_of(tx: Connection) -> Driver | None:
    """Return PostgreSQL's own connection within an open one, None for another engine."""
    if tx.dialect.name != "postgresql":
        return None
    driver: Driver = tx.connection.driver_connection  # type: ignore[assignment]
    return driver


def give_rights(driver: Driver, role: str) -> None:
    """Give the role of the services its rights, and take every other one from it and from all.

    Args:
        driver: in a transaction of the owner, or of a superuser.
        role: that of the services. Nothing is done where it is the one who speaks: an
            installation of before 0.9.0 has one role that owns everything.
    """
    if role in ("", driver.execute("SELECT current_user").fetchall()[0][0]):
        return
    here = driver.info.dbname
    _run(driver, "REVOKE ALL ON DATABASE {} FROM PUBLIC, {}", here, role)
    _run(driver, "GRANT CONNECT ON DATABASE {} TO {}", here, role)
    _run(driver, "REVOKE ALL ON SCHEMA public FROM PUBLIC, {}", role)
    _run(driver, "GRANT USAGE ON SCHEMA public TO {}", role)
    ours = set(driver.execute(_OURS))
    for table in astray(driver, role):
        if (False, table) in ours:
            _run(driver, "REVOKE ALL ON TABLE {} FROM PUBLIC, {}", table, role)
            for act in sorted(due(table)):
                _run(driver, _GRANTS[act], table, role)
    for sequence in sorted(name for is_sequence, name in ours if is_sequence):
        # SELECT is for the backup; without UPDATE no number can be set back.
        _run(driver, "REVOKE ALL ON SEQUENCE {} FROM PUBLIC, {}", sequence, role)
        _run(driver, "GRANT USAGE, SELECT ON SEQUENCE {} TO {}", sequence, role)


_GRANTS: Final[Mapping[str, LiteralString]] = {
    "SELECT": "GRANT SELECT ON TABLE {} TO {}",
    "INSERT": "GRANT INSERT ON TABLE {} TO {}",
    "UPDATE": "GRANT UPDATE ON TABLE {} TO {}",
    "DELETE": "GRANT DELETE ON TABLE {} TO {}",
}


def due(table: str) -> frozenset[str]:
    """Return what the services may do with a table."""
    return RIGHTS.get(table, READ)


def astray(driver: Driver, role: str) -> tuple[str, ...]:
    """Return the tables with which a role may do more or less than it should, alphabetically."""
    held: dict[str, set[str]] = {name: set() for (name,) in driver.execute(_TABLES)}
    for table, act in driver.execute(_HELD, (list(_ACTS), role)):
        held[table].add(act)
    return tuple(name for name, acts in held.items() if acts != due(name))


def owns(driver: Driver) -> bool:
    """Say whether who speaks owns the database, by itself or as a member of the owner."""
    return bool(driver.execute(_MEMBER).fetchall()[0][0])


def _run(driver: Driver, statement: LiteralString, *names: str) -> None:
    driver.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))
