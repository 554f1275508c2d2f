# SPDX-License-Identifier: Apache-2.0
"""Looks at the machine: its clock and its disks."""

import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from server.ops.doctor.finding import Finding
from server.ops.doctor.kinds import found
from server.ops.doctor.patient import Patient
from server.store.looking import last_known_time, time_of
from server.trust.clock_guard import TOLERANCE

SYSTEMD = Path("/run/systemd/system")
_LOCAL_POSTGRESQL = Path("/var/lib/postgresql")
_LOW_PERCENT, _FULL_PERCENT = 10, 2
_LOW_BYTES, _FULL_BYTES = 2 << 30, 256 << 20


def look_at_clock(patient: Patient) -> Iterator[Finding]:
    """Hold the clock against the newest time in the database and against the database's own."""
    began = datetime.now(UTC)
    with patient.opened.read_work() as tx:
        theirs, last = time_of(tx), last_known_time(tx)
    ours = began + (datetime.now(UTC) - began) / 2
    well = True
    if last is not None and ours < last - TOLERANCE:
        well = False
        yield found("clock.behind", seconds=round((last - ours).total_seconds()))
    if theirs is not None and abs(theirs - ours) > TOLERANCE:
        well = False
        yield found("clock.off", seconds=round(abs(theirs - ours).total_seconds()))
    if well:
        yield found("clock.ok", how=f"{ours:%Y-%m-%d %H:%M:%S} UTC")


def look_at_time_service(_patient: Patient) -> Iterator[Finding]:
    """Ask systemd whether the clock follows a time server; a container has its host's."""
    if not SYSTEMD.is_dir() or _said("systemd-detect-virt", "--container") not in {"", "none"}:
        return
    if _said("timedatectl", "show", "--property=NTPSynchronized", "--value") == "no":
        yield found("clock.unsynchronised")


def _said(*command: str) -> str:
    try:
        return subprocess.run(
            command, capture_output=True, text=True, timeout=10, check=False
        ).stdout.strip()
    except (OSError, subprocess.TimeoutExpired):
        return ""


def look_at_disks(patient: Patient) -> Iterator[Finding]:
    """Look at what is free where data, backups and a database of this machine lie."""
    settings = patient.settings
    folders = [settings.data_dir]
    if settings.backup_folder:
        folders.append(Path(settings.backup_folder))
    if not settings.resolved_database_url().startswith("sqlite") and _LOCAL_POSTGRESQL.is_dir():
        folders.append(_LOCAL_POSTGRESQL)
    seen: set[int] = set()
    for folder in (each for each in folders if each.exists()):
        device = folder.stat().st_dev
        if device not in seen:
            seen.add(device)
            yield _of_disk(folder)


def _of_disk(folder: Path) -> Finding:
    usage = shutil.disk_usage(folder)
    percent = usage.free * 100 // usage.total if usage.total else 0
    about = {"folder": folder, "free": _size(usage.free), "percent": percent}
    if usage.free < _FULL_BYTES or percent < _FULL_PERCENT:
        return found("disk.full", **about)
    if usage.free < _LOW_BYTES or percent < _LOW_PERCENT:
        return found("disk.low", **about)
    return found("disk.ok", folder=folder, free=_size(usage.free))


def _size(count: int) -> str:
    size = float(count)
    for unit in ("B", "kB", "MB", "GB"):
        if size < 1000:
            return f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} TB"
