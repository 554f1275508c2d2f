# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server serve --check`` and ``--wait``: does a release answer, before and after?"""

import http.client
import json
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import replace
from importlib.metadata import version
from typing import Any

import uvicorn

from server.app import create_app
from server.logs import set_up_logs
from server.ops.console import OK, Fault, say
from server.ops.opening import assembled
from server.settings import ServerSettings

_HOST = "127.0.0.1"
_START_SECONDS = 180
"""Long, because a release that is slow to start on a busy machine is not a faulty one."""

_ANSWER_SECONDS = 30


def check(settings: ServerSettings) -> int:
    """Start beside the server that runs, ask ``/healthz`` once, and end.

    It listens on a free port of this machine and leaves the outbox alone.

    Raises:
        Fault: it did not start, or did not answer.
    """
    set_up_logs(settings.log_level, sys.stderr)
    trial = replace(settings, host=_HOST, port=0, workers=1, jobs="elsewhere", metrics_port=0)
    app = create_app(trial, assembled(trial))
    config = uvicorn.Config(app, host=_HOST, port=0, log_config=None, access_log=False)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, name="trial")
    thread.start()
    try:
        _wait_for(server, thread)
        port = server.servers[0].sockets[0].getsockname()[1]
        health = _asked(port)
    finally:
        server.should_exit = True
        thread.join()
    return _told(health)


def await_running(settings: ServerSettings) -> int:
    """Wait until what listens where the settings say answers as this release.

    Raises:
        Fault: for three minutes nobody answered, or only another release did.
    """
    everywhere = {"0.0.0.0": _HOST, "::": "::1"}  # noqa: S104 - compared, not listened on
    host = everywhere.get(settings.host, settings.host)
    until = time.monotonic() + _START_SECONDS
    while True:
        try:
            return _told(_of_this_release(_asked(settings.port, host)))
        except Fault:
            if time.monotonic() > until:
                raise
        time.sleep(0.2)


def _of_this_release(health: Mapping[str, Any]) -> Mapping[str, Any]:
    if health.get("version") != version("tsukue"):
        raise Fault("別の版が応答しています。", "another release answers")
    return health


def _wait_for(server: uvicorn.Server, thread: threading.Thread) -> None:
    until = time.monotonic() + _START_SECONDS
    while not server.started:
        if not thread.is_alive() or time.monotonic() > until:
            raise Fault("サーバーが起動しません。", "the server does not start")
        time.sleep(0.05)


def _told(health: Mapping[str, Any]) -> int:
    release = health.get("version", "")
    say(f"{release} 版は応答します。", f"release {release} answers")
    return OK


def _asked(port: int, host: str = _HOST) -> dict[str, Any]:
    line = http.client.HTTPConnection(host, port, timeout=_ANSWER_SECONDS)
    try:
        line.request("GET", "/healthz")
        answer = line.getresponse()
        said = answer.read()
    except OSError as problem:
        raise Fault(f"応答がありません: {problem}", f"no answer: {problem}") from problem
    finally:
        line.close()
    if answer.status != 200:
        raise Fault(
            f"/healthz が {answer.status} を返しました。", f"/healthz answered {answer.status}"
        )
    health: dict[str, Any] = json.loads(said)
    return health
