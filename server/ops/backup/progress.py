# SPDX-License-Identifier: Apache-2.0
"""What long work says of itself: a line a second, and whether somebody asked to end it."""

import time
from collections.abc import Callable

from server.ops.console import say

_EVERY_SECONDS = 1.0


class Stopped(Exception):
    """Somebody asked to end: what is unfinished goes."""


class Progress:
    """Tells how far the work is, and raises where somebody asked to end it."""

    def __init__(self, asked: Callable[[], bool], *, quiet: bool) -> None:
        self._asked = asked
        self._quiet = quiet
        self._next = time.monotonic() + _EVERY_SECONDS

    def check(self) -> None:
        """Go on, unless somebody asked to end.

        Raises:
            Stopped: somebody did.
        """
        if self._asked():
            raise Stopped

    def tell(self, japanese: str, english: str) -> None:
        """Say how far the work is; more than once a second is not said."""
        self.check()
        now = time.monotonic()
        if not self._quiet and now >= self._next:
            self._next = now + _EVERY_SECONDS
            say(japanese, english)
