# SPDX-License-Identifier: Apache-2.0
"""One person at the packaged client: the orders of ``tests.e2e.actor``, followed from outside.

``python -m tests.e2e.outside.actor PROGRAM`` starts the program, which has nothing of the tests
within it, and follows one order a line through the accessibility bus.
"""

import json
import os
import subprocess
import sys
import traceback
from collections.abc import Callable
from typing import Any

from tests.e2e.outside.accessible import Bus
from tests.e2e.outside.hands import Hands


def main(program: str) -> int:
    """Start the program and follow orders until told to leave; returns its exit code."""
    # Of the environment, the client gets what the desktop of a member of staff would give it.
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
    with subprocess.Popen([program], env=environment, stdout=sys.stderr, cwd="/") as client:
        try:
            _follow(Hands(Bus(), client.pid))
        finally:
            client.terminate()
    return 0


def _follow(hands: Hands) -> None:
    doings = _doings(hands)
    for line in sys.stdin:
        order = json.loads(line)
        name = order.pop("do")
        if name == "leave":
            return
        try:
            doings[name](**order)
            answer: dict[str, Any] = {"ok": True}
        except Exception as problem:  # noqa: BLE001 - told to whoever gave the order
            answer = {"failed": str(problem), "trace": traceback.format_exc()}
        print(json.dumps(answer, ensure_ascii=False), flush=True)


def _doings(hands: Hands) -> dict[str, Callable[..., None]]:
    return {
        "await_there": hands.wait_for,
        "await_gone": hands.wait_gone,
        "await_text": hands.wait_text,
        "await_sent": hands.wait_sent,
        "choose": hands.choose,
        "choose_tab": hands.choose_tab,
        "click": hands.click,
        "drop": hands.attach,
        "look": _look,
        "open_row": hands.open_row,
        "press": hands.press,
        "write": hands.write,
    }


def _look(path: str, settle_ms: int) -> None:
    """Save a picture of the screen."""
    command = [sys.executable, "-m", "tests.e2e.outside.screen", path, str(settle_ms)]
    subprocess.run(command, check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
