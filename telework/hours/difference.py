# SPDX-License-Identifier: Apache-2.0
"""Differences (乖離) between the hours that were declared and those that were seen."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar

from telework.commands import Place
from telework.day import Standing, WorkingDay
from telework.hours.declared import away_spans, lunch_span, work_spans
from telework.hours.objective import ObjectiveRecord, ObjectiveSource, seen_by_any
from telework.hours.settlement import Settlement
from telework.hours.spans import Span, Spans, common, length, minute_of, moment_at, without
from telework.schedule import Schedule


class DifferenceKind(StrEnum):
    """Which way the two disagree."""

    SEEN_BEFORE = "seen_before"  # used before the declared start
    SEEN_BETWEEN = "seen_between"  # used while declared away (中抜け)
    SEEN_AFTER = "seen_after"  # used after the declared end
    SEEN_ONLY = "seen_only"  # used on a day without declared work
    DECLARED_BEFORE = "declared_before"  # work declared before the first use
    DECLARED_AFTER = "declared_after"  # work declared after the last use


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One stretch longer than the threshold in which declaration and record disagree."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    person_id: str
    day: date
    kind: DifferenceKind
    begin: datetime
    end: datetime
    minutes: int
    sources: tuple[ObjectiveSource, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """The reason that a person gave for a stretch; it covers what lies within it."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    kind: DifferenceKind
    begin: datetime
    end: datetime
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownDifference:
    """A difference with its reason; None where one is still demanded.

    Attributes:
        settled: dismissed by a superior or HR, who gave the reason.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    difference: Difference
    explanation: Explanation | None
    settled: Settlement | None = None

    @property
    def is_open(self) -> bool:
        """Say whether a reason is still demanded."""
        return self.explanation is None and self.settled is None


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedDay:
    """What is compared of one day.

    Attributes:
        schedule: one's own hours; use in their lunch break is no work.
        expected: remote work was permitted, so that use without any declaration is a matter.
        until: what goes on is counted until then.
    """

    person_id: str
    work: WorkingDay
    schedule: Schedule | None
    records: tuple[ObjectiveRecord, ...]
    expected: bool
    until: datetime


def differences(compared: ComparedDay, threshold: int) -> tuple[Difference, ...]:
    """Return where declaration and records disagree for more than ``threshold`` minutes.

    Without a record nothing is known, so nothing differs; a locked screen in the middle of
    declared work is no difference either, as nobody has to touch a computer all day.
    """
    if not compared.records:
        return ()
    found = _all_of(compared)
    return tuple(each for each in found if each.minutes > threshold)


def explained(difference: Difference, explanations: Iterable[Explanation]) -> Explanation | None:
    """Return the newest reason that covers all of a difference."""
    covering = [
        each
        for each in explanations
        if each.kind is difference.kind
        and each.begin <= difference.begin
        and difference.end <= each.end
    ]
    return max(covering, key=lambda each: each.at, default=None)


def blocks_signing_off(shown: Iterable[ShownDifference], *, strict: bool) -> bool:
    """Say whether a day may not be signed off yet: strictly, every difference needs a reason."""
    return strict and any(each.is_open for each in shown)


def _all_of(compared: ComparedDay) -> Iterator[Difference]:
    seen = without(seen_by_any(compared.records), lunch_span(compared.schedule))
    declared = work_spans(compared.work, compared.until)
    if not declared:
        if compared.expected and seen:
            yield _made(compared, DifferenceKind.SEEN_ONLY, seen)
        return
    before = common(seen, [Span(seen[0].begin, declared[0].begin)]) if seen else ()
    after = common(seen, [Span(declared[-1].end, seen[-1].end)]) if seen else ()
    if before:
        yield _made(compared, DifferenceKind.SEEN_BEFORE, before)
    for away in common(seen, away_spans(compared.work)):
        yield _made(compared, DifferenceKind.SEEN_BETWEEN, (away,))
    if after and compared.work.standing is Standing.ENDED:
        yield _made(compared, DifferenceKind.SEEN_AFTER, after)
    yield from _unseen(compared)


def _unseen(compared: ComparedDay) -> Iterator[Difference]:
    """Yield remote work that was declared before the first use and after the last."""
    day = compared.work.date
    remote = work_spans(compared.work, compared.until, _REMOTE)
    if not remote:
        return
    first = min(record.first for record in compared.records)
    last = max(record.last for record in compared.records)
    early = Span(remote[0].begin, minute_of(day, first))
    late = Span(minute_of(day, last), remote[-1].end)
    known = any(not each.open_begin for each in compared.records if each.first == first)
    if known and early.begin < early.end:
        yield _made(compared, DifferenceKind.DECLARED_BEFORE, (early,))
    known = any(not each.open_end for each in compared.records if each.last == last)
    if known and late.begin < late.end:
        yield _made(compared, DifferenceKind.DECLARED_AFTER, (late,))


_REMOTE = frozenset((Place.HOME, Place.SATELLITE, Place.MOBILE))


def _made(compared: ComparedDay, kind: DifferenceKind, spans: Spans) -> Difference:
    day = compared.work.date
    return Difference(
        person_id=compared.person_id,
        day=day,
        kind=kind,
        begin=moment_at(day, spans[0].begin),
        end=moment_at(day, spans[-1].end),
        minutes=length(spans),
        sources=tuple(sorted({record.source for record in compared.records})),
    )
