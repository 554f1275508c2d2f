# SPDX-License-Identifier: Apache-2.0
"""A believable device that makes events, for the tests of this package."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from telework import FIRST_HASH, Link, event_hash, event_text
from telework.wire import Anchor, DeviceEvent

MORNING = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
"""8:30 in the city on 25 November 2026, a Wednesday."""

SECOND = 1_000_000_000


def make_event(**changes: Any) -> DeviceEvent:
    """Make the first punch of a device, with whatever the test changes about it."""
    event = DeviceEvent(
        event_id="0193a0f0-0000-7000-8000-000000000001",
        device_id="device-1",
        device_seq=1,
        prev_hash=FIRST_HASH,
        stream="day:person-1",
        type="telework",
        wall_time=MORNING,
        boot_id="boot-1",
        boot_ns=1000 * SECOND,
        anchor=None,
        command={"type": "punch", "kind": "start", "place": "home"},
    )
    return replace(event, **changes)


def anchor_at(seconds_before: int, boot_id: str = "boot-1") -> Anchor:
    """Make an anchor received so many seconds before the first punch."""
    return Anchor(
        server_time=MORNING - timedelta(seconds=seconds_before),
        boot_id=boot_id,
        boot_ns=(1000 - seconds_before) * SECOND,
    )


@dataclass
class Device:
    """A device that keeps its chain, as the client does."""

    seq: int = 0
    last_hash: str = FIRST_HASH
    texts: list[str] = field(default_factory=list)

    def act(self, name: str) -> Link:
        """Make the next event and give its link."""
        self.seq += 1
        event = make_event(
            event_id=name, device_seq=self.seq, prev_hash=self.last_hash, command={"name": name}
        )
        text = event_text(event)
        link = Link(self.seq, self.last_hash, event_hash(text))
        self.texts.append(text)
        self.last_hash = link.hash
        return link
