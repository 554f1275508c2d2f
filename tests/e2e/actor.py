# SPDX-License-Identifier: Apache-2.0
"""One person at a laptop: the real client in a process of its own, told what to do.

``python -m tests.e2e.actor`` reads one JSON object a line and answers each with one:
``{"do": "click", "name": "case.approve"}`` gives ``{"ok": true}`` or ``{"failed": "…"}``.
The window lives between the orders, so what is sent or fetched in the background goes on.
"""

import json
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QListView, QWidget

from desktop.facade import SendState
from desktop.qtbridge.app import Client, open_client
from desktop.ui.pages.page import Page
from tests.e2e import pilot

Order = dict[str, Any]


class Stage(QObject):
    """Takes orders between two turns of the event loop and answers them."""

    def __init__(self, client: Client) -> None:
        super().__init__()
        self._client = client
        self._orders: SimpleQueue[Order | None] = SimpleQueue()
        self._busy = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._next)
        self._timer.start(10)
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in sys.stdin:
            self._orders.put(json.loads(line))
        self._orders.put(None)

    def _next(self) -> None:
        # An order lets the event loop turn while it waits, and this timer with it.
        if self._busy or self._orders.empty():
            return
        self._busy = True
        try:
            self._follow(self._orders.get())
        finally:
            self._busy = False

    def _follow(self, order: Order | None) -> None:
        if order is None or order["do"] == "leave":
            self._client.close()
            return
        name = order.pop("do")
        try:
            if name == "await_sent":
                self._await_sent(**order)
            else:
                DOINGS[name](**order)
            answer = {"ok": True}
        except Exception as problem:  # noqa: BLE001 - told to whoever gave the order
            answer = {"failed": str(problem), "trace": traceback.format_exc()}
        print(json.dumps(answer, ensure_ascii=False), flush=True)

    def _await_sent(self, command_type: str, seconds: float = 90.0) -> None:
        """Wait until the newest act is one of this type and the server has taken it."""
        window = self._client.window
        pages = window.findChildren(Page) if window else []
        if not pages:
            raise pilot.NotOnScreen("the client shows no page")
        outbox = pages[0].services.desk.outbox

        def sent() -> bool:
            newest = outbox()[:1]
            return [(row.command_type, row.state) for row in newest] == [
                (command_type, SendState.SENT)
            ]

        pilot.wait_until(f"{command_type} to be sent", sent, seconds)


def _click(name: str) -> None:
    pilot.click(name)


def _write(name: str, text: str) -> None:
    pilot.write(name, text)


def _choose(name: str, text: str) -> None:
    pilot.choose(name, text)


def _choose_tab(name: str, text: str) -> None:
    pilot.choose_tab(name, text)


def _press(keys: str) -> None:
    pilot.press(keys)


def _look(path: str, settle_ms: int) -> None:
    pilot.look(Path(path), settle_ms)


def _await(name: str, seconds: float = 60.0) -> None:
    pilot.wait_for(name, seconds)


def _await_gone(name: str, seconds: float = 60.0) -> None:
    pilot.wait_until(f"{name} to go", lambda: not pilot.is_there(name), seconds)


def _await_text(text: str, seconds: float = 60.0) -> None:
    pilot.wait_until(f"「{text}」 on screen", lambda: pilot.shows(text), seconds)


def _drop(name: str, path: str) -> None:
    pilot.drop_file(pilot.wait_for(name), Path(path))


def _open_row(name: str, title: str, seconds: float = 60.0) -> None:
    """Choose the row that says ``title`` and press Enter on it."""
    found: list[int] = []

    def look() -> bool:
        view = pilot.wait_for(name)
        found[:] = [row for row, text in pilot.rows(_list(view)) if title in text][:1]
        return bool(found)

    pilot.wait_until(f"{title} in {name}", look, seconds)
    view = _list(pilot.wait_for(name))
    view.setFocus()
    view.setCurrentIndex(view.model().index(found[0], 0))
    pilot.press("Return")


def _list(widget: QWidget) -> QListView:
    if not isinstance(widget, QListView):
        raise pilot.NotOnScreen(f"{widget.objectName()} is not a list")
    return widget


DOINGS: dict[str, Callable[..., None]] = {
    "await_there": _await,
    "choose_tab": _choose_tab,
    "await_gone": _await_gone,
    "await_text": _await_text,
    "choose": _choose,
    "click": _click,
    "drop": _drop,
    "look": _look,
    "open_row": _open_row,
    "press": _press,
    "write": _write,
}


def main() -> int:
    """Open the client and follow orders until told to leave."""
    client = open_client([])
    stage = Stage(client)
    code = client.run()
    del stage
    return code


if __name__ == "__main__":
    sys.exit(main())
