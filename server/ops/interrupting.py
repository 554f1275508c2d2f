# SPDX-License-Identifier: Apache-2.0
"""Long commands that can be interrupted: what is under way is kept, and the next run goes on."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Interruption:
    """Whether somebody asked to end; what is under way is still kept."""

    def __init__(self) -> None:
        self.asked = False

    def __call__(self) -> bool:
        """Say whether to end."""
        return self.asked

    def ask(self, _number: int, _frame: FrameType | None) -> None:
        """Ask to end, as a signal does."""
        self.asked = True


@contextmanager
def interruptible() -> Iterator[Interruption]:
    """Turn Ctrl-C and the end of the service into a question that is asked between two steps."""
    interruption = Interruption()
    before = {
        number: signal.signal(number, interruption.ask)
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield interruption
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
