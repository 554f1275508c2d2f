# SPDX-License-Identifier: Apache-2.0
"""What a verification must see, and what it must leave alone."""

import json
import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from asn1crypto import cms
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from signing.office_ca import OfficeCa
from signing.office_tsa import OfficeTsa
from signing.sheet import SheetSlot, render_sheet
from signing.timestamp import insert_timestamp
from signing.verdicts import Outcome, from_plain, to_plain, worst
from signing.verification import verify
from tests.signing import attacks
from tests.signing.city import LATER, MORNING, STORY, City, OfficeClock, sheet_content


@pytest.mark.parametrize("name", sorted(attacks.REVISIONS))
@pytest.mark.parametrize("stage", ["half_signed", "decided"])
def test_every_change_after_a_signature_condemns_the_sheet(
    city: City, stage: str, name: str
) -> None:
    sheet = getattr(city, stage)
    verdict = verify(attacks.appended(sheet, attacks.REVISIONS[name]), city.roots, LATER)
    assert verdict.outcome is Outcome.INVALID, verdict


@pytest.mark.parametrize("count", [1, 2, 5])
def test_a_sheet_on_its_way_is_valid(city: City, count: int) -> None:
    verdict = verify(city.signed(count, timestamps=True), city.roots, LATER)
    assert verdict.outcome is Outcome.VALID
    assert len(verdict.signatures) == count


def test_a_sheet_whose_time_is_still_to_come_is_valid_while_the_certificate_is(
    city: City,
) -> None:
    sheet = city.signed(2)
    verdict = verify(sheet, city.roots, LATER)
    assert verdict.outcome is Outcome.VALID
    assert {each.timestamp_at for each in verdict.signatures} == {None}
    late = verify(sheet, city.roots, MORNING + timedelta(days=3 * 365 + 2))
    assert late.outcome is Outcome.COULD_NOT_JUDGE
    assert {each.code for each in late.signatures} == {"certificate.expired"}


def test_a_timestamp_keeps_a_signature_valid_past_its_certificate(city: City) -> None:
    years_later = MORNING + timedelta(days=5 * 365)
    assert verify(city.decided, city.roots, years_later).outcome is Outcome.VALID


def test_an_unsigned_sheet_proves_nothing(city: City) -> None:
    verdict = verify(city.sheet, city.roots, LATER)
    assert verdict.outcome is Outcome.COULD_NOT_JUDGE
    assert [problem.code for problem in verdict.problems] == ["document.not_signed"]


def test_without_roots_integrity_is_judged_and_trust_is_not(city: City) -> None:
    verdict = verify(city.decided, "", LATER)
    assert verdict.outcome is Outcome.COULD_NOT_JUDGE
    assert all(each.intact for each in verdict.signatures)
    assert {each.issuer for each in verdict.signatures} == {"あおぞら市 職員認証局"}


def test_another_citys_root_is_no_trust(city: City) -> None:
    foreign = OfficeCa.create("となり市", MORNING).roots_pem
    verdict = verify(city.signed(1), foreign, LATER)
    assert verdict.signatures[0].code == "certificate.untrusted"
    assert verdict.outcome is Outcome.COULD_NOT_JUDGE


def test_a_changed_byte_of_the_sheet_is_seen_by_all(city: City) -> None:
    altered = city.decided.replace(b"/Lang (ja-JP)", b"/Lang (en-US)")
    verdict = verify(altered, city.roots, LATER)
    assert {each.code for each in verdict.signatures} == {"cms.digest"}
    assert verdict.outcome is Outcome.INVALID


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda pdf: pdf + b"\n% more", "document.uncovered_tail"),
        (lambda pdf: pdf[:-30], ""),
        (lambda pdf: pdf[: len(pdf) // 3], ""),
    ],
)
def test_more_or_fewer_bytes_are_seen(
    city: City, change: Callable[[bytes], bytes], code: str
) -> None:
    verdict = verify(change(city.decided), city.roots, LATER)
    assert verdict.outcome is not Outcome.VALID
    assert not code or code in {problem.code for problem in verdict.problems}


@pytest.mark.parametrize("garbage", [b"", b"%PDF-1.7\n", b"<html></html>", b"\0" * 5000])
def test_what_is_no_pdf_cannot_be_judged(city: City, garbage: bytes) -> None:
    verdict = verify(garbage, city.roots, LATER)
    assert verdict.outcome is Outcome.COULD_NOT_JUDGE
    assert verdict.problems[0].code == "document.unreadable"


def test_a_file_cut_back_to_an_earlier_signature_is_valid_for_the_rest(city: City) -> None:
    """Only the register can miss a person; the verification must not pretend to."""
    earlier = city.signed(2, timestamps=True)
    later = earlier + city.increment(earlier, STORY[2])
    verdict = verify(later[: len(earlier)], city.roots, LATER)
    assert verdict.outcome is Outcome.VALID
    assert len(verdict.signatures) == 2


def forged(city: City, change: attacks.Change) -> bytes:
    return attacks.appended(city.half_signed, change)


@pytest.mark.parametrize(
    "byte_range",
    [
        None,
        generic.NullObject(),
        generic.NumberObject(0),
        generic.ArrayObject(),
        generic.ArrayObject(map(generic.NumberObject, (0, 0, 0, 0))),
        generic.ArrayObject(map(generic.NumberObject, (0, -1, 10, 20))),
        generic.ArrayObject(map(generic.NumberObject, (0, 10, 5, 10**9))),
        generic.ArrayObject([generic.pdf_string("0")] * 4),
    ],
)
def test_a_forged_byte_range_is_never_valid(
    city: City, byte_range: generic.PdfObject | None
) -> None:
    def forge(writer: IncrementalPdfFileWriter) -> None:
        value = attacks.field_named(writer, "slot-kian")["/V"]
        if byte_range is None:
            del value["/ByteRange"]
        else:
            value[pdf_name("/ByteRange")] = byte_range
        writer.update_container(value)

    verdict = verify(forged(city, forge), city.roots, LATER)
    assert verdict.outcome is not Outcome.VALID
    assert len(verdict.signatures) == 3


@pytest.mark.parametrize("contents", [None, b"", b"\0" * 40, b"\x30\x80", b"garbage"])
def test_forged_contents_are_never_valid_and_hide_nobody_else(
    city: City, contents: bytes | None
) -> None:
    def forge(writer: IncrementalPdfFileWriter) -> None:
        value = attacks.field_named(writer, "slot-kian")["/V"]
        if contents is None:
            del value["/Contents"]
        else:
            value[pdf_name("/Contents")] = generic.ByteStringObject(contents)
        writer.update_container(value)

    verdict = verify(forged(city, forge), city.roots, LATER)
    assert verdict.outcome is not Outcome.VALID
    assert {each.name for each in verdict.signatures} >= {STORY[1].name, STORY[2].name}


def test_an_unsupported_signature_is_named_and_not_overlooked(city: City) -> None:
    def forge(writer: IncrementalPdfFileWriter) -> None:
        value = attacks.field_named(writer, "slot-kian")["/V"]
        value[pdf_name("/SubFilter")] = pdf_name("/adbe.x509.rsa_sha1")
        writer.update_container(value)

    verdict = verify(forged(city, forge), city.roots, LATER)
    unsupported = [each for each in verdict.signatures if each.code == "signature.unsupported"]
    assert [(each.field, each.detail) for each in unsupported] == [
        ("slot-kian", "/adbe.x509.rsa_sha1")
    ]


def test_a_value_that_is_no_signature_cannot_be_judged(city: City) -> None:
    def forge(writer: IncrementalPdfFileWriter) -> None:
        field = attacks.field_named(writer, "slot-jinji")
        field[pdf_name("/V")] = generic.NumberObject(7)
        writer.update_container(field)

    verdict = verify(forged(city, forge), city.roots, LATER)
    broken = next(each for each in verdict.signatures if each.field == "slot-jinji")
    assert broken.outcome is Outcome.COULD_NOT_JUDGE
    assert broken.code.startswith("signature.")


def test_one_signature_in_two_fields_counts_for_neither(city: City) -> None:
    doubled = attacks.appended(city.half_signed, attacks.show_one_signature_twice)
    verdict = verify(doubled, city.roots, LATER)
    fields = {each.field for each in verdict.signatures if each.code == "signature.doubled"}
    assert fields == {"slot-kian", "slot-zaisei"}


def test_a_copied_signature_counts_for_neither(city: City) -> None:
    def copy(writer: IncrementalPdfFileWriter) -> None:
        original = attacks.field_named(writer, "slot-kian")["/V"]
        twin = generic.DictionaryObject({key: original.raw_get(key) for key in original})
        field = attacks.field_named(writer, "slot-zaisei")
        field[pdf_name("/V")] = writer.add_object(twin)
        writer.update_container(field)

    verdict = verify(forged(city, copy), city.roots, LATER)
    codes = [each.code for each in verdict.signatures]
    assert codes.count("signature.doubled") == 2


def test_overlapping_boxes_are_a_fault_of_the_document(city: City) -> None:
    sheet = city.sheet
    boxes = re.findall(rb"/Rect \[ ([^\]]+) \]", sheet)
    moved = sheet.replace(boxes[1], boxes[0].ljust(len(boxes[1]))[: len(boxes[1])], 1)
    signed = moved + city.increment(moved, STORY[0])
    verdict = verify(signed, city.roots, LATER)
    assert "document.overlapping_boxes" in {problem.code for problem in verdict.problems}


def contents_of(pdf: bytes) -> "re.Match[bytes]":
    found = re.search(rb"/Contents <([0-9a-fA-F]{40000})>", pdf)
    assert found is not None
    return found


def test_a_timestamp_of_another_signature_is_seen(city: City) -> None:
    stamped = insert_timestamp(city.signed(1), OfficeClock(city.tsa, MORNING), city.roots)
    foreign = cms.ContentInfo.load(bytes.fromhex(contents_of(stamped)[1].decode()))
    mine = city.signed(1)
    place = contents_of(mine)
    envelope = cms.ContentInfo.load(bytes.fromhex(place[1].decode()))
    token = foreign["content"]["signer_infos"][0]["unsigned_attrs"]
    envelope["content"]["signer_infos"][0]["unsigned_attrs"] = token.copy()
    digits = envelope.dump().hex().encode().ljust(40000, b"0")
    swapped = mine[: place.start(1)] + digits + mine[place.end(1) :]
    verdict = verify(swapped, city.roots, LATER)
    assert (verdict.outcome, verdict.signatures[0].code) == (Outcome.INVALID, "token.imprint")


def test_a_timestamp_of_an_unknown_authority_leaves_the_question_open(city: City) -> None:
    foreign = OfficeCa.create("となり市", MORNING)
    stamped = insert_timestamp(
        city.signed(1), OfficeClock(OfficeTsa.create(foreign, MORNING), MORNING), foreign.roots_pem
    )
    verdict = verify(stamped, city.roots, LATER)
    assert verdict.outcome is Outcome.COULD_NOT_JUDGE
    assert verdict.signatures[0].code == "token.certificate.untrusted"
    both = verify(stamped, city.roots + foreign.roots_pem, LATER)
    assert both.outcome is Outcome.VALID


@pytest.mark.slow
def test_twenty_people_can_sign_one_sheet(city: City) -> None:
    """A long route is legal: many signatures must not be taken for an attack."""
    middle = [SheetSlot(f"extra-{index}", "課長", "課", "kaigi") for index in range(14)]
    slots = [SheetSlot(who.field, who.post, who.section, who.kind) for who in STORY]
    sheet = render_sheet(sheet_content(slots=(*slots[:3], *middle, *slots[3:])))
    for who in STORY[:3]:
        sheet += city.increment(sheet, who)
    city_people = dict(city.people)
    try:
        for slot in middle:
            city.people[slot.field] = city.people["slot-kacho"]
            act_of = STORY[2]
            sheet += city.increment(
                sheet,
                type(act_of)(
                    slot.field, act_of.name, act_of.post, act_of.section, "kaigi", act_of.date
                ),
            )
    finally:
        city.people.clear()
        city.people.update(city_people)
    for who in STORY[3:]:
        sheet += city.increment(sheet, who)
    verdict = verify(sheet, city.roots, LATER)
    assert verdict.outcome is Outcome.VALID
    assert len(verdict.signatures) == 20


def test_a_verdict_survives_the_way_through_json(city: City) -> None:
    verdict = verify(city.half_signed, city.roots, LATER)
    assert from_plain(json.loads(json.dumps(to_plain(verdict)))) == verdict


def test_the_worst_outcome_wins() -> None:
    valid, invalid, could_not = Outcome.VALID, Outcome.INVALID, Outcome.COULD_NOT_JUDGE
    assert worst([valid, could_not, invalid]) is invalid
    assert worst([valid, could_not]) is could_not
    assert worst([valid]) is valid


def test_a_page_tree_without_end_cannot_be_judged(city: City) -> None:
    def loop(writer: IncrementalPdfFileWriter) -> None:
        pages = writer.root["/Pages"]
        pages[pdf_name("/Kids")] = generic.ArrayObject([writer.root.raw_get("/Pages")])
        writer.mark_update(writer.root.raw_get("/Pages"))

    verdict = verify(attacks.appended(city.half_signed, loop), city.roots, LATER)
    assert verdict.outcome is not Outcome.VALID


def test_a_form_without_end_cannot_hide_a_signature(city: City) -> None:
    def loop(writer: IncrementalPdfFileWriter) -> None:
        field = attacks.field_named(writer, "slot-jinji")
        field[pdf_name("/Kids")] = generic.ArrayObject(
            [writer.root["/AcroForm"]["/Fields"].raw_get(0), generic.NumberObject(3)]
        )
        writer.update_container(field)

    verdict = verify(attacks.appended(city.half_signed, loop), city.roots, LATER)
    assert verdict.outcome is not Outcome.VALID
    assert len(verdict.signatures) == 3
