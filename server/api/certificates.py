# SPDX-License-Identifier: Apache-2.0
"""Signing certificates: enrolling a key, one's own standing, requests, revocation."""

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from fastapi import APIRouter, Depends, Request, Response
from pydantic import Field

from approval import to_plain
from approval.refusal import Refusal
from approval.wire_certificates import (
    CertificateDesk,
    CertificateStanding,
    DecideRequest,
    RevokeCertificate,
)
from server.api.caller import Caller, Permits
from server.api.plain import plain_response
from server.api.refusals import HttpRefusal
from server.assembly import Parts
from server.auth.permissions import Permission
from server.usecases.enrol import Enrolled, enrol
from server.usecases.identify import Identified
from server.usecases.office.requests import RequestDesk
from server.usecases.office.revoking import RevokingDesk
from server.usecases.reads.read_certificates import decider, read_desk, read_standing

router = APIRouter(tags=["signing"])
_permits = Permits(Permission.SIGNING_CERTIFICATE_ENROL)
_decides = Permits(Permission.SIGNING_REQUEST_DECIDE)
_revokes = Permits(Permission.SIGNING_CERTIFICATE_REVOKE)


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateRequest:
    """A certificate request (PKCS #10) as PEM; its subject is not believed."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    request: Annotated[str, Field(max_length=20_000)]


@router.post("/v1/certificates", status_code=201)
def post_certificate(
    given: CertificateRequest, request: Request, caller: Annotated[Caller, Depends(_permits)]
) -> Enrolled:
    """Issue a certificate in the name of the signed-in person, or let the request wait.

    While it waits the answer is 409 ``certificate.waiting``; the same request again fetches
    the certificate once it is approved, or says why it was refused.
    """
    identified = caller.identified()
    parts: Parts = request.app.state.parts
    posts = identified.city.view.held_posts(identified.actor.person_id)
    enrolled = enrol(
        parts.enrolment,
        identified.actor.session,
        given.request,
        posts[0].section_name if posts else "",
        parts.services.clock(),
        identified.actor.request_id,
    )
    if isinstance(enrolled, Refusal):
        raise HttpRefusal(enrolled)
    return enrolled


@router.get("/v1/certificates/mine", response_model=CertificateStanding)
def get_mine(caller: Annotated[Caller, Depends(_permits)]) -> Response:
    """Say how it stands with one's own newest certificate; a client keeps it for a while."""
    services = caller.services
    standing = read_standing(services.database, caller.identified(), services.clock())
    return plain_response(to_plain(standing))


@router.get("/v1/certificates/desk", response_model=CertificateDesk)
def get_desk(request: Request, caller: Annotated[Caller, Depends(_decides)]) -> Response:
    """Return the requests the caller may decide on; for an administrator, the calendar too."""
    return _desk(request, caller.identified())


@router.post("/v1/certificates/requests/{key}", response_model=CertificateDesk)
def post_decision(
    key: str,
    given: DecideRequest,
    request: Request,
    caller: Annotated[Caller, Depends(_decides)],
) -> Response:
    """Approve or refuse a request; answers with the desk as it is then."""
    identified = caller.identified()
    parts: Parts = request.app.state.parts
    desk = RequestDesk(
        database=parts.services.database,
        trust=parts.office,
        tenant=identified.actor.tenant,
        now=parts.services.clock(),
    )
    by = decider(identified)
    refusal = desk.approve(key, by) if given.approve else desk.refuse(key, given.reason, by)
    if refusal is not None:
        raise HttpRefusal(refusal)
    return _desk(request, identified)


@router.post("/v1/certificates/{serial}/revocation", response_model=CertificateDesk)
def post_revocation(
    serial: str,
    given: RevokeCertificate,
    request: Request,
    caller: Annotated[Caller, Depends(_revokes)],
) -> Response:
    """Revoke a certificate; answers with the desk as it is then."""
    identified = caller.identified()
    parts: Parts = request.app.state.parts
    desk = RevokingDesk(
        database=parts.services.database,
        tenant=identified.actor.tenant,
        by=identified.actor.person_id,
        now=parts.services.clock(),
        request_id=identified.actor.request_id,
    )
    done = desk.revoke(given.reason, serial=serial)
    if isinstance(done, Refusal):
        raise HttpRefusal(done)
    return _desk(request, identified)


def _desk(request: Request, identified: Identified) -> Response:
    parts: Parts = request.app.state.parts
    services = parts.services
    late = parts.revocations.late()
    found = read_desk(services.database, parts.office, identified, late, services.clock())
    return plain_response(to_plain(found))
