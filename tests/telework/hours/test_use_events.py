# SPDX-License-Identifier: Apache-2.0
"""From a computer's events to its days: what the log does not say is not guessed."""

import random
from datetime import date

import pytest

from telework.hours.objective import ObjectiveRecord, ObjectiveSource
from telework.hours.use_events import Stretch, UseEvent, UseKind, stretches_of, summaries
from tests.telework.hours.days import PERSON, clock, seen

_WORDS = {
    "on": UseKind.LOGON,
    "off": UseKind.LOGOFF,
    "lock": UseKind.LOCK,
    "unlock": UseKind.UNLOCK,
    "sleep": UseKind.SLEEP,
    "wake": UseKind.WAKE,
    "boot": UseKind.BOOT,
    "down": UseKind.DOWN,
}


def _events(text: str) -> list[UseEvent]:
    words = [word.split("@") for word in text.split()]
    return [UseEvent(kind=_WORDS[kind], at=clock(at)) for kind, at in words]


def _days(text: str) -> tuple[ObjectiveRecord, ...]:
    return summaries(PERSON, ObjectiveSource.PC, "", stretches_of(_events(text)))


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ("boot@8:25 on@8:31 off@17:20 down@17:21", seen("8:31-17:20")),
        ("on@8:31 lock@12:01 unlock@13:00 off@17:20", seen("8:31-12:01 13:00-17:20")),
        # A sleep while locked ends with the unlocking, not with the waking.
        ("on@8:31 lock@12:00 sleep@12:10 wake@12:50 unlock@13:00 off@17:20",
         seen("8:31-12:00 13:00-17:20")),
        # Without the audit category for locks, sleep is all that shows.
        ("on@8:31 sleep@12:10 wake@12:50 off@17:20", seen("8:31-12:10 12:50-17:20")),
        # Without any sign-in in the log, the start is the nearest thing to one.
        ("boot@8:25 down@17:21", seen("8:25-17:21")),
        # A wake for updates while signed off is no use.
        ("on@8:31 off@17:20 sleep@17:30 wake@22:00 sleep@22:10", seen("8:31-17:20")),
        # The log begins in the middle of use, or ends there.
        ("off@17:20", seen("17:20-17:20", open_begin=True)),
        ("on@8:31 lock@12:01 unlock@13:00", seen("8:31-12:01 13:00-13:00", open_end=True)),
        # It broke down; when is not known.
        ("on@8:31 lock@12:01 unlock@13:00 boot@15:00 on@15:05 off@17:20",
         seen("8:31-12:01 15:05-17:20")),
    ],
)  # fmt: skip
def test_a_day_of_events(events: str, expected: ObjectiveRecord) -> None:
    assert _days(events) == (expected,)
    mixed = events.split()
    random.Random(events).shuffle(mixed)
    assert _days(" ".join(mixed)) == (expected,), "the lines of a log may come in any order"


def test_work_past_midnight_stays_with_its_day() -> None:
    assert _days("on@21:30 off@25:40") == (seen("21:30-25:40"),)


def test_a_machine_left_on_over_night_shows_its_two_ends_only() -> None:
    evening, morning = _days("on@17:00 lock@33:00")
    assert evening == seen("17:00-17:00", open_end=True)
    wednesday = date(2026, 11, 25)
    assert morning == seen("9:00-9:00", wednesday, open_begin=True)


def test_a_day_without_events_has_no_record() -> None:
    assert _days("") == ()


def test_seconds_are_cut_off() -> None:
    precise = Stretch(begin=clock("8:31").replace(second=59), end=clock("17:20").replace(second=1))
    assert summaries(PERSON, ObjectiveSource.PC, "", [precise]) == (seen("8:31-17:20"),)
