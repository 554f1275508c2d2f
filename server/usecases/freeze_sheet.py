# SPDX-License-Identifier: Apache-2.0
"""Making the decision sheet of a round and keeping it by digest (domain/signing.md, 4.1)."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from approval.calendar import city_day, era_date, era_short
from approval.case import Case, Slot
from approval.content import Attachment, CaseContent
from approval.engine.slots import highest_number, next_slot_ids
from approval.merging import is_merged
from approval.money import format_amount
from approval.refusal import Refusal
from approval.register.records import EndAction
from server.audit.tags import Tag
from server.files.child import Children, render_in_child
from server.files.port import BlobStore
from server.store.audit import AuditEntry, append_audit
from server.store.cases import load_by_job
from server.store.changes import record_change
from server.store.documents import Frozen, Sheet, set_frozen, sheet_of
from server.store.engine import Database
from server.usecases.carried_originals import found_originals
from server.usecases.correction_notes import correction_notes
from signing.approval_block import spares_that_fit
from signing.sheet import SheetContent, SheetSlot

_ENDS = {EndAction.DISPOSE: "廃棄", EndAction.TRANSFER: "移管"}
_PUBLICATION = {"open": "公開", "partial": "部分公開", "closed": "非公開"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Freezer:
    """What making a sheet needs.

    Attributes:
        spare_fields: how many fields are made for slots added in flight.
        carry_bytes: how large the attachments within a sheet may be together.
    """

    database: Database
    blobs: BlobStore
    children: Children
    spare_fields: int = 0
    carry_bytes: int = 0


def freeze_sheet(freezer: Freezer, tenant: int, case_id: str, now: datetime) -> Refusal | None:
    """Render the sheet that a draft waits for; nothing is done when none waits any more.

    Returns:
        Why the sheet can never be made, such as a character in no font; None otherwise.

    Raises:
        NoAnswer: it could not be made this time.
    """
    with freezer.database.read_work() as tx:
        loaded = load_by_job(tx, tenant, case_id)
        sheet = sheet_of(tx, tenant, case_id)
    if loaded is None or sheet is None or not _is_wanted(loaded.case, sheet):
        return None
    content = sheet_content(loaded.case, sheet.quoted_sha256, freezer.spare_fields)
    found = found_originals(
        freezer.blobs, freezer.children, loaded.case.content, freezer.carry_bytes
    )
    content = replace(content, carried=tuple(each.note for each in found))
    originals = tuple(each.original for each in found if each.original is not None)
    pdf = render_in_child(freezer.children, content, originals)
    if isinstance(pdf, Refusal):
        return pdf
    made = Frozen(
        round=sheet.round,
        revision_hash=sheet.revision_hash,
        sha256=freezer.blobs.put(pdf),
        size=len(pdf),
        last_field=highest_number(loaded.case) + len(content.spares),
    )

    def keep(tx: Connection) -> None:
        _keep(tx, tenant, loaded.case, made, now)

    with suppress(_Overtaken):
        freezer.database.write(keep)
    return None


class _Overtaken(Exception):
    """Another draft was frozen meanwhile; raised so that nothing of the try is kept."""


def sheet_content(case: Case, quoted_sha256: str, spare_fields: int = 0) -> SheetContent:
    """Write a case out as the text of its sheet."""
    content = case.content
    slots = tuple(_sheet_slot(case, slot) for slot in case.slots() if not is_merged(slot))
    return SheetContent(
        case_id=case.case_id,
        number=case.number,
        title=content.title,
        body=content.body,
        drafted=era_date(city_day(case.drafted_at)),
        decision_label=case.authority.label,
        article=case.authority.article,
        amount=_yen(content.amount),
        contract=_yen(content.contract_amount),
        retention=f"{content.retention_years}年" if content.retention_years else "永年",
        publication=_PUBLICATION[content.publication],
        drafter=f"{case.drafter.section_name} {case.drafter.post_title} {case.drafter.name}",
        attachments=tuple(_attachment_line(attachment) for attachment in content.attachments),
        beside=_beside(content),
        slots=slots,
        spares=next_slot_ids(case, spares_that_fit(slots, spare_fields)),
        quoted_sha256=quoted_sha256,
        urgent=content.urgent,
        corrections=correction_notes(case),
        supersedes=case.supersedes.number if case.supersedes else "",
    )


def _yen(amount: int | None) -> str:
    return "" if amount is None else format_amount(amount)


def _sheet_slot(case: Case, slot: Slot) -> SheetSlot:
    """Make a box; where the seal stands on the sheet before, it says so and has no field."""
    before: tuple[str, ...] = ()
    if slot.acted is not None and slot.acted_at is not None and case.sealed_before(slot):
        before = (era_short(city_day(slot.acted_at)), slot.acted.name)
    return SheetSlot(
        field=slot.slot_id,
        title=slot.seal_title,
        section=slot.section_name,
        kind=slot.kind.value,
        sealed_before=before,
        postview=slot.postview,
    )


def _beside(content: CaseContent) -> tuple[tuple[str, str], ...]:
    papers = [(f"紙　{one.name}", f"所在：{one.location}") for one in content.paper_attachments]
    files = [
        (f"簿冊　{one.title}", f"{_ENDS[one.action]}、満了 {era_date(one.expires_on)}")
        for one in content.record_files
    ]
    return *papers, *files


def _attachment_line(attachment: Attachment) -> tuple[str, str, str]:
    return attachment.name, f"{attachment.size:,} バイト", attachment.sha256


def _is_wanted(case: Case, sheet: Sheet) -> bool:
    waits_for = (sheet.preparing, sheet.round, sheet.revision_hash)
    return waits_for == (True, case.round, case.revision_hash)


def _keep(tx: Connection, tenant: int, drawn: Case, made: Frozen, now: datetime) -> None:
    loaded = load_by_job(tx, tenant, drawn.case_id)
    if loaded is None or loaded.case.sheet_at != drawn.sheet_at:
        # A seal quoted on this drawing was taken back while it was made.
        raise _Overtaken
    if not set_frozen(tx, tenant, drawn.case_id, made, now):
        raise _Overtaken
    append_audit(
        tx,
        AuditEntry(
            tenant=tenant,
            at=now,
            tag=Tag.SHEET_DOCUMENT_FROZEN,
            actor="",
            subject=f"case:{drawn.case_id}",
            detail=f"sha256={made.sha256}",
        ),
    )
    record_change(tx, tenant, "case", drawn.case_id)
