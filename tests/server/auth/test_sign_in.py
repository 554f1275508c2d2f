# SPDX-License-Identifier: Apache-2.0
"""Signing in: who comes in, who does not, and what the refusals give away (A1, A3, A4, D2, S1)."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import select

from approval.refusal import Refusal
from server.auth.session import Session, judge_session
from server.auth.tokens import token_digest
from server.store.accounts import set_enabled, set_password
from server.store.engine import Database, open_database
from server.store.sessions import session_facts
from server.store.tables import device, user_session
from server.usecases.register_device import DevicePolicy, lose_device, readmit_device
from server.usecases.sign_in import SignedIn, sign_in, sign_out
from tests.server.auth.entrance import PASSWORD, add_account, credentials, make_entrance
from tests.support.clock import ManualClock


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    opened = open_database(database_url)
    yield opened
    opened.close()


def who(database: Database, token: str, clock: ManualClock) -> Session | Refusal:
    with database.read_work() as tx:
        read = session_facts(tx, token_digest(token))
    return judge_session(read.facts if read else None, clock())


def signed_in(answer: SignedIn | Refusal) -> SignedIn:
    assert isinstance(answer, SignedIn), answer
    return answer


def code(answer: object) -> str:
    assert isinstance(answer, Refusal), answer
    return answer.code


def test_the_right_password_begins_a_session_and_registers_the_device(
    database: Database, clock: ManualClock
) -> None:
    entrance = make_entrance(database)
    add_account(entrance, clock())
    begun = signed_in(sign_in(entrance, credentials(), clock()))
    session = who(database, begun.token, clock)
    assert isinstance(session, Session)
    assert (session.person_id, session.device_id) == ("p0016", "laptop-1")
    assert len(begun.device.mac_key) == 32
    assert (begun.device.acknowledged_seq, begun.device.acknowledged_hash) == (0, "0" * 64)


def test_the_database_holds_neither_the_token_nor_the_mac_key(
    database: Database, clock: ManualClock
) -> None:
    entrance = make_entrance(database)
    add_account(entrance, clock())
    begun = signed_in(sign_in(entrance, credentials(), clock()))
    with database.read_work() as tx:
        stored = repr(tx.execute(select(user_session)).all()).encode("utf-8")
        sealed = tx.execute(select(device.c.mac_key)).scalar_one()
    assert begun.token.encode("ascii") not in stored
    assert begun.device.mac_key not in sealed


def test_the_same_device_keeps_its_mac_key(database: Database, clock: ManualClock) -> None:
    entrance = make_entrance(database)
    add_account(entrance, clock())
    first = signed_in(sign_in(entrance, credentials(), clock()))
    second = signed_in(sign_in(entrance, credentials(), clock()))
    assert second.device.mac_key == first.device.mac_key


def test_unknown_disabled_and_wrong_get_one_answer(database: Database, clock: ManualClock) -> None:
    entrance = make_entrance(database)
    add_account(entrance, clock())
    add_account(entrance, clock(), login="gone", person_id="p0099", enabled=False)
    refusals = [
        sign_in(entrance, credentials("nobody"), clock()),
        sign_in(entrance, credentials("gone"), clock()),
        sign_in(entrance, credentials(password="wrong"), clock()),
        sign_in(entrance, credentials(password=""), clock()),
        sign_in(entrance, credentials(password="x" * 5000), clock()),
    ]
    assert set(map(str, refusals)) == {str(Refusal(code="session.wrong_credentials"))}


def test_an_unknown_account_costs_a_real_check(database: Database, clock: ManualClock) -> None:
    entrance = make_entrance(database)
    checked: list[str] = []
    hasher = entrance.passwords._hasher
    original = hasher.verify

    class Counting:
        def verify(self, stored: str, password: str) -> bool:
            checked.append(stored)
            return original(stored, password)

    entrance.passwords._hasher = Counting()  # type: ignore[assignment]
    try:
        sign_in(entrance, credentials("nobody"), clock())
    finally:
        entrance.passwords._hasher = hasher
    assert len(checked) == 1
    assert checked[0].startswith("$argon2id$")


def test_guessing_is_stopped_for_account_and_device_and_forgotten_in_time(
    database: Database, clock: ManualClock
) -> None:
    entrance = make_entrance(database)
    add_account(entrance, clock())
    for _ in range(5):
        assert code(sign_in(entrance, credentials(password="wrong"), clock())) == (
            "session.wrong_credentials"
        )
    assert code(sign_in(entrance, credentials(), clock())) == "session.throttled"
    clock.advance(seconds=61)
    signed_in(sign_in(entrance, credentials(), clock()))


def test_changing_the_address_does_not_help_to_guess(
    database: Database, clock: ManualClock
) -> None:
    entrance = make_entrance(database)
    add_account(entrance, clock())
    codes = [
        code(
            sign_in(
                entrance, credentials(password="wrong", address=f"198.51.100.{number}"), clock()
            )
        )
        for number in range(50)
    ]
    assert codes[-1] == "session.throttled"


def test_many_devices_do_not_help_to_guess_one_account(
    database: Database, clock: ManualClock
) -> None:
    entrance = make_entrance(database)
    add_account(entrance, clock())
    codes = [
        code(sign_in(entrance, credentials(password="wrong", device_id=f"d{number}"), clock()))
        for number in range(25)
    ]
    assert codes[-1] == "session.throttled"


def test_a_device_waits_for_the_administrator_where_the_city_wants_it(
    database: Database, clock: ManualClock
) -> None:
    entrance = make_entrance(database, device_policy=DevicePolicy.APPROVAL)
    add_account(entrance, clock())
    assert code(sign_in(entrance, credentials(), clock())) == "device.waiting"
    assert readmit_device(database, 1, "laptop-1", "p0020", clock())
    signed_in(sign_in(entrance, credentials(), clock()))


def test_nobody_receives_the_key_of_anothers_device(database: Database, clock: ManualClock) -> None:
    entrance = make_entrance(database)
    add_account(entrance, clock())
    add_account(entrance, clock(), login="mori", person_id="p0003")
    signed_in(sign_in(entrance, credentials(), clock()))
    assert code(sign_in(entrance, credentials("mori"), clock())) == "device.of_another"


def test_a_lost_device_is_told_to_wipe_itself_whatever_it_says(
    database: Database, clock: ManualClock
) -> None:
    entrance = make_entrance(database)
    add_account(entrance, clock())
    begun = signed_in(sign_in(entrance, credentials(), clock()))
    assert lose_device(database, 1, "laptop-1", "p0020", clock()) == 0
    assert code(who(database, begun.token, clock)) == "device.wiped"
    assert code(sign_in(entrance, credentials(), clock())) == "device.wiped"
    assert code(sign_in(entrance, credentials(password="wrong"), clock())) == "device.wiped"


def test_losing_a_device_that_is_not_there_is_said(database: Database, clock: ManualClock) -> None:
    assert lose_device(database, 1, "no-such", "p0020", clock()) is None
    assert not readmit_device(database, 1, "no-such", "p0020", clock())


def test_a_found_device_comes_back_without_its_old_sessions(
    database: Database, clock: ManualClock
) -> None:
    entrance = make_entrance(database)
    add_account(entrance, clock())
    begun = signed_in(sign_in(entrance, credentials(), clock()))
    lose_device(database, 1, "laptop-1", "p0020", clock())
    assert readmit_device(database, 1, "laptop-1", "p0020", clock())
    assert code(who(database, begun.token, clock)) == "session.expired"
    signed_in(sign_in(entrance, credentials(), clock()))


def test_a_disabled_account_is_out_at_its_next_call(database: Database, clock: ManualClock) -> None:
    entrance = make_entrance(database)
    add_account(entrance, clock())
    begun = signed_in(sign_in(entrance, credentials(), clock()))
    with database.write_work() as tx:
        set_enabled(tx, 1, "p0016", False)
    assert code(who(database, begun.token, clock)) == "session.expired"


def test_a_new_password_ends_the_sessions_before_it(database: Database, clock: ManualClock) -> None:
    entrance = make_entrance(database)
    add_account(entrance, clock())
    begun = signed_in(sign_in(entrance, credentials(), clock()))
    clock.advance(minutes=1)
    with database.write_work() as tx:
        set_password(tx, 1, "p0016", entrance.passwords.hash("another"), clock())
    assert code(who(database, begun.token, clock)) == "session.expired"
    assert code(sign_in(entrance, credentials(password=PASSWORD), clock())) == (
        "session.wrong_credentials"
    )


def test_signing_out_ends_that_session_and_no_other(database: Database, clock: ManualClock) -> None:
    entrance = make_entrance(database)
    add_account(entrance, clock())
    first = signed_in(sign_in(entrance, credentials(), clock()))
    second = signed_in(sign_in(entrance, credentials(device_id="office-pc"), clock()))
    sign_out(database, first.session, clock())
    assert code(who(database, first.token, clock)) == "session.expired"
    assert isinstance(who(database, second.token, clock), Session)


@pytest.mark.parametrize(
    ("passed", "alive"),
    [
        (timedelta(minutes=29, seconds=59), True),
        (timedelta(minutes=30), False),
        (timedelta(hours=13), False),
    ],
)
def test_an_idle_session_ends_after_thirty_minutes(
    database: Database, clock: ManualClock, passed: timedelta, *, alive: bool
) -> None:
    entrance = make_entrance(database)
    add_account(entrance, clock())
    begun = signed_in(sign_in(entrance, credentials(), clock()))
    clock.advance(seconds=passed.total_seconds())
    assert isinstance(who(database, begun.token, clock), Session) is alive


def test_a_token_that_never_was_is_missing(database: Database, clock: ManualClock) -> None:
    assert code(who(database, "guess", clock)) == "session.missing"
