# SPDX-License-Identifier: Apache-2.0
"""The one truth about the connection, computed from facts and never from "no error"."""

import sqlite3
import threading
from dataclasses import dataclass
from datetime import datetime

from desktop.facade import ConnectionState
from desktop.store import meta


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How the connection stands: its state, whether a turn is under way, the last pull."""

    state: ConnectionState
    busy: bool
    last_pull: datetime | None


class Connection:
    """Keeps how the connection stands, for every thread to read."""

    def __init__(self, tx: sqlite3.Connection) -> None:
        """Begin with what the store knows: who signed in, and the last pull."""
        known, text = meta.get(tx, "person_id"), meta.get(tx, "last_pull")
        self._standing = Standing(
            state=ConnectionState.DISCONNECTED if known else ConnectionState.SIGNED_OUT,
            busy=False,
            last_pull=datetime.fromisoformat(text) if text else None,
        )
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
