# SPDX-License-Identifier: Apache-2.0
"""What a folder of backups holds, read without the passphrase: for lists and for the doctor."""

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

MANIFEST = "manifest.json"
VERIFIED = "verified.json"
DAMAGED = "damaged.json"
FORMAT = "tsukue-backup-1"
_NAME = re.compile(r"\d{8}T\d{6}Z\Z")
_STAMP = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupSummary:
    """One finished backup, as its own manifest describes it.

    Only whoever has the passphrase can tell a true manifest from a false one
    (``backups verify``): this is enough to see that backups are taken, not that they are good.

    Attributes:
        name: of its folder, the time at which it was begun in UTC.
        verified_at: when all of it was last read again and found whole; None for never.
        whole: whether that reading took in every shared file, also those that an earlier backup
            had read before.
        program: version of the program that took it.
        engine: ``sqlite`` or ``postgresql``.
        schema: revision of the schema of its database.
        stored_bytes: what its own parts take, without the files it shares with others.
        files: how many files it holds.
    """

    name: str
    path: Path
    taken_at: datetime
    verified_at: datetime | None
    whole: bool
    program: str
    engine: str
    schema: str
    stored_bytes: int
    files: int


def name_of(moment: datetime) -> str:
    """Return how the backup of a moment is called."""
    return moment.astimezone(UTC).strftime(_STAMP)


def moment_of(name: str) -> datetime:
    """Return the moment that such a name says."""
    return datetime.strptime(name, _STAMP).replace(tzinfo=UTC)


def finished_backups(folder: Path) -> list[Path]:
    """Return the folders of finished backups, the oldest first; unfinished ones are none."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if _NAME.match(path.name) and path.is_dir())


def read_summary(path: Path) -> BackupSummary | None:
    """Describe one backup; None where its manifest cannot be read."""
    try:
        manifest = _plain(path / MANIFEST)
        verified = _plain(path / VERIFIED) if (path / VERIFIED).exists() else None
        return BackupSummary(
            name=path.name,
            path=path,
            taken_at=datetime.fromisoformat(manifest["taken_at"]),
            verified_at=_moment_in(verified),
            whole=bool(verified and verified.get("whole")),
            program=str(manifest["program"]),
            engine=str(manifest["engine"]),
            schema=str(manifest["schema"]),
            stored_bytes=sum(int(part["stored_bytes"]) for part in manifest["parts"]),
            files=int(manifest["files"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def newest_backup(folder: Path) -> BackupSummary | None:
    """Return the newest finished backup in a folder, None where there is none to be read."""
    summaries = map(read_summary, reversed(finished_backups(folder)))
    return next((one for one in summaries if one is not None), None)


def newest_verified(folder: Path) -> BackupSummary | None:
    """Return the newest backup that was read again and found whole."""
    summaries = map(read_summary, reversed(finished_backups(folder)))
    return next((one for one in summaries if one and one.verified_at), None)


def noted_damage(path: Path) -> tuple[str, ...]:
    """Return the parts of a backup that were damaged when it was last read again."""
    try:
        return tuple(map(str, _plain(path / DAMAGED)["parts"]))
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, KeyError, TypeError):
        return (DAMAGED,)


def _moment_in(verified: dict[str, Any] | None) -> datetime | None:
    return datetime.fromisoformat(verified["verified_at"]) if verified else None


def _plain(path: Path) -> dict[str, Any]:
    read = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(read, dict):
        raise TypeError(f"{path.name} holds no object")
    return read
