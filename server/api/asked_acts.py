# SPDX-License-Identifier: Apache-2.0
"""``/v1/me/asked-acts``: the owner's word on acts of a device that was lost and found."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from approval.refusal import Refusal
from approval.wire_devices import AnswerAsked
from server.api.caller import Caller, Permits
from server.api.refusals import HttpRefusal
from server.auth.permissions import Permission
from server.usecases.answer_asked import answer_asked

router = APIRouter(tags=["sync"])
_permits = Permits(Permission.APPROVAL_CASE_ACT)


@router.post("/v1/me/asked-acts", status_code=204)
def post_asked_acts(given: AnswerAsked, caller: Annotated[Caller, Depends(_permits)]) -> Response:
    """Say of acts that they are one's own, or not; 404 where one was not asked on this device."""
    refusal = answer_asked(caller.services, caller.identified(), given)
    if isinstance(refusal, Refusal):
        raise HttpRefusal(refusal)
    return Response(status_code=204)
