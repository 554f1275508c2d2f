# SPDX-License-Identifier: Apache-2.0
"""Clients that work at the same time, each through its own share."""

import time
from collections.abc import Callable, Sequence, Sized
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Share = TypeVar("Share")
Some = TypeVar("Some", bound=Sized)


def seconds(shares: Sequence[Share], work: Callable[[Share], object]) -> float:
    """Let a client work through every share; return how long the last one took.

    Raises:
        Exception: what stopped the first client that was stopped.
    """
    with ThreadPoolExecutor(len(shares)) as clients:
        began = time.perf_counter()
        for done in [clients.submit(work, share) for share in shares]:
            done.result()
        return time.perf_counter() - began


def rate(shares: Sequence[Some], work: Callable[[Some], object]) -> float:
    """Let a client work through every share; return how much of it is done in a second."""
    return sum(map(len, shares)) / seconds(shares, work)
