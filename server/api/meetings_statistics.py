# SPDX-License-Identifier: Apache-2.0
"""``/v1/meetings/statistics``: how rooms and hosts were used in a month, and its files."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from approval import to_plain
from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.plain import plain_response
from server.api.refusals import HttpRefusal
from server.auth.permissions import Permission
from server.usecases.meetings.read_statistics import read_meeting_statistics
from server.usecases.telework.statistics.workbook import XLSX, csv_bytes, xlsx_bytes
from telework.meetings.statistics_sheets import meeting_sheets
from telework.meetings.statistics_wire import MeetingStatistics

router = APIRouter(tags=["meetings"])
_reads = Permits(Permission.MEETINGS_STATISTICS_READ)


@router.get("/v1/meetings/statistics", response_model=MeetingStatistics)
def get_meeting_statistics(
    caller: Annotated[Caller, Depends(_reads)],
    month: Annotated[str, Query(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$")],
    format: Annotated[str, Query(pattern=r"^(json|csv|xlsx)$")] = "json",
) -> Response:
    """Return the figures of a month; the files hold the same with their bases."""
    try:
        first = date.fromisoformat(f"{month}-01")
    except ValueError:
        raise HttpRefusal(Refusal(code="request.malformed")) from None
    tenant = caller.identified().actor.tenant
    found = read_meeting_statistics(caller.services, tenant, first)
    if format == "json":
        return plain_response(to_plain(found))
    sheets = meeting_sheets(found)
    data = csv_bytes(sheets) if format == "csv" else xlsx_bytes(sheets)
    media = "text/csv; charset=utf-8" if format == "csv" else XLSX
    headers = {"Content-Disposition": f'attachment; filename="meetings-{month}.{format}"'}
    return Response(data, media_type=media, headers=headers)
