# SPDX-License-Identifier: Apache-2.0
"""Resources: files that make a validator run without end, fill its memory, or call out."""

import zlib
from collections.abc import Callable

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name

from tests.signing.attacks.trick import CHANGED, Tricks
from tests.signing.attacks.workshop import Base, Workshop
from tests.signing.attacks.writing import (
    PlainWriter,
    appended,
    dictionary,
    field_named,
    first_page,
    outline,
    section,
)

tricks = Tricks(
    "resources",
    reasons=(*CHANGED, "document.", "signature.", "child."),
)
Change = Callable[[PlainWriter, Base], None]


def _listed(name: str, words: str, change: Change) -> None:
    def make(_work: Workshop, base: Base) -> bytes:
        return appended(base.pdf, lambda writer: change(writer, base))

    tricks.made(name, words, make)


def _pages_in_themselves(writer: PlainWriter, _base: Base) -> None:
    pages = writer.root["/Pages"]
    pages[pdf_name("/Kids")] = generic.ArrayObject([writer.root.raw_get("/Pages")])
    writer.mark_update(writer.root.raw_get("/Pages"))


def _pages_without_number(writer: PlainWriter, _base: Base) -> None:
    pages = writer.root["/Pages"]
    pages[pdf_name("/Count")] = generic.NumberObject(2**31)
    writer.mark_update(writer.root.raw_get("/Pages"))


def _pages_below_none(writer: PlainWriter, _base: Base) -> None:
    pages = writer.root["/Pages"]
    pages[pdf_name("/Count")] = generic.NumberObject(-1)
    writer.mark_update(writer.root.raw_get("/Pages"))


def _field_in_itself(writer: PlainWriter, base: Base) -> None:
    found = field_named(writer, base.signed[0])
    found[pdf_name("/Kids")] = generic.ArrayObject(
        [generic.IndirectObject(found.container_ref.idnum, 0, writer)]
    )
    writer.update_container(found)


def _parent_of_itself(writer: PlainWriter, base: Base) -> None:
    found = field_named(writer, base.signed[0])
    found[pdf_name("/Parent")] = generic.IndirectObject(found.container_ref.idnum, 0, writer)
    writer.update_container(found)


def _value_of_itself(writer: PlainWriter, base: Base) -> None:
    found = field_named(writer, base.free)
    found[pdf_name("/V")] = generic.IndirectObject(found.container_ref.idnum, 0, writer)
    writer.update_container(found)


def _nested_arrays(writer: PlainWriter, _base: Base) -> None:
    inner = generic.ArrayObject()
    for _ in range(400):
        inner = generic.ArrayObject([inner])
    first_page(writer)[pdf_name("/Deep")] = inner


def _many_annotations(writer: PlainWriter, _base: Base) -> None:
    page = first_page(writer)
    for _ in range(500):
        page["/Annots"].append(dictionary(Subtype=pdf_name("/Link")))
    writer.update_container(page["/Annots"])


def _many_signatures(writer: PlainWriter, base: Base) -> None:
    form = writer.root["/AcroForm"]
    signature = field_named(writer, base.signed[0])["/V"]
    for number in range(60):
        copy = generic.DictionaryObject({key: signature.raw_get(key) for key in signature})
        made = dictionary(
            FT=pdf_name("/Sig"),
            T=generic.pdf_string(f"copy-{number}"),
            V=writer.add_object(copy),
        )
        form["/Fields"].append(writer.add_object(made))
    writer.update_container(form["/Fields"])


for _name, _words, _change in (
    ("pages_in_themselves", "The page tree is its own child.", _pages_in_themselves),
    ("pages_without_number", "The page tree claims two thousand million.", _pages_without_number),
    (
        "pages_below_none",
        "The page tree claims to be below empty.",
        _pages_below_none,
    ),
    ("field_in_itself", "A signed field is its own child.", _field_in_itself),
    ("parent_of_itself", "A signed field is its own parent.", _parent_of_itself),
    ("value_of_itself", "A field is its own value.", _value_of_itself),
    ("nested_arrays", "Four hundred arrays stand within each other.", _nested_arrays),
    ("many_annotations", "The first page has 500 annotations more.", _many_annotations),
    ("sixty_signatures", "Sixty copies of a signature.", _many_signatures),
):
    _listed(_name, _words, _change)


@tricks()
def table_before_itself(_work: Workshop, base: Base) -> bytes:
    """The newest table names itself as the one before."""
    place = len(base.pdf) + len(section(base.pdf, {}).body)
    return base.pdf + section(base.pdf, {}, previous=place).whole


@tricks()
def object_stream_in_itself(_work: Workshop, base: Base) -> bytes:
    """A stream whose length is the stream itself."""
    known = outline(base.pdf)
    body = b"<</Length %d 0 R>>\nstream\nx\nendstream" % known.size
    page = b"<</Type /Page /Contents %d 0 R>>" % known.size
    return base.pdf + section(base.pdf, {known.size: body, known.page: page}).whole


@tricks()
def bomb(_work: Workshop, base: Base) -> bytes:
    """A catalog's form in a stream of objects that unpacks to a hundred million bytes."""
    known = outline(base.pdf)
    packed = zlib.compress(b" " * 100_000_000, 9)
    body = b"<</Type /ObjStm /N 1 /First 9 /Filter /FlateDecode /Length %d>>\nstream\n" % len(
        packed
    )
    start = len(base.pdf) + 1
    stream = b"\n%d 0 obj\n" % known.size + body + packed + b"\nendstream\nendobj\n"
    rows = (
        b"\x02" + known.size.to_bytes(4, "big") + b"\0" + b"\x01" + start.to_bytes(4, "big") + b"\0"
    )
    at = len(base.pdf) + len(stream)
    head = (
        b"%d 0 obj\n<</Type /XRef /W [1 4 1] /Index [%d 1 %d 1] /Size %d /Root %d 0 R /Prev %d "
        b"/Length %d>>\nstream\n"
    ) % (known.size + 1, known.root, known.size, known.size + 2, known.root, known.start, len(rows))
    end = b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % at
    return base.pdf + stream + head + rows + end


@tricks(reasons=("document.uncovered_tail", "document.unreadable"))
def digits_behind_the_end(_work: Workshop, base: Base) -> bytes:
    """Half a million digits stand behind the end, which a careless search walks again and again."""
    return base.pdf + b"1" * 500_000


@tricks()
def numbers_without_end(_work: Workshop, base: Base) -> bytes:
    """A number of ten thousand digits as the size of the file."""
    made = section(base.pdf, {})
    trailer = made.trailer.replace(b"/Size ", b"/Size " + b"9" * 10_000, 1)
    return base.pdf + made.body + made.table + trailer + made.end
