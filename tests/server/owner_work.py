# SPDX-License-Identifier: Apache-2.0
"""Work as whoever owns the tables: what the services have no right to, and what triggers refuse."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from server.store.engine import Database, open_database
from tests.support.databases import as_owner


@contextmanager
def owner_work(database: Database) -> Iterator[Connection]:
    """Open a transaction as the owner; on SQLite there is but one, who has every right."""
    url = database.engine.url.render_as_string(hide_password=False)
    opened = open_database(as_owner(url), connections=1)
    try:
        with opened.write_work() as tx:
            yield tx
    finally:
        opened.close()
