# SPDX-License-Identifier: Apache-2.0
"""``/v1/measures/dashboard`` and ``/v1/measures/figures``: the page 統計, and each figure of it."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Response

from approval import to_plain
from approval.refusal import Refusal
from server.api.caller import Caller, Permits
from server.api.plain import plain_response
from server.api.refusals import HttpRefusal
from server.auth.permissions import Permission
from server.usecases.measures.read_dashboard import read_dashboard
from server.usecases.measures.reader import reader_of
from server.usecases.measures.tracing import trace_figure
from telework.measures.figure import MOST_CHARACTERS
from telework.measures.traced import TracedFigure
from telework.measures.wire import Dashboard

router = APIRouter(tags=["measures"])
_reads = Permits(Permission.MEASURES_FIGURE_READ)


@router.get("/v1/measures/dashboard", response_model=Dashboard)
def get_dashboard(
    caller: Annotated[Caller, Depends(_reads)],
    month: Annotated[str, Query(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$")],
) -> Response:
    """Return the measures, rates, remote work and rooms of a month; 422 of a future one."""
    try:
        first = date.fromisoformat(f"{month}-01")
    except ValueError:
        raise HttpRefusal(Refusal(code="request.malformed")) from None
    identified = caller.identified()
    found = read_dashboard(caller.services, identified.actor.tenant, first, reader_of(identified))
    if isinstance(found, Refusal):
        raise HttpRefusal(found)
    return plain_response(to_plain(found))


@router.get("/v1/measures/figures/{figure_id:path}", response_model=TracedFigure)
def get_figure(
    figure_id: Annotated[str, Path(max_length=MOST_CHARACTERS, pattern=r"^[^\x00]*$")],
    caller: Annotated[Caller, Depends(_reads)],
) -> Response:
    """Return a figure with its rule, when it was asked, and where its records are."""
    found = trace_figure(caller.services, caller.identified(), figure_id)
    if isinstance(found, Refusal):
        raise HttpRefusal(found, 404 if found.code == "measures.figure_unknown" else None)
    return plain_response(to_plain(found))
