# SPDX-License-Identifier: Apache-2.0
"""The one truth about the connection, computed from facts and never from "no error"."""

import threading
from dataclasses import dataclass
from datetime import datetime

from desktop.facade import ConnectionState


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How the connection stands: its state, whether a turn is under way, the last pull."""

    state: ConnectionState
    busy: bool
    last_pull: datetime | None


class Connection:
    """Keeps how the connection stands, for every thread to read."""

    def __init__(self, state: ConnectionState, last_pull: datetime | None) -> None:
        self._standing = Standing(state=state, busy=False, last_pull=last_pull)
        self._guard = threading.Lock()

    def standing(self) -> Standing:
        """Return how the connection stands."""
        with self._guard:
            return self._standing

    def become(self, state: ConnectionState) -> bool:
        """Take on a state; tells whether it is a change."""
        with self._guard:
            before = self._standing
            self._standing = Standing(state=state, busy=before.busy, last_pull=before.last_pull)
            return before.state is not state

    def work(self, *, busy: bool) -> None:
        """Note that a turn began or ended."""
        with self._guard:
            before = self._standing
            self._standing = Standing(state=before.state, busy=busy, last_pull=before.last_pull)

    def pulled(self, at: datetime) -> None:
        """Note a pull that was read to its end."""
        with self._guard:
            before = self._standing
            self._standing = Standing(state=before.state, busy=before.busy, last_pull=at)
