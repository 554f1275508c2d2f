# SPDX-License-Identifier: Apache-2.0
"""Stretches of minutes obey the arithmetic of sets, whatever they are made of."""

from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from telework.hours.spans import (
    Span,
    Spans,
    common,
    length,
    minute_of,
    moment_at,
    union,
    without,
)
from tests.telework.hours.days import TUESDAY, clock

MINUTES = st.integers(-100, 200)
SPANS = st.lists(st.builds(Span, MINUTES, MINUTES), max_size=6).map(tuple)


def _minutes(spans: Spans) -> set[int]:
    return {minute for span in spans for minute in range(span.begin, span.end)}


@given(SPANS, SPANS)
def test_every_operation_is_the_one_on_sets_of_minutes(left: Spans, right: Spans) -> None:
    assert _minutes(union((*left, *right))) == _minutes(left) | _minutes(right)
    assert _minutes(common(left, right)) == _minutes(left) & _minutes(right)
    assert _minutes(without(left, right)) == _minutes(left) - _minutes(right)
    assert length(left) == len(_minutes(left))


@given(SPANS, SPANS)
def test_what_comes_out_is_in_order_apart_and_never_empty(left: Spans, right: Spans) -> None:
    for found in (union(left), common(left, right), without(left, right)):
        assert all(span.begin < span.end for span in found)
        assert all(one.end < two.begin for one, two in pairwise(found))


@given(SPANS, SPANS)
def test_what_is_taken_and_what_is_left_add_up(left: Spans, right: Spans) -> None:
    assert length(common(left, right)) + length(without(left, right)) == length(left)


@given(st.integers(-3000, 5000), st.integers(0, 59_999_999))
def test_a_moment_lies_in_its_minute(minute: int, microseconds: int) -> None:
    moment = moment_at(TUESDAY, minute) + timedelta(microseconds=microseconds)
    assert minute_of(TUESDAY, moment) == minute


def test_minutes_are_those_of_the_city() -> None:
    assert minute_of(TUESDAY, clock("8:30")) == 510
    assert clock("8:30").hour == 23, "the day before, in UTC"
