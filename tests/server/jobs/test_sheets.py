# SPDX-License-Identifier: Apache-2.0
"""Real sheets, real seals: frozen by a child, stamped by the office, owed while it is down."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from approval.content import Attachment, CaseContent
from approval.identifiers import CaseId
from approval.wire import DocumentState
from server.demo.clerk import Clerk, DemoTrouble
from server.demo.people import OFFICER
from server.jobs.sheets import sheet_handlers
from server.jobs.worker import Worker
from server.store.files import StoredFile, remember_file
from server.store.tables import outbox
from server.trust.authorities import Authorities, OwnAuthority
from server.usecases.freeze_sheet import Freezer, sheet_content
from server.usecases.stamp_time import Stamped, TimeStamping, stamp_time
from signing.carried_files import carried_files
from signing.document import open_document, signature_fields
from signing.timestamp import TimestampUnavailable
from signing.verification import verify
from tests.server.office import Office, found_office
from tests.support.clock import ManualClock

CONTENT = CaseContent(
    matter="supply",
    amount=300_000,
    title="印刷用紙の購入について",
    body="購入してよろしいか伺います。",
    attachments=(),
)


@pytest.fixture
def office(database_url: str, tmp_path: Path, clock: ManualClock) -> Iterator[Office]:
    """A server as init makes it, on each database."""
    made = found_office(database_url, tmp_path, clock)
    yield made
    made.parts.close()


class Power:
    """The office's time authority with a switch."""

    def __init__(self, office: Office) -> None:
        self.on = False
        self._authority = OwnAuthority(office.parts.office.answer, office.clock)

    def fetch(self, request_der: bytes) -> bytes:
        if not self.on:
            raise TimestampUnavailable("authority.unreachable", "switched off")
        return self._authority.fetch(request_der)


def worker_with(office: Office, power: Power) -> Worker:
    services = office.parts.services
    stamping = TimeStamping(
        database=services.database,
        blobs=services.blobs,
        authorities=Authorities([("office", power)], office.parts.office.roots_pem),
    )
    freezer = Freezer(
        database=services.database, blobs=services.blobs, children=office.parts.children
    )
    handlers = sheet_handlers(freezer, stamping)
    return Worker(services.database, handlers, services.bell, office.clock)


def document(clerk: Clerk, case_id: CaseId) -> DocumentState:
    found = clerk.case(case_id).document
    assert found is not None
    return found


def sheet_bytes(office: Office, clerk: Clerk, case_id: CaseId) -> bytes:
    return office.parts.services.blobs.read(document(clerk, case_id).sha256)


def drafted(office: Office, content: CaseContent = CONTENT) -> tuple[Clerk, CaseId]:
    clerk = office.clerk(OFFICER)
    return clerk, office.draft(clerk, OFFICER.post_id, content)


def test_a_draft_gets_its_sheet_and_a_seal_gets_its_time(office: Office) -> None:
    clerk, case_id = drafted(office)
    assert document(clerk, case_id).preparing
    assert office.parts.worker.work_off() == 1
    frozen = document(clerk, case_id)
    assert (frozen.preparing, frozen.signatures, frozen.timestamp) == (False, 0, "none")
    office.submit(clerk, case_id)
    assert document(clerk, case_id).timestamp == "pending"
    office.parts.worker.work_off()
    stamped = document(clerk, case_id)
    assert (stamped.signatures, stamped.timestamp, stamped.held_until) == (1, "stamped", None)
    roots = office.parts.office.roots_pem
    verdict = verify(sheet_bytes(office, clerk, case_id), roots, office.clock())
    [signature] = verdict.signatures
    assert signature.outcome == "valid"
    assert signature.timestamp_at is not None


def test_while_no_authority_answers_the_next_signer_waits_and_then_the_time_is_owed(
    office: Office,
) -> None:
    power = Power(office)
    worker = worker_with(office, power)
    clerk, case_id = drafted(office)
    worker.work_off()
    office.submit(clerk, case_id)
    worker.work_off()
    waiting = document(clerk, case_id)
    assert (waiting.timestamp, waiting.held_until is not None) == ("pending", True)
    office.clock.advance(minutes=11)
    worker.work_off()
    owed = document(clerk, case_id)
    assert (owed.timestamp, owed.held_until, owed.signatures) == ("owed", None, 1)
    power.on = True
    office.clock.advance(minutes=11)
    worker.work_off()
    assert document(clerk, case_id).timestamp == "stamped"


def test_an_urgent_case_never_waits_for_its_time(office: Office) -> None:
    urgent = CaseContent(matter="supply", amount=1, title="至急", body="至急", urgent=True)
    worker = worker_with(office, Power(office))
    clerk, case_id = drafted(office, urgent)
    worker.work_off()
    office.submit(clerk, case_id)
    worker.work_off()
    assert document(clerk, case_id).timestamp == "owed"


def test_a_sheet_that_has_moved_on_is_left_alone(office: Office) -> None:
    clerk, case_id = drafted(office)
    office.parts.worker.work_off()
    office.submit(clerk, case_id)
    signed = document(clerk, case_id).sha256
    office.parts.worker.work_off()
    stamped = document(clerk, case_id)
    services = office.parts.services
    stamping = TimeStamping(
        database=services.database,
        blobs=services.blobs,
        authorities=Authorities([], office.parts.office.roots_pem),
    )
    became = stamp_time(stamping, 1, case_id, signed, office.clock())
    assert became is Stamped.MOVED_ON
    assert document(clerk, case_id) == stamped


def test_a_lost_child_only_delays_the_sheet(office: Office) -> None:
    clerk, case_id = drafted(office)
    for _ in range(office.parts.children._count):
        host = office.parts.children._free.get()
        assert host is not None
        host._process.kill()
        host._process.wait()
        office.parts.children._free.put(host)
    office.parts.worker.work_off()
    assert document(clerk, case_id).preparing
    for _ in range(office.parts.children._count):
        office.clock.advance(seconds=60)
        office.parts.worker.work_off()
    assert not document(clerk, case_id).preparing


def test_a_frozen_sheet_is_not_made_twice(office: Office) -> None:
    clerk, case_id = drafted(office)
    office.parts.worker.work_off()
    first = document(clerk, case_id)
    services = office.parts.services
    with services.database.write_work() as tx:
        values = {"done_at": None, "run_at": office.clock()}
        tx.execute(outbox.update().values(**values))
    office.parts.worker.work_off()
    assert document(clerk, case_id) == first
    with services.database.read_work() as tx:
        assert tx.execute(
            select(outbox.c.done_at).where(outbox.c.kind == "sheet.freeze")
        ).scalars().all() == [office.clock()]


def test_the_sheet_says_what_the_case_says(office: Office) -> None:
    clerk, case_id = drafted(office)
    case = clerk.case(case_id).case
    sheet = sheet_content(case, "")
    assert (sheet.title, sheet.amount) == ("印刷用紙の購入について", "300,000円")
    assert sheet.drafted == "令和8年11月24日"
    assert [slot.field for slot in sheet.slots] == [slot.slot_id for slot in case.slots()]
    assert sheet.drafter.endswith(OFFICER.name)


def test_attachments_stand_on_the_sheet_with_size_and_digest(office: Office) -> None:
    clerk, case_id = drafted(office)
    case = clerk.case(case_id).case
    attachment = Attachment(name="a.pdf", sha256="ab" * 32, size=12345, media_type="x")
    content = replace(case.content, attachments=(attachment,), amount=None, retention_years=0)
    sheet = sheet_content(replace(case, content=content), "cd" * 32)
    assert sheet.attachments == (("a.pdf", "12,345 バイト", "ab" * 32),)
    assert (sheet.amount, sheet.retention, sheet.quoted_sha256) == ("", "永年", "cd" * 32)


def test_a_change_of_contract_shows_the_contract_before_it(office: Office) -> None:
    clerk, case_id = drafted(office)
    case = clerk.case(case_id).case
    content = replace(case.content, amount=12_999_999, contract_amount=130_000_000)
    sheet = sheet_content(replace(case, content=content), "")
    assert (sheet.amount, sheet.contract) == ("12,999,999円", "130,000,000円")
    assert sheet_content(case, "").contract == ""


def test_a_sheet_has_the_spare_fields_of_the_settings(office: Office) -> None:
    clerk, case_id = drafted(office)
    office.parts.worker.work_off()
    slots = [slot.slot_id for slot in clerk.case(case_id).case.slots()]
    fields = signature_fields(open_document(sheet_bytes(office, clerk, case_id)))
    spare = {f"r1s{len(slots) + number}" for number in (1, 2, 3, 4)}
    assert {field.name for field in fields} == {*slots, *spare}


def test_a_seal_that_commits_to_another_act_is_refused(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk, case_id = drafted(office)
    office.parts.worker.work_off()
    monkeypatch.setattr("server.demo.clerk.commitment_in_slot", lambda _slot: "approval")
    with pytest.raises(DemoTrouble, match=r"increment\.other_act"):
        office.submit(clerk, case_id)
    assert document(clerk, case_id).signatures == 0
    monkeypatch.undo()
    office.submit(clerk, case_id)
    assert document(clerk, case_id).signatures == 1


def test_a_sheet_carries_the_attachments_where_the_drafter_asks_for_it(office: Office) -> None:
    services, clerk = office.parts.services, office.clerk(OFFICER)
    data = "見積もり 300,000円".encode()
    sha256 = services.blobs.put(data)
    attachment = Attachment(name="見積.txt", sha256=sha256, size=len(data), media_type="text/plain")
    with services.database.write_work() as tx:
        kept = StoredFile(
            sha256=sha256,
            uploader_id=clerk.person_id,
            size=len(data),
            media_type="text/plain",
            name="見積.txt",
            state="checked",
            uploaded_at=office.clock(),
        )
        remember_file(tx, 1, kept)
    content = replace(CONTENT, attachments=(attachment,), carry_attachments=True)
    case_id = office.draft(clerk, OFFICER.post_id, content)
    office.parts.worker.work_off()
    office.submit(clerk, case_id)
    sheet = sheet_bytes(office, clerk, case_id)
    assert verify(sheet, office.parts.office.roots_pem, office.clock()).outcome == "valid"
    [carried] = carried_files(open_document(sheet))
    assert (carried.name, carried.sha256) == ("見積.txt", sha256)
