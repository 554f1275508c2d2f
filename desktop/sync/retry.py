# SPDX-License-Identifier: Apache-2.0
"""When to try again: exponential with full jitter, and never against the server's word."""

from random import Random

FIRST_SECONDS = 5.0
LONGEST_SECONDS = 300.0

STARTING_SECONDS = 1.0
STARTING_TRIES = 15
"""A computer that was just switched on has its network a little later than its windows."""


def delay(tries: int, random: Random, retry_after: float | None = None) -> float:
    """Return seconds to wait after so many tries.

    Full jitter up to 5 s × 2ⁿ and 5 min spreads a hall of laptops; after a time the server
    asked for, a random share on top keeps them from all coming back at once.
    """
    ceiling = min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** min(max(tries - 1, 0), 10))
    if retry_after is not None:
        return retry_after + random.uniform(0, min(ceiling, max(1.0, retry_after)))
    return random.uniform(0, ceiling)


def starting_delay(random: Random) -> float:
    """Return seconds to wait for a server that was not reached since the client started.

    Nothing was sent yet that the server would have to answer twice, and a laptop whose network
    comes up should not sit beside it.
    """
    return random.uniform(STARTING_SECONDS / 2, STARTING_SECONDS)
