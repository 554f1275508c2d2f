# SPDX-License-Identifier: Apache-2.0
"""A device clock that tests move by hand: wall, boot and sleep apart."""

from datetime import datetime, timedelta

from desktop.clock import Reading
from tests.approval.city import NOW


class HandClock:
    """Starts at 9:30 in the city, an hour after boot."""

    def __init__(self, wall: datetime = NOW) -> None:
        self._wall = wall
        self._boots = 1
        self._boot_ns = 3600 * 1_000_000_000

    def read(self) -> Reading:
        """Return the clocks as they stand."""
        return Reading(wall=self._wall, boot_id=f"boot-{self._boots}", boot_ns=self._boot_ns)

    def __call__(self) -> datetime:
        """Return the wall time, for parts that want just that."""
        return self._wall

    def pass_time(self, **span: float) -> None:
        """Let time pass for both clocks."""
        passed = timedelta(**span)
        self._wall += passed
        self._boot_ns += int(passed.total_seconds() * 1e9)

    def set_wall(self, wall: datetime) -> None:
        """Set the wall clock, as a person or a dead battery would."""
        self._wall = wall

    def reboot(self) -> None:
        """Start the machine anew."""
        self._boots += 1
        self._boot_ns = 60 * 1_000_000_000
