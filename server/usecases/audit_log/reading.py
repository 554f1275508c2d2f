# SPDX-License-Identifier: Apache-2.0
"""The newest root, which a city may print each day and keep where nobody changes it."""

from server.store.audit_seals import Seal, newest_seal
from server.store.engine import Database


def newest_root(database: Database, tenant: int) -> Seal | None:
    """Return the newest seal, None before the first."""
    with database.read_work() as tx:
        return newest_seal(tx, tenant)
