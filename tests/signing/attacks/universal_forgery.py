# SPDX-License-Identifier: Apache-2.0
"""Universal signature forgery: break the check, not the mathematics.

The signature dictionary lacks what is to be checked, or holds something that a careless
program skips. Each value of /ByteRange and of /Contents is tried by itself and together.
"""

import re
from collections.abc import Callable

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name

from tests.signing.attacks.trick import Tricks
from tests.signing.attacks.workshop import Base, Workshop
from tests.signing.attacks.writing import PlainWriter, appended, dictionary, field_named, numbers

tricks = Tricks(
    "universal_forgery",
    reasons=(
        "signature.byte_range",
        "signature.broken",
        "signature.unreadable",
        "signature.contents",
        "increment.byte_range",
        "increment.signature",
        "cms.unreadable",
        "document.unreadable",
    ),
)

_RANGE = re.compile(rb"/ByteRange ?\[[^\]]*\]")
_DIGITS = re.compile(rb"/Contents ?<[0-9A-Fa-f]*>")
Value = Callable[[PlainWriter, generic.DictionaryObject], generic.PdfObject | None]


def _is(value: generic.PdfObject | None) -> Value:
    return lambda _writer, _signature: value


def _from_own(change: Callable[[list[int]], list[int]]) -> Value:
    def make(_writer: PlainWriter, signature: generic.DictionaryObject) -> generic.PdfObject:
        return numbers(*change([int(each) for each in signature["/ByteRange"]]))

    return make


def _indirect(writer: PlainWriter, signature: generic.DictionaryObject) -> generic.PdfObject:
    value: generic.PdfObject = writer.add_object(signature["/ByteRange"])
    return value


BYTE_RANGES: dict[str, Value] = {
    "missing": _is(None),
    "null": _is(generic.NullObject()),
    "number": _is(generic.NumberObject(0)),
    "name": _is(pdf_name("/All")),
    "text": _is(generic.pdf_string("0 1 2 3")),
    "dictionary": _is(dictionary(A=generic.NumberObject(0))),
    "truth": _is(generic.BooleanObject(True)),
    "empty": _is(numbers()),
    "zeros": _is(numbers(0, 0, 0, 0)),
    "minus_one": _is(numbers(-1, -1, -1, -1)),
    "negative_length": _from_own(lambda own: [own[0], own[1], own[2], -own[3]]),
    "negative_start": _from_own(lambda own: [-own[1], own[1], own[2], own[3]]),
    "overlapping": _from_own(lambda own: [0, own[2] + 9, own[1] - 9, own[3]]),
    "backwards": _from_own(lambda own: [own[2], own[3], own[0], own[1]]),
    "too_long": _from_own(lambda own: [own[0], own[1], own[2], 10**9]),
    "far_too_long": _from_own(lambda own: [own[0], own[1], own[2], 2**70]),
    "begins_later": _from_own(lambda own: [9, own[1] - 9, own[2], own[3]]),
    "first_part_only": _from_own(lambda own: [own[0], own[1], own[1], 0]),
    "three": _from_own(lambda own: own[:3]),
    "five": _from_own(lambda own: [*own, 0]),
    "six": _from_own(lambda own: [*own, own[2], own[3]]),
    "two": _from_own(lambda own: own[:2]),
    "texts": _is(generic.ArrayObject([generic.pdf_string("0")] * 4)),
    "nulls": _is(generic.ArrayObject([generic.NullObject()] * 4)),
    "fractions": _is(numbers(0.0, 100.5, 200.25, 300.75)),
    "nested": _is(generic.ArrayObject([numbers(0, 9, 20, 30)] * 4)),
}
CONTENTS: dict[str, generic.PdfObject | None] = {
    "missing": None,
    "null": generic.NullObject(),
    "empty": generic.ByteStringObject(b""),
    "zero": generic.ByteStringObject(b"\0"),
    "zeros": generic.ByteStringObject(b"\0" * 8192),
    "number": generic.NumberObject(0),
    "name": pdf_name("/Contents"),
    "array": numbers(0, 0),
    "text": generic.pdf_string("signed"),
    "no_der": generic.ByteStringObject(b"\xff" * 64),
    "empty_sequence": generic.ByteStringObject(b"\x30\x00"),
    "endless_sequence": generic.ByteStringObject(b"\x30\x80"),
    "huge_length": generic.ByteStringObject(b"\x30\x84\xff\xff\xff\xff"),
    "indirect_to_itself": None,
}
_TOGETHER = ("missing", "null", "zeros", "empty")


def _replaced(
    byte_range: str, contents: str, *, which: int = -1
) -> Callable[[Workshop, Base], bytes]:
    def make(_work: Workshop, base: Base) -> bytes:
        def forge(writer: PlainWriter) -> None:
            signature = field_named(writer, base.signed[which])["/V"]
            if byte_range:
                _put(signature, "/ByteRange", BYTE_RANGES[byte_range](writer, signature))
            if contents == "indirect_to_itself":
                signature[pdf_name("/Contents")] = field_named(writer, base.signed[which]).raw_get(
                    "/V"
                )
            elif contents:
                _put(signature, "/Contents", CONTENTS[contents])
            writer.update_container(signature)

        return appended(base.pdf, forge)

    return make


def _put(signature: generic.DictionaryObject, key: str, value: generic.PdfObject | None) -> None:
    if value is None:
        signature.pop(key, None)
    else:
        signature[pdf_name(key)] = value


for _name in BYTE_RANGES:
    tricks.made(
        f"byte_range_{_name}",
        f"The /ByteRange of the newest signature is replaced: {_name.replace('_', ' ')}.",
        _replaced(_name, ""),
    )
for _name in CONTENTS:
    tricks.made(
        f"contents_{_name}",
        f"The /Contents of the newest signature is replaced: {_name.replace('_', ' ')}.",
        _replaced("", _name),
    )
for _first in _TOGETHER:
    for _second in _TOGETHER:
        tricks.made(
            f"byte_range_{_first}_and_contents_{_second}",
            f"Both are replaced: /ByteRange {_first}, /Contents {_second}.",
            _replaced(_first, _second),
            bases=("foreign_one",),
        )
tricks.made(
    "byte_range_of_the_first_missing",
    "The first signature has no /ByteRange; a later one is whole.",
    _replaced("missing", "", which=0),
    bases=("own_two", "foreign_two"),
)


def _edited(
    pattern: "re.Pattern[bytes]", change: Callable[[bytes], bytes]
) -> Callable[[Workshop, Base], bytes]:
    """Edit the newest signature where it stands, keeping the length of everything."""

    def make(_work: Workshop, base: Base) -> bytes:
        found = list(pattern.finditer(base.pdf))[-1]
        edited = change(found[0]).ljust(len(found[0]))
        assert len(edited) == len(found[0])
        return base.pdf[: found.start()] + edited + base.pdf[found.end() :]

    return make


_IN_PLACE: dict[str, tuple["re.Pattern[bytes]", Callable[[bytes], bytes]]] = {
    "byte_range_renamed": (_RANGE, lambda old: old.replace(b"/ByteRange", b"/ByteRangX")),
    "byte_range_null": (_RANGE, lambda _old: b"/ByteRange null"),
    "byte_range_empty": (_RANGE, lambda _old: b"/ByteRange []"),
    "byte_range_zeros": (_RANGE, lambda _old: b"/ByteRange [0 0 0 0]"),
    "byte_range_unclosed": (_RANGE, lambda old: old.replace(b"]", b" ")),
    "byte_range_hexadecimal": (_RANGE, lambda _old: b"/ByteRange <00>"),
    "contents_renamed": (_DIGITS, lambda old: old.replace(b"/Contents", b"/Contentz")),
    "contents_null": (_DIGITS, lambda _old: b"/Contents null"),
    "contents_empty": (_DIGITS, lambda _old: b"/Contents <>"),
    "contents_zeros": (_DIGITS, lambda old: re.sub(rb"[0-9A-Fa-f](?=[0-9A-Fa-f]*>)", b"0", old)),
    "contents_odd": (_DIGITS, lambda old: old[:-2] + b">"),
    "contents_one_digit": (_DIGITS, lambda _old: b"/Contents <0>"),
    "contents_text": (_DIGITS, lambda old: old.replace(b"<", b"(").replace(b">", b")")),
    "contents_no_digits": (_DIGITS, lambda old: old[:-9] + b"zzzzzzzz>"),
    "contents_unclosed": (_DIGITS, lambda old: old[:-1] + b"0"),
    "contents_dictionary": (_DIGITS, lambda old: old.replace(b"<", b"<<", 1)[:-2] + b">"),
}
for _name, (_pattern, _change) in _IN_PLACE.items():
    tricks.made(
        f"{_name}_in_place",
        f"Edited where it stands, without a new revision: {_name.replace('_', ' ')}.",
        _edited(_pattern, _change),
        reasons=(*tricks.reasons, "cms.", "document.", "signature."),
    )
