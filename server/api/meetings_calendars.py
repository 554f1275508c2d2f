# SPDX-License-Identifier: Apache-2.0
"""Calendars: ``/v1/meetings/keys``, ``/calendars/{token}.ics``, and a meeting as a file."""

from email.utils import format_datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Request, Response

from approval.refusal import Refusal
from server.api.caller import Caller, Permits, open_to_all, services_of
from server.api.meetings_booking import MeetingIdPath
from server.api.refusals import HttpRefusal
from server.auth.permissions import Permission
from server.usecases.meetings.download import invitation_file
from server.usecases.meetings.feeds import read_feed
from server.usecases.meetings.keys import end_key, list_keys, make_key
from telework.meetings.keys import MakeKey, NewKey, ShownKeys

router = APIRouter(tags=["meetings"])
_permits = Permits(Permission.MEETINGS_BOOKING_KEEP)
Keeper = Annotated[Caller, Depends(_permits)]
Held = Annotated[str, Header(max_length=200)]
_CALENDAR = "text/calendar"
_STATUS = {
    "meeting.id_reused": 409,
    "meeting.key_unknown": 404,
    "meeting.room_not_kept": 403,
    "meeting.room_unknown": 404,
    "meeting.unknown": 404,
}


@router.get("/v1/meetings/keys")
def get_keys(caller: Keeper) -> ShownKeys:
    """Return one's own secret addresses and those of rooms that one keeps, without secrets."""
    return ShownKeys(items=list_keys(caller.services, caller.identified()))


@router.post("/v1/meetings/keys", status_code=201)
def post_key(asked: MakeKey, caller: Keeper) -> NewKey:
    """Make a secret address; the answer tells it, and nothing does again."""
    outcome = make_key(caller.services, caller.identified(), asked)
    if isinstance(outcome, Refusal):
        raise HttpRefusal(outcome, _STATUS.get(outcome.code))
    return outcome


@router.delete("/v1/meetings/keys/{key_id}", status_code=204)
def delete_key(key_id: MeetingIdPath, caller: Keeper) -> None:
    """End a secret address at once."""
    refusal = end_key(caller.services, caller.identified(), key_id)
    if refusal is not None:
        raise HttpRefusal(refusal, _STATUS.get(refusal.code))


@router.get("/v1/meetings/{meeting_id}/invitation.ics", response_class=Response)
def get_invitation(meeting_id: MeetingIdPath, caller: Keeper) -> Response:
    """Return a meeting as a file for the calendar of somebody who comes to it."""
    outcome = invitation_file(caller.services, caller.identified(), meeting_id)
    if isinstance(outcome, Refusal):
        raise HttpRefusal(outcome, _STATUS.get(outcome.code))
    headers = {"Content-Disposition": 'attachment; filename="meeting.ics"'}
    return Response(outcome, media_type=_CALENDAR, headers=headers)


@router.get("/calendars/{token}.ics", response_class=Response, dependencies=[Depends(open_to_all)])
def get_calendar(token: str, request: Request, if_none_match: Held = "") -> Response:
    """Return the calendar of a secret address; programs ask again by its ETag."""
    address = request.client.host if request.client else ""
    feed = read_feed(services_of(request), token, address)
    if isinstance(feed, Refusal):
        raise HttpRefusal(feed)
    headers = {
        "Cache-Control": "private, no-cache",
        "ETag": f'"{feed.tag}"',
        "Last-Modified": format_datetime(feed.changed_at, usegmt=True),
    }
    if if_none_match.removeprefix("W/") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    return Response(feed.text.encode("utf-8"), media_type=_CALENDAR, headers=headers)
