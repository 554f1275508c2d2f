# SPDX-License-Identifier: Apache-2.0
"""Telling attendees (出席者への案内): one line in the outbox, written with the change itself.

What each attendee is to hear is found after the commit, from what stands against what was last
told: whoever was asked newly, whose date moved, and whose date fell away.
"""

from dataclasses import dataclass

from sqlalchemy import Connection

from server.store.outbox import Effect, enqueue
from server.usecases.effects import MEETING_TELL
from server.usecases.services import Services


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingChange:
    """A meeting that was booked, changed, moved or cancelled, in whole or for some dates.

    Attributes:
        by: who did it, empty for the house itself; the organiser is told of what others did.
        reason: in words, for those who hear of it; such as why a meeting gave way.
    """

    tenant: int
    meeting_id: str
    by: str = ""
    reason: str = ""


def tell_attendees(tx: Connection, services: Services, change: MeetingChange) -> None:
    """Have the attendees told after the commit of the caller's transaction.

    To be called once a meeting and transaction in which dates became ``accepted``, moved,
    changed their place or people, or were cancelled or displaced; of a split, for both
    meetings. ``meeting.sequence`` is raised before. Ring the bell after the commit.
    """
    effect = telling_of(services, change)
    if effect is not None:
        enqueue(tx, change.tenant, effect.kind, effect.payload, services.clock())


def telling_of(services: Services, change: MeetingChange) -> Effect | None:
    """Return the line of the outbox by which attendees are told; None where nobody is."""
    if not services.sends_mail:
        return None
    payload = {"meeting_id": change.meeting_id, "by": change.by, "reason": change.reason}
    return Effect(kind=MEETING_TELL, payload=payload)
