# SPDX-License-Identifier: Apache-2.0
"""Cases with real seals, from draft to decision, by the people of the story."""

from approval.case import Case, CaseState, SlotStatus
from approval.commands import Approve
from approval.content import CaseContent
from approval.identifiers import CaseId
from server.demo.clerk import Clerk
from server.demo.people import NAMED, OFFICER, StoryPerson
from tests.server.office import Office

CONTENT = CaseContent(
    matter="supply",
    amount=300_000,
    title="印刷用紙の購入について",
    body="購入してよろしいか伺います。",
    attachments=(),
)


class Deciders:
    """Takes cases to their decision; everybody is hired at his first act."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._people = {person.post_id: person for person in NAMED}
        self._clerks: dict[str, Clerk] = {}

    def clerk(self, person: StoryPerson) -> Clerk:
        """Return somebody at his terminal."""
        if person.login not in self._clerks:
            self._clerks[person.login] = self._office.clerk(person)
        return self._clerks[person.login]

    def decide(self, content: CaseContent = CONTENT) -> CaseId:
        """Have the officer draft a case and everybody of its route seal it."""
        drafter = self.clerk(OFFICER)
        case_id = self._office.draft(drafter, OFFICER.post_id, content)
        self._settle()
        self._office.submit(drafter, case_id)
        self._settle()
        self.finish(case_id)
        return case_id

    def finish(self, case_id: CaseId) -> None:
        """Have everybody who is still to seal a case do so."""
        drafter = self.clerk(OFFICER)
        while (case := drafter.case(case_id).case).state is CaseState.CIRCULATING:
            self._seal(case)
        assert case.state is CaseState.DECIDED

    def _seal(self, case: Case) -> None:
        slot = next(slot for slot in case.slots() if slot.status is SlotStatus.OPEN)
        self.clerk(self._people[slot.post_id]).act(
            Approve(
                case_id=case.case_id,
                slot_id=slot.slot_id,
                post_id=slot.post_id,
                revision_hash=case.revision_hash,
            )
        )
        self._settle()

    def _settle(self) -> None:
        """Have the outbox done, and let a minute pass."""
        self._office.parts.worker.work_off()
        self._office.clock.advance(minutes=1)
