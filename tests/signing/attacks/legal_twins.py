# SPDX-License-Identifier: Apache-2.0
"""Legal files that look like attacks: whoever refuses everything fails on these."""

import re
from collections.abc import Callable
from datetime import timedelta

from pikepdf import Encryption
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter

from signing.lift import renew
from signing.office_tsa import OfficeTsa
from signing.pades import sign_increment
from signing.sheet import SheetSlot, render_sheet
from tests.signing.attacks import foreign
from tests.signing.attacks.certificates import signed_by, with_revocation
from tests.signing.attacks.foreign import FIELDS, Consent
from tests.signing.attacks.odd_people import Wanted, person
from tests.signing.attacks.trick import SMALL, VALID, Tricks
from tests.signing.attacks.workshop import Base, Workshop
from tests.signing.attacks.writing import PlainWriter, appended, section
from tests.signing.city import MORNING, STORY, OfficeClock, sheet_content

tricks = Tricks("legal_twins", bases=("foreign_one",), reasons=(), verdicts=VALID)
Prepare = Callable[[bytes], bytes]


def _signed(work: Workshop, pdf: bytes, **options: object) -> bytes:
    consent = Consent(FIELDS[0], work.person(0), stamper=work.stamper(), **options)  # type: ignore[arg-type]
    return work.foreign(pdf, [consent])


@tricks(bases=("own_decided",))
def lifted(work: Workshop, base: Base) -> bytes:
    """A decided sheet with revocation data and an archive timestamp."""
    return work.city.lifted(base.pdf)


@tricks(bases=("own_decided",))
def renewed_twice(work: Workshop, base: Base) -> bytes:
    """The same, renewed two times by further archive timestamps."""
    pdf = work.city.lifted(base.pdf, MORNING + timedelta(days=1))
    for hours in (1, 2):
        at = MORNING + timedelta(days=1, hours=hours)
        unit = OfficeTsa.create(work.city.ca, at)
        pdf += renew(pdf, OfficeClock(unit, at), work.city.trust, at).increment
    return pdf


@tricks(bases=("own_two",))
def many_signatures(work: Workshop, _base: Base) -> bytes:
    """A sheet with eleven boxes, of which ten are signed."""
    slots = tuple(SheetSlot(f"slot-{number}", "課長", "課", "kaigi") for number in range(10))
    first = SheetSlot(STORY[0].field, STORY[0].post, STORY[0].section, STORY[0].kind)
    pdf = render_sheet(sheet_content(slots=(first, *slots)))
    pdf += work.city.increment(pdf, STORY[0])
    for slot in slots[:9]:
        who = STORY[1].__class__(slot.field, "課長", "課長", "課", "kaigi", "R8.11.24")
        pdf += sign_increment(
            pdf, slot.field, work.person(1), who.act, who.stamp, MORNING, certify=False, lock=False
        )
    return pdf


@tricks()
def signed_after_certification(work: Workshop, _base: Base) -> bytes:
    """A certification that permits signatures, and two of them."""
    pdf = foreign.with_fields(foreign.invoice())
    everybody = [
        Consent(FIELDS[0], work.person(0), MDPPerm.FILL_FORMS),
        Consent(FIELDS[1], work.person(1)),
        Consent(FIELDS[2], work.person(2)),
    ]
    return work.foreign(pdf, everybody)


def _comments(pdf: bytes) -> bytes:
    """Comments between the objects of the file, with the table moved along."""
    body = pdf[: pdf.rindex(b"xref\n", 0, pdf.rindex(b"startxref"))]
    commented = body.replace(b"endobj\n", b"endobj\n% a remark\n\n")
    offsets = {
        int(found[1]): found.start(1)
        for found in re.finditer(rb"^(\d+) 0 obj", commented, re.MULTILINE)
    }
    size = max(offsets) + 1
    rows = b"".join(b"%010d 00000 n \n" % offsets[number] for number in range(1, size))
    root = re.findall(rb"/Root (\d+ 0 R)", pdf)[-1]
    identity = b"/ID [<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]"
    trailer = b"trailer <</Size %d /Root %s %s>>\n" % (size, root, identity)
    start = len(commented)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % size
    return commented + table + rows + trailer + b"startxref\n%d\n%%%%EOF\n" % start


def _indirect_lengths(pdf: bytes) -> bytes:
    known = re.search(rb"^(\d+) 0 obj\n<<([^>]*)/Length (\d+)([^>]*)>>\nstream", pdf, re.MULTILINE)
    assert known is not None
    number, size = int(known[1]), _size(pdf)
    begin = pdf.index(b"stream\n", known.start()) + len(b"stream\n")
    data = pdf[begin : begin + int(known[3])]
    body = b"<<%s/Length %d 0 R%s>>\nstream\n%s\nendstream" % (known[2], size, known[4], data)
    return pdf + section(pdf, {number: body, size: b"%d" % len(data)}).whole


def _size(pdf: bytes) -> int:
    return int(re.findall(rb"/Size (\d+)", pdf)[-1])


def _escaped_names(pdf: bytes) -> bytes:
    """A revision whose page spells its type with a number sign."""
    number = int(re.findall(rb"^(\d+) 0 obj\n<<[^>]*/Type /Catalog", pdf, re.MULTILINE)[0])
    body = pdf.partition(b"%d 0 obj\n" % number)[2].partition(b"\nendobj")[0]
    return pdf + section(pdf, {number: body.replace(b"/Catalog", b"/C#61talog")}).whole


_PREPARED: dict[str, tuple[str, Prepare]] = {
    "object_streams": (
        "Objects in streams, and a table that is one.",
        lambda pdf: foreign.saved(pdf, plain=False),
    ),
    "linearized": ("Arranged for the web.", lambda pdf: foreign.saved(pdf, linearize=True)),
    "comments_between_objects": ("Comments and empty lines between objects.", _comments),
    "indirect_length": ("A stream whose length stands elsewhere.", _indirect_lengths),
    "escaped_names": ("Names spelt with number signs.", _escaped_names),
    "encrypted_with_an_empty_password": (
        "Encrypted, and open to everybody.",
        lambda pdf: foreign.saved(pdf, encryption=Encryption(owner="owner", user="")),
    ),
    "uncompressed": (
        "Streams without compression.",
        lambda pdf: foreign.saved(pdf, compress_streams=False),
    ),
}


def _prepared(prepare: Prepare) -> Callable[[Workshop, Base], bytes]:
    def make(work: Workshop, _base: Base) -> bytes:
        return _signed(work, prepare(foreign.with_fields(foreign.invoice())))

    return make


for _name, (_words, _prepare) in _PREPARED.items():
    tricks.made(_name, _words, _prepared(_prepare))


@tricks()
def older_subfilter(work: Workshop, _base: Base) -> bytes:
    """A signature of the format that was usual before PAdES."""
    pdf = foreign.with_fields(foreign.invoice())
    return _signed(work, pdf, subfilter=SigSeedSubFilter.ADOBE_PKCS7_DETACHED)


@tricks(bases=SMALL)
def digits_in_the_other_case(_work: Workshop, base: Base) -> bytes:
    """The digits of the newest /Contents are in the other case: the same bytes."""
    begin = base.pdf.rindex(b"/Contents <")
    end = base.pdf.index(b">", begin)
    digits = base.pdf[begin + 11 : end].swapcase()
    return base.pdf[: begin + 11] + digits + base.pdf[end:]


@tricks(bases=("foreign_one",))
def line_behind_the_end(_work: Workshop, base: Base) -> bytes:
    """Somebody's mail program put an empty line behind the end."""
    return base.pdf + b"\r\n"


@tricks(bases=SMALL)
def expired_since(work: Workshop, base: Base) -> bytes:
    """The certificate ended after the signature, which a timestamp proves."""
    return signed_by(work, base, person(work, Wanted(ends=timedelta(days=1))))


@tricks(bases=("own_two", "foreign_one"))
def revoked_after_the_signature(work: Workshop, base: Base) -> bytes:
    """The certificate was revoked after the signature, which a timestamp proves."""
    later = MORNING + timedelta(days=2)
    return with_revocation(work, base, MORNING + timedelta(days=1), later, later)


@tricks(bases=("foreign_one",))
def long_rsa_key(work: Workshop, base: Base) -> bytes:
    """The key is RSA with 2,048 bits."""
    return signed_by(work, base, person(work, Wanted(rsa_bits=2048)))


@tricks(bases=("foreign_one",))
def saved_by_another_program(_work: Workshop, base: Base) -> bytes:
    """A program noted in a revision of its own when and by what it was saved."""

    def change(writer: PlainWriter) -> None:
        info = writer.trailer["/Info"]
        info[pdf_name("/Producer")] = generic.pdf_string("another program")
        info[pdf_name("/ModDate")] = generic.pdf_string("D:20261125090000Z")
        writer.mark_update(writer.trailer.raw_get("/Info"))

    return appended(base.pdf, change)
