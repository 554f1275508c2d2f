# SPDX-License-Identifier: Apache-2.0
"""A user session and the rules by which it lives and ends (security.md, 3)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.auth.permissions import Permission, Role, permissions_of

IDLE = timedelta(minutes=30)
ABSOLUTE = timedelta(hours=12)
TOUCH_EVERY = timedelta(seconds=60)
"""Activity is written down at most this often, so that reads stay reads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """The actor of a request: every part from the session, none from the request's body."""

    tenant: int
    session_id: str
    person_id: PersonId
    login: str
    name: str
    device_id: str
    roles: frozenset[Role]

    def may(self, permission: Permission) -> bool:
        """Return whether one of the roles grants this permission (deny by default)."""
        return permission in permissions_of(self.roles)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFacts:
    """What the store knows of a session, its account and its device, read together.

    Attributes:
        account_enabled: False ends every session of the account at its next call.
        password_changed_at: sessions begun before it are over.
        device_state: ``admitted``, ``waiting``, ``revoked`` or ``lost``.
    """

    session: Session
    created_at: datetime
    last_used_at: datetime
    ended_at: datetime | None
    account_enabled: bool
    password_changed_at: datetime
    device_state: str


def judge_session(facts: SessionFacts | None, now: datetime) -> Session | Refusal:
    """Say who is there, or why nobody is: lost device first, then the session's own ends."""
    if facts is None:
        return Refusal(code="session.missing")
    if facts.device_state == "lost":
        return Refusal(code="device.wiped")
    if _is_over(facts, now):
        return Refusal(code="session.expired")
    return facts.session


def _is_over(facts: SessionFacts, now: datetime) -> bool:
    return (
        facts.ended_at is not None
        or not facts.account_enabled
        or facts.device_state != "admitted"
        or facts.password_changed_at > facts.created_at
        or now - facts.created_at >= ABSOLUTE
        or now - facts.last_used_at >= IDLE
    )


def needs_touch(facts: SessionFacts, now: datetime) -> bool:
    """Return whether an act now should be written down as activity."""
    return now - facts.last_used_at >= TOUCH_EVERY
