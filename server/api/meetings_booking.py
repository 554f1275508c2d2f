# SPDX-License-Identifier: Apache-2.0
"""``/v1/meetings/{meeting_id}``: booking a meeting, the same request as often as one likes."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Response

from approval import to_plain
from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.plain import plain_response
from server.api.refusals import HttpRefusal, refusal_body
from server.auth.permissions import Permission
from server.usecases.meetings.book import Booked, NothingTaken, book_meeting, book_recalled
from server.usecases.meetings.judging import booker_of
from telework.meetings.booking import BookMeeting

router = APIRouter(tags=["meetings"])
_permits = Permits(Permission.MEETINGS_BOOKING_KEEP)
MeetingIdPath = Annotated[
    str,
    Path(pattern=r"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"),
]
_STATUS = {
    "meeting.id_reused": 409,
    "meeting.room_unknown": 404,
}


@router.put("/v1/meetings/{meeting_id}", response_model=None)
def put_meeting(
    meeting_id: MeetingIdPath,
    asked: BookMeeting,
    caller: Annotated[Caller, Depends(_permits)],
) -> Response:
    """Book a meeting: 201 with a line for each date, 200 where it was booked before.

    409 where nothing was taken, with the same lines in ``dates``.
    """
    outcome = _booked_at_once(caller, meeting_id, asked) or book_meeting(
        caller.services, booker_of(caller.identified()), meeting_id, asked
    )
    if isinstance(outcome, Refusal):
        raise HttpRefusal(outcome, _STATUS.get(outcome.code))
    if isinstance(outcome, NothingTaken):
        return nothing_taken(outcome)
    return plain_response(to_plain(outcome.answer), 201 if outcome.fresh else 200)


def _booked_at_once(caller: Caller, meeting_id: str, asked: BookMeeting) -> Booked | None:
    """Book for whoever held the token lately, if he still does; most do."""
    recalled = caller.recalled()
    if recalled is None:
        return None
    return book_recalled(caller.services, recalled, meeting_id, asked)


def nothing_taken(outcome: NothingTaken) -> Response:
    """Answer that nothing was taken, with what became of each date."""
    body: dict[str, Any] = refusal_body(outcome.refusal)
    body["dates"] = [to_plain(each) for each in outcome.dates]
    return plain_response(body, 409)
