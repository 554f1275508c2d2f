# SPDX-License-Identifier: Apache-2.0
"""The signature dictionary (ISO 32000-1, 12.8.1) as our client writes it.

The byte range must cover the whole document but the reserved /Contents, whose place in the
file is checked against the bytes themselves: every Universal Signature Forgery lives in the
space between what a dictionary says and where the bytes stand.
"""

import re

from pyhanko.pdf_utils import generic

from signing.document import RESERVED_HEX_DIGITS, Field
from signing.increment_shape import BadShape, written

_KEYS = frozenset(
    {"/Type", "/Filter", "/SubFilter", "/M", "/Name", "/Reason", "/Contents", "/ByteRange"}
)
_STAMP_KEYS = frozenset({"/Type", "/Filter", "/SubFilter", "/M", "/Contents", "/ByteRange"})
_HEX = re.compile(rb"[0-9a-fA-F]+")


def require_signature_dictionary(
    pdf: bytes, base_length: int, field: Field, *, first: bool
) -> tuple[bytes, tuple[memoryview, memoryview]]:
    """Check the dictionary; give the CMS bytes and the two covered parts of the document.

    Raises:
        BadShape: the dictionary says something else, or does not cover the document.
    """
    value = field.dictionary["/V"]
    if not isinstance(value, generic.DictionaryObject):
        raise BadShape("increment.signature", "not a dictionary")
    if set(value) - {"/Reference"} - _KEYS:
        raise BadShape("increment.signature", repr(sorted(set(value) - _KEYS)))
    if value.get("/Type") != "/Sig" or value.get("/Filter") != "/Adobe.PPKLite":
        raise BadShape("increment.signature", "/Type or /Filter")
    if value.get("/SubFilter") != "/ETSI.CAdES.detached":
        raise BadShape("increment.subfilter", str(value.get("/SubFilter")))
    _require_permissions(value, field, first=first)
    begin, end = reserved_gap(pdf, value)
    if begin < base_length:
        raise BadShape("increment.coverage", "/Contents stands before the increment")
    digits = pdf[begin + 1 : end - 1]
    if len(digits) != RESERVED_HEX_DIGITS or not _HEX.fullmatch(digits):
        raise BadShape("increment.contents", f"{len(digits)} digits")
    contents = bytes.fromhex(digits.decode("ascii"))
    if contents != value["/Contents"]:
        raise BadShape("increment.coverage", "the gap is not /Contents")
    whole = memoryview(pdf)
    return contents, (whole[:begin], whole[end:])


def is_stamp(field: Field) -> bool:
    """Whether a field holds a document timestamp."""
    value = field.dictionary["/V"]
    return isinstance(value, generic.DictionaryObject) and value.get("/Type") == "/DocTimeStamp"


def require_stamp_dictionary(pdf: bytes, field: Field) -> None:
    """Check the dictionary of a document timestamp (EN 319 142-1, 5.4.3).

    Raises:
        BadShape: it says something else, or does not cover the document.
    """
    value = field.dictionary["/V"]
    if set(value) - _STAMP_KEYS:
        raise BadShape("increment.signature", repr(sorted(set(value) - _STAMP_KEYS)))
    if value.get("/Filter") != "/Adobe.PPKLite" or value.get("/SubFilter") != "/ETSI.RFC3161":
        raise BadShape("increment.subfilter", str(value.get("/SubFilter")))
    begin, end = reserved_gap(pdf, value)
    digits = pdf[begin + 1 : end - 1]
    if not _HEX.fullmatch(digits) or len(digits) % 2:
        raise BadShape("increment.contents", f"{len(digits)} digits")
    if bytes.fromhex(digits.decode("ascii")) != value["/Contents"]:
        raise BadShape("increment.coverage", "the gap is not /Contents")


def end_of_coverage(pdf: bytes, field: Field) -> int:
    """Where a signature says that the bytes it covers end; 0 when it says nothing to be used."""
    value = field.dictionary["/V"]
    numbers = value.get("/ByteRange") if isinstance(value, generic.DictionaryObject) else None
    if not isinstance(numbers, generic.ArrayObject) or len(numbers) != 4:
        return 0
    if not all(isinstance(number, generic.NumberObject) for number in numbers):
        return 0
    end = int(numbers[2]) + int(numbers[3])
    return end if 0 < end <= len(pdf) else 0


def covered_by(
    pdf: bytes, value: generic.DictionaryObject
) -> tuple[bytes, tuple[memoryview, memoryview], int]:
    """The CMS bytes of a signature anywhere in a file, what it covers, and where that ends.

    Raises:
        BadShape: the byte range leaves out anything but /Contents.
    """
    numbers = [int(number) for number in value["/ByteRange"]]
    last = numbers[2] + numbers[3] if len(numbers) == 4 else 0
    if not 0 < last <= len(pdf):
        raise BadShape("signature.byte_range", repr(numbers))
    begin, end = _gap_before(pdf, value, last)
    contents = bytes.fromhex(pdf[begin + 1 : end - 1].decode("ascii"))
    if contents != value["/Contents"]:
        raise BadShape("signature.byte_range", "the gap is not /Contents")
    whole = memoryview(pdf)
    return contents, (whole[:begin], whole[end:last]), last


def reserved_gap(pdf: bytes, value: generic.DictionaryObject) -> tuple[int, int]:
    """Where the reserved /Contents of the newest signature of a file begins and ends.

    Raises:
        BadShape: the byte range does not cover all of the file but a hexadecimal string.
    """
    return _gap_before(pdf, value, len(pdf))


def _gap_before(pdf: bytes, value: generic.DictionaryObject, last: int) -> tuple[int, int]:
    numbers = value["/ByteRange"]
    plain = isinstance(numbers, generic.ArrayObject) and len(numbers) == 4
    if not plain or not all(isinstance(number, generic.NumberObject) for number in numbers):
        raise BadShape("increment.byte_range", "not four numbers")
    zero, begin, end, rest = (int(number) for number in numbers)
    if zero != 0 or not 0 < begin < end or rest <= 0 or end + rest != last:
        raise BadShape("increment.byte_range", repr([zero, begin, end, rest]))
    if pdf[begin : begin + 1] != b"<" or pdf[end - 1 : end] != b">":
        raise BadShape("increment.byte_range", "the gap is not a hexadecimal string")
    return begin, end


def _require_permissions(value: generic.DictionaryObject, field: Field, *, first: bool) -> None:
    listed = value.get("/Reference", ())
    references = [listed[index] for index in range(len(listed))]
    methods = [str(reference.get("/TransformMethod")) for reference in references]
    if methods != (["/DocMDP"] if first else []) + (
        ["/FieldMDP"] if "/Lock" in field.dictionary else []
    ):
        raise BadShape("increment.permissions", repr(methods))
    # Who certifies and closes at once allows nothing any more, as his lock says.
    allowed = field.dictionary["/Lock"].get("/P") if "/Lock" in field.dictionary else 2
    for method, reference in zip(methods, references, strict=True):
        params = reference["/TransformParams"]
        if method == "/DocMDP" and params.get("/P") != allowed:
            raise BadShape("increment.permissions", "certified with another permission")
        if method == "/FieldMDP":
            _require_lock(params, field.dictionary["/Lock"])


def _require_lock(params: generic.DictionaryObject, lock: generic.DictionaryObject) -> None:
    for key in ("/Action", "/P", "/Fields"):
        wanted, found = lock.get(key), params.get(key)
        same = wanted is found is None or (
            wanted is not None and found is not None and written(wanted) == written(found)
        )
        if not same:
            raise BadShape("increment.permissions", f"the lock differs in {key}")
