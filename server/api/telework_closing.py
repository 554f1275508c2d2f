# SPDX-License-Identifier: Apache-2.0
"""``/v1/telework/closings`` and ``/v1/telework/amendments``: closing months, and what follows."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from approval import to_plain
from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.plain import plain_response
from server.api.refusals import HttpRefusal
from server.api.telework_months import MonthPath, SheetIdPath, month_office
from server.auth.permissions import Permission
from server.usecases.telework.amending import (
    MOST_ROWS,
    decide,
    propose_amendment,
    read_amendments,
    withdraw,
)
from server.usecases.telework.amendment_days import read_amended_day
from server.usecases.telework.month_closing import close_month, read_closing
from telework.closing.amendment import Amendment, AmendmentState
from telework.closing.wire import (
    AmendedDay,
    AmendmentList,
    CityClosing,
    ClosedMonth,
    CloseMonth,
    DecideAmendment,
    ProposeAmendment,
)

router = APIRouter(tags=["telework"])
_reads = Permits(Permission.TELEWORK_CITY_READ)
_manages = Permits(Permission.TELEWORK_CITY_MANAGE)
_own = Permits(Permission.TELEWORK_SELF_READ)
_heads = Permits(Permission.TELEWORK_SECTION_MANAGE)
_STATUS = {
    "amendment.decided": 409,
    "amendment.moved_on": 409,
    "amendment.not_closed": 409,
    "closing.done_before": 409,
    "closing.list_moved_on": 409,
    "closing.not_over": 409,
    "not_found": 404,
}
MonthQuery = Annotated[str, Query(max_length=7, pattern=r"^([1-9][0-9]{3}-[0-9]{2})?$")]
Name = Annotated[str, Query(max_length=64, pattern=r"^[A-Za-z0-9_.:@-]*$")]
Limit = Annotated[int, Query(ge=1, le=MOST_ROWS)]


@router.get("/v1/telework/closings/{month}", response_model=CityClosing)
def get_closing(
    month: MonthPath, request: Request, caller: Annotated[Caller, Depends(_reads)]
) -> Response:
    """Return how it stands with a month in the whole city, and what must be acknowledged."""
    return plain_response(to_plain(read_closing(month_office(request), caller.identified(), month)))


@router.post("/v1/telework/closings/{month}", response_model=ClosedMonth)
def post_closing(
    month: MonthPath,
    asked: CloseMonth,
    request: Request,
    caller: Annotated[Caller, Depends(_manages)],
) -> Response:
    """Close a month for the whole city."""
    done = close_month(month_office(request), caller.identified(), month, asked)
    if isinstance(done, Refusal):
        raise HttpRefusal(done, _STATUS.get(done.code))
    return plain_response(to_plain(done))


@router.get("/v1/telework/amendments", response_model=AmendmentList)
def get_amendments(
    request: Request,
    caller: Annotated[Caller, Depends(_own)],
    month: MonthQuery = "",
    person: Name = "",
    state: AmendmentState | None = None,
    after: Name = "",
    limit: Limit = 50,
) -> Response:
    """Return one's own amendments and those of people one is above, the newest first."""
    wanted = _wanted(month, person, state)
    page = read_amendments(month_office(request), caller.identified(), wanted, after, limit)
    return plain_response(to_plain(page))


@router.get("/v1/telework/closings/{month}/amendments", response_model=AmendmentList)
def get_amendments_of_city(
    month: MonthPath,
    request: Request,
    caller: Annotated[Caller, Depends(_reads)],
    state: AmendmentState | None = None,
    after: Name = "",
    limit: Limit = 50,
) -> Response:
    """Return the amendments of a month for HR and auditors."""
    wanted = _wanted(month, "", state)
    page = read_amendments(month_office(request), caller.identified(), wanted, after, limit)
    return plain_response(to_plain(page))


@router.get("/v1/telework/amendments/{amendment_id}/day", response_model=AmendedDay)
def get_amended_day(
    amendment_id: SheetIdPath, request: Request, caller: Annotated[Caller, Depends(_own)]
) -> Response:
    """Return the day as it stands, what came after the closing, and what is asked for."""
    found = read_amended_day(month_office(request), caller.identified(), amendment_id)
    if isinstance(found, Refusal):
        raise HttpRefusal(found, _STATUS.get(found.code))
    return plain_response(to_plain(found))


@router.put("/v1/telework/amendments/{amendment_id}", response_model=Amendment)
def put_amendment(
    amendment_id: SheetIdPath,
    wish: ProposeAmendment,
    request: Request,
    caller: Annotated[Caller, Depends(_own)],
) -> Response:
    """Ask for an amendment of a closed day, or complete the draft of late events."""
    return _answered(
        propose_amendment(month_office(request), caller.identified(), amendment_id, wish)
    )


@router.post("/v1/telework/amendments/{amendment_id}/decision", response_model=Amendment)
def post_decision(
    amendment_id: SheetIdPath,
    decision: DecideAmendment,
    request: Request,
    caller: Annotated[Caller, Depends(_heads)],
) -> Response:
    """Approve or refuse an amendment."""
    return _answered(decide(month_office(request), caller.identified(), amendment_id, decision))


@router.delete("/v1/telework/amendments/{amendment_id}", response_model=Amendment)
def delete_amendment(
    amendment_id: SheetIdPath,
    request: Request,
    caller: Annotated[Caller, Depends(_own)],
    seen: Annotated[int, Query(ge=1, le=1_000_000)],
) -> Response:
    """Take back an amendment that is not decided."""
    return _answered(withdraw(month_office(request), caller.identified(), amendment_id, seen))


def _answered(done: Amendment | Refusal) -> Response:
    if isinstance(done, Refusal):
        raise HttpRefusal(done, _STATUS.get(done.code))
    return plain_response(to_plain(done))


def _wanted(month: str, person: str, state: AmendmentState | None) -> dict[str, str]:
    wanted = {"month": month, "person_id": person, "state": state.value if state else ""}
    return {name: value for name, value in wanted.items() if value}
