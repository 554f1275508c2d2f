# SPDX-License-Identifier: Apache-2.0
"""What the client hears of logind, on a real bus with a stub in logind's place."""

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta

import pytest

from desktop.acting.use_log import UseTurn
from desktop.logind import UseWatch, watch_logind
from tests.desktop.logind_stub import logind
from tests.support.clock import MORNING, ManualClock
from tests.support.session_bus import open_bus
from tests.support.waiting import wait_until

BEGAN = MORNING - timedelta(minutes=5)


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> str:
    """A bus of this test's own in the place of the system's."""
    address = open_bus()
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
    return address


@contextmanager
def watching(clock: ManualClock) -> Iterator[UseWatch]:
    watch = watch_logind(clock)
    assert watch is not None
    with closing(watch):
        yield watch


def heard(watch: UseWatch) -> tuple[UseTurn, ...]:
    return wait_until(watch.take)


def test_a_session_begins_locks_unlocks_and_sleeps(bus: str, clock: ManualClock) -> None:
    with logind(bus, BEGAN) as stub, watching(clock) as watch:
        assert heard(watch) == (UseTurn(at=BEGAN, in_use=True),)
        stub.lock(locked=True)
        assert heard(watch) == (UseTurn(at=MORNING, in_use=False),)
        stub.suspend(asleep=True)  # locked already: nothing new
        stub.suspend(asleep=False)
        clock.advance(minutes=30)
        stub.hint(locked=False)
        assert heard(watch) == (UseTurn(at=MORNING + timedelta(minutes=30), in_use=True),)
        stub.suspend(asleep=True)
        assert heard(watch)[0].in_use is False
        assert watch.take() == ()


def test_nothing_else_is_asked(bus: str, clock: ManualClock) -> None:
    with logind(bus, BEGAN) as stub, watching(clock) as watch:
        heard(watch)
        assert stub.asked == ["GetSessionByPID", "Get LockedHint", "Get Timestamp"]


def test_a_client_outside_the_session_finds_the_one_on_the_screen(
    bus: str, clock: ManualClock
) -> None:
    with logind(bus, BEGAN, outside=True) as stub, watching(clock) as watch:
        assert heard(watch)[0].at == BEGAN
        assert stub.asked[:3] == ["GetSessionByPID", "GetUser", "Get Display"]


def test_without_logind_there_is_nothing_to_read(bus: str, clock: ManualClock) -> None:
    assert watch_logind(clock) is None


def test_without_a_bus_there_is_nothing_to_read(clock: ManualClock) -> None:
    assert watch_logind(clock) is None


def test_a_watch_ends_when_it_is_closed(bus: str, clock: ManualClock) -> None:
    with logind(bus, BEGAN), watching(clock) as watch:
        assert not watch.ended
    assert watch.ended
    assert "logind" not in {thread.name for thread in threading.enumerate()}
