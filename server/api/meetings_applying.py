# SPDX-License-Identifier: Apache-2.0
"""``/v1/meetings/{meeting_id}/application``: what is drafted where a room asks for approval."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from approval import to_plain
from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.meetings_booking import MeetingIdPath
from server.api.plain import plain_response
from server.api.refusals import HttpRefusal
from server.auth.permissions import Permission
from server.usecases.meetings.applying import application_of
from telework.meetings.application import RoomApplication

router = APIRouter(tags=["meetings"])
_books = Permits(Permission.MEETINGS_BOOKING_KEEP)
_STATUS = {"meeting.unknown": 404, "room_booking.nothing_held": 409}


@router.get("/v1/meetings/{meeting_id}/application", response_model=RoomApplication)
def get_application(
    meeting_id: MeetingIdPath, caller: Annotated[Caller, Depends(_books)]
) -> Response:
    """Return the case that the organiser drafts and submits, made from what is held."""
    found = application_of(caller.services, caller.identified(), meeting_id)
    if isinstance(found, Refusal):
        raise HttpRefusal(found, _STATUS[found.code])
    return plain_response(to_plain(found))
