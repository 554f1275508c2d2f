# SPDX-License-Identifier: Apache-2.0
"""Eight writers at once over HTTP: first consents at the same moment, then everything mixed.

``python -m tests.server.writers.run --long`` runs it at length on both databases;
``--seed`` draws the same chance again, though not the same interleaving.
"""

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from threading import Barrier
from typing import Any

from approval.case import SlotStatus
from approval.commands import CaseCommand
from approval.identifiers import CaseId, PostId
from server.logs import set_up_logs
from server.store.files import remember_file
from telework.wire import EventAnswer
from tests.approval.city import tablets
from tests.server.records import upload_of
from tests.server.town import CONSENTS, LINE, MORI, POSTS, TENANT, submission
from tests.server.writers.choosing import SUBSTITUTE, approval, remark
from tests.server.writers.open_house import OpenHouse, open_house
from tests.server.writers.verdict import judge
from tests.server.writers.writer import CaseIds, Writer
from tests.support.databases import ENGINES
from tests.support.run import begin_run, end_run

WRITERS = {
    person: PostId(post)
    for person, post in {
        **POSTS,
        "p-yamazaki": "post-joho-shunin",
        SUBSTITUTE: "post-zaisei-kyokucho",
    }.items()
}
"""Two drafters, their line, both sections asked, the decider and his substitute."""

PATIENCE = 60
"""Seconds for which the eight wait for each other."""


@dataclass(frozen=True, kw_only=True)
class Size:
    """How much happens.

    Attributes:
        together: cases in which two consent at one moment.
        drafts: how often a whole section drafts at one moment.
        cases: other cases that are under way when the mixed acts begin.
        acts: mixed acts of each writer.
    """

    together: int = 2
    drafts: int = 2
    cases: int = 6
    acts: int = 20


class Eight:
    """The eight at work."""

    def __init__(self, house: OpenHouse, seed: int) -> None:
        self.ids = CaseIds()
        self.writers = {
            person: Writer(house, person, post, self.ids, seed) for person, post in WRITERS.items()
        }
        self._house = house

    def circulate(self) -> CaseId:
        """Have a case drafted and submitted."""
        drafter = self.writers[MORI]
        case_id = drafter.draft(tablets())
        self._accepted(MORI, submission(self._house.town.case(case_id)))
        return case_id

    def draft_together(self) -> None:
        """Have all of one section draft at one moment: their numbers are of one series."""
        section = (MORI, "p-yamazaki", *(person for person, _post in LINE))
        at_once([partial(self.writers[person].draft, tablets()) for person in section])

    def bring_along(self, case_id: CaseId, acts: int) -> None:
        """Have so many of the line and of the sections asked approve."""
        for person, _post in (*LINE, *CONSENTS)[:acts]:
            self._approve(person, case_id)

    def consent_together(self, case_id: CaseId) -> None:
        """I11: two sections consent while six others say something, all at one moment."""
        self.bring_along(case_id, len(LINE))
        consenting = {person: partial(self._approve, person, case_id) for person, _post in CONSENTS}
        talking = [
            # Whom the case does not concern is refused, at the same moment.
            partial(self._accepted if person in POSTS else self._act, person, remark(case_id, post))
            for person, post in WRITERS.items()
            if person not in consenting
        ]
        at_once([*consenting.values(), *talking])
        case = self._house.town.case(case_id)
        asked = [slot for slot in case.slots() if slot.post_id in dict(CONSENTS).values()]
        assert [slot.status for slot in asked] == [SlotStatus.CONSENTED] * len(CONSENTS)

    def work(self, acts: int) -> None:
        """Let all work through all cases."""
        at_once([partial(writer.work, acts) for writer in self.writers.values()])

    def close(self) -> None:
        """Let all hang up."""
        for writer in self.writers.values():
            writer.terminal.close()

    def _approve(self, person: str, case_id: CaseId) -> None:
        case = self._house.town.case(case_id)
        slot = next(slot for slot in case.slots() if slot.post_id == POSTS[person])
        self._accepted(person, approval(case, slot))

    def _act(self, person: str, command: CaseCommand) -> EventAnswer:
        return self.writers[person].terminal.act(command)

    def _accepted(self, person: str, command: CaseCommand) -> None:
        answer = self._act(person, command)
        assert answer.outcome == "accepted", (person, answer)


def at_once(acts: Sequence[Callable[[], object]]) -> None:
    """Do all of this at one moment, each in a thread of its own; a fault in one is raised."""
    barrier = Barrier(len(acts))

    def begin(act: Callable[[], object]) -> None:
        barrier.wait(PATIENCE)
        act()

    with ThreadPoolExecutor(len(acts)) as threads:
        for begun in [threads.submit(begin, act) for act in acts]:
            begun.result()


def run_once(seed: int, size: Size, engine: str, folder: Path) -> dict[str, Any]:
    """Run one seed on a fresh database, and give the figures of the run.

    Raises:
        AssertionError: a promise was broken.
        PostgresMissing: the engine is not installed.
    """
    with open_house(engine, folder) as house:
        with house.town.database.write_work() as tx:
            for digit, name in (("a", "仕様書.pdf"), ("b", "見積書.xlsx")):
                for person in WRITERS:
                    remember_file(tx, TENANT, upload_of(digit, name, person, house.town.clock()))
        eight = Eight(house, seed)
        try:
            for _case in range(size.together):
                eight.consent_together(eight.circulate())
            for _time in range(size.drafts):
                eight.draft_together()
            for number in range(size.cases):
                eight.bring_along(eight.circulate(), number % 4)
            eight.work(size.acts)
            judge(house.town, eight.writers.values())
        finally:
            eight.close()
        answers = [each for writer in eight.writers.values() for each in writer.terminal.answers]
        return {
            "seed": seed,
            "database": engine,
            "answers": dict(Counter(each.status for each in answers)),
            "stood": dict(Counter(each.type for each in answers if each.status == "accepted")),
            "asked again": sum(writer.terminal.asked_again for writer in eight.writers.values()),
        }


def main(arguments: list[str]) -> int:
    """Run and print a line for each; the exit code says whether all was as it must be."""
    parser = argparse.ArgumentParser(prog="tests.server.writers.run", description=__doc__)
    parser.add_argument("--long", action="store_true", help="250 acts each, three seeds")
    parser.add_argument("--seed", type=int, action="append", help="run this seed; repeatable")
    parser.add_argument("--database", choices=ENGINES, action="append", help="on this one only")
    given = parser.parse_args(arguments)
    size = Size(together=20, drafts=20, cases=20, acts=250) if given.long else Size()
    seeds = given.seed or [Random().randrange(2**32) for _ in range(3 if given.long else 1)]
    print(f"seeds: {seeds}", flush=True)
    begin_run()
    try:
        for engine in given.database or ENGINES:
            for seed in seeds:
                with (
                    tempfile.TemporaryDirectory() as folder,
                    Path(folder, "server.log").open("w", encoding="utf-8") as log,
                ):
                    set_up_logs("info", log)
                    print(json.dumps(run_once(seed, size, engine, Path(folder))), flush=True)
    finally:
        end_run()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
