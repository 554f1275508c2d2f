# SPDX-License-Identifier: Apache-2.0
"""``POST /v1/meetings/imports``: calendars and facility schedules taken in, or only read."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request

from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.refusals import HttpRefusal
from server.assembly import Parts
from server.auth.permissions import Permission
from server.usecases.meetings.importing import Import, import_meetings
from server.usecases.meetings.judging import booker_of
from telework.meetings.imports import ImportAnswer

router = APIRouter(tags=["meetings"])
_permits = Permits(Permission.MEETINGS_BOOKING_KEEP)
Name = Annotated[str, Query(max_length=64)]


async def body_of(request: Request) -> bytes:
    """Read the file off the request; no thread is needed for that."""
    return await request.body()


@router.post("/v1/meetings/imports")
def post_import(
    request: Request,
    caller: Annotated[Caller, Depends(_permits)],
    data: Annotated[bytes, Depends(body_of)],
    room: Name = "",
    owner: Name = "",
    floating: Name = "",
    dry_run: bool = True,
) -> ImportAnswer:
    """Say what became of each event and row; whose meetings they are is 管財課's to say."""
    identified = caller.identified()
    booker = booker_of(identified)
    if owner and owner != booker.person_id:
        if not identified.actor.may(Permission.MEETINGS_CITY_MANAGE):
            raise HttpRefusal(Refusal(code="meeting.import_for_others"), 403)
        booker = replace(booker, person_id=PersonId(owner))
    parts: Parts = request.app.state.parts
    given = Import(data=data, room_id=room, floating=floating, dry_run=dry_run)
    outcome = import_meetings(caller.services, parts.children, booker, given)
    if isinstance(outcome, Refusal):
        raise HttpRefusal(outcome)
    return outcome
