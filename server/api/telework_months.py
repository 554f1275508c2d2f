# SPDX-License-Identifier: Apache-2.0
"""``/v1/telework/months``: one's own month, a section's, its sheet and the head's signature."""

from typing import Annotated

from fastapi import APIRouter, Depends, Header, Path, Request, Response

from approval import to_plain
from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.plain import plain_response
from server.api.refusals import HttpRefusal, not_found
from server.assembly import Parts
from server.auth.permissions import Permission
from server.usecases.telework.month_office import MonthOffice
from server.usecases.telework.month_reading import (
    read_own_month,
    read_section_month,
    read_sheet,
)
from server.usecases.telework.month_sheets import prepare_sheet, sign_sheet
from telework.closing.wire import (
    OwnMonth,
    PreparedSheet,
    PrepareSheet,
    SectionMonth,
    SignedOff,
    SignSheet,
)

router = APIRouter(tags=["telework"])
_own = Permits(Permission.TELEWORK_SELF_READ)
_heads = Permits(Permission.TELEWORK_SECTION_MANAGE)
_city = Permits(Permission.TELEWORK_CITY_READ)
MonthPath = Annotated[str, Path(pattern=r"^(19|2[0-9])[0-9]{2}-(0[1-9]|1[0-2])$")]
SectionIdPath = Annotated[str, Path(max_length=64, pattern=r"^[A-Za-z0-9_.:@-]+$")]
SheetIdPath = Annotated[
    str,
    Path(pattern=r"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"),
]
STATUS = {
    "document.bytes_missing": 503,
    "increment.not_judged": 503,
    "month.closed": 409,
    "not_found": 404,
    "sheet.office_changed": 409,
    "sheet.stale_base": 409,
}


def month_office(request: Request) -> MonthOffice:
    """Return what closing works with."""
    parts: Parts = request.app.state.parts
    return parts.months


@router.get("/v1/telework/months/{month}/mine", response_model=OwnMonth)
def get_own_month(
    month: MonthPath, request: Request, caller: Annotated[Caller, Depends(_own)]
) -> Response:
    """Return one's own month in each section, until when it may be changed, its amendments."""
    return plain_response(
        to_plain(read_own_month(month_office(request), caller.identified(), month))
    )


@router.get("/v1/telework/months/{month}/sections/{section_id}", response_model=SectionMonth)
def get_section_month(
    month: MonthPath,
    section_id: SectionIdPath,
    request: Request,
    caller: Annotated[Caller, Depends(_heads)],
) -> Response:
    """Return a section's month for a superior of it."""
    return _section_month(request, caller, section_id, month)


@router.get("/v1/telework/closings/{month}/sections/{section_id}", response_model=SectionMonth)
def get_section_of_city(
    month: MonthPath,
    section_id: SectionIdPath,
    request: Request,
    caller: Annotated[Caller, Depends(_city)],
) -> Response:
    """Return a section's month for HR and auditors."""
    return _section_month(request, caller, section_id, month)


@router.post(
    "/v1/telework/months/{month}/sections/{section_id}/sheets", response_model=PreparedSheet
)
def post_sheet(
    month: MonthPath,
    section_id: SectionIdPath,
    asked: PrepareSheet,
    request: Request,
    caller: Annotated[Caller, Depends(_heads)],
) -> Response:
    """Make the sheet to sign; who cannot be signed off is listed with the reason."""
    made = prepare_sheet(month_office(request), caller.identified(), section_id, month, asked)
    if isinstance(made, Refusal):
        raise HttpRefusal(made, STATUS.get(made.code))
    return plain_response(to_plain(made))


@router.put("/v1/telework/month-sheets/{sheet_id}/signature", response_model=SignedOff)
def put_signature(
    sheet_id: SheetIdPath,
    given: SignSheet,
    request: Request,
    caller: Annotated[Caller, Depends(_heads)],
) -> Response:
    """Put the head's signature on the sheet, and say what it did person by person."""
    done = sign_sheet(month_office(request), caller.identified(), sheet_id, given)
    if isinstance(done, Refusal):
        raise HttpRefusal(done, STATUS.get(done.code))
    return plain_response(to_plain(done))


@router.get("/v1/telework/month-sheets/{sheet_id}/document", response_class=Response)
def get_sheet(
    sheet_id: SheetIdPath,
    request: Request,
    caller: Annotated[Caller, Depends(_heads)],
    if_none_match: Annotated[str, Header(max_length=200)] = "",
) -> Response:
    """Return the sheet as PDF for a superior; its ETag is what a signature is made on."""
    return _sheet(request, caller, sheet_id, if_none_match)


@router.get("/v1/telework/closings/month-sheets/{sheet_id}/document", response_class=Response)
def get_sheet_of_city(
    sheet_id: SheetIdPath,
    request: Request,
    caller: Annotated[Caller, Depends(_city)],
    if_none_match: Annotated[str, Header(max_length=200)] = "",
) -> Response:
    """Return the sheet as PDF for HR and auditors."""
    return _sheet(request, caller, sheet_id, if_none_match)


def _section_month(request: Request, caller: Caller, section_id: str, month: str) -> Response:
    found = read_section_month(month_office(request), caller.identified(), section_id, month)
    if found is None:
        raise not_found()
    return plain_response(to_plain(found))


def _sheet(request: Request, caller: Caller, sheet_id: str, if_none_match: str) -> Response:
    found = read_sheet(month_office(request), caller.identified(), sheet_id)
    if found is None:
        raise not_found()
    sheet, data = found
    name = f"telework-{sheet.month}-{sheet.sheet_no}.pdf"
    headers = {
        "ETag": f'"{sheet.sha256}"',
        "Content-Disposition": f'attachment; filename="{name}"',
    }
    if if_none_match == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    return Response(data, media_type="application/pdf", headers=headers)
