# SPDX-License-Identifier: Apache-2.0
"""The queue of cases that wait for a post which nobody holds."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from approval import to_plain
from approval.wire import StalledCases
from server.api.caller import Caller, Permits
from server.api.plain import plain_response
from server.auth.permissions import Permission
from server.usecases.reads.read_queue import read_queue

router = APIRouter(tags=["cases"])


@router.get("/v1/queue", response_model=StalledCases)
def get_queue(
    caller: Annotated[Caller, Depends(Permits(Permission.APPROVAL_QUEUE_READ))],
) -> Response:
    """Return what waits for nobody; titles only of cases that the caller may open."""
    return plain_response(to_plain(read_queue(caller.services, caller.identified())))
