# SPDX-License-Identifier: Apache-2.0
"""``GET /v1/changes``: what changed for this reader since a cursor."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.plain import json_response
from server.api.refusals import HttpRefusal
from server.auth.permissions import Permission
from server.usecases.reads.read_changes import MOST_ROWS, read_changes
from telework.codec import changes_to_json
from telework.wire import Changes

router = APIRouter(tags=["sync"])
# Polling in the background keeps no session alive (security.md, 3).
_permits = Permits(Permission.SYNC_CHANGES_READ, counts=False)


@router.get("/v1/changes", response_model=Changes)
def get_changes(
    caller: Annotated[Caller, Depends(_permits)],
    cursor: Annotated[str, Query(max_length=80)] = "",
    limit: Annotated[int, Query(ge=1, le=MOST_ROWS)] = MOST_ROWS,
) -> Response:
    """Return the next page; 410 means: begin again with an empty cursor."""
    changes = read_changes(caller.services, caller.identified(), cursor, limit)
    if isinstance(changes, Refusal):
        raise HttpRefusal(changes)
    return json_response(changes_to_json(changes))
