# SPDX-License-Identifier: Apache-2.0
"""Statements on user sessions; the token itself is never stored."""

from datetime import datetime

from sqlalchemy import Connection, and_, bindparam, insert, select, update

from server.auth.permissions import Role
from server.auth.session import Session, SessionFacts
from server.store.tables import device, person_account, user_session

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
    )
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


def session_facts(tx: Connection, token_sha256: str) -> SessionFacts | None:
    """Read session, account and device together, by the digest of the token."""
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
    return SessionFacts(
        session=session,
        created_at=row.created_at,
        last_used_at=row.last_used_at,
        ended_at=row.ended_at,
        account_enabled=row.enabled,
        password_changed_at=row.password_changed_at,
        device_state=row.state,
    )


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


def _end(tx: Connection, now: datetime, *conditions: object) -> None:
    tx.execute(
        update(user_session)
        .where(*conditions, user_session.c.ended_at.is_(None))  # type: ignore[arg-type]
        .values(ended_at=now)
    )
