# SPDX-License-Identifier: Apache-2.0
"""A database that does not let us in, as a finding and as the fault of any command."""

from server.ops.console import Fault
from server.ops.doctor.finding import Finding
from server.ops.doctor.kinds import found
from server.store.reaching import DatabaseTrouble, Why


def of_trouble(trouble: DatabaseTrouble) -> Finding:
    """Return what is to be said of it."""
    if trouble.why in {Why.FAILED, Why.DAMAGED}:
        return found(f"database.{trouble.why}", why=trouble.said)
    about = {
        Why.UNREACHABLE: {"where": trouble.where},
        Why.ABSENT: {"name": trouble.name},
    }
    return found(f"database.{trouble.why}", **about.get(trouble.why, {"role": trouble.role}))


def fault_of_finding(finding: Finding) -> Fault:
    """Return the fault of a command that stops at a finding: what is so, then what to do."""
    return Fault(
        f"{finding.sentence(japanese=True)}{finding.advice(japanese=True)}",
        f"{finding.sentence(japanese=False)}. {finding.advice(japanese=False)}",
    )
