# SPDX-License-Identifier: Apache-2.0
"""Small folders and single files as one stream (tar), and out of it again."""

import io
import os
import tarfile
from collections.abc import Iterable, Iterator
from pathlib import Path

_READ_BYTES = 1 << 20


def packed(files: Iterable[tuple[str, Path]]) -> Iterator[bytes]:
    """Give a tar of these files, each under its name there; one that is gone is left out."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name, path in files:
            try:
                data = path.read_bytes()
            except FileNotFoundError:
                continue
            member = tarfile.TarInfo(name)
            member.size, member.mode = len(data), 0o600
            member.mtime = int(path.stat().st_mtime)
            archive.addfile(member, io.BytesIO(data))
    out.seek(0)
    yield from iter(lambda: out.read(_READ_BYTES), b"")


def unpack(content: Iterable[bytes], folder: Path) -> list[str]:
    """Put the files of a tar below a folder and return their names; nothing leaves the folder.

    Raises:
        tarfile.TarError: it is no tar, or a name in it leads elsewhere.
    """
    given = io.BytesIO(b"".join(content))
    # Folders on the way have no mode of their own in the tar.
    before = os.umask(0o077)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tarfile.open(fileobj=given, mode="r") as archive:
            archive.extractall(folder, filter="data")
            return archive.getnames()
    finally:
        os.umask(before)


def below(root: Path, leave_out: frozenset[str]) -> list[tuple[str, Path]]:
    """Return every file below a folder, but nothing of what is left out directly below it."""
    if not root.is_dir():
        return []
    return [
        (path.relative_to(root).as_posix(), path)
        for path in sorted(root.rglob("*"))
        if path.is_file()
        and not path.is_symlink()
        and path.relative_to(root).parts[0] not in leave_out
    ]
