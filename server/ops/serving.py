# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server serve`` and ``jobs``."""

import os
import socket
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import uvicorn
from fastapi import FastAPI

from server.app import create_app
from server.assembly import utc_now
from server.logs import set_up_logs
from server.ops.console import OK, say
from server.ops.opening import (
    TENANT,
    assembled,
    opened_database,
    opened_parts,
    require_initialised,
    settings_of,
)
from server.settings import ServerSettings, load_settings
from server.usecases.office.daily import schedule_now

if TYPE_CHECKING:
    from server.ops.main import Commands

_CONFIG_FOR_WORKERS = "TSUKUE_SERVER_CONFIG_FILE"
GRACE_SECONDS = 10


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``serve`` and ``jobs``."""
    serve = commands.add_parser("serve", parents=[common], help="serve until it is ended")
    serve.set_defaults(run=_serve)
    jobs = commands.add_parser("jobs", parents=[common], help="do what the outbox holds")
    jobs.add_argument(
        "--once", action="store_true", required=True, help="do what is due now, then end"
    )
    jobs.set_defaults(run=_jobs)


def application() -> FastAPI:
    """Make the application in a worker process, which has only its environment."""
    named = os.environ.get(_CONFIG_FOR_WORKERS)
    settings = load_settings(Path(named) if named else None)
    set_up_logs(settings.log_level, sys.stderr)
    return create_app(settings, assembled(settings))


def _serve(arguments: Namespace) -> int:
    settings = settings_of(arguments)
    require_initialised(settings)
    if settings.workers > 1:
        return _serve_with_workers(arguments, settings)
    set_up_logs(settings.log_level, sys.stderr)
    parts = assembled(settings)
    parts.services.database.write(lambda tx: schedule_now(tx, TENANT, utc_now()))
    app = create_app(settings, parts)
    _Announcing(_config(app, settings)).run()
    return OK


def _serve_with_workers(arguments: Namespace, settings: ServerSettings) -> int:
    if arguments.config is not None:
        os.environ[_CONFIG_FOR_WORKERS] = str(arguments.config.resolve())
    with opened_database(arguments) as database:
        database.write(lambda tx: schedule_now(tx, TENANT, utc_now()))
    _announce(settings.host, settings.port)
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


def _jobs(arguments: Namespace) -> int:
    with opened_parts(arguments) as parts:
        tried = parts.worker.work_off()
    say(f"{tried}件を処理しました。", f"{tried} done")
    return OK
