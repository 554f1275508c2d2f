# SPDX-License-Identifier: Apache-2.0
"""``/v1/telework``: one's own registration and blocks, previews of forms, a section's blocks."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from approval import to_plain
from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.plain import plain_response
from server.api.refusals import HttpRefusal
from server.auth.permissions import Permission
from server.usecases.telework.my_telework import read_my_telework
from server.usecases.telework.previewing import preview_form
from server.usecases.telework.section_grants import read_section_grants
from telework.applying.wire import (
    ApplicationPreview,
    ApplicationVerdict,
    SectionGrants,
    TeleworkSelf,
)

router = APIRouter(tags=["telework"])
_own = Permits(Permission.TELEWORK_SELF_READ)
Month = Annotated[str, Query(pattern=r"^20[0-9]{2}-(0[1-9]|1[0-2])$")]


@router.get("/v1/telework/me", response_model=TeleworkSelf)
def get_my_telework(caller: Annotated[Caller, Depends(_own)], month: Month) -> Response:
    """Return one's own registrations, limits and blocks of a month."""
    found = read_my_telework(caller.services, caller.identified(), _first(month))
    return plain_response(to_plain(found))


@router.post("/v1/telework/application-previews", response_model=ApplicationVerdict)
def post_preview(wanted: ApplicationPreview, caller: Annotated[Caller, Depends(_own)]) -> Response:
    """Judge a form as it stands, without keeping anything; one that is none is 422."""
    found = preview_form(caller.services, caller.identified(), wanted)
    if isinstance(found, Refusal):
        raise HttpRefusal(found, 422)
    return plain_response(to_plain(found))


@router.get("/v1/telework/grants", response_model=SectionGrants)
def get_grants(
    caller: Annotated[Caller, Depends(_own)],
    month: Month,
    section: Annotated[str, Query(max_length=64)] = "",
) -> Response:
    """Return the blocks of the reader's team, or of a section that he may read."""
    found = read_section_grants(caller.services, caller.identified(), _first(month), section)
    if isinstance(found, Refusal):
        raise HttpRefusal(found, 403)
    return plain_response(to_plain(found))


def _first(month: str) -> date:
    return date.fromisoformat(f"{month}-01")
