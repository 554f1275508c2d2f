# SPDX-License-Identifier: Apache-2.0
"""Whether requests should come here: asked every few seconds by whoever shares them out."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, ClassVar

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
            ``database.behind``, ``database.newer``, ``files.unwritable``, or
            ``service.draining`` while it ends; empty where it is ready.
    """

    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    service: str
    status: str
    version: str
    code: str = ""


def read_readiness(services: Services, files: Path | None, *, draining: bool) -> Readiness:
    """Ask the database and the files; ``files`` is None where they are kept elsewhere."""
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
    except DatabaseBusy:
        return "database.unreachable"
    return "" if place == "current" else f"database.{place}"


def _files(folder: Path | None) -> str:
    if folder is None:
        return ""
    try:
        with TemporaryFile(dir=folder) as file:
            file.write(b"\0")
    except OSError:
        return "files.unwritable"
    return ""
