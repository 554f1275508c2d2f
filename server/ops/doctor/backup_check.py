# SPDX-License-Identifier: Apache-2.0
"""Looks at the backups: that there is a young one, and that it was read again."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from server.ops.backup.summary import finished_backups, read_summary
from server.ops.doctor.finding import Finding
from server.ops.doctor.kinds import found
from server.ops.doctor.patient import Patient

OLD = timedelta(hours=30)
"""A backup each night, and some hours for a long one."""


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
    newest = read_summary(backups[-1])
    if newest is None:
        yield found("backup.damaged", name=backups[-1].name, why="manifest.json")
        return
    age, at = patient.now - newest.taken_at, f"{newest.taken_at:%Y-%m-%d %H:%M} UTC"
    if age > OLD:
        hours = int(age.total_seconds() // 3600)
        yield found("backup.old", hours=hours, at=at, folder=folder)
    if newest.verified_at is None:
        yield found("backup.unverified", at=at, folder=folder)
    elif age <= OLD:
        yield found("backup.ok", at=at)
