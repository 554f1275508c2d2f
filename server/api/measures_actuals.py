# SPDX-License-Identifier: Apache-2.0
"""``/v1/measures/{measure_id}/actuals``: entering a month, and every entry that was made."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Response

from approval import to_plain
from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.plain import plain_response
from server.api.refusals import HttpRefusal
from server.auth.permissions import Permission
from server.usecases.measures.entering import enter_actual, read_history
from telework.measures.entries import ActualEntry, ActualHistory, EnterActual

router = APIRouter(tags=["measures"])
_reads = Permits(Permission.MEASURES_FIGURE_READ)
_enters = Permits(Permission.MEASURES_ACTUAL_ENTER)
MeasureIdPath = Annotated[str, Path(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
_STATUS = {
    "actual.entered_already": 409,
    "actual.moved_on": 409,
    "actual.nothing_there": 409,
    "measure.not_owner": 403,
    "measure.unknown": 404,
}


@router.get("/v1/measures/{measure_id}/actuals", response_model=ActualHistory)
def get_actuals(measure_id: MeasureIdPath, caller: Annotated[Caller, Depends(_reads)]) -> Response:
    """Return every entry of a measure, each followed by what corrects it."""
    found = read_history(caller.services, caller.identified(), measure_id)
    if isinstance(found, Refusal):
        raise HttpRefusal(found, _STATUS.get(found.code))
    return plain_response(to_plain(found))


@router.post("/v1/measures/{measure_id}/actuals", response_model=ActualEntry)
def post_actual(
    measure_id: MeasureIdPath,
    asked: EnterActual,
    caller: Annotated[Caller, Depends(_enters)],
) -> Response:
    """Enter a month, the same request as often as one likes.

    409 where the month has an entry that this one does not say it corrects.
    """
    found = enter_actual(caller.services, caller.identified(), measure_id, asked)
    if isinstance(found, Refusal):
        raise HttpRefusal(found, _STATUS.get(found.code))
    return plain_response(to_plain(found))
