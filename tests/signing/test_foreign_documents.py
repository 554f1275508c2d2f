# SPDX-License-Identifier: Apache-2.0
"""Documents other programs signed: what is legal is valid, and nothing else is."""

import re
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO

import pikepdf
import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import (
    FieldMDPAction,
    FieldMDPSpec,
    MDPPerm,
    SigFieldSpec,
    SigSeedSubFilter,
    append_signature_field,
)

from signing.file_verdict import Standing, standing
from signing.verdicts import DocumentVerdict, Level, Outcome
from signing.verification import verify
from tests.signing.attacks import revisions
from tests.signing.foreign import (
    MADE,
    Office,
    annotated,
    changed,
    filled,
    form_field,
    plain,
    signed,
    stamped,
    with_evidence,
    with_field,
    with_form,
)

OFFICE = Office()
LATER = MADE + timedelta(days=3)
BOX = (10, 10, 110, 50)


def judged(
    pdf: bytes, *, integrity_only: bool = False, roots: str = OFFICE.roots
) -> DocumentVerdict:
    return verify(pdf, roots, LATER, integrity_only=integrity_only)


def codes(verdict: DocumentVerdict) -> set[str]:
    told = {code for each in verdict.signatures for code in (each.code, *each.reasons)}
    return (told | {each.code for each in (*verdict.stamps, *verdict.problems)}) - {""}


def certified(permission: MDPPerm, base: bytes | None = None) -> bytes:
    return signed(base or with_form(), OFFICE.signer(), "A", certify=permission)


def ticked(writer: IncrementalPdfFileWriter) -> None:
    box = form_field(writer, "agreed")
    box[pdf_name("/V")] = box[pdf_name("/AS")] = pdf_name("/Yes")
    writer.update_container(box)


def with_lock(action: FieldMDPAction, *names: str) -> bytes:
    writer = IncrementalPdfFileWriter(BytesIO(with_form()))
    lock = FieldMDPSpec(action, list(names) or None)
    append_signature_field(writer, SigFieldSpec("A", box=BOX, field_mdp_spec=lock))
    output = BytesIO()
    writer.write(output)
    return signed(output.getvalue(), OFFICE.signer(), "A")


def encrypted(password: str = "") -> bytes:
    with pikepdf.Pdf.open(BytesIO(plain())) as pdf:
        file = BytesIO()
        pdf.save(file, encryption=pikepdf.Encryption(owner="owner", user=password, R=6))
    return signed(file.getvalue(), OFFICE.signer(), password=password)


LEGAL: dict[str, Callable[[], bytes]] = {
    "RSA": lambda: signed(plain(), OFFICE.signer("rsa")),
    "RSA-PSS": lambda: signed(plain(), OFFICE.signer("rsa", pss=True), digest="sha384"),
    "P-256": lambda: signed(plain(), OFFICE.signer("p256")),
    "P-384": lambda: signed(plain(), OFFICE.signer("p384"), digest="sha384"),
    "P-521": lambda: signed(plain(), OFFICE.signer("p521"), digest="sha512"),
    "Ed25519": lambda: signed(plain(), OFFICE.signer("ed25519"), digest="sha512"),
    "adbe.pkcs7.detached": lambda: signed(
        plain(), OFFICE.signer("rsa"), subfilter=SigSeedSubFilter.ADOBE_PKCS7_DETACHED
    ),
    "timestamp": lambda: signed(plain(), OFFICE.signer(), stamper=OFFICE.stamper()),
    "document timestamp": lambda: stamped(signed(plain(), OFFICE.signer()), OFFICE.stamper()),
    "streams": lambda: signed(
        plain(object_stream_mode=pikepdf.ObjectStreamMode.generate), OFFICE.signer()
    ),
    "linearized": lambda: signed(plain(pages=3, linearize=True), OFFICE.signer()),
    "revisions before": lambda: signed(changed(plain(), annotated("/FreeText")), OFFICE.signer()),
    "two visible": lambda: signed(
        signed(plain(), OFFICE.signer(), box=BOX), OFFICE.signer("rsa"), "B", box=(120, 10, 200, 50)
    ),
    "signed below a certification": lambda: signed(
        certified(MDPPerm.FILL_FORMS, with_field(plain(), "B", BOX)), OFFICE.signer("rsa"), "B"
    ),
    "stamped under P=1": lambda: stamped(certified(MDPPerm.NO_CHANGES), OFFICE.stamper()),
    "filled in": lambda: changed(certified(MDPPerm.FILL_FORMS), filled("name", "Taro", "Taro")),
    "saved again": lambda: changed(certified(MDPPerm.FILL_FORMS), lambda _: None),
    "filled in below": lambda: changed(
        certified(MDPPerm.FILL_FORMS), filled("street", "Main 1", "Main 1")
    ),
    "left to be drawn": lambda: changed(certified(MDPPerm.FILL_FORMS), filled("name", "Taro")),
    "ticked": lambda: changed(certified(MDPPerm.FILL_FORMS), ticked),
    "filled in after an approval": lambda: changed(
        signed(with_form(), OFFICE.signer(), "A"), filled("name", "Taro", "Taro")
    ),
    "beside an included field": lambda: changed(
        with_lock(FieldMDPAction.INCLUDE, "amount"), filled("name", "Taro", "Taro")
    ),
    "an excluded field": lambda: changed(
        with_lock(FieldMDPAction.EXCLUDE, "name"), filled("name", "Taro", "Taro")
    ),
    "a note under P=3": lambda: changed(certified(MDPPerm.ANNOTATE), annotated("/Text")),
    "white space behind": lambda: signed(plain(), OFFICE.signer()) + b"\r\n\n",
    "encrypted without a password": encrypted,
}


@pytest.mark.parametrize("name", LEGAL)
def test_what_other_programs_may_do_is_valid(name: str) -> None:
    pdf = LEGAL[name]()
    verdict = judged(pdf)
    assert standing(verdict) is Standing.VALID, verdict
    assert standing(judged(pdf, integrity_only=True, roots="")) is Standing.VALID
    assert standing(judged(pdf, roots="")) is Standing.INDETERMINATE


def hidden(writer: IncrementalPdfFileWriter) -> None:
    field = form_field(writer, "amount")
    field[pdf_name("/F")] = generic.NumberObject(2)
    writer.update_container(field)


def tail_with(more: bytes) -> bytes:
    return signed(plain(), OFFICE.signer()) + more


ILLEGAL: dict[str, tuple[Callable[[], bytes], str]] = {
    "a swapped appearance": (
        lambda: changed(certified(MDPPerm.FILL_FORMS), filled("amount", "1000", "9000")),
        "signature.changed_since",
    ),
    "a hidden field": (
        lambda: changed(certified(MDPPerm.FILL_FORMS), hidden),
        "signature.changed_since",
    ),
    "filled in under P=1": (
        lambda: changed(certified(MDPPerm.NO_CHANGES), filled("name", "Taro", "Taro")),
        "signature.locked",
    ),
    "a locked field": (
        lambda: changed(with_lock(FieldMDPAction.INCLUDE, "name"), filled("name", "Taro", "Taro")),
        "signature.locked",
    ),
    "a note under P=2": (
        lambda: changed(certified(MDPPerm.FILL_FORMS), annotated("/Text")),
        "signature.changed_since",
    ),
    "a note after an approval": (
        lambda: changed(signed(plain(), OFFICE.signer()), annotated("/Text")),
        "signature.changed_since",
    ),
    "new content": (
        lambda: changed(signed(plain(), OFFICE.signer()), revisions.change_page_content),
        "signature.changed_since",
    ),
    "a new page": (
        lambda: changed(signed(plain(), OFFICE.signer()), revisions.add_page),
        "signature.changed_since",
    ),
    "a sneaky signature": (
        lambda: signed(certified(MDPPerm.FILL_FORMS), OFFICE.signer("rsa"), "B", box=BOX),
        "signature.changed_since",
    ),
    "objects behind the end": (
        lambda: tail_with(b"\n9 0 obj\n<< >>\nendobj\n"),
        "document.uncovered_tail",
    ),
    "another text": (
        lambda: signed(plain(), OFFICE.signer()).replace(b" 842 ", b" 843 "),
        "cms.digest",
    ),
}


@pytest.mark.parametrize("name", ILLEGAL)
def test_what_nobody_may_do_is_invalid(name: str) -> None:
    make, code = ILLEGAL[name]
    pdf = make()
    verdict = judged(pdf)
    assert standing(verdict) is Standing.INVALID, verdict
    assert code in codes(verdict)
    assert standing(judged(pdf, integrity_only=True)) is Standing.INVALID


def note_that_covers(writer: IncrementalPdfFileWriter) -> None:
    look = generic.StreamObject(
        {pdf_name("/Subtype"): pdf_name("/Form")}, stream_data=b"1 g 0 0 500 500 re f"
    )
    reference = writer.add_object(look)
    looks = generic.DictionaryObject({pdf_name("/N"): reference})
    annotated("/Highlight", AP=looks)(writer)


def hybrid() -> bytes:
    """A document with both kinds of cross-references, as office programs used to write."""
    base = plain()
    place, start = base.rindex(b"xref\n0 "), len(base[: base.rindex(b"xref\n0 ")])
    size = int(re.findall(rb"/Size (\d+)", base)[-1])
    hidden = b"%d 0 obj\n(hidden)\nendobj\n" % (size + 1)
    table = bytes([1]) + start.to_bytes(4, "big") + bytes([0])
    stream_at = start + len(hidden)
    stream = (
        b"%d 0 obj\n<< /Type /XRef /Size %d /W [1 4 1] /Index [%d 1] /Length %d >>\n"
        b"stream\n%s\nendstream\nendobj\n"
    ) % (size, size + 2, size + 1, len(table), table)
    rest = base[place : base.rindex(b"startxref")].replace(
        b"/Size %d" % size, b"/Size %d /XRefStm %d" % (size + 2, stream_at)
    )
    at = stream_at + len(stream)
    whole = base[:start] + hidden + stream + rest + b"startxref\n%d\n%%%%EOF\n" % at
    return signed(whole, OFFICE.signer(), strict=False)


UNCLEAR: dict[str, tuple[Callable[[], bytes], str]] = {
    "a value nobody sees": (
        lambda: changed(certified(MDPPerm.FILL_FORMS), filled("amount", "2000")),
        "signature.change_unclear",
    ),
    "a value that looks different": (
        lambda: changed(certified(MDPPerm.FILL_FORMS), filled("name", "2000", "9000")),
        "signature.change_unclear",
    ),
    "another value than the signed one": (
        lambda: changed(certified(MDPPerm.FILL_FORMS), filled("amount", "2000", "2000")),
        "signature.change_unclear",
    ),
    "a text box under P=3": (
        lambda: changed(certified(MDPPerm.ANNOTATE), annotated("/FreeText")),
        "signature.change_unclear",
    ),
    "a marking that covers": (
        lambda: changed(certified(MDPPerm.ANNOTATE), note_that_covers),
        "signature.change_unclear",
    ),
    "text behind the end": (lambda: tail_with(b"\nscanned by X\n"), "document.uncovered_tail"),
    "SHA-1": (lambda: signed(plain(), OFFICE.signer("rsa"), digest="sha1"), "cms.weak"),
    "RSA of 1024 bits": (lambda: signed(plain(), OFFICE.signer("rsa1024")), "cms.weak"),
    "two kinds of cross-references": (hybrid, "document.lenient"),
    "a password": (lambda: encrypted("himitsu"), "document.encrypted"),
}


@pytest.mark.parametrize("name", UNCLEAR)
def test_what_nobody_can_tell_is_left_open(name: str) -> None:
    make, code = UNCLEAR[name]
    pdf = make()
    for integrity_only in (False, True):
        verdict = judged(pdf, integrity_only=integrity_only)
        assert standing(verdict) is Standing.INDETERMINATE, verdict
        assert code in codes(verdict)


def test_levels_and_times_are_those_of_the_file() -> None:
    bare = judged(signed(plain(), OFFICE.signer())).signatures[0]
    timed = judged(signed(plain(), OFFICE.signer(), stamper=OFFICE.stamper())).signatures[0]
    other = signed(plain(), OFFICE.signer(), subfilter=SigSeedSubFilter.ADOBE_PKCS7_DETACHED)
    assert (bare.level, bare.timestamp_at) == (Level.B_B, None)
    assert (timed.level, timed.timestamp_at, timed.proved_at) == (Level.B_T, MADE, MADE)
    assert judged(other).signatures[0].level is Level.NONE


def test_a_time_keeps_a_signature_past_its_certificate() -> None:
    short = OFFICE.signer(days=1)
    expired = judged(signed(plain(), short))
    assert standing(expired) is Standing.INDETERMINATE
    assert codes(expired) == {"certificate.expired", "time.missing"}
    assert standing(judged(signed(plain(), short, stamper=OFFICE.stamper()))) is Standing.VALID
    kept = judged(stamped(signed(plain(), short), OFFICE.stamper()))
    assert standing(kept) is Standing.VALID
    assert kept.signatures[0].proved_at == MADE


def test_a_document_timestamp_alone_is_nobodys_signature() -> None:
    alone = stamped(plain(), OFFICE.stamper())
    verdict = judged(alone)
    assert standing(verdict) is Standing.UNSIGNED
    assert [stamp.outcome for stamp in verdict.stamps] == [Outcome.VALID]
    assert verdict.stamps[0].by == "Elsewhere TSU"
    broken = judged(alone.replace(b" 842 ", b" 843 "))
    assert standing(broken) is Standing.INVALID


def test_an_unsigned_document_is_unsigned() -> None:
    assert standing(judged(plain())) is Standing.UNSIGNED
    assert standing(judged(with_field(plain(), "A", BOX))) is Standing.UNSIGNED


@pytest.mark.parametrize(
    ("days", "expected"), [(-3, Standing.INVALID), (2, Standing.VALID)], ids=["before", "after"]
)
def test_a_revocation_the_document_carries_counts_from_its_day(
    days: int, expected: Standing
) -> None:
    timed = signed(plain(), OFFICE.signer(), stamper=OFFICE.stamper())
    revoked = OFFICE.revocation_list(OFFICE.signer(), MADE + timedelta(days=days))
    verdict = judged(with_evidence(timed, revoked))
    assert standing(verdict) is expected, verdict
    assert verdict.signatures[0].level is Level.B_LT
    assert standing(judged(with_evidence(timed, revoked), integrity_only=True)) is Standing.VALID


def test_somebody_elses_root_is_no_trust() -> None:
    verdict = judged(signed(plain(), OFFICE.signer()), roots=Office("Other Root").roots)
    assert codes(verdict) == {"certificate.untrusted", "time.missing"}
    assert standing(verdict) is Standing.INDETERMINATE


@pytest.mark.parametrize("subfilter", ["/adbe.x509.rsa_sha1", "/Nobody.knows", ""])
def test_an_unsupported_signature_is_never_no_signature(subfilter: str) -> None:
    pdf = signed(plain(), OFFICE.signer())
    old = b"/SubFilter /ETSI.CAdES.detached"
    new = f"/SubFilter {subfilter}".encode() if subfilter else b""
    verdict = judged(pdf.replace(old, new.ljust(len(old))))
    assert standing(verdict) is Standing.INDETERMINATE
    assert codes(verdict) == {"signature.unsupported"}


def test_a_signature_the_form_forgot_is_found_on_its_page() -> None:
    pdf = signed(plain(), OFFICE.signer(), box=BOX)
    [listed] = re.findall(rb"/Fields (\[[^\]]*\])", pdf)
    forgotten = pdf.replace(b"/Fields " + listed, b"/Fields " + b"[]".ljust(len(listed)))
    assert forgotten != pdf
    verdict = judged(forgotten)
    assert standing(verdict) is not Standing.VALID
    assert "signature.outside_form" in codes(verdict)


def test_one_signature_in_two_fields_counts_for_neither() -> None:
    def show_twice(writer: IncrementalPdfFileWriter) -> None:
        first = form_field(writer, "A")
        second = form_field(writer, "B")
        second[pdf_name("/V")] = first.raw_get("/V")
        writer.update_container(second)

    base = signed(with_field(plain(), "B", BOX), OFFICE.signer(), "A")
    verdict = judged(changed(base, show_twice))
    assert standing(verdict) is Standing.INVALID
    assert [each.code for each in verdict.signatures] == ["signature.doubled"] * 2


def test_a_signature_taken_out_is_missed() -> None:
    def emptied(writer: IncrementalPdfFileWriter) -> None:
        field = form_field(writer, "A")
        del field["/V"]
        writer.update_container(field)

    verdict = judged(changed(signed(plain(), OFFICE.signer(), "A"), emptied))
    assert standing(verdict) is Standing.INDETERMINATE
    assert codes(verdict) == {"document.signature_removed"}
    both = signed(signed(plain(), OFFICE.signer(), "A"), OFFICE.signer("rsa"), "B")
    left = judged(changed(both, emptied))
    assert standing(left) is Standing.INVALID
    assert "document.signature_removed" in codes(left)


@pytest.mark.parametrize("contents", [b"", b"\0" * 40, b"\x30\x80", b"garbage"])
def test_a_broken_signature_hides_nobody_else(contents: bytes) -> None:
    def forge(writer: IncrementalPdfFileWriter) -> None:
        value = form_field(writer, "A")["/V"]
        value[pdf_name("/Contents")] = generic.ByteStringObject(contents)
        writer.update_container(value)

    both = signed(signed(plain(), OFFICE.signer(), "A"), OFFICE.signer("rsa"), "B")
    verdict = judged(changed(both, forge))
    assert standing(verdict) is Standing.INVALID
    assert {each.field for each in verdict.signatures} == {"A", "B"}
    assert "Signer rsa 900" in {each.name for each in verdict.signatures}


def test_scripts_are_told_of_and_change_nothing() -> None:
    with pikepdf.Pdf.open(BytesIO(plain())) as pdf:
        pdf.Root.OpenAction = pikepdf.Dictionary(
            S=pikepdf.Name.JavaScript,
            JS=pikepdf.String("1"),
            Next=pikepdf.Dictionary(S=pikepdf.Name.Launch, F=pikepdf.String("a.exe")),
        )
        file = BytesIO()
        pdf.save(file)
    verdict = judged(signed(file.getvalue(), OFFICE.signer()))
    assert standing(verdict) is Standing.VALID
    assert codes(verdict) == {"document.script", "document.launch", "time.missing"}
