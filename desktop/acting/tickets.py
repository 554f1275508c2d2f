# SPDX-License-Identifier: Apache-2.0
"""Sealing tickets: the key of one visible act, held for a little while after its PIN.

No PIN is kept. A ticket serves the act it was given for and nothing else: while the sheet
is being made, or when a colleague's signature came in between. It ends after the minutes of
the setting, when the act is settled, when the person says so, or at sign-out; with the last
ticket of a key the key itself is let go of, and a card is closed.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.clock import Clock, Reading

if TYPE_CHECKING:
    from signing.keys import SigningIdentity

LIFETIME = timedelta(minutes=10)
_SECOND = 1_000_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class SealingTicket:
    """The opened key for one act.

    Attributes:
        subject: the event, or the case whose sheet is being made.
        boot_id, until_ns: its end on the boot clock, which nobody can set back.
    """

    subject: str
    identity: "SigningIdentity"
    boot_id: str
    until_ns: int

    def is_valid(self, now: Reading) -> bool:
        """Tell whether the ticket still serves."""
        return self.boot_id == now.boot_id and now.boot_ns < self.until_ns


class TicketBox:
    """The tickets of this process; they are never written anywhere."""

    def __init__(self, clock: Clock, lifetime: timedelta = LIFETIME) -> None:
        self._clock = clock
        self._lifetime_ns = int(lifetime.total_seconds()) * _SECOND
        self._tickets: dict[str, SealingTicket] = {}
        self._guard = threading.Lock()

    def issue(self, subject: str, identity: "SigningIdentity") -> None:
        """Hold the key for an act; an act of the same batch ends with the batch's own time."""
        self._end_old()
        now = self._clock.read()
        with self._guard:
            ends = [each.until_ns for each in self._tickets.values() if each.identity is identity]
            self._tickets[subject] = SealingTicket(
                subject=subject,
                identity=identity,
                boot_id=now.boot_id,
                until_ns=min(ends, default=now.boot_ns + self._lifetime_ns),
            )

    def identity(self, subject: str) -> "SigningIdentity | None":
        """Return the key held for an act, None when its time is over."""
        self._end_old()
        with self._guard:
            ticket = self._tickets.get(subject)
        return ticket.identity if ticket else None

    def held_seconds(self) -> int:
        """Return for how many seconds some key is still held, 0 for none."""
        self._end_old()
        now = self._clock.read()
        with self._guard:
            ends = [each.until_ns for each in self._tickets.values()]
        return max((-(-(end - now.boot_ns) // _SECOND) for end in ends), default=0)

    def pass_on(self, subject: str, to: str) -> None:
        """Let a ticket serve the act that followed: drafting and sealing are one click."""
        with self._guard:
            ticket = self._tickets.pop(subject, None)
            if ticket is not None:
                self._tickets[to] = replace(ticket, subject=to)

    def drop(self, *subjects: str) -> None:
        """End tickets; may wait for a card that another thread is using."""
        self._end(lambda ticket: ticket.subject in subjects)

    def drop_all(self) -> None:
        """End every ticket."""
        self._end(lambda _ticket: True)

    def _end_old(self) -> None:
        now = self._clock.read()
        self._end(lambda ticket: not ticket.is_valid(now))

    def _end(self, is_over: Callable[[SealingTicket], bool]) -> None:
        with self._guard:
            ended = [name for name, ticket in self._tickets.items() if is_over(ticket)]
            keys = [self._tickets.pop(name).identity for name in ended]
            held = [ticket.identity for ticket in self._tickets.values()]
        for identity in keys:
            if not any(each is identity for each in held):
                identity.key.forget()
