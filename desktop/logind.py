# SPDX-License-Identifier: Apache-2.0
"""Whether this Linux desktop is in use, as systemd-logind says on the system bus.

Asked are the own session's begin, its lock, and the computer's sleep; nothing else is read.
Where there is no such bus (Windows, a container), there is nothing to read.
"""

import contextlib
import os
import socket
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Protocol

from desktop.acting.use_log import UseTurn

if TYPE_CHECKING:
    from jeepney import DBusAddress, Message
    from jeepney.io.blocking import DBusConnection

SERVICE = "org.freedesktop.login1"
MANAGER = "org.freedesktop.login1.Manager"
SESSION = "org.freedesktop.login1.Session"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_PATIENCE = 5.0
"""Seconds for an answer of the bus, and for the end of the thread."""


class UseWatch(Protocol):
    """What tells when the computer comes into use and goes out of it."""

    def take(self) -> tuple[UseTurn, ...]:
        """Return the turns since the last call; never waits."""
        ...

    @property
    def ended(self) -> bool:
        """Whether nothing is heard any more: the bus has gone away."""
        ...

    def close(self) -> None:
        """Stop listening."""
        ...


def watch_logind(now: Callable[[], datetime]) -> UseWatch | None:
    """Listen to logind; None where it cannot be asked."""
    try:
        from jeepney.io.blocking import open_dbus_connection

        connection = open_dbus_connection(bus="SYSTEM")
    except (ImportError, OSError, KeyError, ValueError):
        return None
    try:
        return LogindWatch(connection, now)
    except (OSError, EOFError, ValueError, _Refused):
        connection.close()
        return None


class _Refused(Exception):
    """The bus answered with an error: nobody there, or no session of ours."""


class LogindWatch:
    """A thread that hears the lock of the own session and the computer's sleep."""

    def __init__(self, connection: "DBusConnection", now: Callable[[], datetime]) -> None:
        self._connection = connection
        self._now = now
        self._turns: list[UseTurn] = []
        self._guard = threading.Lock()
        self._path = self._own_session()
        self._listen_to(self._path, SESSION)
        self._listen_to(self._path, _PROPERTIES)
        self._listen_to("/org/freedesktop/login1", MANAGER)
        self._locked = bool(self._property("LockedHint"))
        self._asleep = False
        if not self._locked:
            self._note(self._began(), unknown=False)
        self._thread = threading.Thread(target=self._hear, name="logind", daemon=True)
        self._thread.start()

    def take(self) -> tuple[UseTurn, ...]:
        """Return the turns since the last call."""
        with self._guard:
            turns, self._turns = tuple(self._turns), []
        return turns

    @property
    def ended(self) -> bool:
        """Whether the thread has lost the bus."""
        return not self._thread.is_alive()

    def close(self) -> None:
        """Stop listening and leave the bus."""
        # The thread waits in a read, which only the end of the connection wakes.
        with contextlib.suppress(OSError):
            self._connection.sock.shutdown(socket.SHUT_RDWR)
        self._thread.join(_PATIENCE)
        self._connection.close()

    def _hear(self) -> None:
        while True:
            try:
                self._understand(self._connection.receive())
            except (OSError, EOFError, ValueError):
                # The bus or this watch has ended: what was in use then ends where it was seen.
                return

    def _understand(self, message: "Message") -> None:
        from jeepney import HeaderFields

        fields = message.header.fields
        if fields.get(HeaderFields.path) not in {self._path, "/org/freedesktop/login1"}:
            return
        member = fields.get(HeaderFields.member)
        before = self._in_use
        if member == "PrepareForSleep":
            self._asleep = bool(message.body[0])
        elif member in {"Lock", "Unlock"}:
            self._locked = member == "Lock"
        elif member == "PropertiesChanged" and "LockedHint" in message.body[1]:
            self._locked = bool(message.body[1]["LockedHint"][1])
        if self._in_use != before:
            self._note(self._now())

    @property
    def _in_use(self) -> bool:
        return not self._locked and not self._asleep

    def _note(self, at: datetime, *, unknown: bool = False) -> None:
        with self._guard:
            self._turns.append(UseTurn(at=at, in_use=self._in_use, unknown=unknown))

    def _began(self) -> datetime:
        microseconds = int(self._property("Timestamp"))
        return datetime.fromtimestamp(microseconds / 1_000_000, UTC)

    def _own_session(self) -> str:
        manager = self._address("/org/freedesktop/login1", MANAGER)
        try:
            return str(self._ask(manager, "GetSessionByPID", "u", (os.getpid(),))[0])
        except _Refused:
            # Started by the desktop's own service manager: the person's session on the screen.
            user = str(self._ask(manager, "GetUser", "u", (os.getuid(),))[0])
            shown = self._get(user, "org.freedesktop.login1.User", "Display")
            return str(shown[1])

    def _property(self, name: str) -> Any:  # noqa: ANN401 - of whatever type it is on the bus
        return self._get(self._path, SESSION, name)

    def _get(self, path: str, interface: str, name: str) -> Any:  # noqa: ANN401 - the same
        address = self._address(path, _PROPERTIES)
        return self._ask(address, "Get", "ss", (interface, name))[0][1]

    def _ask(
        self, address: "DBusAddress", method: str, signature: str, body: tuple[object, ...]
    ) -> tuple[Any, ...]:
        from jeepney import MessageType, new_method_call

        call = new_method_call(address, method, signature, body)
        answer = self._connection.send_and_get_reply(call, timeout=_PATIENCE)
        if answer.header.message_type is MessageType.error:
            raise _Refused(method)
        found: tuple[Any, ...] = answer.body
        return found

    def _address(self, path: str, interface: str) -> "DBusAddress":
        from jeepney import DBusAddress

        return DBusAddress(path, bus_name=SERVICE, interface=interface)

    def _listen_to(self, path: str, interface: str) -> None:
        from jeepney import MatchRule, message_bus

        rule = MatchRule(type="signal", sender=SERVICE, interface=interface, path=path)
        call = message_bus.AddMatch(rule)
        self._connection.send_and_get_reply(call, timeout=_PATIENCE)
