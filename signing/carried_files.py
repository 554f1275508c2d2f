# SPDX-License-Identifier: Apache-2.0
"""The files within a document, by name and digest, for whoever verifies it."""

import hashlib
from collections.abc import Iterator

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.rw_common import PdfHandler

from signing.verdicts import CarriedFile

_MOST_FILES = 1000
_DEEPEST_TREE = 16


def carried_files(document: PdfHandler) -> tuple[CarriedFile, ...]:
    """Name the files within a document, in the order of its tree of names.

    Raises:
        Exception: whatever a broken document makes the reader raise.
    """
    root = document.root
    if "/Names" not in root or "/EmbeddedFiles" not in root["/Names"]:
        return ()
    return tuple(_leaves(root["/Names"]["/EmbeddedFiles"], _DEEPEST_TREE, [_MOST_FILES]))


def _leaves(node: generic.DictionaryObject, depth: int, left: list[int]) -> Iterator[CarriedFile]:
    """Walk the tree by keys and numbers: only those follow a reference."""
    if depth == 0:
        raise ValueError("the tree of embedded files is too deep")
    pairs = _list(node, "/Names")
    for index in range(1, len(pairs), 2):
        left[0] -= 1
        if left[0] < 0:
            raise ValueError("too many embedded files")
        yield _carried(pairs[index])
    kids = _list(node, "/Kids")
    for index in range(len(kids)):
        yield from _leaves(kids[index], depth - 1, left)


def _list(node: generic.DictionaryObject, key: str) -> generic.ArrayObject:
    if key not in node:
        return generic.ArrayObject()
    found = node[key]
    return found if isinstance(found, generic.ArrayObject) else generic.ArrayObject()


def _carried(spec: generic.DictionaryObject) -> CarriedFile:
    data = spec["/EF"]["/F"].data
    name = str(spec["/UF"] if "/UF" in spec else spec["/F"])
    return CarriedFile(name, len(data), hashlib.sha256(data).hexdigest())
