# SPDX-License-Identifier: Apache-2.0
"""Reading what an appearance shows: the text of a filled-in field, and whether it covers.

Only what is plain to read is read. A picture, an invisible letter, or a font that came with
the change itself could show anything, and then there is no answer.
"""

from collections.abc import Callable, Iterator

import pikepdf
from pyhanko.pdf_utils import generic

from signing.pdf_values import dictionary_of, entries, value_of

_LONGEST = 1_000_000
_HARMLESS = frozenset(
    {"BMC", "BDC", "EMC", "MP", "DP", "q", "Q", "cm", "w", "J", "j", "M", "d", "ri", "i", "gs"}
    | {"re", "m", "l", "c", "v", "y", "h", "W", "W*", "n", "S", "s", "f", "F", "f*", "B", "B*"}
    | {"b", "b*", "BT", "ET", "Tf", "Tm", "Td", "TD", "T*", "Tc", "Tw", "Tz", "TL", "Ts", "Tr"}
    | {"g", "G", "rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN"}
)
_SHOWING = frozenset({"Tj", "TJ", "'", '"'})
_FILLING = frozenset({"f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "INLINE IMAGE"}) | _SHOWING
_INVISIBLE = frozenset({3, 7})

Decoder = Callable[[bytes], str | None]


def shown_text(form: generic.PdfObject, decoder_of: Callable[[str], Decoder | None]) -> str | None:
    """The text a form XObject shows, in the order of its operators; None when nobody can say.

    Args:
        form: the appearance.
        decoder_of: gives what reads the strings of a font named in the appearance, or None
            for a font that cannot be relied on.
    """
    told: list[str] = []
    decoder: Decoder | None = None
    for operator, operands in _instructions(form):
        if operator == "Tf":
            decoder = decoder_of(str(operands[0]))
        elif operator == "Tr" and int(operands[0]) in _INVISIBLE:
            return None
        elif operator in _SHOWING:
            for piece in _strings(operands):
                text = decoder(piece) if decoder else None
                if text is None:
                    return None
                told.append(text)
        elif operator not in _HARMLESS:
            return None
    return "".join(told)


def paints_over(form: generic.PdfObject) -> bool:
    """Whether an appearance could cover what lies below it: filled shapes, pictures, text.

    A highlight multiplies its colour with what is below, and covers nothing.
    """
    if not isinstance(form, generic.StreamObject):
        return True
    if _multiplies(form):
        return any(name in _SHOWING | {"Do", "sh"} for name, _ in _instructions(form))
    return any(name in _FILLING for name, _ in _instructions(form))


def _multiplies(form: generic.StreamObject) -> bool:
    states = dictionary_of(value_of(form, "/Resources"), "/ExtGState")
    modes = [value_of(states[name], "/BM") for name in states]
    return bool(modes) and all(mode == "/Multiply" for mode in modes)


def _instructions(form: generic.PdfObject) -> Iterator[tuple[str, list[pikepdf.Object]]]:
    if not isinstance(form, generic.StreamObject) or len(form.data) > _LONGEST:
        yield "unreadable", []
        return
    with pikepdf.Pdf.new() as scratch:
        for instruction in pikepdf.parse_content_stream(scratch.make_stream(form.data)):
            yield str(instruction.operator), list(instruction.operands)


def _strings(operands: list[pikepdf.Object]) -> Iterator[bytes]:
    for operand in operands:
        if isinstance(operand, pikepdf.Array):
            yield from (bytes(each) for each in operand if isinstance(each, pikepdf.String))
        elif isinstance(operand, pikepdf.String):
            yield bytes(operand)


def decoder_of_font(font: generic.DictionaryObject) -> Decoder | None:
    """What reads the strings of a font that was there when the document was signed."""
    if value_of(font, "/Subtype") != "/Type0":
        return _simple(font)
    encoding = value_of(font, "/Encoding")
    if encoding in {"/UniJIS-UCS2-H", "/UniJIS-UCS2-HW-H", "/UniJIS-UTF16-H"}:
        return _in("utf-16-be")
    if encoding in {"/90ms-RKSJ-H", "/90msp-RKSJ-H"}:
        return _in("cp932")
    return None


def _simple(font: generic.DictionaryObject) -> Decoder | None:
    encoding = value_of(font, "/Encoding")
    if isinstance(encoding, generic.DictionaryObject):
        codes = [int(code) for code in _codes(encoding)]
        # Acrobat's own fonts name what stands above the letters of ASCII, and nothing else.
        return None if any(32 <= code < 127 for code in codes) else _ascii
    if value_of(font, "/Subtype") == "/TrueType" and encoding != "/WinAnsiEncoding":
        return None
    return _in("cp1252") if encoding in {None, "/WinAnsiEncoding"} else _ascii


def _codes(encoding: generic.DictionaryObject) -> Iterator[int]:
    code = 0
    for entry in entries(encoding, "/Differences"):
        if isinstance(entry, generic.NameObject):
            yield code
            code += 1
        else:
            code = int(entry)


def _in(encoding: str) -> Decoder:
    def decoded(text: bytes) -> str | None:
        try:
            return text.decode(encoding)
        except UnicodeDecodeError:
            return None

    return decoded


def _ascii(text: bytes) -> str | None:
    plain = all(32 <= code < 127 or code in {9, 10, 13} for code in text)
    return text.decode("ascii") if plain else None
