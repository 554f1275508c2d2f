# SPDX-License-Identifier: Apache-2.0
"""The switchboard leads to the very route that asking one after the other would find."""

import re

import pytest
from fastapi import APIRouter, FastAPI
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient
from starlette.routing import Match
from starlette.types import Receive, Scope, Send

from server.api.caller import routes_of
from server.api.switchboard import Switchboard
from server.app import ROUTERS

NAME = "019abc00-0000-7000-8000-00000000aaaa"


async def nobody(scope: Scope, receive: Receive, send: Send) -> None:
    """Stand for the router, which these tests never come to."""


def first_that_fits(scope: Scope) -> APIRoute | None:
    """Ask every route of the server in order."""
    found = (each for each in routes_of(ROUTERS) if each.matches(scope)[0] is Match.FULL)
    return next(found, None)


@pytest.mark.parametrize("route", routes_of(ROUTERS), ids=lambda each: f"{each.methods}{each.path}")
def test_every_route_is_found_as_if_all_were_asked_in_order(route: APIRoute) -> None:
    board = Switchboard(nobody, routes_of(ROUTERS))
    path = re.sub(r"\{[^}]*\}", NAME, route.path)
    (method,) = list(route.methods or [])
    scope = {"type": "http", "method": method, "path": path}
    wanted = first_that_fits(scope)
    assert wanted is not None
    # What may hold slashes has no length to be looked up by.
    if ":path}" not in route.path:
        assert board.route_of(scope)[0] is wanted
    assert board.route_of({**scope, "method": "PATCH"})[0] is None


def test_what_it_does_not_know_goes_to_the_router() -> None:
    router, app = APIRouter(), FastAPI()

    @router.get("/a/b")
    def there() -> str:
        return "there"

    @router.get("/a/{name}")
    def named(name: str) -> str:
        return name

    app.router.routes.extend(router.routes)
    app.router.middleware_stack = Switchboard(app.router.middleware_stack, routes_of([]))
    client = TestClient(app)
    assert client.get("/a/b").json() == "there"
    kept = [each for each in router.routes if isinstance(each, APIRoute)]
    app.router.middleware_stack = Switchboard(app.router.middleware_stack, kept)
    assert (client.get("/a/b").json(), client.get("/a/c").json()) == ("there", "c")
    assert client.post("/a/b").status_code == 405
    assert client.get("/a/b/c").status_code == 404
    assert client.get("/").status_code == 404
    client.close()
