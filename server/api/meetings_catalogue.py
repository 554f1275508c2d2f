# SPDX-License-Identifier: Apache-2.0
"""``/v1/meetings/catalogue``: rooms, equipment and hosts, and photos of the rooms."""

from typing import Annotated

from fastapi import APIRouter, Depends, Header, Response

from approval import to_plain
from server.api.caller import Caller, Permits
from server.api.documents import Digest
from server.api.plain import plain_response
from server.api.refusals import not_found
from server.auth.permissions import Permission
from server.usecases.meetings.keep_catalogue import read_catalogue, read_photo
from telework.meetings.catalogue import Catalogue

router = APIRouter(tags=["meetings"])
_reads = Permits(Permission.MEETINGS_ROOM_READ)
Reader = Annotated[Caller, Depends(_reads)]
Held = Annotated[str, Header(max_length=200)]


@router.get("/v1/meetings/catalogue", response_model=Catalogue)
def get_catalogue(caller: Reader, if_none_match: Held = "") -> Response:
    """Return what can be booked; its ETag is the number of the load."""
    current = read_catalogue(caller.services, caller.identified().actor.tenant)
    tag = f'"{current.rev}"'
    if if_none_match == tag:
        return Response(status_code=304, headers={"ETag": tag})
    response = plain_response(to_plain(current.catalogue))
    response.headers["ETag"] = tag
    return response


@router.get("/v1/meetings/photos/{sha256}", response_class=Response)
def get_photo(sha256: Digest, caller: Reader, if_none_match: Held = "") -> Response:
    """Return the photo of a room; bytes under a digest never change."""
    headers = {"ETag": f'"{sha256}"'}
    photo = read_photo(caller.services, caller.identified().actor.tenant, sha256)
    if photo is None:
        raise not_found()
    if if_none_match == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    return Response(photo.data, media_type=photo.media_type, headers=headers)
