# SPDX-License-Identifier: Apache-2.0
"""One of the eight: a person, his chance, and the cases as he remembers them."""

from dataclasses import replace
from datetime import timedelta
from itertools import count
from random import Random

from approval.absence import AbsenceKind
from approval.absence_acts import CancelAbsence, RegisterAbsence
from approval.case import Case
from approval.commands import CaseCommand
from approval.content import CaseContent
from approval.identifiers import CaseId, PersonId, PostId
from tests.approval.city import tablets
from tests.server.town import CONSENTS, DECIDER, draft, numbered
from tests.server.writers.choosing import SMALL_TALK, remark, wishes
from tests.server.writers.open_house import OpenHouse
from tests.server.writers.terminal import Terminal

DRAFTERS = ("p-mori", "p-yamazaki")
LOOKED_AT = 12
"""Cases that somebody looks into before he is content with saying something."""

BOTH = tuple(PostId(post) for _person, post in CONSENTS)


class CaseIds:
    """The cases that there are, known to all; ids are given out once."""

    def __init__(self) -> None:
        self._numbers = count(100)
        self.known: list[CaseId] = []

    def new(self) -> CaseId:
        """Return an id for a case that is about to be drafted."""
        return numbered(next(self._numbers))


class Writer:
    """Somebody at work; all his chance is drawn from one seed."""

    def __init__(
        self, house: OpenHouse, person: str, post: PostId, ids: CaseIds, seed: int
    ) -> None:
        self.person, self.post = PersonId(person), post
        self.terminal = Terminal(house, person)
        self._house, self._ids = house, ids
        self._chance = Random(f"{seed} {person}")
        self._remembered: dict[CaseId, Case] = {}
        self._absences = count(1)
        self._absence = ""

    def work(self, acts: int) -> None:
        """Do so many things, some of them foolish, late or twice."""
        for _act in range(acts):
            if self.person == DECIDER[0] and self._happens(0.15):
                self._go_or_come_back()
            elif self.person in DRAFTERS and self._happens(0.08):
                self.draft(self._content())
            else:
                self.terminal.act(self._choose(), twice=self._happens(0.1))

    def draft(self, content: CaseContent) -> CaseId:
        """Draft a case and tell everybody of it."""
        case_id = self._ids.new()
        command = replace(draft(case_id, content), post_id=self.post)
        answer = self.terminal.act(command, twice=self._happens(0.2))
        assert answer.outcome == "accepted", answer
        self._ids.known.append(case_id)
        return case_id

    def _content(self) -> CaseContent:
        return tablets(
            consents=self._chance.choice([BOTH, BOTH, BOTH, ()]),
            parallel_consent=self._happens(0.7),
            provisional=self._happens(0.2),
            urgent=self._happens(0.2),
        )

    def _choose(self) -> CaseCommand:
        """Look for something to do; who finds nothing says something."""
        for _look in range(LOOKED_AT):
            case = self._look_into(self._chance.choice(self._ids.known))
            found = tuple(wishes(case, self.person, self.post))
            if any(weight > SMALL_TALK for weight, _command in found):
                weights = [weight for weight, _command in found]
                return self._chance.choices(found, weights)[0][1]
        return remark(case.case_id, self.post)

    def _look_into(self, case_id: CaseId) -> Case:
        """Read a case, or trust one's memory of it."""
        if case_id not in self._remembered or not self._happens(0.15):
            self._remembered[case_id] = self._house.town.case(case_id)
        return self._remembered[case_id]

    def _go_or_come_back(self) -> None:
        now = self._house.town.clock()
        if self._absence:
            self.terminal.act_on_absence(CancelAbsence(absence_id=self._absence))
            self._absence = ""
            return
        self._absence = f"019abc00-0000-7000-8000-{next(self._absences):012x}"
        self.terminal.act_on_absence(
            RegisterAbsence(
                absence_id=self._absence,
                kind=AbsenceKind.TRIP,
                starts_at=now - timedelta(hours=12),
                ends_at=now + timedelta(hours=12),
            )
        )

    def _happens(self, probability: float) -> bool:
        return self._chance.random() < probability
