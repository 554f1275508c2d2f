# SPDX-License-Identifier: Apache-2.0
"""What a program shows on its windows, read and acted on over the accessibility bus (AT-SPI 2).

Only D-Bus is spoken; the interfaces are those of at-spi2-core, whose bus starts by itself on
a session bus. Qt offers them once ``QT_LINUX_ACCESSIBILITY_ALWAYS_ON`` is set.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.low_level import MessageType

ATSPI = "org.a11y.atspi"
REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
ENABLED, FOCUSED, SENSITIVE, SHOWING = 8, 12, 24, 25
"""Numbers of states (atspi-constants.h)."""


class Bus:
    """A connection to the accessibility bus of a session.

    Raises:
        LookupError: the session has none.
    """

    def __init__(self) -> None:
        with open_dbus_connection("SESSION") as session:
            asked = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            try:
                address = _answer(session, new_method_call(asked, "GetAddress"))[0]
            except LookupError as absent:
                raise LookupError("no accessibility bus: apt-get install at-spi2-core") from absent
        self._connection = open_dbus_connection(address)

    def ask(self, place: tuple[str, str], interface: str, method: str, *given: Any) -> Any:
        """Call a method of an interface; ``given`` is its signature and its arguments.

        Raises:
            LookupError: the object is gone, or has no such interface.
        """
        asked = DBusAddress(place[1], place[0], f"{ATSPI}.{interface}")
        signature, *arguments = given or ("",)
        message = new_method_call(asked, method, signature or None, tuple(arguments))
        return _answer(self._connection, message)

    def read(self, place: tuple[str, str], interface: str, name: str) -> Any:
        """Return a property."""
        asked = DBusAddress(place[1], place[0], "org.freedesktop.DBus.Properties")
        message = new_method_call(asked, "Get", "ss", (f"{ATSPI}.{interface}", name))
        return _answer(self._connection, message)[0][1]

    def program(self, process: int, seconds: float) -> "Accessible":
        """Wait for a process to offer what it shows, and return its root.

        Raises:
            TimeoutError: it did not within ``seconds``.
        """
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for name, path in self.ask(REGISTRY, "Accessible", "GetChildren")[0]:
                if self._process_of(name) == process:
                    return Accessible(self, (name, path))
            time.sleep(0.05)
        raise TimeoutError(f"process {process} shows nothing after {seconds:.0f} s")

    def _process_of(self, name: str) -> int:
        try:
            answer = _answer(self._connection, message_bus.GetConnectionUnixProcessID(name))
        except LookupError:
            return 0
        return int(answer[0])


@dataclass(frozen=True, slots=True)
class Accessible:
    """One thing on screen: a window, a button, a row."""

    bus: Bus
    place: tuple[str, str]

    def children(self) -> list["Accessible"]:
        """What is directly within it."""
        found = self.bus.ask(self.place, "Accessible", "GetChildren")[0]
        return [Accessible(self.bus, (name, path)) for name, path in found]

    def showing(self) -> Iterator["Accessible"]:
        """Everything visible within it and itself, the newest windows first."""
        yield self
        for child in reversed(self.children()):
            try:
                if child.has(SHOWING):
                    yield from child.showing()
            except LookupError:
                continue  # gone between the two questions

    def name(self) -> str:
        """What a screen reader says."""
        return str(self.bus.read(self.place, "Accessible", "Name"))

    def names(self) -> set[str]:
        """What it is called: by a screen reader, and its identifier."""
        identifier = str(self.bus.read(self.place, "Accessible", "AccessibleId"))
        # What was given no identifier has its place among Qt's objects instead.
        own = (
            identifier.rpartition(".")[2] if identifier.startswith("QApplication.") else identifier
        )
        return {self.name(), own} - {""}

    def role(self) -> str:
        """What kind of thing it is."""
        return str(self.bus.ask(self.place, "Accessible", "GetRoleName")[0])

    def has(self, state: int) -> bool:
        """Whether it is in a state."""
        bits = self.bus.ask(self.place, "Accessible", "GetState")[0]
        return bool(bits[state // 32] >> (state % 32) & 1)

    def acts(self) -> list[str]:
        """The names of what can be done with it."""
        try:
            return [act[0] for act in self.bus.ask(self.place, "Action", "GetActions")[0]]
        except LookupError:
            return []

    def do(self, *wanted: str) -> None:
        """Do the first of these that it offers.

        Raises:
            LookupError: it offers none of them.
        """
        offered = self.acts()
        for act in wanted:
            if act in offered:
                self.bus.ask(self.place, "Action", "DoAction", "i", offered.index(act))
                return
        raise LookupError(f"{self.names()} offers {offered}, not {wanted}")

    def write(self, text: str) -> None:
        """Put a text in place of what it holds."""
        self.bus.ask(self.place, "EditableText", "SetTextContents", "s", text)

    def text(self) -> str:
        """Return the text that it holds."""
        return str(self.bus.ask(self.place, "Text", "GetText", "ii", 0, -1)[0])

    def take_focus(self) -> None:
        """Give it the keyboard; a window comes to the front."""
        self.bus.ask(self.place, "Component", "GrabFocus")


def _answer(connection: DBusConnection, message: Any) -> Any:
    reply = connection.send_and_get_reply(message, timeout=30)
    if reply.header.message_type is MessageType.error:
        raise LookupError(f"{reply.body}")
    return reply.body
