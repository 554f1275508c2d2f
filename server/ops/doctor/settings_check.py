# SPDX-License-Identifier: Apache-2.0
"""Looks at the settings: whether they are understood, and whether their secrets are kept."""

import stat
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from approval import Refusal, city_day
from server.ops.doctor.finding import Both, Finding
from server.ops.doctor.kinds import found
from server.ops.doctor.patient import Patient
from server.settings import ServerSettings, SettingsProblem, load_settings
from server.settings_reading import SettingFault
from telework.closing.cut_off import CutOff, cut_off_date

_SECRET_FILES = (
    "authority_pin_file",
    "backup_passphrase_file",
    "calendar_imap_password_file",
    "mail_password_file",
    "s3_credentials_file",
)


def settings_or_findings(path: Path | None) -> ServerSettings | list[Finding]:
    """Return the settings, or why there are none."""
    try:
        return load_settings(path)
    except FileNotFoundError:
        return [found("settings.missing", file=path)]
    except OSError as problem:
        return [found("settings.unreadable", file=path, why=problem.strerror)]
    except SettingsProblem as problem:
        return [_of_fault(each) for each in problem.faults]


def _of_fault(fault: SettingFault) -> Finding:
    why = Both(fault.japanese, fault.english)
    about = {"place": fault.place, "name": fault.name, "near": fault.near or "-", "why": why}
    return found(fault.code, **about)


def look_at_settings(patient: Patient) -> Iterator[Finding]:
    """Look at what was read, and at who may read the secrets."""
    settings = patient.settings
    yield found("settings.ok", file=patient.config or "TSUKUE_SERVER_…")
    if patient.config is not None and urlsplit(settings.database_url).password:
        yield from _exposed(patient.config, 0o007, "640")
    for name in _SECRET_FILES:
        file = getattr(settings, name)
        if file:
            yield from _secret(name, Path(file))
    cut_off = CutOff(day=settings.telework_cut_off_day)
    if isinstance(cut_off_date(cut_off, city_day(patient.now).isoformat()[:7]), Refusal):
        yield found("settings.cut_off", value=settings.telework_cut_off_day)


def _secret(name: str, file: Path) -> Iterator[Finding]:
    try:
        with file.open("rb"):
            pass
    except OSError:
        yield found("settings.secret_missing", name=name, file=file)
        return
    yield from _exposed(file, 0o077, "600")


def _exposed(file: Path, forbidden: int, wanted: str) -> Iterator[Finding]:
    mode = stat.S_IMODE(file.stat().st_mode)
    if mode & forbidden:
        yield found("settings.exposed", file=file, mode=f"{mode:o}", wanted=wanted)
