# SPDX-License-Identifier: Apache-2.0
"""The second opinion agrees with the figures written down by hand after the golden cases."""

from datetime import UTC, datetime

import pytest

from telework.hours.spans import clock_minute
from tests.e2e.simulation.days import DAYS, PATTERNS, DayKind, Step
from tests.e2e.years.day_again import RawBlock, RawDay, RawHours, RawPunch, half_units_of

_AT = datetime(2026, 10, 1, tzinfo=UTC)


def raw_day_of(kind: DayKind) -> RawDay:
    """Return what lies in the database of a day of a kind."""
    steps: tuple[Step, ...] = kind.clicks
    if kind.typed is not None:
        steps = kind.typed.steps if kind.typed.whole else (*kind.clicks, *kind.typed.steps)
    return RawDay(
        punches=tuple(
            RawPunch(step.minute, str(step.kind), str(step.place or ""), (_AT, f"{number:03}"))
            for number, step in enumerate(steps)
        ),
        blocks=tuple(
            RawBlock(str(each.unit), *(each.hours or (0, 0)), str(each.place))
            for each in kind.permitted
        ),
        leave=(kind.leave,) if kind.leave else (),
        hours=_hours(kind),
    )


def _hours(kind: DayKind) -> RawHours:
    if not kind.pattern:
        return RawHours()
    own = PATTERNS[kind.pattern]
    clocks = (own.begin, own.lunch_begin, own.lunch_end, own.end)
    return RawHours(*(clock_minute(clock) for clock in clocks))


@pytest.mark.parametrize("kind", DAYS, ids=lambda kind: kind.name)
def test_each_kind_of_day_counts_as_written_down(kind: DayKind) -> None:
    true = kind.counts
    expected = true.home + true.satellite + true.mobile, true.person_days
    assert half_units_of(raw_day_of(kind)) == expected
