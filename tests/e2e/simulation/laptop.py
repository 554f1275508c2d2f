# SPDX-License-Identifier: Apache-2.0
"""A simulated laptop: what its clocks show of the true time, and the chain it keeps.

It knows the truth, the server does not: the boot clock runs a little fast or slow, the wall
clock stands off and jumps, a reboot begins a new boot without any server time.
"""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from approval import uuid7
from telework import event_hash, event_mac, event_text
from telework.wire import Anchor, BatchItem, DeviceEvent, EventBatch
from tests.e2e.simulation.chance import Chance

WORST_DRIFT = 30
"""Millionths by which a boot clock runs fast or slow at most."""

NO_HASH = "0" * 64
LONGEST_WAY = timedelta(milliseconds=400)
"""From the laptop to the server at most, and back."""

_SHORTEST_WAY = timedelta(milliseconds=20)


@dataclass(frozen=True, slots=True, kw_only=True)
class Click:
    """One act as it truly happened, and the item that its laptop made of it."""

    event_id: str
    person_id: str
    at: datetime
    item: BatchItem


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """One try to send: when it reaches the server, from whom and what."""

    at: datetime
    person_id: str
    batch: EventBatch


class Laptop:
    """One device of one person, with its boots, its clocks and its outbox."""

    def __init__(self, person_id: str, number: int, on: datetime, chance: Chance) -> None:
        self.person_id = person_id
        self.device_id = f"laptop-{person_id}-{number}"
        self.mac_key = hashlib.sha256(self.device_id.encode()).digest()
        self.waiting: list[Click] = []
        self._chance = chance
        self._wall_error = timedelta(seconds=chance.uniform(-30, 30))
        self._seq, self._head = 0, NO_HASH
        self._boots = 0
        self._anchor: Anchor | None = None
        self.boot(on)

    def boot(self, at: datetime) -> None:
        """Begin another boot: its clock begins anew and no server time is known in it."""
        self._boots += 1
        self._boot_id = f"{self.device_id}-boot-{self._boots}"
        self._booted = at
        self._drift = self._chance.randint(-WORST_DRIFT, WORST_DRIFT)

    def wall_jumps(self, error: timedelta) -> None:
        """Put the wall clock off by so much from now on."""
        self._wall_error = error

    def is_anchored(self) -> bool:
        """Tell whether a server time is known in this boot."""
        return self._anchor is not None and self._anchor.boot_id == self._boot_id

    def click(self, at: datetime, command: dict[str, object]) -> Click:
        """Make the next event of the chain, at its true time."""
        random = self._chance.randbytes(10)
        event = DeviceEvent(
            event_id=uuid7(int(self._wall(at).timestamp() * 1000), random),
            device_id=self.device_id,
            device_seq=self._seq + 1,
            prev_hash=self._head,
            stream=f"day:{self.person_id}",
            type="telework",
            wall_time=self._wall(at),
            boot_id=self._boot_id,
            boot_ns=self._boot_ns(at),
            anchor=self._anchor,
            command=dict(command),
        )
        text = event_text(event)
        self._seq, self._head = event.device_seq, event_hash(text)
        item = BatchItem(event=text, mac=event_mac(self.mac_key, text))
        made = Click(event_id=event.event_id, person_id=self.person_id, at=at, item=item)
        self.waiting.append(made)
        return made

    def send(self, at: datetime, clicks: list[Click], *, answered: bool) -> Sending:
        """Send some of what waits; an answer anchors this boot and empties the outbox."""
        batch = EventBatch(
            device_id=self.device_id,
            boot_id=self._boot_id,
            boot_ns=self._boot_ns(at),
            wall_time=self._wall(at),
            items=tuple(click.item for click in clicks),
        )
        arrives = at + self._way()
        if answered:
            received = arrives + self._way()
            self._anchor = Anchor(
                server_time=arrives, boot_id=self._boot_id, boot_ns=self._boot_ns(received)
            )
            sent = {click.event_id for click in clicks}
            self.waiting = [click for click in self.waiting if click.event_id not in sent]
        return Sending(at=arrives, person_id=self.person_id, batch=batch)

    def _way(self) -> timedelta:
        return _SHORTEST_WAY + (LONGEST_WAY - _SHORTEST_WAY) * self._chance.random()

    def _boot_ns(self, at: datetime) -> int:
        microseconds = (at - self._booted) // timedelta(microseconds=1)
        if microseconds < 0:
            raise ValueError(f"{self.device_id} is used at {at}, before it was put on")
        return microseconds * 1000 + microseconds * self._drift // 1000

    def _wall(self, at: datetime) -> datetime:
        return (at + self._wall_error).astimezone(UTC)
