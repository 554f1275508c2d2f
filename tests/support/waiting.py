# SPDX-License-Identifier: Apache-2.0
"""Waiting for what other processes do: for the thing itself, never for a time to pass."""

import time
from collections.abc import Callable
from typing import TypeVar

Seen = TypeVar("Seen")


def wait_until(look: Callable[[], Seen], seconds: float = 60.0) -> Seen:
    """Look until there is something to see, and give it.

    Raises:
        TimeoutError: there was nothing for ``seconds``; long, so that only a fault gets there.
    """
    end = time.monotonic() + seconds
    while True:
        seen = look()
        if seen:
            return seen
        if time.monotonic() > end:
            raise TimeoutError(f"{look!r} saw nothing within {seconds:g} seconds")
        time.sleep(0.02)
