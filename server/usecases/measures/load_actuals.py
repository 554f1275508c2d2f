# SPDX-License-Identifier: Apache-2.0
"""Loading actuals of the past from a file: first entries of their months, all or none.

What is entered stays: a line whose month has another value already is refused, and is
corrected on screen, where somebody says which entry he saw. The same line again is skipped.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from approval import Problem
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.engine import Database
from server.store.measures.actuals import add_entry, entries_of
from server.store.measures.register import register_in_force
from server.usecases.measures.entering import facts_of
from server.usecases.meetings.ids import fresh_id
from telework.measures.entries import ActualEntry, EnterActual, in_force, judge_entry
from telework.measures.files.actuals_file import ActualLine, read_actuals


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedActuals:
    """A file as it is to be entered: by whom (``name`` for people), for which time."""

    data: bytes
    file: str
    by: str
    name: str
    now: datetime


def load_actuals(
    database: Database, tenant: int, given: LoadedActuals
) -> tuple[ActualEntry, ...] | tuple[Problem, ...]:
    """Enter every line of a file that is not there yet, or say everything that is wrong."""

    def load(tx: Connection) -> tuple[ActualEntry, ...] | tuple[Problem, ...]:
        lines, problems = read_actuals(given.data, given.file)
        new = _judged(tx, tenant, lines, given)
        problems += [fault for line in lines for fault in line.row.problems]
        if problems:
            return tuple(sorted(problems, key=lambda problem: problem.line))
        for entry in new:
            add_entry(tx, tenant, entry)
        append_audit(tx, _audit(tenant, len(new), given))
        return tuple(new)

    return database.write(load)


def _judged(
    tx: Connection, tenant: int, lines: list[ActualLine], given: LoadedActuals
) -> list[ActualEntry]:
    """Judge each line by the rule of the screen; note in its row what stands against it."""
    register = register_in_force(tx, tenant)
    by_measure: dict[str, list[ActualLine]] = defaultdict(list)
    for line in lines:
        by_measure[line.measure_id].append(line)
    found = []
    for measure_id, own in by_measure.items():
        measure = register.measure(measure_id)
        if measure is None:
            for line in own:
                line.row.fault("measure.unknown", "measure_id")
            continue
        facts = facts_of(tx, tenant, measure, entries_of(tx, tenant, measure_id), given.now)
        standing = in_force(facts.entries)
        for line in own:
            if _is_there(standing.get(line.month), line) or line.row.problems:
                continue
            entry = _entry(line, given)
            refusal = judge_entry(measure, _asked(entry), facts)
            if refusal is not None:
                line.row.fault(refusal.code, "value", **refusal.params)
            found.append(entry)
    return found


def _is_there(entry: ActualEntry | None, line: ActualLine) -> bool:
    return entry is not None and (entry.value, entry.from_what) == (line.value, line.from_what)


def _asked(entry: ActualEntry) -> EnterActual:
    return EnterActual(
        event_id=entry.entry_id, month=entry.month, value=entry.value, from_what=entry.from_what
    )


def _entry(line: ActualLine, given: LoadedActuals) -> ActualEntry:
    return ActualEntry(
        entry_id=fresh_id(given.now),
        measure_id=line.measure_id,
        month=line.month,
        value=line.value,
        from_what=line.from_what,
        replaces="",
        entered_by=given.by,
        entered_name=given.name,
        section_id="",
        entered_at=given.now,
    )


def _audit(tenant: int, count: int, given: LoadedActuals) -> AuditEntry:
    return AuditEntry(
        tenant=tenant,
        at=given.now,
        tag=Tag.OPS_ACTUALS_LOADED,
        actor=given.by,
        subject="measures",
        detail=f"{count} actuals",
    )
