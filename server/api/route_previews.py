# SPDX-License-Identifier: Apache-2.0
"""``POST /v1/route-previews``: whom a draft would go to, and by which article."""

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from fastapi import APIRouter, Depends, Response

from approval import to_plain
from approval.content import CaseContent
from approval.identifiers import PostId
from approval.refusal import Refusal
from approval.wire import RoutePreview
from server.api.caller import Caller, Permits
from server.api.plain import plain_response
from server.api.refusals import HttpRefusal
from server.auth.permissions import Permission
from server.usecases.reads.preview_route import preview_route

router = APIRouter(tags=["cases"])
_permits = Permits(Permission.APPROVAL_ROUTE_PREVIEW)


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewRequest:
    """A draft as it stands, and the post it would be drafted in."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    post_id: PostId
    content: CaseContent


@router.post("/v1/route-previews", response_model=RoutePreview)
def post_preview(wanted: PreviewRequest, caller: Annotated[Caller, Depends(_permits)]) -> Response:
    """Plan the route without freezing anything; a refusal is 409."""
    identified = caller.identified()
    preview = preview_route(caller.services, identified, wanted.post_id, wanted.content)
    if isinstance(preview, Refusal):
        raise HttpRefusal(preview, 409)
    return plain_response(to_plain(preview))
