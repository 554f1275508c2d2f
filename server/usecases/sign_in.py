# SPDX-License-Identifier: Apache-2.0
"""Signing in and out (security.md, 3)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.audit.tags import Tag
from server.auth.passwords import MAXIMUM_LENGTH, Passwords
from server.auth.permissions import Role
from server.auth.sealing import SecretBox
from server.auth.session import Session
from server.auth.throttle import add_failure
from server.auth.tokens import TOKEN_BYTES, token_digest, token_text
from server.store import accounts, certificates, sessions, throttle
from server.store.accounts import Account
from server.store.audit import AuditEntry, append_audit
from server.store.devices import Device, device_by_id
from server.store.engine import Database
from server.usecases.administer import MINIMUM_PASSWORD, TEMPORARY_LASTS
from server.usecases.guesses import Guesses, account_and_device, guesses_of
from server.usecases.register_device import (
    ArrivingDevice,
    DeviceGate,
    DevicePolicy,
    RegisteredDevice,
    admit_device,
)

UNKNOWN_LOGIN = "?"
"""Stands in the log where a sign-in name was typed that nobody has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """What somebody signs in with, and from where.

    Attributes:
        new_password: in place of a temporary one; empty where none is to be changed.
    """

    login: str
    password: str
    device_id: str
    device_name: str
    address: str
    request_id: str = ""
    new_password: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entrance:
    """What signing in needs beside the credentials.

    Attributes:
        random: gives that many random bytes.
        device_policy: whether a new device is admitted by itself or by the administrator.
    """

    database: Database
    passwords: Passwords
    secrets: SecretBox
    random: Callable[[int], bytes]
    device_policy: DevicePolicy = DevicePolicy.AUTO
    tenant: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """A session has begun: its token is known to nobody but its holder from here on."""

    token: str
    session: Session
    device: RegisteredDevice
    certificate_pem: str


def sign_in(entrance: Entrance, given: Credentials, now: datetime) -> SignedIn | Refusal:
    """Begin a session, registering the device at its first sign-in.

    An unknown account, a disabled one and a wrong password give one answer, in equal time.
    Whoever has the right password and had it from an administrator must change it at once.

    Many who guess at the same time learn no more than one who guesses as often: what failed
    while a password was looked at is asked once more before anybody hears whether it is right.

    Raises:
        TooManyChecks: every place for a password check is taken.
    """
    with entrance.database.read_work() as tx:
        account = accounts.account_by_login(tx, entrance.tenant, given.login)
        device = device_by_id(tx, entrance.tenant, given.device_id)
    if device is not None and device.state == "lost":
        return Refusal(code="device.wiped")
    guesses = guesses_of(
        given.login, given.device_id, given.address, at_home=_at_home(account, device)
    )
    refusal = _must_wait(entrance, guesses, now)
    if refusal is not None:
        return refusal
    stored_hash = account.password_hash if account and account.enabled else None
    right = entrance.passwords.check(stored_hash, given.password)
    if account is None or not right:
        return _count_failure(entrance, given, guesses, now, known=account is not None)
    known = account
    refusal = _must_wait(entrance, guesses, now) or _judge_temporary(account, given, now)
    if refusal is not None:
        return refusal
    new_hash = entrance.passwords.hash(given.new_password) if account.temporary else ""

    def begin(tx: Connection) -> SignedIn | Refusal:
        return _begin(tx, entrance, known, given, now, new_hash)

    return entrance.database.write(begin)


def sign_out(database: Database, session: Session, now: datetime, request_id: str = "") -> None:
    """End the session at its holder's wish."""
    with database.write_work() as tx:
        sessions.end_session(tx, session.tenant, session.session_id, now)
        append_audit(
            tx,
            AuditEntry(
                tenant=session.tenant,
                at=now,
                tag=Tag.AUTH_SESSION_ENDED,
                actor=session.person_id,
                device_id=session.device_id,
                subject=session.session_id,
                request_id=request_id,
            ),
        )


def _at_home(account: Account | None, device: Device | None) -> bool:
    """Say whether somebody signs in where this account's holder works."""
    if account is None or device is None:
        return False
    return device.state == "admitted" and device.registered_by == account.person_id


def _must_wait(entrance: Entrance, guesses: Guesses, now: datetime) -> Refusal | None:
    with entrance.database.read_work() as tx:
        levels = throttle.read_buckets(tx, entrance.tenant, guesses.judged)
    return guesses.refusal(levels, now)


def _count_failure(
    entrance: Entrance, given: Credentials, guesses: Guesses, now: datetime, *, known: bool
) -> Refusal:
    """Count it and say that it was wrong; nothing of either once too much failed meanwhile."""

    def count(tx: Connection) -> Refusal:
        levels = throttle.read_buckets_for_change(tx, entrance.tenant, guesses.counted)
        waits = guesses.refusal(levels, now)
        if waits is not None:
            return waits
        for name, limit in sorted(guesses.counted.items()):
            fuller = add_failure(levels.get(name), limit, now)
            throttle.write_bucket(tx, entrance.tenant, name, fuller)
        # Where there is no such account, a password may have been typed in place of its name.
        told = given if known else replace(given, login=UNKNOWN_LOGIN)
        _note(tx, entrance, told, "", Tag.AUTH_SESSION_REFUSED, now)
        return Refusal(code="session.wrong_credentials")

    return entrance.database.write(count)


def _judge_temporary(account: Account, given: Credentials, now: datetime) -> Refusal | None:
    """Say what a temporary password needs; only who has typed it right is told."""
    if not account.temporary:
        return None
    if now - account.password_changed_at > TEMPORARY_LASTS:
        return Refusal(code="session.password_lapsed")
    if not given.new_password:
        return Refusal(code="session.password_temporary")
    if not MINIMUM_PASSWORD <= len(given.new_password) <= MAXIMUM_LENGTH:
        return Refusal(code="session.password_short", params={"least": str(MINIMUM_PASSWORD)})
    if given.new_password == given.password:
        return Refusal(code="session.password_same")
    return None


def _begin(
    tx: Connection,
    entrance: Entrance,
    account: Account,
    given: Credentials,
    now: datetime,
    new_hash: str,
) -> SignedIn | Refusal:
    # The password is dear to check, so the account is asked again in the transaction.
    now_known = accounts.account_of_person(tx, entrance.tenant, account.person_id)
    if (
        now_known is None
        or not now_known.enabled
        or now_known.password_hash != (account.password_hash)
    ):
        return Refusal(code="session.wrong_credentials")
    if new_hash:
        # It is changed also where the device still waits to be admitted.
        accounts.set_password(tx, entrance.tenant, account.person_id, new_hash, now)
        _note(tx, entrance, given, account.person_id, Tag.ACCOUNT_PASSWORD_CHANGED, now)
    arriving = ArrivingDevice(
        person_id=account.person_id, device_id=given.device_id, name=given.device_name
    )
    device = admit_device(tx, _gate(entrance), arriving, now)
    if isinstance(device, Refusal):
        return device
    session = _session(entrance, now_known, given)
    token = token_text(entrance.random(TOKEN_BYTES))
    sessions.insert_session(tx, session, token_digest(token), now)
    throttle.empty_bucket(tx, entrance.tenant, account_and_device(given.login, given.device_id))
    _note(tx, entrance, given, account.person_id, Tag.AUTH_SESSION_BEGUN, now)
    live = certificates.live_certificate(tx, entrance.tenant, account.person_id)
    return SignedIn(
        token=token, session=session, device=device, certificate_pem=live.pem if live else ""
    )


def _gate(entrance: Entrance) -> DeviceGate:
    return DeviceGate(
        tenant=entrance.tenant,
        policy=entrance.device_policy,
        secrets=entrance.secrets,
        random=entrance.random,
    )


def _session(entrance: Entrance, account: Account, given: Credentials) -> Session:
    return Session(
        tenant=entrance.tenant,
        session_id=entrance.random(16).hex(),
        person_id=PersonId(account.person_id),
        login=account.login,
        name=account.name,
        device_id=given.device_id,
        roles=frozenset(Role(role) for role in account.roles),
    )


def _note(
    tx: Connection,
    entrance: Entrance,
    given: Credentials,
    person_id: str,
    tag: Tag,
    now: datetime,
) -> None:
    append_audit(
        tx,
        AuditEntry(
            tenant=entrance.tenant,
            at=now,
            tag=tag,
            actor=person_id,
            device_id=given.device_id[:64],
            subject=given.login[:120],
            request_id=given.request_id,
            detail=f"address={given.address}",
        ),
    )
