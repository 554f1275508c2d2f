# SPDX-License-Identifier: Apache-2.0
"""Runs checks one after the other, each for a bounded time: the doctor never hangs."""

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from server.ops.doctor.finding import Both, Finding
from server.ops.doctor.kinds import found
from server.ops.doctor.patient import Patient

Look = Callable[[Patient], Iterable[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing to look at.

    Attributes:
        japanese, english: what it looks at, in a few words.
        seconds: how long it may take.
        needs_database: whether nothing can be said where the database cannot be used.
    """

    japanese: str
    english: str
    look: Look
    seconds: float = 20
    needs_database: bool = False

    @property
    def names(self) -> Both:
        """Return what it looks at, for sentences in either language."""
        return Both(self.japanese, self.english)


def examine(
    patient: Patient, checks: Sequence[Check], tell: Callable[[Check], object]
) -> list[Finding]:
    """Run every check and return what was found, in order.

    Args:
        patient: what is looked at.
        checks: what to look at; one that opens the database stands before those that need it.
        tell: hears of each check before it runs.
    """
    findings: list[Finding] = []
    skipped: list[Check] = []
    for check in checks:
        if check.needs_database and patient.database is None:
            skipped.append(check)
            continue
        tell(check)
        findings += _bounded(check, patient)
    if skipped:
        what = Both(
            "、".join(each.japanese for each in skipped),
            ", ".join(each.english for each in skipped),
        )
        findings.append(found("doctor.skipped", what=what))
    return findings


def _bounded(check: Check, patient: Patient) -> list[Finding]:
    """Run a check in a thread that is left behind where it takes too long."""
    so_far: list[Finding] = []
    broken: list[Exception] = []

    def run() -> None:
        try:
            # One by one: what was found before it breaks or takes too long is kept.
            so_far.extend(check.look(patient))
        except Exception as fault:  # noqa: BLE001 - a check that breaks is a finding itself
            broken.append(fault)

    thread = threading.Thread(target=run, name=check.english, daemon=True)
    thread.start()
    thread.join(check.seconds)
    findings = list(so_far)
    if thread.is_alive():
        findings.append(found("doctor.slow", what=check.names, seconds=f"{check.seconds:g}"))
    elif broken:
        why = f"{type(broken[0]).__name__}: {broken[0]}".splitlines()[0][:300]
        findings.append(found("doctor.failed", what=check.names, why=why))
    return findings
