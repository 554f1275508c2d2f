# SPDX-License-Identifier: Apache-2.0
"""A member of the demo city's staff at a terminal: signs in, enrols, acts, seals.

Everything goes through the use cases that a real client's requests reach; only the
network between is missing.
"""

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from cryptography import x509

from approval import Facts, city_day, era_short, from_plain, to_plain, uuid7
from approval.absence_acts import AbsenceAct, CancelAbsence, RegisterAbsence
from approval.case import Case, Signatory, Slot, SlotKind
from approval.claimed_role import box_heading, commitment_in_slot, role_in_slot, stamp_mark
from approval.commands import Approve, CaseCommand, SubmitCase
from approval.engine.substituting import StandIn, stand_in
from approval.identifiers import CaseId, PersonId, SectionId
from approval.organisation_view import OrganisationView, office_name
from approval.wire import CaseView
from server.assembly import Parts
from server.demo.people import DEMO_PASSWORD
from server.usecases.absences_today import absences_of_day
from server.usecases.acts.take_batch import take_batch
from server.usecases.enrol import Enrolled, enrol
from server.usecases.identify import Identified, identify
from server.usecases.meetings.applying import application_of
from server.usecases.reads.read_bytes import SheetBytes, read_document
from server.usecases.reads.read_cases import read_case
from server.usecases.sign_in import Credentials, SignedIn, sign_in
from server.usecases.telework.read_days import team_month
from signing.keys import SigningIdentity, SoftwareKey, create_request
from signing.pades import SignedAct, is_unsigned, sign_increment
from signing.stamp import BoxHead, Stamp
from telework import FIRST_HASH, event_hash, event_mac, event_text
from telework.meetings.application import RoomApplication
from telework.reporting.record import TeamMonth
from telework.wire import Anchor, BatchAnswer, BatchItem, DeviceEvent, EventBatch, SignedIncrement

_SESSION_LASTS = timedelta(minutes=20)


class DemoTrouble(RuntimeError):
    """The demo could not be made; the message says which act was not taken."""


@dataclass
class Clerk:
    """One person at one terminal; ``view`` is the organisation of the month.

    Attributes:
        terminal: tells a second terminal of the same person from the first.
    """

    parts: Parts
    view: OrganisationView
    person_id: PersonId
    login: str
    terminal: str = ""
    seq: int = 0
    head: str = FIRST_HASH
    signed_in: SignedIn | None = None
    signed_in_at: datetime | None = None
    identity: SigningIdentity | None = field(default=None, repr=False)

    def act(self, command: CaseCommand | AbsenceAct) -> None:
        """Act in a case, with a seal where the act is one, or on one's own absences.

        Raises:
            DemoTrouble: the server did not take it.
        """
        caller = self._caller()
        increment = self._seal(caller, command)
        kind, stream = self._stream(command)
        now = self.parts.services.clock()
        self._send(caller, self._item(kind, stream, now, to_plain(command), increment))

    def act_on_days(self, stream: str, acts: Sequence[tuple[datetime, dict[str, Any]]]) -> None:
        """Send acts on working days together, each with the moment it was made at.

        Raises:
            DemoTrouble: the server did not take one of them.
        """
        caller = self._caller()
        self._send(caller, *(self._item("telework", stream, at, plain) for at, plain in acts))

    def team_month(self, month: str) -> TeamMonth:
        """Read the month of those for whom this person answers.

        Raises:
            DemoTrouble: this person may not see it.
        """
        found = team_month(self.parts.services, self._caller(), month, SectionId(""))
        if not isinstance(found, TeamMonth):
            raise DemoTrouble(f"{self.login}: {month}: {found}")
        return found

    def room_application(self, meeting_id: str) -> RoomApplication:
        """Read what is to be drafted for a meeting of one's own whose room asks for approval.

        Raises:
            DemoTrouble: nothing is held for it.
        """
        found = application_of(self.parts.services, self._caller(), meeting_id)
        if not isinstance(found, RoomApplication):
            raise DemoTrouble(f"{self.login}: {meeting_id}: {found}")
        return found

    def case(self, case_id: CaseId) -> CaseView:
        """Read a case.

        Raises:
            DemoTrouble: this person may not see it.
        """
        found = read_case(self.parts.services, self._caller(), case_id)
        if found is None:
            raise DemoTrouble(f"{self.login}: {case_id}")
        return from_plain(CaseView, found)

    def new_id(self, salt: str) -> str:
        """Return an identifier of this moment, the same in every run."""
        now = self.parts.services.clock()
        known = f"{self.login}{self.terminal} {self.seq} {salt}"
        random = hashlib.sha256(known.encode()).digest()[:10]
        return uuid7(int(now.timestamp() * 1000), random)

    def _caller(self) -> Identified:
        now = self.parts.services.clock()
        if self.signed_in_at is None or now - self.signed_in_at > _SESSION_LASTS:
            self._sign_in(now)
        if self.signed_in is None:
            raise DemoTrouble(self.login)
        caller = identify(self.parts.services, self.signed_in.token, "demo", counts=True)
        if not isinstance(caller, Identified):
            raise DemoTrouble(f"{self.login}: {caller}")
        return caller

    def _sign_in(self, now: datetime) -> None:
        given = Credentials(
            login=self.login,
            password=DEMO_PASSWORD,
            device_id=self._device_id(),
            device_name=f"{self.login} の端末",
            address="127.0.0.1",
        )
        signed_in = sign_in(self.parts.entrance, given, now)
        if not isinstance(signed_in, SignedIn):
            raise DemoTrouble(f"{self.login}: {signed_in}")
        self.signed_in, self.signed_in_at = signed_in, now

    def _seal(
        self, caller: Identified, command: CaseCommand | AbsenceAct
    ) -> SignedIncrement | None:
        if not isinstance(command, SubmitCase | Approve):
            return None
        case = self.case(command.case_id).case
        slot = case.slot(command.slot_id)
        sheet = read_document(self.parts.services, caller, command.case_id)
        if slot is None or not isinstance(sheet, SheetBytes):
            raise DemoTrouble(f"{self.login}: {command.slot_id}: {type(sheet).__name__}")
        by = self._signatory(caller, case, slot)
        act = SignedAct(commitment_in_slot(slot), role_in_slot(by, slot, case.authority))
        appended = self._sign(caller, sheet.data, slot, by, act)
        return SignedIncrement(
            base_sha256=hashlib.sha256(sheet.data).hexdigest(),
            data=base64.b64encode(appended).decode(),
        )

    def _signatory(self, caller: Identified, case: Case, slot: Slot) -> Signatory:
        """Return the person as holder of the slot's post, or as substitute (代決)."""
        held = self.view.signatory(self.person_id, slot.post_id)
        if held is not None:
            return held
        now, city = self.parts.services.clock(), caller.city
        with self.parts.services.database.read_work() as tx:
            absences = absences_of_day(tx, caller.actor.tenant, now)
        facts = Facts(
            now=now, actor=self.person_id, view=city.view, rules=city.rules, absences=absences
        )
        found = stand_in(case, slot, facts)
        if not isinstance(found, StandIn):
            raise DemoTrouble(f"{self.login}: {slot.slot_id}: {found}")
        return found.turn.by

    def _sign(
        self, caller: Identified, sheet: bytes, slot: Slot, by: Signatory, act: SignedAct
    ) -> bytes:
        now = self.parts.services.clock()
        heads = by.post_title.startswith(by.section_name[-1])
        office = office_name(by.section_name, by.post_title) if heads else by.section_name
        family = caller.actor.session.name.partition(" ")[0]
        mark = stamp_mark(by.capacity)
        return sign_increment(
            sheet,
            slot.slot_id,
            self._key(caller, by.section_name, now),
            act,
            Stamp(office, era_short(city_day(now)), family, mark, BoxHead(*box_heading(slot))),
            now,
            certify=is_unsigned(sheet),
            lock=slot.kind is SlotKind.KESSAI,
        )

    def _key(self, caller: Identified, section: str, now: datetime) -> SigningIdentity:
        if self.identity is None:
            session = caller.actor.session
            made = create_request(session.name, session.person_id)
            enrolled = enrol(
                self.parts.enrolment,
                session,
                made.request_pem,
                section,
                now,
            )
            if not isinstance(enrolled, Enrolled):
                raise DemoTrouble(f"{self.login}: {enrolled}")
            own, *issuers = x509.load_pem_x509_certificates(
                (enrolled.certificate + enrolled.chain).encode("ascii")
            )
            self.identity = SigningIdentity(SoftwareKey(made.private_key), own, tuple(issuers))
        return self.identity

    def _mac_key(self) -> bytes:
        if self.signed_in is None:
            raise DemoTrouble(self.login)
        return self.signed_in.device.mac_key

    def _item(
        self,
        kind: str,
        stream: str,
        at: datetime,
        command: dict[str, Any],
        increment: SignedIncrement | None = None,
    ) -> BatchItem:
        """Make the next event of the chain, of a moment that may be some hours ago."""
        self.seq += 1
        event = DeviceEvent(
            event_id=self.new_id("event"),
            device_id=self._device_id(),
            device_seq=self.seq,
            prev_hash=self.head,
            stream=stream,
            type=kind,
            wall_time=at,
            boot_id="demo",
            boot_ns=_since_boot(at),
            anchor=Anchor(server_time=at, boot_id="demo", boot_ns=_since_boot(at)),
            command=command,
        )
        text = event_text(event)
        self.head = event_hash(text)
        return BatchItem(event=text, mac=event_mac(self._mac_key(), text), increment=increment)

    def _send(self, caller: Identified, *items: BatchItem) -> None:
        answer = take_batch(self.parts.services, caller, self._batch(items))
        taken = isinstance(answer, BatchAnswer) and all(
            each.status == "accepted" for each in answer.answers
        )
        if not taken:
            raise DemoTrouble(f"{self.login}: {[item.event for item in items]}: {answer}")

    def _device_id(self) -> str:
        return f"demo-{self.login}{self.terminal}"

    def _stream(self, command: CaseCommand | AbsenceAct) -> tuple[str, str]:
        if isinstance(command, RegisterAbsence | CancelAbsence):
            return "absence", f"absence:{self.person_id}"
        return "approval", f"case:{command.case_id}"

    def _batch(self, items: tuple[BatchItem, ...]) -> EventBatch:
        now = self.parts.services.clock()
        return EventBatch(
            device_id=self._device_id(),
            boot_id="demo",
            boot_ns=_since_boot(now),
            wall_time=now,
            items=items,
        )


def _since_boot(now: datetime) -> int:
    return int(now.timestamp()) * 1_000_000_000
