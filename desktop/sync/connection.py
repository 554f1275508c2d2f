# SPDX-License-Identifier: Apache-2.0
"""The one truth about the connection, computed from facts and never from "no error"."""

import sqlite3
import threading
from dataclasses import dataclass, replace
from datetime import datetime

from desktop.facade import ConnectionState
from desktop.store import meta
from desktop.version import ServerSaid


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How the connection stands: its state, whether a turn is under way, the last pull.

    Attributes:
        said: what the server says of versions, None before it has answered.
    """

    state: ConnectionState
    busy: bool
    last_pull: datetime | None
    said: ServerSaid | None = None


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
            self._standing = replace(before, state=state)
            return before.state is not state

    def work(self, *, busy: bool) -> None:
        """Note that a turn began or ended."""
        with self._guard:
            self._standing = replace(self._standing, busy=busy)

    def pulled(self, at: datetime) -> None:
        """Note a pull that was read to its end."""
        with self._guard:
            self._standing = replace(self._standing, last_pull=at)

    def heard(self, said: ServerSaid) -> None:
        """Note what the server says of versions."""
        with self._guard:
            self._standing = replace(self._standing, said=said)
