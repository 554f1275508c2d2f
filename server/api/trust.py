# SPDX-License-Identifier: Apache-2.0
"""``GET /v1/trust``: the roots on which signatures and times of this city rest."""

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from fastapi import APIRouter, Depends, Request

from server.api.caller import Caller, Permits
from server.assembly import Parts
from server.auth.permissions import Permission

router = APIRouter(tags=["signing"])
_permits = Permits(Permission.SIGNING_TRUST_READ)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """Root certificates as PEM: of people's certificates, and of time authorities."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    roots: str
    timestamp_roots: str


@router.get("/v1/trust")
def get_trust(request: Request, caller: Annotated[Caller, Depends(_permits)]) -> Trust:
    """Return the roots; a client keeps them and believes no other."""
    caller.identified()
    parts: Parts = request.app.state.parts
    return Trust(roots=parts.office.roots_pem, timestamp_roots=parts.timestamp_roots_pem)
