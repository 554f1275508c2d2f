# SPDX-License-Identifier: Apache-2.0
"""The bytes of an ASN.1 value that was read, without having the library write it anew.

The library's ``dump`` takes every header whose last byte is 0x80 for one of indefinite length
and encodes the whole structure again: the parts of a set change places, and a signature with
its timestamp takes twenty seconds. A length in 256 ends so.
"""

from asn1crypto import core, parser

_UNIVERSAL, _CONSTRUCTED, _SEQUENCE = 0, 1, 16


def received_bytes(value: core.Asn1Value) -> bytes:
    """The encoding of a value as it was received; of a choice, ask with what was chosen."""
    element = parser.emit(value.class_, value.method, value.tag, value.contents)
    for class_, tag in value.explicit or ():
        element = parser.emit(class_, _CONSTRUCTED, tag, element)
    return bytes(element)


def sequence(contents: bytes) -> bytes:
    """A SEQUENCE around elements that are encoded already."""
    return bytes(parser.emit(_UNIVERSAL, _CONSTRUCTED, _SEQUENCE, contents))


def first_element(padded: bytes) -> bytes:
    """The structure that some bytes begin with, without what stands behind it.

    Raises:
        ValueError: they begin with none.
    """
    return padded[: parser.peek(padded)]
