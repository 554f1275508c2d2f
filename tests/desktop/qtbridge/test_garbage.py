# SPDX-License-Identifier: Apache-2.0
"""Garbage is searched for on the main thread, whoever made it."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from desktop.qtbridge import garbage
from desktop.qtbridge.garbage import GarbageCollector
from desktop.qtbridge.tasks import Lanes, Task


class Knot:
    """Something that only a search for garbage ends."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def searchers() -> Iterator[set[str]]:
    """The names of the threads that have searched during the test."""
    seen: set[str] = set()

    def note(_phase: str, _details: object) -> None:
        seen.add(threading.current_thread().name)

    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)


@pytest.fixture
def collector(
    qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[GarbageCollector]:
    """A collector that looks often, as it would on a busy day."""
    monkeypatch.setattr(garbage, "EVERY_MS", 5)
    made = GarbageCollector()
    yield made
    made.stop()


def litter() -> "weakref.ref[Knot]":
    """Leave more behind than Python would on any thread without searching."""
    first = weakref.ref(Knot())
    for _ in range(garbage.NEW_OBJECTS * 2):
        Knot()
    return first


def test_what_a_lane_leaves_behind_is_found_on_the_main_thread(
    qtbot: QtBot, collector: GarbageCollector, searchers: set[str]
) -> None:
    lanes = Lanes()
    left: list[weakref.ref[Knot]] = []
    Task(lanes, litter).on_done(left.append).start(lanes.local)
    qtbot.waitUntil(lambda: bool(left) and left[0]() is None)
    lanes.close()
    assert searchers == {threading.main_thread().name}


def test_python_searches_again_once_the_client_has_ended(
    collector: GarbageCollector, searchers: set[str]
) -> None:
    assert not gc.isenabled()
    collector.stop()
    thread = threading.Thread(target=litter, name="lane")
    thread.start()
    thread.join()
    assert "lane" in searchers
