# SPDX-License-Identifier: Apache-2.0
"""The pure rules of sessions, throttles, roles, tokens and sealed secrets."""

import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.auth.passwords import Passwords, TooManyChecks
from server.auth.permissions import Permission, Role, permissions_of
from server.auth.sealing import SealBroken, SecretBox
from server.auth.session import Session, SessionFacts, judge_session, needs_touch
from server.auth.throttle import Bucket, Limit, add_failure, wait_needed
from server.auth.tokens import token_text

NOW = datetime(2026, 11, 24, 0, 0, tzinfo=UTC)
FACTS = SessionFacts(
    session=Session(
        tenant=1,
        session_id="s",
        person_id=PersonId("p"),
        login="sato",
        name="佐藤 葵",
        device_id="d",
        roles=frozenset({Role.STAFF}),
    ),
    created_at=NOW,
    last_used_at=NOW,
    ended_at=None,
    account_enabled=True,
    password_changed_at=NOW - timedelta(days=1),
    device_state="admitted",
)


def outcome(facts: SessionFacts, now: datetime) -> str:
    judged = judge_session(facts, now)
    return judged.code if isinstance(judged, Refusal) else "alive"


def test_use_keeps_a_session_alive_for_twelve_hours_and_not_longer() -> None:
    for hours, expected in ((11.99, "alive"), (12, "session.expired")):
        now = NOW + timedelta(hours=hours)
        used = replace(FACTS, last_used_at=now - timedelta(minutes=1))
        assert outcome(used, now) == expected


@pytest.mark.parametrize("state", ["waiting", "revoked"])
def test_a_device_that_is_not_admitted_carries_no_session(state: str) -> None:
    assert outcome(replace(FACTS, device_state=state), NOW) == "session.expired"


def test_activity_is_written_down_once_a_minute() -> None:
    assert not needs_touch(FACTS, NOW + timedelta(seconds=59))
    assert needs_touch(FACTS, NOW + timedelta(seconds=60))


LIMIT = Limit(capacity=3, refill=timedelta(seconds=10))


def test_a_bucket_lets_its_capacity_through_and_then_makes_wait() -> None:
    bucket: Bucket | None = None
    for _ in range(3):
        assert wait_needed(bucket, LIMIT, NOW) == timedelta(0)
        bucket = add_failure(bucket, LIMIT, NOW)
    assert wait_needed(bucket, LIMIT, NOW) == timedelta(seconds=10)
    assert wait_needed(bucket, LIMIT, NOW + timedelta(seconds=10)) == timedelta(0)


def test_a_clock_that_went_back_forgets_no_failure() -> None:
    bucket = Bucket(level=3.0, at=NOW)
    assert wait_needed(bucket, LIMIT, NOW - timedelta(hours=1)) == timedelta(seconds=10)


def test_an_administrator_acts_on_no_case_whatever_else_he_is() -> None:
    for roles in ({Role.ADMINISTRATOR}, {Role.ADMINISTRATOR, Role.STAFF}):
        assert Permission.APPROVAL_CASE_ACT not in permissions_of(roles)
    assert Permission.APPROVAL_CASE_ACT in permissions_of({Role.STAFF})


def test_auditors_and_records_read_and_do_not_act() -> None:
    for role in (Role.AUDITOR, Role.RECORDS):
        assert Permission.APPROVAL_CASE_READ in permissions_of({role})
        assert Permission.APPROVAL_CASE_ACT not in permissions_of({role})


def test_nobody_without_a_role_may_do_anything() -> None:
    assert permissions_of(()) == frozenset()


def test_a_sealed_secret_opens_only_in_its_place_under_its_passphrase() -> None:
    box = SecretBox(b"one")
    sealed = box.seal("device/mac_key/a", b"secret", os.urandom(12))
    assert box.open("device/mac_key/a", sealed) == b"secret"
    assert b"secret" not in sealed
    for broken_box, place, data in (
        (box, "device/mac_key/b", sealed),
        (SecretBox(b"two"), "device/mac_key/a", sealed),
        (box, "device/mac_key/a", sealed[:-1] + bytes([sealed[-1] ^ 1])),
        (box, "device/mac_key/a", b""),
    ):
        with pytest.raises(SealBroken):
            broken_box.open(place, data)


def test_a_token_has_256_bits() -> None:
    assert len(token_text(bytes(32))) == 43
    with pytest.raises(ValueError, match="32"):
        token_text(bytes(31))


def test_a_full_row_of_password_checks_is_said_and_not_waited_for_ever() -> None:
    passwords = Passwords(concurrent_checks=1, wait_seconds=0.01, cheap=True)
    with passwords._place(), pytest.raises(TooManyChecks):
        passwords.check(None, "anything")


def test_a_damaged_stored_hash_is_a_wrong_password() -> None:
    assert not Passwords(cheap=True).check("not a hash", "anything")
