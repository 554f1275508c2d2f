# SPDX-License-Identifier: Apache-2.0
"""The one test of both databases: many book at once, and nothing is ever booked twice.

The long run is ``python -m tests.server.meetings.run --long``.
"""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from server.usecases.meetings.book import Booked, NothingTaken, book_meeting
from server.usecases.meetings.ids import fresh_id
from tests.server.meetings.rooms import booker, open_rooms, wish
from tests.server.meetings.run import SHORT, run_once
from tests.server.meetings.verdict import overlapping_pairs
from tests.server.town import MORI, Town
from tests.support.databases import ENGINES

EIGHT = 8


@pytest.mark.parametrize("engine", ENGINES)
def test_a_crowd_in_threads_and_processes_books_nothing_twice(engine: str, tmp_path: Path) -> None:
    figures = run_once(engine, SHORT[engine], 1, tmp_path)
    assert figures["overlapping_pairs"] == 0
    # Without contention the run would show nothing.
    assert figures["dates"]["had"] > 10
    assert sum(figures["dates"].values()) > 1.5 * figures["dates"]["had"]


def test_the_same_request_sent_by_eight_at_once_is_booked_once(town: Town) -> None:
    open_rooms(town)
    meeting_id, asked = fresh_id(town.clock()), wish(rule="FREQ=WEEKLY;COUNT=3")
    by, together = booker(town, MORI), Barrier(EIGHT)

    def send(_number: int) -> object:
        together.wait(30)
        return book_meeting(town.services, by, meeting_id, asked)

    with ThreadPoolExecutor(EIGHT) as threads:
        answers = list(threads.map(send, range(EIGHT)))
    booked = [each for each in answers if isinstance(each, Booked)]
    assert len(booked) == EIGHT
    assert sum(each.fresh for each in booked) == 1
    assert all(each.answer == booked[0].answer for each in booked)


def test_of_eight_who_want_one_room_at_once_one_has_it(town: Town) -> None:
    open_rooms(town)
    by, together = booker(town, MORI), Barrier(EIGHT)

    def send(_number: int) -> object:
        together.wait(30)
        return book_meeting(town.services, by, fresh_id(town.clock()), wish("hall", projectors=1))

    with ThreadPoolExecutor(EIGHT) as threads:
        answers = list(threads.map(send, range(EIGHT)))
    assert sum(isinstance(each, Booked) for each in answers) == 1
    assert sum(isinstance(each, NothingTaken) for each in answers) == EIGHT - 1
    assert overlapping_pairs(town.database) == 0
