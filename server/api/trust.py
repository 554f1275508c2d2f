# SPDX-License-Identifier: Apache-2.0
"""``GET /v1/trust``: the roots on which signatures and times of this city rest."""

from dataclasses import dataclass
from typing import Any, ClassVar

from fastapi import APIRouter, Depends, Request

from server.api.caller import open_to_all
from server.assembly import Parts

router = APIRouter(tags=["signing"], dependencies=[Depends(open_to_all)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """Root certificates as PEM: of people's certificates, and of time authorities."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    roots: str
    timestamp_roots: str


@router.get("/v1/trust")
def get_trust(request: Request) -> Trust:
    """Return the roots, which are public: whoever holds a sheet may check it."""
    parts: Parts = request.app.state.parts
    return Trust(roots=parts.roots_pem, timestamp_roots=parts.timestamp_roots_pem)
