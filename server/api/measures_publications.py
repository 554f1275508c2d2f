# SPDX-License-Identifier: Apache-2.0
"""``/v1/measures/publications``: months as they were published, and their files."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from fastapi import APIRouter, Depends, Path, Response

from approval import to_plain
from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.plain import plain_response
from server.api.refusals import HttpRefusal
from server.auth.permissions import Permission
from server.usecases.measures.month_files import published_file
from server.usecases.measures.publish_month import Publisher, publish_month, read_publications
from telework.measures.measure import month_number
from telework.measures.published import Publication

router = APIRouter(tags=["measures"])
Reader = Annotated[Caller, Depends(Permits(Permission.MEASURES_FIGURE_READ))]
Keeper = Annotated[Caller, Depends(Permits(Permission.MEASURES_CITY_MANAGE))]
Month = Annotated[str, Path(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$")]
Kind = Literal["pdf", "xlsx", "csv", "json"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishMonth:
    """Which month is published.

    Attributes:
        month: ``YYYY-MM``.
        before_closing: although HR has not closed its remote work, which is frozen as it stands.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    month: str
    before_closing: bool = False

    def __post_init__(self) -> None:
        month_number(self.month)


@dataclass(frozen=True, slots=True, kw_only=True)
class Publications:
    """The register of publications, the newest month first."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    publications: tuple[Publication, ...]


@router.post("/v1/measures/publications", response_model=Publication)
def post_publication(caller: Keeper, asked: PublishMonth) -> Response:
    """Publish a month; 201 where a version was made, 200 where nothing differs from the last."""
    actor = caller.identified().actor
    by = Publisher(
        tenant=actor.tenant,
        name=actor.person_id,
        device_id=actor.device_id,
        request_id=actor.request_id,
    )
    done = publish_month(
        caller.services, by, _first(asked.month), before_closing=asked.before_closing
    )
    if isinstance(done, Refusal):
        raise HttpRefusal(done)
    answer = plain_response(to_plain(done.publication))
    answer.status_code = 201 if done.fresh else 200
    return answer


@router.get("/v1/measures/publications", response_model=Publications)
def get_publications(caller: Reader) -> Response:
    """Return what was published, each version with the digest of its file."""
    tenant = caller.identified().actor.tenant
    found = read_publications(caller.services, tenant)
    return plain_response(to_plain(Publications(publications=found)))


@router.get("/v1/measures/publications/{month}/{file}")
def get_publication_file(caller: Reader, month: Month, file: Kind) -> Response:
    """Return a file of the newest version; ``csv`` is a ZIP of every table and its metadata."""
    tenant = caller.identified().actor.tenant
    found = published_file(caller.services, tenant, _first(month), file)
    if isinstance(found, Refusal):
        raise HttpRefusal(found)
    headers = {"Content-Disposition": f'attachment; filename="{found.name}"'}
    return Response(found.data, media_type=found.media, headers=headers)


def _first(month: str) -> date:
    try:
        return date.fromisoformat(f"{month}-01")
    except ValueError:
        raise HttpRefusal(Refusal(code="request.malformed")) from None
