# SPDX-License-Identifier: Apache-2.0
"""Hands and eyes of somebody before the screen: what ``pilot`` does within, done from outside."""

import time
from collections.abc import Callable, Iterator

from tests.e2e.outside.accessible import ENABLED, FOCUSED, SENSITIVE, Accessible, Bus
from tests.e2e.pilot import NotOnScreen, plain

KEYS = {"Return": 0xFF0D, "Home": 0xFF50, "Down": 0xFF54, "Escape": 0xFF1B, "Tab": 0xFF09}
"""Key symbols of X11 (keysymdef.h) of the keys the stories press."""

KEYBOARD = ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry/deviceeventcontroller")
PRESS, RELEASE, PRESS_AND_RELEASE, SYMBOL = range(4)
ALT, TAB = 64, 23
"""Key codes of every PC keyboard under X11."""

LOOK_SECONDS = 0.1


class Hands:
    """A person at one client, told by its process."""

    def __init__(self, bus: Bus, process: int) -> None:
        self._bus = bus
        self._process = process
        self._root = bus.program(process, 60)

    def find(self, name: str) -> Accessible:
        """Return what is called so, visible and not greyed.

        Raises:
            NotOnScreen: there is none.
        """
        seen: set[str] = set()
        for one in self._visible():
            called = {plain(each) for each in one.names()} | one.names()
            if name in called and one.role() != "label" and one.has(ENABLED):
                return one
            seen |= one.names()
        raise NotOnScreen(f"{name!r} is not among {sorted(seen)}")

    def wait_for(self, name: str, seconds: float = 60.0) -> Accessible:
        """Wait until something of this name is visible and not greyed."""
        found: list[Accessible] = []

        def look() -> bool:
            try:
                found.append(self.find(name))
            except NotOnScreen:
                return False
            return True

        if not _within(look, seconds):
            return self.find(name)
        return found[-1]

    def wait_gone(self, name: str, seconds: float = 60.0) -> None:
        """Wait until nothing visible is called so."""
        self._wait(f"{name} to go", lambda: all(name not in one.names() for one in self._all()))

    def wait_text(self, text: str, seconds: float = 60.0) -> None:
        """Wait until something visible says this."""

        def said() -> bool:
            return any(text in plain(name) for one in self._all() for name in one.names())

        self._wait(f"「{text}」 on screen", said, seconds)

    def click(self, name: str, seconds: float = 60.0) -> None:
        """Press a control."""
        self.wait_for(name, seconds).do("Press", "Toggle", "SetFocus", "Set Focus")

    def write(self, name: str, text: str) -> None:
        """Replace a field's text."""
        field = self.wait_for(name)
        field.take_focus()
        field.write(text)

    def choose(self, name: str, text: str) -> None:
        """Choose the entry of a drop-down list that contains ``text``."""
        box = self.wait_for(name)
        entries = [one.name() for one in _leaves(box)]
        at = next((at for at, entry in enumerate(entries) if text in entry), -1)
        if at < 0:
            raise NotOnScreen(f"{text!r} is not among {entries}")
        self._come_forward(box)
        self.press("Home")
        for _ in range(at):
            self.press("Down")

    def choose_tab(self, name: str, text: str) -> None:
        """Click the tab that says ``text``; Qt tells no one what its bar is called."""
        del name
        found: list[Accessible] = []

        def look() -> bool:
            tabs = (one for one in self._visible() if one.role() == "page tab")
            found[:] = [tab for tab in tabs if text in tab.name()][:1]
            return bool(found)

        self._wait(f"the tab {text}", look)
        found[0].do("Press")

    def open_row(self, name: str, title: str, seconds: float = 60.0) -> None:
        """Choose the row that says ``title`` and press Enter on it."""
        found: list[int] = []

        def look() -> bool:
            rows = self.wait_for(name).children()
            found[:] = [at for at, row in enumerate(rows) if title in row.name()]
            return bool(found)

        self._wait(f"{title} in {name}", look, seconds)
        self._come_forward(self.wait_for(name))
        self.press("Home")
        for _ in range(found[0]):
            self.press("Down")
        self.press("Return")

    def attach(self, name: str, path: str) -> None:
        """Choose a file in the dialog beside an area of attachments: nothing is dragged here."""
        self.click(name.removesuffix("ments"))
        self.write("fileNameEdit", path)
        self._come_forward(self.wait_for("fileNameEdit"))
        self.press("Return")

    def press(self, keys: str) -> None:
        """Press a key in whatever window is in front."""
        given = ("isu", KEYS[keys], "", SYMBOL)
        self._bus.ask(KEYBOARD, "DeviceEventController", "GenerateKeyboardEvent", *given)
        time.sleep(0.05)

    def wait_sent(self, command_type: str) -> None:
        """Wait until nothing waits to be sent, and still does not a while later.

        From outside it cannot be seen of which kind the newest act is. While the server makes a
        sheet nothing waits to be sent either; it is signed and submitted some seconds later.
        """
        for _ in range(40 if command_type == "submit" else 3):
            self.wait_text("送信待ち 0", 90)
            time.sleep(0.5)

    def _come_forward(self, wanted: Accessible) -> None:
        """Bring the window to the front, past others' with Alt+Tab, and the keyboard to it."""

        def has_come() -> bool:
            wanted.take_focus()
            return wanted.has(FOCUSED) and wanted.has(SENSITIVE)

        for windows in range(5):
            if windows:
                self._alt_tab(windows)
            if _within(has_come, 3):
                return
        raise TimeoutError("the keyboard does not come to this window")

    def _alt_tab(self, times: int) -> None:
        for code, kind in ((ALT, PRESS), *[(TAB, PRESS_AND_RELEASE)] * times, (ALT, RELEASE)):
            given = ("isu", code, "", kind)
            self._bus.ask(KEYBOARD, "DeviceEventController", "GenerateKeyboardEvent", *given)
            time.sleep(0.05)

    def _visible(self) -> Iterator[Accessible]:
        for window in reversed(self._root.children()):
            try:
                yield from window.showing()
            except LookupError:
                continue

    def _all(self) -> list[Accessible]:
        return list(self._visible())

    def _wait(self, what: str, condition: Callable[[], bool], seconds: float = 60.0) -> None:
        if not _within(condition, seconds):
            raise TimeoutError(f"{what}: not within {seconds:.0f} s")


def _leaves(box: Accessible) -> list[Accessible]:
    """The entries of a drop-down list: the rows of the list within it."""
    lists = [one for one in box.children() if one.role() in {"list", "menu"}]
    return lists[0].children() if lists else []


def _within(condition: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if condition():
                return True
        except LookupError:
            pass  # what was looked at has gone meanwhile
        time.sleep(LOOK_SECONDS)
    return False
