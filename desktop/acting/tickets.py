# SPDX-License-Identifier: Apache-2.0
"""Sealing tickets: the key of one visible act, held for a little while after its PIN.

No PIN is kept. A ticket serves the act it was given for and nothing else: while the sheet
is being made, or when a colleague's signature came in between. It ends after ten minutes,
when the act is settled, or when the person signs out.
"""

import threading
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.clock import Clock, Reading

if TYPE_CHECKING:
    from signing.keys import SigningIdentity

LIFETIME = timedelta(minutes=10)


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

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._tickets: dict[str, SealingTicket] = {}
        self._guard = threading.Lock()

    def issue(self, subject: str, identity: "SigningIdentity") -> None:
        """Hold the key for an act, from now on for ten minutes."""
        now = self._clock.read()
        until_ns = now.boot_ns + int(LIFETIME.total_seconds()) * 1_000_000_000
        ticket = SealingTicket(
            subject=subject, identity=identity, boot_id=now.boot_id, until_ns=until_ns
        )
        with self._guard:
            self._tickets[subject] = ticket

    def identity(self, subject: str) -> "SigningIdentity | None":
        """Return the key held for an act, None when its time is over."""
        now = self._clock.read()
        with self._guard:
            ticket = self._tickets.get(subject)
            if ticket is not None and not ticket.is_valid(now):
                del self._tickets[subject]
                ticket = None
        return ticket.identity if ticket else None

    def pass_on(self, subject: str, to: str) -> None:
        """Let a ticket serve the act that followed: drafting and sealing are one click."""
        with self._guard:
            ticket = self._tickets.pop(subject, None)
            if ticket is not None:
                self._tickets[to] = ticket

    def drop(self, *subjects: str) -> None:
        """End tickets."""
        with self._guard:
            for subject in subjects:
                self._tickets.pop(subject, None)

    def drop_all(self) -> None:
        """End every ticket."""
        with self._guard:
            self._tickets.clear()
