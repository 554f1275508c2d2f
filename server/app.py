# SPDX-License-Identifier: Apache-2.0
"""The application: parts, routers and handlers put together."""

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import anyio.to_thread
from fastapi import FastAPI

from server.api import (
    absences,
    administration_accounts,
    administration_audit,
    administration_devices,
    administration_jobs,
    administration_rooms,
    asked_acts,
    cases,
    certificates,
    changes,
    devices,
    documents,
    events,
    files,
    forms,
    health,
    letters,
    me,
    measures_actuals,
    measures_dashboard,
    measures_publications,
    meetings_applying,
    meetings_booking,
    meetings_calendars,
    meetings_catalogue,
    meetings_changes,
    meetings_day,
    meetings_imports,
    meetings_reading,
    meetings_statistics,
    meetings_swaps,
    outgoing,
    queue,
    records,
    reports,
    revocation,
    route_previews,
    sessions,
    surveys,
    telework_applying,
    telework_closing,
    telework_counts,
    telework_days,
    telework_hours,
    telework_months,
    telework_statistics,
    timestamps,
    trust,
    verdicts,
)
from server.api.caller import routes_of
from server.api.client_versions import ClientVersions
from server.api.draining import draining
from server.api.envelope import Envelope
from server.api.refusals import add_refusal_handlers
from server.api.switchboard import Switchboard
from server.api.watching import Watch
from server.assembly import Parts, assemble
from server.settings import ServerSettings
from server.web import doors, figures

ROUTERS = (
    absences.router,
    administration_accounts.router,
    administration_devices.router,
    administration_audit.router,
    administration_jobs.router,
    administration_rooms.router,
    asked_acts.router,
    cases.router,
    certificates.router,
    changes.router,
    devices.router,
    documents.router,
    doors.router,
    events.router,
    figures.router,
    files.router,
    forms.router,
    health.router,
    letters.router,
    me.router,
    measures_actuals.router,
    measures_dashboard.router,
    measures_publications.router,
    meetings_applying.router,
    meetings_imports.router,
    meetings_catalogue.router,
    meetings_calendars.router,
    meetings_changes.router,
    meetings_swaps.router,
    meetings_booking.router,
    meetings_day.router,
    meetings_reading.router,
    meetings_statistics.router,
    outgoing.router,
    queue.router,
    records.router,
    reports.router,
    revocation.router,
    route_previews.router,
    sessions.router,
    surveys.router,
    telework_counts.router,
    telework_applying.router,
    telework_hours.router,
    telework_closing.router,
    telework_months.router,
    telework_days.router,
    telework_statistics.router,
    timestamps.router,
    trust.router,
    verdicts.router,
    # Takes any one name below /v1/meetings: whatever else is there stands before it.
    meetings_reading.shown,
)


def create_app(
    settings: ServerSettings, parts: Parts | None = None, watch: Watch | None = None
) -> FastAPI:
    """Make the application; ``parts`` replaces what the settings would assemble.

    Args:
        settings: what the administrator set.
        parts: what it is made of.
        watch: what hears of every request, such as metrics.

    Raises:
        UnguardedRoute: a route names no permission.
        FileNotFoundError: ``tsukue-server init`` was not run.
    """
    assembled = parts or assemble(settings)
    app = FastAPI(
        title="Tsukue",
        description="Electronic approval for a city hall.",
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        lifespan=_lifespan,
    )
    app.state.parts = assembled
    app.state.services = (
        replace(assembled.services, judged=watch.judged) if watch else assembled.services
    )
    app.state.routes = routes_of(ROUTERS)
    # As they are: a router that is included asks each of its own routes twice.
    app.router.routes.extend(app.state.routes)
    app.router.middleware_stack = Switchboard(app.router.middleware_stack, app.state.routes)
    add_refusal_handlers(app)
    clients = ClientVersions(oldest=settings.client_oldest, newest=settings.client_newest)
    app.add_middleware(Envelope, clients=clients, watch=watch)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    parts: Parts = app.state.parts
    # As many requests at a time as there are connections, or they die waiting for one.
    anyio.to_thread.current_default_thread_limiter().total_tokens = parts.settings.threads
    worker = threading.Thread(target=parts.worker.run, name="outbox")
    if parts.settings.jobs == "here":
        worker.start()
    try:
        with draining(app, parts.settings.drain_seconds):
            yield
    finally:
        if worker.ident is not None:
            parts.worker.stop()
            await anyio.to_thread.run_sync(worker.join)
        parts.close()
