# SPDX-License-Identifier: Apache-2.0
"""The current decision sheet of a case and its attachments."""

from collections.abc import Iterator
from typing import Annotated, BinaryIO
from urllib.parse import quote

from fastapi import APIRouter, Depends, Header, Path, Response
from fastapi.responses import StreamingResponse

from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.cases import CaseIdPath
from server.api.refusals import HttpRefusal, not_found
from server.auth.permissions import Permission
from server.usecases.reads.read_bytes import open_attachment, read_document

router = APIRouter(tags=["documents"])
_permits = Permits(Permission.APPROVAL_FILE_READ)
Digest = Annotated[str, Path(pattern=r"^[0-9a-f]{64}$")]

_CHUNK_BYTES = 1 << 18
_STATUS = {"document.preparing": 409, "document.bytes_missing": 503}


@router.get("/v1/cases/{case_id}/document", response_class=Response)
def get_document(
    case_id: CaseIdPath,
    caller: Annotated[Caller, Depends(_permits)],
    if_none_match: Annotated[str, Header(max_length=200)] = "",
) -> Response:
    """Return the sheet as PDF; its ETag is the digest a signature must be made on."""
    sheet = read_document(caller.services, caller.identified(), case_id)
    if sheet is None:
        raise not_found()
    if isinstance(sheet, Refusal):
        raise HttpRefusal(sheet, _STATUS[sheet.code])
    headers = {
        "ETag": f'"{sheet.sha256}"',
        "Content-Disposition": f'attachment; filename="{sheet.sha256[:16]}.pdf"',
    }
    if if_none_match == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    return Response(sheet.data, media_type="application/pdf", headers=headers)


@router.get("/v1/cases/{case_id}/attachments/{sha256}", response_class=Response)
def get_attachment(
    case_id: CaseIdPath, sha256: Digest, caller: Annotated[Caller, Depends(_permits)]
) -> Response:
    """Return an attachment, always as a download and never shown on this origin."""
    found = open_attachment(caller.services, caller.identified(), case_id, sha256)
    if found is None:
        raise not_found()
    if isinstance(found, Refusal):
        raise HttpRefusal(found, _STATUS[found.code])
    name = quote(found.attachment.name, safe="")
    headers = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{name}",
        "Content-Length": str(found.attachment.size),
        "ETag": f'"{sha256}"',
    }
    return StreamingResponse(
        _chunks(found.file), media_type="application/octet-stream", headers=headers
    )


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    with file:
        while chunk := file.read(_CHUNK_BYTES):
            yield chunk
