# SPDX-License-Identifier: Apache-2.0
"""Holds what the server keeps against what truly happened."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import RowMapping, text

from server.store.engine import Database
from server.store.tables import device_event
from telework.evidence import ONLINE_DELAY
from tests.e2e.simulation.days import FIGURES, Counted
from tests.e2e.simulation.laptop import LONGEST_WAY, WORST_DRIFT
from tests.e2e.simulation.month import LONGEST_OFFLINE, Truth

SLACK = LONGEST_WAY + LONGEST_OFFLINE * 2 * WORST_DRIFT / 1_000_000
"""How far a bound may be off: the way there and back, and what a boot clock drifts in days."""


_ACTS = "SELECT event_id FROM telework_punch UNION ALL SELECT event_id FROM telework_entry"


@dataclass(slots=True)
class Verdict:
    """What was found; ``faults`` is empty when everything holds."""

    clicks: int = 0
    trust: Counter[str] = field(default_factory=Counter)
    widest: timedelta = timedelta(0)
    worst_error: timedelta = timedelta(0)
    faults: list[str] = field(default_factory=list)


def judge_records(database: Database, truth: Truth) -> Verdict:
    """Check that every click is there once, and that no stated bound is broken."""
    verdict = Verdict(clicks=len(truth.clicks))
    happened = {click.event_id: click.at for click in truth.clicks}
    with database.read_work() as tx:
        acts = Counter(tx.execute(text(_ACTS)).scalars())
        evidence = tx.execute(device_event.select()).mappings().all()
    _each_once(verdict, happened, acts, "punches and entries")
    _each_once(verdict, happened, Counter(row["event_id"] for row in evidence), "evidence")
    for row in evidence:
        verdict.trust[row["trust"]] += 1
        if row["provisional"]:
            verdict.faults.append(f"{row['event_id']} is provisional still")
        at = happened.get(row["event_id"])
        if at is not None:
            _within(verdict, row["event_id"], at, row)
    return verdict


def _each_once(
    verdict: Verdict, happened: dict[str, datetime], stored: Counter[str], where: str
) -> None:
    missing = happened.keys() - stored.keys()
    strange = stored.keys() - happened.keys()
    twice = [event_id for event_id, times in stored.items() if times != 1]
    for what, found in (("missing", missing), ("from nowhere", strange), ("twice", twice)):
        if found:
            verdict.faults.append(f"{where}: {len(found)} {what}, such as {min(found)}")


def _within(verdict: Verdict, event_id: str, at: datetime, row: RowMapping) -> None:
    earliest, latest, estimate = row["earliest"], row["latest"], row["estimated_at"]
    if earliest is not None:
        verdict.widest = max(verdict.widest, latest - earliest)
    if not (earliest is None or earliest - SLACK <= at) or not at <= latest + SLACK:
        verdict.faults.append(f"{event_id} at {at} is not in {earliest} to {latest}")
    if estimate is not None:
        error = abs(estimate - at)
        verdict.worst_error = max(verdict.worst_error, error)
        if error > ONLINE_DELAY + SLACK:
            verdict.faults.append(f"{event_id} at {at} is estimated at {estimate}")


def judge_counts(database: Database, truth: Truth) -> tuple[str, ...]:
    """Hold what the server counts for each section against the table of days."""
    stored = _counted(database)
    expected = truth.counted()
    return tuple(
        f"{section}: counted {stored.get(section)}, true is {expected.get(section)}"
        for section in sorted({*stored, *expected})
        if stored.get(section, Counted()) != expected.get(section, Counted())
    )


def _counted(database: Database) -> dict[str, Counted]:
    rows = text(
        "SELECT section_id, SUM(person_days) AS person_days, SUM(home_half_units) AS home,"
        " SUM(satellite_half_units) AS satellite, SUM(mobile_half_units) AS mobile,"
        " SUM(home_events + satellite_events + mobile_events) AS events,"
        " SUM(allowance_days) AS allowance_days FROM telework_day_count"
        " WHERE policy_id = 'standard' GROUP BY section_id"
    )
    with database.read_work() as tx:
        found = tx.execute(rows).mappings().all()
    return {
        row["section_id"]: Counted(**{name: int(row[name]) for name in FIGURES}) for row in found
    }
