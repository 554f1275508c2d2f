# SPDX-License-Identifier: Apache-2.0
"""``/v1/administration/audit`` and ``…/rules``: what was done, and by which rules it is."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from approval import to_plain
from approval.wire_audit import AuditPage
from approval.wire_rules_in_force import RulesInForce
from server.api.caller import Caller, Permits
from server.api.plain import plain_response
from server.auth.permissions import Permission
from server.usecases.administration.audit_search import MOST_LINES, Search, search_audit
from server.usecases.administration.rules_in_force import read_rules_in_force

router = APIRouter(tags=["administration"])
Words = Annotated[str, Query(max_length=120, pattern=r"^[^\x00]*$")]
Tag = Annotated[str, Query(max_length=60, pattern=r"^[a-z_:]*$")]
Day = Annotated[date | None, Query(ge=date(1900, 1, 1), le=date(9998, 12, 31))]
Before = Annotated[int, Query(ge=0, le=2**53 - 1)]
Limit = Annotated[int, Query(ge=1, le=MOST_LINES)]


def asked(
    first: Day = None,
    last: Day = None,
    tag: Tag = "",
    actor: Words = "",
    subject: Words = "",
    request_id: Words = "",
) -> Search:
    """Take what is asked for from the query."""
    return Search(
        first=first, last=last, tag=tag, actor=actor, subject=subject, request_id=request_id
    )


@router.get("/v1/administration/audit", response_model=AuditPage)
def get_audit(
    caller: Annotated[Caller, Depends(Permits(Permission.ADMINISTRATION_AUDIT_SEARCH))],
    wanted: Annotated[Search, Depends(asked)],
    before: Before = 0,
    limit: Limit = 100,
) -> Response:
    """Return entries of these days, the newest first; that they were read is logged."""
    page = search_audit(caller.services, caller.identified(), wanted, before, limit)
    return plain_response(to_plain(page))


@router.get("/v1/administration/rules", response_model=RulesInForce)
def get_rules(
    caller: Annotated[Caller, Depends(Permits(Permission.ADMINISTRATION_RULES_READ))],
) -> Response:
    """Return the rules that decide routes today, and what was loaded before."""
    return plain_response(to_plain(read_rules_in_force(caller.services, caller.identified())))
