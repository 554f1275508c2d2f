# SPDX-License-Identifier: Apache-2.0
"""Who guesses learns no more by haste, and shuts nobody out who sits at his own device (A3, A4)."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from approval.refusal import Refusal
from server.auth.passwords import Passwords
from server.auth.throttle import ACCOUNT, ACCOUNT_AND_DEVICE, ADDRESS, Bucket
from server.store.accounts import set_password
from server.store.engine import Database, open_database
from server.store.tables import audit_log, throttle_bucket
from server.store.throttle import write_bucket
from server.usecases.administration.sweeping import TRIES_KEPT, sweep
from server.usecases.meetings.door_acts import ACTS_OF_A_DOOR
from server.usecases.sign_in import Entrance, SignedIn, sign_in
from tests.server.auth.entrance import PASSWORD, add_account, credentials, make_entrance
from tests.support.clock import ManualClock

MOST = ACCOUNT_AND_DEVICE.capacity
ADDRESS_OF_ALL = "192.0.2.7"


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A database of its own."""
    opened = open_database(database_url)
    yield opened
    opened.close()


@pytest.fixture
def entrance(database: Database, clock: ManualClock) -> Entrance:
    """An entrance with one account."""
    made = make_entrance(database)
    add_account(made, clock())
    return made


class Slow(Passwords):
    """Looks at a password while others try theirs."""

    def __init__(self, meanwhile: Callable[[], None]) -> None:
        super().__init__(cheap=True)
        self._meanwhile = meanwhile

    def check(self, stored_hash: str | None, password: str) -> bool:
        self._meanwhile()
        return super().check(stored_hash, password)


def code(answer: object) -> str:
    assert isinstance(answer, Refusal), answer
    return answer.code


def guess(entrance: Entrance, clock: ManualClock, times: int, **where: str) -> list[str]:
    """Try a wrong password so often; return what was answered."""
    given = credentials(password="wrong", **where)  # type: ignore[arg-type]  # all are texts
    return [code(sign_in(entrance, given, clock())) for _ in range(times)]


def levels(database: Database) -> list[float]:
    with database.read_work() as tx:
        return sorted(tx.execute(select(throttle_bucket.c.level)).scalars())


@pytest.mark.parametrize("password", [PASSWORD, "wrong"])
def test_who_guesses_in_parallel_does_not_hear_which_guess_was_right(
    entrance: Entrance, clock: ManualClock, password: str
) -> None:
    slow = replace(entrance, passwords=Slow(lambda: guess_all(entrance, clock)))
    assert code(sign_in(slow, credentials(password=password), clock())) == "session.throttled"
    assert levels(entrance.database) == [MOST] * 3


def test_nor_that_a_password_is_a_temporary_one(entrance: Entrance, clock: ManualClock) -> None:
    with entrance.database.write_work() as tx:
        hashed = entrance.passwords.hash(PASSWORD)
        set_password(tx, 1, "p0016", hashed, clock(), temporary=True)
    slow = replace(entrance, passwords=Slow(lambda: guess_all(entrance, clock)))
    assert code(sign_in(slow, credentials(), clock())) == "session.throttled"


def guess_all(entrance: Entrance, clock: ManualClock) -> None:
    assert set(guess(entrance, clock, MOST)) == {"session.wrong_credentials"}


def test_first_failures_at_the_same_time_are_all_counted(
    entrance: Entrance, clock: ManualClock
) -> None:
    together = threading.Barrier(4)
    slow = replace(entrance, passwords=Slow(lambda: (together.wait(20), None)[1]))
    threads = [threading.Thread(target=guess, args=(slow, clock, 1)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert levels(entrance.database) == [4.0] * 3


def test_guessing_elsewhere_shuts_nobody_out_of_his_own_device(
    entrance: Entrance, clock: ManualClock
) -> None:
    assert isinstance(sign_in(entrance, credentials(), clock()), SignedIn)
    for number in range(ACCOUNT.capacity):
        guess(entrance, clock, 1, device_id=f"evil-{number}", address="198.51.100.7")
    assert guess(entrance, clock, 1, device_id="evil") == ["session.throttled"]
    assert isinstance(sign_in(entrance, credentials(), clock()), SignedIn)


def test_a_guesser_in_the_same_office_shuts_nobody_out_of_his_own_device(
    entrance: Entrance, clock: ManualClock
) -> None:
    assert isinstance(sign_in(entrance, credentials(), clock()), SignedIn)
    with entrance.database.write_work() as tx:
        full = Bucket(level=ADDRESS.capacity, at=clock())
        write_bucket(tx, 1, f"address:{ADDRESS_OF_ALL}", full)
    assert guess(entrance, clock, 1, device_id="evil") == ["session.throttled"]
    assert isinstance(sign_in(entrance, credentials(), clock()), SignedIn)


def test_ones_own_device_is_guessed_at_no_longer_than_any(
    entrance: Entrance, clock: ManualClock
) -> None:
    assert isinstance(sign_in(entrance, credentials(), clock()), SignedIn)
    assert guess(entrance, clock, MOST + 1)[-1] == "session.throttled"
    assert code(sign_in(entrance, credentials(), clock())) == "session.throttled"


def test_the_device_of_another_helps_nobody_to_guess(
    entrance: Entrance, clock: ManualClock
) -> None:
    add_account(entrance, clock(), login="mori", person_id="p0003")
    own = credentials("mori", device_id="evil", address="198.51.100.7")
    assert isinstance(sign_in(entrance, own, clock()), SignedIn)
    for number in range(ACCOUNT.capacity):
        guess(entrance, clock, 1, device_id=f"d{number}", address="198.51.100.7")
    assert guess(entrance, clock, 1, device_id="evil") == ["session.throttled"]


def test_a_password_typed_for_the_sign_in_name_is_kept_nowhere(
    entrance: Entrance, clock: ManualClock
) -> None:
    canary = "kanariya-password"
    assert code(sign_in(entrance, credentials(canary, ""), clock())) == "session.wrong_credentials"
    guess(entrance, clock, 1)
    with entrance.database.read_work() as tx:
        kept = repr(tx.execute(select(throttle_bucket)).all())
        noted = tx.execute(select(audit_log.c.subject).order_by(audit_log.c.id)).scalars().all()
    assert canary not in kept
    assert noted == ["?", "sato"]


def test_tries_are_forgotten_when_they_count_no_longer(
    entrance: Entrance, clock: ManualClock
) -> None:
    for limit in (ACCOUNT, ACCOUNT_AND_DEVICE, ADDRESS, ACTS_OF_A_DOOR):
        assert limit.capacity * limit.refill < TRIES_KEPT
    guess(entrance, clock, 1)
    sweep(entrance.database, 1, clock() + TRIES_KEPT)
    assert len(levels(entrance.database)) == 3
    sweep(entrance.database, 1, clock() + TRIES_KEPT + timedelta(seconds=1))
    assert levels(entrance.database) == []
