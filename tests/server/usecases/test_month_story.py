# SPDX-License-Identifier: Apache-2.0
"""November at home over HTTP: submitted, signed with a real key, closed, and still valid."""

import base64
import hashlib
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response

from approval import era_short, from_plain, to_plain
from approval.calendar import city_day
from approval.register.bulk_verification import VerifiedDocument
from approval.register.period import Period
from server.app import create_app
from server.demo.clerk import Clerk
from server.demo.people import HR, OFFICER, SECTION_HEAD
from server.files.verifier import ChildVerifier
from server.store.accounts import set_roles
from server.store.archive import archive_of
from server.usecases.archive_round import put_archive_round
from server.usecases.archive_sheet import Became, lift_sheet
from server.usecases.bulk_verification.running import Beginning, BulkVerifier, advance, begin
from signing.pades import SignedAct, sign_increment
from signing.stamp import Stamp
from signing.verify_command import main as verify_main
from telework.closing.wire import (
    CityClosing,
    ClosedMonth,
    CloseMonth,
    PreparedSheet,
    PrepareSheet,
    SectionMonth,
    SignedOff,
    SignSheet,
)
from telework.codec import batch_to_json
from telework.wire import EventBatch
from tests.server.office import Office, found_office
from tests.support.clock import ManualClock

MONTH = "2026-11"


@pytest.fixture
def office(database_url: str, tmp_path: Path, clock: ManualClock) -> Iterator[Office]:
    """A server as init makes it, on each database."""
    made = found_office(database_url, tmp_path, clock)
    yield made
    made.parts.close()


@pytest.fixture
def client(office: Office) -> Iterator[TestClient]:
    """Speak to the application without its background work."""
    made = TestClient(create_app(office.parts.settings, office.parts))
    yield made
    made.close()


def call(client: TestClient, clerk: Clerk, method: str, path: str, body: object = None) -> Response:
    clerk._caller()
    assert clerk.signed_in is not None
    headers = {"Authorization": f"Bearer {clerk.signed_in.token}"}
    plain = to_plain(body) if body is not None else None
    return client.request(method, path, headers=headers, json=plain)


def act(client: TestClient, clerk: Clerk, command: dict[str, str]) -> str:
    """Send one act of the person's own days, and return what became of it."""
    clerk._caller()
    now = clerk.parts.services.clock()
    item = clerk._item("telework", f"day:{clerk.person_id}", now, {**command})
    batch: EventBatch = clerk._batch((item,))
    assert clerk.signed_in is not None
    headers = {
        "Authorization": f"Bearer {clerk.signed_in.token}",
        "Content-Type": "application/json",
    }
    answer = client.post("/v1/events", headers=headers, content=batch_to_json(batch))
    return str(answer.json()["answers"][0]["status"])


def signature(clerk: Clerk, prepared: PreparedSheet, sheet: bytes, now: datetime) -> SignSheet:
    """Sign as the head's client does."""
    held = clerk.view.held_posts(clerk.person_id)[0]
    appended = sign_increment(
        sheet,
        prepared.field,
        clerk._key(clerk._caller(), held.section_name, now),
        SignedAct("approval", prepared.role),
        Stamp(prepared.stamp_upper, era_short(city_day(now)), "髙橋"),
        now,
        certify=True,
        lock=True,
    )
    data = base64.b64encode(appended).decode("ascii")
    return SignSheet(base_sha256=prepared.sheet.sha256, data=data)


def hr_of(office: Office) -> Clerk:
    clerk = office.clerk(HR)
    with office.parts.services.database.write_work() as tx:
        set_roles(tx, 1, clerk.person_id, ("staff", "hr"))
    return clerk


def test_a_month_is_submitted_signed_closed_and_stays_valid(
    office: Office, client: TestClient, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    officer, head, hr = office.clerk(OFFICER), office.clerk(SECTION_HEAD), hr_of(office)
    for command in (
        {"type": "punch", "kind": "start", "place": "home"},
        {"type": "punch", "kind": "end", "place": ""},
        {"type": "submit_month", "month": MONTH},
    ):
        assert act(client, officer, command) == "accepted"
        office.clock.advance(minutes=5)
    section_id = head.view.held_posts(head.person_id)[0].section_id
    section = f"/v1/telework/months/{MONTH}/sections/{section_id}"
    seen = from_plain(SectionMonth, call(client, head, "GET", section).json())
    assert [each.left_out for each in seen.people] == [""]
    asked = PrepareSheet(request_id=head.new_id("sheet"))
    answer = call(client, head, "POST", f"{section}/sheets", asked)
    prepared = from_plain(PreparedSheet, answer.json())
    root = f"/v1/telework/month-sheets/{prepared.sheet.sheet_id}"
    sheet = call(client, head, "GET", f"{root}/document").content
    assert hashlib.sha256(sheet).hexdigest() == prepared.sheet.sha256
    given = signature(head, prepared, sheet, office.clock())
    answer = call(client, head, "PUT", f"{root}/signature", given)
    assert answer.status_code == 200, answer.text
    done = from_plain(SignedOff, answer.json())
    assert [(each.person_id, each.code) for each in done.results] == [(officer.person_id, "")]
    assert (done.sheet.signed_by, done.sheet.time_owed) == (SECTION_HEAD.name, False)
    assert done.sheet.signed_role == "情報政策課長（月次確認）"

    whole = call(client, head, "GET", f"{root}/document").content
    require_valid(office, whole, tmp_path)
    require_found_valid(office)
    assert "情報政策課長（月次確認）" in capsys.readouterr().out

    office.clock.set(datetime(2026, 12, 3, 1, 0, tzinfo=UTC))
    closings = f"/v1/telework/closings/{MONTH}"
    found = from_plain(CityClosing, call(client, hr, "GET", closings).json())
    assert [(each.head_confirmed, each.open) for each in found.sections] == [(1, 0)]
    wanted = CloseMonth(list_sha256=found.list_sha256, reason="実施の許可がなく、数えない日のみ")
    closed = from_plain(ClosedMonth, call(client, hr, "POST", closings, wanted).json())
    assert closed.closed == 1
    again = call(client, hr, "POST", closings, wanted)
    assert (again.status_code, again.json()["code"]) == (409, "closing.done_before")
    assert "締めて" in again.json()["message"]
    assert call(client, officer, "GET", closings).status_code == 403
    late = act(client, officer, {"type": "punch", "kind": "start", "place": "home"})
    assert late == "accepted"
    path = f"/v1/telework/closings/month-sheets/{done.sheet.sheet_id}/document"
    kept = call(client, hr, "GET", path)
    assert kept.content == whole
    require_archived(office, done.sheet.sheet_id)
    lifted = call(client, hr, "GET", path).content
    assert lifted.startswith(whole)
    require_valid(office, lifted, tmp_path)


def require_found_valid(office: Office) -> None:
    """Have the sheet judged among the documents of its fiscal year (一括検証)."""
    period = Period(first=date(2026, 4, 1), after=date(2027, 4, 1))
    with ChildVerifier(office.parts.timestamp_roots_pem) as verifier:
        bulk = BulkVerifier(
            database=office.parts.services.database,
            blobs=office.parts.files,
            verifier=verifier,
            clock=office.clock,
        )
        beginning = Beginning(run_id="run-1", person="文書主管", actor="p-records")
        assert begin(bulk.database, 1, period, beginning, bulk.clock()).total == 1
        judged: list[VerifiedDocument] = []
        assert advance(bulk, 1, "run-1", stop=lambda: False, progress=judged.append)
    (found,) = judged
    assert (found.kind, found.outcome, found.signatures) == ("month", "valid", 1)
    assert (found.case_id, found.reasons) == ("", ())


def require_archived(office: Office, sheet_id: str) -> None:
    """Let the night's round find the sheet, and have it lifted once (B-LTA): kept five years."""
    archivist, now, key = office.parts.archivist, office.clock(), f"month:{sheet_id}"
    with archivist.database.write_work() as tx:
        assert put_archive_round(tx, 1, now) == 1
    assert lift_sheet(archivist, 1, key, now) is Became.DONE
    assert lift_sheet(archivist, 1, key, now) is Became.NOT_WANTED
    with archivist.database.read_work() as tx:
        line = archive_of(tx, 1, key)
    assert line is not None
    assert (line.state, line.reason, line.retention_years) == ("archived", "retention", 5)
    assert line.due_at is not None


def require_valid(office: Office, whole: bytes, folder: Path) -> None:
    """Have the sheet judged by our own command and by poppler's."""
    file, roots = folder / "sheet.pdf", folder / "roots.pem"
    file.write_bytes(whole)
    roots.write_text(office.parts.timestamp_roots_pem)
    assert verify_main(["--trust", str(roots), "--at", "2026-12-01", str(file)]) == 0
    if shutil.which("pdfsig"):
        told = subprocess.run(["pdfsig", "-nocert", file], capture_output=True, check=False).stdout
        assert told.count(b"Signature is Valid") == 1
