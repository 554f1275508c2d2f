# SPDX-License-Identifier: Apache-2.0
"""A simulated client: a device with its chain, which acts, asks again, and keeps up."""

import hashlib
import time
from dataclasses import replace
from typing import Any

from approval.case import Case
from approval.commands import SIGNED_TYPES, CaseCommand
from approval.encoding import from_plain
from approval.identifiers import CaseId, PersonId, PostId
from approval.wire import CaseView
from server.auth.tokens import token_digest
from server.store.accounts import insert_account
from server.store.certificates import insert_certificate
from server.store.devices import NO_HASH, insert_device
from server.store.sessions import insert_session
from server.usecases.register_device import mac_key_place
from telework.codec import answer_from_json, batch_to_json
from telework.wire import BatchItem, EventAnswer, SignedIncrement
from tests.scale.line import Line
from tests.server.records import account_of, certificate_of, device_of
from tests.server.town import TENANT, Desk, Town, increment
from tests.server.writers.terminal import AGAIN, Answered

MOST_TRIES = 400


class Laptop(Desk):
    """One of several devices of a person, signed in; ``answers`` are what it was told."""

    def __init__(self, town: Town, person_id: str, number: int) -> None:
        self.town = town
        self.person_id = PersonId(person_id)
        self.device_id = f"laptop-{person_id}-{number}"
        self.mac_key = hashlib.sha256(self.device_id.encode()).digest()
        self.token = f"token-of-{self.device_id}"
        self.seq, self.head, self._made = 0, NO_HASH, 0
        self.identity = replace(self.session(("staff",)), session_id=self.device_id)
        self.answers: list[Answered] = []
        self.asked_again = 0
        self.held: dict[str, object] = {}
        self._cursor = ""
        self._sign_in(first=number == 0)

    def connect(self, line: Line) -> None:
        """Take the line to the balancer."""
        self.line = line

    def do(self, command: CaseCommand, case: Case | None = None) -> EventAnswer:
        """Act once: one event, sent until it is judged, sealed as the sheet is by then."""
        event = self.event(command)
        for _try in range(MOST_TRIES):
            answer = self._send(self.wrap(event, self._seal(command, case)))
            if answer.status not in AGAIN:
                self.answers.append(
                    Answered(
                        event_id=event.event_id,
                        type=command.type,
                        case_id=command.case_id,
                        status=str(answer.outcome),
                        code=answer.code,
                    )
                )
                return answer
            self.asked_again += 1
            time.sleep(0.5)
        raise AssertionError(f"{self.device_id} never had an answer: {answer}")

    def case(self, case_id: CaseId) -> Case:
        """Read a case."""
        return from_plain(CaseView, self.line.ask("GET", f"/v1/cases/{case_id}").json()).case

    def pull(self) -> None:
        """Take over what changed, to the end of the feed."""
        more = True
        while more:
            answer = self.line.ask("GET", f"/v1/changes?cursor={self._cursor}")
            if answer.status == 410:
                self.held, self._cursor = {}, ""
                continue
            page: dict[str, Any] = answer.json()
            for row in page["rows"]:
                if row["kind"] == "case":
                    self.held.pop(row["id"], None)
                    if row["body"] is not None:
                        self.held[row["id"]] = row["body"]
            self._cursor, more = page["cursor"], page["more"]

    def hold_anew(self) -> dict[str, object]:
        """Take everything anew and return it."""
        self.held, self._cursor = {}, ""
        self.pull()
        return self.held

    def inbox(self, post: PostId) -> set[tuple[str, str, str]]:
        """Return case, slot and reason of what the server says that waits for a post."""
        page: dict[str, Any] = self.line.ask("GET", "/v1/inbox").json()
        own = (row for row in page["items"] if row["post_id"] == post)
        return {(row["case_id"], row["slot_id"], row["why"]) for row in own}

    def _send(self, item: BatchItem) -> EventAnswer:
        body = batch_to_json(self.batch(item)).encode()
        answer = self.line.ask("POST", "/v1/events", body)
        assert answer.status == 200, answer
        parsed = answer_from_json(answer.body.decode())
        self.acknowledged = parsed.acknowledged_seq
        return parsed.answers[0]

    def _seal(self, command: CaseCommand, case: Case | None) -> SignedIncrement | None:
        if command.type not in SIGNED_TYPES or case is None:
            return None
        slot_id = getattr(command, "slot_id", "")
        sheet = self.line.ask("GET", f"/v1/cases/{command.case_id}/document")
        # A sheet that is being made cannot be signed: the answer will be to ask again.
        base = sheet.body if sheet.status == 200 else b""
        return increment(base, f"SIGNED {slot_id} as {self.role_in(case, slot_id)}")

    def _sign_in(self, *, first: bool) -> None:
        town, now = self.town, self.town.clock()
        sealed = town.services.secrets.seal(
            mac_key_place(self.device_id), self.mac_key, b"nonce-twelve"
        )
        with town.database.write_work() as tx:
            if first:
                insert_account(tx, TENANT, account_of(self.person_id, ("staff",), now), now)
                insert_certificate(tx, TENANT, certificate_of(self.person_id, self.device_id, now))
            insert_device(tx, TENANT, device_of(self.device_id, self.person_id, sealed), now)
            insert_session(tx, self.identity, token_digest(self.token), now)
