# SPDX-License-Identifier: Apache-2.0
"""``/v1/devices``: what a device says of itself when it has no session any more."""

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from fastapi import APIRouter, Depends, Path, Request, Response
from pydantic import Field

from approval.refusal import Refusal
from server.api.caller import open_to_all, request_id_of
from server.api.refusals import HttpRefusal
from server.assembly import Parts
from server.usecases.confirm_wipe import confirm_wipe

router = APIRouter(tags=["devices"])
DevicePath = Annotated[str, Path(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_.:@-]+$")]


@dataclass(frozen=True, slots=True, kw_only=True)
class WipeReceipt:
    """The ``wipe_statement`` of a device under the key of its evidence chain (HMAC-SHA-256)."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    receipt: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


@router.post("/v1/devices/{device_id}/wiped", status_code=204, dependencies=[Depends(open_to_all)])
def post_wiped(device_id: DevicePath, given: WipeReceipt, request: Request) -> Response:
    """Take the receipt of a lost device that wiped itself; 404 where it is not its own."""
    parts: Parts = request.app.state.parts
    now, request_id = parts.services.clock(), request_id_of(request)
    refusal = confirm_wipe(parts.entrance, device_id, given.receipt, now, request_id=request_id)
    if isinstance(refusal, Refusal):
        raise HttpRefusal(refusal)
    return Response(status_code=204)
