# SPDX-License-Identifier: Apache-2.0
"""The process dies between any two steps: what was kept happens once, the rest never did."""

import functools
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import desktop.store.database as database_module
from approval.commands import AddOpinion
from approval.identifiers import CaseId
from desktop.desk import LocalDesk
from desktop.facade import Act, SendState
from telework import event_hash, parse_event
from tests.desktop.office import OFFICER, Office, open_office, submitted, turn


class Dead(BaseException):
    """The process was killed here."""


class Scythe:
    """Counts steps and kills at the one ordered."""

    def __init__(self) -> None:
        self.left: int | None = None

    def step(self) -> None:
        if self.left is None:
            return
        self.left -= 1
        if self.left < 0:
            raise Dead


def mortal(scythe: Scythe) -> type[sqlite3.Connection]:
    """Return a connection that may die before and after each statement."""

    class Connection(sqlite3.Connection):
        def execute(self, *arguments: Any) -> sqlite3.Cursor:
            if arguments[0] == "ROLLBACK":
                return super().execute(*arguments)
            scythe.step()
            cursor = super().execute(*arguments)
            scythe.step()
            return cursor

    return Connection


@contextmanager
def dying(scythe: Scythe) -> Iterator[None]:
    """Let stores opened within die at the scythe's order."""
    before = database_module.sqlite3.connect
    factory = mortal(scythe)
    database_module.sqlite3.connect = functools.partial(before, factory=factory)
    try:
        yield
    finally:
        database_module.sqlite3.connect = before


def say(desk: LocalDesk, case_id: str, text: str) -> str:
    command = AddOpinion(case_id=CaseId(case_id), post_id=OFFICER, text=text)
    act = desk.act(command)
    assert isinstance(act, Act), act
    return act.row.event_id


def work_until_dead(desk: LocalDesk, case_id: str, kept: list[str]) -> None:
    for number in range(3):
        kept.append(say(desk, case_id, f"意見{number}"))
        turn(desk)


def finish(office: Office, desk: LocalDesk) -> None:
    for _ in range(3):
        office.clock.pass_time(minutes=10)
        turn(desk)


@pytest.mark.slow
@settings(max_examples=15)
@given(cut=st.integers(min_value=0, max_value=517))
def test_a_client_killed_between_any_two_steps(cut: int) -> None:
    with tempfile.TemporaryDirectory() as name, open_office(Path(name)) as office:
        scythe, kept = Scythe(), list[str]()
        case_id = submitted(office, office.seated("yamazaki", key=True))
        office.leave(office.open_desks[0])
        applied_before = len(office.city.applied)
        with dying(scythe):
            desk = office.desk("yamazaki")
            scythe.left = cut
            with suppress(Dead):
                work_until_dead(desk, case_id, kept)
            scythe.left = None
            office.leave(desk)
        again = office.desk("yamazaki")
        finish(office, again)
        applied = office.city.applied[applied_before:]
        assert len(set(applied)) == len(applied)
        assert set(kept) <= set(applied)
        texts = [one.text for one in office.case(case_id).opinions]
        assert texts == [f"意見{number}" for number in range(len(texts))]
        assert all(row.state is SendState.SENT for row in again.outbox())
        assert_one_chain(office)


def assert_one_chain(office: Office) -> None:
    """The device's acts, as the server got them, name each other without a gap."""
    events = sorted(
        (parse_event(text) for text, _ in office.city.answers.values()),
        key=lambda event: event.device_seq,
    )
    texts = {parse_event(text).device_seq: text for text, _ in office.city.answers.values()}
    assert [event.device_seq for event in events] == list(range(1, len(events) + 1))
    for event in events[1:]:
        assert event.prev_hash == event_hash(texts[event.device_seq - 1])
