# SPDX-License-Identifier: Apache-2.0
"""Secret addresses asked for in vain: an address that guesses has to wait (security.md, A3)."""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection

from approval.refusal import Refusal
from server.auth.throttle import ADDRESS, add_failure, wait_needed
from server.store.throttle import read_buckets, read_buckets_for_change, write_bucket
from server.usecases.services import Services

Found = TypeVar("Found")

_TENANT = 1
"""Before a token is known, nobody knows whose it is."""

NOT_FOUND = Refusal(code="not_found")


def unless_guessing(
    services: Services, address: str, find: Callable[[Connection], Found | None]
) -> Found | Refusal:
    """Look for what a token opens; a failure counts against the caller's network address.

    What is unknown, was ended, or was never an address gets the same ``not_found``.
    """
    now = services.clock()
    name = f"secret-address:{address}"[:200]
    with services.database.read_work() as tx:
        levels = read_buckets(tx, _TENANT, [name])
        wait = wait_needed(levels.get(name), ADDRESS, now).total_seconds()
        if wait > 0:
            return Refusal(code="address.throttled", params={"seconds": str(int(wait) + 1)})
        found = find(tx)
    if found is not None:
        return found

    def count(tx: Connection) -> None:
        stored = read_buckets_for_change(tx, _TENANT, [name])
        write_bucket(tx, _TENANT, name, add_failure(stored.get(name), ADDRESS, now))

    services.database.write(count)
    return NOT_FOUND
