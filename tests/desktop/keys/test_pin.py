# SPDX-License-Identifier: Apache-2.0
"""The PIN: its rules, its three tries, and the rest that no clock and no restart shortens."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from desktop.errors import Code, TroubleError
from desktop.keys import pin
from desktop.store.database import Database
from tests.desktop.hand_clock import HandClock


@pytest.fixture
def database() -> Iterator[Database]:
    """A store in memory."""
    opened = Database(None)
    yield opened
    opened.close()


def use_up(database: Database, clock: HandClock, tries: int) -> None:
    for _ in range(tries):
        with database.write() as tx:
            pin.begin_try(tx, clock.read())


def left(database: Database, clock: HandClock) -> int:
    with database.read() as tx:
        return pin.tries_left(tx, clock.read())


@pytest.mark.parametrize(
    ("chosen", "code"),
    [
        ("12345", Code.PIN_TOO_SHORT),
        ("", Code.PIN_TOO_SHORT),
        ("111111", Code.PIN_TOO_SIMPLE),
        ("123456", Code.PIN_TOO_SIMPLE),
        ("987654", Code.PIN_TOO_SIMPLE),
        ("１２３４５６", Code.PIN_TOO_SIMPLE),
    ],
)
def test_a_weak_pin_is_refused(chosen: str, code: Code) -> None:
    with pytest.raises(TroubleError) as told:
        pin.judge_new(chosen)
    assert told.value.trouble.code == code


def test_full_width_digits_are_the_same_pin() -> None:
    assert pin.normalised("４８２９１５") == "482915"


def test_three_tries_then_five_minutes(database: Database) -> None:
    clock = HandClock()
    assert left(database, clock) == 3
    use_up(database, clock, 2)
    assert left(database, clock) == 1
    use_up(database, clock, 1)
    assert left(database, clock) == 0
    with pytest.raises(TroubleError) as told:
        use_up(database, clock, 1)
    assert told.value.trouble.code == Code.PIN_LOCKED
    assert told.value.trouble.params == {"seconds": "301"}
    clock.pass_time(minutes=5)
    assert left(database, clock) == 3


def test_setting_the_clock_shortens_nothing(database: Database) -> None:
    clock = HandClock()
    use_up(database, clock, 3)
    clock.set_wall(clock.read().wall + timedelta(days=1))
    assert left(database, clock) == 0


def test_restarting_the_machine_shortens_nothing(database: Database) -> None:
    clock = HandClock()
    use_up(database, clock, 3)
    clock.reboot()
    assert left(database, clock) == 0
    clock.set_wall(clock.read().wall - timedelta(days=400))
    assert left(database, clock) == 0
    clock.pass_time(days=400, minutes=6)
    assert left(database, clock) == 3


def test_the_right_pin_forgets_the_wrong_ones(database: Database) -> None:
    clock = HandClock()
    use_up(database, clock, 2)
    with database.write() as tx:
        pin.forget_tries(tx)
    assert left(database, clock) == 3
