# SPDX-License-Identifier: Apache-2.0
"""Reading a sheet: strictly, within limits, and never with a fetch from the network."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.decode_limits import DecodeLimits
from pyhanko.pdf_utils.reader import PdfFileReader

RESERVED_HEX_DIGITS = 40000
_DEEPEST_FORM = 16


@dataclass(frozen=True, slots=True)
class Field:
    """A signature field: full name, reference, dictionary, and its value when signed."""

    name: str
    reference: generic.Reference
    dictionary: generic.DictionaryObject
    value: generic.Reference | None


def open_document(pdf: bytes, *, strict: bool = True) -> PdfFileReader:
    """Open a PDF within the decoding limits of uploads."""
    return PdfFileReader(BytesIO(pdf), strict=strict, decode_limits=DecodeLimits.for_untrusted_input())


def signature_fields(handler: Any) -> tuple[Field, ...]:
    """Every signature field of the form, signed or not, in the order of the form."""
    root = handler.root
    if "/AcroForm" not in root or "/Fields" not in root["/AcroForm"]:
        return ()
    seen: set[generic.Reference] = set()
    return tuple(_walk(root["/AcroForm"]["/Fields"], "", None, seen, _DEEPEST_FORM))


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
        name = f"{prefix}.{entry['/T']}" if prefix and "/T" in entry else (
            str(entry["/T"]) if "/T" in entry else prefix
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
