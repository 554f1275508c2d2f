# SPDX-License-Identifier: Apache-2.0
"""Taking a file: a sealed copy of its own, so that the original may change or vanish."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from approval.content import Attachment
from desktop.acting.file_kinds import is_what_it_says, media_type_of
from desktop.acting.workplace import Workplace
from desktop.errors import Code, TroubleError
from desktop.store import files

_START_BYTES = 4096


def take_file(place: Workplace, path: Path) -> Attachment:
    """Copy a file into the store and return how a case names it.

    Raises:
        TroubleError: empty, too large, unreadable, of a kind not allowed, not what its
            name says, or the disk is full.
    """
    try:
        size, sha256 = _measured(place, path)
        files.keep(
            place.vault.database,
            place.vault.seal(),
            sha256,
            files.OURS,
            _pieces(path),
            place.clock.read().wall,
        )
    except OSError as problem:
        raise TroubleError(Code.FILE_UNREADABLE, name=path.name) from problem
    return Attachment(name=path.name, sha256=sha256, size=size, media_type=media_type_of(path.name))


def _measured(place: Workplace, path: Path) -> tuple[int, str]:
    size = path.stat().st_size
    limit = place.settings.attachment_limit
    if size == 0:
        raise TroubleError(Code.FILE_EMPTY, name=path.name)
    if size > limit:
        raise TroubleError(Code.FILE_TOO_LARGE, name=path.name, size=str(size), limit=str(limit))
    if not media_type_of(path.name):
        raise TroubleError(Code.FILE_NOT_ALLOWED, name=path.name)
    with path.open("rb") as file:
        if not is_what_it_says(path.name, file.read(_START_BYTES)):
            raise TroubleError(Code.FILE_NOT_WHAT_IT_SAYS, name=path.name)
        file.seek(0)
        return size, hashlib.file_digest(file, "sha256").hexdigest()


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(files.PIECE_BYTES):
            yield piece
