# SPDX-License-Identifier: Apache-2.0
"""A person's device and session: seals, sends, asks again, and notes every answer."""

import threading
from dataclasses import dataclass
from typing import Any

import httpx2

from approval import city_day, to_plain
from approval.absence import Absences
from approval.absence_acts import AbsenceAct
from approval.case import Signatory
from approval.claimed_role import role_in_slot
from approval.commands import SIGNED_TYPES, CaseCommand
from approval.engine import Facts, decide
from approval.identifiers import PostId
from approval.refusal import Refusal
from server.store.documents import sheet_of
from telework.codec import answer_from_json, batch_to_json
from telework.wire import BatchItem, DeviceEvent, EventAnswer, SignedIncrement
from tests.approval.city import away, city, rules
from tests.server.town import DECIDER, TENANT, increment
from tests.server.writers.open_house import OpenHouse

AGAIN = frozenset({"retry", "stale_base"})
"""Answers after which a client asks again by itself, signing the sheet as it is by then."""

MOST_TRIES = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """An act and its last answer; ``case_id`` is empty for an act on the register of absences."""

    event_id: str
    type: str
    case_id: str
    status: str
    code: str


class Terminal:
    """What a person acts with."""

    def __init__(self, house: OpenHouse, person: str) -> None:
        self.answers: list[Answered] = []
        self.asked_again = 0
        self._house = house
        self._desk = house.town.desk(person)
        bearer = {"Authorization": f"Bearer {self._desk.token}"}
        self._client = httpx2.Client(base_url=house.url, headers=bearer, timeout=60)

    def close(self) -> None:
        """Hang up."""
        self._client.close()

    def act(self, command: CaseCommand, *, twice: bool = False) -> EventAnswer:
        """Send an act until there is an answer to it; ``twice`` on two lines at once."""
        event = self._desk.event(command)
        for _try in range(MOST_TRIES):
            item = self._desk.wrap(event, self._seal(command))
            answer = self._on_two_lines(item) if twice else self._send(item)
            if answer.status not in AGAIN:
                self._note(event, command.type, command.case_id, answer)
                return answer
            self.asked_again += 1
            self._house.wait_for_a_job()
        raise AssertionError(f"{self._desk.person_id} never had an answer: {answer}")

    def act_on_absence(self, act: AbsenceAct) -> None:
        """Send an act on the register of absences."""
        stream = f"absence:{self._desk.person_id}"
        event = self._desk.event(to_plain(act), type="absence", stream=stream)
        answer = self._send(self._desk.wrap(event))
        assert answer.status == "accepted", answer
        self._note(event, act.type, "", answer)

    def inbox(self, post: PostId) -> set[tuple[str, str, str]]:
        """Return case, slot and reason of what the server says that waits for a post."""
        rows = self._client.get("/v1/inbox").raise_for_status().json()["items"]
        own = (row for row in rows if row["post_id"] == post)
        return {(row["case_id"], row["slot_id"], row["why"]) for row in own}

    def _send(self, item: BatchItem) -> EventAnswer:
        body = batch_to_json(self._desk.batch(item))
        headers = {"Content-Type": "application/json"}
        for _try in range(MOST_TRIES):
            response = self._client.post("/v1/events", content=body, headers=headers)
            if response.status_code != httpx2.codes.SERVICE_UNAVAILABLE:
                break
        assert response.status_code == httpx2.codes.OK, response.text
        (answer,) = answer_from_json(response.text).answers
        return answer

    def _on_two_lines(self, item: BatchItem) -> EventAnswer:
        """Send one and the same act twice at once, as after an answer that was lost."""
        answers: list[EventAnswer] = []
        lines = [
            threading.Thread(target=lambda: answers.append(self._send(item))) for _line in range(2)
        ]
        for line in lines:
            line.start()
        for line in lines:
            line.join()
        found = [str(answer.status) for answer in answers]
        assert len(found) == len(lines)
        assert found.count("accepted") <= 1, answers
        if "accepted" in found:
            assert {each.outcome for each in answers} == {"accepted"}, answers
        return next((each for each in answers if each.status == "accepted"), answers[0])

    def _seal(self, command: CaseCommand) -> SignedIncrement | None:
        """Sign the sheet as it stands; who may not act claims no office."""
        if command.type not in SIGNED_TYPES:
            return None
        town, slot_id = self._house.town, getattr(command, "slot_id", "")
        with town.database.read_work() as tx:
            sheet = sheet_of(tx, TENANT, command.case_id)
        # A sheet that is being made cannot be signed: the answer will be to ask again.
        signable = sheet is not None and not sheet.preparing
        base = town.services.blobs.read(sheet.sha256) if sheet and signable else b""
        return increment(base, f"SIGNED {slot_id} as {self._role(command, slot_id)}")

    def _role(self, command: CaseCommand, slot_id: str) -> str:
        case, now = self._house.town.case(command.case_id), self._house.town.clock()
        slot, actor = case.slot(slot_id), self._desk.person_id
        facts = Facts(
            now=now,
            actor=actor,
            view=city().on(city_day(now)),
            rules=rules(),
            absences=Absences() if actor == DECIDER[0] else away(DECIDER[0]),
        )
        foretold = decide(case, command, facts)
        by: Any = None if isinstance(foretold, Refusal) else getattr(foretold[0], "by", None)
        return (
            role_in_slot(by, slot, case.authority)
            if slot and isinstance(by, Signatory)
            else "nobody"
        )

    def _note(self, event: DeviceEvent, kind: str, case_id: str, answer: EventAnswer) -> None:
        # The second answer to what was sent twice says how the first was judged.
        self.answers.append(
            Answered(
                event_id=event.event_id,
                type=kind,
                case_id=case_id,
                status=str(answer.outcome),
                code=answer.code,
            )
        )
