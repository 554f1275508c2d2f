# SPDX-License-Identifier: Apache-2.0
"""Photos of rooms, one a room, named by its id."""

import hashlib
from collections.abc import Collection, Mapping

from approval import Problem

MOST_BYTES = 2 * 1024 * 1024
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_MAGIC = {"png": _PNG, "jpg": _JPEG, "jpeg": _JPEG}


def photos_of(
    given: Mapping[str, bytes], room_ids: Collection[str], problems: list[Problem]
) -> dict[str, str]:
    """Return the SHA-256 of each room's photo; what is wrong is added to the problems.

    Args:
        given: bytes by file name, such as ``15C.jpg``.
        room_ids: of the rooms in the list.
        problems: where faults go.
    """
    found: dict[str, str] = {}
    files: dict[str, str] = {}
    for name, data in sorted(given.items()):
        room_id, _, extension = name.rpartition(".")
        file = f"photos/{name}"
        problems += _faults(file, data, extension.lower())
        if room_id not in room_ids:
            params = {"room": room_id or name}
            problems.append(Problem(file=file, line=0, code="photo.room_unknown", params=params))
        if room_id in files:
            params = {"other": files[room_id]}
            problems.append(Problem(file=file, line=0, code="photo.twice", params=params))
        files.setdefault(room_id, file)
        found[room_id] = hashlib.sha256(data).hexdigest()
    return found


def media_type_of(data: bytes) -> str:
    """Return what the bytes of a photo are."""
    return "image/png" if data.startswith(_PNG) else "image/jpeg"


def _faults(file: str, data: bytes, extension: str) -> list[Problem]:
    if len(data) > MOST_BYTES:
        params = {"megabytes": str(MOST_BYTES // 1024 // 1024)}
        return [Problem(file=file, line=0, code="photo.too_large", params=params)]
    magic = _MAGIC.get(extension)
    if magic and data.startswith(magic):
        return []
    return [Problem(file=file, line=0, code="photo.kind")]
