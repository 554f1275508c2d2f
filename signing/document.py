# SPDX-License-Identifier: Apache-2.0
"""Reading a sheet: strictly, within limits, and never with a fetch from the network."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import SEEK_CUR, SEEK_END, SEEK_SET, BufferedReader, BytesIO, RawIOBase
from mmap import mmap
from typing import BinaryIO

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.decode_limits import DecodeLimits
from pyhanko.pdf_utils.misc import read_non_whitespace
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.rw_common import PdfHandler
from pyhanko.pdf_utils.xref import ObjStreamRef, read_object_header

from signing.content import Content

RESERVED_HEX_DIGITS = 40000
_DEEPEST_FORM = 16
_LONG_CONTENTS = re.compile(rb"/Contents\s*<([0-9A-Fa-f]{512,})>")


@dataclass(frozen=True, slots=True)
class Field:
    """A signature field: full name, reference, dictionary, and its value when signed."""

    name: str
    reference: generic.Reference
    dictionary: generic.DictionaryObject
    value: generic.Reference | None


class SheetReader(PdfFileReader):
    """A reader that takes the reserved /Contents of a signature in one step.

    pyHanko reads a hexadecimal string digit by digit, 20 ms for the 40,000 digits we reserve,
    for every signature on the sheet. The digits hold no delimiter, so reading the dictionary
    without them and putting their value back gives the same object.
    """

    def __init__(self, pdf: Content, *, strict: bool) -> None:
        self._pdf = pdf
        limits = DecodeLimits.for_untrusted_input()
        super().__init__(_stream(pdf), strict=strict, decode_limits=limits)

    def _read_object(
        self,
        ref: generic.Reference,
        marker: int | ObjStreamRef | None,
        never_decrypt: bool = False,
        as_metadata_stream: bool = False,
    ) -> generic.PdfObject:
        # Asking the reader whether it is encrypted would read the answer with this very function.
        if isinstance(marker, int) and "/Encrypt" not in self.trailer:
            found = self._read_with_contents(ref, marker)
            if found is not None:
                return found
        slowly: generic.PdfObject = super()._read_object(
            ref, marker, never_decrypt, as_metadata_stream
        )
        return slowly

    def _read_with_contents(
        self, ref: generic.Reference, start: int
    ) -> generic.DictionaryObject | None:
        end = self._pdf.find(b"endobj", start)
        digits = _LONG_CONTENTS.search(self._pdf, start, end) if end > start else None
        if digits is None:
            return None
        first, last = digits.span(1)
        rest = BytesIO(self._pdf[start:first] + self._pdf[last : end + len(b"endobj\n")])
        if read_object_header(rest, strict=self.strict) != (ref.idnum, ref.generation):
            return None
        own = generic.Reference(ref.idnum, ref.generation, self)
        found = generic.read_object(rest, own)
        read_non_whitespace(rest, seek_back=True)
        # Anything but a plain dictionary that ends where it should takes the slow way.
        if type(found) is not generic.DictionaryObject or rest.read(6) != b"endobj":
            return None
        if found.raw_get("/Contents") or last - first & 1:
            return None
        contents = generic.ByteStringObject(bytes.fromhex(digits[1].decode("ascii")))
        found[generic.pdf_name("/Contents")] = contents
        return found


class _Mapped(RawIOBase):
    """A stream over a mapped file, which needs no copy of it in memory."""

    def __init__(self, content: mmap) -> None:
        self._content = memoryview(content)
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = SEEK_SET) -> int:
        start = {SEEK_SET: 0, SEEK_CUR: self._at, SEEK_END: len(self._content)}[whence]
        if start + offset < 0:
            raise ValueError("a place before the beginning")
        self._at = start + offset
        return self._at

    def readinto(self, buffer: "memoryview[int]") -> int:  # type: ignore[override]
        piece = self._content[self._at : self._at + len(buffer)]
        buffer[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)


def _stream(pdf: Content) -> BinaryIO:
    return BytesIO(pdf) if isinstance(pdf, bytes) else BufferedReader(_Mapped(pdf))


def open_document(pdf: Content, *, strict: bool = True) -> SheetReader:
    """Open a PDF within the decoding limits of uploads."""
    return SheetReader(pdf, strict=strict)


def signature_fields(handler: PdfHandler) -> tuple[Field, ...]:
    """Every signature field of the form, signed or not, in the order of the form."""
    root = handler.root
    if "/AcroForm" not in root or "/Fields" not in root["/AcroForm"]:
        return ()
    seen: set[generic.Reference] = set()
    return tuple(_walk(root["/AcroForm"]["/Fields"], "", None, seen, _DEEPEST_FORM))


def field_at(handler: PdfHandler, reference: generic.Reference) -> Field:
    """A field of a sheet of ours, which stands alone, without a parent.

    Raises:
        TypeError: there is no dictionary.
    """
    entry = handler.get_object(reference)
    if not isinstance(entry, generic.DictionaryObject):
        raise TypeError(f"{reference!r} is no field")
    return Field(str(entry.get("/T", "")), reference, entry, _value(entry))


def _walk(
    fields: generic.ArrayObject,
    prefix: str,
    inherited_type: str | None,
    seen: set[generic.Reference],
    depth: int,
) -> Iterator[Field]:
    for index in range(len(fields)):
        item = fields.raw_get(index)
        if not isinstance(item, generic.IndirectObject) or item.reference in seen or depth == 0:
            continue
        seen.add(item.reference)
        entry = item.get_object()
        if not isinstance(entry, generic.DictionaryObject):
            continue
        name = (
            f"{prefix}.{entry['/T']}"
            if prefix and "/T" in entry
            else (str(entry["/T"]) if "/T" in entry else prefix)
        )
        kind = entry.get("/FT", inherited_type)
        if kind == "/Sig":
            yield Field(name, item.reference, entry, _value(entry))
        if "/Kids" in entry:
            yield from _walk(entry["/Kids"], name, kind, seen, depth - 1)


def _value(entry: generic.DictionaryObject) -> generic.Reference | None:
    if "/V" not in entry:
        return None
    raw = entry.raw_get("/V")
    return raw.reference if isinstance(raw, generic.IndirectObject) else None
