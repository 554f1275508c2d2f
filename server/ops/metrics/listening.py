# SPDX-License-Identifier: Apache-2.0
"""The listener of the metrics: one for all processes of this server, on this machine only."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from server.ops.listening import require_free
from server.settings import ServerSettings

SHARED = "PROMETHEUS_MULTIPROC_DIR"
"""Where the processes of one server write what they count; read at the library's import."""


@contextmanager
def shared_folder() -> Iterator[None]:
    """Let every process that is started meanwhile count into one folder.

    Must be entered before the library is first imported.
    """
    folder = tempfile.mkdtemp(prefix="tsukue-metrics-")
    os.environ[SHARED] = folder
    try:
        yield
    finally:
        del os.environ[SHARED]
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def metrics_served(
    settings: ServerSettings, clock: Callable[[], datetime], counting: object = None
) -> Iterator[int]:
    """Answer Prometheus for a while and give the port.

    Args:
        settings: where to listen, and what to look at.
        clock: the server's time.
        counting: what this process counts; None where others do, into the shared folder.

    Raises:
        Fault: the port is taken.
    """
    require_free(settings.metrics_host, settings.metrics_port, "metrics_host, metrics_port")
    from prometheus_client import CollectorRegistry, start_http_server

    from server.ops.metrics.counting import Counting
    from server.ops.metrics.shared import Shared
    from server.ops.metrics.state import State

    state = State(settings, clock)
    registry = counting.registry if isinstance(counting, Counting) else CollectorRegistry()
    if SHARED in os.environ:
        registry.register(Shared(Path(os.environ[SHARED])))
    registry.register(state)
    server, thread = start_http_server(
        settings.metrics_port, addr=settings.metrics_host, registry=registry
    )
    try:
        yield int(server.server_port)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
        state.close()
