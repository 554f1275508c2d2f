# SPDX-License-Identifier: Apache-2.0
"""Background calls: answers on the main thread, silence after a page is gone."""

import gc
import threading
from collections.abc import Iterator
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from desktop.qtbridge.tasks import Lanes, Task


class Page(QObject):
    """Something that asks and shows."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[tuple[object, int]] = []

    def ask(self, lanes: Lanes, answer: object) -> None:
        Task(self, lambda: answer).on_done(self.show_answer).start(lanes.network)

    def show_answer(self, answer: object) -> None:
        self.shown.append((answer, threading.get_ident()))


@pytest.fixture
def lanes(qapp: QCoreApplication) -> Iterator[Lanes]:
    """Lanes of this test."""
    made = Lanes()
    yield made
    made.close()


def test_an_answer_arrives_on_the_main_thread(qtbot: QtBot, lanes: Lanes) -> None:
    page = Page()
    page.ask(lanes, "rows")
    qtbot.waitUntil(lambda: bool(page.shown))
    assert page.shown == [("rows", threading.get_ident())]


def test_the_local_lane_answers_in_the_order_of_asking(qtbot: QtBot, lanes: Lanes) -> None:
    answers: list[int] = []
    page = Page()
    for number in range(50):
        Task(page, lambda number=number: number).on_done(answers.append).start(lanes.local)
    qtbot.waitUntil(lambda: len(answers) == 50)
    assert answers == sorted(answers)


def test_pages_dropped_while_calls_run_are_freed_once(qtbot: QtBot, lanes: Lanes) -> None:
    for _ in range(300):
        page = Page()
        page.ask(lanes, object())
        qtbot.waitUntil(lambda page=page: bool(page.shown))
        del page
        QCoreApplication.processEvents()
    gc.collect()


def test_an_answer_to_a_deleted_page_is_dropped(qtbot: QtBot, lanes: Lanes) -> None:
    page = Page()
    go_on = threading.Event()
    Task(page, go_on.wait).on_done(page.show_answer).start(lanes.local)
    shiboken6.delete(page)
    go_on.set()
    after: list[int] = []
    other = Page()
    Task(other, lambda: 1).on_done(after.append).start(lanes.local)
    qtbot.waitUntil(lambda: after == [1])
    assert page.shown == []


def test_a_page_that_asks_while_the_application_leaves_is_left_alone(
    qtbot: QtBot, lanes: Lanes
) -> None:
    page = Page()
    called: list[int] = []
    lanes.close()
    Task(page, partial(called.append, 1)).on_done(page.show_answer).start(lanes.local)
    QCoreApplication.processEvents()
    assert called == []
    assert page.shown == []


def test_a_fault_goes_to_its_handler(qtbot: QtBot, lanes: Lanes) -> None:
    page = Page()
    Task(page, {}.popitem).on_error(page.show_answer).start(lanes.local)
    qtbot.waitUntil(lambda: bool(page.shown))
    assert isinstance(page.shown[0][0], KeyError)


def test_a_fault_without_a_handler_goes_to_the_crash_hook(
    qtbot: QtBot, lanes: Lanes, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[type] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, _error, _trace: told.append(kind))
    page = Page()
    Task(page, {}.popitem).start(lanes.local)
    qtbot.waitUntil(lambda: told == [KeyError])
