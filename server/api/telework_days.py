# SPDX-License-Identifier: Apache-2.0
"""``/v1/telework/days`` and ``/v1/telework/team/days``: one's own days, and those of a team."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from approval import to_plain
from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.plain import plain_response
from server.api.refusals import HttpRefusal
from server.auth.permissions import Permission
from server.usecases.telework.read_days import own_month, team_month
from telework.reporting.record import OwnMonth, TeamMonth

router = APIRouter(tags=["telework"])
_own = Permits(Permission.TELEWORK_SELF_READ)
_team = Permits(Permission.TELEWORK_TEAM_READ)
Month = Annotated[str, Query(pattern=r"^(\d{4}-\d{2})?$")]
SectionQuery = Annotated[str, Query(max_length=64, pattern=r"^[A-Za-z0-9_.:@-]*$")]


@router.get("/v1/telework/days", response_model=OwnMonth)
def get_own_days(caller: Annotated[Caller, Depends(_own)], month: Month = "") -> Response:
    """Return one's own days of a month, each with its evidence and the head's word."""
    found = own_month(caller.services, caller.identified(), month)
    if isinstance(found, Refusal):
        raise HttpRefusal(found, 422)
    return plain_response(to_plain(found))


@router.get("/v1/telework/team/days", response_model=TeamMonth)
def get_team_days(
    caller: Annotated[Caller, Depends(_team)], month: Month = "", section: SectionQuery = ""
) -> Response:
    """Return the days of a section, or of the people whom the caller heads."""
    found = team_month(caller.services, caller.identified(), month, section)
    if isinstance(found, Refusal):
        raise HttpRefusal(found, 404 if found.code == "not_found" else 422)
    return plain_response(to_plain(found))
