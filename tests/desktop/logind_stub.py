# SPDX-License-Identifier: Apache-2.0
"""A logind for tests on a real bus of their own: no machine of tests needs to run systemd."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection

from desktop.logind import MANAGER, SERVICE, SESSION

PATH = "/org/freedesktop/login1/session/_32"
MANAGER_PATH = "/org/freedesktop/login1"


class Logind:
    """Answers as logind does about one session, and emits what it emits."""

    def __init__(self, address: str, began: datetime, *, outside: bool) -> None:
        self.asked: list[str] = []
        self._began = began
        self._outside = outside
        self._locked = False
        self._connection = open_dbus_connection(bus=address)
        self._connection.send_and_get_reply(message_bus.RequestName(SERVICE))
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def lock(self, *, locked: bool) -> None:
        """Lock or unlock the session."""
        self._locked = locked
        self._emit(PATH, SESSION, "Lock" if locked else "Unlock")

    def suspend(self, *, asleep: bool) -> None:
        """Go to sleep, or wake."""
        self._emit(MANAGER_PATH, MANAGER, "PrepareForSleep", "b", (asleep,))

    def hint(self, *, locked: bool) -> None:
        """Change only the hint, as some desktops do."""
        self._locked = locked
        body = (SESSION, {"LockedHint": ("b", locked)}, [])
        properties = "org.freedesktop.DBus.Properties"
        self._emit(PATH, properties, "PropertiesChanged", "sa{sv}as", body)

    def close(self) -> None:
        """Leave the bus."""
        self._ending.set()
        self._thread.join(5)
        self._connection.close()

    def _emit(
        self,
        path: str,
        interface: str,
        name: str,
        signature: str = "",
        body: tuple[object, ...] = (),
    ) -> None:
        address = DBusAddress(path, interface=interface)
        self._connection.send(new_signal(address, name, signature or None, body))

    def _serve(self) -> None:
        while not self._ending.is_set():
            try:
                message = self._connection.receive(timeout=0.2)
            except TimeoutError:
                continue
            if message.header.message_type is MessageType.method_call:
                self._connection.send(self._answer(message))

    def _answer(self, message: Message) -> Message:
        member = message.header.fields[HeaderFields.member]
        self.asked.append(member if member != "Get" else f"Get {message.body[1]}")
        if member == "GetSessionByPID":
            if self._outside:
                return new_error(message, "org.freedesktop.login1.NoSessionForPID")
            return new_method_return(message, "o", (PATH,))
        if member == "GetUser":
            return new_method_return(message, "o", ("/org/freedesktop/login1/user/_1000",))
        values = {
            "Display": ("(so)", ("2", PATH)),
            "LockedHint": ("b", self._locked),
            "Timestamp": ("t", int(self._began.timestamp() * 1_000_000)),
        }
        return new_method_return(message, "v", (values[message.body[1]],))


@contextmanager
def logind(address: str, began: datetime, *, outside: bool = False) -> Iterator[Logind]:
    """Run such a logind on a bus."""
    stub = Logind(address, began, outside=outside)
    try:
        yield stub
    finally:
        stub.close()
