# SPDX-License-Identifier: Apache-2.0
"""Taking a backup while people work: the database first, then every file that it names.

A file stands before the row that names it commits, so whatever the held moment of the database
names is there to be read afterwards. What came later is in the next backup.
"""

import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from server.durable_files import sync_folder, write_new
from server.files.port import BlobStore
from server.ops.backup.checking import Checker, files_in
from server.ops.backup.contents import Contents
from server.ops.backup.folder import TAKING, key_for_writing, sweep_unfinished
from server.ops.backup.keys import KEY_FILE, BackupKey
from server.ops.backup.manifest import (
    DATABASE,
    FILES,
    SETTINGS,
    TRUST,
    Manifest,
    ManifestDamaged,
    Part,
    read_manifest,
    require_verified_note,
    write_manifest,
    write_verified,
)
from server.ops.backup.pool import Pool, PooledFile
from server.ops.backup.progress import Progress
from server.ops.backup.sealed_part import PartDamaged, write_part
from server.ops.backup.summary import FORMAT, VERIFIED, finished_backups, name_of
from server.ops.backup.trees import packed
from server.store.dumps import Moment, named_files, one_moment


class NotWhole(Exception):
    """What was written does not read back; the message names the parts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A backup that was taken.

    Attributes:
        key: of the folder it is in.
        new_files: how many of its files the pool did not have yet.
        absent: the files that the database names and that could not be had.
    """

    path: Path
    manifest: Manifest
    key: BackupKey
    new_files: int
    absent: tuple[PooledFile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is backed up, where to, and whether it is read again afterwards."""

    folder: Path
    contents: Contents
    blobs: BlobStore
    verify: bool


def take(wanted: Wanted, passphrase: str, now: datetime, progress: Progress) -> Taken:
    """Take one backup; the caller works alone in the folder.

    Raises:
        Fault: the passphrase is not that of the folder.
        Stopped: somebody asked to end; nothing of it is left.
        NotWhole: it did not read back; nothing of it is left.
        DumpFault, OSError: it could not be taken; nothing of it is left.
    """
    sweep_unfinished(wanted.folder)
    key = key_for_writing(wanted.folder, passphrase)
    taking = _Taking(wanted, key, now, progress)
    try:
        return taking.take()
    except BaseException:
        taking.give_up()
        raise


class _Taking:
    """One backup on its way."""

    def __init__(self, wanted: Wanted, key: BackupKey, now: datetime, progress: Progress) -> None:
        self._now = _free_moment(wanted.folder, now)
        self._name = name_of(self._now)
        self._folder = wanted.folder
        self._path = wanted.folder / f"{TAKING}{self._name}"
        self._wanted, self._key, self._progress = wanted, key, progress
        self._pool = Pool(wanted.folder, key)
        self._parts: list[Part] = []
        self._known = dict(_known_lengths(wanted.folder, key))
        self._files: tuple[PooledFile, ...] = ()

    def take(self) -> Taken:
        """Write it, read it again where that is wanted, and give it its name."""
        manifest = self._write()
        if self._wanted.verify:
            self._read_again(manifest)
        return Taken(
            path=self._finish(),
            manifest=manifest,
            key=self._key,
            new_files=len(self._pool.written),
            absent=tuple(file for file in self._files if file.absent),
        )

    def give_up(self) -> None:
        """Leave nothing of it behind."""
        with suppress(OSError):
            self._pool.drop_written()
        shutil.rmtree(self._path, ignore_errors=True)

    def _write(self) -> Manifest:
        self._path.mkdir(mode=0o700)
        self._pool.open()
        contents = self._wanted.contents
        with (
            contents.working_room() as work,
            one_moment(contents.database_url, work, self._progress.check) as moment,
        ):
            self._progress.tell("データベースを写しています。", "copying the database")
            self._part(DATABASE, moment.chunks())
            named = named_files(moment.tx)
        self._files = tuple(self._take_in(named))
        self._pool.settle()
        self._part(FILES, (file.line() for file in self._files))
        self._part(TRUST, packed(contents.trust()))
        self._part(SETTINGS, packed(contents.settings()))
        write_new(self._path / KEY_FILE, self._key.sealed)
        manifest = self._manifest(moment)
        write_manifest(self._path, manifest, self._key)
        sync_folder(self._path)
        return manifest

    def _read_again(self, manifest: Manifest) -> None:
        checker = Checker(self._folder, self._key, self._reading, sets_aside=True)
        proved = _proved(self._folder, self._key) - self._pool.written
        for_good = [file for file in self._files if file.sha256 in proved]
        checker.take_for_good(for_good)
        damaged = checker.check(self._path).damaged
        if damaged:
            raise NotWhole(", ".join(damaged))
        write_verified(self._path, manifest, self._key, self._now, whole=not for_good)

    def _finish(self) -> Path:
        # Only now is it one.
        sync_folder(self._path)
        done = self._folder / self._name
        self._path.rename(done)
        sync_folder(self._folder)
        return done

    def _part(self, name: str, content: Iterable[bytes]) -> None:
        made = write_part(
            self._path / name, f"{self._name}/{name}", self._key, content, self._progress.check
        )
        self._parts.append(
            Part(name=name, sha256=made.sha256, length=made.length, stored_bytes=made.stored_bytes)
        )

    def _take_in(self, named: list[str]) -> Iterable[PooledFile]:
        """Take in what the database names, and what else is kept: it costs little to be sure."""
        others = sorted(set(self._wanted.blobs.list()) - set(named))
        total = len(named) + len(others)
        for number, sha256 in enumerate((*named, *others)):
            self._progress.tell(f"ファイル {number}／{total}", f"files: {number} of {total}")
            file = self._pool.take_in(
                sha256, self._known.get(sha256), self._wanted.blobs, self._progress.check
            )
            if number < len(named) or not file.absent:
                yield file

    def _reading(self, part: str) -> None:
        self._progress.tell(f"読み直しています（{part}）。", f"reading again: {part}")

    def _manifest(self, moment: Moment) -> Manifest:
        return Manifest(
            format=FORMAT,
            name=self._name,
            taken_at=self._now,
            program=program_version(),
            engine=moment.engine,
            schema=moment.schema,
            server_id=moment.figures.server_id,
            key_sha256=self._key.sealed_sha256,
            parts=tuple(self._parts),
            files=len(self._files),
            file_bytes=sum(file.length for file in self._files),
            absent=sum(bool(file.absent) for file in self._files),
            figures=moment.figures,
        )


def program_version() -> str:
    """Return the version of this program."""
    try:
        return version("tsukue")
    except PackageNotFoundError:
        return "0"


def _free_moment(folder: Path, now: datetime) -> datetime:
    """Return the moment, or the first second after it that no backup is named by."""
    while (folder / name_of(now)).exists():
        now += timedelta(seconds=1)
    return now


def _known_lengths(folder: Path, key: BackupKey) -> Iterable[tuple[str, int]]:
    """Give the files of the newest backup that can be read, with their lengths."""
    for backup in reversed(finished_backups(folder)):
        try:
            listed = list(files_in(backup, read_manifest(backup, key), key))
        except (ManifestDamaged, PartDamaged):
            continue
        return [(file.sha256, file.length) for file in listed if not file.absent]
    return []


def _proved(folder: Path, key: BackupKey) -> set[str]:
    """Return the files of the newest backup that was read again: shared ones are good by that."""
    for backup in reversed(finished_backups(folder)):
        if not (backup / VERIFIED).exists():
            continue
        try:
            require_verified_note(backup, key)
            listed = list(files_in(backup, read_manifest(backup, key), key))
        except (ManifestDamaged, PartDamaged):
            continue
        return {file.sha256 for file in listed if not file.absent}
    return set()
