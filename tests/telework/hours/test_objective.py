# SPDX-License-Identifier: Apache-2.0
"""Summaries of use: what is merged says no more and no less than its parts."""

from dataclasses import replace
from functools import reduce
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from telework.hours.objective import Gap, ObjectiveRecord, day_of_use, merged, seen_spans
from telework.hours.spans import Span, minute_of, moment_at, union, without
from tests.telework.hours.days import SATURDAY, TUESDAY, clock, seen

MINUTES = st.integers(300, 1700)


@st.composite
def records(draw: st.DrawFn) -> ObjectiveRecord:
    first, last = sorted((draw(MINUTES), draw(MINUTES)))
    cuts = sorted(draw(st.lists(MINUTES, max_size=4, unique=True)))
    gaps = [Span(begin, end) for begin, end in zip(cuts[::2], cuts[1::2], strict=False)]
    inside = without([Span(first, last)], without([Span(first, last)], gaps))
    made = seen("8:30-17:15")
    return replace(
        made,
        first=moment_at(TUESDAY, first),
        last=moment_at(TUESDAY, last),
        gaps=tuple(
            Gap(
                begin=moment_at(TUESDAY, gap.begin),
                end=moment_at(TUESDAY, gap.end),
            )
            for gap in inside
        ),
        open_begin=draw(st.booleans()),
        open_end=draw(st.booleans()),
    )


def test_two_exports_of_one_day_become_the_whole_day() -> None:
    morning = seen("8:31-12:01 13:00-15:00", open_end=True)
    evening = seen("14:00-17:20", open_begin=True)
    assert merged(morning, evening) == seen("8:31-12:01 13:00-17:20")


@given(st.lists(records(), min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_arrival_and_repetition_change_nothing(
    found: list[ObjectiveRecord], chance: Random
) -> None:
    once = reduce(merged, found)
    shuffled = [*found, *found]
    chance.shuffle(shuffled)
    assert reduce(merged, shuffled) == once


@given(records(), records())
def test_use_is_neither_lost_nor_made_up(one: ObjectiveRecord, other: ObjectiveRecord) -> None:
    together = merged(one, other)
    assert seen_spans(together) == union((*seen_spans(one), *seen_spans(other)))
    assert together.first == min(one.first, other.first)
    assert together.last == max(one.last, other.last)


def test_the_night_until_five_belongs_to_the_day_before() -> None:
    assert day_of_use(clock("28:59")) == TUESDAY
    assert day_of_use(clock("5:00", SATURDAY)) == SATURDAY
    assert minute_of(TUESDAY, clock("28:59")) == 28 * 60 + 59
