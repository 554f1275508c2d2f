# SPDX-License-Identifier: Apache-2.0
"""``GET /healthz`` and ``/readyz``, and a page that lists the routes, with nothing from outside."""

import html
from dataclasses import asdict

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse

from server.api.caller import open_to_all, permission_of
from server.api.plain import plain_response
from server.assembly import Parts
from server.usecases.reads.health import Health, read_health
from server.usecases.reads.readiness import READY, Readiness, read_readiness

router = APIRouter(tags=["server"], dependencies=[Depends(open_to_all)])


@router.get("/healthz")
def get_health(request: Request) -> Health:
    """Say that this is our server, which one, and that its database answers."""
    parts: Parts = request.app.state.parts
    return read_health(parts.services, parts.months.cut_off)


@router.get("/readyz", response_model=Readiness, responses={503: {"model": Readiness}})
def get_readiness(request: Request) -> Response:
    """Say whether requests should come here: 200, or 503 with the reason as a code."""
    parts: Parts = request.app.state.parts
    found = read_readiness(
        parts.services, parts.files, draining=getattr(request.app.state, "draining", False)
    )
    return plain_response(asdict(found), 200 if found.status == READY else 503)


@router.get("/openapi.json", include_in_schema=False)
async def get_openapi(request: Request) -> JSONResponse:
    """Describe the whole API (OpenAPI 3.1)."""
    return JSONResponse(request.app.openapi())


@router.get("/docs", include_in_schema=False)
async def get_docs(request: Request) -> HTMLResponse:
    """List the routes; the full description is ``/openapi.json``."""
    rows = "".join(
        f"<tr><td>{'/'.join(sorted(route.methods))}</td><td>{html.escape(route.path)}</td>"
        f"<td>{permission_of(route) or ''}</td>"
        f"<td>{html.escape(route.description.partition(chr(10))[0])}</td></tr>"
        for route in request.app.state.routes
        if route.include_in_schema
    )
    page = (
        "<!doctype html><html lang=ja><meta charset=utf-8><title>Tsukue API</title>"
        "<h1>Tsukue API</h1><p><a href=openapi.json>openapi.json</a></p>"
        f"<table><tr><th>Method<th>Path<th>Permission<th>Meaning</tr>{rows}</table></html>"
    )
    return HTMLResponse(page)
