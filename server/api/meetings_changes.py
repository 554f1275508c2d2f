# SPDX-License-Identifier: Apache-2.0
"""``/v1/meetings/{meeting_id}/changes`` and its like: moving, cancelling, swapping rooms."""

import re
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from approval import to_plain
from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.meetings_booking import MeetingIdPath, nothing_taken
from server.api.plain import plain_response
from server.api.refusals import HttpRefusal
from server.auth.permissions import Permission
from server.usecases.meetings.again import ask_again
from server.usecases.meetings.answering import Done
from server.usecases.meetings.book import NothingTaken
from server.usecases.meetings.cancel import cancel_meeting
from server.usecases.meetings.change import change_meeting
from server.usecases.meetings.swap import swap_rooms
from telework.meetings.booking import (
    AskAgain,
    BookingAnswer,
    CancelMeeting,
    ChangeMeeting,
    RoomsSwapped,
    SwapRooms,
)

router = APIRouter(tags=["meetings"])
_permits = Permits(Permission.MEETINGS_BOOKING_KEEP)
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
STATUS = {
    "meeting.change_reused": 409,
    "meeting.content_is_the_organisers": 403,
    "meeting.moved_on": 409,
    "meeting.not_yours": 403,
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


@router.post("/v1/meetings/swaps", response_model=RoomsSwapped)
def post_swap(asked: SwapRooms, caller: Annotated[Caller, Depends(_permits)]) -> Response:
    """Let two dates exchange their rooms; the caller must be allowed to change both."""
    refuse_ids(asked.change_id, asked.one_id, asked.other_id)
    return _answer(swap_rooms(caller.services, caller.identified(), asked))


def refuse_ids(*given: str) -> None:
    """Refuse what is no UUIDv7 before any statement sees it.

    Raises:
        HttpRefusal: one of them is none.
    """
    if not all(_ID.fullmatch(each) for each in given):
        raise HttpRefusal(Refusal(code="request.malformed"), 422)


def _answer(
    outcome: Done[BookingAnswer] | Done[RoomsSwapped] | NothingTaken | Refusal,
) -> Response:
    if isinstance(outcome, Refusal):
        raise HttpRefusal(outcome, STATUS.get(outcome.code))
    if isinstance(outcome, NothingTaken):
        return nothing_taken(outcome)
    return plain_response(to_plain(outcome.answer))
