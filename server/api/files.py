# SPDX-License-Identifier: Apache-2.0
"""``/v1/files/{sha256}``: sending a file in pieces that may be cut and go on."""

from collections.abc import AsyncIterator, Iterator
from typing import Annotated
from urllib.parse import unquote

import anyio.from_thread
from fastapi import APIRouter, Depends, Header, Request, Response
from starlette.requests import ClientDisconnect

from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.documents import Digest
from server.api.refusals import HttpRefusal, not_found
from server.assembly import Parts
from server.auth.permissions import Permission
from server.usecases.upload import DeclaredUpload, Received, held_bytes, receive

router = APIRouter(tags=["files"])
_permits = Permits(Permission.APPROVAL_FILE_UPLOAD)
Bytes = Annotated[int, Header(ge=0, le=1 << 40)]

_STATUS = {"file.too_large": 413, "upload.offset": 409, "file.could_not_judge": 422}


@router.head("/v1/files/{sha256}")
def head_file(
    sha256: Digest, request: Request, caller: Annotated[Caller, Depends(_permits)]
) -> Response:
    """Say in ``Upload-Offset`` how much of one's own upload is here; 404 when nothing is."""
    parts: Parts = request.app.state.parts
    held = held_bytes(parts.uploads, caller.identified().actor.session, sha256)
    if held is None:
        raise not_found()
    return Response(status_code=200, headers=_headers(held))


@router.put("/v1/files/{sha256}", status_code=201)
def put_file(
    sha256: Digest,
    request: Request,
    caller: Annotated[Caller, Depends(_permits)],
    upload_length: Bytes,
    upload_offset: Bytes = 0,
    upload_name: Annotated[str, Header(max_length=2000)] = "",
) -> Response:
    """Take the raw bytes from ``Upload-Offset`` on: 202 for a part, 201 for the whole."""
    parts: Parts = request.app.state.parts
    session = caller.identified().actor.session
    declared = DeclaredUpload(
        sha256=sha256,
        offset=upload_offset,
        length=upload_length,
        name=unquote(upload_name).replace("\0", ""),
    )
    chunks = _from_event_loop(request.stream())
    received = receive(parts.uploads, session, declared, chunks, parts.services.clock())
    if isinstance(received, Refusal):
        raise HttpRefusal(received, _STATUS.get(received.code))
    return Response(status_code=201 if received.complete else 202, headers=_headers(received))


def _headers(received: Received) -> dict[str, str]:
    headers = {"Upload-Offset": str(received.offset)}
    if received.complete:
        headers |= {"Upload-Complete": "1", "Upload-Media-Type": received.media_type}
    return headers


def _from_event_loop(stream: AsyncIterator[bytes]) -> Iterator[bytes]:
    """Give the chunks of a request to a use case that runs in a thread.

    A client that goes away ends the piece; what arrived before is kept.
    """

    async def following() -> bytes | None:
        try:
            return await anext(stream, None)
        except ClientDisconnect:
            return None

    while (chunk := anyio.from_thread.run(following)) is not None:
        yield chunk
