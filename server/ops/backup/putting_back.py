# SPDX-License-Identifier: Apache-2.0
"""Putting a verified backup back on an empty machine, and comparing it with its manifest.

A mark stands in the data directory from before the first byte until everything agrees; beside
it nothing is served. The database comes last of what is copied, in one transaction.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from server.assembly import time_roots, utc_now
from server.audit.tags import Tag
from server.files.port import BlobMissing, BlobStore
from server.ops.backup.checking import files_in
from server.ops.backup.contents import RESTORED_SETTINGS, is_of_the_moment
from server.ops.backup.keys import BackupKey
from server.ops.backup.manifest import DATABASE, SETTINGS, TRUST, Manifest
from server.ops.backup.pool import Pool, PooledFile
from server.ops.backup.progress import Progress
from server.ops.backup.sealed_part import read_part
from server.ops.backup.target import Target
from server.ops.backup.trees import unpack
from server.ops.files_opening import opened_files
from server.ops.opening import TENANT, operator
from server.store.audit import AuditEntry, append_audit
from server.store.changes import begin_span
from server.store.crashpoints import reach
from server.store.dumps import Figures, figures_of, named_files, put_back
from server.store.engine import Database, open_database
from server.store.migration import migrate, revisions
from server.store.owning import give_rights_at
from server.store.sessions import end_every_session
from server.usecases.verify_chains import Checked, verify_chains

_READ_BYTES = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What a restore found when it compared.

    Attributes:
        unequal: what is not as the manifest says; empty when all is well.
        absent: files that the backup itself could not have.
        settings: names of the settings and secrets that wait for a person.
        migrated_to: the schema it was brought to, empty where it had that already.
    """

    unequal: tuple[str, ...]
    chains: Checked
    files: int
    absent: tuple[str, ...]
    settings: tuple[str, ...]
    migrated_to: str


class PuttingBack:
    """One restore: the backup is whole, the target empty and marked."""

    def __init__(
        self, backup: Path, manifest: Manifest, key: BackupKey, target: Target, progress: Progress
    ) -> None:
        self._backup, self._manifest, self._key = backup, manifest, key
        self._target, self._progress = target, progress
        self._pool = Pool(backup.parent, key)
        self._blobs: BlobStore = opened_files(target.settings)

    def run(self) -> Restored:
        """Put everything back and compare; the mark stays until the caller takes it away.

        Raises:
            Stopped: somebody asked to end.
            DumpFault, OSError, PartDamaged: it could not be done.
        """
        listed = list(files_in(self._backup, self._manifest, self._key))
        self._put_files(listed)
        reach("restore_after_files")
        # Backups from before 0.9.0 have what the doctor found on the machine that is lost.
        unpack(self._part(TRUST), self._target.data, is_of_the_moment)
        settings = unpack(self._part(SETTINGS), self._target.data / RESTORED_SETTINGS)
        reach("restore_before_database")
        self._progress.tell("データベースを戻しています。", "restoring the database")
        owner = self._target.owner
        put_back(owner.url, self._watched(self._part(DATABASE)))
        give_rights_at(owner.url, owner.role)
        reach("restore_after_database")
        return self._compared(listed, tuple(sorted(settings)))

    def _put_files(self, listed: list[PooledFile]) -> None:
        for number, file in enumerate(listed):
            self._progress.tell(
                f"ファイル {number}／{len(listed)}", f"files: {number} of {len(listed)}"
            )
            if not file.absent:
                self._blobs.put(b"".join(self._pool.read(file.sha256)))

    def _compared(self, listed: list[PooledFile], settings: tuple[str, ...]) -> Restored:
        self._progress.tell("確かめています。", "comparing")
        unequal = [*_differences(self._manifest.figures, self._figures())]
        # Of the earlier schema this program only knows what it compares; files come after.
        migrated_to = self._migrate()
        database = open_database(self._target.url, connections=2)
        try:
            with database.read_work() as tx:
                named = named_files(tx)
            unequal += self._bad_files(named, {file.sha256 for file in listed if file.absent})
            reach("restore_before_comparing")
            chains = verify_chains(database, TENANT, time_roots(self._target.settings))
            self._go_on(database)
        finally:
            database.close()
        return Restored(
            unequal=(*unequal, *chains.faults),
            chains=chains,
            files=len(listed),
            absent=tuple(sorted(file.sha256 for file in listed if file.absent)),
            settings=settings,
            migrated_to=migrated_to,
        )

    def _figures(self) -> Figures:
        """Count as the owner: the services have no rights to tables that went since."""
        database = open_database(self._target.owner.url, connections=1)
        try:
            with database.read_work() as tx:
                return figures_of(tx)
        finally:
            database.close()

    def _bad_files(self, named: list[str], absent: set[str]) -> Iterator[str]:
        for sha256 in named:
            self._progress.check()
            if sha256 not in absent and _digest(self._blobs, sha256) != sha256:
                yield f"file {sha256}"

    def _migrate(self) -> str:
        newest = revisions()[-1]
        if self._manifest.schema == newest:
            return ""
        # Within the one transaction of all steps: who is killed here has changed nothing yet.
        owner = self._target.owner
        migrate(owner.url, tell=lambda _step: reach("restore_within_migration"), role=owner.role)
        return newest

    def _go_on(self, database: Database) -> None:
        """Let every client sign in and read anew, and note the restore.

        A session that was ended after the backup must not live again; and who signs in learns
        how far the server has his acts, and sends what it lost.
        """
        now = utc_now()
        entry = AuditEntry(
            tenant=TENANT,
            at=now,
            tag=Tag.OPS_BACKUP_RESTORED,
            actor=operator(),
            subject=f"backup:{self._manifest.name}",
            detail=f"taken at {self._manifest.taken_at.isoformat()}",
        )

        database.write(lambda tx: append_audit(tx, entry))
        database.write(lambda tx: end_every_session(tx, TENANT, now))
        database.write(lambda tx: begin_span(tx, TENANT))

    def _part(self, name: str) -> Iterator[bytes]:
        return read_part(self._backup / name, f"{self._manifest.name}/{name}", self._key)

    def _watched(self, chunks: Iterator[bytes]) -> Iterator[bytes]:
        for chunk in chunks:
            self._progress.check()
            yield chunk


def _differences(expected: Figures, found: Figures) -> Iterator[str]:
    """Name every figure that is not the same, with both values."""
    had = {count.table: count.rows for count in expected.counts}
    has = {count.table: count.rows for count in found.counts}
    for table in sorted(had.keys() | has.keys()):
        if had.get(table) != has.get(table):
            yield f"rows of {table}: {had.get(table)} / {has.get(table)}"
    for name in ("server_id", "feed", "audit_last", "case_heads", "device_heads"):
        if getattr(expected, name) != getattr(found, name):
            yield f"{name}: {getattr(expected, name)} / {getattr(found, name)}"


def _digest(blobs: BlobStore, sha256: str) -> str:
    digest = hashlib.sha256()
    try:
        with blobs.open(sha256) as file:
            while chunk := file.read(_READ_BYTES):
                digest.update(chunk)
    except BlobMissing:
        return ""
    return digest.hexdigest()
