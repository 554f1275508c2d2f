# SPDX-License-Identifier: Apache-2.0
"""``POST /v1/certificates``: enrolling a key that was made on a client."""

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from fastapi import APIRouter, Depends, Request
from pydantic import Field

from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.refusals import HttpRefusal
from server.assembly import Parts
from server.auth.permissions import Permission
from server.usecases.enrol import Enrolled, enrol

router = APIRouter(tags=["signing"])
_permits = Permits(Permission.SIGNING_CERTIFICATE_ENROL)


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateRequest:
    """A certificate request (PKCS #10) as PEM; its subject is not believed."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    request: Annotated[str, Field(max_length=20_000)]


@router.post("/v1/certificates", status_code=201)
def post_certificate(
    given: CertificateRequest, request: Request, caller: Annotated[Caller, Depends(_permits)]
) -> Enrolled:
    """Issue a certificate in the name of the signed-in person."""
    identified = caller.identified()
    parts: Parts = request.app.state.parts
    posts = identified.city.view.held_posts(identified.actor.person_id)
    enrolled = enrol(
        parts.services.database,
        parts.office,
        identified.actor.session,
        given.request,
        posts[0].section_name if posts else "",
        parts.services.clock(),
        identified.actor.request_id,
    )
    if isinstance(enrolled, Refusal):
        raise HttpRefusal(enrolled)
    return enrolled
