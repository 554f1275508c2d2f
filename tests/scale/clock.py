# SPDX-License-Identifier: Apache-2.0
"""A clock that goes on from the tests' morning, the same in every process of a run."""

import time
from datetime import datetime, timedelta

from tests.approval.city import NOW
from tests.support.clock import ManualClock


class CommonClock(ManualClock):
    """``began`` is the machine's time, in seconds, at which it was the tests' morning."""

    def __init__(self, began: float) -> None:
        super().__init__(NOW)
        self.began = began

    def __call__(self) -> datetime:
        """The time now, in UTC."""
        return super().__call__() + timedelta(seconds=time.time() - self.began)
