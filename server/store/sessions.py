# SPDX-License-Identifier: Apache-2.0
"""Sessions and the buckets of failed tries."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, delete, insert, select, update

from approval.identifiers import PersonId
from server.auth.session import Session, SessionFacts
from server.auth.throttle import Bucket
from server.store.accounts import roles_from_text
from server.store.tables import device, person_account, throttle_bucket, user_session

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
)


def session_facts(tx: Connection, token_sha256: str) -> SessionFacts | None:
    """Return a session with its account and device in one read."""
    row = tx.execute(_FACTS.where(user_session.c.token_sha256 == token_sha256)).one_or_none()
    if row is None:
        return None
    session = Session(
        tenant=row.tenant,
        session_id=row.session_id,
        person_id=PersonId(row.person_id),
        login=row.login,
        name=row.name,
        device_id=row.device_id,
        roles=roles_from_text(row.roles),
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


def add_session(
    tx: Connection, session: Session, token_sha256: str, now: datetime
) -> None:
    """Begin a session."""
    tx.execute(
        insert(user_session).values(
            tenant=session.tenant,
            session_id=session.session_id,
            token_sha256=token_sha256,
            person_id=session.person_id,
            device_id=session.device_id,
            created_at=now,
            last_used_at=now,
        )
    )


def touch_session(tx: Connection, session: Session, now: datetime) -> None:
    """Note activity now; a direct update, never a reason to fail a request."""
    tx.execute(
        update(user_session)
        .where(
            user_session.c.tenant == session.tenant,
            user_session.c.session_id == session.session_id,
            user_session.c.last_used_at < now,
        )
        .values(last_used_at=now)
    )


def end_session(tx: Connection, session: Session, now: datetime) -> None:
    """End one session."""
    _end(tx, now, user_session.c.session_id == session.session_id, session.tenant)


def end_sessions_of_person(tx: Connection, tenant: int, person_id: str, now: datetime) -> None:
    """End every session of a person."""
    _end(tx, now, user_session.c.person_id == person_id, tenant)


def end_sessions_of_device(tx: Connection, tenant: int, device_id: str, now: datetime) -> None:
    """End every session on a device."""
    _end(tx, now, user_session.c.device_id == device_id, tenant)


def read_bucket(tx: Connection, tenant: int, name: str) -> Bucket | None:
    """Return a bucket of failed tries."""
    row = tx.execute(
        select(throttle_bucket.c.level, throttle_bucket.c.at).where(
            throttle_bucket.c.tenant == tenant, throttle_bucket.c.bucket == name
        )
    ).one_or_none()
    return None if row is None else Bucket(level=row.level, at=row.at)


def write_bucket(tx: Connection, tenant: int, name: str, bucket: Bucket) -> None:
    """Keep a bucket as it stands now."""
    forget_bucket(tx, tenant, name)
    tx.execute(
        insert(throttle_bucket).values(
            tenant=tenant, bucket=name, level=bucket.level, at=bucket.at
        )
    )


def forget_bucket(tx: Connection, tenant: int, name: str) -> None:
    """Empty a bucket after a success."""
    tx.execute(
        delete(throttle_bucket).where(
            throttle_bucket.c.tenant == tenant, throttle_bucket.c.bucket == name
        )
    )


def _end(tx: Connection, now: datetime, which: ColumnElement[bool], tenant: int) -> None:
    tx.execute(
        update(user_session)
        .where(user_session.c.tenant == tenant, which, user_session.c.ended_at.is_(None))
        .values(ended_at=now)
    )
