# SPDX-License-Identifier: Apache-2.0
"""Whether certificates of the office are good: lists (RFC 5280), OCSP (RFC 6960), issuers."""

import base64
import binascii
import hashlib
from datetime import timedelta
from email.utils import format_datetime

from cryptography.hazmat.primitives.serialization import Encoding
from fastapi import APIRouter, Depends, Request, Response
from starlette.concurrency import run_in_threadpool

from approval.refusal import Refusal
from server.api.caller import open_to_all
from server.api.refusals import HttpRefusal, not_found
from server.assembly import Parts
from signing.certificate_profiles import Issuer

router = APIRouter(tags=["signing"], dependencies=[Depends(open_to_all)])

_LONGEST_REQUEST = 20_000
_KEPT = timedelta(hours=1)
"""How long others may keep an answer: a revocation is known everywhere after this."""


@router.get("/crl")
def get_revocation_list(request: Request) -> Response:
    """Return the list of certificates that must not be believed any more (RFC 5280)."""
    parts: Parts = request.app.state.parts
    return _list(parts, parts.office.ca.issuing)


@router.get("/crl/{key_name}")
def get_list_of_authority(key_name: str, request: Request) -> Response:
    """Return the list of one authority, a root or an earlier generation too."""
    parts: Parts = request.app.state.parts
    return _list(parts, _authority(parts, key_name))


@router.get("/ca/{key_name}")
def get_authority(key_name: str, request: Request) -> Response:
    """Return the certificate of an authority (DER)."""
    parts: Parts = request.app.state.parts
    certificate = _authority(parts, key_name).certificate
    return Response(certificate.public_bytes(Encoding.DER), media_type="application/pkix-cert")


@router.post("/ocsp")
async def post_status_request(request: Request) -> Response:
    """Answer an OCSP request."""
    parts: Parts = request.app.state.parts
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LONGEST_REQUEST:
            raise HttpRefusal(Refusal(code="request.too_large"))
    answer = await run_in_threadpool(parts.revocations.answer, body)
    return Response(
        answer, media_type="application/ocsp-response", headers={"Cache-Control": "no-store"}
    )


@router.get("/ocsp/{asked:path}")
def get_status(asked: str, request: Request) -> Response:
    """Answer an OCSP request in the address (RFC 6960, A.1), which proxies may keep a while."""
    parts: Parts = request.app.state.parts
    if len(asked) > _LONGEST_REQUEST:
        raise HttpRefusal(Refusal(code="request.too_large"))
    try:
        body = base64.b64decode(asked, validate=True)
    except (ValueError, binascii.Error):
        body = b""
    return _kept(parts, parts.revocations.answer(body), "application/ocsp-response")


def _authority(parts: Parts, key_name: str) -> Issuer:
    found = parts.office.ca.authority(key_name)
    if found is None:
        raise not_found()
    return found


def _list(parts: Parts, issuer: Issuer) -> Response:
    return _kept(parts, parts.revocations.current_list(issuer).list, "application/pkix-crl")


def _kept(parts: Parts, data: bytes, kind: str) -> Response:
    now = parts.services.clock()
    headers = {
        "Cache-Control": f"max-age={int(_KEPT.total_seconds())}, public, no-transform",
        "ETag": f'"{hashlib.sha256(data).hexdigest()}"',
        "Expires": format_datetime(now + _KEPT, usegmt=True),
        "Last-Modified": format_datetime(now, usegmt=True),
    }
    return Response(data, media_type=kind, headers=headers)
