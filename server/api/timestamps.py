# SPDX-License-Identifier: Apache-2.0
"""The hosted time-stamp authority (RFC 3161, 3.4)."""

from fastapi import APIRouter, Depends, Request, Response
from starlette.concurrency import run_in_threadpool

from approval.refusal import Refusal
from server.api.caller import open_to_all
from server.api.refusals import HttpRefusal
from server.assembly import Parts

router = APIRouter(tags=["signing"], dependencies=[Depends(open_to_all)])

_LONGEST_REQUEST = 10_000


@router.post("/tsa")
async def post_timestamp_request(request: Request) -> Response:
    """Answer a time-stamp request; a bad one gets a rejection, as the RFC wants it."""
    parts: Parts = request.app.state.parts
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LONGEST_REQUEST:
            raise HttpRefusal(Refusal(code="request.too_large"))
    answer = await run_in_threadpool(parts.office.answer, body, parts.services.clock())
    return Response(answer, media_type="application/timestamp-reply")
