# SPDX-License-Identifier: Apache-2.0
"""Telling whoever listens that something changed, by topic and without contents."""

import threading
from collections.abc import Callable
from enum import StrEnum

Listener = Callable[[str], None]


class Topic(StrEnum):
    """What changed."""

    ROWS = "rows"
    OUTBOX = "outbox"
    DRAFTS = "drafts"
    STATUS = "status"
    ME = "me"
    DAY = "day"
    MEETINGS = "meetings"


class Announcer:
    """Calls every listener in the thread in which the change happened."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []
        self._guard = threading.Lock()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Add a listener; what is returned removes it and may be called twice."""
        with self._guard:
            self._listeners.append(listener)

        def unsubscribe() -> None:
            with self._guard:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return unsubscribe

    def announce(self, *topics: Topic) -> None:
        """Tell the listeners; a listener may unsubscribe meanwhile."""
        with self._guard:
            listeners = tuple(self._listeners)
        for listener in listeners:
            for topic in topics:
                listener(topic)
