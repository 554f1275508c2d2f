# SPDX-License-Identifier: Apache-2.0
"""Whether the server is there, and which one it is."""

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Any, ClassVar

from server.store.organisation import read_tenant
from server.usecases.services import Services

FIRST_TENANT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """What a client checks before it believes that it has reached our server."""

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    service: str
    server_id: str
    status: str
    version: str


def read_health(services: Services) -> Health:
    """Return the server's name and id; raises where the database does not answer."""
    with services.database.read_work() as tx:
        server_id = read_tenant(tx, FIRST_TENANT).server_id
    return Health(service="tsukue", server_id=server_id, status="ok", version=_version())


def _version() -> str:
    try:
        return version("tsukue")
    except PackageNotFoundError:
        return "0"
