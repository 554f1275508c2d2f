# SPDX-License-Identifier: Apache-2.0
"""Verdicts: on the sheet of a case, as reports, and on every decision of a period."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request, Response
from fastapi.responses import StreamingResponse

from approval import to_plain
from approval.refusal import Refusal
from approval.register.bulk_verification import (
    BulkVerification,
    BulkVerifications,
    NotValidDocuments,
    VerifyPeriod,
)
from approval.register.verdict import CaseVerdict
from server.api.caller import Caller, Permits
from server.api.cases import CaseIdPath
from server.api.plain import plain_response
from server.api.refusals import HttpRefusal, not_found
from server.assembly import Parts
from server.auth.permissions import Permission
from server.usecases.bulk_verification.asking import (
    begin_run,
    not_valid,
    read_runs,
    resume_run,
    run_csv,
    stop_run,
)
from server.usecases.reads.read_verdict import read_verdict
from server.usecases.reads.verdict_reports import etsi_xml, pdf_report
from signing.refusals import SigningRefused

router = APIRouter(tags=["verdicts"])
_reads = Permits(Permission.APPROVAL_FILE_READ)
_keeps = Permits(Permission.APPROVAL_PERIOD_VERIFY)
_STATUS = {"document.preparing": 409, "document.bytes_missing": 503}
RunId = Annotated[str, Path(pattern=r"^[0-9a-f-]{8,36}$")]
Language = Annotated[str, Query(pattern=r"^(ja|en)$")]


@router.get("/v1/cases/{case_id}/verdict", response_model=CaseVerdict)
def get_verdict(
    case_id: CaseIdPath,
    request: Request,
    caller: Annotated[Caller, Depends(_reads)],
    anew: bool = False,
) -> Response:
    """Return the verdict on the current sheet; ``anew`` judges it again."""
    return plain_response(to_plain(_verdict(request, caller, case_id, anew=anew)))


@router.get("/v1/cases/{case_id}/verdict.pdf", response_class=Response)
def get_verdict_pdf(
    case_id: CaseIdPath,
    request: Request,
    caller: Annotated[Caller, Depends(_reads)],
    language: Language = "ja",
) -> Response:
    """Return the verdict as a PDF signed by the server."""
    parts: Parts = request.app.state.parts
    verdict = _verdict(request, caller, case_id, anew=False)
    try:
        pdf = pdf_report(verdict, parts.report_signer, language, parts.services.clock())
    except SigningRefused as refused:
        raise HttpRefusal(Refusal(code=refused.code, params=refused.params), 503) from refused
    return Response(pdf, media_type="application/pdf", headers=_download("verification.pdf"))


@router.get("/v1/cases/{case_id}/verdict.xml", response_class=Response)
def get_verdict_xml(
    case_id: CaseIdPath, request: Request, caller: Annotated[Caller, Depends(_reads)]
) -> Response:
    """Return the report of ETSI TS 119 102-2 on the newest signature."""
    parts: Parts = request.app.state.parts
    verdict = _verdict(request, caller, case_id, anew=False)
    found = etsi_xml(parts.services, parts.verifier, verdict, parts.services.clock())
    if isinstance(found, Refusal):
        raise HttpRefusal(found, _STATUS.get(found.code, 409))
    headers = _download("verification.xml")
    return Response(found.encode("utf-8"), media_type="application/xml", headers=headers)


@router.get("/v1/verifications", response_model=BulkVerifications)
def get_runs(caller: Annotated[Caller, Depends(_keeps)]) -> Response:
    """Return the newest bulk verifications with their counts."""
    return plain_response(to_plain(read_runs(caller.services, caller.identified())))


@router.put("/v1/verifications/{run_id}", response_model=BulkVerification)
def put_run(
    run_id: RunId, wanted: VerifyPeriod, caller: Annotated[Caller, Depends(_keeps)]
) -> Response:
    """Begin a bulk verification of a period under this id."""
    begun = begin_run(caller.services, caller.identified(), wanted, run_id)
    if isinstance(begun, Refusal):
        raise HttpRefusal(begun)
    return plain_response(to_plain(begun))


@router.post("/v1/verifications/{run_id}/stop", response_model=BulkVerification)
def post_stop(run_id: RunId, caller: Annotated[Caller, Depends(_keeps)]) -> Response:
    """Stop a run; what is judged stays."""
    return _found(stop_run(caller.services, caller.identified(), run_id))


@router.post("/v1/verifications/{run_id}/resume", response_model=BulkVerification)
def post_resume(run_id: RunId, caller: Annotated[Caller, Depends(_keeps)]) -> Response:
    """Go on with a stopped run."""
    return _found(resume_run(caller.services, caller.identified(), run_id))


@router.get("/v1/verifications/{run_id}/not-valid", response_model=NotValidDocuments)
def get_not_valid(run_id: RunId, caller: Annotated[Caller, Depends(_keeps)]) -> Response:
    """Return the documents of a run that are not valid, with the reasons."""
    return _found(not_valid(caller.services, caller.identified(), run_id))


@router.get("/v1/verifications/{run_id}/report.csv")
def get_report(run_id: RunId, caller: Annotated[Caller, Depends(_keeps)]) -> Response:
    """Return every finding of a run as CSV."""
    text = run_csv(caller.services, caller.identified(), run_id)
    if text is None:
        raise not_found()
    # The mark by which spreadsheets know UTF-8 stands once, before the first line.
    pieces = (piece.encode("utf-8-sig" if at == 0 else "utf-8") for at, piece in enumerate(text))
    headers = _download("verification.csv")
    return StreamingResponse(pieces, media_type="text/csv; charset=utf-8", headers=headers)


def _verdict(request: Request, caller: Caller, case_id: str, *, anew: bool) -> CaseVerdict:
    parts: Parts = request.app.state.parts
    identified = caller.identified()
    found = read_verdict(caller.services, parts.verdicts, identified, case_id, anew=anew)
    if found is None:
        raise not_found()
    if isinstance(found, Refusal):
        raise HttpRefusal(found, _STATUS[found.code])
    return found


def _found(run: BulkVerification | NotValidDocuments | None) -> Response:
    if run is None:
        raise not_found()
    return plain_response(to_plain(run))


def _download(name: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{name}"'}
