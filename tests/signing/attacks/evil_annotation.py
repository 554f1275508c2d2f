# SPDX-License-Identifier: Apache-2.0
"""Evil annotations: something laid over the certified content after signing."""

from collections.abc import Callable

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name

from tests.signing.attacks.trick import CHANGED, Tricks
from tests.signing.attacks.workshop import Base, Workshop
from tests.signing.attacks.writing import (
    PlainWriter,
    appended,
    dictionary,
    drawing,
    field_named,
    first_page,
    numbers,
)

tricks = Tricks(
    "evil_annotation",
    bases=("own_two", "foreign_one", "foreign_certified"),
    reasons=("document.foreign_annotation", "signature.change_unclear", *CHANGED),
)

_COVER = (60, 680, 400, 720)
_SUBTYPES = (
    *("FreeText", "Stamp", "Redact", "Square", "Circle", "Line", "Ink", "Polygon", "Highlight"),
    *("Link", "Popup", "Text", "FileAttachment", "Screen", "Watermark", "3D", "RichMedia"),
    *("Movie", "Sound", "PrinterMark", "TrapNet", "Projection", "Widget", "Nonsense"),
)


def annotation(subtype: str) -> generic.DictionaryObject:
    """An annotation with a white box as its looks."""
    found = dictionary(Type=pdf_name("/Annot"), Rect=numbers(*_COVER), F=generic.NumberObject(4))
    if subtype:
        found[pdf_name("/Subtype")] = pdf_name(f"/{subtype}")
    return found


def _looks(writer: PlainWriter) -> generic.DictionaryObject:
    form = drawing((0, 0, 340, 40), b"1 1 1 rg 0 0 340 40 re f 0 g BT (1 yen) Tj ET")
    return dictionary(N=writer.add_object(form))


def lay_over(writer: PlainWriter, subtype: str) -> None:
    """Put an annotation over the amount on the first page."""
    found = annotation(subtype)
    found[pdf_name("/AP")] = _looks(writer)
    page = first_page(writer)
    page["/Annots"].append(writer.add_object(found))
    writer.update_container(page["/Annots"])


def _laid(subtype: str) -> Callable[[Workshop, Base], bytes]:
    return lambda _work, base: appended(base.pdf, lambda writer: lay_over(writer, subtype))


for _subtype in _SUBTYPES:
    tricks.made(
        f"subtype_{_subtype.lower()}",
        f"A white box of subtype {_subtype} covers the amount.",
        _laid(_subtype),
        bases=("own_two", "foreign_certified"),
    )
tricks.made("without_subtype", "A white box that says of no kind it is.", _laid(""))
tricks.made(
    "where_annotations_are_allowed",
    "The certification allows annotations (P=3), and one covers the amount.",
    _laid("FreeText"),
    bases=("foreign_annotable",),
    reasons=(*CHANGED, "signature.change_unclear"),
)


@tricks()
def direct(_work: Workshop, base: Base) -> bytes:
    """The annotation stands in the page's list itself and has no number."""

    def change(writer: PlainWriter) -> None:
        found = annotation("Square")
        found[pdf_name("/AP")] = _looks(writer)
        page = first_page(writer)
        page["/Annots"].append(found)
        writer.update_container(page["/Annots"])

    return appended(base.pdf, change)


@tricks()
def list_replaced(_work: Workshop, base: Base) -> bytes:
    """The page gets another list of annotations, with one more."""

    def change(writer: PlainWriter) -> None:
        page = first_page(writer)
        listed = [page["/Annots"].raw_get(index) for index in range(len(page["/Annots"]))]
        found = annotation("Stamp")
        found[pdf_name("/AP")] = _looks(writer)
        listed.append(writer.add_object(found))
        page[pdf_name("/Annots")] = writer.add_object(generic.ArrayObject(listed))

    return appended(base.pdf, change)


@tricks()
def list_emptied(_work: Workshop, base: Base) -> bytes:
    """The seals are taken from the page; the form still has them."""

    def change(writer: PlainWriter) -> None:
        first_page(writer)[pdf_name("/Annots")] = generic.ArrayObject()

    return appended(base.pdf, change)


@tricks(bases=("foreign_one", "foreign_certified"))
def on_the_second_page(_work: Workshop, base: Base) -> bytes:
    """The annotation lies on a page that had none."""

    def change(writer: PlainWriter) -> None:
        reference, _ = writer.find_page_for_modification(1)
        page = reference.get_object()
        page[pdf_name("/Annots")] = generic.ArrayObject([writer.add_object(annotation("Square"))])
        writer.mark_update(reference)

    return appended(base.pdf, change)


@tricks()
def seal_moved(_work: Workshop, base: Base) -> bytes:
    """The box of a signature is made as large as the page."""

    def change(writer: PlainWriter) -> None:
        found = field_named(writer, base.signed[-1])
        found[pdf_name("/Rect")] = numbers(0, 0, 595, 842)
        writer.update_container(found)

    return appended(base.pdf, change)


@tricks()
def seal_redrawn(_work: Workshop, base: Base) -> bytes:
    """The looks of a signature are replaced by a white box that hangs over its edges."""

    def change(writer: PlainWriter) -> None:
        found = field_named(writer, base.signed[-1])
        found[pdf_name("/AP")] = _looks(writer)
        writer.update_container(found)

    return appended(base.pdf, change)


@tricks()
def seal_hidden(_work: Workshop, base: Base) -> bytes:
    """The flags of a signature's box say that it is not to be seen."""

    def change(writer: PlainWriter) -> None:
        found = field_named(writer, base.signed[0])
        found[pdf_name("/F")] = generic.NumberObject(2)
        writer.update_container(found)

    return appended(base.pdf, change)


@tricks()
def seal_with_an_action(_work: Workshop, base: Base) -> bytes:
    """A click on a signature's box now starts a script."""

    def change(writer: PlainWriter) -> None:
        found = field_named(writer, base.signed[0])
        script = dictionary(S=pdf_name("/JavaScript"), JS=generic.pdf_string("app.alert(1)"))
        found[pdf_name("/A")] = writer.add_object(script)
        writer.update_container(found)

    return appended(base.pdf, change)


@tricks()
def many_stacked(_work: Workshop, base: Base) -> bytes:
    """Forty annotations lie on top of each other."""

    def change(writer: PlainWriter) -> None:
        for _ in range(40):
            lay_over(writer, "Square")

    return appended(base.pdf, change)
