# SPDX-License-Identifier: Apache-2.0
"""``/v1/meetings/{meeting_id}/changes`` and its like: moving, cancelling, closing rooms."""

import re
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Response

from approval import to_plain
from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.meetings_booking import MeetingIdPath, nothing_taken
from server.api.plain import plain_response
from server.api.refusals import HttpRefusal
from server.auth.permissions import Permission
from server.usecases.meetings.again import ask_again
from server.usecases.meetings.answering import Done
from server.usecases.meetings.block import block_room, unblock_room
from server.usecases.meetings.book import NothingTaken
from server.usecases.meetings.cancel import cancel_meeting
from server.usecases.meetings.change import change_meeting
from server.usecases.meetings.displace import displace_meetings
from telework.meetings.booking import (
    AskAgain,
    BlockRoom,
    BookingAnswer,
    CancelMeeting,
    ChangeMeeting,
    DisplaceMeetings,
    MeetingsDisplaced,
    RoomBlocked,
)

router = APIRouter(tags=["meetings"])
_permits = Permits(Permission.MEETINGS_BOOKING_KEEP)
_manages = Permits(Permission.MEETINGS_CITY_MANAGE)
BlockingIdPath = Annotated[str, Path(max_length=64, pattern=r"^[0-9a-f-]+$")]
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
STATUS = {
    "meeting.blocking_unknown": 404,
    "meeting.change_reused": 409,
    "meeting.content_is_the_organisers": 403,
    "meeting.moved_on": 409,
    "meeting.not_yours": 403,
    "meeting.keepers_only": 403,
    "meeting.room_unknown": 404,
    "meeting.swap_needs_keeper": 403,
    "meeting.swap_would_clash": 409,
    "meeting.unknown": 404,
}


@router.post("/v1/meetings/{meeting_id}/changes", response_model=BookingAnswer)
def post_change(
    meeting_id: MeetingIdPath,
    asked: ChangeMeeting,
    caller: Annotated[Caller, Depends(_permits)],
) -> Response:
    """Change one date, the following ones or all, with a line for each; 409 where none could."""
    refuse_ids(asked.change_id, asked.occurrence_id)
    return _answer(change_meeting(caller.services, caller.identified(), meeting_id, asked))


@router.post("/v1/meetings/{meeting_id}/cancellations", response_model=BookingAnswer)
def post_cancellation(
    meeting_id: MeetingIdPath,
    asked: CancelMeeting,
    caller: Annotated[Caller, Depends(_permits)],
) -> Response:
    """Cancel one date, the following ones or all that are not over."""
    refuse_ids(asked.change_id, asked.occurrence_id)
    return _answer(cancel_meeting(caller.services, caller.identified(), meeting_id, asked))


@router.post("/v1/meetings/{meeting_id}/again", response_model=BookingAnswer)
def post_again(
    meeting_id: MeetingIdPath,
    asked: AskAgain,
    caller: Annotated[Caller, Depends(_permits)],
) -> Response:
    """Ask again for a date that was skipped or left out; it joins the series."""
    refuse_ids(asked.change_id)
    return _answer(ask_again(caller.services, caller.identified(), meeting_id, asked))


@router.post("/v1/meetings/displacements", response_model=MeetingsDisplaced)
def post_displacement(
    asked: DisplaceMeetings, caller: Annotated[Caller, Depends(_manages)]
) -> Response:
    """Book a room by force; what stands in the way gives way, and its people are told (R12)."""
    refuse_ids(asked.change_id, asked.meeting_id)
    return _answer(displace_meetings(caller.services, caller.identified(), asked))


@router.post("/v1/meetings/blockings", response_model=RoomBlocked)
def post_blocking(asked: BlockRoom, caller: Annotated[Caller, Depends(_permits)]) -> Response:
    """Close a room that one keeps; 409 with the list where anything stands and is not displaced."""
    refuse_ids(asked.blocking_id)
    outcome = block_room(caller.services, caller.identified(), asked)
    if isinstance(outcome, Refusal):
        raise HttpRefusal(outcome, STATUS.get(outcome.code))
    if isinstance(outcome, NothingTaken):
        return nothing_taken(outcome)
    return plain_response(to_plain(outcome))


@router.delete("/v1/meetings/blockings/{blocking_id}", status_code=204)
def delete_blocking(
    blocking_id: BlockingIdPath, caller: Annotated[Caller, Depends(_permits)]
) -> None:
    """Open a room again that one keeps."""
    refusal = unblock_room(caller.services, caller.identified(), blocking_id)
    if refusal is not None:
        raise HttpRefusal(refusal, STATUS.get(refusal.code))


def refuse_ids(*given: str) -> None:
    """Refuse what is no UUIDv7 before any statement sees it.

    Raises:
        HttpRefusal: one of them is none.
    """
    if not all(_ID.fullmatch(each) for each in given):
        raise HttpRefusal(Refusal(code="request.malformed"), 422)


def _answer(
    outcome: Done[BookingAnswer] | Done[MeetingsDisplaced] | NothingTaken | Refusal,
) -> Response:
    if isinstance(outcome, Refusal):
        raise HttpRefusal(outcome, STATUS.get(outcome.code))
    if isinstance(outcome, NothingTaken):
        return nothing_taken(outcome)
    return plain_response(to_plain(outcome.answer))
