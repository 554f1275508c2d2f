# SPDX-License-Identifier: Apache-2.0
"""The last examination, kept beside the data: metrics tell how many findings it had."""

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from server.ops.doctor.finding import Finding
from server.ops.doctor.telling import as_json

LAST = "doctor.json"
"""Tells of one machine at one time: it goes into no backup, and comes back from none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LastExamination:
    """When the doctor last looked, and what it found.

    Attributes:
        levels: code and level of each finding.
        certificates: name and last day of each certificate that it named.
    """

    at: datetime
    levels: tuple[tuple[str, str], ...]
    certificates: tuple[tuple[str, date], ...]


def keep_last(data_dir: Path, findings: Sequence[Finding], at: datetime) -> None:
    """Keep an examination in place of the one before; a data directory is never made.

    Raises:
        OSError: it cannot be written.
    """
    made = data_dir / f"{LAST}.{os.getpid()}"
    descriptor = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(as_json(findings, at))
    made.replace(data_dir / LAST)


def last_examination(data_dir: Path) -> LastExamination | None:
    """Return the last examination, None where there was none to be read."""
    try:
        kept = json.loads((data_dir / LAST).read_text(encoding="utf-8"))
        return LastExamination(
            at=datetime.fromisoformat(kept["at"]),
            levels=tuple((each["code"], each["level"]) for each in kept["findings"]),
            certificates=tuple(
                (each["about"]["name"], date.fromisoformat(each["about"]["day"]))
                for each in kept["findings"]
                if each["code"].startswith("certificate.") and "day" in each["about"]
            ),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
