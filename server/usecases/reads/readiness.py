# SPDX-License-Identifier: Apache-2.0
"""Whether requests should come here: asked every few seconds by whoever shares them out."""

from dataclasses import dataclass
from typing import Any, ClassVar

from server.files.port import FilesAway, FileStore
from server.store.reaching import is_read_only
from server.store.upgrading import schema_in
from server.usecases.reads.health import program_version
from server.usecases.services import DatabaseBusy, Services

READY = "ready"


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """Whether this process can do its work.

    Attributes:
        status: ``ready`` or ``not_ready``.
        code: why it is not, as ``doctor`` calls it: ``database.unreachable``,
            ``database.behind``, ``database.newer``, ``database.read_only``,
            ``files.unwritable``, ``files.unreachable``, or ``service.draining`` while it ends;
            empty where it is ready.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    service: str
    status: str
    version: str
    code: str = ""


def read_readiness(services: Services, files: FileStore, *, draining: bool) -> Readiness:
    """Ask the database, and the place where files are kept."""
    code = "service.draining" if draining else _database(services) or _files(files)
    return Readiness(
        service="tsukue",
        status="not_ready" if code else READY,
        version=program_version(),
        code=code,
    )


def _database(services: Services) -> str:
    try:
        with services.database.read_work() as tx:
            place = schema_in(tx).place
            reads_only = is_read_only(tx)
    except DatabaseBusy:
        return "database.unreachable"
    if place != "current":
        return f"database.{place}"
    if reads_only:
        # What a session may do is settled when it begins: the next time is asked in a new one.
        services.database.close()
        return "database.read_only"
    return ""


def _files(store: FileStore) -> str:
    try:
        store.require_ready()
    except FilesAway:
        return "files.unreachable"
    except OSError:
        return "files.unwritable"
    return ""
