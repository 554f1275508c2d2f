# SPDX-License-Identifier: Apache-2.0
"""The server's routes about rooms and meetings (docs/contracts.md)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from approval.encoding import from_answer, to_plain
from desktop.meetings import Wait
from desktop.sync.faults import Fault
from desktop.sync.plain_answers import read_plain
from desktop.sync.transport import FILE_LIMIT, Answer
from telework.meetings.application import RoomApplication
from telework.meetings.booking import (
    AskAgain,
    BlockRoom,
    BookingAnswer,
    BookMeeting,
    CancelMeeting,
    ChangeMeeting,
    DateResult,
    RoomBlocked,
)
from telework.meetings.catalogue import Catalogue
from telework.meetings.history import MeetingHistory
from telework.meetings.keys import MakeKey, NewKey, ShownKeys
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

Read = TypeVar("Read")
Query = dict[str, str]
ROOT = "/v1/meetings"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Waits:
    items: tuple[Wait, ...]


class MeetingsApi:
    """Part of :class:`desktop.sync.api.ServerApi`, by its way of calling."""

    def __init__(self, call: Callable[..., Answer]) -> None:
        self._call = call

    # reading

    def catalogue(self) -> Catalogue:
        """Read everything that can be booked."""
        return self._get("/catalogue", Catalogue, {})

    def days(self, query: Query) -> RoomDays:
        """Read what stands in rooms."""
        return self._get("/days", RoomDays, query)

    def mine(self, first: datetime, last: datetime) -> OwnMeetings:
        """Read the caller's own meetings."""
        return self._get("/mine", OwnMeetings, {"first": _moment(first), "last": _moment(last)})

    def meeting(self, meeting_id: str, occurrence_id: str) -> MeetingShown:
        """Read a whole meeting, as of one of its occurrences."""
        query = {"occurrence": occurrence_id} if occurrence_id else {}
        return self._get(f"/{meeting_id}", MeetingShown, query)

    def history(self, meeting_id: str) -> MeetingHistory:
        """Read who did what to a meeting."""
        return self._get(f"/{meeting_id}/history", MeetingHistory, {})

    def offers(self) -> ShownOffers:
        """Read the offers to exchange rooms."""
        return self._get("/swaps/offers", ShownOffers, {})

    def suggestions(self, wish: SlotWish) -> Suggestions:
        """Have rooms and times looked for."""
        return self._send("POST", "/suggestions", wish, Suggestions)

    def free_now(self) -> FreeRooms:
        """Read which rooms one may take at once."""
        return self._get("/free-now", FreeRooms, {})

    def photo(self, sha256: str) -> bytes:
        """Fetch the picture of a room."""
        return self._call("GET", f"{ROOT}/photos/{sha256}", limit=FILE_LIMIT).body

    def invitation(self, meeting_id: str) -> bytes:
        """Fetch a meeting as an iCalendar file."""
        return self._call("GET", f"{ROOT}/{meeting_id}/invitation.ics").body

    def statistics(self, month: str) -> MeetingStatistics:
        """Read how rooms were used in a month."""
        return self._get("/statistics", MeetingStatistics, {"month": month})

    def statistics_file(self, month: str, form: str) -> bytes:
        """Fetch it as CSV or Excel."""
        query = {"month": month, "format": form}
        return self._call("GET", f"{ROOT}/statistics", query=query, limit=FILE_LIMIT).body

    def application(self, meeting_id: str) -> RoomApplication:
        """Read the case to draft for what is held in a room that needs approval."""
        return self._get(f"/{meeting_id}/application", RoomApplication, {})

    # secret addresses of calendars

    def keys(self) -> ShownKeys:
        """Read one's addresses, without their secrets."""
        return self._get("/keys", ShownKeys, {})

    def make_key(self, wanted: MakeKey) -> NewKey:
        """Have an address made; its secret is told this once."""
        return self._send("POST", "/keys", wanted, NewKey)

    def end_key(self, key_id: str) -> None:
        """End an address."""
        self._call("DELETE", f"{ROOT}/keys/{key_id}")

    # waiting

    def waits(self) -> tuple[Wait, ...]:
        """Read what the caller waits for."""
        return self._get("/waits", _Waits, {}).items

    def wait_for(self, wanted: Wait) -> Wait:
        """Wait for a room."""
        body = {
            "room_id": wanted.room_id,
            "starts_at": wanted.starts_at.isoformat(),
            "ends_at": wanted.ends_at.isoformat(),
        }
        return read_plain(self._call("POST", f"{ROOT}/waits", json_body=body), Wait)

    def stop_waiting(self, wait_id: str) -> None:
        """Wait no longer."""
        self._call("DELETE", f"{ROOT}/waits/{wait_id}")

    # booking

    def book(self, meeting_id: str, wish: BookMeeting) -> BookingAnswer:
        """Book; the same again is answered again."""
        return self._send("PUT", f"/{meeting_id}", wish, BookingAnswer)

    def change(self, meeting_id: str, change: ChangeMeeting) -> BookingAnswer:
        """Change a meeting."""
        return self._send("POST", f"/{meeting_id}/changes", change, BookingAnswer)

    def cancel(self, meeting_id: str, cancel: CancelMeeting) -> BookingAnswer:
        """Cancel occurrences."""
        return self._send("POST", f"/{meeting_id}/cancellations", cancel, BookingAnswer)

    def again(self, meeting_id: str, asked: AskAgain) -> BookingAnswer:
        """Ask for a date once more that is not had."""
        return self._send("POST", f"/{meeting_id}/again", asked, BookingAnswer)

    def offer_swap(self, wanted: OfferSwap) -> ShownOffer:
        """Offer another organiser to exchange rooms."""
        return self._send("POST", "/swaps/offers", wanted, ShownOffer)

    def answer_offer(self, offer_id: str, wanted: AnswerOffer) -> ShownOffer:
        """Accept an offer or decline it."""
        return self._send("POST", f"/swaps/offers/{offer_id}/answer", wanted, ShownOffer)

    def withdraw_offer(self, offer_id: str) -> None:
        """Take an offer back."""
        self._call("DELETE", f"{ROOT}/swaps/offers/{offer_id}")

    def close_room(self, wanted: BlockRoom) -> RoomBlocked:
        """Close a room that one keeps."""
        return self._send("POST", "/blockings", wanted, RoomBlocked)

    def reopen_room(self, blocking_id: str) -> None:
        """Open a room again."""
        self._call("DELETE", f"{ROOT}/blockings/{blocking_id}")

    def check_in(self, occurrence_id: str, version: int) -> OccurrenceLine:
        """Say that the meeting is there."""
        return self._step(occurrence_id, "check-in", version)

    def finish(self, occurrence_id: str, version: int) -> OccurrenceLine:
        """Say that the meeting is over, before its time."""
        return self._step(occurrence_id, "finish", version)

    def _step(self, occurrence_id: str, step: str, version: int) -> OccurrenceLine:
        path = f"{ROOT}/occurrences/{occurrence_id}/{step}"
        answer = self._call("POST", path, json_body={"version": version})
        return read_plain(answer, OccurrenceLine)

    def _get(self, path: str, wanted: type[Read], query: Query) -> Read:
        return read_plain(self._call("GET", ROOT + path, query=query), wanted)

    def _send(self, method: str, path: str, body: object, wanted: type[Read]) -> Read:
        return read_plain(self._call(method, ROOT + path, json_body=to_plain(body)), wanted)


def dates_of(fault: Fault) -> tuple[DateResult, ...]:
    """Return what a refusal says of each date, nothing where it says nothing we understand."""
    try:
        return tuple(from_answer(DateResult, each) for each in fault.lines)
    except (ValueError, KeyError, TypeError):
        return ()


def _moment(at: datetime) -> str:
    return at.isoformat()
