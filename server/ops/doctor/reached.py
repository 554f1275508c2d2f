# SPDX-License-Identifier: Apache-2.0
"""A database that does not let us in, or of another version: a finding, and a fault of commands."""

from server.ops.console import Fault
from server.ops.doctor.finding import Finding
from server.ops.doctor.kinds import found
from server.store.reaching import DatabaseTrouble, Why
from server.store.upgrading import Schema


def of_trouble(trouble: DatabaseTrouble) -> Finding:
    """Return what is to be said of it."""
    if trouble.why in {Why.FAILED, Why.DAMAGED}:
        return found(f"database.{trouble.why}", why=trouble.said)
    about = {
        Why.UNREACHABLE: {"where": trouble.where},
        Why.ABSENT: {"name": trouble.name},
        Why.READ_ONLY: {"name": trouble.name},
    }
    return found(f"database.{trouble.why}", **about.get(trouble.why, {"role": trouble.role}))


def of_schema(schema: Schema) -> Finding:
    """Return what is to be said of a database that is not of this version."""
    if schema.place == "empty":
        return found("database.empty")
    return found(f"database.{schema.place}", has=schema.found, wants=schema.needed)


def fault_of_finding(finding: Finding) -> Fault:
    """Return the fault of a command that stops at a finding: what is so, then what to do."""
    return Fault(
        f"{finding.sentence(japanese=True)}{finding.advice(japanese=True)}",
        f"{finding.sentence(japanese=False)}. {finding.advice(japanese=False)}",
    )
