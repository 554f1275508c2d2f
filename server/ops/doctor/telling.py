# SPDX-License-Identifier: Apache-2.0
"""Tells findings: a line each with what to do for people, JSON for programs."""

import json
import sys
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from server.ops.console import speaks_japanese
from server.ops.doctor.finding import Both, Finding, Level
from server.ops.doctor.running import Check
from signing.plain_line import plain_line

_MARKS = {Level.OK: "○", Level.WARNING: "△", Level.FAILED: "×"}
_MARKS_ENGLISH = {Level.OK: "ok     ", Level.WARNING: "warning", Level.FAILED: "FAILED "}

PAGES = Path("/usr/share/doc/tsukue-server/administrator/alarms")
"""Where the package puts a page for each finding."""


def tell_progress(check: Check) -> None:
    """Say on a terminal what is being looked at; the line is written over by the next."""
    if sys.stderr.isatty():
        what = check.japanese if speaks_japanese() else check.english
        sys.stderr.write(f"\r\x1b[K… {what}")
        sys.stderr.flush()


def end_progress() -> None:
    """Take the last of those lines away."""
    if sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


def tell(findings: Sequence[Finding]) -> None:
    """Write a line for each finding, below it what to do, and last how many of which."""
    japanese = speaks_japanese()
    for each in findings:
        mark = (_MARKS if japanese else _MARKS_ENGLISH)[each.kind.level]
        code = "" if each.kind.level is Level.OK else f" [{each.kind.code}]"
        sys.stdout.write(f"{mark} {plain_line(each.sentence(japanese=japanese))}{code}\n")
        if advice := plain_line(each.advice(japanese=japanese)):
            sys.stdout.write(f"   → {advice}\n" if japanese else f"        -> {advice}\n")
    failed, warned = count(findings, Level.FAILED), count(findings, Level.WARNING)
    if japanese:
        sys.stdout.write(f"不具合 {failed}件、注意 {warned}件\n")
    else:
        sys.stdout.write(f"{failed} failed, {warned} to be seen to\n")
    if failed + warned and PAGES.is_dir():
        page = f"{PAGES}/{_worst(findings)}.md"
        sys.stdout.write(f"くわしくは {page} など\n" if japanese else f"more: {page} and so on\n")


def _worst(findings: Iterable[Finding]) -> str:
    """Return the code of the first that failed, else of the first to be seen to."""
    bad = [each.kind for each in findings if each.kind.level is not Level.OK]
    return min(bad, key=lambda kind: kind.level is not Level.FAILED).code


def count(findings: Iterable[Finding], level: Level) -> int:
    """Return how many findings are of a level."""
    return sum(each.kind.level is level for each in findings)


def plain(findings: Sequence[Finding], at: datetime) -> dict[str, Any]:
    """Return findings as plain data."""
    return {
        "at": at.isoformat(timespec="seconds"),
        "failed": count(findings, Level.FAILED),
        "warnings": count(findings, Level.WARNING),
        "findings": [
            {
                "code": each.kind.code,
                "level": each.kind.level.value,
                "ja": each.sentence(japanese=True),
                "en": each.sentence(japanese=False),
                "about": {name: str(value) for name, value in each.about.items() if _plain(value)},
                "advice_ja": each.advice(japanese=True),
                "advice_en": each.advice(japanese=False),
            }
            for each in findings
        ],
    }


def _plain(value: object) -> bool:
    return not isinstance(value, Both)


def as_json(findings: Sequence[Finding], at: datetime) -> str:
    """Return findings as one JSON object."""
    return json.dumps(plain(findings, at), ensure_ascii=False, indent=1)
