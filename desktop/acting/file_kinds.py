# SPDX-License-Identifier: Apache-2.0
"""What a file is by its first bytes, against what its name says.

The server judges more closely; this finds at once what would come back as a refusal.
"""

from pathlib import PurePath

_OFFICE = "application/vnd.openxmlformats-officedocument"
_ZIP = b"PK\x03\x04"

_KINDS: dict[str, tuple[str, tuple[bytes, ...]]] = {
    "csv": ("text/csv", ()),
    "docx": (f"{_OFFICE}.wordprocessingml.document", (_ZIP,)),
    "gif": ("image/gif", (b"GIF87a", b"GIF89a")),
    "jpeg": ("image/jpeg", (b"\xff\xd8\xff",)),
    "jpg": ("image/jpeg", (b"\xff\xd8\xff",)),
    "ods": ("application/vnd.oasis.opendocument.spreadsheet", (_ZIP,)),
    "odt": ("application/vnd.oasis.opendocument.text", (_ZIP,)),
    "pdf": ("application/pdf", (b"%PDF-",)),
    "png": ("image/png", (b"\x89PNG\r\n\x1a\n",)),
    "pptx": (f"{_OFFICE}.presentationml.presentation", (_ZIP,)),
    "tif": ("image/tiff", (b"II*\x00", b"MM\x00*")),
    "tiff": ("image/tiff", (b"II*\x00", b"MM\x00*")),
    "txt": ("text/plain", ()),
    "xlsx": (f"{_OFFICE}.spreadsheetml.sheet", (_ZIP,)),
    "zip": ("application/zip", (_ZIP,)),
}
_BINARY = (*{start for _, starts in _KINDS.values() for start in starts}, b"MZ", b"\x7fELF")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def media_type_of(name: str) -> str:
    """Return the media type that a name claims, empty when it may not be attached."""
    kind = _KINDS.get(PurePath(name).suffix.lower().removeprefix("."))
    return kind[0] if kind else ""


def is_what_it_says(name: str, start: bytes) -> bool:
    """Tell whether the first bytes are of the kind that the name claims."""
    kind = _KINDS.get(PurePath(name).suffix.lower().removeprefix("."))
    if kind is None:
        return False
    starts = kind[1]
    if starts:
        return start.startswith(starts)
    return not start.startswith(_BINARY) and (start.startswith(_UTF16) or b"\0" not in start)
