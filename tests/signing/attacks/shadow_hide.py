# SPDX-License-Identifier: Apache-2.0
"""Shadow attack "hide": an overlay covers content while people sign, and goes afterwards."""

from io import BytesIO

from pikepdf import Array, Dictionary, Name, Pdf
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name

from tests.signing.attacks.shadows import form, number_of, overlaid, prepared, text
from tests.signing.attacks.trick import CHANGED, Tricks
from tests.signing.attacks.workshop import Base, Workshop
from tests.signing.attacks.writing import (
    PlainWriter,
    appended,
    field_named,
    first_page,
    section,
    table_only,
)

tricks = Tricks("shadow_hide", bases=("own_one", "foreign_one"), reasons=CHANGED)


@tricks()
def overlay_emptied(work: Workshop, base: Base) -> bytes:
    """The overlay is replaced by a form that draws nothing."""
    pdf = prepared(work, base, overlaid)
    nothing = b"<</Type /XObject /Subtype /Form /BBox [0 0 1 1] /Length 0>>\nstream\n\nendstream"
    return pdf + section(pdf, {number_of(pdf, b"/Overlay"): nothing}).whole


@tricks()
def overlay_freed(work: Workshop, base: Base) -> bytes:
    """The overlay is declared free; only a table is appended."""
    pdf = prepared(work, base, overlaid)
    return pdf + table_only(pdf, {number_of(pdf, b"/Overlay"): 0}).whole


@tricks()
def overlay_of_another_type(work: Workshop, base: Base) -> bytes:
    """The overlay becomes an object of a kind that viewers skip."""
    pdf = prepared(work, base, overlaid)
    return pdf + section(pdf, {number_of(pdf, b"/Overlay"): b"<</Type /XRef>>"}).whole


@tricks()
def overlay_null(work: Workshop, base: Base) -> bytes:
    """The overlay becomes null."""
    pdf = prepared(work, base, overlaid)
    return pdf + section(pdf, {number_of(pdf, b"/Overlay"): b"null"}).whole


@tricks()
def resources_redefined(work: Workshop, base: Base) -> bytes:
    """The page's resources no longer name the overlay."""
    pdf = prepared(work, base, overlaid)

    def change(writer: PlainWriter) -> None:
        page = first_page(writer)
        kept = {
            key: page["/Resources"].raw_get(key) for key in page["/Resources"] if key != "/XObject"
        }
        page[pdf_name("/Resources")] = generic.DictionaryObject(kept)

    return appended(pdf, change)


def _optional(document: Pdf) -> None:
    overlaid(document)
    group = document.make_indirect(Dictionary(Type=Name.OCG, Name=b"cover"))
    document.pages[0].obj.Resources.XObject["/Overlay"].OC = group
    document.Root.OCProperties = Dictionary(
        OCGs=Array([group]), D=Dictionary(ON=Array([group]), Order=Array([]))
    )


@tricks()
def optional_content_switched_off(work: Workshop, base: Base) -> bytes:
    """The overlay belongs to a layer, which is switched off afterwards."""
    pdf = prepared(work, base, _optional)

    def change(writer: PlainWriter) -> None:
        layers = writer.root["/OCProperties"]
        layers["/D"][pdf_name("/OFF")] = generic.ArrayObject([layers["/OCGs"].raw_get(0)])
        writer.update_container(layers["/D"])

    return appended(pdf, change)


@tricks()
def page_content_list_shortened(work: Workshop, base: Base) -> bytes:
    """The page's content is a list of streams, of which the last is dropped."""
    pdf = prepared(work, base, overlaid)

    def change(writer: PlainWriter) -> None:
        page = first_page(writer)
        content = page["/Contents"]
        kept = generic.ArrayObject([content.raw_get(0)])
        page[pdf_name("/Contents")] = kept

    return appended(pdf, change)


def _covered_by_annotation(document: Pdf) -> None:
    looks = form(document, b"1 1 1 rg 0 0 340 40 re f 0 g " + text("agreed: 1 yen"), 0, 0, 340, 40)
    cover = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Stamp,
        Rect=Array([60, 680, 400, 720]),
        F=4,
        AP=Dictionary(N=looks),
        NM=b"cover",
    )
    document.pages[0].obj.Annots.append(document.make_indirect(cover))


def _annotation_number(pdf: bytes) -> int:
    with Pdf.open(BytesIO(pdf)) as document:
        found = [each for each in document.pages[0].obj.Annots if each.get("/NM") == "cover"]
        return int(found[0].objgen[0])


@tricks(reasons=(*CHANGED, "document.foreign_annotation"))
def annotation_hidden(work: Workshop, base: Base) -> bytes:
    """The cover was an annotation, which is then flagged as hidden."""
    pdf = prepared(work, base, _covered_by_annotation)
    hidden = b"<</Type /Annot /Subtype /Stamp /Rect [60 680 400 720] /F 2>>"
    return pdf + section(pdf, {_annotation_number(pdf): hidden}).whole


@tricks(reasons=(*CHANGED, "document.foreign_annotation"))
def annotation_removed(work: Workshop, base: Base) -> bytes:
    """The cover was an annotation, which is then taken from the page."""
    pdf = prepared(work, base, _covered_by_annotation)
    number = _annotation_number(pdf)

    def change(writer: PlainWriter) -> None:
        page = first_page(writer)
        listed = [page["/Annots"].raw_get(index) for index in range(len(page["/Annots"]))]
        page[pdf_name("/Annots")] = generic.ArrayObject(
            each for each in listed if each.reference.idnum != number
        )

    return appended(pdf, change)


def _covering_field(document: Pdf) -> None:
    _covered_by_annotation(document)
    cover = document.pages[0].obj.Annots[-1]
    cover.Subtype, cover.FT, cover.T = Name.Widget, Name.Btn, b"cover"
    document.Root.AcroForm.Fields.append(cover)


@tricks(reasons=(*CHANGED, "document.foreign_annotation"))
def field_hidden(work: Workshop, base: Base) -> bytes:
    """The cover was a button of the form, which is then flagged as hidden."""
    pdf = prepared(work, base, _covering_field)

    def change(writer: PlainWriter) -> None:
        found = field_named(writer, "cover")
        found[pdf_name("/F")] = generic.NumberObject(2)
        writer.update_container(found)

    return appended(pdf, change)
