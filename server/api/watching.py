# SPDX-License-Identifier: Apache-2.0
"""What may watch requests go by, such as metrics; where nothing does, it costs nothing."""

from typing import Protocol

from starlette.types import Scope

OTHER = "other"
"""The route of requests for what is nowhere: their paths are whatever somebody typed."""


class Watch(Protocol):
    """Hears of every request; it never learns what a path names."""

    def begun(self) -> None:
        """Hear that a request came."""

    def answered(self, route: str, method: str, status: int, seconds: float) -> None:
        """Hear how it was answered; status 0 where it was not.

        Args:
            route: its template, such as ``/v1/cases/{case_id}``.
            method: of HTTP.
            status: of HTTP.
            seconds: how long it took.
        """

    def judged(self, kind: str, outcome: str) -> None:
        """Hear what became of an act of a kind."""


def route_of(scope: Scope) -> str:
    """Return the template of the route that a request went to."""
    path = getattr(scope.get("route"), "path", "")
    return path if isinstance(path, str) and path else OTHER
