# SPDX-License-Identifier: Apache-2.0
"""Statements on user sessions; the token itself is never stored."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, and_, bindparam, insert, select, update

from server.auth.permissions import Role
from server.auth.session import Session, SessionFacts
from server.store.organisation import TenantState, tenant_from
from server.store.tables import device, person_account, tenant_state, user_session

_FACTS = (
    select(
        user_session.c.tenant,
        user_session.c.session_id,
        user_session.c.person_id,
        user_session.c.device_id,
        user_session.c.created_at,
        user_session.c.last_used_at,
        user_session.c.ended_at,
        person_account.c.login,
        person_account.c.name,
        person_account.c.roles,
        person_account.c.enabled,
        person_account.c.password_changed_at,
        device.c.state,
        tenant_state.c.feed_number,
        tenant_state.c.organisation_rev,
        tenant_state.c.rules_rev,
        tenant_state.c.server_id,
    )
    .join(tenant_state, tenant_state.c.tenant == user_session.c.tenant)
    .join(
        person_account,
        and_(
            person_account.c.tenant == user_session.c.tenant,
            person_account.c.person_id == user_session.c.person_id,
        ),
    )
    .join(
        device,
        and_(
            device.c.tenant == user_session.c.tenant,
            device.c.device_id == user_session.c.device_id,
        ),
    )
    .where(user_session.c.token_sha256 == bindparam("token_sha256"))
)
_TOUCH = (
    update(user_session)
    .where(
        user_session.c.tenant == bindparam("of_tenant"),
        user_session.c.session_id == bindparam("of_session"),
        user_session.c.ended_at.is_(None),
    )
    .values(last_used_at=bindparam("now"))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRead:
    """A session as read, and the state of its city: every request needs both.

    Attributes:
        roles: as stored, by which a change of them is seen.
    """

    facts: SessionFacts
    state: TenantState
    roles: str


SESSION_STANDS = """EXISTS (SELECT FROM user_session s
JOIN person_account p ON p.tenant=s.tenant AND p.person_id=s.person_id
JOIN device v ON v.tenant=s.tenant AND v.device_id=s.device_id
JOIN tenant_state t ON t.tenant=s.tenant
WHERE s.token_sha256=%(s_token)s AND s.tenant=%(tenant)s AND s.person_id=%(a_person_id)s
AND s.ended_at IS NULL AND p.enabled AND p.password_changed_at<=s.created_at
AND p.roles=%(s_roles)s AND v.state='admitted'
AND t.organisation_rev=%(s_organisation)s AND t.rules_rev=%(s_rules)s)"""
"""That a session read earlier is still what it was, for a statement of PostgreSQL.

Everything of it is looked at that can change but the times, which only let it live longer
(``auth.session.judge_session``).
"""


def standing_params(token_sha256: str, read: SessionRead) -> dict[str, str | int]:
    """Return what ``SESSION_STANDS`` is told, beside ``tenant`` and ``a_person_id``."""
    return {
        "s_token": token_sha256,
        "s_roles": read.roles,
        "s_organisation": read.state.organisation_rev,
        "s_rules": read.state.rules_rev,
    }


def session_facts(tx: Connection, token_sha256: str) -> SessionRead | None:
    """Read session, account, device and the city's state together, by the digest of the token."""
    row = tx.execute(_FACTS, {"token_sha256": token_sha256}).first()
    if row is None:
        return None
    session = Session(
        tenant=row.tenant,
        session_id=row.session_id,
        person_id=row.person_id,
        login=row.login,
        name=row.name,
        device_id=row.device_id,
        roles=frozenset(Role(name) for name in row.roles.split()),
    )
    facts = SessionFacts(
        session=session,
        created_at=row.created_at,
        last_used_at=row.last_used_at,
        ended_at=row.ended_at,
        account_enabled=row.enabled,
        password_changed_at=row.password_changed_at,
        device_state=row.state,
    )
    return SessionRead(facts=facts, state=tenant_from(row), roles=row.roles)


def insert_session(tx: Connection, session: Session, token_sha256: str, now: datetime) -> None:
    """Begin a session."""
    tx.execute(
        insert(user_session),
        {
            "tenant": session.tenant,
            "session_id": session.session_id,
            "token_sha256": token_sha256,
            "person_id": session.person_id,
            "device_id": session.device_id,
            "created_at": now,
            "last_used_at": now,
            "ended_at": None,
        },
    )


def touch_session(tx: Connection, session: Session, now: datetime) -> None:
    """Write down that the session was used by an act now."""
    tx.execute(_TOUCH, {"of_tenant": session.tenant, "of_session": session.session_id, "now": now})


def end_session(tx: Connection, tenant: int, session_id: str, now: datetime) -> None:
    """End one session; ending it twice keeps the first time."""
    _end(tx, now, user_session.c.tenant == tenant, user_session.c.session_id == session_id)


def end_sessions_of_person(tx: Connection, tenant: int, person_id: str, now: datetime) -> None:
    """End every session of a person."""
    _end(tx, now, user_session.c.tenant == tenant, user_session.c.person_id == person_id)


def end_sessions_of_device(tx: Connection, tenant: int, device_id: str, now: datetime) -> None:
    """End every session on a device."""
    _end(tx, now, user_session.c.tenant == tenant, user_session.c.device_id == device_id)


def end_every_session(tx: Connection, tenant: int, now: datetime) -> None:
    """End every session there is."""
    _end(tx, now, user_session.c.tenant == tenant)


def _end(tx: Connection, now: datetime, *conditions: object) -> None:
    tx.execute(
        update(user_session)
        .where(*conditions, user_session.c.ended_at.is_(None))  # type: ignore[arg-type]
        .values(ended_at=now)
    )
