# SPDX-License-Identifier: Apache-2.0
"""Stretches of a day in whole minutes since its midnight in the city, and their arithmetic.

A minute may be negative or beyond 1440: a day reaches into the next morning. Seconds are cut
off at both ends, so that the minutes of neighbouring stretches add up to the minutes of both.
Sets of stretches are kept in order, apart from each other and without empty ones.
"""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from approval import start_of_day

MIDNIGHT = 24 * 60


class Span(NamedTuple):
    """From a minute until before another; empty where they are the same or reversed."""

    begin: int
    end: int


Spans = tuple[Span, ...]


def minute_of(day: date, moment: datetime) -> int:
    """Return the minute of a day in which a moment lies."""
    return (moment - start_of_day(day)) // timedelta(minutes=1)


def moment_at(day: date, minute: int) -> datetime:
    """Return the moment, in UTC, at which a minute of a day begins."""
    return start_of_day(day) + timedelta(minutes=minute)


def clock_minute(clock: time) -> int:
    """Return the minute that a clock of the city shows; seconds are cut off."""
    return clock.hour * 60 + clock.minute


def union(spans: Iterable[Span]) -> Spans:
    """Return what lies in any of the stretches."""
    found: list[Span] = []
    for span in sorted(spans):
        if span.end <= span.begin:
            continue
        if found and span.begin <= found[-1].end:
            found[-1] = Span(found[-1].begin, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def common(left: Iterable[Span], right: Iterable[Span]) -> Spans:
    """Return what lies in both."""
    found: list[Span] = []
    others = union(right)
    for begin, end in union(left):
        for other in others:
            if other.begin >= end:
                break
            if other.end > begin:
                found.append(Span(max(begin, other.begin), min(end, other.end)))
    return tuple(found)


def without(spans: Iterable[Span], taken: Iterable[Span]) -> Spans:
    """Return what is left of the stretches."""
    found: list[Span] = []
    away = union(taken)
    for begin, end in union(spans):
        left = begin
        for gone in away:
            if gone.begin >= end:
                break
            if gone.begin > left:
                found.append(Span(left, gone.begin))
            left = max(left, gone.end)
        if left < end:
            found.append(Span(left, end))
    return tuple(found)


def length(spans: Iterable[Span]) -> int:
    """Return how many minutes lie in the stretches, each counted once."""
    return sum(span.end - span.begin for span in union(spans))
