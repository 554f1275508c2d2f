# SPDX-License-Identifier: Apache-2.0
"""Which versions of the client are let in, and which is the newest (decision 0033)."""

from dataclasses import dataclass

from starlette.types import Scope

from approval.refusal import Refusal
from server.api.refusals import HttpRefusal

HEADER = b"x-tsukue-client"
"""What a client says of itself in every request; those before 0.8.0 say nothing."""

NEWEST = b"x-tsukue-newest"
"""What every answer says of the newest client, where the city named one."""

SERVER = b"x-tsukue-server"
"""What every answer says of this server's own version, as ``/healthz`` does; none before 0.8.0."""

_WAIT_SECONDS = 300
_CLIENT_ROUTES = "/v1/"
_MOST_CHARACTERS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientVersions:
    """What the city set; each is empty where it set nothing."""

    oldest: str = ""
    newest: str = ""

    def refusal(self, scope: Scope) -> HttpRefusal | None:
        """Return why a request is not taken, None where it is.

        A client that knows no such answer (before 0.8.0) would take it for a refusal of the act
        that it sends. It is told of maintenance instead: it keeps its acts and asks again later.
        """
        if not self.oldest or not str(scope["path"]).startswith(_CLIENT_ROUTES):
            return None
        said = _said(scope)
        if said and _parts(said) >= _parts(self.oldest):
            return None
        params = {"found": said, "oldest": self.oldest}
        if not said:
            return HttpRefusal(
                Refusal(code="maintenance.client_too_old", params={"oldest": self.oldest}),
                headers={"Retry-After": str(_WAIT_SECONDS)},
            )
        return HttpRefusal(Refusal(code="client.too_old", params=params))


def _said(scope: Scope) -> str:
    for name, value in scope["headers"]:
        if name == HEADER:
            return str(value[:_MOST_CHARACTERS].decode("latin-1"))
    return ""


def _parts(version: str) -> tuple[int, ...]:
    """Return the numbers of a version; what is no number counts as 0."""
    return tuple(int(part) if part.isdecimal() else 0 for part in version.split("."))
