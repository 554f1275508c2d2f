# SPDX-License-Identifier: Apache-2.0
"""A closed day as an amendment would have it: its work, counted by the month's policy."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import Connection

from approval import start_of_day
from approval.refusal import Refusal
from server.usecases.telework.day_facts import facts_of
from telework import DayFacts, Place, Punch, PunchKind, WorkingDay, fold
from telework.closing.day_rows import day_row
from telework.closing.figures import Figures
from telework.closing.snapshot import DayRow
from telework.closing.wire import AmendedPunch, ProposeAmendment
from telework.counting import DayCount, Policy, count_day
from telework.day import Punched, Source, settle_punch

LONGEST_DAY = timedelta(hours=36)
"""The lines of a day lie between its midnight and noon of the next date."""


def after_row(
    tx: Connection, tenant: int, wish: ProposeAmendment, policy: Policy
) -> DayRow | Refusal:
    """Return the day as it would be, signed off by whoever approves it."""
    found = facts_of(tx, tenant, [wish.person_id], [wish.day]).get((wish.person_id, wish.day))
    facts = found or DayFacts(
        person_id=wish.person_id,
        section_id="",
        day=wish.day,
        schedule=None,
        work=WorkingDay(date=wish.day),
    )
    if not wish.lines and found is None:
        return Refusal(code="amendment.after_missing")
    if wish.lines:
        work = _work(wish.day, wish.lines)
        if isinstance(work, Refusal):
            return work
        facts = replace(facts, work=work)
    figures = figures_of_count(count_day(facts, policy))
    return day_row(replace(facts, confirmed=True), figures, figures)


def figures_of_count(count: DayCount) -> Figures:
    """Return the counters of a day counted by the pure function."""
    return Figures(
        person_days=count.person_days.total,
        home=count.half_units.home,
        satellite=count.half_units.satellite,
        mobile=count.half_units.mobile,
        events=count.events.total,
        allowance_days=count.allowance_days,
    )


def _work(day: date, lines: Sequence[AmendedPunch]) -> WorkingDay | Refusal:
    work = WorkingDay(date=day)
    begin = start_of_day(day)
    for number, line in enumerate(sorted(lines, key=lambda each: each.at), 1):
        unknown = line.kind not in {*PunchKind} or (line.place and line.place not in {*Place})
        if unknown or not begin <= line.at < begin + LONGEST_DAY:
            return Refusal(code="amendment.day_unreadable", params={"line": str(number)})
        punch = Punch(kind=PunchKind(line.kind), place=Place(line.place) if line.place else "")
        said = Punched(
            kind=punch.kind, place=punch.place or None, at=line.at, source=Source.CORRECTED
        )
        settled = settle_punch(work, said)
        if not settled.counted:
            return Refusal(code="amendment.day_unreadable", params={"line": str(number)})
        work = fold(work, settled)
    return work
