# SPDX-License-Identifier: Apache-2.0
"""Shadow attack "replace": what is drawn is swapped by means that look harmless."""

from collections.abc import Callable

from pikepdf import Array, Dictionary, Name, Pdf
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name

from tests.signing.attacks import foreign
from tests.signing.attacks.foreign import FIELDS, Consent
from tests.signing.attacks.shadows import prepared
from tests.signing.attacks.trick import CHANGED, Tricks
from tests.signing.attacks.workshop import Base, Workshop
from tests.signing.attacks.writing import (
    PlainWriter,
    appended,
    dictionary,
    drawing,
    field_named,
    section,
)

tricks = Tricks(
    "shadow_replace", bases=("foreign_form",), reasons=(*CHANGED, "signature.change_unclear")
)


def _looks(writer: PlainWriter) -> generic.DictionaryObject:
    form = drawing((0, 0, 120, 20), b"/Tx BMC BT /F1 12 Tf 2 5 Td (9999999) Tj ET EMC")
    font = dictionary(
        Type=pdf_name("/Font"), Subtype=pdf_name("/Type1"), BaseFont=pdf_name("/Helvetica")
    )
    form[pdf_name("/Resources")] = dictionary(Font=dictionary(F1=writer.add_object(font)))
    return dictionary(N=writer.add_object(form))


@tricks()
def appearance_swapped(_work: Workshop, base: Base) -> bytes:
    """A text field draws another amount; its value is the one that was signed."""

    def change(writer: PlainWriter) -> None:
        found = field_named(writer, "amount")
        found[pdf_name("/AP")] = _looks(writer)
        writer.update_container(found)

    return appended(base.pdf, change)


@tricks()
def appearance_stream_overwritten(_work: Workshop, base: Base) -> bytes:
    """The stream that draws the field is overwritten; the field itself stays."""

    def change(writer: PlainWriter) -> None:
        look = field_named(writer, "amount")["/AP"]["/N"]
        look._data = b"BT /F1 12 Tf 2 5 Td (9999999) Tj ET"
        look._encoded_data = None
        writer.update_container(look)

    return appended(base.pdf, change)


@tricks()
def value_swapped(_work: Workshop, base: Base) -> bytes:
    """The field's value changes; what is drawn stays until somebody clicks."""

    def change(writer: PlainWriter) -> None:
        found = field_named(writer, "amount")
        found[pdf_name("/V")] = generic.pdf_string("9999999")
        writer.update_container(found)

    return appended(base.pdf, change)


def drawn_anew(writer: PlainWriter) -> None:
    """Ask viewers to draw all fields themselves."""
    form = writer.root["/AcroForm"]
    form[pdf_name("/NeedAppearances")] = generic.BooleanObject(True)
    writer.update_container(form)


@tricks()
def value_shown_instead(work: Workshop, _base: Base) -> bytes:
    """The signed field draws another amount than its value, until viewers draw it anew."""
    pdf = foreign.with_fields(foreign.invoice())
    pdf = foreign.with_text_field(pdf, value=b"9999999", shown=b"1000")
    return appended(work.foreign(pdf, [Consent(FIELDS[0], work.person(0))]), drawn_anew)


def _filled(operators: bytes) -> Callable[[Workshop, Base], bytes]:
    """Fill the field in, with an appearance drawn by these operators."""

    def make(_work: Workshop, base: Base) -> bytes:
        def change(writer: PlainWriter) -> None:
            found = field_named(writer, "amount")
            looks = drawing((0, 0, 120, 20), operators)
            looks[pdf_name("/Resources")] = found["/AP"]["/N"].raw_get("/Resources")
            found[pdf_name("/V")] = generic.pdf_string("9999999")
            found[pdf_name("/AP")] = dictionary(N=writer.add_object(looks))
            writer.update_container(found)

        return appended(base.pdf, change)

    return make


for _name, _words, _operators in (
    (
        "value_filled_in_invisibly",
        "The new value is drawn in a mode that shows nothing, over lines that show another.",
        b"BT 3 Tr /F1 12 Tf 2 5 Td (9999999) Tj ET 2 2 m 9 9 l S",
    ),
    (
        "value_filled_in_white",
        "The new value is drawn in white.",
        b"BT 1 g /F1 12 Tf 2 5 Td (9999999) Tj ET",
    ),
    (
        "value_filled_in_outside",
        "The new value is drawn where the box does not reach.",
        b"BT /F1 12 Tf 900 900 Td (9999999) Tj ET",
    ),
    (
        "value_filled_in_tiny",
        "The new value is drawn too small to be read.",
        b"BT /F1 0.01 Tf 2 5 Td (9999999) Tj ET",
    ),
    (
        "value_filled_in_and_covered",
        "The new value is drawn, and a box over it.",
        b"BT /F1 12 Tf 2 5 Td (9999999) Tj ET 1 g 0 0 120 20 re f",
    ),
    (
        "value_filled_in_clipped",
        "The new value is drawn inside of a clip that is empty.",
        b"0 0 0 0 re W n BT /F1 12 Tf 2 5 Td (9999999) Tj ET",
    ),
):
    tricks.made(_name, _words, _filled(_operators))


@tricks()
def default_looks_swapped(_work: Workshop, base: Base) -> bytes:
    """The field's text becomes white."""

    def change(writer: PlainWriter) -> None:
        found = field_named(writer, "amount")
        found[pdf_name("/DA")] = generic.pdf_string("/F1 12 Tf 1 g")
        writer.update_container(found)

    return appended(base.pdf, change)


@tricks()
def value_shown_instead_while_another_is_filled_in(work: Workshop, _base: Base) -> bytes:
    """The same, in a revision that fills another field in, as people do."""
    pdf = foreign.with_fields(foreign.invoice())
    pdf = foreign.with_text_field(pdf, value=b"9999999", shown=b"1000")
    pdf = foreign.with_text_field(pdf, name=b"remark", value=b"", shown=b"")

    def change(writer: PlainWriter) -> None:
        found = field_named(writer, "remark")
        found[pdf_name("/V")] = generic.pdf_string("seen")
        writer.update_container(found)
        drawn_anew(writer)

    return appended(work.foreign(pdf, [Consent(FIELDS[0], work.person(0))]), change)


@tricks()
def fonts_of_the_form_redefined(_work: Workshop, base: Base) -> bytes:
    """Viewers are to draw the fields anew, with a font of the same name and other digits."""

    def change(writer: PlainWriter) -> None:
        form = writer.root["/AcroForm"]
        font = dictionary(
            Type=pdf_name("/Font"), Subtype=pdf_name("/Type1"), BaseFont=pdf_name("/Symbol")
        )
        form[pdf_name("/DR")] = dictionary(Font=dictionary(F1=writer.add_object(font)))
        drawn_anew(writer)

    return appended(base.pdf, change)


@tricks()
def font_of_the_form_overwritten(_work: Workshop, base: Base) -> bytes:
    """The object of the form's font is overwritten, and the fields are to be drawn anew."""

    def change(writer: PlainWriter) -> None:
        font = writer.root["/AcroForm"]["/DR"]["/Font"]["/F1"]
        font[pdf_name("/BaseFont")] = pdf_name("/Symbol")
        writer.update_container(font)
        drawn_anew(writer)

    return appended(base.pdf, change)


def _own_font(document: Pdf) -> None:
    """Draw the amount with a font whose glyphs can be told to be others."""
    shape = document.make_stream(b"500 0 0 0 500 700 d1 0 0 400 700 re f")
    font = document.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type3,
            FontBBox=Array([0, 0, 500, 700]),
            FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
            CharProcs=Dictionary(one=shape),
            Encoding=document.make_indirect(
                Dictionary(Type=Name.Encoding, Differences=Array([49, Name.one]))
            ),
            FirstChar=49,
            LastChar=49,
            Widths=Array([500]),
        )
    )
    page = document.pages[0]
    page.obj.Resources.Font["/Shadow"] = font
    page.contents_add(b"BT /Shadow 20 Tf 72 640 Td (1) Tj ET")


def _number_before(pdf: bytes, mark: bytes) -> int:
    """The number of the object in which some bytes stand first."""
    return int(pdf.partition(mark)[0].rpartition(b" 0 obj")[0].split()[-1])


@tricks(bases=("own_one", "foreign_one"), reasons=CHANGED)
def font_encoding_swapped(work: Workshop, base: Base) -> bytes:
    """A font's encoding is overwritten, so that the same codes are other digits."""
    pdf = prepared(work, base, _own_font)
    encoding = b"<</Type /Encoding /Differences [49 /nine]>>"
    return pdf + section(pdf, {_number_before(pdf, b"/Differences"): encoding}).whole


@tricks(bases=("own_one", "foreign_one"), reasons=CHANGED)
def font_overwritten(work: Workshop, base: Base) -> bytes:
    """A font is overwritten by another one with the same name."""
    pdf = prepared(work, base, _own_font)
    font = b"<</Type /Font /Subtype /Type1 /BaseFont /Symbol>>"
    return pdf + section(pdf, {_number_before(pdf, b"/Type3"): font}).whole


@tricks(bases=("own_one", "foreign_one"), reasons=CHANGED)
def glyph_overwritten(work: Workshop, base: Base) -> bytes:
    """One glyph of a font is drawn otherwise."""
    pdf = prepared(work, base, _own_font)
    drawn = b"500 0 0 0 500 700 d1 0 0 1 1 re f"
    glyph = b"<</Length %d>>\nstream\n%s\nendstream" % (len(drawn), drawn)
    return pdf + section(pdf, {_number_before(pdf, b"500 0 0 0 500 700 d1"): glyph}).whole
