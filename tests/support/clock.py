# SPDX-License-Identifier: Apache-2.0
"""A clock that moves only when told."""

from datetime import UTC, datetime, timedelta

MORNING = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)


class ManualClock:
    """Call it for the time; it starts at half past eight of a Tuesday in Tokyo."""

    def __init__(self, start: datetime = MORNING) -> None:
        self._now = start

    def __call__(self) -> datetime:
        """The time now, in UTC."""
        return self._now

    def advance(self, **span: float) -> None:
        """Move by a span given as for ``timedelta``, such as ``minutes=5``."""
        self._now += timedelta(**span)

    def set(self, moment: datetime) -> None:
        """Move to a moment."""
        self._now = moment
