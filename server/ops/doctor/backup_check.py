# SPDX-License-Identifier: Apache-2.0
"""Looks at the backups: that there is a young one, and that all were read again lately."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from server.ops.backup.summary import (
    finished_backups,
    moment_of,
    noted_damage,
    read_summary,
)
from server.ops.doctor.finding import Finding
from server.ops.doctor.kinds import found
from server.ops.doctor.patient import Patient

OLD = timedelta(hours=30)
"""A backup each night, and some hours for a long one."""

UNREAD = timedelta(days=14)
"""Every shared file is read again each week; once the machine may have been off."""

_NAMED = 3


def look_at_backups(patient: Patient) -> Iterator[Finding]:
    """Look at the newest backup."""
    named = patient.settings.backup_folder
    if not named:
        yield found("backup.unset")
        return
    folder = Path(named)
    try:
        # Asked for itself: a folder that is not mounted must not look like an empty one.
        next(folder.iterdir(), None)
        backups = finished_backups(folder)
    except OSError as problem:
        yield found("backup.unreadable", folder=folder, why=problem.strerror)
        return
    if not backups:
        yield found("backup.none", folder=folder)
        return
    damage = {path: noted for path in backups if (noted := noted_damage(path))}
    newest = read_summary(backups[-1])
    if newest is None:
        damage.setdefault(backups[-1], ("manifest.json",))
    yield from _damaged(damage)
    yield from _unread(patient.now, folder, backups)
    if newest is None:
        return
    age, at = patient.now - newest.taken_at, f"{newest.taken_at:%Y-%m-%d %H:%M} UTC"
    if age > OLD:
        hours = int(age.total_seconds() // 3600)
        yield found("backup.old", hours=hours, at=at, folder=folder)
    if newest.verified_at is not None:
        if age <= OLD:
            yield found("backup.ok", at=at)
    elif newest.path not in damage:
        yield found("backup.unverified", at=at, folder=folder)


def _damaged(damage: dict[Path, tuple[str, ...]]) -> Iterator[Finding]:
    """Name the newest backups that were found damaged, with parts of the newest of them."""
    if damage:
        newest_first = sorted(damage, reverse=True)
        yield found(
            "backup.damaged",
            name=_some([path.name for path in newest_first]),
            why=_some(damage[newest_first[0]]),
        )


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:_NAMED]) + (", …" if len(names) > _NAMED else "")


def _unread(now: datetime, folder: Path, backups: Sequence[Path]) -> Iterator[Finding]:
    """Tell when all was last read again; before the first time it counts from the oldest."""
    summaries = map(read_summary, backups)
    read = [one.verified_at for one in summaries if one and one.whole and one.verified_at]
    since = now - max(read, default=moment_of(backups[0].name))
    if since > UNREAD:
        yield found("backup.verification_due", days=since.days, folder=folder)
