# SPDX-License-Identifier: Apache-2.0
"""``/v1/meetings``: what stands in rooms, one's own meetings, and looking for rooms and people."""

import hashlib
from datetime import datetime, timedelta
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Response

from approval import to_plain
from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.meetings_booking import MeetingIdPath
from server.api.plain import json_response, plain_response
from server.api.refusals import HttpRefusal
from server.auth.permissions import Permission
from server.usecases.meetings.find_slots import list_free_rooms, suggest_slots
from server.usecases.meetings.free_busy import MOST_DAYS, read_free_busy
from server.usecases.meetings.read_days import DaysQuestion, SeenWindow, read_days, room_sheet
from server.usecases.meetings.read_history import read_history
from server.usecases.meetings.read_own import read_meeting, read_own
from server.usecases.telework.statistics.workbook import csv_bytes
from telework.meetings.booking_sheets import own_bookings
from telework.meetings.history import MeetingHistory
from telework.meetings.seeking import FreeBusy, FreeBusyQuestion, FreeRooms, SlotWish
from telework.meetings.views import MeetingShown, OwnMeetings, RoomDays, Suggestions

router = APIRouter(tags=["meetings"])

_reads = Permits(Permission.MEETINGS_ROOM_READ)
_polls = Permits(Permission.MEETINGS_ROOM_READ, counts=False)
Reader = Annotated[Caller, Depends(_reads)]
Name = Annotated[str, Query(max_length=64, pattern=r"^[^\x00]*$")]
_FRESH = {"Cache-Control": "private, no-cache"}


@router.get("/v1/meetings/days", response_model=RoomDays)
def get_days(
    caller: Annotated[Caller, Depends(_polls)],
    first: datetime,
    last: datetime,
    building: Name = "",
    room: Name = "",
    if_none_match: Annotated[str, Header(max_length=100)] = "",
) -> Response:
    """Return what stands in rooms; 304 for a view that is still as it was.

    An open view asks again and again, so asking keeps no session alive.
    """
    question = DaysQuestion(window=_window(first, last), building=building, room_id=room)
    text = read_days(caller.services, caller.identified(), question)
    tag = f'"{hashlib.sha256(text.encode()).hexdigest()}"'
    headers = {"ETag": tag, **_FRESH}
    if if_none_match == tag:
        return Response(status_code=304, headers=headers)
    answer = json_response(text)
    answer.headers.update(headers)
    return answer


@router.get("/v1/meetings/mine", response_model=OwnMeetings)
def get_own(caller: Reader, first: datetime, last: datetime) -> Response:
    """Return the reader's own meetings, with the ways into their web conferences."""
    window = _window(first, last)
    return plain_response(to_plain(read_own(caller.services, caller.identified(), window)))


@router.get("/v1/meetings/free-now", response_model=FreeRooms)
def get_free_now(caller: Reader) -> Response:
    """Return the rooms that are free now, each until when."""
    return plain_response(to_plain(list_free_rooms(caller.services, caller.identified())))


@router.post("/v1/meetings/free-busy", response_model=FreeBusy)
def ask_free_busy(caller: Reader, question: FreeBusyQuestion) -> Response:
    """Return when people are not free, as far as the reader may know."""
    found = read_free_busy(caller.services, caller.identified(), question)
    if isinstance(found, Refusal):
        raise HttpRefusal(found, 422)
    return plain_response(to_plain(found))


@router.post("/v1/meetings/suggestions", response_model=Suggestions)
def ask_suggestions(caller: Reader, wish: SlotWish) -> Response:
    """Return rooms and times that would do, the best first."""
    found = suggest_slots(caller.services, caller.identified(), wish)
    if isinstance(found, Refusal):
        raise HttpRefusal(found, 422)
    return plain_response(to_plain(found))


@router.get("/v1/meetings/bookings.csv")
def get_bookings_file(
    caller: Reader, first: datetime, last: datetime, building: Name = "", room: Name = ""
) -> Response:
    """Return what stands in rooms as CSV, as the reader may know it."""
    question = DaysQuestion(window=_window(first, last), building=building, room_id=room)
    sheet = room_sheet(caller.services, caller.identified(), question)
    return _csv(csv_bytes([sheet]), "bookings")


@router.get("/v1/meetings/mine.csv")
def get_own_file(caller: Reader, first: datetime, last: datetime) -> Response:
    """Return the reader's own meetings as CSV, without the ways into web conferences."""
    found = read_own(caller.services, caller.identified(), _window(first, last))
    return _csv(csv_bytes([own_bookings(found.items)]), "meetings")


shown = APIRouter(tags=["meetings"])
"""To be included after every other route of meetings: what it takes looks like their names."""


@shown.get("/v1/meetings/{meeting_id}", response_model=MeetingShown)
def get_meeting(caller: Reader, meeting_id: MeetingIdPath, occurrence: Name = "") -> Response:
    """Return a meeting as of one of its dates; 404 for those who may not know of it."""
    found = read_meeting(caller.services, caller.identified(), meeting_id, occurrence)
    if isinstance(found, Refusal):
        raise HttpRefusal(found, 404)
    return plain_response(to_plain(found))


@shown.get("/v1/meetings/{meeting_id}/history", response_model=MeetingHistory)
def get_history(caller: Reader, meeting_id: MeetingIdPath) -> Response:
    """Return who did what to a meeting; for its people and for who keeps its room."""
    found = read_history(caller.services, caller.identified(), meeting_id)
    if isinstance(found, Refusal):
        raise HttpRefusal(found, 403 if found.code == "meeting.history_not_yours" else 404)
    return plain_response(to_plain(found))


def _csv(data: bytes, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"', **_FRESH}
    return Response(data, media_type="text/csv; charset=utf-8", headers=headers)


def _window(first: datetime, last: datetime) -> SeenWindow:
    """Return the window of a query.

    Raises:
        HttpRefusal: 422 for times without a zone, turned around, or too far apart.
    """
    named = first.tzinfo is not None and last.tzinfo is not None
    if not named or not timedelta() < last - first <= timedelta(days=MOST_DAYS):
        raise HttpRefusal(Refusal(code="request.malformed"), 422)
    return SeenWindow(since=first, until=last)
