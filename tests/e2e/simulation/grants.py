# SPDX-License-Identifier: Apache-2.0
"""What stood before the month: permitted blocks, leave and hours, as other systems leave them."""

from datetime import date, time, timedelta

from server.store.engine import Database
from server.store.telework.absent import StoredAbsent, save_absent
from server.store.telework.grants import StoredGrant, insert_grants
from server.store.telework.schedules import save_assignments, save_patterns
from server.usecases.telework.recount import days_of_month, recount_people
from telework import Absent, AbsentKind, Grant, GrantSource
from telework.hours.pattern import PatternAssignment, SchedulePattern
from tests.e2e.simulation.city import TENANT
from tests.e2e.simulation.days import PATTERNS, Permitted
from tests.e2e.simulation.month import MONTH, RemoteDay, Truth


def permit(database: Database, truth: Truth) -> int:
    """Permit every block before the month begins, each by an application or an order.

    Leave and hours of one's own stand then too.

    Returns:
        How many blocks there are.
    """
    blocks = [block for remote in truth.days for block in blocks_of(remote)]
    with database.write_work() as tx:
        insert_grants(tx, TENANT, blocks)
        save_absent(tx, TENANT, [leave_of(each) for each in truth.days if each.kind.leave])
        save_patterns(tx, TENANT, [pattern_of(name) for name in PATTERNS])
        hours = [hours_of(each) for each in truth.days if each.kind.pattern]
        save_assignments(tx, TENANT, hours, "somebody", truth.days[0].at(0))
        recount_people(tx, TENANT, None, days_of_month(date(*MONTH, 1)))
    return len(blocks)


def blocks_of(remote: RemoteDay) -> list[StoredGrant]:
    """Return what permits a day."""
    return [_block(remote, *each) for each in enumerate(remote.kind.permitted)]


def _block(remote: RemoteDay, number: int, permitted: Permitted) -> StoredGrant:
    case_id = f"case-{remote.person_id}-{remote.day}-{number}"
    begin, end = (_clock(minute) for minute in permitted.hours) if permitted.hours else (None, None)
    return StoredGrant(
        grant=Grant(
            grant_id=f"{case_id}:0",
            person_id=remote.person_id,
            day=remote.day,
            unit=permitted.unit,
            begin=begin,
            end=end,
            place=permitted.place,
            source=GrantSource.ORDER if permitted.ordered else GrantSource.APPLICATION,
            case_id="" if permitted.ordered else case_id,
        ),
        bcp=permitted.ordered,
        granted_by="somebody",
        granted_at=remote.at(0) - timedelta(days=7),
    )


def leave_of(remote: RemoteDay) -> StoredAbsent:
    """Return the leave of a day that has one."""
    assert remote.kind.leave is not None
    begin, end = map(remote.at, remote.kind.leave)
    absent = Absent(kind=AbsentKind.LEAVE, begin=begin, end=end)
    return StoredAbsent(person_id=remote.person_id, day=remote.day, absent=absent)


def pattern_of(name: str) -> SchedulePattern:
    """Return a week of hours of one's own."""
    week = (*[PATTERNS[name]] * 5, None, None)
    return SchedulePattern(pattern_id=name, name=name, week=week)


def hours_of(remote: RemoteDay) -> PatternAssignment:
    """Return whose hours hold on a day that has its own."""
    return PatternAssignment(
        assignment_id=f"{remote.person_id}-{remote.day}",
        person_id=remote.person_id,
        pattern_id=remote.kind.pattern,
        first=remote.day,
        last=remote.day,
    )


def _clock(minute: int) -> time:
    return time(minute // 60, minute % 60)
