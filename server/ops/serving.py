# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server serve``."""

import os
import socket
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import uvicorn
from fastapi import FastAPI

from server.app import create_app
from server.assembly import Parts, utc_now
from server.logs import set_up_logs
from server.ops.console import OK, say
from server.ops.listening import require_free
from server.ops.metrics.listening import metrics_served, shared_folder
from server.ops.opening import (
    CONFIG_FILE,
    TENANT,
    assembled,
    opened_database,
    require_ready,
    settings_of,
)
from server.ops.trial import await_running, check
from server.settings import ServerSettings, load_settings
from server.usecases.office.daily import schedule_now

if TYPE_CHECKING:
    from server.ops.main import Commands
    from server.ops.metrics.counting import Counting

GRACE_SECONDS = 10
SIGN_OF_LIFE_SECONDS = 60
"""A process that answers requests is replaced when it gives no sign of life for so long.

It gives none while it loads the server, which on a busy machine takes longer than uvicorn's five
seconds: processes were killed and begun again for as long as the machine was busy."""


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``serve``."""
    serve = commands.add_parser("serve", parents=[common], help="serve until it is ended")
    serve.add_argument(
        "--check",
        action="store_true",
        help="start on a free port of this machine, ask /healthz once, and end",
    )
    serve.add_argument(
        "--wait",
        action="store_true",
        help="start nothing: wait until the server that runs with these settings answers",
    )
    serve.set_defaults(run=_serve)


def application() -> FastAPI:
    """Make the application in a worker process, which has only its environment."""
    named = os.environ.get(CONFIG_FILE)
    settings = load_settings(Path(named) if named else None)
    set_up_logs(settings.log_level, sys.stderr)
    parts = assembled(settings)
    return create_app(settings, parts, _watch(settings, parts))


def _serve(arguments: Namespace) -> int:
    settings = settings_of(arguments)
    require_ready(settings)
    if arguments.wait:
        return await_running(settings)
    if arguments.check:
        return check(settings)
    require_free(settings.host, settings.port)
    if settings.workers > 1:
        return _serve_with_workers(arguments, settings)
    set_up_logs(settings.log_level, sys.stderr)
    parts = assembled(settings)
    parts.services.database.write(lambda tx: schedule_now(tx, TENANT, utc_now()))
    watch = _watch(settings, parts)
    app = create_app(settings, parts, watch)
    with _metrics(settings, watch):
        _Announcing(_config(app, settings)).run()
    return OK


def _watch(settings: ServerSettings, parts: Parts) -> "Counting | None":
    """Return what counts requests; nothing does, and nothing is imported, without a listener."""
    if settings.metrics_port == 0:
        return None
    from server.ops.metrics.counting import Counting

    return Counting(parts.services.database.connections_in_use)


@contextmanager
def _metrics(settings: ServerSettings, counting: "Counting | None" = None) -> Iterator[None]:
    if settings.metrics_port == 0:
        yield
        return
    with metrics_served(settings, utc_now, counting):
        yield


def _serve_with_workers(arguments: Namespace, settings: ServerSettings) -> int:
    if arguments.config is not None:
        os.environ[CONFIG_FILE] = str(arguments.config.resolve())
    with opened_database(arguments) as database:
        database.write(lambda tx: schedule_now(tx, TENANT, utc_now()))
    _announce(settings.host, settings.port)
    with shared_folder(), _metrics(settings):
        uvicorn.run(
            "server.ops.serving:application",
            factory=True,
            workers=settings.workers,
            **_options(settings),
        )
    return OK


def _config(app: FastAPI, settings: ServerSettings) -> uvicorn.Config:
    return uvicorn.Config(app, **_options(settings))


def _options(settings: ServerSettings) -> dict[str, Any]:
    return {
        "host": settings.host,
        "port": settings.port,
        "log_config": None,
        "access_log": False,
        "server_header": False,
        "proxy_headers": True,
        "forwarded_allow_ips": settings.forwarded_allow_ips,
        "timeout_graceful_shutdown": GRACE_SECONDS,
        "timeout_worker_healthcheck": SIGN_OF_LIFE_SECONDS,
    }


class _Announcing(uvicorn.Server):
    """Says where it listens once it does: with port 0 nobody knows before."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        for server in self.servers:
            for listening in server.sockets:
                host, port = listening.getsockname()[:2]
                _announce(host, port)


def _announce(host: str, port: int) -> None:
    shown = f"[{host}]" if ":" in host else host
    say(f"http://{shown}:{port} で待ち受けています。", f"listening on http://{shown}:{port}")
