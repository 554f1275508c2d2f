# SPDX-License-Identifier: Apache-2.0
"""A small city on a real database, whose people act from devices of their own."""

import base64
import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from approval import city_day, signed_role, to_plain, uuid7
from approval.case import Case
from approval.commands import AddOpinion, Approve, CaseCommand, DraftCase, SubmitCase
from approval.content import CaseContent
from approval.engine.slots import highest_number
from approval.identifiers import CaseId, PersonId, PostId, SlotId
from approval.organisation import Organisation
from server.auth.permissions import Role
from server.auth.sealing import SecretBox
from server.auth.session import Session
from server.auth.tokens import token_digest
from server.files.directory import Directory
from server.jobs.bell import Bell
from server.store.accounts import insert_account
from server.store.cases import load_by_job
from server.store.certificates import insert_certificate
from server.store.changes import record_change
from server.store.devices import NO_HASH, insert_device
from server.store.documents import Frozen, set_frozen, set_stamped, sheet_of
from server.store.engine import open_database
from server.store.files import remember_file
from server.store.revisions import current_line
from server.store.sessions import insert_session
from server.usecases.acts.take_batch import take_batch
from server.usecases.city import City, load_organisation, load_rules
from server.usecases.identify import Identified, identify
from server.usecases.register_device import mac_key_place
from server.usecases.services import Services
from signing.increment import IncrementVerdict, Outcome
from telework import event_hash, event_mac, event_text
from telework.codec import batch_to_json
from telework.wire import (
    BatchAnswer,
    BatchItem,
    DeviceEvent,
    EventAnswer,
    EventBatch,
    SignedIncrement,
)
from tests.approval.city import city, rules, tablets
from tests.server.records import account_of, certificate_of, device_of, upload_of
from tests.support.clock import ManualClock

TENANT = 1
CASE = CaseId("019abc00-0000-7000-8000-000000000001")
MORI = "p-mori"
"""An officer of 情報政策課, who drafts."""
LINE = (
    ("p-takahashi", "post-joho-kakaricho"),
    ("p-yoshida", "post-joho-kacho"),
)
CONSENTS = (("p-watanabe", "post-jinji-kacho"), ("p-kaneko", "post-zaisei-kacho"))
DECIDER = ("p-otomo", "post-somu-kyokucho")
POSTS = {MORI: "post-joho-shuji", **dict(LINE), **dict(CONSENTS), **dict([DECIDER])}


class PaperChecker:
    """Judges paper signatures: real ones are judged in the tests of signing and files."""

    def check(
        self, base: bytes, increment: bytes, field: str, certificate_pem: str, at: datetime
    ) -> IncrementVerdict:
        """Find ``SIGNED field as role`` valid, ``UNCLEAR`` not to be judged, all else invalid."""
        signed, _as, role = increment.decode().partition(" as ")
        if signed == f"SIGNED {field}":
            act = "origin" if field.endswith("s1") else "approval"
            return IncrementVerdict(Outcome.VALID, "", "", role, act)
        if increment == b"UNCLEAR":
            return IncrementVerdict(Outcome.COULD_NOT_JUDGE, "increment.no_answer", "")
        return IncrementVerdict(Outcome.INVALID, "increment.other_field", "")


class Town:
    """The services on one database, and the people's desks by person."""

    def __init__(
        self, url: str, folder: Path, clock: ManualClock, *, founded: bool = False
    ) -> None:
        """Open the town; one that was ``founded`` before is taken as it stands."""
        self.clock = clock
        self.spare_fields = 0
        self.database = open_database(url, connections=12)
        self.services = Services(
            database=self.database,
            city=City(),
            blobs=Directory(folder / "files"),
            checker=PaperChecker(),
            secrets=SecretBox(b"a passphrase for tests"),
            bell=Bell(),
            clock=clock,
        )
        self._desks: dict[str, Desk] = {}
        if not founded:
            self._found(clock)

    def _found(self, clock: ManualClock) -> None:
        with self.database.write_work() as tx:
            load_organisation(tx, TENANT, city().data, clock())
            load_rules(tx, TENANT, rules(), clock())
            for digit, name in (("a", "仕様書.pdf"), ("b", "見積書.xlsx"), ("c", "追加.pdf")):
                remember_file(tx, TENANT, upload_of(digit, name, MORI, clock()))

    def desk(self, person_id: str, *, roles: tuple[str, ...] = ("staff",)) -> "Desk":
        """Return the desk of a person, hired and signed in at first sight."""
        if person_id not in self._desks:
            self._desks[person_id] = Desk(self, person_id, roles)
        return self._desks[person_id]

    def reorganise(self, organisation: Organisation) -> None:
        """Load another organisation."""
        with self.database.write_work() as tx:
            load_organisation(tx, TENANT, organisation.data, self.clock())

    def case(self, case_id: str = CASE) -> Case:
        """Return a case as stored."""
        with self.database.read_work() as tx:
            loaded = load_by_job(tx, TENANT, case_id)
        assert loaded is not None
        return loaded.case

    def freeze(self, case_id: str = CASE) -> None:
        """Make the sheet that the case waits for, as the job does."""
        case = self.case(case_id)
        sheet = f"sheet of {case_id} round {case.round} {case.revision_hash}".encode()
        sha256 = self.services.blobs.put(sheet)
        with self.database.write_work() as tx:
            made = Frozen(
                round=case.round,
                revision_hash=case.revision_hash,
                sha256=sha256,
                size=len(sheet),
                last_field=highest_number(case) + self.spare_fields,
            )
            assert set_frozen(tx, TENANT, case_id, made, self.clock())
            record_change(tx, TENANT, "case", case_id)

    def stamp(self, case_id: str = CASE) -> None:
        """Put the time into the newest signature, as the job does."""
        with self.database.write_work() as tx:
            self.stamp_in(tx, case_id)

    def stamp_in(self, tx: Connection, case_id: str = CASE) -> None:
        """Do the same in a transaction that is still to end."""
        sheet = sheet_of(tx, TENANT, case_id)
        assert sheet is not None
        newest = current_line(tx, TENANT, case_id)[-1]
        data = self.services.blobs.read(sheet.sha256) + b" at nine"
        sha256 = self.services.blobs.put(data)
        assert set_stamped(
            tx,
            TENANT,
            sheet,
            slot_id=newest.slot_id,
            sha256=sha256,
            size=len(data),
            now=self.clock(),
        )
        record_change(tx, TENANT, "case", case_id)

    def sheet_bytes(self, case_id: str = CASE) -> bytes:
        """Return the bytes of the current sheet."""
        with self.database.read_work() as tx:
            sheet = sheet_of(tx, TENANT, case_id)
        assert sheet is not None
        return self.services.blobs.read(sheet.sha256)

    def circulate(self, case_id: CaseId = CASE, content: CaseContent | None = None) -> None:
        """Have the case drafted and submitted by 森, its time stamped."""
        assert self.desk(MORI).act(draft(case_id, content)).status == "accepted"
        self.freeze(case_id)
        assert self.desk(MORI).submit(case_id).status == "accepted"
        self.stamp(case_id)

    def approve_line(self, case_id: str = CASE) -> None:
        """Have the line of superiors approve, so that both consents are open."""
        for person, _post in LINE:
            assert self.desk(person).approve(case_id).status == "accepted"
            self.stamp(case_id)

    def close(self) -> None:
        """Give back the connections."""
        self.database.close()


class Desk:
    """One person at one device with its chain of events."""

    def __init__(self, town: Town, person_id: str, roles: tuple[str, ...]) -> None:
        self.town = town
        self.person_id = PersonId(person_id)
        self.device_id = f"laptop-{person_id}"
        self.mac_key = hashlib.sha256(person_id.encode()).digest()
        self.token = f"token-of-{person_id}"
        self.seq, self.head = 0, NO_HASH
        self._made = 0
        self.identity = self.session(roles)
        now = town.clock()
        with town.database.write_work() as tx:
            insert_account(tx, TENANT, account_of(person_id, roles, now), now)
            place = mac_key_place(self.device_id)
            sealed = town.services.secrets.seal(place, self.mac_key, b"nonce-twelve")
            insert_device(tx, TENANT, device_of(self.device_id, person_id, sealed), now)
            insert_session(tx, self.identity, token_digest(self.token), now)
            insert_certificate(tx, TENANT, certificate_of(person_id, self.device_id, now))

    def sign_in_again(self) -> None:
        """Begin another session, for a day on which the first is over."""
        now = self.town.clock()
        self.token += "+"
        session = replace(self.identity, session_id=f"session-{self.token}")
        with self.town.database.write_work() as tx:
            insert_session(tx, session, token_digest(self.token), now)

    def session(self, roles: tuple[str, ...]) -> Session:
        """Return the session's identity."""
        return Session(
            tenant=TENANT,
            session_id=f"session-{self.person_id}",
            person_id=self.person_id,
            login=self.person_id,
            name=self.person_id,
            device_id=self.device_id,
            roles=frozenset(Role(role) for role in roles),
        )

    @property
    def identified(self) -> Identified:
        """Identify by the token as a request does."""
        found = identify(self.town.services, self.token, "request-1", counts=True)
        assert isinstance(found, Identified), found
        return found

    def event(self, command: CaseCommand | dict[str, Any], **changes: Any) -> DeviceEvent:
        """Make the next event of this device; ``changes`` are faults."""
        plain = command if isinstance(command, dict) else to_plain(command)
        self._made += 1
        milliseconds = int(self.town.clock().timestamp() * 1000)
        random = hashlib.sha256(f"{self.device_id} {self._made}".encode()).digest()[:10]
        event = DeviceEvent(
            event_id=uuid7(milliseconds, random),
            device_id=self.device_id,
            device_seq=self.seq + 1,
            prev_hash=self.head,
            stream=f"case:{plain.get('case_id')}",
            type="approval",
            wall_time=self.town.clock(),
            boot_id="boot-1",
            boot_ns=self._made * 1_000_000_000,
            anchor=None,
            command=plain,
        )
        event = replace(event, **changes)
        self.seq, self.head = event.device_seq, event_hash(event_text(event))
        return event

    def item(
        self, command: CaseCommand | dict[str, Any], increment: SignedIncrement | None = None
    ) -> BatchItem:
        """Make an event and wrap it as its device stores it."""
        return self.wrap(self.event(command), increment)

    def wrap(self, event: DeviceEvent, increment: SignedIncrement | None = None) -> BatchItem:
        """Wrap an event with its keyed digest."""
        text = event_text(event)
        return BatchItem(event=text, mac=event_mac(self.mac_key, text), increment=increment)

    def wrap_again(self, item: BatchItem, increment: SignedIncrement) -> BatchItem:
        """Put another signature beside the same event."""
        return replace(item, increment=increment)

    def batch(self, *items: BatchItem) -> EventBatch:
        """Make a batch sent just now."""
        return EventBatch(
            device_id=self.device_id,
            boot_id="boot-1",
            boot_ns=(self._made + 1) * 1_000_000_000,
            wall_time=self.town.clock(),
            items=items,
        )

    def send(self, *items: BatchItem) -> BatchAnswer:
        """Send a batch."""
        answer = take_batch(self.town.services, self.identified, self.batch(*items))
        assert isinstance(answer, BatchAnswer), answer
        return answer

    def act(self, command: CaseCommand, increment: SignedIncrement | None = None) -> EventAnswer:
        """Act once, and let a second pass."""
        answer = self.send(self.item(command, increment)).answers[0]
        self.town.clock.advance(seconds=1)
        return answer

    def sign(self, slot_id: str, case_id: str = CASE, mark: str = "SIGNED") -> SignedIncrement:
        """Sign the sheet as it stands now, on paper."""
        base = self.town.sheet_bytes(case_id)
        if mark != "SIGNED":
            return increment(base, mark)
        return increment(base, f"SIGNED {slot_id} as {self.role(slot_id, case_id)}")

    def role(self, slot_id: str, case_id: str = CASE) -> str:
        """Return the role that this person's seal in a slot claims."""
        return self.role_in(self.town.case(case_id), slot_id)

    def role_in(self, case: Case, slot_id: str) -> str:
        """Return that role in a case as it was read."""
        slot = case.slot(slot_id)
        assert slot is not None
        view = city().on(city_day(self.town.clock()))
        held = next(h for h in view.held_posts(self.person_id) if h.post_id == slot.post_id)
        delegated = case.authority.delegated
        return signed_role(
            held.section_name, held.title, held.capacity, slot.kind, delegated=delegated
        )

    def submit(self, case_id: CaseId = CASE) -> EventAnswer:
        """Submit one's own frozen draft."""
        case = self.town.case(case_id)
        return self.act(submission(case), self.sign(case.slots()[0].slot_id, case_id))

    def approve(self, case_id: str = CASE) -> EventAnswer:
        """Approve in the slot of one's own post."""
        command = self.approval(case_id)
        return self.act(command, self.sign(command.slot_id, case_id))

    def approval(self, case_id: str = CASE) -> Approve:
        """Make the command that approves in the slot of one's own post."""
        case = self.town.case(case_id)
        held = city().on(city_day(self.town.clock())).held_posts(self.person_id)
        posts = {POSTS[self.person_id]} if self.person_id in POSTS else {h.post_id for h in held}
        slot = next(slot for slot in case.slots() if slot.post_id in posts)
        return Approve(
            case_id=case.case_id,
            slot_id=slot.slot_id,
            post_id=slot.post_id,
            revision_hash=case.revision_hash,
        )


def draft(case_id: str = CASE, content: CaseContent | None = None) -> DraftCase:
    """Make the command that drafts the story's case."""
    post = PostId(POSTS[MORI])
    return DraftCase(case_id=CaseId(case_id), post_id=post, content=content or tablets())


def submission(case: Case) -> SubmitCase:
    """Make the command that submits a case."""
    slot_id = case.slots()[0].slot_id
    return SubmitCase(
        case_id=case.case_id, slot_id=SlotId(slot_id), revision_hash=case.revision_hash
    )


def increment(base: bytes, text: str) -> SignedIncrement:
    """Append text to a base as a signature would be."""
    return SignedIncrement(
        base_sha256=hashlib.sha256(base).hexdigest(),
        data=base64.b64encode(text.encode()).decode(),
    )


def numbered(index: int) -> CaseId:
    """Return the id of the n-th other case."""
    return CaseId(f"019abc00-0000-7000-8000-{index + 2:012d}")


def opinion(person_id: str, case_id: str = CASE, text: str = "よいと思います。") -> AddOpinion:
    """Make an opinion in the person's post."""
    post = PostId(POSTS[person_id])
    return AddOpinion(case_id=CaseId(case_id), post_id=post, text=text)


def statuses(answer: BatchAnswer) -> Sequence[str]:
    """Return what became of each event."""
    return [str(one.status) for one in answer.answers]


def as_json(batch: EventBatch) -> dict[str, Any]:
    """Return a batch as parsed JSON, to spoil."""
    plain: dict[str, Any] = json.loads(batch_to_json(batch))
    return plain
