# SPDX-License-Identifier: Apache-2.0
"""Shadow attack "hide and replace": a second document is inside, and pointed at later.

The hidden objects are signed with everything else; afterwards it takes only a table, or one
small object, to show them.
"""

from io import BytesIO

from pikepdf import Array, Dictionary, Name, Pdf

from tests.signing.attacks.shadows import form, prepared, text
from tests.signing.attacks.trick import CHANGED, Tricks
from tests.signing.attacks.workshop import Base, Workshop
from tests.signing.attacks.writing import object_bytes, outline, section, table_only

tricks = Tricks(
    "hide_and_replace",
    bases=("own_one", "foreign_one"),
    reasons=(*CHANGED, "document.uncovered_tail", "document.not_signed", "document.unreadable"),
)


def _second_document(document: Pdf) -> None:
    looks = form(document, text("agreed: 9,999,999 yen"), 0, 0, 500, 800)
    page = Dictionary(
        Type=Name.Page,
        MediaBox=Array([0, 0, 595, 842]),
        Contents=document.make_stream(b"/Hidden Do"),
        Resources=Dictionary(XObject=Dictionary(Hidden=looks)),
    )
    pages = document.make_indirect(Dictionary(Type=Name.Pages, Kids=Array([]), Count=1))
    page.Parent = pages
    pages.Kids = Array([document.make_indirect(page)])
    catalog = Dictionary(Type=Name.Catalog, Pages=pages, AcroForm=document.Root.AcroForm)
    # Something harmless must point at it, or it would be dropped when the file is written.
    document.Root.PieceInfo = Dictionary(Second=document.make_indirect(catalog))


def _number(pdf: bytes, *path: str) -> int:
    with Pdf.open(BytesIO(pdf)) as document:
        found = document.Root
        for key in path:
            found = found[key]
        return int(found.objgen[0])


@tricks()
def catalog_pointed_at(work: Workshop, base: Base) -> bytes:
    """The new trailer names the hidden catalog; no object is appended."""
    pdf = prepared(work, base, _second_document)
    return pdf + table_only(pdf, {}, root=_number(pdf, "/PieceInfo", "/Second")).whole


@tricks()
def page_tree_pointed_at(work: Workshop, base: Base) -> bytes:
    """The catalog is written anew with the hidden page tree."""
    pdf = prepared(work, base, _second_document)
    known = outline(pdf)
    hidden = b"/Pages %d 0 R /Was " % _number(pdf, "/PieceInfo", "/Second", "/Pages")
    catalog = object_bytes(pdf, known.root).replace(b"/Pages ", hidden, 1)
    return pdf + section(pdf, {known.root: catalog}).whole


@tricks()
def tables_entry_pointed_at(work: Workshop, base: Base) -> bytes:
    """Only a table is appended: the number of the page now stands at the hidden page."""
    pdf = prepared(work, base, _second_document)
    hidden = _number(pdf, "/PieceInfo", "/Second", "/Pages")
    place = pdf.index(b"\n%d 0 obj" % hidden) + 1
    return pdf + table_only(pdf, {_number(pdf, "/Pages"): place}).whole


def _inside_a_stream(document: Pdf) -> None:
    """Hide whole objects inside the data of a stream, which no table names."""
    known = int(document.pages[0].obj.objgen[0])
    hidden = b"%d 0 obj\n<</Type /Page /MediaBox [0 0 10 10]>>\nendobj\n" % known
    data = document.make_stream(b"%SHADOW\n" + hidden)
    data.Type = Name("/Private")
    document.Root.PieceInfo = Dictionary(Second=data)


@tricks()
def object_inside_a_stream_pointed_at(work: Workshop, base: Base) -> bytes:
    """A page hides in the data of a stream, under the number of the page on show."""
    pdf = prepared(work, base, _inside_a_stream)
    place = pdf.index(b"%SHADOW\n") + len(b"%SHADOW\n")
    return pdf + table_only(pdf, {int(pdf[place:].split()[0]): place}).whole


@tricks()
def generations_pointed_at(work: Workshop, base: Base) -> bytes:
    """The hidden page tree takes the place of the other under a higher generation."""
    pdf = prepared(work, base, _second_document)
    made = table_only(pdf, {_number(pdf, "/Pages"): 99})
    table = made.table.replace(b"00000 n", b"00001 n")
    return pdf + made.body + table + made.trailer + made.end


@tricks()
def object_stream_pointed_at(work: Workshop, base: Base) -> bytes:
    """A cross-reference stream with an object stream brings the page tree back changed."""
    pdf = prepared(work, base, _second_document)
    known = outline(pdf)
    pages = _number(pdf, "/Pages")
    hidden = b"<</Type /Pages /Kids [] /Count 0>>"
    head = b"%d 0 " % pages
    container = b"<</Type /ObjStm /N 1 /First %d /Length %d>>\nstream\n" % (
        len(head),
        len(head) + len(hidden),
    )
    body = b"\n%d 0 obj\n" % known.size + container + head + hidden + b"\nendstream\nendobj\n"
    start = len(pdf) + len(body)
    rows = (
        b"\x02" + known.size.to_bytes(4, "big") + b"\x00",
        b"\x01" + (len(pdf) + 1).to_bytes(4, "big") + b"\x00",
        b"\x01" + start.to_bytes(4, "big") + b"\x00",
    )
    section_head = (
        b"%d 0 obj\n<</Type /XRef /W [1 4 1] /Index [%d 1 %d 2] /Size %d /Root %d 0 R /Prev %d "
        b"/Length %d>>\nstream\n"
    ) % (
        known.size + 1,
        pages,
        known.size,
        known.size + 2,
        known.root,
        known.start,
        len(b"".join(rows)),
    )
    end = b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % start
    return pdf + body + section_head + b"".join(rows) + end
