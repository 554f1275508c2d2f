# SPDX-License-Identifier: Apache-2.0
"""Who calls a route, and what the route permits; a route that says neither does not start."""

from collections.abc import Iterable

import structlog
from fastapi import APIRouter, Request
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute

from approval.refusal import Refusal
from server.api.refusals import HttpRefusal
from server.auth.permissions import Permission
from server.usecases.identify import Identified, Recalled, identify, recall
from server.usecases.services import Services

_log = structlog.get_logger(__name__)


class Caller:
    """An unproven caller; only ``identified()`` gives an actor, and use cases ask for one."""

    def __init__(self, services: Services, token: str, request_id: str, permits: "Permits") -> None:
        self.services = services
        self._token = token
        self._request_id = request_id
        self._permits = permits

    def identified(self) -> Identified:
        """Return who acts and the city today; reads the database, so not on the event loop.

        Raises:
            HttpRefusal: 401 without a living session, 403 without the permission.
        """
        if not self._token:
            raise HttpRefusal(Refusal(code="session.missing"))
        found = identify(self.services, self._token, self._request_id, counts=self._permits.counts)
        if isinstance(found, Refusal):
            raise HttpRefusal(found, 401)
        if not found.actor.may(self._permits.permission):
            # Who tries doors is found in the log, by the request's id beside it.
            _log.warning(
                "permission.denied",
                person=found.actor.person_id,
                permission=self._permits.permission.value,
            )
            raise HttpRefusal(Refusal(code="permission.denied"))
        return found

    def recalled(self) -> Recalled | None:
        """Return who acted lately with this token and may do it, to be checked by what is done."""
        found = recall(self.services, self._token, self._request_id)
        if found is None or not found.identified.actor.may(self._permits.permission):
            return None
        return found


class Permits:
    """The dependency by which a route names its permission."""

    def __init__(self, permission: Permission, *, counts: bool = True) -> None:
        self.permission = permission
        self.counts = counts

    async def __call__(self, request: Request) -> Caller:
        """Take the token off the request; no thread is needed for that."""
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        return Caller(
            services_of(request),
            token if scheme.lower() == "bearer" and len(token) <= 200 else "",
            request_id_of(request),
            self,
        )


async def open_to_all() -> None:
    """The dependency by which a route says that anybody may call it."""


def services_of(request: Request) -> Services:
    """Return the parts the application was assembled from."""
    services: Services = request.app.state.services
    return services


def request_id_of(request: Request) -> str:
    """Return the id that both logs and the client's error details show."""
    return str(request.scope.get("state", {}).get("request_id", ""))


class UnguardedRoute(Exception):
    """A route names no permission and is not open to all: the server does not start."""


def routes_of(routers: Iterable[APIRouter]) -> tuple[APIRoute, ...]:
    """Return every route of these routers; deny by default: each names who may call it.

    Raises:
        UnguardedRoute: one names no permission and is not open to all.
    """
    found = []
    for route in (route for router in routers for route in router.routes):
        if not isinstance(route, APIRoute) or not _guarded(route.dependant):
            raise UnguardedRoute(str(route))
        found.append(route)
    return tuple(found)


def permission_of(route: APIRoute) -> Permission | None:
    """Return the permission a route names, None where it is open to all."""
    for dependency in route.dependant.dependencies:
        if isinstance(dependency.call, Permits):
            return dependency.call.permission
    return None


def _guarded(dependant: Dependant) -> bool:
    calls = [dependency.call for dependency in dependant.dependencies]
    return any(isinstance(call, Permits) or call is open_to_all for call in calls)
