# SPDX-License-Identifier: Apache-2.0
"""The device's clocks: what it believes the time to be, and what it can prove.

The wall clock is evidence only. What the client trusts is a server time it received in
this very boot, carried on by the boot clock, which runs while the machine sleeps
(domain/telework.md, 7.2).
"""

import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from telework.wire import Anchor

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One look at the clocks: wall time (UTC), identity of the boot, nanoseconds since it."""

    wall: datetime
    boot_id: str
    boot_ns: int


class Clock(Protocol):
    """Where the client takes its time from."""

    def read(self) -> Reading:
        """Return the clocks as they stand now."""
        ...


class SystemClock:
    """The clocks of this machine."""

    def __init__(self) -> None:
        self._boot_id = _boot_id()

    def read(self) -> Reading:
        """Return the clocks as they stand now."""
        return Reading(wall=datetime.now(UTC), boot_id=self._boot_id, boot_ns=_since_boot())


def _boot_id() -> str:
    if _BOOT_ID.exists():
        return _BOOT_ID.read_text("ascii").strip()
    # Windows has no identity of a boot: its moment, to the nearest ten seconds, serves.
    started = time.time() - _since_boot() / 1e9
    return f"boot-{round(started, -1):.0f}"


def _since_boot() -> int:
    if sys.platform == "win32":
        import ctypes

        # GetTickCount64 counts sleep; time.monotonic() does not promise to.
        return int(ctypes.windll.kernel32.GetTickCount64()) * 1_000_000
    clock = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
    return time.clock_gettime_ns(clock)


def anchored_time(anchor: "Anchor | None", reading: Reading) -> datetime | None:
    """Return the server's time now as far as this boot can prove it, None when it cannot."""
    if anchor is None or anchor.boot_id != reading.boot_id:
        return None
    elapsed = timedelta(microseconds=(reading.boot_ns - anchor.boot_ns) // 1000)
    return anchor.server_time + elapsed
