# SPDX-License-Identifier: Apache-2.0
"""Reading a backup again: every byte of it is opened and compared with its manifest."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from server.ops.backup.keys import KEY_FILE, BackupKey
from server.ops.backup.manifest import (
    FILES,
    Manifest,
    ManifestDamaged,
    Part,
    read_manifest,
    require_verified_note,
)
from server.ops.backup.pool import Pool, PooledFile, files_of
from server.ops.backup.sealed_part import PartDamaged, read_part
from server.ops.backup.summary import MANIFEST, VERIFIED


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was found: the manifest, where it is true, and the name of every damaged part."""

    manifest: Manifest | None
    damaged: tuple[str, ...]


class Checker:
    """Checks backups of one folder; a shared file is read once for all of them."""

    def __init__(
        self,
        folder: Path,
        key: BackupKey,
        went_on: Callable[[str], None],
        *,
        sets_aside: bool = False,
    ) -> None:
        """Check in a folder.

        Args:
            folder: of the backups.
            key: of the folder.
            went_on: is told what is read now; raises where the work is to end.
            sets_aside: damaged shared files are put out of the next backup's way.
        """
        self._sets_aside = sets_aside
        self._pool = Pool(folder, key)
        self._key = key
        self._went_on = went_on
        self._known: dict[str, bool] = {}

    def take_for_good(self, files: Iterable[PooledFile]) -> None:
        """Take shared files for good that were read again before, and leave those out."""
        self._known.update({file.sha256: True for file in files})

    def check(self, backup: Path) -> Checked:
        """Check one backup whole."""
        try:
            manifest = read_manifest(backup, self._key)
        except ManifestDamaged:
            return Checked(manifest=None, damaged=(MANIFEST,))
        damaged = [*self._small(backup, manifest), *self._parts(backup, manifest)]
        if FILES not in damaged:
            damaged += self._files(backup, manifest)
        return Checked(manifest=manifest, damaged=tuple(damaged))

    def _small(self, backup: Path, manifest: Manifest) -> Iterator[str]:
        try:
            sealed = (backup / KEY_FILE).read_bytes()
        except OSError:
            sealed = b""
        if hashlib.sha256(sealed).hexdigest() != manifest.key_sha256:
            yield KEY_FILE
        if manifest.name != backup.name.rpartition("-")[2]:
            yield MANIFEST
        try:
            require_verified_note(backup, self._key)
        except ManifestDamaged:
            yield VERIFIED

    def _parts(self, backup: Path, manifest: Manifest) -> Iterator[str]:
        for part in manifest.parts:
            self._went_on(part.name)
            if not self._is_whole(backup, manifest, part):
                yield part.name

    def _is_whole(self, backup: Path, manifest: Manifest, part: Part) -> bool:
        digest, length = hashlib.sha256(), 0
        try:
            if (backup / part.name).stat().st_size != part.stored_bytes:
                return False
            sealed_as = f"{manifest.name}/{part.name}"
            for chunk in read_part(backup / part.name, sealed_as, self._key, cold=True):
                self._went_on(part.name)
                digest.update(chunk)
                length += len(chunk)
        except (OSError, PartDamaged):
            return False
        return (digest.hexdigest(), length) == (part.sha256, part.length)

    def _files(self, backup: Path, manifest: Manifest) -> Iterator[str]:
        for file in files_in(backup, manifest, self._key):
            if file.absent:
                continue
            self._went_on(FILES)
            if file.sha256 not in self._known:
                self._known[file.sha256] = self._opens(file)
            if not self._known[file.sha256]:
                if self._sets_aside:
                    self._pool.set_aside(file.sha256)
                yield self._pool.name(file.sha256)

    def _opens(self, file: PooledFile) -> bool:
        try:
            return sum(map(len, self._pool.read(file.sha256, cold=True))) == file.length
        except PartDamaged:
            return False


def files_in(backup: Path, manifest: Manifest, key: BackupKey) -> Iterator[PooledFile]:
    """Give every file that the database of a backup names.

    Raises:
        PartDamaged: the list is not what was written.
    """
    return files_of(read_part(backup / FILES, f"{manifest.name}/{FILES}", key))
