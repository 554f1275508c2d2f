# SPDX-License-Identifier: Apache-2.0
"""Refusals over HTTP: ``{code, params, message}`` and the status that goes with them."""

from collections.abc import Mapping
from typing import Any

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from approval.refusal import Refusal
from server.auth.passwords import TooManyChecks
from server.files.port import FilesAway
from server.texts import sentence
from server.usecases.services import DatabaseAway, DatabaseBusy

RETRY_AFTER_SECONDS = 5

_STATUS = {
    "address.throttled": 429,
    "batch.too_large": 422,
    "certificate.refused": 409,
    "certificate.request_decided": 409,
    "certificate.request_unknown": 404,
    "certificate.waiting": 409,
    "client.too_old": 426,
    "cursor_expired": 410,
    "device.changed": 409,
    "device.in_use_here": 409,
    "device.mismatch": 403,
    "device.of_another": 403,
    "device.waiting": 403,
    "device.wiped": 401,
    "event.id_reused": 422,
    "event.owner_answered": 409,
    "file.too_large": 413,
    "maintenance.client_too_old": 503,
    "measures.month_unpublished": 404,
    "not_found": 404,
    "permission.denied": 403,
    "request.malformed": 422,
    "request.too_large": 413,
    "server.busy": 503,
    "server.database_away": 503,
    "server.fault": 500,
    "server.files_away": 503,
    "session.expired": 401,
    "session.missing": 401,
    "session.password_lapsed": 403,
    "session.password_temporary": 403,
    "session.throttled": 429,
    "session.wrong_credentials": 401,
}

_NAMED_BY_CALLER = frozenset({"extra_forbidden", "unexpected_keyword_argument"})

_log = structlog.get_logger(__name__)


class HttpRefusal(Exception):
    """Raised by a router to answer with a refusal."""

    def __init__(
        self,
        refusal: Refusal,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal
        self.status = status or _STATUS.get(refusal.code, 422)
        self.headers = dict(headers or {})


def not_found() -> HttpRefusal:
    """Return the one answer for what is not there and for what may not be seen."""
    return HttpRefusal(Refusal(code="not_found"))


def refusal_response(problem: HttpRefusal) -> JSONResponse:
    """Write a refusal; nothing the caller sent is in it but the rule's own parameters."""
    refusal = problem.refusal
    body = refusal_body(refusal)
    headers = problem.headers
    if refusal.code == "device.wiped":
        body["wipe"] = True
    if problem.status == 503:
        headers = {"Retry-After": str(RETRY_AFTER_SECONDS), **headers}
    if problem.status == 401:
        headers = {"WWW-Authenticate": "Bearer", **headers}
    return JSONResponse(body, status_code=problem.status, headers=headers)


def refusal_body(refusal: Refusal) -> dict[str, Any]:
    """Return a refusal as it is answered, with its sentence."""
    # A lone surrogate, which JSON can carry in, has no UTF-8 to be answered in.
    params = {
        name: value.encode("utf-8", "replace").decode("utf-8")
        for name, value in refusal.params.items()
    }
    if refusal.article:
        params["article"] = refusal.article
    return {
        "code": refusal.code,
        "params": params,
        "message": sentence(refusal.code, params),
    }


def add_refusal_handlers(app: FastAPI) -> None:
    """Answer every refusal and fault in the one shape; no thread is needed for that."""
    app.add_exception_handler(HttpRefusal, _refused)
    app.add_exception_handler(RequestValidationError, _malformed)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(DatabaseBusy, _busy)
    app.add_exception_handler(DatabaseAway, _away)
    app.add_exception_handler(FilesAway, _files_away)
    app.add_exception_handler(TooManyChecks, _busy)
    app.add_exception_handler(Exception, _fault)


async def _refused(_request: Request, problem: Exception) -> JSONResponse:
    assert isinstance(problem, HttpRefusal)  # noqa: S101 - registered for this class alone
    return refusal_response(problem)


async def _malformed(_request: Request, problem: Exception) -> JSONResponse:
    # FastAPI's own handler echoes the input, personal data included.
    assert isinstance(problem, RequestValidationError)  # noqa: S101 - as above
    # The name of an unknown field is the caller's text too.
    places = {
        ".".join(str(part) for part in error["loc"][:4])
        for error in problem.errors()
        if error["type"] not in _NAMED_BY_CALLER
    }
    named = ", ".join(sorted(places)[:5])
    return refusal_response(
        HttpRefusal(Refusal(code="request.malformed", params={"fields": named}))
    )


async def _http(_request: Request, problem: Exception) -> JSONResponse:
    assert isinstance(problem, HTTPException)  # noqa: S101 - as above
    if problem.status_code == 404:
        return refusal_response(not_found())
    code = "request.too_large" if problem.status_code == 413 else "request.malformed"
    # A body that is no JSON at all has the wrong shape too.
    status = 422 if problem.status_code == 400 else problem.status_code
    return refusal_response(HttpRefusal(Refusal(code=code), status, problem.headers))


async def _busy(_request: Request, _problem: Exception) -> JSONResponse:
    return refusal_response(HttpRefusal(Refusal(code="server.busy")))


async def _away(_request: Request, problem: Exception) -> JSONResponse:
    _log.warning("database.away", why=str(problem)[:300])
    return refusal_response(HttpRefusal(Refusal(code="server.database_away")))


async def _files_away(_request: Request, problem: Exception) -> JSONResponse:
    _log.warning("files.away", why=str(problem)[:300])
    return refusal_response(HttpRefusal(Refusal(code="server.files_away")))


async def _fault(_request: Request, problem: Exception) -> JSONResponse:
    _log.error("request.failed", exc_info=problem)
    return refusal_response(HttpRefusal(Refusal(code="server.fault")))
