# SPDX-License-Identifier: Apache-2.0
"""Tools of an attacker: revisions written by a library, and sections written by hand."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import copy_into_new_writer

Change = Callable[[IncrementalPdfFileWriter], None]


class PlainWriter(IncrementalPdfFileWriter):
    """Writes exactly what it is told; an attacker leaves no producer's name."""

    def _update_meta(self) -> None:
        return


def appended(pdf: bytes, change: Change) -> bytes:
    """The file with one more revision that makes a change."""
    writer = PlainWriter(BytesIO(pdf))
    if writer.prev.encrypted:
        writer.encrypt("")
    change(writer)
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def field_named(writer: IncrementalPdfFileWriter, name: str) -> generic.DictionaryObject:
    """A field at the top of the form."""
    fields = writer.root["/AcroForm"]["/Fields"]
    everything = (fields[index] for index in range(len(fields)))
    found: generic.DictionaryObject = next(field for field in everything if field["/T"] == name)
    return found


def first_page(writer: IncrementalPdfFileWriter) -> generic.DictionaryObject:
    """The first page, marked as changed."""
    reference, _ = writer.find_page_for_modification(0)
    writer.mark_update(reference)
    page: generic.DictionaryObject = reference.get_object()
    return page


def numbers(*values: float) -> generic.ArrayObject:
    """An array of numbers."""
    return generic.ArrayObject(
        generic.NumberObject(value) if isinstance(value, int) else generic.FloatObject(value)
        for value in values
    )


def dictionary(**entries: generic.PdfObject) -> generic.DictionaryObject:
    """A dictionary; keys are written without their slash."""
    return generic.DictionaryObject({pdf_name(f"/{key}"): entries[key] for key in entries})


def drawing(box: tuple[float, ...], operators: bytes) -> generic.StreamObject:
    """A form that draws."""
    form = generic.StreamObject(stream_data=operators)
    form[pdf_name("/Type")] = pdf_name("/XObject")
    form[pdf_name("/Subtype")] = pdf_name("/Form")
    form[pdf_name("/BBox")] = numbers(*box)
    return form


@dataclass(frozen=True, slots=True)
class Section:
    """A revision in pieces, so that any of them can be left out or broken."""

    body: bytes
    table: bytes
    trailer: bytes
    end: bytes

    @property
    def whole(self) -> bytes:
        return self.body + self.table + self.trailer + self.end


@dataclass(frozen=True, slots=True)
class Outline:
    """What a hand-written section must know of a file."""

    root: int
    size: int
    start: int
    page: int
    first_field: int


def outline(pdf: bytes) -> Outline:
    """Look the object numbers of a file up."""
    reader = PdfFileReader(BytesIO(pdf), strict=False)
    if reader.encrypted:
        reader.decrypt("")
    page, _ = reader.find_page_for_modification(0)
    fields = reader.root["/AcroForm"]["/Fields"]
    return Outline(
        root=reader.trailer.raw_get("/Root").idnum,
        size=int(reader.trailer["/Size"]),
        start=int(re.findall(rb"startxref\s+(\d+)", pdf)[-1]),
        page=page.idnum,
        first_field=fields.raw_get(0).idnum,
    )


def section(
    pdf: bytes,
    objects: Mapping[int, bytes],
    *,
    root: int | None = None,
    previous: int | None = None,
    more: bytes = b"",
) -> Section:
    """Objects by number, a plain table and a trailer, to be appended to the file.

    Args:
        pdf: what it is appended to.
        objects: what stands between ``obj`` and ``endobj``.
        root: the catalog's number, the file's own when None.
        previous: where the table before it stands.
        more: further entries of the trailer.
    """
    known = outline(pdf)
    body, offsets = b"\n", {}
    for number in sorted(objects):
        offsets[number] = len(pdf) + len(body)
        body += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
    return Section(body, *_closing(len(pdf) + len(body), offsets, known, root, previous, more))


def table_only(pdf: bytes, offsets: Mapping[int, int], *, root: int | None = None) -> Section:
    """A section without objects, whose table points at bytes that stand there already."""
    return Section(b"\n", *_closing(len(pdf) + 1, dict(offsets), outline(pdf), root, None, b""))


def _closing(
    start: int,
    offsets: Mapping[int, int],
    known: Outline,
    root: int | None,
    previous: int | None,
    more: bytes,
) -> tuple[bytes, bytes, bytes]:
    table = b"xref\n"
    for number in sorted(offsets):
        entry = b"%010d 00000 n" if offsets[number] else b"%010d 00001 f"
        table += b"%d 1\n" % number + entry % offsets[number] + b" \n"
    size = max([known.size, *(number + 1 for number in offsets)])
    trailer = b"trailer\n<</Size %d /Root %d 0 R /Prev %d %s>>\n" % (
        size,
        known.root if root is None else root,
        known.start if previous is None else previous,
        more,
    )
    return table, trailer, b"startxref\n%d\n%%%%EOF\n" % start


def object_bytes(pdf: bytes, number: int) -> bytes:
    """What stands between ``obj`` and ``endobj`` of the newest version of an object."""
    reader = PdfFileReader(BytesIO(pdf), strict=False)
    if reader.encrypted:
        reader.decrypt("")
    value = generic.Reference(number, 0, reader).get_object()
    stream = BytesIO()
    value.write_to_stream(stream, None)
    return stream.getvalue()


def rewritten(pdf: bytes) -> bytes:
    """The document written anew, without its history."""
    reader = PdfFileReader(BytesIO(pdf), strict=False)
    output = BytesIO()
    copy_into_new_writer(reader).write(output)
    return output.getvalue()


def in_place(pdf: bytes, old: bytes, new: bytes) -> bytes:
    """The file with bytes replaced by as many others, once, at the last place they stand.

    Raises:
        ValueError: they do not stand there, or differ in length.
    """
    where = pdf.rfind(old)
    if where < 0 or len(old) != len(new):
        raise ValueError(f"{old[:40]!r} cannot be replaced by {new[:40]!r}")
    return pdf[:where] + new + pdf[where + len(old) :]
