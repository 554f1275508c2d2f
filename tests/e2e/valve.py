# SPDX-License-Identifier: Apache-2.0
"""A network cable that can be pulled: a TCP relay on loopback with a valve."""

import contextlib
import socket
import threading
from typing import Self


class Valve:
    """Relays connections to the server while open; refuses and cuts them while closed."""

    def __init__(self, host: str, port: int, own_port: int = 0) -> None:
        self._target = (host, port)
        self._listener = socket.create_server(("127.0.0.1", own_port))
        self.port: int = self._listener.getsockname()[1]
        self._open = threading.Event()
        self._open.set()
        self._live: set[socket.socket] = set()
        self._guard = threading.Lock()
        self._thread = threading.Thread(target=self._accept, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_problem: object) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._cut()
        self._thread.join(5)

    @property
    def url(self) -> str:
        """Return the address at which a client reaches the server through this cable."""
        return f"http://127.0.0.1:{self.port}"

    def close(self) -> None:
        """Pull the cable."""
        self._open.clear()
        self._cut()

    def open(self) -> None:
        """Plug the cable in again."""
        self._open.set()

    def _cut(self) -> None:
        with self._guard:
            live, self._live = self._live, set()
        for one in live:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    def _accept(self) -> None:
        while True:
            try:
                near, _address = self._listener.accept()
            except OSError:
                return
            if not self._open.is_set():
                near.close()
                continue
            self._join(near)

    def _join(self, near: socket.socket) -> None:
        try:
            far = socket.create_connection(self._target, 5)
        except OSError:
            near.close()
            return
        with self._guard:
            self._live |= {near, far}
        for source, sink in ((near, far), (far, near)):
            threading.Thread(target=self._relay, args=(source, sink), daemon=True).start()

    @staticmethod
    def _relay(source: socket.socket, sink: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                sink.sendall(data)
        with contextlib.suppress(OSError):
            sink.shutdown(socket.SHUT_RDWR)
