# SPDX-License-Identifier: Apache-2.0
"""Acts on remote work from a device: which use case takes which, and what each leaves behind."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection

from approval.refusal import Refusal
from server.auth.actor import Actor
from server.usecases.city import CityToday
from server.usecases.services import Services
from telework import Judgement
from telework.wire import DeviceEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class TeleworkTaking:
    """One act on remote work about to be taken in, with its evidence."""

    services: Services
    actor: Actor
    city: CityToday
    event: DeviceEvent
    act: Any
    judgement: Judgement
    now: datetime

    @property
    def tenant(self) -> int:
        """Return the municipality."""
        return self.actor.tenant

    @property
    def at(self) -> datetime:
        """Return the moment of the act to sort by, as its evidence gives it."""
        return self.judgement.order_time(self.event.wall_time)

    def is_of_this_device(self) -> bool:
        """Say whether the act names the device it came from, and so has a place in its chain."""
        return self.event.device_id == self.actor.device_id

    def is_own_day(self) -> bool:
        """Say whether the act stands in the stream of the actor's own days."""
        return self.event.stream == f"day:{self.actor.person_id}"

    def is_own_team(self) -> bool:
        """Say whether the act stands in the stream of what the actor does as a head."""
        return self.event.stream == f"team:{self.actor.person_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What an act on remote work left behind.

    Attributes:
        feed: kind and id of everything that changed for readers of the change feed.
        days: per person the days whose row in the feed is new.
        params: told in the answer, such as the results of each day of a bulk act.
        work: whether the outbox has work now.
    """

    feed: tuple[tuple[str, str], ...] = ()
    days: Mapping[str, frozenset[date]] = field(default_factory=dict)
    params: Mapping[str, str] = field(default_factory=dict)
    work: bool = False


Taker = Callable[[Connection, TeleworkTaking], Refusal | Left]
