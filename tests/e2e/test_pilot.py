# SPDX-License-Identifier: Apache-2.0
"""The hands and eyes of the stories do not hold up what they look at."""

import threading

from pytestqt.qtbot import QtBot

from tests.e2e import pilot


def test_the_client_s_other_threads_go_on_while_it_is_waited_for(qtbot: QtBot) -> None:
    stopping = threading.Event()
    turns: list[int] = []

    def work() -> None:
        while not stopping.wait(0.001):
            turns.append(1)

    worker = threading.Thread(target=work)
    worker.start()
    pilot.live(300)
    during = len(turns)
    stopping.set()
    worker.join()
    assert during > 10
