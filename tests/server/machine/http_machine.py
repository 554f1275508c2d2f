# SPDX-License-Identifier: Apache-2.0
"""The state machine of the engine's tests, whose every act is also sent over HTTP.

The engine foretells what becomes of an act; the server, with its sessions, its database,
its sheet and its visibility in between, must come to the same case, event for event.
"""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from itertools import count
from typing import Any, ClassVar

from fastapi.testclient import TestClient
from httpx2 import Response

from approval.absence import AbsenceKind, whole_days
from approval.case import Case, Signatory, Slot
from approval.claimed_role import role_in_slot
from approval.commands import SIGNED_TYPES, CaseCommand
from approval.events import CaseEvent
from approval.identifiers import PersonId, PostId
from approval.organisation import Organisation
from approval.refusal import Refusal
from server.store.absences import cancel_absence, insert_absence, lock_absence
from server.store.documents import sheet_of
from server.store.files import remember_file
from server.usecases.city import load_rules
from telework.wire import SignedIncrement
from tests.approval.city import BEGAN
from tests.approval.engine.absence_machine import AbsenceMachine
from tests.approval.engine.machine import PEOPLE, CaseMachine
from tests.approval.engine.steering_machine import RECORDS, SteeringMachine
from tests.approval.story import CASE
from tests.server.records import upload_of
from tests.server.town import TENANT, Desk, Town, as_json, increment

LAST_DAY = date(2026, 12, 31)

UNSEEN = "case.missing"
"""The answer to whoever may not see the case, whatever he asks."""

Opening = Callable[[ExitStack], tuple[Town, TestClient]]


class OverHttp(CaseMachine):
    """One case, one city, everyone trying everything, on a server of its own.

    Stands before a machine of the engine's tests in the order of bases.
    """

    opening: ClassVar[Opening]

    def __init__(self) -> None:
        self._opened = ExitStack()
        self.town, self.client = type(self).opening(self._opened)
        with self.town.database.write_work() as tx:
            for person in PEOPLE:
                for digit, name in (("a", "仕様書.pdf"), ("b", "見積書.xlsx"), ("c", "追加.pdf")):
                    remember_file(tx, TENANT, upload_of(digit, name, person, self.town.clock()))
        super().__init__()

    @property
    def organisation(self) -> Organisation:
        """The organisation of both, engine and server."""
        return self._organisation

    @organisation.setter
    def organisation(self, organisation: Organisation) -> None:
        self._organisation = organisation
        self.town.reorganise(organisation)

    def teardown(self) -> None:
        """Close the server of this history."""
        self._opened.close()

    def attempt(self, actor: PersonId, command: CaseCommand) -> tuple[CaseEvent, ...] | Refusal:
        """Let a person act on both, and compare what became of it."""
        desk = self.town.desk(actor)
        before = self.case
        foretold = super().attempt(actor, command)
        self.tell_the_server()
        self.town.clock.set(self.facts(actor).now)
        answer = self.send(desk, command, self.signed(before, command, foretold))
        if isinstance(foretold, Refusal):
            assert answer["code"] in {foretold.code, UNSEEN}, (answer, foretold)
        else:
            assert answer["status"] == "accepted", (answer, foretold)
            self.finish_sheet(signed=command.type in SIGNED_TYPES)
        if self.case is not None:
            # The engine's tests have one number for all sections; the register has its own.
            stored = replace(self.town.case(CASE), number=self.case.number)
            assert stored == self.case
        return foretold

    def tell_the_server(self) -> None:
        """Let the server know what else has changed in the city."""

    def signed(
        self,
        before: Case | None,
        command: CaseCommand,
        foretold: tuple[CaseEvent, ...] | Refusal,
    ) -> SignedIncrement | None:
        """Seal as the client of this person would; a refused act carries a stranger's seal."""
        if command.type not in SIGNED_TYPES or before is None or not before.stages:
            return None
        slot = before.slot(getattr(command, "slot_id", ""))
        by = None if isinstance(foretold, Refusal) else getattr(foretold[0], "by", None)
        role = "nobody"
        if slot is not None and isinstance(by, Signatory):
            role = role_in_slot(by, slot, before.authority)
        place = slot.slot_id if slot is not None else ""
        return increment(self.town.sheet_bytes(CASE), f"SIGNED {place} as {role}")

    def send(
        self, desk: Desk, command: CaseCommand, sealed: SignedIncrement | None
    ) -> dict[str, Any]:
        """Post a batch of one act, as the person's laptop does."""
        batch = as_json(desk.batch(desk.item(command, sealed)))
        response = self.post(desk, batch)
        if response.status_code == 401:
            desk.sign_in_again()
            response = self.post(desk, batch)
        assert response.status_code == 200, response.text
        (answer,) = response.json()["answers"]
        return dict(answer)

    def post(self, desk: Desk, batch: dict[str, Any]) -> Response:
        """Post a batch with the session that the desk has now."""
        headers = {"Authorization": f"Bearer {desk.token}"}
        return self.client.post("/v1/events", json=batch, headers=headers)

    def finish_sheet(self, *, signed: bool) -> None:
        """Do what the server's jobs do after an act: make the sheet, put the time into it."""
        with self.town.database.read_work() as tx:
            sheet = sheet_of(tx, TENANT, CASE)
        if sheet is not None and sheet.preparing:
            self.town.freeze(CASE)
        if signed:
            self.town.stamp(CASE)


class AbsencesOverHttp(OverHttp, AbsenceMachine):
    """The same where people go away: 代決, 引上げ and 後閲."""

    def __init__(self) -> None:
        super().__init__()
        self._entered: dict[PersonId, str] = {}
        self._numbers = count()
        with self.town.database.write_work() as tx:
            load_rules(tx, TENANT, self.rules, self.town.clock())

    def tell_the_server(self) -> None:
        """Enter in the register who went away, and take back who came home."""
        now = self.town.clock()
        with self.town.database.write_work() as tx:
            for person in self.away - self._entered.keys():
                trip = whole_days(person, AbsenceKind.TRIP, BEGAN, LAST_DAY)
                self._entered[person] = f"absence-{next(self._numbers)}"
                insert_absence(tx, TENANT, self._entered[person], trip, person, now)
            for person in self._entered.keys() - self.away:
                seen = lock_absence(tx, TENANT, self._entered.pop(person))
                assert seen is not None
                assert cancel_absence(tx, TENANT, seen, person, now)


class SteeringOverHttp(OverHttp, SteeringMachine):
    """The same steered from beside the line: 見え消し, 供覧, 振替, 飛ばし and 廃案."""

    def __init__(self) -> None:
        super().__init__()
        self.town.desk(RECORDS, roles=("staff", "records"))

    def steerers(self, slot: Slot, *, above: bool) -> list[tuple[PersonId, PostId]]:
        """Leave out a superior of a section asked for consent: the case is not shown to him.

        The engine lets him re-address the desk he answers for. The server shows a case to
        the route and to the drafter's superiors (server/store/visibility.py), so to him it
        is missing until it is addressed to himself.
        """
        case = self.now_case
        above_drafter = self.facts(RECORDS).view.line_above(case.drafter.post_id)
        in_sight = {each.post_id for each in case.slots()}
        in_sight |= {case.drafter.post_id, *(post.post_id for post in above_drafter)}
        everybody = super().steerers(slot, above=above)
        return [each for each in everybody if not above or each[1] in in_sight]
