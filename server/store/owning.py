# SPDX-License-Identifier: Apache-2.0
"""Questions and acts of the owner of a PostgreSQL database, by its address."""

from server.store.engine import open_database
from server.store.reaching import reach_database
from server.store.rights import driver_of, give_rights, owns


def is_owner(url: str) -> bool:
    """Say whether who speaks at this address may make and change tables; on SQLite, anybody.

    Raises:
        DatabaseTrouble: it does not let us in.
    """
    if not _on_postgresql(url):
        return True
    reach_database(url)
    database = open_database(url, connections=1)
    try:
        with database.read_work() as tx:
            driver = driver_of(tx)
            return driver is not None and owns(driver)
    finally:
        database.close()


def give_rights_at(url: str, role: str) -> None:
    """Give the role of the services its rights, where tables came in another way than by steps."""
    if not _on_postgresql(url) or not role:
        return
    database = open_database(url, connections=1)
    try:
        with database.write_work() as tx:
            driver = driver_of(tx)
            if driver is not None:
                give_rights(driver, role)
    finally:
        database.close()


def _on_postgresql(url: str) -> bool:
    return url.startswith("postgresql")
