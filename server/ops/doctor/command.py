# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server doctor``."""

import sys
from argparse import ArgumentParser, Namespace
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from server.assembly import utc_now
from server.ops.console import OK, REFUSED
from server.ops.doctor.examination import checks
from server.ops.doctor.finding import Finding, Level
from server.ops.doctor.last import keep_last
from server.ops.doctor.patient import Patient
from server.ops.doctor.running import examine
from server.ops.doctor.settings_check import settings_or_findings
from server.ops.doctor.telling import as_json, end_progress, tell, tell_progress
from server.ops.opening import settings_path

if TYPE_CHECKING:
    from server.ops.main import Commands


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``doctor``."""
    doctor = commands.add_parser(
        "doctor",
        parents=[common],
        help="look at everything the server depends on, and say what to do",
        description="Looks at settings, database, files, disks, clock, authority, certificates, "
        "mail, backups, the running server, its worker and timers. Changes nothing but its own "
        "note of what it found. Runs also where the database is down.",
        epilog="exit codes: 0 all is well, 1 there are warnings or failures",
    )
    doctor.add_argument("--json", action="store_true", help="one JSON object")
    doctor.add_argument(
        "--all-files",
        action="store_true",
        help="read the content of every file, not of some; may take hours",
    )
    doctor.set_defaults(run=_run)


def _run(arguments: Namespace) -> int:
    findings = look(settings_path(arguments), all_files=arguments.all_files)
    if arguments.json:
        sys.stdout.write(as_json(findings, utc_now()) + "\n")
    else:
        tell(findings)
    well = all(each.kind.level is Level.OK for each in findings)
    return OK if well else REFUSED


def look(config: Path | None, *, all_files: bool = False) -> list[Finding]:
    """Examine a server and return every finding; they are kept for the metrics as well."""
    settings = settings_or_findings(config)
    if isinstance(settings, list):
        return settings
    patient = Patient(settings=settings, config=config, now=utc_now(), all_files=all_files)
    try:
        findings = examine(patient, checks(all_files=all_files), tell_progress)
    finally:
        end_progress()
        if patient.database is not None:
            patient.database.close()
    with suppress(OSError):  # that nothing can be written there is among the findings
        keep_last(settings.data_dir, findings, patient.now)
    return findings
