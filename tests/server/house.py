# SPDX-License-Identifier: Apache-2.0
"""The whole application around a town, for tests over HTTP."""

from pathlib import Path
from typing import Any, cast

from fastapi import FastAPI

from server.app import create_app
from server.assembly import Parts
from server.files.directory import Directory
from server.jobs.worker import Worker
from server.settings import ServerSettings
from server.usecases.services import Services
from server.usecases.telework.month_office import MonthOffice
from server.usecases.upload import UploadDesk
from tests.server.auth.entrance import make_entrance
from tests.server.town import Town


class NoChildren:
    """Nothing is parsed in these tests, so no child is started."""

    def close(self) -> None:
        """There is nothing to end."""


def parts_of(town: Town, folder: Path) -> Parts:
    """Return the parts of a server over this town, without jobs and trust of its own."""
    return parts_over(town.services, folder)


def parts_over(services: Services, folder: Path) -> Parts:
    """Return the parts of a server over these services, without jobs and trust of its own."""
    children = cast("Any", NoChildren())
    return Parts(
        settings=ServerSettings(data_dir=folder, threads=8),
        services=services,
        entrance=make_entrance(services.database),
        uploads=UploadDesk(
            database=services.database,
            uploads=cast("Directory", services.blobs),
            children=children,
        ),
        files=cast("Directory", services.blobs),
        office=cast("Any", None),
        revocations=cast("Any", None),
        enrolment=cast("Any", None),
        roots_pem="",
        timestamp_roots_pem="",
        revocation_source=cast("Any", None),
        children=children,
        archivist=cast("Any", None),
        worker=Worker(services.database, {}, services.bell, services.clock),
        seals=cast("Any", None),
        verifier=cast("Any", children),
        verdicts=cast("Any", None),
        report_signer=cast("Any", None),
        months=MonthOffice(
            services=services,
            authorities=cast("Any", None),
            sheet_years=5,
        ),
    )


def house_of(town: Town, folder: Path) -> FastAPI:
    """Return the application over this town."""
    return house_over(town.services, folder)


def house_over(services: Services, folder: Path) -> FastAPI:
    """Return the application over these services."""
    return create_app(ServerSettings(data_dir=folder), parts_over(services, folder))
