# SPDX-License-Identifier: Apache-2.0
"""``/doors/{token}``: the page at the door of a room, its state, and what is touched on it."""

import re
from dataclasses import dataclass
from importlib import resources
from typing import Annotated
from urllib.parse import parse_qs, urlsplit

from fastapi import APIRouter, Depends, Path, Query, Request, Response

from approval.refusal import Refusal
from server.api.caller import open_to_all, services_of
from server.api.refusals import not_found
from server.texts import sentence
from server.usecases.guessing import NOT_FOUND
from server.usecases.meetings.door import read_door
from server.usecases.meetings.door_acts import DoorRequest, arrive, leave, take_now
from server.usecases.meetings.ids import fresh_id
from server.usecases.services import Services
from server.web.door_page import Shown, door_main, door_page, gone_page, waiting_page
from server.web.door_words import LANGUAGES

router = APIRouter(
    tags=["doors"], dependencies=[Depends(open_to_all)], default_response_class=Response
)

_MOST_BYTES = 4096
_UUID7 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_KINDS = {"door.css": "text/css", "door.js": "text/javascript"}
_ASSETS = {
    name: resources.files("server.web").joinpath("static", name).read_bytes() for name in _KINDS
}
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        "img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    # With no-referrer a browser would hide the origin of a form, and it is asked for.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
_STATUS = {"door.throttled": 429}
_SHUT = {NOT_FOUND.code: 404, "address.throttled": 429}

Token = Annotated[str, Path(max_length=200)]
Language = Annotated[str, Query(alias="lang", max_length=10)]


@dataclass(frozen=True, slots=True)
class Visit:
    """Who asks from where, by which token and in which language."""

    services: Services
    address: str
    token: str
    language: str


async def visit_of(request: Request, token: Token, language: Language = "ja") -> Visit:
    """Read off the request what every answer of a door needs; no thread is needed for that."""
    address = request.client.host if request.client else ""
    known = language if language in LANGUAGES else LANGUAGES[0]
    return Visit(services_of(request), address, token, known)


Visitor = Annotated[Visit, Depends(visit_of)]


@dataclass(frozen=True, slots=True)
class Touch:
    """A form as it was sent, the first value of each field."""

    fields: dict[str, str]
    same_origin: bool


async def touch_of(request: Request) -> Touch:
    """Read the form off the request."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _MOST_BYTES:
            raise not_found()
    read = parse_qs(body.decode("ascii", "replace"), max_num_fields=10)
    fields = {name: values[0] for name, values in read.items()}
    return Touch(fields, _is_own(request))


Touched = Annotated[Touch, Depends(touch_of)]


def _is_own(request: Request) -> bool:
    """Whether a form comes from our own page (security.md, W1)."""
    origin = urlsplit(request.headers.get("origin", "")).netloc
    site = request.headers.get("sec-fetch-site", "same-origin")
    return bool(origin) and origin == request.headers.get("host") and site == "same-origin"


@router.get("/doors/assets/{name}")
def get_asset(name: Annotated[str, Path(max_length=20)]) -> Response:
    """Return the page's own script or style."""
    if name not in _ASSETS:
        raise not_found()
    return Response(
        _ASSETS[name],
        media_type=f"{_KINDS[name]}; charset=utf-8",
        headers={"Cache-Control": "no-cache"},
    )


@router.get("/doors/{token}")
def get_door(visit: Visitor) -> Response:
    """Show how the room stands."""
    return _page(visit)


@router.get("/doors/{token}/state")
def get_state(visit: Visitor) -> Response:
    """Return the part of the page that changes."""
    return _page(visit, whole=False)


@router.post("/doors/{token}/check-in")
def post_check_in(visit: Visitor, touch: Touched) -> Response:
    """Say that the people of a meeting have come."""
    asked = _asked(visit, touch)
    return _answer(visit, _not_own(touch) or arrive(visit.services, asked, *_occurrence(touch)))


@router.post("/doors/{token}/finish")
def post_finish(visit: Visitor, touch: Touched) -> Response:
    """End a meeting early: the rest of its time is free at once."""
    asked = _asked(visit, touch)
    return _answer(visit, _not_own(touch) or leave(visit.services, asked, *_occurrence(touch)))


@router.post("/doors/{token}/book")
def post_book(visit: Visitor, touch: Touched) -> Response:
    """Take the room from now on."""
    minutes = _number(touch.fields.get("minutes", ""))
    asked = _asked(visit, touch)
    return _answer(visit, _not_own(touch) or take_now(visit.services, asked, minutes))


def _not_own(touch: Touch) -> Refusal | None:
    return None if touch.same_origin else Refusal(code="door.foreign")


def _asked(visit: Visit, touch: Touch) -> DoorRequest:
    given = touch.fields.get("request", "")
    known = _UUID7.fullmatch(given) is not None
    return DoorRequest(
        token=visit.token,
        request_id=given if known else fresh_id(visit.services.clock()),
        address=visit.address,
    )


def _occurrence(touch: Touch) -> tuple[str, int]:
    return touch.fields.get("occurrence", "")[:64], _number(touch.fields.get("version", ""))


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _answer(visit: Visit, refusal: Refusal | None) -> Response:
    if refusal is None:
        return _page(visit)
    if refusal.code in _SHUT:
        # Looked at once more, a wrong token would count twice.
        return _shut(visit, refusal)
    notice = sentence(refusal.code, refusal.params, visit.language)
    return _page(visit, notice, status=_STATUS.get(refusal.code, 409))


def _page(visit: Visit, notice: str = "", *, status: int = 200, whole: bool = True) -> Response:
    view = read_door(visit.services, visit.token, visit.address)
    if isinstance(view, Refusal):
        return _shut(visit, view)
    shown = _shown(visit, notice)
    return _html((door_page if whole else door_main)(view, shown), status)


def _shut(visit: Visit, refusal: Refusal) -> Response:
    """Answer a token that opens nothing, or an address that tried too many of those."""
    if refusal.code == NOT_FOUND.code:
        return _html(gone_page(visit.language), 404)
    notice = sentence(refusal.code, refusal.params, visit.language)
    return _html(waiting_page(_shown(visit, notice)), _SHUT[refusal.code])


def _shown(visit: Visit, notice: str) -> Shown:
    return Shown(
        base=f"/doors/{visit.token}",
        language=visit.language,
        request_id=fresh_id(visit.services.clock()),
        notice=notice,
    )


def _html(text: str, status: int) -> Response:
    return Response(text, status, _HEADERS, "text/html; charset=utf-8")
