# SPDX-License-Identifier: Apache-2.0
"""The sheet of a section's month: prepared for its head, signed by him, 200 people in one act.

Each person by himself: who cannot be signed off is listed with the reason and left out; whose
days changed between the sheet and the signature stays as he is. The sheet is one PDF and the
signature stands over all of it.
"""

import base64
import binascii
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from approval import city_day, from_plain, to_plain
from approval.identifiers import SectionId
from approval.refusal import Refusal
from server.audit.tags import Tag
from server.auth.actor import Actor
from server.files.port import BlobMissing
from server.store.audit import AuditEntry, append_audit
from server.store.certificates import live_certificates
from server.store.outbox import enqueue
from server.store.telework.month_sheets import (
    PREPARED,
    SIGNED,
    StoredSheet,
    add_sheet,
    next_sheet_no,
    set_signed,
    sheet_by_id,
)
from server.store.telework.months import StoredMonth, is_month_closed, put_months
from server.usecases.effects import MONTH_SHEET_TIMESTAMP
from server.usecases.identify import Identified
from server.usecases.telework.letters import tell
from server.usecases.telework.month_office import MonthOffice
from server.usecases.telework.month_reading import section_book, sheet_wire
from server.usecases.telework.month_sheet_text import FIELD, month_words, sheet_content
from server.usecases.telework.month_signer import MonthSigner, signer_of
from server.usecases.telework.month_standing import SectionBook, result_of, section_name
from signing.month_sheet import render_month_sheet
from signing.timestamp import TimestampUnavailable
from telework.closing.snapshot import (
    MonthSnapshot,
    PersonMonth,
    person_sha256,
    snapshot_bytes,
    snapshot_sha256,
)
from telework.closing.states import MonthState
from telework.closing.wire import (
    MonthResult,
    PreparedSheet,
    PrepareSheet,
    SignedOff,
    SignSheet,
)

_OTHER_KEY = "cms.other_certificate"


def prepare_sheet(
    office: MonthOffice, identified: Identified, section_id: str, month: str, asked: PrepareSheet
) -> PreparedSheet | Refusal:
    """Make the sheet that the head signs; asked twice with one id it is made once."""
    actor, city, now = identified.actor, identified.city, office.services.clock()
    signer = signer_of(actor, city, SectionId(section_id))
    if signer is None:
        return Refusal(code="not_found")
    with office.services.database.read_work() as tx:
        made = sheet_by_id(tx, actor.tenant, asked.request_id)
        books = section_book(tx, office.services, identified, section_id, month)
        sheet_no = next_sheet_no(tx, actor.tenant, section_id, month)
        closed = is_month_closed(tx, actor.tenant, month)
    if made is not None:
        return _made_before(made, actor, signer, section_id, month)
    if closed:
        return Refusal(code="month.closed", params={"month": month})
    chosen, results = _chosen(books, asked.without)
    if not chosen:
        return Refusal(code="month.nobody_to_sign", params={"month": month})
    name = section_name(city, section_id)
    snapshot = books.book.snapshot(section_id, name, chosen)
    sheet = _drawn(office, actor, signer, snapshot, asked.request_id, sheet_no, results, now)
    office.services.database.write(lambda tx: add_sheet(tx, actor.tenant, sheet))
    return _prepared(sheet, signer)


def _chosen(
    books: SectionBook, without: Sequence[str]
) -> tuple[list[PersonMonth], tuple[MonthResult, ...]]:
    chosen, results = [], []
    for person in books.people():
        refusal = books.left_out(person)
        if refusal is None and person.person_id in without:
            refusal = Refusal(code="month.left_out_by_head")
        if refusal is None:
            chosen.append(person)
        results.append(result_of(person, books.section_id, refusal))
    return chosen, tuple(results)


def _drawn(
    office: MonthOffice,
    actor: Actor,
    signer: MonthSigner,
    snapshot: MonthSnapshot,
    sheet_id: str,
    sheet_no: int,
    results: Sequence[MonthResult],
    now: datetime,
) -> StoredSheet:
    digest = snapshot_sha256(snapshot)
    content = sheet_content(snapshot, digest, sheet_id, sheet_no, signer.box)
    pdf = render_month_sheet(content)
    return StoredSheet(
        sheet_id=sheet_id,
        section_id=snapshot.section_id,
        month=snapshot.month,
        sheet_no=sheet_no,
        state=PREPARED,
        post_id=signer.post_id,
        role=signer.role,
        snapshot=snapshot_bytes(snapshot).decode(),
        snapshot_sha256=digest,
        results=json.dumps([to_plain(each) for each in results], ensure_ascii=False),
        people=len(snapshot.people),
        sha256=office.services.blobs.put(pdf),
        size=len(pdf),
        prepared_by=actor.person_id,
        prepared_at=now,
    )


def _made_before(
    made: StoredSheet, actor: Actor, signer: MonthSigner, section_id: str, month: str
) -> PreparedSheet | Refusal:
    same = (made.prepared_by, made.section_id, made.month)
    if same != (actor.person_id, section_id, month):
        return Refusal(code="event.id_reused")
    return _prepared(made, signer)


def _prepared(sheet: StoredSheet, signer: MonthSigner) -> PreparedSheet:
    return PreparedSheet(
        sheet=sheet_wire(sheet),
        field=FIELD,
        role=sheet.role,
        stamp_upper=signer.stamp_upper,
        stamp_mark=signer.stamp_mark,
        results=_results(sheet),
    )


def _results(sheet: StoredSheet) -> tuple[MonthResult, ...]:
    return tuple(from_plain(MonthResult, each) for each in json.loads(sheet.results))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Signed:
    sha256: str
    size: int
    time_owed: bool


def sign_sheet(
    office: MonthOffice, identified: Identified, sheet_id: str, given: SignSheet
) -> SignedOff | Refusal:
    """Put the head's signature on a sheet, and sign off everybody on it who has not changed."""
    actor, now = identified.actor, office.services.clock()
    with office.services.database.read_work() as tx:
        sheet = sheet_by_id(tx, actor.tenant, sheet_id)
        pems = [each.pem for each in live_certificates(tx, actor.tenant, actor.person_id)]
    if sheet is None or sheet.prepared_by != actor.person_id:
        return Refusal(code="not_found")
    if sheet.state == SIGNED:
        # Sent again because the answer was lost: what it did stands.
        return SignedOff(sheet=sheet_wire(sheet), results=_results(sheet))
    refusal = _refuse(identified, sheet, given)
    if refusal is not None:
        return refusal
    signed = _checked(office, sheet, given, pems, now)
    if isinstance(signed, Refusal):
        return signed

    def keep(tx: Connection) -> SignedOff | Refusal:
        return _keep(tx, office, identified, sheet, signed, now)

    done = office.services.database.write(keep)
    office.services.bell.ring()
    return done


def _refuse(identified: Identified, sheet: StoredSheet, given: SignSheet) -> Refusal | None:
    signer = signer_of(identified.actor, identified.city, SectionId(sheet.section_id))
    if signer is None or signer.role != sheet.role:
        return Refusal(code="sheet.office_changed", params={"role": sheet.role})
    if sheet.state != PREPARED or given.base_sha256 != sheet.sha256:
        return Refusal(code="sheet.stale_base")
    return None


def _checked(
    office: MonthOffice, sheet: StoredSheet, given: SignSheet, pems: Sequence[str], now: datetime
) -> _Signed | Refusal:
    """Judge the increment outside any transaction, and have its time vouched for."""
    try:
        appended = base64.b64decode(given.data, validate=True)
        base = office.services.blobs.read(sheet.sha256)
    except (binascii.Error, ValueError):
        return Refusal(code="increment.invalid", params={"reason": "increment.not_base64"})
    except BlobMissing:
        return Refusal(code="document.bytes_missing")
    refusal: Refusal | None = Refusal(code="certificate.missing")
    for pem in pems:
        refusal = _judged(office, base, appended, sheet, pem, now)
        if refusal is None or refusal.code != "certificate.missing":
            break
    if refusal is not None:
        return refusal
    signed = base + appended
    try:
        signed, owed = office.authorities.stamp(signed, now), False
    except TimestampUnavailable:
        owed = True
    return _Signed(sha256=office.services.blobs.put(signed), size=len(signed), time_owed=owed)


def _judged(
    office: MonthOffice, base: bytes, appended: bytes, sheet: StoredSheet, pem: str, now: datetime
) -> Refusal | None:
    verdict = office.services.checker.check(base, appended, FIELD, pem, now)
    if verdict.outcome == "valid":
        if verdict.role != sheet.role:
            return Refusal(code="increment.invalid", params={"reason": "increment.other_role"})
        if verdict.act != "approval":
            return Refusal(code="increment.invalid", params={"reason": "increment.other_act"})
        return None
    if verdict.code == _OTHER_KEY:
        return Refusal(code="certificate.missing")
    if verdict.outcome == "invalid":
        return Refusal(code="increment.invalid", params={"reason": verdict.code})
    return Refusal(code="increment.not_judged")


def _keep(
    tx: Connection,
    office: MonthOffice,
    identified: Identified,
    sheet: StoredSheet,
    signed: _Signed,
    now: datetime,
) -> SignedOff | Refusal:
    actor = identified.actor
    books = section_book(tx, office.services, identified, sheet.section_id, sheet.month, lock=True)
    if is_month_closed(tx, actor.tenant, sheet.month):
        return Refusal(code="month.closed", params={"month": sheet.month})
    months, results = _signed_off(books, sheet)
    done = replace(
        sheet,
        state=SIGNED,
        sha256=signed.sha256,
        size=signed.size,
        results=json.dumps([to_plain(each) for each in results], ensure_ascii=False),
        signed_by=actor.person_id,
        signed_name=actor.session.name,
        signed_at=now,
        time_owed=signed.time_owed,
        keep_until=office.keep_until(city_day(now)),
    )
    if not set_signed(tx, actor.tenant, sheet.sha256, done):
        return Refusal(code="sheet.stale_base")
    put_months(tx, actor.tenant, months)
    people = sorted(each.part.person_id for each in months)
    tell(tx, actor.tenant, people, "month_signed", month_words(sheet.month), now)
    _audit(tx, actor, done, len(months), now)
    if signed.time_owed:
        payload = {"sheet_id": sheet.sheet_id, "sha256": signed.sha256}
        enqueue(tx, actor.tenant, MONTH_SHEET_TIMESTAMP, payload, now)
    return SignedOff(sheet=sheet_wire(done), results=results)


def _signed_off(
    books: SectionBook, sheet: StoredSheet
) -> tuple[list[StoredMonth], tuple[MonthResult, ...]]:
    """Compare each person with the sheet, and set those who are unchanged."""
    shown = from_plain(MonthSnapshot, json.loads(sheet.snapshot))
    on_sheet = {each.person_id: person_sha256(each) for each in shown.people}
    now_there = {each.person_id: each for each in books.people()}
    months, results = [], []
    for before in _results(sheet):
        digest = on_sheet.get(before.person_id)
        if digest is None:
            results.append(before)
            continue
        person = now_there.get(before.person_id) or PersonMonth(
            person_id=before.person_id, name=before.name
        )
        refusal = books.left_out(person)
        if refusal is None and person_sha256(person) != digest:
            refusal = Refusal(code="month.changed")
        if refusal is None:
            months.append(_confirmed(books, person.person_id, sheet.sheet_id, digest))
        results.append(result_of(person, books.section_id, refusal))
    return months, tuple(results)


def _confirmed(books: SectionBook, person_id: str, sheet_id: str, digest: str) -> StoredMonth:
    part = books.part(person_id)
    part = replace(
        part,
        state=MonthState.HEAD_CONFIRMED,
        version=part.version + 1,
        returned="",
        sheet_id=sheet_id,
    )
    return StoredMonth(part=part, signed_sha256=digest)


def _audit(tx: Connection, actor: Actor, sheet: StoredSheet, people: int, now: datetime) -> None:
    append_audit(
        tx,
        AuditEntry(
            tenant=actor.tenant,
            at=now,
            tag=Tag.TELEWORK_MONTH_SIGNED,
            actor=actor.person_id,
            device_id=actor.device_id,
            subject=f"month:{sheet.section_id}:{sheet.month}"[:120],
            request_id=actor.request_id,
            detail=f"sheet={sheet.sheet_id} people={people} snapshot={sheet.snapshot_sha256}",
        ),
    )
