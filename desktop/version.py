# SPDX-License-Identifier: Apache-2.0
"""Which version this client is, and how versions compare."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

PACKAGE = "tsukue"
UNKNOWN = "0"
"""Of a source tree that is not installed: older than every release."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerSaid:
    """What our server says of versions in every answer (decision 0033).

    Attributes:
        server: its own version, empty where it is from before 0.8.0 and says nothing.
        newest: the newest version of the client, empty where the city named none.
    """

    server: str
    newest: str

    def is_older(self) -> bool:
        """Return whether the server is older than this client."""
        return not self.server or is_newer(client_version(), self.server)


def server_said(headers: Mapping[str, str], request_id: str) -> ServerSaid | None:
    """Return what an answer says of versions, None where it is not our server's own.

    A gateway or a portal on the way does not know under which id we asked.
    """
    if headers.get("X-Request-ID") != request_id:
        return None
    return ServerSaid(
        server=headers.get("X-Tsukue-Server", ""), newest=headers.get("X-Tsukue-Newest", "")
    )


@cache
def client_version() -> str:
    """Return the version of this client, as it says to the server."""
    # Looks through the folders of libraries: not before the first window is painted.
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(PACKAGE)
    except PackageNotFoundError:
        return UNKNOWN


def is_newer(version: str, than: str) -> bool:
    """Return whether a version is newer than another; what is no version never is."""
    return _parts(version) > _parts(than)


def _parts(version: str) -> tuple[int, ...]:
    parts = version.split(".")
    return tuple(map(int, parts)) if all(part.isdecimal() for part in parts) else ()
