# SPDX-License-Identifier: Apache-2.0
"""Files within a sheet: attachments carried along (PDF/A-3b), and their names read again."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from pikepdf import Array, AttachedFileSpec, Name, Pdf
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.rw_common import PdfHandler

_MOST_FILES = 1000
_DEEPEST_TREE = 16


@dataclass(frozen=True, slots=True)
class Original:
    """An attachment to be carried in the sheet: its name, its kind and its bytes."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class CarriedFile:
    """A file found within a document, with the SHA-256 of its bytes and its size in bytes."""

    name: str
    size: int
    sha256: str


def embed(pdf: Pdf, originals: tuple[Original, ...]) -> None:
    """Put files into a sheet as supplements of it (ISO 19005-3, 6.8), in the order given."""
    if not originals:
        return
    for number, original in enumerate(originals, 1):
        # Two attachments may have one name; the number also keeps the order of the sheet.
        file = AttachedFileSpec(
            pdf,
            original.data,
            description="",
            filename=original.name,
            mime_type=original.media_type,
            creation_date="",
            mod_date="",
        )
        file.relationship = Name.Supplement
        pdf.attachments[f"{number:03d} {original.name}"] = file
    pdf.Root.AF = Array([pdf.attachments[name].obj for name in sorted(pdf.attachments)])
    pdf.Root.PageMode = Name.UseAttachments


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
