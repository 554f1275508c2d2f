# SPDX-License-Identifier: Apache-2.0
"""``/v1/administration/rooms``: rooms, equipment and hosts as tables."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response

from approval import to_plain
from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.plain import plain_response
from server.api.refusals import HttpRefusal
from server.auth.permissions import Permission
from server.usecases.administration.rooms import keep_rooms, read_rooms
from telework.meetings.catalogue_wire import CatalogueOutcome, KeptCatalogue, WantedCatalogue

router = APIRouter(tags=["administration"])
ROOT = "/v1/administration/rooms"
Keeper = Annotated[Caller, Depends(Permits(Permission.ADMINISTRATION_ROOMS_MANAGE))]


@router.get(ROOT, response_model=KeptCatalogue)
def get_rooms(caller: Keeper) -> Response:
    """Return the catalogue in force."""
    return plain_response(to_plain(read_rooms(caller.services, caller.identified())))


@router.put(ROOT, response_model=CatalogueOutcome)
def put_rooms(wanted: WantedCatalogue, caller: Keeper) -> Response:
    """Put tables in force; 409 where another catalogue is in force than was seen."""
    done = keep_rooms(caller.services, caller.identified(), wanted)
    if isinstance(done, Refusal):
        raise HttpRefusal(done, 409)
    return plain_response(to_plain(done))
