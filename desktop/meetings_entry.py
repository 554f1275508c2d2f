# SPDX-License-Identifier: Apache-2.0
"""What the dialogs of meetings ask of this device beside the rooms themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desktop.absences import Colleague
    from desktop.draft import Draft
    from desktop.facade import Trouble
    from telework.meetings.booking import BookMeeting
    from telework.meetings.keys import ShownKeys


class MeetingsEntry(Protocol):
    """Finding people, keeping what is typed, applying for a room that needs approval."""

    # local
    def people(self, query: str) -> tuple[Colleague, ...]: ...  # of the whole organisation
    def named_people(self, person_ids: tuple[str, ...]) -> tuple[Colleague, ...]: ...
    def kept_entry(self) -> BookMeeting | None: ...  # a booking as it was typed
    def keep_entry(self, entry: BookMeeting | None) -> None: ...  # None: forget it

    # network
    def draft_application(self, meeting_id: str) -> Draft | Trouble: ...  # of a held booking
    def feeds(self) -> ShownKeys | Trouble: ...  # one's own calendar addresses
    def make_feed(self, name: str) -> str | Trouble: ...  # the address, told this once
    def end_feed(self, key_id: str) -> Trouble | None: ...
