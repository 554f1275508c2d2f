# SPDX-License-Identifier: Apache-2.0
"""What a part is measured in: a run, a cluster of PostgreSQL, a folder; gone when it is over."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import text

from server.logs import set_up_logs
from server.store import migrate
from server.store.engine import Database, open_database
from tests.e2e.real_server import database_for
from tests.support.postgres import Cluster, PostgresMissing, running_cluster
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


@contextmanager
def filled_database(name: str, *statements: str, table: str) -> Iterator[tuple[Cluster, Database]]:
    """Have a database of our schema that statements have filled, most of it in one table."""
    with run():
        cluster = running_cluster()
        cluster.create(name)
        migrate(cluster.url(name))
        with closing(open_database(cluster.url(name), connections=2)) as database:
            with database.write_work() as tx:
                tx.execute(text("SET LOCAL statement_timeout = 0"))
                for statement in statements:
                    tx.execute(text(statement))
            with database.read_work() as plain:
                plain.execute(text(f"VACUUM ANALYZE {table}"))
            yield cluster, database


@contextmanager
def folder_and_database() -> Iterator[tuple[Path, str]]:
    """Have a folder and an empty database, of PostgreSQL where its programs are installed."""
    with run(), ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        try:
            address = stack.enter_context(database_for("postgresql", folder))
        except PostgresMissing:
            address = stack.enter_context(database_for("sqlite", folder))
        yield folder, address
