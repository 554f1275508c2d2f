# SPDX-License-Identifier: Apache-2.0
"""The part of the desk that knows rooms and meetings (``desktop.meetings.MeetingsRoom``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop import acting
from desktop.meetings_keeping_desk import MeetingsKeepingDesk
from desktop.telling import told

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.facade import Trouble
    from desktop.meetings import (
        BookingRequest,
        DaysAsked,
        KnownCatalogue,
        KnownMeetings,
        NothingTaken,
        Wait,
    )
    from telework.meetings.booking import (
        BookingAnswer,
        BookMeeting,
        CancelMeeting,
        ChangeMeeting,
    )
    from telework.meetings.catalogue import Catalogue
    from telework.meetings.history import MeetingHistory
    from telework.meetings.meeting import Wanted
    from telework.meetings.seeking import FreeRooms, SlotWish
    from telework.meetings.statistics_wire import MeetingStatistics
    from telework.meetings.swapping import AnswerOffer, OfferSwap, ShownOffer, ShownOffers
    from telework.meetings.views import (
        MeetingShown,
        OccurrenceLine,
        RoomDays,
        Suggestions,
    )


class MeetingsDesk(MeetingsKeepingDesk):
    """Thin as the desk is: everything is done in ``acting``."""

    def new_id(self) -> str:
        """Make the id of a meeting or of a change, at the click."""
        return self._place.new_id()

    def kept_catalogue(self) -> Catalogue | None:
        """Return what could be booked when the server last said so."""
        return acting.meetings_reading.kept_catalogue(self._place)

    def kept_meetings(self) -> KnownMeetings | None:
        """Return one's own meetings as they were known last."""
        return acting.meetings_reading.kept_meetings(self._place)

    def requests(self) -> tuple[BookingRequest, ...]:
        """Return what was asked for while the server was not reached."""
        return acting.meetings_requests.every(self._place)

    def revise(self, meeting_id: str, wish: BookMeeting) -> BookingRequest | Trouble:
        """Ask for something else."""
        return told(acting.meetings_requests.revise, self._place, meeting_id, wish)

    def withdraw(self, meeting_id: str) -> BookingRequest | Trouble:
        """Ask for it no longer."""
        return told(acting.meetings_requests.withdraw, self._place, meeting_id)

    def put_back(self, request: BookingRequest) -> None:
        """Ask for it again as it was, after it was withdrawn."""
        acting.meetings_requests.keep(self._place, request)
        self._place.wake()

    def dismiss(self, meeting_id: str) -> None:
        """Note that what became of a request was read."""
        acting.meetings_requests.forget(self._place, meeting_id)

    def catalogue(self) -> KnownCatalogue | Trouble:
        """Return what can be booked."""
        return told(acting.meetings_reading.catalogue, self._place)

    def days(self, asked: DaysAsked) -> RoomDays | Trouble:
        """Return what stands in rooms."""
        return told(acting.meetings_reading.days, self._place, asked)

    def mine(self, first: datetime, last: datetime) -> KnownMeetings | Trouble:
        """Return one's own meetings."""
        return told(acting.meetings_reading.mine, self._place, first, last)

    def meeting(self, meeting_id: str, occurrence_id: str = "") -> MeetingShown | Trouble:
        """Return a whole meeting."""
        return told(acting.meetings_reading.meeting, self._place, meeting_id, occurrence_id)

    def history(self, meeting_id: str) -> MeetingHistory | Trouble:
        """Return who did what to a meeting."""
        return told(acting.meetings_reading.history, self._place, meeting_id)

    def offers(self) -> ShownOffers | Trouble:
        """Return the offers to exchange rooms, one's own and those to one."""
        return told(acting.meetings_reading.offers, self._place)

    def offer_swap(self, wanted: OfferSwap) -> ShownOffer | Trouble:
        """Offer another organiser to exchange rooms."""
        return told(acting.meetings_booking.offer_swap, self._place, wanted)

    def answer_offer(self, offer_id: str, wanted: AnswerOffer) -> ShownOffer | Trouble:
        """Accept an offer or decline it."""
        return told(acting.meetings_booking.answer_offer, self._place, offer_id, wanted)

    def withdraw_offer(self, offer_id: str) -> Trouble | None:
        """Take an offer back."""
        return told(acting.meetings_booking.withdraw_offer, self._place, offer_id)

    def suggestions(self, wish: SlotWish) -> Suggestions | Trouble:
        """Return rooms and times that would do."""
        return told(acting.meetings_reading.suggestions, self._place, wish)

    def free_now(self) -> FreeRooms | Trouble:
        """Return the rooms that one may take at once, each until when."""
        return told(acting.meetings_reading.free_now, self._place)

    def photo(self, sha256: str) -> bytes | Trouble:
        """Return the picture of a room."""
        return told(acting.meetings_reading.photo, self._place, sha256)

    def invitation(self, meeting_id: str) -> bytes | Trouble:
        """Return a meeting as a file that calendar programs open."""
        return told(acting.meetings_reading.invitation, self._place, meeting_id)

    def statistics(self, month: str) -> MeetingStatistics | Trouble:
        """Return how rooms were used in a month."""
        return told(acting.meetings_reading.statistics, self._place, month)

    def statistics_file(self, month: str, form: str) -> bytes | Trouble:
        """Return it as a file."""
        return told(acting.meetings_reading.statistics_file, self._place, month, form)

    def book(
        self, meeting_id: str, wish: BookMeeting
    ) -> BookingAnswer | BookingRequest | NothingTaken | Trouble:
        """Book; without the server it becomes a request."""
        return told(acting.meetings_booking.book, self._place, meeting_id, wish)

    def change(
        self, meeting_id: str, change: ChangeMeeting
    ) -> BookingAnswer | NothingTaken | Trouble:
        """Change a meeting."""
        return told(acting.meetings_booking.change, self._place, meeting_id, change)

    def cancel(self, meeting_id: str, cancel: CancelMeeting) -> BookingAnswer | Trouble:
        """Cancel occurrences of a meeting."""
        return told(acting.meetings_booking.cancel, self._place, meeting_id, cancel)

    def again(
        self,
        meeting_id: str,
        change_id: str,
        recurrence_id: datetime,
        wanted: Wanted | None = None,
    ) -> BookingAnswer | NothingTaken | Trouble:
        """Ask for a date once more that is not had."""
        asked = (meeting_id, change_id, recurrence_id, wanted)
        return told(acting.meetings_booking.again, self._place, *asked)

    def check_in(self, occurrence_id: str, version: int) -> OccurrenceLine | Trouble:
        """Say that the meeting is there."""
        return told(acting.meetings_booking.check_in, self._place, occurrence_id, version)

    def finish(self, occurrence_id: str, version: int) -> OccurrenceLine | Trouble:
        """Give the rest of the time back."""
        return told(acting.meetings_booking.finish, self._place, occurrence_id, version)

    def waits(self) -> tuple[Wait, ...] | Trouble:
        """Return what one waits for to get free."""
        return told(acting.meetings_reading.waits, self._place)

    def wait_for(self, wanted: Wait) -> Wait | Trouble:
        """Wait for a room to get free."""
        return told(acting.meetings_reading.wait_for, self._place, wanted)

    def stop_waiting(self, wait_id: str) -> Trouble | None:
        """Wait no longer."""
        return told(acting.meetings_reading.stop_waiting, self._place, wait_id)
