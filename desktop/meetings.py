# SPDX-License-Identifier: Apache-2.0
"""会議室と会議: what the pages of rooms ask of the client, and what it keeps of them.

A booking stands when the server has said so, never before. What is typed while the server is
not reached is a *request* (申込み): kept, shown as such, sent later under the same id.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from desktop.facade import Trouble
from desktop.meetings_entry import MeetingsEntry
from desktop.meetings_keeping import MeetingsKeeping
from telework.meetings.booking import BookMeeting, DateResult

if TYPE_CHECKING:
    from telework.meetings.booking import (
        BookingAnswer,
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
        OwnMeetings,
        RoomDays,
        Suggestions,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """Where somebody begins to book: a room (empty: on the web alone) and a time in UTC."""

    room_id: str
    starts_at: datetime
    minutes: int


class RequestState(StrEnum):
    """How far a request has come that was typed while the server was not reached."""

    UNSENT = "unsent"  # 申込み（未送信）: may be changed and withdrawn
    UNKNOWN = "unknown"  # sent, no answer seen: it is sent again as it is
    REFUSED = "refused"  # the server took none of it; it may be changed and sent anew
    ANSWERED = "answered"  # the server has it: each date has a line to be read


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingRequest:
    """A booking as it was asked for on this device, which is no booking yet.

    Attributes:
        meeting_id: under which it is sent however often; the id of the meeting it becomes.
        trouble: why it was refused, None while it was not.
        dates: what became of each date, empty before an answer.
    """

    meeting_id: str
    wish: BookMeeting
    made_at: datetime
    state: RequestState = RequestState.UNSENT
    trouble: Trouble | None = None
    dates: tuple[DateResult, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingTaken:
    """The server changed nothing because some dates cannot be had; each date has its line.

    Attributes:
        trouble: the code of the refusal as a whole, such as ``meeting.all_or_nothing``.
    """

    trouble: Trouble
    dates: tuple[DateResult, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownCatalogue:
    """Rooms, equipment and hosts, as of the last answer of the server.

    Attributes:
        trouble: why it is not of now; None when the server has just given it.
    """

    catalogue: Catalogue
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownMeetings:
    """The reader's own meetings, as of the last answer of the server; ``trouble`` as above."""

    meetings: OwnMeetings
    as_of: datetime | None
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysAsked:
    """Which rooms over which time; ``building`` and ``room_id`` narrow, empty they do not."""

    first: datetime
    last: datetime
    building: str = ""
    room_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """Somebody waits for a room to get free (空き待ち).

    Attributes:
        wait_id: empty before the server has it.
        told: it got free, and one was told so.
    """

    room_id: str
    starts_at: datetime
    ends_at: datetime
    wait_id: str = ""
    told: bool = False


class MeetingsRoom(MeetingsEntry, MeetingsKeeping, Protocol):
    """The part of the desk that knows rooms and meetings."""

    # local
    def new_id(self) -> str: ...  # for a meeting or a change, made once at the click
    def kept_catalogue(self) -> Catalogue | None: ...  # None: nothing is at hand
    def kept_meetings(self) -> KnownMeetings | None: ...  # own ones; None: nothing is at hand
    def requests(self) -> tuple[BookingRequest, ...]: ...  # oldest first
    def revise(self, meeting_id: str, wish: BookMeeting) -> BookingRequest | Trouble: ...
    def withdraw(self, meeting_id: str) -> BookingRequest | Trouble: ...  # as it was
    def put_back(self, request: BookingRequest) -> None: ...  # undo of withdraw
    def dismiss(self, meeting_id: str) -> None: ...  # an answer or a refusal was read

    # network
    def catalogue(self) -> KnownCatalogue | Trouble: ...  # the kept one where none is reached
    def days(self, asked: DaysAsked) -> RoomDays | Trouble: ...
    def mine(self, first: datetime, last: datetime) -> KnownMeetings | Trouble: ...
    def meeting(self, meeting_id: str, occurrence_id: str = "") -> MeetingShown | Trouble: ...
    def history(self, meeting_id: str) -> MeetingHistory | Trouble: ...
    def offers(self) -> ShownOffers | Trouble: ...  # to exchange rooms: one's own and to one
    def suggestions(self, wish: SlotWish) -> Suggestions | Trouble: ...
    def free_now(self) -> FreeRooms | Trouble: ...  # rooms that one may take at once
    def photo(self, sha256: str) -> bytes | Trouble: ...
    def invitation(self, meeting_id: str) -> bytes | Trouble: ...  # an .ics file
    def statistics(self, month: str) -> MeetingStatistics | Trouble: ...
    def statistics_file(self, month: str, form: str) -> bytes | Trouble: ...  # csv, xlsx

    # network: kept as a request first, and for as long as the server is not reached
    def book(
        self, meeting_id: str, wish: BookMeeting
    ) -> BookingAnswer | BookingRequest | NothingTaken | Trouble: ...

    # network: nothing is kept; the same id may be sent again after a lost answer
    def change(
        self, meeting_id: str, change: ChangeMeeting
    ) -> BookingAnswer | NothingTaken | Trouble: ...
    def cancel(self, meeting_id: str, cancel: CancelMeeting) -> BookingAnswer | Trouble: ...
    def again(
        self,
        meeting_id: str,
        change_id: str,
        recurrence_id: datetime,
        wanted: Wanted | None = None,
    ) -> BookingAnswer | NothingTaken | Trouble: ...  # a date once more, such as elsewhere
    def offer_swap(self, wanted: OfferSwap) -> ShownOffer | Trouble: ...
    def answer_offer(self, offer_id: str, wanted: AnswerOffer) -> ShownOffer | Trouble: ...
    def withdraw_offer(self, offer_id: str) -> Trouble | None: ...
    def check_in(self, occurrence_id: str, version: int) -> OccurrenceLine | Trouble: ...
    def finish(self, occurrence_id: str, version: int) -> OccurrenceLine | Trouble: ...
    def waits(self) -> tuple[Wait, ...] | Trouble: ...
    def wait_for(self, wanted: Wait) -> Wait | Trouble: ...
    def stop_waiting(self, wait_id: str) -> Trouble | None: ...
