# SPDX-License-Identifier: Apache-2.0
"""Looks at what runs: the server, its worker, and the timers of systemd."""

import http.client
import json
import subprocess
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from server.ops.doctor.finding import Both, Finding
from server.ops.doctor.kinds import found
from server.ops.doctor.machine_check import SYSTEMD
from server.ops.doctor.patient import Patient
from server.store.looking import Queue, last_round, queues
from server.usecases.effects import AUDIT_ROUND
from server.usecases.reads.health import program_version

SILENT = timedelta(minutes=5)
"""A worker ends a round each minute."""

LATE = timedelta(minutes=15)
TIMERS = ("tsukue-backup.timer", "tsukue-backup-verify.timer", "tsukue-doctor.timer")
_TIMED = ("tsukue-backup.service", "tsukue-backup-verify.service")
_ANY = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}  # noqa: S104 - what is replaced

_ANOTHER = Both("別のプログラムがそこで答えています", "another program answers there")


def look_at_service(patient: Patient) -> Iterator[Finding]:
    """Ask the server that runs whether it is ready."""
    settings = patient.settings
    if settings.port == 0:
        return  # whoever starts it so asks where it listens
    host = _ANY.get(settings.host, settings.host)
    address = f"{host}:{settings.port}"
    try:
        status, answer = _asked(host, settings.port)
    except OSError as problem:
        yield found("service.down", address=address, why=problem)
        return
    except (ValueError, http.client.HTTPException):
        yield found("service.down", address=address, why=_ANOTHER)
        return
    running = str(answer.get("version", ""))
    if status != 200:
        yield found("service.not_ready", address=address, why=answer.get("code", status))
    elif running != program_version():
        yield found("service.other_version", running=running, installed=program_version())
    else:
        yield found("service.ok", address=address, version=running)


def _asked(host: str, port: int) -> tuple[int, dict[str, object]]:
    line = http.client.HTTPConnection(host, port, timeout=10)
    try:
        line.request("GET", "/readyz")
        response = line.getresponse()
        answer = json.loads(response.read())
        return response.status, answer if isinstance(answer, dict) else {}
    finally:
        line.close()


def look_at_worker(patient: Patient) -> Iterator[Finding]:
    """Read when a worker last ended a round, and what it did not get done."""
    with patient.opened.read_work() as tx:
        last, every = last_round(tx), queues(tx, patient.now, LATE)
    at = f"{last:%Y-%m-%d %H:%M} UTC" if last else "-"
    if last is not None and patient.now - last <= SILENT:
        yield found("worker.ok", at=at)
    elif last is not None or not _has_just_begun(every, patient.now):
        yield found("worker.silent", at=at)
    jobs = [each for each in every if not each.is_mail]
    late = [each for each in jobs if each.late and each.oldest]
    if late:
        oldest = min(late, key=lambda each: each.oldest or patient.now)
        waited = patient.now - (oldest.oldest or patient.now)
        yield found(
            "worker.late",
            count=sum(each.late for each in late),
            kind=oldest.kind,
            minutes=int(waited.total_seconds() // 60),
        )
    dead = [each for each in jobs if each.dead]
    if dead:
        count = sum(each.dead for each in dead)
        yield found("worker.dead", count=count, kind=dead[0].kind, why=dead[0].why)


def _has_just_begun(every: Iterable[Queue], now: datetime) -> bool:
    """Say whether the first round of a new server is not yet due, or was only now."""
    first = next((each.oldest for each in every if each.kind == AUDIT_ROUND), None)
    return first is not None and now - first <= SILENT


def look_at_timers(_patient: Patient) -> Iterator[Finding]:
    """Ask systemd for the timers, where they were installed."""
    if not SYSTEMD.is_dir():
        return
    running = []
    for name in TIMERS:
        state = _shown(name, "LoadState", "ActiveState")
        if state.get("LoadState") != "loaded":
            continue
        if state.get("ActiveState") == "active":
            running.append(name)
        else:
            yield found("timer.off", name=name)
    for name in _TIMED:
        state = _shown(name, "LoadState", "Result")
        if state.get("LoadState") == "loaded" and state.get("Result") not in {"success", None}:
            yield found("timer.failed", name=name)
    if running:
        yield found("timer.ok", names=", ".join(running))


def _shown(unit: str, *properties: str) -> dict[str, str]:
    asked = ",".join(properties)
    try:
        said = subprocess.run(
            ["systemctl", "show", unit, f"--property={asked}"],  # noqa: S607 - of the system
            capture_output=True,
            text=True,
            timeout=10,
            check=False,
        ).stdout
    except (OSError, subprocess.TimeoutExpired):
        return {}
    return dict(line.partition("=")[::2] for line in said.splitlines())
