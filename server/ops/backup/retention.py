# SPDX-License-Identifier: Apache-2.0
"""Removing old backups: only below a newer verified one, and no file that another needs."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

from server.ops.backup.checking import files_in
from server.ops.backup.folder import REMOVING
from server.ops.backup.keys import BackupKey
from server.ops.backup.manifest import ManifestDamaged, read_manifest
from server.ops.backup.pool import Pool
from server.ops.backup.sealed_part import PartDamaged
from server.ops.backup.summary import finished_backups, moment_of, newest_verified


def remove_old(folder: Path, key: BackupKey, now: datetime, keep_days: int) -> list[str]:
    """Remove what is older than is kept, and shared files that nothing needs any more.

    Shared files stay while any backup cannot be read: nobody knows which of them it needs.

    Returns:
        the names of the backups that were removed.
    """
    verified = newest_verified(folder)
    if verified is None:
        return []
    before = now - timedelta(days=keep_days)
    old = [
        path
        for path in finished_backups(folder)
        if moment_of(path.name) < before and path.name < verified.name
    ]
    for path in old:
        # Renamed first: half removed, it must not be taken for one.
        leaving = path.with_name(REMOVING + path.name)
        path.rename(leaving)
        shutil.rmtree(leaving)
    if old:
        _sweep(folder, key)
    return [path.name for path in old]


def _sweep(folder: Path, key: BackupKey) -> None:
    wanted: set[str] = set()
    for path in finished_backups(folder):
        try:
            wanted.update(file.sha256 for file in files_in(path, read_manifest(path, key), key))
        except (ManifestDamaged, PartDamaged):
            return
    Pool(folder, key).sweep(wanted)
