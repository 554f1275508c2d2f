# SPDX-License-Identifier: Apache-2.0
"""``/figures/{token}``: the page of figures for people without the client, and each figure."""

from dataclasses import dataclass
from datetime import date, timedelta
from importlib import resources
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request, Response

from approval import city_day
from approval.refusal import Refusal
from server.api.caller import open_to_all, services_of
from server.texts import sentence
from server.usecases.guessing import NOT_FOUND
from server.usecases.measures.figure_keys import open_figures
from server.usecases.measures.read_page import MonthPage, read_page
from server.usecases.services import Services
from server.web.figure_page import figure_page
from server.web.figures_page import FiguresShown, figures_page, plain_page
from server.web.figures_words import LANGUAGES
from telework.measures.figure import figure_address

router = APIRouter(
    tags=["figures"], dependencies=[Depends(open_to_all)], default_response_class=Response
)

_STYLE = resources.files("server.web").joinpath("static", "figures.css").read_bytes()
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src data:; form-action 'none'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
_REFRESH = {"Refresh": "300"}
"""A monitor asks again every five minutes by itself, without a script."""


@dataclass(frozen=True, slots=True)
class Visit:
    """Who asks from where, by which token, in which language."""

    services: Services
    address: str
    token: str
    language: str

    def tenant(self) -> int | Refusal:
        """Return whose figures the token opens."""
        return open_figures(self.services, self.token, self.address)

    def months(self, month: str) -> tuple[date, date]:
        """Return the month asked for and the newest there is; the last whole one by default.

        Raises:
            ValueError: it is no month.
        """
        newest = city_day(self.services.clock()).replace(day=1)
        if month:
            return date.fromisoformat(f"{month}-01"), newest
        return _before(newest), newest


async def visit_of(
    request: Request,
    token: Annotated[str, Path(max_length=200)],
    lang: Annotated[str, Query(max_length=10)] = "ja",
) -> Visit:
    """Read off the request what every answer needs; no thread is needed for that."""
    address = request.client.host if request.client else ""
    known = lang if lang in LANGUAGES else LANGUAGES[0]
    return Visit(services_of(request), address, token, known)


Visitor = Annotated[Visit, Depends(visit_of)]


@router.get("/figures/assets/figures.css")
def get_style() -> Response:
    """Return the page's own style."""
    return Response(
        _STYLE, media_type="text/css; charset=utf-8", headers={"Cache-Control": "no-cache"}
    )


@router.get("/figures/{token}")
def get_figures(
    visit: Visitor,
    month: Annotated[str, Query(max_length=7)] = "",
    monitor: Annotated[str, Query(max_length=1)] = "",
) -> Response:
    """Show the figures of a month, the last whole one by default."""
    shown = _shown(visit, month, monitor=monitor == "1")
    if isinstance(shown, Response):
        return shown
    return _html(figures_page(shown), more=_REFRESH if shown.monitor else {})


@router.get("/figures/{token}/{figure_id}")
def get_figure(visit: Visitor, figure_id: Annotated[str, Path(max_length=200)]) -> Response:
    """Show one figure: its value, its rule, when it was read, and what was amended since."""
    try:
        address = figure_address(figure_id)
    except ValueError:
        tenant = visit.tenant()
        if isinstance(tenant, Refusal):
            return _shut(visit, tenant)
        return _html(plain_page(visit.language, "unknown"), 404)
    shown = _shown(visit, address.month)
    if isinstance(shown, Response):
        return shown
    page = figure_page(shown, address)
    return _html(page or plain_page(visit.language, "unknown"), 200 if page else 404)


def _shown(visit: Visit, month: str, *, monitor: bool = False) -> FiguresShown | Response:
    tenant = visit.tenant()
    if isinstance(tenant, Refusal):
        return _shut(visit, tenant)
    try:
        first, newest = visit.months(month)
    except ValueError:
        return _html(plain_page(visit.language, "unknown"), 404)
    found = read_page(visit.services, tenant, first)
    if isinstance(found, Refusal):
        notice = sentence(found.code, found.params, visit.language)
        return _html(plain_page(visit.language, "unknown", notice), 404)
    return _of(visit, found, first, newest, monitor=monitor)


def _of(
    visit: Visit, found: MonthPage, first: date, newest: date, *, monitor: bool
) -> FiguresShown:
    later = (first + timedelta(days=31)).replace(day=1)
    return FiguresShown(
        base=f"/figures/{visit.token}",
        language=visit.language,
        report=found.report,
        publications=found.publications,
        earlier=f"{_before(first):%Y-%m}",
        later=f"{later:%Y-%m}" if later <= newest else "",
        monitor=monitor,
    )


def _before(first: date) -> date:
    return (first - timedelta(days=1)).replace(day=1)


def _shut(visit: Visit, refusal: Refusal) -> Response:
    """Answer a token that opens nothing, or an address that tried too many of those."""
    if refusal.code == NOT_FOUND.code:
        return _html(plain_page(visit.language, "gone"), 404)
    notice = sentence(refusal.code, refusal.params, visit.language)
    return _html(plain_page(visit.language, "throttled", notice), 429)


def _html(text: str, status: int = 200, more: dict[str, str] | None = None) -> Response:
    return Response(text, status, {**_HEADERS, **(more or {})}, "text/html; charset=utf-8")
