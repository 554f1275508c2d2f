# SPDX-License-Identifier: Apache-2.0
"""What an appearance shows, and where nobody can say."""

import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name

from signing.appearance_text import Decoder, decoder_of_font, paints_over, shown_text


def form(content: bytes, blend: str = "") -> generic.StreamObject:
    made = generic.StreamObject(stream_data=content)
    if blend:
        state = generic.DictionaryObject({pdf_name("/BM"): pdf_name(blend)})
        states = generic.DictionaryObject({pdf_name("/G0"): state})
        made[pdf_name("/Resources")] = generic.DictionaryObject({pdf_name("/ExtGState"): states})
    return made


def font(kind: str, encoding: generic.PdfObject | None = None) -> generic.DictionaryObject:
    made = generic.DictionaryObject({pdf_name("/Subtype"): pdf_name(kind)})
    if encoding is not None:
        made[pdf_name("/Encoding")] = encoding
    return made


def differences(code: int) -> generic.DictionaryObject:
    entries = generic.ArrayObject([generic.NumberObject(code), pdf_name("/A"), pdf_name("/B")])
    return generic.DictionaryObject({pdf_name("/Differences"): entries})


def latin(_name: str) -> Decoder | None:
    return decoder_of_font(font("/Type1", pdf_name("/WinAnsiEncoding")))


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"BT /F1 9 Tf (abc) Tj ET", "abc"),
        (b"/Tx BMC q BT /F1 9 Tf [(a) -20 (bc)] TJ ET Q EMC", "abc"),
        (b"BT (abc) Tj ET", None),
        (b"BT /F1 9 Tf 3 Tr (abc) Tj ET", None),
        (b"BT /F1 9 Tf 0 Tr (abc) Tj ET", "abc"),
        (b"/X0 Do", None),
        (b"", ""),
    ],
)
def test_only_what_is_plain_to_read_is_read(content: bytes, text: str | None) -> None:
    assert shown_text(form(content), latin) == text


def test_a_font_nobody_relies_on_or_too_much_of_it_gives_no_answer() -> None:
    assert shown_text(form(b"BT /F1 9 Tf (abc) Tj ET"), lambda _name: None) is None
    assert shown_text(form(b" " * 1_000_001), latin) is None
    assert shown_text(generic.DictionaryObject(), latin) is None


@pytest.mark.parametrize(
    ("content", "blend", "covers"),
    [
        (b"0 0 9 9 re f", "", True),
        (b"0 0 9 9 re S", "", False),
        (b"/G0 gs 0 0 9 9 re f", "/Multiply", False),
        (b"/G0 gs 0 0 9 9 re f", "/Normal", True),
        (b"/G0 gs /X0 Do", "/Multiply", True),
    ],
)
def test_filled_shapes_cover_and_highlights_do_not(
    content: bytes, blend: str, covers: bool
) -> None:
    assert paints_over(form(content, blend)) is covers
    assert paints_over(generic.DictionaryObject())


@pytest.mark.parametrize(
    ("described", "string", "text"),
    [
        (font("/Type0", pdf_name("/UniJIS-UTF16-H")), "机".encode("utf-16-be"), "机"),
        (font("/Type0", pdf_name("/90ms-RKSJ-H")), "机".encode("cp932"), "机"),
        (font("/Type0", pdf_name("/90ms-RKSJ-H")), b"\x81", None),
        (font("/Type1"), b"\xe9", "é"),
        (font("/Type1", pdf_name("/MacRomanEncoding")), b"abc", "abc"),
        (font("/Type1", pdf_name("/MacRomanEncoding")), b"\xe9", None),
        (font("/Type1", differences(128)), b"abc", "abc"),
    ],
)
def test_strings_are_read_as_their_font_says(
    described: generic.DictionaryObject, string: bytes, text: str | None
) -> None:
    decoder = decoder_of_font(described)
    assert decoder is not None
    assert decoder(string) == text


@pytest.mark.parametrize(
    "described",
    [
        font("/Type0", pdf_name("/Identity-H")),
        font("/TrueType"),
        font("/Type1", differences(65)),
    ],
)
def test_a_font_that_could_show_anything_is_not_read(
    described: generic.DictionaryObject,
) -> None:
    assert decoder_of_font(described) is None
