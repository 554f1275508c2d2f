# SPDX-License-Identifier: Apache-2.0
"""An increment that changes more than it says is not accepted."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import SignatureObject

from signing import pades
from signing.cms_signature import SignedAct, signature_for
from signing.increment import IncrementVerdict, check_increment
from signing.office_ca import OfficeCa
from signing.timestamp import insert_timestamp
from signing.verdicts import Outcome
from tests.signing import attacks
from tests.signing.city import LATER, MORNING, STORY, City, OfficeClock

NEXT = STORY[3]


def check(city: City, base: bytes, increment: bytes, field: str = NEXT.field) -> IncrementVerdict:
    certificate = city.certificate(NEXT.field)
    return check_increment(base, increment, field, certificate, city.roots, MORNING)


def signed_with(
    city: City,
    change: attacks.Change,
    *,
    subfilter: SigSeedSubFilter = SigSeedSubFilter.PADES,
    reserved: int = 40000,
) -> bytes:
    """An increment whose signature is genuine, and that changes something besides."""
    base = city.half_signed
    writer = attacks.PlainWriter(BytesIO(base))
    steps = PdfCMSEmbedder().write_cms(NEXT.field, writer, existing_fields_only=True)
    next(steps)
    pades.put_stamp(writer, attacks.field_named(writer, NEXT.field), NEXT.stamp)
    change(writer)
    placeholder = SignatureObject(MORNING, subfilter, bytes_reserved=reserved)
    steps.send(SigObjSetup(placeholder))
    output = BytesIO()
    prepared, _ = steps.send(SigIOSetup(md_algorithm="sha256", output=output))
    steps.send(signature_for(prepared.document_digest, city.people[NEXT.field], SignedAct()))
    return output.getvalue()[len(base) :]


def nothing_more(writer: IncrementalPdfFileWriter) -> None:
    """Change nothing besides the signature."""


def test_a_genuine_signature_made_by_other_means_is_accepted(city: City) -> None:
    verdict = check(city, city.half_signed, signed_with(city, nothing_more))
    assert verdict.outcome is Outcome.VALID, verdict


@pytest.mark.parametrize("name", sorted(attacks.REVISIONS))
def test_a_change_hidden_behind_a_genuine_signature_is_refused(city: City, name: str) -> None:
    increment = signed_with(city, attacks.REVISIONS[name])
    verdict = check(city, city.half_signed, increment)
    assert verdict.outcome is Outcome.INVALID, verdict
    assert verdict.code.startswith("increment.")


def test_an_object_nobody_points_at_is_refused(city: City) -> None:
    def hide(writer: IncrementalPdfFileWriter) -> None:
        writer.add_object(generic.StreamObject(stream_data=b"a second document"))

    verdict = check(city, city.half_signed, signed_with(city, hide))
    assert verdict.code == "increment.other_object"


@pytest.mark.parametrize("key", ["/AA", "/OC", "/Parent", "/URI"])
def test_a_stamp_that_does_something_is_refused(city: City, key: str) -> None:
    def arm(writer: IncrementalPdfFileWriter) -> None:
        form = attacks.field_named(writer, NEXT.field)["/AP"]["/N"]
        form[pdf_name(key)] = generic.DictionaryObject()

    verdict = check(city, city.half_signed, signed_with(city, arm))
    assert verdict.code == "increment.appearance"


def test_a_stamp_that_reaches_into_the_sheet_is_refused(city: City) -> None:
    def reach(writer: IncrementalPdfFileWriter) -> None:
        form = attacks.field_named(writer, NEXT.field)["/AP"]["/N"]
        form[pdf_name("/Group")] = writer.trailer.raw_get("/Info")

    verdict = check(city, city.half_signed, signed_with(city, reach))
    assert verdict.code == "increment.appearance"


@pytest.mark.parametrize(
    ("key", "numbers"), [("/BBox", (0, 0, 600, 800)), ("/Matrix", (9, 0, 0, 9, 0, 0))]
)
def test_a_stamp_larger_than_its_box_is_refused(
    city: City, key: str, numbers: tuple[int, ...]
) -> None:
    def swell(writer: IncrementalPdfFileWriter) -> None:
        form = attacks.field_named(writer, NEXT.field)["/AP"]["/N"]
        form[pdf_name(key)] = generic.ArrayObject(map(generic.NumberObject, numbers))

    verdict = check(city, city.half_signed, signed_with(city, swell))
    assert verdict.code == "increment.appearance"


@pytest.mark.parametrize("key", ["/D", "/R"])
def test_a_second_appearance_is_refused(city: City, key: str) -> None:
    def second(writer: IncrementalPdfFileWriter) -> None:
        appearances = attacks.field_named(writer, NEXT.field)["/AP"]
        appearances[pdf_name(key)] = appearances.raw_get("/N")

    assert check(city, city.half_signed, signed_with(city, second)).code == "increment.appearance"


def test_moving_the_box_is_refused(city: City) -> None:
    def move(writer: IncrementalPdfFileWriter) -> None:
        field = attacks.field_named(writer, NEXT.field)
        field[pdf_name("/Rect")] = generic.ArrayObject(map(generic.NumberObject, (0, 0, 56, 50)))

    assert check(city, city.half_signed, signed_with(city, move)).code == "increment.field"


def test_another_kind_of_signature_is_refused(city: City) -> None:
    increment = signed_with(city, nothing_more, subfilter=SigSeedSubFilter.ADOBE_PKCS7_DETACHED)
    assert check(city, city.half_signed, increment).code == "increment.subfilter"


def test_too_little_room_for_the_timestamp_is_refused(city: City) -> None:
    increment = signed_with(city, nothing_more, reserved=9000)
    assert check(city, city.half_signed, increment).code == "increment.contents"


def test_another_field_is_refused(city: City) -> None:
    increment = city.increment(city.half_signed, STORY[4])
    assert check(city, city.half_signed, increment).code == "increment.other_field"


def test_another_persons_certificate_is_refused(city: City) -> None:
    increment = city.increment(city.half_signed, NEXT)
    other = city.certificate("slot-zaisei")
    verdict = check_increment(city.half_signed, increment, NEXT.field, other, city.roots, MORNING)
    assert verdict.code == "cms.other_certificate"


def test_a_certificate_of_another_city_is_refused(city: City) -> None:
    increment = city.increment(city.half_signed, NEXT)
    foreign = OfficeCa.create("となり市", MORNING).roots_pem
    certificate = city.certificate(NEXT.field)
    verdict = check_increment(
        city.half_signed, increment, NEXT.field, certificate, foreign, MORNING
    )
    assert (verdict.outcome, verdict.code) == (Outcome.INVALID, "certificate.untrusted")


def test_an_expired_certificate_is_refused_by_the_servers_clock(city: City) -> None:
    increment = city.increment(city.half_signed, NEXT)
    certificate = city.certificate(NEXT.field)
    years_later = MORNING + timedelta(days=4000)
    verdict = check_increment(
        city.half_signed, increment, NEXT.field, certificate, city.roots, years_later
    )
    assert verdict.code == "certificate.expired"


def test_two_signatures_in_one_increment_are_refused(city: City) -> None:
    first = city.increment(city.half_signed, NEXT)
    second = city.increment(city.half_signed + first, STORY[4])
    verdict = check(city, city.half_signed, first + second)
    assert verdict.code == "increment.sections"


def test_an_increment_made_on_an_older_base_is_refused(city: City) -> None:
    stale = city.increment(city.signed(1), NEXT)
    verdict = check(city, city.half_signed, stale)
    assert verdict.outcome is not Outcome.VALID


def test_an_increment_for_the_base_without_its_timestamp_is_refused(city: City) -> None:
    base = city.signed(3)
    stamped = insert_timestamp(base, OfficeClock(city.tsa, MORNING), city.roots)
    increment = city.increment(base, NEXT)
    assert check(city, base, increment).outcome is Outcome.VALID
    assert check(city, stamped, increment).code == "cms.digest"


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda pdf: pdf + b"\n", id="a line behind the end"),
        pytest.param(lambda pdf: pdf + b"%hidden\n%%EOF\n", id="a comment behind the end"),
        pytest.param(lambda pdf: b"%hidden\n" + pdf, id="a comment in front"),
        pytest.param(lambda pdf: pdf[:-40], id="truncated"),
        pytest.param(lambda pdf: pdf[: len(pdf) // 2], id="cut in half"),
        pytest.param(lambda _: b"", id="empty"),
        pytest.param(lambda _: b"<html>captive portal</html>", id="a web page"),
        pytest.param(lambda pdf: pdf.replace(b"20261124", b"20251124"), id="another time"),
        pytest.param(lambda pdf: pdf.replace(b"endobj\n", b"endobj\n%x\n", 1), id="shifted"),
        pytest.param(
            lambda pdf: re.sub(rb"/ByteRange \[ ?0 ", b"/ByteRange [ 1 ", pdf), id="byte range"
        ),
        pytest.param(
            lambda pdf: re.sub(rb"/ByteRange (\[[^\]]*\])", _blanked, pdf), id="no byte range"
        ),
        pytest.param(lambda pdf: pdf.replace(b"3082", b"3083", 1), id="broken DER"),
    ],
)
def test_altered_bytes_are_never_accepted(city: City, change: Callable[[bytes], bytes]) -> None:
    altered = change(city.increment(city.half_signed, NEXT))
    assert check(city, city.half_signed, altered).outcome is not Outcome.VALID


def _blanked(found: "re.Match[bytes]") -> bytes:
    return b"/ByteRangX " + found[1]


def test_every_single_byte_of_the_signed_part_counts(city: City) -> None:
    increment = city.increment(city.half_signed, NEXT)
    for position in range(3, len(increment), 997):
        altered = bytearray(increment)
        altered[position] ^= 1
        verdict = check(city, city.half_signed, bytes(altered))
        padding = increment[position - 2 : position + 2] == b"0000"
        assert verdict.outcome is not Outcome.VALID or padding, position


def test_bytes_hidden_between_the_objects_are_refused(city: City) -> None:
    """Offsets and digest are right; only the bytes between two objects are too many."""

    def hide(writer: IncrementalPdfFileWriter) -> None:
        form = attacks.field_named(writer, NEXT.field)["/AP"]["/N"]
        hidden = generic.StreamObject(stream_data=b"q Q\nendobj\n999 0 obj\n(hidden)")
        form[pdf_name("/Group")] = writer.add_object(hidden)

    verdict = check(city, city.half_signed, signed_with(city, hide))
    assert verdict.code == "increment.bytes"


def test_freed_objects_are_refused(city: City) -> None:
    freed = attacks.free_an_object(city.half_signed)
    verdict = check(city, city.half_signed, freed[len(city.half_signed) :])
    assert verdict.outcome is not Outcome.VALID


def test_a_cross_reference_stream_is_refused(city: City) -> None:
    base = city.half_signed
    writer = attacks.PlainWriter(BytesIO(base))
    writer.stream_xrefs = True
    attacks.change_title(writer)
    output = BytesIO()
    writer.write(output)
    verdict = check(city, base, output.getvalue()[len(base) :])
    assert verdict.code == "increment.section_kind"


def test_nothing_may_be_signed_after_the_decision(city: City) -> None:
    extra = attacks.appended(city.decided, attacks.add_annotation)
    verdict = check(city, city.decided, extra[len(city.decided) :])
    assert verdict.outcome is Outcome.INVALID


def test_a_filled_field_cannot_be_signed_again(city: City) -> None:
    def take_over(writer: IncrementalPdfFileWriter) -> None:
        field = attacks.field_named(writer, "slot-kacho")
        field[pdf_name("/V")] = writer.add_object(generic.DictionaryObject())
        writer.update_container(field)

    extra = attacks.appended(city.half_signed, take_over)
    verdict = check(city, city.half_signed, extra[len(city.half_signed) :], "slot-kacho")
    assert verdict.code == "increment.signed_before"


@pytest.mark.parametrize("permission", [1, 3])
def test_certifying_with_another_permission_is_refused(
    city: City, permission: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = pades.MDPPerm(permission)
    monkeypatch.setattr(
        pades, "_permissions", lambda *_, **__: pades.SigMDPSetup("sha256", True, None, chosen)
    )
    who = STORY[0]
    increment = city.increment(city.sheet, who)
    certificate = city.certificate(who.field)
    verdict = check_increment(city.sheet, increment, who.field, certificate, city.roots, MORNING)
    assert verdict.code == "increment.permissions"


def test_a_decision_without_its_lock_is_refused(
    city: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    base = city.signed(5)
    monkeypatch.setattr(pades, "_permissions", lambda *_, **__: pades.SigMDPSetup("sha256"))
    who = STORY[5]
    increment = city.increment(base, who)
    certificate = city.certificate(who.field)
    verdict = check_increment(base, increment, who.field, certificate, city.roots, MORNING)
    assert verdict.code == "increment.permissions"


def test_roots_that_cannot_be_read_are_no_verdict(city: City) -> None:
    increment = city.increment(city.half_signed, NEXT)
    certificate = city.certificate(NEXT.field)
    verdict = check_increment(city.half_signed, increment, NEXT.field, certificate, "no pem", LATER)
    assert (verdict.outcome, verdict.code) == (Outcome.COULD_NOT_JUDGE, "trust.unreadable")


def test_a_signature_without_a_role_is_valid_and_says_none(city: City) -> None:
    verdict = check(city, city.half_signed, signed_with(city, nothing_more))
    assert replace(verdict, role="") == verdict
