# SPDX-License-Identifier: Apache-2.0
"""One client per account and store: a second start brings the first window to the front."""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_MS = 1000
"""A first client that does not take the call within this time is not there."""
RETRY_MS = 50
RAISE = b"raise\n"


def name_of(account: str, store_folder: Path) -> str:
    """Return the name under which the client of this account and store is reached."""
    seed = f"{account}\n{store_folder.absolute()}"
    return f"tsukue-{sha256(seed.encode()).hexdigest()[:24]}"


class SingleInstance(QObject):
    """Holds the place of the one client.

    Signals:
        raise_asked: somebody started the client again; come to the front.
    """

    raise_asked = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)

    def claim(self, wait_ms: int = 0) -> bool:
        """Take the place; False when another client holds it, which was called to the front.

        A client that is still starting may begin to listen within ``wait_ms``.

        A name that a killed client left behind is taken over. Where the place cannot be
        held at all the client starts nonetheless: the lock of the store is the second net.
        """
        patience = QDeadlineTimer(wait_ms)
        while not (called := self._call_first()) and not patience.hasExpired():
            QThread.msleep(RETRY_MS)
        if called:
            return False
        if not self._server.listen(self._name):
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)
        return True

    def leave(self) -> None:
        """Give the place up."""
        self._server.close()

    def _call_first(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(ANSWER_MS):
            return False
        socket.write(RAISE)
        socket.waitForBytesWritten(ANSWER_MS)
        socket.disconnectFromServer()
        return True

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(self._listen)
            if socket.bytesAvailable():
                self._heed(socket)

    def _listen(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._heed(socket)

    def _heed(self, socket: QLocalSocket) -> None:
        if RAISE.strip() in socket.readAll().data():
            self.raise_asked.emit()
