# SPDX-License-Identifier: Apache-2.0
"""What a part is measured in: a run, a cluster of PostgreSQL, a folder; gone when it is over."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from server.logs import set_up_logs
from tests.support.postgres import Cluster, running_cluster
from tests.support.run import begin_run, end_run


@contextmanager
def run() -> Iterator[None]:
    """Have a run for the parts that need what a run of tests shares."""
    begin_run()
    try:
        yield
    finally:
        end_run()


@contextmanager
def cluster_and_folder() -> Iterator[tuple[Cluster, Path]]:
    """Have a cluster and a folder, with a name short enough for sockets to lie in it."""
    set_up_logs("error", sys.stderr)
    with run(), TemporaryDirectory(prefix="tsk-", ignore_cleanup_errors=True) as folder:
        yield running_cluster(), Path(folder)
