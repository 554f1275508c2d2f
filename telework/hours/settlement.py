# SPDX-License-Identifier: Apache-2.0
"""Exceptions that a head or HR dismissed with a reason: no longer open, and still to be seen."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar


class Settled(StrEnum):
    """What kind of exception was settled."""

    DIFFERENCE = "difference"  # 乖離
    UNPERMITTED = "unpermitted"  # 許可のない勤務


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """A stretch that was dismissed; it covers what of its kind lies within it, and no more.

    Attributes:
        kind: of the difference or of the work without permission.
        by: who dismissed it; never the person himself.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    what: Settled
    kind: str
    begin: datetime
    end: datetime
    reason: str
    by: str
    at: datetime


def settled(
    what: Settled, kind: str, begin: datetime, end: datetime, known: Iterable[Settlement]
) -> Settlement | None:
    """Return the newest settlement that covers all of a stretch."""
    covering = [
        each
        for each in known
        if (each.what, each.kind) == (what, kind) and each.begin <= begin and end <= each.end
    ]
    return max(covering, key=lambda each: each.at, default=None)
