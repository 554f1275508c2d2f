# SPDX-License-Identifier: Apache-2.0
"""The clock check of the hosted time authority: refuse rather than guess (domain, section 10).

The wall clock is held against one that only counts seconds since the machine was started. A
clock that was set while the server ran says nothing certain of what it said before or after,
so no token is given until the administrator has looked and started the server again.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

TOLERANCE = timedelta(seconds=2)
"""How far the clocks may differ: what a time service corrects in small steps stays below."""

_log = structlog.get_logger(__name__)


def seconds_since_start() -> float:
    """Count seconds, sleep of the machine included, whatever the wall clock is set to."""
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockGuard:
    """What both clocks said at the start of the server.

    Attributes:
        not_before: the newest time the server has published; earlier than this it cannot be.
    """

    began: datetime
    counted: float
    counting: Callable[[], float]
    not_before: datetime | None = None

    def is_steady(self, now: datetime) -> bool:
        """Say whether the wall clock went on as time did."""
        expected = self.began + timedelta(seconds=self.counting() - self.counted)
        off = now - expected
        behind = self.not_before is not None and now < self.not_before - TOLERANCE
        if abs(off) <= TOLERANCE and not behind:
            return True
        _log.error("time_authority_clock_off", seconds=off.total_seconds(), behind=behind)
        return False
