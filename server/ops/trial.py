# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server serve --check``: does this release answer, before it takes the place?"""

import http.client
import json
import threading
import time
from dataclasses import replace
from typing import Any

import uvicorn

from server.app import create_app
from server.ops.console import OK, Fault, say
from server.ops.opening import assembled
from server.settings import ServerSettings

_HOST = "127.0.0.1"
_START_SECONDS = 60
_ANSWER_SECONDS = 30


def check(settings: ServerSettings) -> int:
    """Start beside the server that runs, ask ``/healthz`` once, and end.

    It listens on a free port of this machine and leaves the outbox alone.

    Raises:
        Fault: it did not start, or did not answer.
    """
    trial = replace(settings, host=_HOST, port=0, workers=1, jobs="elsewhere")
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
    release = health.get("version", "")
    say(f"{release} 版は応答します。", f"release {release} answers")
    return OK


def _wait_for(server: uvicorn.Server, thread: threading.Thread) -> None:
    until = time.monotonic() + _START_SECONDS
    while not server.started:
        if not thread.is_alive() or time.monotonic() > until:
            raise Fault("サーバーが起動しません。", "the server does not start")
        time.sleep(0.05)


def _asked(port: int) -> dict[str, Any]:
    line = http.client.HTTPConnection(_HOST, port, timeout=_ANSWER_SECONDS)
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
