# SPDX-License-Identifier: Apache-2.0
"""``POST /v1/events``: a device's acts in, one answer each."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.plain import json_response
from server.api.refusals import HttpRefusal
from server.auth.permissions import Permission
from server.usecases.acts.take_batch import take_batch
from telework.codec import answer_to_json
from telework.wire import BatchAnswer, EventBatch

router = APIRouter(tags=["sync"])
_permits = Permits(Permission.APPROVAL_CASE_ACT)


@router.post("/v1/events", response_model=BatchAnswer)
def post_events(batch: EventBatch, caller: Annotated[Caller, Depends(_permits)]) -> Response:
    """Take acts in, each exactly once; the answers stand in the order of the batch."""
    answer = take_batch(caller.services, caller.identified(), batch)
    if isinstance(answer, Refusal):
        raise HttpRefusal(answer)
    codes = {each.code for each in answer.answers}
    if codes == {"event.id_reused"}:
        # Nothing in this request was an act: the request itself is wrong.
        raise HttpRefusal(Refusal(code="event.id_reused"))
    return json_response(answer_to_json(answer))
