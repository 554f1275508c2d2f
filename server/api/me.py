# SPDX-License-Identifier: Apache-2.0
"""``GET /v1/me``: who is signed in, with the posts held today."""

from typing import Annotated

from fastapi import APIRouter, Depends

from approval.people import Me
from server.api.caller import Caller, Permits
from server.auth.permissions import Permission
from server.usecases.reads.read_changes import me_of

router = APIRouter(tags=["sessions"])
_permits = Permits(Permission.ACCOUNT_SELF_READ)


@router.get("/v1/me")
def get_me(caller: Annotated[Caller, Depends(_permits)]) -> Me:
    """Return the signed-in person."""
    identified = caller.identified()
    return me_of(identified.actor, identified.city)
