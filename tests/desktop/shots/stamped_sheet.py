# SPDX-License-Identifier: Apache-2.0
"""The story's decision sheet as the signing package draws it, sealed by who has acted."""

from datetime import datetime

from approval.calendar import city_day, era_date, era_short
from approval.case import Case, Slot, SlotKind
from desktop.ui.widgets.attachments import size_words
from signing.keys import create_request, open_key, seal_key
from signing.office_ca import OfficeCa
from signing.pades import SignedAct, sign_increment
from signing.sheet import SheetContent, SheetSlot, render_sheet
from signing.stamp import Stamp
from tests.desktop.sample_case import PEOPLE

PIN = "246810"


def stamped_sheet(case: Case) -> bytes:
    """Return the sheet with one seal for every slot of ``case`` that has acted."""
    office = OfficeCa.create("あおぞら市", case.drafted_at)
    sheet = render_sheet(_content(case))
    for slot in case.slots():
        if slot.acted is not None and slot.acted_at is not None:
            sheet += _seal(sheet, office, slot, slot.acted_at)
    return sheet


def _seal(sheet: bytes, office: OfficeCa, slot: Slot, at: datetime) -> bytes:
    person = slot.acted
    assert person is not None
    new = create_request(person.name, person.person_id)
    certificate = office.issue(
        new.request_pem, person.person_id, person.name, person.section_name, at
    )
    return sign_increment(
        sheet,
        slot.slot_id,
        open_key(seal_key(new.private_key, PIN), PIN, certificate, office.chain_pem),
        SignedAct(
            "origin" if slot.kind is SlotKind.KIAN else "approval",
            f"{person.section_name} {person.post_title}",
        ),
        Stamp(
            f"{person.section_name}{person.post_title}",
            era_short(city_day(at)),
            person.name.split()[0],
        ),
        at,
        certify=slot.kind is SlotKind.KIAN,
        lock=slot.kind is SlotKind.KESSAI,
    )


def _content(case: Case) -> SheetContent:
    content = case.content
    return SheetContent(
        case_id=case.case_id,
        number=case.number,
        title=content.title,
        body=content.body,
        drafted=era_date(city_day(case.drafted_at)),
        decision_label=case.authority.label,
        article=case.authority.article,
        amount=f"{content.amount:,}円",
        retention="5年",
        publication="公開",
        drafter=f"{case.drafter.section_name} {case.drafter.post_title} {case.drafter.name}",
        attachments=tuple(
            (each.name, size_words(each.size), each.sha256) for each in content.attachments
        ),
        slots=tuple(_box(slot) for slot in case.slots()),
    )


def _box(slot: Slot) -> SheetSlot:
    section = next(
        place for key, (_name, place, _title) in PEOPLE.items() if slot.post_id == f"post-{key}"
    )
    return SheetSlot(slot.slot_id, slot.seal_title, section, slot.kind.value)
