# SPDX-License-Identifier: Apache-2.0
"""What a file is by its bytes, and whether its name says the same (security.md, F1)."""

import codecs
from pathlib import Path, PurePosixPath

from approval.refusal import Refusal
from server.files.archives import ArchiveRefused, inspect_archive

_OFFICE = "application/vnd.openxmlformats-officedocument"
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument"

TEXT = "text/plain"
ZIP = "application/zip"

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"PK\x03\x04", ZIP),
)
_MEMBERS: tuple[tuple[str, str], ...] = (
    ("word/document.xml", f"{_OFFICE}.wordprocessingml.document"),
    ("xl/workbook.xml", f"{_OFFICE}.spreadsheetml.sheet"),
    ("ppt/presentation.xml", f"{_OFFICE}.presentationml.presentation"),
)
_DECLARED = frozenset({f"{_OPEN_DOCUMENT}.spreadsheet", f"{_OPEN_DOCUMENT}.text"})
"""Open Document files say what they are in their member ``mimetype``."""

MEDIA_TYPES: dict[str, str] = {
    "csv": TEXT,
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "gif": "image/gif",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "ods": f"{_OPEN_DOCUMENT}.spreadsheet",
    "odt": f"{_OPEN_DOCUMENT}.text",
    "pdf": "application/pdf",
    "png": "image/png",
    "pptx": f"{_OFFICE}.presentationml.presentation",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "txt": TEXT,
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "zip": ZIP,
}
"""What may be attached: the extension of the name and the kind its bytes must have."""

_FIRST_BYTES = 1 << 20
_PROGRAMS = (b"MZ", b"\x7fELF")


def refuse_name(name: str, media_type: str) -> Refusal | None:
    """Return why bytes of this kind may not be attached under this name, None if they may.

    ``file.kind_not_allowed`` is about the name alone, ``file.not_what_it_says`` about a
    name that promises another kind than the bytes have.
    """
    extension = PurePosixPath(name).suffix.lower().removeprefix(".")
    if extension not in MEDIA_TYPES:
        return Refusal(
            code="file.kind_not_allowed", params={"name": name, "kind": extension or name}
        )
    if MEDIA_TYPES[extension] != media_type:
        return Refusal(code="file.not_what_it_says", params={"name": name})
    return None


def find_kind(path: Path) -> str | Refusal:
    """Return the media type of the bytes, or why bytes like these may not be attached."""
    with path.open("rb") as file:
        start = file.read(_FIRST_BYTES)
    if not start:
        return Refusal(code="file.empty")
    found = next((media for magic, media in _MAGIC if start.startswith(magic)), None)
    if found == ZIP:
        return _kind_of_archive(path)
    if found is None and _is_text(start):
        return TEXT
    return found or Refusal(code="file.kind_not_allowed", params={"kind": "?"})


def _kind_of_archive(path: Path) -> str | Refusal:
    try:
        contents = inspect_archive(path)
    except ArchiveRefused as refused:
        return Refusal(code=refused.code)
    if contents.declared_type in _DECLARED:
        return contents.declared_type
    return next((media for member, media in _MEMBERS if member in contents.names), ZIP)


def _is_text(start: bytes) -> bool:
    if start.startswith(_PROGRAMS):
        return False
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decodes(start, "utf-16")
    return b"\0" not in start and (_decodes(start, "utf-8") or _decodes(start, "cp932"))


def _decodes(start: bytes, encoding: str) -> bool:
    # The last character may be cut where reading stopped, so the decoder is not told the end.
    try:
        codecs.getincrementaldecoder(encoding)().decode(start)
    except UnicodeDecodeError:
        return False
    return True
