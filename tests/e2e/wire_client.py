# SPDX-License-Identifier: Apache-2.0
"""A client that speaks the wire and nothing else: for looking at the server, and for load.

It keeps a device chain as the real client does, but stores nothing and never retries.
"""

import base64
import http.client
import json
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, Self

from approval import uuid7
from approval.calendar import city_day, era_short
from approval.case import Case, Signatory, Slot, SlotKind
from approval.claimed_role import commitment_in_slot, role_in_slot
from approval.commands import CaseCommand
from approval.encoding import from_plain, to_plain
from approval.identifiers import CaseId
from approval.people import Me
from approval.wire import CaseView, TimestampState
from signing.keys import SigningIdentity, create_request, open_key, seal_key
from signing.pades import SignedAct, sign_increment
from signing.stamp import Stamp
from telework import FIRST_HASH, event_hash, event_mac, event_text
from telework.codec import answer_from_json, batch_to_json
from telework.commands import Punch, punch_to_plain
from telework.wire import Anchor, BatchItem, DeviceEvent, EventAnswer, EventBatch, SignedIncrement

PIN = "135790"
KEPT_OPEN_SECONDS = 2.0
READY_SECONDS = 60


def new_id() -> str:
    """Make an identifier of now."""
    return uuid7(time.time_ns() // 1_000_000, os.urandom(10))


class Refused(Exception):
    """The server answered with an error: its status and its body."""

    def __init__(self, status: int, body: bytes) -> None:
        super().__init__(f"{status}: {body[:500].decode(errors='replace')}")
        self.status = status


@dataclass
class WireClient:
    """One signed-in device of one person on one connection; not for several threads."""

    port: int
    login: str
    password: str
    device_id: str = field(default_factory=new_id)
    boot_id: str = field(default_factory=new_id)
    token: str = ""
    seq: int = 0
    last_hash: str = FIRST_HASH
    anchor: Anchor | None = None

    def __enter__(self) -> Self:
        self._used = time.monotonic()
        self._connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        asked = {
            "login": self.login,
            "password": self.password,
            "device_id": self.device_id,
            "device_name": f"laptop of {self.login}",
        }
        answer = self.ask("POST", "/v1/sessions", asked)
        self.token = answer["token"]
        self.me = from_plain(Me, answer["me"])
        self._mac_key = answer["device"]["mac_key"]
        self.anchor = Anchor(
            server_time=datetime.fromisoformat(answer["server_time"]),
            boot_id=self.boot_id,
            boot_ns=_boot_ns(),
        )
        return self

    def __exit__(self, *_problem: object) -> None:
        self._connection.close()

    def ask(self, method: str, path: str, body: object = None) -> Any:
        """Exchange JSON; an empty answer is None."""
        sent = None if body is None else json.dumps(body).encode()
        raw = self.fetch(method, path, sent, "application/json")
        return json.loads(raw) if raw else None

    def fetch(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        kind: str = "",
        more: Mapping[str, str] | None = None,
    ) -> bytes:
        """Exchange bytes, with more headers where a route asks for some.

        Raises:
            Refused: the answer is none of success.
        """
        headers = {"X-Request-ID": new_id(), **(more or {})}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        if kind:
            headers["Content-Type"] = kind
        self._freshen()
        self._connection.request(method, path, body, headers)
        answer = self._connection.getresponse()
        raw = answer.read()
        if answer.status >= http.client.MULTIPLE_CHOICES:
            raise Refused(answer.status, raw)
        return raw

    def _freshen(self) -> None:
        """Open the connection anew before the server closes it for having been idle."""
        now = time.monotonic()
        if now - self._used > KEPT_OPEN_SECONDS:
            self._connection.close()
        self._used = now

    def enrol(self) -> SigningIdentity:
        """Make a signing key and have its certificate issued."""
        new = create_request(self.me.name, self.me.person_id)
        issued = self.ask("POST", "/v1/certificates", {"request": new.request_pem})
        sealed = seal_key(new.private_key, PIN)
        return open_key(sealed, PIN, issued["certificate"], issued["chain"])

    def item(self, command: CaseCommand, increment: SignedIncrement | None = None) -> BatchItem:
        """Make the next event of the chain, ready to be sent."""
        return self._item("approval", f"case:{command.case_id}", to_plain(command), increment)

    def punch(self, punch: Punch) -> EventAnswer:
        """Punch the clock of one's own day and give the answer."""
        stream = f"day:{self.me.person_id}"
        (answer,) = self.post(self.batch(self._item("telework", stream, punch_to_plain(punch))))
        return answer

    def _item(
        self,
        kind: str,
        stream: str,
        command: dict[str, Any],
        increment: SignedIncrement | None = None,
    ) -> BatchItem:
        self.seq += 1
        event = DeviceEvent(
            event_id=new_id(),
            device_id=self.device_id,
            device_seq=self.seq,
            prev_hash=self.last_hash,
            stream=stream,
            type=kind,
            wall_time=datetime.now(UTC),
            boot_id=self.boot_id,
            boot_ns=_boot_ns(),
            anchor=self.anchor,
            command=command,
        )
        text = event_text(event)
        self.last_hash = event_hash(text)
        mac = event_mac(self._key, text)
        return BatchItem(event=text, mac=mac, increment=increment)

    def batch(self, *items: BatchItem) -> bytes:
        """Give the body of ``POST /v1/events`` for these items."""
        batch = EventBatch(
            device_id=self.device_id,
            boot_id=self.boot_id,
            boot_ns=_boot_ns(),
            wall_time=datetime.now(UTC),
            items=items,
        )
        return batch_to_json(batch).encode()

    def post(self, body: bytes) -> tuple[EventAnswer, ...]:
        """Send a batch and give its answers."""
        return answer_from_json(self.fetch("POST", "/v1/events", body, "application/json")).answers

    def send(self, command: CaseCommand, increment: SignedIncrement | None = None) -> EventAnswer:
        """Send one act and give its answer."""
        (answer,) = self.post(self.batch(self.item(command, increment)))
        return answer

    def case(self, case_id: str) -> CaseView:
        """Read a case as this person may see it."""
        return from_plain(CaseView, self.ask("GET", f"/v1/cases/{case_id}"))

    def document(self, case_id: str) -> bytes:
        """Read the current sheet of a case."""
        return self.fetch("GET", f"/v1/cases/{case_id}/document")

    def when_ready(self, case_id: CaseId) -> CaseView:
        """Read a case once its sheet is there and its newest signature's time is settled."""
        deadline = time.monotonic() + READY_SECONDS
        while time.monotonic() < deadline:
            view = self.case(case_id)
            sheet = view.document
            pending = sheet is None or sheet.timestamp is TimestampState.PENDING
            if sheet is not None and not sheet.preparing and not pending:
                return view
            time.sleep(0.02)
        raise TimeoutError(f"the sheet of {case_id} is not ready")

    def seal(
        self, base: bytes, case: Case, slot: Slot, identity: SigningIdentity
    ) -> SignedIncrement:
        """Sign the sheet as it stands for a slot of one's own post."""
        [held] = [post for post in self.me.posts if post.post_id == slot.post_id]
        by = Signatory(
            person_id=self.me.person_id,
            name=self.me.name,
            post_id=held.post_id,
            post_title=held.title,
            section_id=held.section_id,
            section_name=held.section_name,
            capacity=held.capacity,
        )
        now = datetime.now(UTC)
        appended = sign_increment(
            base,
            slot.slot_id,
            identity,
            SignedAct(commitment_in_slot(slot), role_in_slot(by, slot, case.authority)),
            Stamp(held.section_name, era_short(city_day(now)), self.me.name[:2]),
            now,
            certify=slot.kind is SlotKind.KIAN,
            lock=slot.kind is SlotKind.KESSAI,
        )
        return increment_on(base, appended)

    @property
    def _key(self) -> bytes:
        return bytes.fromhex(self._mac_key)


def increment_on(base: bytes, appended: bytes) -> SignedIncrement:
    """Wrap appended bytes as they travel."""
    return SignedIncrement(
        base_sha256=sha256(base).hexdigest(), data=base64.b64encode(appended).decode()
    )


def _boot_ns() -> int:
    return time.clock_gettime_ns(time.CLOCK_BOOTTIME)
