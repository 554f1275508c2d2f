# SPDX-License-Identifier: Apache-2.0
"""The sync thread ends when told, and a fault in it is not lost."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from desktop.qtbridge.sync_worker import SyncWorker


class Turning:
    """A runner that turns until it is stopped."""

    def __init__(self) -> None:
        self.told = threading.Event()

    def run(self) -> None:
        self.told.wait()

    def stop(self) -> None:
        self.told.set()


class Broken(Turning):
    """A runner with a fault."""

    def run(self) -> None:
        raise ZeroDivisionError


def test_the_thread_ends_when_told(qtbot: QtBot) -> None:
    worker = SyncWorker(Turning())
    worker.start()
    qtbot.waitUntil(worker.isRunning)
    assert worker.stop()
    assert worker.isFinished()


def test_a_fault_reaches_the_crash_hook(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[type] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, _error, _trace: told.append(kind))
    worker = SyncWorker(Broken())
    with qtbot.waitSignal(worker.finished):
        worker.start()
    assert told == [ZeroDivisionError]
    assert worker.stop()
