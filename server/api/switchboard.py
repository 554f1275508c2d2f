# SPDX-License-Identifier: Apache-2.0
"""The switchboard: which route a request goes to, looked up and not searched for.

A router asks one route after the other. With more than a hundred of them that costs more than
most requests do, so those that could be meant are kept by method, length and head of the path.
"""

from collections.abc import Iterable

from fastapi.routing import APIRoute
from starlette.convertors import PathConvertor
from starlette.routing import Match
from starlette.types import ASGIApp, Receive, Scope, Send

_Key = tuple[str, int, str]


class Switchboard:
    """Stands before the router of the application, and hands on to it what it does not know.

    The order of the routes holds here too: of two that fit, the first is taken.
    """

    def __init__(self, router: ASGIApp, routes: Iterable[APIRoute]) -> None:
        self._router = router
        self._routes: dict[_Key, list[APIRoute]] = {}
        for route in routes:
            # Such a one has no length of its own.
            if any(isinstance(each, PathConvertor) for each in route.param_convertors.values()):
                continue
            for method in route.methods or ():
                self._routes.setdefault(_key_of(method, route.path), []).append(route)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Carry one request to its route."""
        route, found = self.route_of(scope)
        if route is None:
            await self._router(scope, receive, send)
            return
        scope.update(found)
        await route.handle(scope, receive, send)

    def route_of(self, scope: Scope) -> tuple[APIRoute | None, Scope]:
        """Return the route of a request with what its path names; None for the router to say."""
        if scope["type"] == "http":
            for route in self._candidates(scope["method"], scope["path"]):
                match, found = route.matches(scope)
                if match is Match.FULL:
                    return route, found
        return None, {}

    def _candidates(self, method: str, path: str) -> list[APIRoute]:
        key = _key_of(method, path)
        known = self._routes.get(key)
        if known is None:
            # What follows the first word may be a name, such as the token of a door.
            known = self._routes.get((method, key[1], _first(path)), [])
        return known


def _key_of(method: str, path: str) -> _Key:
    words = path.split("/", 3)
    head = "/".join(words[1:3])
    return method, path.count("/"), _first(path) if "{" in head else head


def _first(path: str) -> str:
    return path.split("/", 2)[1]
