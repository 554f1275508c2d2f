# SPDX-License-Identifier: Apache-2.0
"""What the dialogs of meetings ask of this device (``desktop.meetings_entry.MeetingsEntry``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop import acting
from desktop.acting.workplace import Workplace
from desktop.telling import told

if TYPE_CHECKING:
    from desktop.absences import Colleague
    from desktop.draft import Draft
    from desktop.facade import Trouble
    from telework.meetings.booking import BookMeeting
    from telework.meetings.keys import ShownKeys


class MeetingsEntryDesk:
    """Thin as the desk is: everything is done in ``acting``."""

    def __init__(self, place: Workplace) -> None:
        self._place = place

    def people(self, query: str) -> tuple[Colleague, ...]:
        """Return people of the organisation, found by office or name."""
        return acting.meetings_entry.people(self._place, query)

    def named_people(self, person_ids: tuple[str, ...]) -> tuple[Colleague, ...]:
        """Return these people with their offices."""
        return acting.meetings_entry.named_people(self._place, person_ids)

    def kept_entry(self) -> BookMeeting | None:
        """Return a booking as it was typed."""
        return acting.meetings_entry.kept(self._place)

    def keep_entry(self, entry: BookMeeting | None) -> None:
        """Keep a booking as it is typed; None forgets it."""
        acting.meetings_entry.keep(self._place, entry)

    def draft_application(self, meeting_id: str) -> Draft | Trouble:
        """Begin the draft of the application that a held booking waits for."""
        return told(acting.meetings_applying.draft, self._place, meeting_id)

    def feeds(self) -> ShownKeys | Trouble:
        """Return one's own calendar addresses, without their secrets."""
        return told(acting.meetings_feeds.feeds, self._place)

    def make_feed(self, name: str) -> str | Trouble:
        """Make a calendar address; it is told this once."""
        return told(acting.meetings_feeds.make, self._place, name)

    def end_feed(self, key_id: str) -> Trouble | None:
        """End a calendar address at once."""
        return told(acting.meetings_feeds.end, self._place, key_id)
