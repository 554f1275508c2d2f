# SPDX-License-Identifier: Apache-2.0
"""Cases: detail, search and inbox."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Response
from pydantic import StringConstraints

from approval.case import CaseState
from approval.refusal import Refusal
from approval.wire import CasePage, CaseView, Inbox
from server.api.caller import Caller, Permits
from server.api.plain import json_response, plain_response
from server.api.refusals import HttpRefusal, not_found
from server.auth.permissions import Permission
from server.usecases.reads.read_cases import MOST_ROWS, find_cases, read_case
from server.usecases.reads.read_inbox import InboxFilter, read_inbox

router = APIRouter(tags=["cases"])
_permits = Permits(Permission.APPROVAL_CASE_READ)
WhyItWaits = Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,24}$")]
CaseIdPath = Annotated[str, Path(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_.:@-]+$")]


@router.get("/v1/cases/{case_id}", response_model=CaseView)
def get_case(case_id: CaseIdPath, caller: Annotated[Caller, Depends(_permits)]) -> Response:
    """Return a case; 404 where it is not there or may not be seen."""
    view = read_case(caller.services, caller.identified(), case_id)
    if view is None:
        raise not_found()
    return plain_response(view)


@router.get("/v1/cases", response_model=CasePage)
def get_cases(
    caller: Annotated[Caller, Depends(_permits)],
    q: Annotated[str, Query(max_length=200, pattern=r"^[^\x00]*$")] = "",
    state: CaseState | None = None,
    before: Annotated[str, Query(max_length=90, pattern=r"^[A-Za-z0-9_.:@-]*$")] = "",
    limit: Annotated[int, Query(ge=1, le=MOST_ROWS)] = 50,
) -> Response:
    """Search the cases that the reader may see, the latest change first."""
    identified = caller.identified()
    try:
        page = find_cases(
            caller.services,
            identified,
            words=q,
            state=state.value if state else "",
            before=before,
            limit=limit,
        )
    except ValueError:
        raise HttpRefusal(Refusal(code="request.malformed")) from None
    return plain_response(page)


@router.get("/v1/inbox", response_model=Inbox)
def get_inbox(
    caller: Annotated[Caller, Depends(_permits)],
    why: Annotated[list[WhyItWaits] | None, Query(max_length=20)] = None,
    urgent: bool = False,
    due_until: Annotated[str, Query(pattern=r"^(\d{4}-\d{2}-\d{2})?$")] = "",
) -> Response:
    """Return what waits for the posts that the reader holds today, longest waiting first."""
    wanted = InboxFilter(why=tuple(why or ()), urgent=urgent, due_until=due_until)
    return json_response(read_inbox(caller.services, caller.identified(), wanted))
