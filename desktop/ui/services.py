# SPDX-License-Identifier: Apache-2.0
"""What every page is given: the desk, the lanes, the bus, the settings and the clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from desktop.facade import Desk
from desktop.qtbridge.bus import Bus
from desktop.qtbridge.preferences import Preferences
from desktop.qtbridge.tasks import Lanes


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """The parts that screens work with, assembled once and passed in."""

    desk: Desk
    lanes: Lanes
    bus: Bus
    preferences: Preferences
    now: Callable[[], datetime]
