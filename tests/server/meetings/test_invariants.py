# SPDX-License-Identifier: Apache-2.0
"""The invariants of bookings under random histories, and that they notice mistakes."""

from collections.abc import Callable
from datetime import timedelta
from itertools import count
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from server.usecases.meetings import cancel, displace, ids, on_the_day, releasing, rewriting
from server.usecases.services import DatabaseBusy
from telework.meetings import changing, claims, replanning, rules
from telework.meetings.booking import Scope
from telework.meetings.meeting import MeetingContent
from telework.meetings.plans import is_live
from telework.meetings.splitting import head_before
from tests.server.meetings import changes, ledger
from tests.server.meetings.machine import RoomsMachine
from tests.server.meetings.rooms import book, days_later, had, open_rooms, wish
from tests.server.town import MORI, Town

HISTORIES = settings(
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
SAME = settings(HISTORIES, derandomize=True, database=None)
"""The same histories each time: new ones are looked for by `make mutation`."""
AT_LENGTH = pytest.mark.timeout(3600)
"""A hunt that is cut short in the middle of a history is taken for histories that contradict."""
HUNT = settings(
    SAME,
    max_examples=600,  # ends with the first mistake found
    phases=[Phase.generate],
    report_multiple_bugs=False,
)


@pytest.fixture
def machine(town: Town, monkeypatch: pytest.MonkeyPatch) -> type[RoomsMachine]:
    """A machine on a town with its rooms and one who keeps them."""
    open_rooms(town)
    town.database.hurry()
    # Ids in the order of their making: a history told twice picks the same dates both times.
    made = (each.to_bytes(10, "big") for each in count())
    monkeypatch.setattr(ids, "secrets", SimpleNamespace(token_bytes=lambda _size: next(made)))
    keeper = town.desk("p-otomo", roles=("staff", "facilities")).identified
    people = {"keeper": keeper, "staff": town.desk(MORI).identified}
    return type("Machine", (RoomsMachine,), {"town": town, "people": people})


def test_the_invariants_hold_in_every_history(
    machine: type[RoomsMachine], database_url: str
) -> None:
    few = 10 if database_url.startswith("sqlite") else 3
    run_state_machine_as_test(machine, settings=settings(SAME, max_examples=few))


@pytest.mark.hunt
@AT_LENGTH
def test_the_invariants_hold_in_many_histories_never_seen_before(
    machine: type[RoomsMachine],
) -> None:
    run_state_machine_as_test(machine, settings=settings(HISTORIES, max_examples=150))


def no_claims_given_up(patch: pytest.MonkeyPatch) -> None:
    """Forget to drop what a date claimed before."""
    patch.setattr(rewriting, "drop_claims", _nothing)


def the_cancelled_keep_their_rooms(patch: pytest.MonkeyPatch) -> None:
    """Forget the claims of what is cancelled (nextcloud/server #52100)."""
    patch.setattr(cancel, "set_blocking", _nothing)


def the_displaced_keep_their_rooms(patch: pytest.MonkeyPatch) -> None:
    """Let nobody's claims give way."""
    patch.setattr(displace, "set_blocking", _nothing)


def no_buffers(patch: pytest.MonkeyPatch) -> None:
    """Forget set-up and clearing."""
    patch.setattr(claims, "room_span", lambda asked, _room: (asked.starts_at, asked.ends_at))


def the_past_moves_too(patch: pytest.MonkeyPatch) -> None:
    """Forget that a date has begun."""
    patch.setattr(changing, "may_change", lambda date, _now: is_live(date))


def the_head_is_not_shortened(patch: pytest.MonkeyPatch) -> None:
    """Split a series and leave the head its whole rule."""
    kept = head_before
    patch.setattr(replanning, "head_before", lambda when, cut: when if kept(when, cut) else None)


def skipped_dates_stay_behind(patch: pytest.MonkeyPatch) -> None:
    """Split a series and leave its skipped dates with the head."""
    patch.setattr(rewriting, "carry_skipped", _nothing)


def calendars_are_not_told(patch: pytest.MonkeyPatch) -> None:
    """Forget SEQUENCE."""
    patch.setattr(rewriting._Writer, "_shows_on_calendars", lambda _self: False)


def what_was_asked_again_is_listed_still(patch: pytest.MonkeyPatch) -> None:
    """Leave dates that were had at last among those that were not."""
    patch.setattr(rewriting, "forget_skipped", _nothing)


def nothing_is_excluded(patch: pytest.MonkeyPatch) -> None:
    """Forget that something was cancelled on purpose."""
    patch.setattr(replanning, "_with_history", lambda _reach, plan, _history: plan)


def an_early_end_frees_nothing(patch: pytest.MonkeyPatch) -> None:
    """Forget to cut what a meeting claims that is over."""
    patch.setattr(on_the_day, "cut_claims", _nothing)


def the_late_come_all_the_same(patch: pytest.MonkeyPatch) -> None:
    """Let a late check-in revive a room that was released."""
    patch.setattr(on_the_day, "_refuse_check_in", _nothing)


def what_is_released_is_kept(patch: pytest.MonkeyPatch) -> None:
    """Release a date and leave its claims."""
    patch.setattr(releasing, "set_blocking", _nothing)


def closures_are_looked_over(patch: pytest.MonkeyPatch) -> None:
    """Forget the rule on closed rooms: the guard alone stands."""
    kept = tuple(each for each in rules._FOR_KEEPERS if each is not rules.blocked)
    patch.setattr(rules, "_FOR_KEEPERS", kept)


def _nothing(*_given: Any, **_named: Any) -> None:
    return None


@pytest.mark.hunt
@AT_LENGTH
@pytest.mark.parametrize(
    "mistake",
    [
        no_claims_given_up,
        the_cancelled_keep_their_rooms,
        the_displaced_keep_their_rooms,
        no_buffers,
        the_past_moves_too,
        the_head_is_not_shortened,
        calendars_are_not_told,
        what_was_asked_again_is_listed_still,
        an_early_end_frees_nothing,
        the_late_come_all_the_same,
        what_is_released_is_kept,
        closures_are_looked_over,
    ],
)
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_seeded_mistake_is_found(
    machine: type[RoomsMachine],
    mistake: Callable[[pytest.MonkeyPatch], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mistake(monkeypatch)
    # Where the guard of the database keeps a mistake from being written, it goes on refusing.
    with pytest.raises((AssertionError, DatabaseBusy)):
        run_state_machine_as_test(machine, settings=HUNT)


def one_cancelled_behind_a_split(town: Town) -> None:
    """Cancel one date of a series, and split it before that one to begin later."""
    meeting_id = ids.fresh_id(town.clock())
    had(town, MORI, wish(rule="FREQ=WEEKLY;COUNT=4"), meeting_id)
    changes.cancel(town, meeting_id, 2)
    later = changes.at(days_later(7) + timedelta(minutes=30))
    changes.changed(town, meeting_id, 1, scope=Scope.FOLLOWING, when=later)


def one_skipped_behind_a_split(town: Town) -> None:
    """Book a series of which one date is not to be had, and split it before that one."""
    meeting_id = ids.fresh_id(town.clock())
    book(town, "p-kaneko", wish(starts=days_later(14)))
    had(town, MORI, wish(rule="FREQ=WEEKLY;COUNT=4"), meeting_id)
    other = MeetingContent(title="別の件")
    changes.changed(town, meeting_id, 1, scope=Scope.FOLLOWING, content=other)


SPLITS: dict[Callable[[Town], None], Callable[[pytest.MonkeyPatch], None]] = {
    one_cancelled_behind_a_split: nothing_is_excluded,
    one_skipped_behind_a_split: skipped_dates_stay_behind,
}
"""Histories too rare for chance to come by, and the mistake that each of them shows."""


@pytest.mark.parametrize("history", SPLITS)
def test_a_split_accounts_for_every_moment_and_a_seeded_mistake_is_found(
    town: Town, history: Callable[[Town], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    open_rooms(town)
    history(town)
    ledger.check_standing(ledger.read(town), town.clock())
    ledger.empty(town)
    SPLITS[history](monkeypatch)
    history(town)
    with pytest.raises(AssertionError):
        ledger.check_standing(ledger.read(town), town.clock())
