# SPDX-License-Identifier: Apache-2.0
"""施行: what leaves the city is signed by those allowed to, and every use has its line."""

import csv
import errno
import hashlib
import io
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from approval.calendar import city_day
from approval.refusal import Refusal
from approval.register.outgoing import OutgoingDocument, SignOutgoing, broken_lines
from server.assembly import Parts
from server.demo.clerk import Clerk
from server.demo.people import OFFICER, SECTION_HEAD
from server.store.files import StoredFile, remember_file
from server.store.seals import Allowance, LedgerFilter, whole_ledger
from server.trust.authorities import Authorities
from server.usecases.identify import Identified
from server.usecases.seals.keeping import Custody, SealDesk, add_from_office, allow, revoke
from server.usecases.seals.reading import ledger_filter, ledger_text, read_outgoing, verify_ledger
from server.usecases.seals.signing import SealRoom, sign_outgoing
from tests.server.deciding import Deciders
from tests.server.office import Office, found_office
from tests.support.clock import ManualClock

TENANT = 1
MAYOR = Custody(post="机市長", custodian="総務課長", storage="総務課の金庫", purpose="施行文書")


@pytest.fixture
def office(database_url: str, tmp_path: Path, clock: ManualClock) -> Iterator[Office]:
    """A server as init makes it, on each database."""
    made = found_office(database_url, tmp_path, clock)
    yield made
    made.parts.close()


def desk_of(office: Office) -> SealDesk:
    parts = office.parts
    return SealDesk(
        database=parts.services.database,
        tenant=TENANT,
        keys=parts.seals.keys,
        office=parts.office,
        operator="ops:test",
    )


def letter(words: str = "Notice") -> bytes:
    paper = io.BytesIO()
    canvas = Canvas(paper, invariant=1)
    canvas.drawString(72, 720, words)
    canvas.save()
    return paper.getvalue()


def upload(office: Office, clerk: Clerk, pdf: bytes, media_type: str = "application/pdf") -> str:
    """Put a document on the server as its own upload, judged before."""
    sha256 = office.parts.files.put(pdf)
    with office.parts.services.database.write_work() as tx:
        file = StoredFile(
            sha256=sha256,
            uploader_id=clerk.person_id,
            size=len(pdf),
            media_type=media_type,
            name="通知書.pdf",
            state="unscanned",
            uploaded_at=office.clock(),
        )
        remember_file(tx, TENANT, file)
    return sha256


def wish(sha256: str, number: int = 1, certificate_id: str = "shicho") -> SignOutgoing:
    return SignOutgoing(
        request_id=f"019abc00-0000-7000-8000-{number:012d}",
        certificate_id=certificate_id,
        sha256=sha256,
        name="通知書.pdf",
        addressee="机町 町内会長",
        reason="補助金の交付決定の通知",
    )


def caller(clerk: Clerk) -> Identified:
    return clerk._caller()


def pdfsig(pdf: bytes, folder: Path) -> str:
    path = folder / "signed.pdf"
    path.write_bytes(pdf)
    return subprocess.run(["pdfsig", str(path)], capture_output=True, text=True, check=False).stdout


def test_what_goes_out_is_signed_and_every_use_stands_in_the_ledger(
    office: Office, tmp_path: Path
) -> None:
    deciders, parts = Deciders(office), office.parts
    case_id = deciders.decide()
    desk = desk_of(office)
    assert not isinstance(add_from_office(desk, "shicho", MAYOR, office.clock()), Refusal)
    head, officer = deciders.clerk(SECTION_HEAD), deciders.clerk(OFFICER)
    allowed = Allowance(certificate_id="shicho", kind="post", holder=SECTION_HEAD.post_id)
    assert allow(desk, allowed, office.clock()) is None
    services = parts.services

    sha256 = upload(office, officer, letter())
    refused = sign_outgoing(services, parts.seals, caller(officer), case_id, wish(sha256))
    assert refused == Refusal(code="seal.not_allowed", params={"post": "机市長"})

    sha256 = upload(office, head, letter())
    made = sign_outgoing(services, parts.seals, caller(head), case_id, wish(sha256))
    assert isinstance(made, OutgoingDocument), made
    assert (made.name, made.post, made.time_owed) == ("通知書（署名済み）.pdf", "机市長", False)
    again = sign_outgoing(services, parts.seals, caller(head), case_id, wish(sha256))
    assert again == made
    seen = pdfsig(parts.files.read(made.sha256), tmp_path)
    assert "Signer Certificate Common Name: 机市長" in seen
    assert seen.count("Signature Validation: Signature is Valid.") == 1
    room = read_outgoing(services, caller(officer), case_id)
    assert room is not None
    assert (room.documents, room.seals) == ((made,), ())
    own = read_outgoing(services, caller(head), case_id)
    assert own is not None
    assert [seal.post for seal in own.seals] == ["机市長"]

    with services.database.read_work() as tx:
        lines = whole_ledger(tx, TENANT, LedgerFilter())
    assert [(line.use_no, line.refused) for line in lines] == [(1, "seal.not_allowed"), (2, "")]
    assert lines[1].signed_sha256 == made.sha256
    assert (lines[1].person, lines[1].addressee) == (SECTION_HEAD.name, "机町 町内会長")
    assert verify_ledger(services.database, TENANT) == (2, ())
    assert list(broken_lines([lines[0], replace(lines[1], reason="ほか")])) == [2]
    assert list(broken_lines(lines[1:])) == [2]
    today = city_day(office.clock())
    wanted = ledger_filter(today, today, "shicho", "町内会")
    rows = list(csv.DictReader(io.StringIO("".join(ledger_text(services.database, 1, wanted)))))
    assert [row["結果"] for row in rows] == ["拒否（seal.not_allowed）", "署名"]
    for change in ("UPDATE seal_use SET reason = ''", "DELETE FROM seal_use"):
        with pytest.raises(DBAPIError), services.database.write_work() as tx:
            tx.execute(text(change))
    _second_signature_and_owed_time(office, head, made)
    _refusals(office, head, case_id)


def _second_signature_and_owed_time(office: Office, head: Clerk, first: OutgoingDocument) -> None:
    """Sign on top of the first, while no authority answers; its time is added later."""
    parts = office.parts
    silent = SealRoom(
        keys=parts.seals.keys, children=parts.children, authorities=Authorities([], "")
    )
    made = sign_outgoing(parts.services, silent, caller(head), first.case_id, wish(first.sha256, 2))
    assert isinstance(made, OutgoingDocument), made
    assert made.time_owed
    assert parts.files.read(made.sha256).startswith(parts.files.read(first.sha256))
    parts.worker.work_off()
    room = read_outgoing(parts.services, caller(head), first.case_id)
    assert room is not None
    later = room.documents[1]
    assert (later.time_owed, later.document_id) == (False, made.document_id)
    assert later.sha256 != made.sha256
    assert hashlib.sha256(parts.files.read(later.sha256)).hexdigest() == later.sha256


def _no_space(_store: object, _data: bytes) -> str:
    raise OSError(errno.ENOSPC, "No space left on device")


def _refusals(office: Office, head: Clerk, case_id: str) -> None:
    """Ask for what may not be signed, and see each refused with its reason."""
    parts, wishes = office.parts, iter(range(10, 40))

    def code(parts: Parts, asked: SignOutgoing) -> str:
        done = sign_outgoing(parts.services, parts.seals, caller(head), case_id, asked)
        assert isinstance(done, Refusal), done
        return done.code

    sha256 = upload(office, head, letter("another"))
    assert code(parts, replace(wish(sha256, next(wishes)), addressee=" ")) == "seal.addressee"
    assert code(parts, replace(wish(sha256, next(wishes)), reason="")) == "seal.reason"
    assert code(parts, wish("0" * 64, next(wishes))) == "seal.file_missing"
    broken = upload(office, head, b"%PDF-1.7 broken")
    assert code(parts, wish(broken, next(wishes))) == "outgoing.unreadable"
    with pytest.MonkeyPatch.context() as full:
        full.setattr(type(parts.services.blobs), "put", _no_space)
        assert code(parts, wish(sha256, next(wishes))) == "server.fault"
    words = upload(office, head, b"words", "text/plain")
    assert code(parts, wish(words, next(wishes))) == "seal.not_pdf"
    assert code(parts, wish(sha256, next(wishes), "nobody")) == "seal.not_allowed"
    assert revoke(desk_of(office), "shicho", "人事異動", office.clock()) is None
    assert code(parts, wish(sha256, next(wishes))) == "seal.revoked"
    lines, broken_numbers = verify_ledger(parts.services.database, TENANT)
    assert (lines, broken_numbers) == (11, ())
