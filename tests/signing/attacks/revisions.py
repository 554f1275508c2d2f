# SPDX-License-Identifier: Apache-2.0
"""Changes an attacker, or a careless program, could append to a signed sheet.

Each takes the bytes of a sheet and gives them back with something appended or altered.
"""

import re

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

from tests.signing.attacks.writing import Change, field_named, first_page


def add_annotation(writer: IncrementalPdfFileWriter) -> None:
    """Lay a white rectangle over the amount (evil annotation)."""
    page = first_page(writer)
    square = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/Square"),
            pdf_name("/Rect"): generic.ArrayObject(map(generic.NumberObject, (300, 690, 500, 720))),
        }
    )
    page["/Annots"].append(writer.add_object(square))
    writer.update_container(page["/Annots"])
    writer.mark_update(writer.find_page_for_modification(0)[0])


def change_page_content(writer: IncrementalPdfFileWriter) -> None:
    """Replace what the first page shows."""
    page = first_page(writer)
    page[pdf_name("/Contents")] = writer.add_object(
        generic.StreamObject(stream_data=b"0 0 100 100 re f")
    )
    writer.mark_update(writer.find_page_for_modification(0)[0])


def add_page(writer: IncrementalPdfFileWriter) -> None:
    """Append an empty page."""
    pages = writer.root["/Pages"]
    page = generic.DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/Page"),
            pdf_name("/Parent"): writer.root.raw_get("/Pages"),
            pdf_name("/MediaBox"): generic.ArrayObject(map(generic.NumberObject, (0, 0, 595, 842))),
        }
    )
    pages["/Kids"].append(writer.add_object(page))
    pages[pdf_name("/Count")] = generic.NumberObject(int(pages["/Count"]) + 1)
    writer.mark_update(writer.root.raw_get("/Pages"))


def change_title(writer: IncrementalPdfFileWriter) -> None:
    """Change the document information."""
    info = writer.trailer["/Info"]
    info[pdf_name("/Title")] = generic.pdf_string("another title")
    writer.mark_update(writer.trailer.raw_get("/Info"))


def add_metadata(writer: IncrementalPdfFileWriter) -> None:
    """Give the catalog metadata it did not have."""
    writer.root[pdf_name("/Metadata")] = writer.add_object(
        generic.StreamObject(stream_data=b"<x/>")
    )
    writer.update_root()


def add_open_action(writer: IncrementalPdfFileWriter) -> None:
    """Let the document run a script when it is opened."""
    action = {pdf_name("/S"): pdf_name("/JavaScript"), pdf_name("/JS"): generic.pdf_string("0")}
    writer.root[pdf_name("/OpenAction")] = generic.DictionaryObject(action)
    writer.update_root()


def add_field(writer: IncrementalPdfFileWriter) -> None:
    """Add a signature field (sneaky signature)."""
    append_signature_field(writer, SigFieldSpec("sneaky", box=(300, 300, 360, 350)))


def empty_a_signature(writer: IncrementalPdfFileWriter) -> None:
    """Take the value out of the drafter's field."""
    field = field_named(writer, "slot-kian")
    del field["/V"]
    writer.update_container(field)


def swap_a_stamp(writer: IncrementalPdfFileWriter) -> None:
    """Show another appearance in the drafter's field."""
    field = field_named(writer, "slot-kian")
    form = generic.StreamObject(stream_data=b"0 0 9 9 re f")
    form[pdf_name("/Subtype")] = pdf_name("/Form")
    form[pdf_name("/BBox")] = generic.ArrayObject(map(generic.NumberObject, (0, 0, 56, 50)))
    field[pdf_name("/AP")] = generic.DictionaryObject({pdf_name("/N"): writer.add_object(form)})
    writer.update_container(field)


def show_one_signature_twice(writer: IncrementalPdfFileWriter) -> None:
    """Let a free field show the drafter's signature."""
    field = field_named(writer, "slot-zaisei")
    field[pdf_name("/V")] = field_named(writer, "slot-kian").raw_get("/V")
    writer.update_container(field)


def raise_the_permission(writer: IncrementalPdfFileWriter) -> None:
    """Remove the certification from the catalog."""
    del writer.root["/Perms"]
    writer.update_root()


def free_an_object(pdf: bytes) -> bytes:
    """Declare an object of the sheet free in a hand-made section."""
    start = int(re.findall(rb"startxref\n(\d+)", pdf)[-1])
    table = b"xref\n3 1\n0000000000 00001 f \n"
    root = re.findall(rb"/Root (\d+ 0 R)", pdf)[-1]
    trailer = b"trailer\n<< /Size 200 /Root " + root + b" /Prev %d >>\n" % start
    return pdf + table + trailer + b"startxref\n%d\n%%%%EOF\n" % len(pdf)


REVISIONS: dict[str, Change] = {
    change.__name__: change
    for change in (
        add_annotation,
        change_page_content,
        add_page,
        change_title,
        add_metadata,
        add_open_action,
        add_field,
        empty_a_signature,
        swap_a_stamp,
        show_one_signature_twice,
        raise_the_permission,
    )
}
