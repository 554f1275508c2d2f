# SPDX-License-Identifier: Apache-2.0
"""The shape an increment must have, byte by byte and object by object.

The rules list what our own client writes and refuse everything else, which is stricter than
asking which changes a reader would tolerate. Bytes between or behind the objects would be a
place to hide a second document (shadow and incremental saving attacks), so there are none.
"""

import re
from dataclasses import dataclass
from io import BytesIO

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import HistoricalResolver
from pyhanko.pdf_utils.rw_common import PdfHandler
from pyhanko.pdf_utils.xref import XRefSectionType

from signing.document import SheetReader

_TAIL = re.compile(
    rb"xref\n(?:0 \d+\n0{10} 65535 f \n(?:\d{10} \d{5} n \n)*)?"
    rb"(?:\d+ \d+\n(?:\d{10} \d{5} n \n)+)*"
    rb"trailer\n<<[^%]*?>>\nstartxref\n(\d+)\n%%EOF\n?"
)
_OBJECT_BEGIN = re.compile(rb"\d+ \d+ obj\n")
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")


class BadShape(Exception):
    """An increment that is more, or other, than one signature.

    Attributes:
        code: the reason, beginning with ``increment.``.
    """

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail

    def __str__(self) -> str:
        return f"{self.code} {self.detail}".rstrip()


@dataclass(frozen=True, slots=True)
class Revision:
    """One revision of a document, beside the one it was built on.

    Attributes:
        new: the document with it.
        old: the document before it.
        changed: objects it replaces.
        added: objects it brings.
    """

    new: PdfHandler
    old: HistoricalResolver
    changed: frozenset[generic.Reference]
    added: frozenset[generic.Reference]


def newest_revision(reader: SheetReader, pdf: bytes, begin: int) -> Revision:
    """Take the newest increment of a file apart, see :func:`revision_at`.

    Raises:
        BadShape: it is not one plain section.
    """
    return revision_at(reader, reader.xrefs.total_revisions - 1, pdf, begin, len(pdf))


def revision_at(reader: SheetReader, number: int, pdf: bytes, begin: int, end: int) -> Revision:
    """Take an increment apart: one plain section, built on its base, with no bytes left over.

    Args:
        reader: the whole file, which may go on behind the increment.
        number: of the revision, the oldest being 0.
        pdf: the whole file.
        begin: where the increment begins.
        end: where it ends.

    Raises:
        BadShape: it is not such a section.
    """
    xrefs = reader.xrefs
    if number < 1:
        raise BadShape("increment.no_section")
    meta, before = xrefs.get_xref_container_info(number), xrefs.get_xref_container_info(number - 1)
    if meta.xref_section_type is not XRefSectionType.STANDARD:
        raise BadShape("increment.section_kind", meta.xref_section_type.name)
    if not begin <= meta.start_location < end or before.end_location > begin:
        raise BadShape("increment.sections", "not exactly one new section")
    found = _START.search(pdf[max(begin - 64, 0) : begin])
    # Where the section says, by /Prev, that the one before begins.
    if found is None or int(found[1]) != xrefs.get_startxref_for_revision(number - 1):
        raise BadShape("increment.previous", "the section is not built on this base")
    if xrefs.refs_freed_in_revision(number):
        raise BadShape("increment.freed")
    references = xrefs.explicit_refs_in_revision(number)
    old = reader.get_historical_resolver(number - 1)
    changed = {ref for ref in references if xrefs.get_historical_ref(ref, number - 1) is not None}
    _require_no_other_bytes(reader, number, references, pdf[begin:end], begin)
    _require_same_trailer(reader, number)
    newest = number == xrefs.total_revisions - 1
    new: PdfHandler = reader if newest else reader.get_historical_resolver(number)
    return Revision(new, old, frozenset(changed), frozenset(references - changed))


def _require_no_other_bytes(
    reader: SheetReader,
    number: int,
    references: set[generic.Reference],
    increment: bytes,
    begin: int,
) -> None:
    offsets = []
    for reference in references:
        offset = reader.xrefs.get_historical_ref(reference, number)
        if not isinstance(offset, int) or offset < begin:
            raise BadShape("increment.offset", repr(reference))
        offsets.append(offset - begin)
    starts = sorted(offsets)
    declared = reader.xrefs.get_startxref_for_revision(number)
    end = declared - begin
    if not starts or end < starts[-1] or increment[: starts[0]].strip(b"\r\n"):
        raise BadShape("increment.bytes", "bytes before the first object")
    for start, stop in zip(starts, [*starts[1:], end], strict=True):
        _require_one_object(increment[start:stop])
    tail = _TAIL.fullmatch(increment, end)
    if tail is None or int(tail[1]) != declared:
        raise BadShape("increment.bytes", "bytes behind the last object")


def _require_one_object(piece: bytes) -> None:
    whole = _OBJECT_BEGIN.match(piece) and piece.endswith(b"\nendobj\n")
    if not whole or piece.count(b"endobj") != 1:
        raise BadShape("increment.bytes", "bytes between the objects")


def _require_same_trailer(reader: SheetReader, number: int) -> None:
    new_trailer = reader.trailer.flatten(number)
    old_trailer = reader.trailer.flatten(number - 1)
    for key in (new_trailer.keys() | old_trailer.keys()) - {"/Size", "/Prev", "/ID"}:
        if key not in old_trailer or key not in new_trailer:
            raise BadShape("increment.trailer", str(key))
        if written(new_trailer.raw_get(key)) != written(old_trailer.raw_get(key)):
            raise BadShape("increment.trailer", str(key))
    if written(new_trailer["/ID"][0]) != written(old_trailer["/ID"][0]):
        raise BadShape("increment.trailer", "/ID")


def written(value: generic.PdfObject) -> bytes:
    """The bytes of an object as pyHanko writes it; equal objects give equal bytes."""
    stream = BytesIO()
    value.write_to_stream(stream, None)
    return stream.getvalue()
