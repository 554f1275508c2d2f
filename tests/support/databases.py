# SPDX-License-Identifier: Apache-2.0
"""Databases with the current schema, made by the migrations once and copied per test."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Protocol
from uuid import uuid4

from tests.support.postgres import OWNER, ROLE, SERVICE, Cluster, running_cluster
from tests.support.run import one_at_a_time, run_folder

ENGINES = ("sqlite", "postgresql")
TEMPLATE = "migrated"


class Migrate(Protocol):
    """Brings an empty database to the current schema."""

    def __call__(self, url: str, *, role: str = "") -> object:
        """Work at an address as the owner; ``role``, if any, gets the rights of the services."""


@contextmanager
def fresh_database(engine: str, folder: Path, migrate: Migrate) -> Iterator[str]:
    """Give the address of a database of its own with the current schema.

    PostgreSQL is reached as the services, so that what was never granted fails as it would in a
    city; ``as_owner`` gives the address of who made the tables.

    Args:
        engine: ``sqlite`` or ``postgresql``.
        folder: where an SQLite file goes.
        migrate: what brings an empty database to the current schema.
    """
    if engine == "sqlite":
        file = folder / f"{uuid4().hex}.sqlite"
        shutil.copyfile(_sqlite_template(migrate), file)
        yield f"sqlite:///{file}"
        return
    with empty_postgresql(_postgresql_template(migrate), owner=OWNER, role=SERVICE) as url:
        yield url


def as_owner(url: str) -> str:
    """Return the address of the same database as whoever may change its tables and triggers."""
    return url.replace(f"//{SERVICE}@", f"//{OWNER}@")


def as_superuser(url: str) -> str:
    """Return the address of the same database as whoever may do anything."""
    return url.replace(f"//{SERVICE}@", f"//{ROLE}@")


@contextmanager
def empty_postgresql(
    template: str = "template0", *, owner: str = ROLE, role: str = ROLE
) -> Iterator[str]:
    """Give the address of a PostgreSQL database that nobody else uses."""
    cluster = running_cluster()
    name = f"test_{uuid4().hex}"
    cluster.create(name, template, owner)
    try:
        yield cluster.url(name, role)
    finally:
        cluster.drop(name)


def _sqlite_template(migrate: Migrate) -> Path:
    finished = run_folder() / f"{TEMPLATE}.sqlite"
    with one_at_a_time("sqlite-template"):
        if not finished.exists():
            making = finished.with_suffix(".making")
            migrate(f"sqlite:///{making}")
            with closing(sqlite3.connect(making)) as connection:
                # What stands in the log beside the file would not be copied.
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            making.rename(finished)
    return finished


def _postgresql_template(migrate: Migrate) -> str:
    cluster = running_cluster()
    finished = run_folder() / f"{TEMPLATE}.postgresql"
    with one_at_a_time("postgresql-template"):
        if not finished.exists():
            _make_template(cluster, migrate)
            finished.touch()
    return TEMPLATE


def _make_template(cluster: Cluster, migrate: Migrate) -> None:
    making = f"making_{uuid4().hex}"
    cluster.create(making, owner=OWNER)
    migrate(cluster.url(making, OWNER), role=SERVICE)
    # A database with a connection left open cannot be copied.
    cluster.execute("ALTER DATABASE {} WITH ALLOW_CONNECTIONS false", making)
    cluster.execute("ALTER DATABASE {} RENAME TO {}", making, TEMPLATE)
