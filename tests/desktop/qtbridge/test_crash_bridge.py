# SPDX-License-Identifier: Apache-2.0
"""Faults of any thread are told once each, on the main thread."""

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.crash import Report
from desktop.qtbridge.crash_bridge import CrashBridge


@pytest.fixture
def bridge(qapp: QApplication) -> Iterator[CrashBridge]:
    """A bridge that has taken the hooks, and gives them back."""
    made = CrashBridge()
    made.install()
    yield made
    made.remove()


def fail() -> None:
    raise LookupError("a name")


def hand_over() -> None:
    try:
        fail()
    except LookupError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_a_fault_at_one_place_is_told_once(qtbot: QtBot, bridge: CrashBridge) -> None:
    told: list[Report] = []
    bridge.broke.connect(told.append)
    for _ in range(3):
        hand_over()
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(0)
    assert len(told) == 1
    assert "a name" not in told[0].text


def test_a_fault_of_a_worker_is_told_with_its_thread(qtbot: QtBot, bridge: CrashBridge) -> None:
    told: list[Report] = []
    bridge.broke.connect(told.append)
    worker = threading.Thread(target=fail, name="sync")
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: bool(told))
    assert "thread: sync" in told[0].text
