# SPDX-License-Identifier: Apache-2.0
"""Many people booking at once, in threads and processes, each with a real connection."""

import multiprocessing
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random

from approval.identifiers import PersonId, uuid7
from server.usecases.meetings.book import Booked, NothingTaken, book_meeting
from server.usecases.meetings.judging import Booker
from telework.meetings.booking import BookMeeting, ConflictPolicy, DateResult
from telework.meetings.catalogue import Catalogue, Equipment, Host, Provider
from tests.approval.city import NOW
from tests.server.meetings.rooms import ROOM, TEN, wish
from tests.server.town import MORI, TENANT, Town
from tests.support.clock import ManualClock

CATALOGUE = Catalogue(
    rooms=(
        replace(ROOM, room_id="one", name="1", parts=("one",), on_closed_days=True),
        replace(ROOM, room_id="left", name="左", parts=("left",), on_closed_days=True),
        replace(ROOM, room_id="right", name="右", parts=("right",), on_closed_days=True),
        replace(ROOM, room_id="both", name="左右", parts=("left", "right"), on_closed_days=True),
        replace(
            ROOM,
            room_id="kept",
            name="前後",
            parts=("kept",),
            on_closed_days=True,
            before_minutes=15,
            after_minutes=15,
        ),
    ),
    equipment=(Equipment(equipment_id="projector", name="プロジェクター", units=3),),
    hosts=(
        Host(host_id="h1", name="1", provider=Provider.ZOOM),
        Host(host_id="h2", name="2", provider=Provider.ZOOM, slots=2),
    ),
)
PLACES = ("one", "left", "right", "both", "kept", "")
"""The last is the web alone: only a host is fought for."""

AGAIN = 0.1
"""How many requests are sent a second time, as after a lost answer."""


@dataclass(frozen=True, kw_only=True)
class Size:
    """How many at once, and how much each asks for.

    Attributes:
        days: over which all of it is spread; few days are much contention.
    """

    processes: int
    threads: int
    requests: int
    days: int


@dataclass(kw_only=True)
class Heard:
    """What the crowd was answered: dates had and not had, and whatever else went wrong."""

    had: list[tuple[BookMeeting, DateResult]] = field(default_factory=list)
    missed: list[tuple[BookMeeting, DateResult]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def add(self, other: "Heard") -> None:
        """Put what others heard to it."""
        self.had += other.had
        self.missed += other.missed
        self.faults += other.faults

    def count(self) -> Counter[str]:
        """Return how many dates were had, and how many missed for which reason."""
        codes = Counter(date.code for _asked, date in self.missed)
        return Counter({"had": len(self.had), "faults": len(self.faults)}) + codes


def hear_crowd(url: str, size: Size, seed: int) -> Heard:
    """Let all of them book at once: one process here, the others beside it."""
    spawned = multiprocessing.get_context("spawn")
    heard = Heard()
    with ProcessPoolExecutor(max(1, size.processes - 1), mp_context=spawned) as others:
        work = partial(hear_process, url, size)
        begun = [others.submit(work, seed + place) for place in range(1, size.processes)]
        heard.add(work(seed))
        for each in begun:
            heard.add(each.result())
    return heard


def hear_process(url: str, size: Size, seed: int) -> Heard:
    """Let the threads of one process book at once."""
    heard = Heard()
    with ExitStack() as opened:
        folder = Path(opened.enter_context(tempfile.TemporaryDirectory(prefix="tsukue-crowd-")))
        town = Town(url, folder, ManualClock(NOW), founded=True)
        opened.callback(town.close)
        threads = opened.enter_context(ThreadPoolExecutor(size.threads))
        seeds = [seed * 1000 + place for place in range(size.threads)]
        for each in threads.map(partial(_hear_person, town, size), seeds):
            heard.add(each)
    return heard


def _hear_person(town: Town, size: Size, seed: int) -> Heard:
    chance = Random(seed)
    heard = Heard()
    with town.database.read_work() as tx:
        city = town.services.city.today(tx, TENANT, NOW)
    booker = Booker(tenant=TENANT, person_id=PersonId(MORI), city=city, actor=MORI)
    for number in range(size.requests):
        asked = _request(chance, size.days)
        meeting_id = uuid7(seed * 100_000 + number, chance.randbytes(10))
        _send(town, booker, meeting_id, asked, heard, again=chance.random() < AGAIN)
    return heard


def _send(
    town: Town, booker: Booker, meeting_id: str, asked: BookMeeting, heard: Heard, *, again: bool
) -> None:
    try:
        outcome = book_meeting(town.services, booker, meeting_id, asked)
        if isinstance(outcome, Booked) and again:
            repeated = book_meeting(town.services, booker, meeting_id, asked)
            if repeated != Booked(answer=outcome.answer, fresh=False):
                heard.faults.append(f"another answer: {repeated}")
    except Exception as fault:  # noqa: BLE001 - whatever it is, nobody may hear it
        heard.faults.append(f"{type(fault).__name__}: {fault}"[:300])
        return
    if isinstance(outcome, Booked):
        dates = outcome.answer.dates
    elif isinstance(outcome, NothingTaken):
        dates = outcome.dates
    else:
        heard.faults.append(outcome.code)
        return
    for date in dates:
        (heard.had if date.outcome.is_taken else heard.missed).append((asked, date))


def _request(chance: Random, days: int) -> BookMeeting:
    place = chance.choice(PLACES)
    starts = TEN + timedelta(days=chance.randrange(days), minutes=15 * chance.randrange(32))
    series = chance.random() < 0.1
    return wish(
        place,
        starts,
        15 * chance.randint(1, 8),
        rule="FREQ=DAILY;COUNT=3" if series else "",
        policy=chance.choice(list(ConflictPolicy)) if series else ConflictPolicy.SKIP,
        substitutes=("one",),
        projectors=chance.choice((0, 0, 0, 1, 2)),
        host=not place or chance.random() < 0.1,
    )
