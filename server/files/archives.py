# SPDX-License-Identifier: Apache-2.0
"""What a ZIP container really holds: counted while inflating, not believed (security.md, 7)."""

import stat
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

MAXIMUM_MEMBERS = 5_000
MAXIMUM_INFLATED = 1 << 30
MAXIMUM_RATIO = 200
"""XML of office files reaches a ratio of about 30; bombs begin near 1,000."""

_RATIO_COUNTS_FROM = 1 << 20
_READ_BYTES = 1 << 18
_TAR_MAGIC_AT = 257
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})


class ArchiveRefused(Exception):
    """The container may not be attached; ``code`` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveContents:
    """The members' names, and what a member ``mimetype`` declares (Open Document)."""

    names: frozenset[str]
    declared_type: str


def inspect_archive(path: Path) -> ArchiveContents:
    """Read every member of the container and return what it holds.

    Raises:
        ArchiveRefused: too many members, a bomb, odd members, encryption, or no container.
    """
    try:
        _refuse_polyglot(path)
        with zipfile.ZipFile(path) as archive:
            return _inspect(archive, path.stat().st_size)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise ArchiveRefused("file.not_what_it_says") from error


def _refuse_polyglot(path: Path) -> None:
    with path.open("rb") as file:
        file.seek(_TAR_MAGIC_AT)
        if file.read(5) == b"ustar":
            raise ArchiveRefused("file.not_what_it_says")


def _inspect(archive: zipfile.ZipFile, packed_size: int) -> ArchiveContents:
    members = archive.infolist()
    names = frozenset(member.filename for member in members)
    if len(members) > MAXIMUM_MEMBERS:
        raise ArchiveRefused("file.archive_too_many")
    if len(names) != len(members):
        raise ArchiveRefused("file.not_what_it_says")
    inflated = 0
    for member in members:
        _refuse_odd_member(member)
        inflated += _inflate(archive, member, inflated, packed_size)
    declared = archive.read("mimetype")[:100] if "mimetype" in names else b""
    return ArchiveContents(names=names, declared_type=declared.decode("ascii", "replace").strip())


def _refuse_odd_member(member: zipfile.ZipInfo) -> None:
    inside = PurePosixPath(member.filename.replace("\\", "/"))
    kind = stat.S_IFMT(member.external_attr >> 16)
    if inside.is_absolute() or ".." in inside.parts or ":" in member.filename:
        raise ArchiveRefused("file.archive_unsafe")
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise ArchiveRefused("file.archive_unsafe")
    if member.flag_bits & 1:
        raise ArchiveRefused("file.encrypted")
    if member.compress_type not in _METHODS:
        raise ArchiveRefused("file.not_what_it_says")


def _inflate(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, before: int, packed_size: int
) -> int:
    allowed = min(MAXIMUM_INFLATED, max(packed_size * MAXIMUM_RATIO, _RATIO_COUNTS_FROM))
    inflated = 0
    with archive.open(member) as stream:
        while chunk := stream.read(_READ_BYTES):
            inflated += len(chunk)
            if before + inflated > allowed:
                raise ArchiveRefused("file.archive_bomb")
    if inflated != member.file_size:
        raise ArchiveRefused("file.not_what_it_says")
    return inflated
