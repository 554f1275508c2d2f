# SPDX-License-Identifier: Apache-2.0
"""Differences (乖離) between the hours that were declared and those that were seen."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar

from telework.hours.objective import ObjectiveSource


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
    """A difference with its reason; None where one is still demanded."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    difference: Difference
    explanation: Explanation | None
