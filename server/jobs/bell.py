# SPDX-License-Identifier: Apache-2.0
"""Wakes the worker at a commit, so that a job does not wait for the next round."""

import threading


class Bell:
    """Rung after a commit that wrote an outbox row; the worker sleeps on it."""

    def __init__(self) -> None:
        self._rung = threading.Event()

    def ring(self) -> None:
        """Wake the worker, or let it go round once more if it is at work."""
        self._rung.set()

    def wait(self, seconds: float) -> bool:
        """Sleep until rung or until the time is over; return whether it was rung."""
        rung = self._rung.wait(seconds)
        self._rung.clear()
        return rung
