# SPDX-License-Identifier: Apache-2.0
"""``/v1/meetings/occurrences/…`` and ``/v1/meetings/waits``: the day itself, and waiting."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, ClassVar

from fastapi import APIRouter, Depends, Path
from pydantic import Field

from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.refusals import HttpRefusal
from server.auth.permissions import Permission
from server.usecases.meetings.on_the_day import check_in, finish, present
from server.usecases.meetings.waiting import ShownWait, WaitList, own_waits, stop_waiting, wait_for
from telework.meetings.views import OccurrenceLine

router = APIRouter(tags=["meetings"])
_permits = Permits(Permission.MEETINGS_BOOKING_KEEP)
_ID = r"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"
OccurrenceIdPath = Annotated[str, Path(pattern=_ID)]
WaitIdPath = Annotated[str, Path(pattern=_ID)]
_STATUS = {
    "meeting.moved_on": 409,
    "meeting.not_attending": 403,
    "meeting.released": 409,
    "meeting.room_unknown": 404,
    "meeting.unknown": 404,
    "meeting.wait_unknown": 404,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenDate:
    """The version of a date as it was seen."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitRequest:
    """For which room one waits, from when to when; times carry their zone."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    room_id: Annotated[str, Field(max_length=64, pattern=r"^[^\x00]*$")]
    starts_at: datetime
    ends_at: datetime

    def __post_init__(self) -> None:
        """Refuse times without a zone: they name no instant."""
        if self.starts_at.tzinfo is None or self.ends_at.tzinfo is None:
            raise ValueError("a time needs its zone")


@router.post("/v1/meetings/occurrences/{occurrence_id}/check-in")
def post_check_in(
    occurrence_id: OccurrenceIdPath, seen: SeenDate, caller: Annotated[Caller, Depends(_permits)]
) -> OccurrenceLine:
    """Say that a meeting takes place."""
    by = present(caller.identified())
    return _line(check_in(caller.services, by, occurrence_id, seen.version))


@router.post("/v1/meetings/occurrences/{occurrence_id}/finish")
def post_finish(
    occurrence_id: OccurrenceIdPath, seen: SeenDate, caller: Annotated[Caller, Depends(_permits)]
) -> OccurrenceLine:
    """End a meeting now."""
    by = present(caller.identified())
    return _line(finish(caller.services, by, occurrence_id, seen.version))


@router.get("/v1/meetings/waits")
def get_waits(caller: Annotated[Caller, Depends(_permits)]) -> WaitList:
    """Return what the caller waits for."""
    return own_waits(caller.services, caller.identified())


@router.post("/v1/meetings/waits", status_code=201)
def post_wait(wanted: WaitRequest, caller: Annotated[Caller, Depends(_permits)]) -> ShownWait:
    """Wait for a room."""
    span = (wanted.starts_at, wanted.ends_at)
    outcome = wait_for(caller.services, caller.identified(), wanted.room_id, span)
    if isinstance(outcome, Refusal):
        raise HttpRefusal(outcome, _STATUS.get(outcome.code))
    return outcome


@router.delete("/v1/meetings/waits/{wait_id}", status_code=204)
def delete_wait(wait_id: WaitIdPath, caller: Annotated[Caller, Depends(_permits)]) -> None:
    """Wait no longer."""
    refusal = stop_waiting(caller.services, caller.identified(), wait_id)
    if refusal is not None:
        raise HttpRefusal(refusal, _STATUS.get(refusal.code))


def _line(outcome: OccurrenceLine | Refusal) -> OccurrenceLine:
    if isinstance(outcome, Refusal):
        raise HttpRefusal(outcome, _STATUS.get(outcome.code))
    return outcome
