# SPDX-License-Identifier: Apache-2.0
"""Two hundred simulated clients: lanes that bring cases to their decision, and people who book."""

import json
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from approval import to_plain
from approval.commands import Approve
from approval.encoding import from_plain
from approval.identifiers import PostId
from server.usecases.meetings.ids import fresh_id
from telework.meetings.booking import BookingAnswer, DateResult
from tests.scale.laptop import Laptop
from tests.scale.line import Line, Seen
from tests.server.meetings.crowd import Heard, _request
from tests.server.town import CONSENTS, DECIDER, LINE, MORI, POSTS, Town, draft, submission
from tests.server.writers.writer import CaseIds

LANES = 17
BOOKERS = 98
PACE_SECONDS = 2.5
"""From one act of a lane to its next; people who book take four times as long."""

DAYS = 40
_ORDER = (*(person for person, _post in (*LINE, *CONSENTS)), DECIDER[0])


@dataclass(frozen=True)
class Terminal:
    """A laptop as the judge of writers knows it."""

    person: str
    post: PostId
    terminal: Laptop


@dataclass
class Load:
    """All clients and what they were answered."""

    town: Town
    seen: Seen = field(default_factory=Seen)
    heard: Heard = field(default_factory=Heard)
    laptops: list[Laptop] = field(default_factory=list)
    failures: list[BaseException] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._ids, self._ends = CaseIds(), threading.Event()
        self._threads: list[threading.Thread] = []
        numbers: dict[str, int] = {}
        for person in [*(MORI, *_ORDER) * LANES, *([MORI, *_ORDER] * BOOKERS)[:BOOKERS]]:
            number = numbers[person] = numbers.get(person, -1) + 1
            self.laptops.append(Laptop(self.town, person, number))
        self._lock = threading.Lock()
        self._finished = 0

    def begin(self, port: int, trust: ssl.SSLContext | None) -> None:
        """Let all of them work, from now until ``end``."""
        for laptop in self.laptops:
            laptop.connect(Line(port, trust, laptop.token, self.seen))
        size = len(_ORDER) + 1
        for lane in range(LANES):
            members = self.laptops[lane * size : (lane + 1) * size]
            self._thread(lambda members=members, lane=lane: self._lane(members, Random(lane)))
        for number, laptop in enumerate(self.laptops[LANES * size :]):
            self._thread(lambda laptop=laptop, number=number: self._booker(laptop, number))

    def end(self) -> None:
        """Let everybody finish what is under way.

        Raises:
            BaseException: what one of them met.
        """
        self._ends.set()
        for thread in self._threads:
            thread.join()
        if self.failures:
            raise self.failures[0]

    def close(self) -> None:
        """Let all hang up."""
        self._ends.set()
        for thread in self._threads:
            thread.join()
        for laptop in self.laptops:
            laptop.line.close()

    def terminals(self) -> list[Terminal]:
        """Return the laptops as the judge of writers knows them."""
        return [
            Terminal(each.person_id, PostId(POSTS[each.person_id]), each) for each in self.laptops
        ]

    @property
    def finished(self) -> int:
        """How many cases came to their decision."""
        return self._finished

    def _thread(self, work: Callable[[], None]) -> None:
        def guarded() -> None:
            try:
                work()
            except BaseException as problem:  # noqa: BLE001 - handed to who judges
                self.failures.append(problem)

        thread = threading.Thread(target=guarded)
        self._threads.append(thread)
        thread.start()

    def _lane(self, members: list[Laptop], chance: Random) -> None:
        drafter, rest = members[0], {each.person_id: each for each in members[1:]}
        while self._goes_on(chance):
            with self._lock:
                case_id = self._ids.new()
            _accepted(drafter, drafter.do(draft(case_id)))
            case = drafter.case(case_id)
            _accepted(drafter, drafter.do(submission(case), case))
            for person in _ORDER:
                if not self._goes_on(chance):
                    return
                self._approve(rest[person], case_id)
            with self._lock:
                self._finished += 1

    def _approve(self, laptop: Laptop, case_id: str) -> None:
        laptop.pull()
        case = laptop.case(case_id)
        slot = next(each for each in case.slots() if each.post_id == POSTS[laptop.person_id])
        command = Approve(
            case_id=case.case_id,
            slot_id=slot.slot_id,
            post_id=slot.post_id,
            revision_hash=case.revision_hash,
        )
        _accepted(laptop, laptop.do(command, case))

    def _booker(self, laptop: Laptop, number: int) -> None:
        chance = Random(1_000 + number)
        while self._goes_on(chance, slower=4):
            asked = _request(chance, DAYS)
            meeting_id = fresh_id(self.town.clock())
            body = json.dumps(to_plain(asked)).encode()
            answer = laptop.line.ask("PUT", f"/v1/meetings/{meeting_id}", body)
            found = answer.json()
            if answer.status in {200, 201}:
                dates = from_plain(BookingAnswer, found).dates
            else:
                assert "dates" in found, answer
                dates = tuple(from_plain(DateResult, each) for each in found["dates"])  # type: ignore[attr-defined]
            with self._lock:
                for date in dates:
                    kept = self.heard.had if date.outcome.is_taken else self.heard.missed
                    kept.append((asked, date))
            laptop.pull()

    def _goes_on(self, chance: Random, slower: int = 1) -> bool:
        """Wait a while; False when the run ends."""
        return not self._ends.wait(PACE_SECONDS * slower * (0.5 + chance.random()))


def _accepted(laptop: Laptop, answer: object) -> None:
    outcome = str(getattr(answer, "outcome", ""))
    assert outcome == "accepted", f"{laptop.device_id}: {answer}"
