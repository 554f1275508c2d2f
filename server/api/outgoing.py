# SPDX-License-Identifier: Apache-2.0
"""Outgoing documents of a case, signed with the organisation's certificate, and the ledger."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import StreamingResponse

from approval import to_plain
from approval.refusal import Refusal
from approval.register.outgoing import OutgoingDocument, OutgoingRoom, SealLedger, SignOutgoing
from server.api.caller import Caller, Permits
from server.api.cases import CaseIdPath
from server.api.plain import plain_response
from server.api.refusals import HttpRefusal, not_found
from server.assembly import Parts
from server.auth.permissions import Permission
from server.usecases.seals.reading import (
    MOST_ROWS,
    export_ledger,
    ledger_filter,
    read_ledger,
    read_outgoing,
)
from server.usecases.seals.signing import sign_outgoing

router = APIRouter(tags=["outgoing"])
_reads = Permits(Permission.APPROVAL_CASE_READ)
_signs = Permits(Permission.SEAL_CERTIFICATE_USE)
_audits = Permits(Permission.SEAL_LEDGER_READ)
_STATUS = {
    "seal.not_allowed": 403,
    "document.bytes_missing": 503,
    "file.could_not_judge": 422,
    "server.fault": 500,
}
Words = Annotated[str, Query(max_length=100, pattern=r"^[^\x00]*$")]
Name = Annotated[str, Query(max_length=40, pattern=r"^[a-z0-9-]*$")]


@router.get("/v1/cases/{case_id}/outgoing", response_model=OutgoingRoom)
def get_outgoing(case_id: CaseIdPath, caller: Annotated[Caller, Depends(_reads)]) -> Response:
    """Return what went out for a case, and the certificates the reader may sign with."""
    room = read_outgoing(caller.services, caller.identified(), case_id)
    if room is None:
        raise not_found()
    return plain_response(to_plain(room))


@router.post("/v1/cases/{case_id}/outgoing", response_model=OutgoingDocument)
def post_outgoing(
    case_id: CaseIdPath,
    wanted: SignOutgoing,
    request: Request,
    caller: Annotated[Caller, Depends(_signs)],
) -> Response:
    """Sign a document of a decided case; a refusal stands in the ledger as well."""
    parts: Parts = request.app.state.parts
    done = sign_outgoing(caller.services, parts.seals, caller.identified(), case_id, wanted)
    if done is None:
        raise not_found()
    if isinstance(done, Refusal):
        raise HttpRefusal(done, _STATUS.get(done.code, 409))
    return plain_response(to_plain(done))


@router.get("/v1/seals/ledger", response_model=SealLedger)
def get_ledger(
    caller: Annotated[Caller, Depends(_audits)],
    first: date | None = None,
    last: date | None = None,
    certificate: Name = "",
    q: Words = "",
    after: Annotated[str, Query(max_length=12, pattern=r"^[0-9]*$")] = "",
    limit: Annotated[int, Query(ge=1, le=MOST_ROWS)] = 100,
) -> Response:
    """Return a page of the ledger (電子署名使用簿), the newest line first."""
    wanted = ledger_filter(first, last, certificate, q)
    page = read_ledger(caller.services, caller.identified(), wanted, after, limit)
    return plain_response(to_plain(page))


@router.get("/v1/seals/ledger.csv")
def get_ledger_csv(
    caller: Annotated[Caller, Depends(_audits)],
    first: date | None = None,
    last: date | None = None,
    certificate: Name = "",
    q: Words = "",
) -> Response:
    """Return the ledger as CSV, the oldest line first."""
    wanted = ledger_filter(first, last, certificate, q)
    text = export_ledger(caller.services, caller.identified(), wanted)
    # The mark by which spreadsheets know UTF-8 stands once, before the first line.
    pieces = (piece.encode("utf-8-sig" if at == 0 else "utf-8") for at, piece in enumerate(text))
    headers = {"Content-Disposition": 'attachment; filename="seal-ledger.csv"'}
    return StreamingResponse(pieces, media_type="text/csv; charset=utf-8", headers=headers)
