# SPDX-License-Identifier: Apache-2.0
"""Small folders and single files as one stream (tar), and out of it again."""

import io
import os
import tarfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePosixPath

from server.durable_files import write_new

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


def unpack(
    content: Iterable[bytes], folder: Path, leave_out: Callable[[str], bool] | None = None
) -> list[str]:
    """Put the files of a tar below a folder and return their names; nothing leaves the folder.

    Written here, because the Python of Debian 12 (3.11.2) cannot yet be told to refuse names
    that lead elsewhere while it extracts.

    Args:
        content: the tar.
        folder: made where it is not there.
        leave_out: says of a name whether it is not wanted.

    Raises:
        tarfile.TarError: it is no tar, something in it is no plain file, or a name leads
            elsewhere; nothing was written then.
    """
    given = io.BytesIO(b"".join(content))
    # Only for who owns them, the folders on the way too.
    before = os.umask(0o077)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tarfile.open(fileobj=given, mode="r") as archive:
            members = [
                member
                for member in archive.getmembers()
                if leave_out is None or not leave_out(member.name)
            ]
            for member in members:
                _require_below(member)
            for member in members:
                _put(archive, member, folder / member.name)
            return [member.name for member in members]
    finally:
        os.umask(before)


def _require_below(member: tarfile.TarInfo) -> None:
    path = PurePosixPath(member.name)
    if not member.isreg() or path.is_absolute() or ".." in path.parts or not path.parts:
        raise tarfile.TarError(f"{member.name} is no plain file below the folder")


def _put(archive: tarfile.TarFile, member: tarfile.TarInfo, place: Path) -> None:
    data = archive.extractfile(member)
    if data is None:
        raise tarfile.TarError(f"{member.name} has no content")
    place.parent.mkdir(parents=True, exist_ok=True)
    # A link that lies there is replaced, never followed.
    place.unlink(missing_ok=True)
    write_new(place, data.read())
    os.utime(place, (member.mtime, member.mtime))


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
