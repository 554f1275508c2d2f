# SPDX-License-Identifier: Apache-2.0
"""Running the engine: the loop that a worker thread of the screens, or a plain one, calls."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.sync.engine import SyncEngine


class Bell:
    """Rung by whoever has news for the sync worker; the worker waits beside it."""

    def __init__(self) -> None:
        self._rung = threading.Event()

    def ring(self) -> None:
        """Ask for the next turn now."""
        self._rung.set()

    def wait(self, seconds: float) -> bool:
        """Wait so long at most; tells whether somebody rang, and is quiet again."""
        rung = self._rung.wait(max(0.0, seconds))
        self._rung.clear()
        return rung


class SyncRunner:
    """Turns the engine until it is stopped."""

    def __init__(self, make_engine: "Callable[[], SyncEngine]", bell: Bell) -> None:
        """Take what makes the engine: it brings the network in, after the first paint."""
        self._make_engine = make_engine
        self._engine: SyncEngine | None = None
        self._making = threading.Lock()
        self._bell = bell
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def engine(self) -> "SyncEngine":
        """The engine, made at its first use."""
        with self._making:
            if self._engine is None:
                self._engine = self._make_engine()
            return self._engine

    def run(self) -> None:
        """Turn until ``stop``; blocks, so it belongs into a worker thread."""
        try:
            while not self._stopping.is_set():
                seconds = self.engine.turn()
                if self._bell.wait(seconds):
                    self.engine.hurry()
        finally:
            self.engine.close()

    def stop(self) -> None:
        """End the loop after the turn under way; safe to call twice and from any thread."""
        self._stopping.set()
        self._bell.ring()

    def start(self) -> None:
        """Run in a plain thread, where no screens own a worker."""
        self._thread = threading.Thread(target=self.run, name="sync", daemon=True)
        self._thread.start()

    def join(self, seconds: float = 40.0) -> bool:
        """Stop and wait for the plain thread; tells whether it ended."""
        self.stop()
        if self._thread is None:
            return True
        self._thread.join(seconds)
        return not self._thread.is_alive()
