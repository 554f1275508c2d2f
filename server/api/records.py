# SPDX-License-Identifier: Apache-2.0
"""The records office: record files and their end, cases to close, gaps of the numbers."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response
from fastapi.responses import StreamingResponse

from approval import city_day, to_plain
from approval.calendar import fiscal_year as current_year
from approval.refusal import Refusal
from approval.register.proposal import DisposalProposal
from approval.register.shelf import (
    FiledCases,
    KeptFiles,
    NumberGaps,
    PassNumbers,
    UnclosedCases,
)
from server.api.caller import Caller, Permits
from server.api.plain import plain_response
from server.api.refusals import HttpRefusal, not_found
from server.auth.permissions import Permission
from server.usecases.number_series import pass_numbers, read_gaps
from server.usecases.reads.read_ledger import read_ledger
from server.usecases.reads.read_shelf import MOST_ROWS, read_filed, read_files, read_unclosed
from server.usecases.record_files import propose_disposal

router = APIRouter(tags=["records"])
_reads = Permits(Permission.APPROVAL_RECORDS_READ)
_reports = Permits(Permission.APPROVAL_REPORT_READ)
_keeps = Permits(Permission.APPROVAL_REGISTER_KEEP)
Year = Annotated[int | None, Query(ge=1900, le=2999)]
After = Annotated[str, Query(max_length=90, pattern=r"^[^\x00]*$")]
Limit = Annotated[int, Query(ge=1, le=MOST_ROWS)]


@router.get("/v1/records/expired", response_model=DisposalProposal)
def get_expired(caller: Annotated[Caller, Depends(_keeps)]) -> Response:
    """Return what is to be decided today about expired files; reading it changes nothing."""
    tenant, services = caller.identified().actor.tenant, caller.services
    today = city_day(services.clock())
    proposed = propose_disposal(services.database, tenant, today)
    return plain_response(to_plain(DisposalProposal(on=today, record_files=proposed)))


@router.get("/v1/records/files", response_model=KeptFiles)
def get_files(
    caller: Annotated[Caller, Depends(_reads)],
    year: Year = None,
    over: bool = False,
    after: After = "",
    limit: Limit = 100,
) -> Response:
    """Return record files, the newest year first; ``over`` for those whose retention is over."""
    identified = caller.identified()
    try:
        page = read_files(
            caller.services, identified, year=year, over=over, after=after, limit=limit
        )
    except ValueError:
        raise HttpRefusal(Refusal(code="request.malformed")) from None
    return plain_response(to_plain(page))


@router.get("/v1/records/filed", response_model=FiledCases)
def get_filed(
    caller: Annotated[Caller, Depends(_reads)],
    file_id: Annotated[str, Query(max_length=64, pattern=r"^[^\x00]*$")] = "",
    after: After = "",
    limit: Limit = 100,
) -> Response:
    """Return the cases in a record file; 404 where it is not there or may not be seen."""
    identified = caller.identified()
    try:
        page = read_filed(caller.services, identified, file_id, after, limit)
    except ValueError:
        raise HttpRefusal(Refusal(code="request.malformed")) from None
    if page is None:
        raise not_found()
    return plain_response(to_plain(page))


@router.get("/v1/records/unclosed", response_model=UnclosedCases)
def get_unclosed(
    caller: Annotated[Caller, Depends(_reads)], after: After = "", limit: Limit = 100
) -> Response:
    """Return cases that are over and lie in no record file, the newest decision first."""
    identified = caller.identified()
    try:
        page = read_unclosed(caller.services, identified, after, limit)
    except ValueError:
        raise HttpRefusal(Refusal(code="request.malformed")) from None
    return plain_response(to_plain(page))


@router.get("/v1/records/gaps", response_model=NumberGaps)
def get_gaps(caller: Annotated[Caller, Depends(_reports)], fiscal_year: Year = None) -> Response:
    """Return the numbers of a fiscal year, the current one by itself, with no decision behind."""
    return plain_response(to_plain(read_gaps(caller.services, caller.identified(), fiscal_year)))


@router.post("/v1/records/gaps", response_model=NumberGaps)
def post_gap(wanted: PassNumbers, caller: Annotated[Caller, Depends(_keeps)]) -> Response:
    """Let a series go on later; it never goes back. Answers with the gaps as they are then."""
    identified = caller.identified()
    refusal = pass_numbers(caller.services, identified, wanted)
    if refusal is not None:
        raise HttpRefusal(refusal)
    return plain_response(to_plain(read_gaps(caller.services, identified, wanted.fiscal_year)))


@router.get("/v1/records/ledger")
def get_ledger(
    caller: Annotated[Caller, Depends(_reports)],
    fiscal_year: Year = None,
    format: Annotated[str, Query(pattern=r"^(json|csv)$")] = "csv",
) -> Response:
    """Return the list of documents (文書件名簿) of a fiscal year, the current one by itself.

    CSV, or one JSON object a line.
    """
    year = current_year(city_day(caller.services.clock())) if fiscal_year is None else fiscal_year
    text = read_ledger(caller.services, caller.identified(), year, format)
    kind, name = ("text/csv", "csv") if format == "csv" else ("application/x-ndjson", "jsonl")
    # The mark by which spreadsheets know UTF-8 stands once, before the first line.
    coding = "utf-8-sig" if format == "csv" else "utf-8"
    pieces = (piece.encode(coding if at == 0 else "utf-8") for at, piece in enumerate(text))
    headers = {"Content-Disposition": f'attachment; filename="ledger-{year}.{name}"'}
    return StreamingResponse(pieces, media_type=f"{kind}; charset=utf-8", headers=headers)
