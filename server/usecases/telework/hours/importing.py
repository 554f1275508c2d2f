# SPDX-License-Identifier: Apache-2.0
"""Taking in files of other systems: all of a file or nothing, and twice is as once."""

import hashlib
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from approval import Problem, city_day
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.engine import Database
from server.store.telework.absent import StoredAbsent, save_absent, stored_absent
from server.store.telework.overtime import permissions_between, save_permissions
from server.store.telework.schedules import (
    assignments_of,
    patterns,
    save_assignments,
    save_patterns,
    save_swaps,
    swaps_of,
)
from server.usecases.city import City
from server.usecases.telework.hours.facts import Period
from server.usecases.telework.hours.facts_changed import Cause, facts_changed
from server.usecases.telework.hours.keeping import keep_records
from telework.hours.files.duty_file import DutyFile, parse_duty
from telework.hours.files.schedule_file import ScheduleFile, parse_schedules
from telework.hours.files.vpn_log import parse_vpn
from telework.hours.files.windows_log import ExportOf, ObjectiveFile, parse_windows
from telework.hours.overtime import OvertimePermission

Changed = dict[str, set[date]]


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenFile:
    """A file to take in, by whom and when.

    Attributes:
        dry_run: judge it and say what it would change, and change nothing.
    """

    name: str
    data: bytes
    by: str
    now: datetime
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What a file said.

    Attributes:
        rows: how many days, hours or assignments it names.
        changed: how many of them were not known like that before.
        passed_over: lines of a log that say nothing of use.
    """

    rows: int
    changed: int
    passed_over: int = 0


Outcome = Imported | tuple[Problem, ...]
_Take = Callable[[Connection, Collection[str]], Outcome]


def import_windows(database: Database, tenant: int, given: GivenFile, export: ExportOf) -> Outcome:
    """Take a Windows event log in, or summaries of one."""

    def take(tx: Connection, people: Collection[str]) -> Outcome:
        found = parse_windows(given.name, given.data, export, people)
        return _objective(tx, tenant, found)

    return _whole(database, tenant, given, take)


def import_vpn(database: Database, tenant: int, given: GivenFile) -> Outcome:
    """Take a log of the VPN in."""

    def take(tx: Connection, people: Collection[str]) -> Outcome:
        return _objective(tx, tenant, parse_vpn(given.name, given.data, people))

    return _whole(database, tenant, given, take)


def import_duty(database: Database, tenant: int, given: GivenFile) -> Outcome:
    """Take leave, non-duty hours and overtime orders of the duty system in."""

    def take(tx: Connection, people: Collection[str]) -> Outcome:
        found = parse_duty(given.name, given.data, people, given.now)
        if not isinstance(found, DutyFile):
            return found
        changed: Changed = {}
        count = _absent(tx, tenant, found, changed) + _orders(tx, tenant, found, changed)
        facts_changed(tx, tenant, changed, _cause(given))
        return Imported(rows=len(found.absent) + len(found.orders), changed=count)

    return _whole(database, tenant, given, take)


def import_schedules(database: Database, tenant: int, given: GivenFile) -> Outcome:
    """Take patterns of hours, assignments or exchanged days in."""

    def take(tx: Connection, people: Collection[str]) -> Outcome:
        known = patterns(tx, tenant)
        found = parse_schedules(given.name, given.data, people, known)
        if not isinstance(found, ScheduleFile):
            return found
        changed: Changed = {}
        count = (
            _patterns(tx, tenant, found, changed, given.now)
            + _assignments(tx, tenant, found, changed, given)
            + _swaps(tx, tenant, found, changed)
        )
        facts_changed(tx, tenant, changed, _cause(given))
        rows = len(found.patterns) + len(found.assignments) + len(found.swaps)
        return Imported(rows=rows, changed=count)

    return _whole(database, tenant, given, take)


class _OnlyLooking(Exception):
    """Ends a transaction that was to change nothing."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__("dry run")
        self.outcome = outcome


def _whole(database: Database, tenant: int, given: GivenFile, take: _Take) -> Outcome:
    def once(tx: Connection) -> Outcome:
        organisation = City().organisation(tx, tenant)
        people = {person.person_id for person in organisation.data.people}
        outcome = take(tx, people)
        if given.dry_run:
            raise _OnlyLooking(outcome)
        if isinstance(outcome, Imported):
            _note(tx, tenant, given, outcome)
        return outcome

    try:
        return database.write(once)
    except _OnlyLooking as looked:
        return looked.outcome


def _objective(tx: Connection, tenant: int, found: ObjectiveFile | tuple[Problem, ...]) -> Outcome:
    if not isinstance(found, ObjectiveFile):
        return found
    new = keep_records(tx, tenant, found.records)
    return Imported(rows=len(found.records), changed=len(new), passed_over=found.passed_over)


def _absent(tx: Connection, tenant: int, found: DutyFile, changed: Changed) -> int:
    if not found.absent:
        return 0
    people = sorted({line.person_id for line in found.absent})
    days = [line.day for line in found.absent]
    standing = set(stored_absent(tx, tenant, people, min(days), max(days)))
    known = {(row.person_id, row.day, row.absent.kind, row.absent.begin) for row in standing}
    new = []
    for line in found.absent:
        row = StoredAbsent(
            person_id=line.person_id, day=line.day, absent=line.absent, cancelled=line.cancelled
        )
        key = (row.person_id, row.day, row.absent.kind, row.absent.begin)
        # What comes cancelled and was never heard of changes nothing.
        if row not in standing and (key in known or not row.cancelled):
            new.append(row)
            changed.setdefault(row.person_id, set()).add(row.day)
    save_absent(tx, tenant, new)
    return len(new)


def _orders(tx: Connection, tenant: int, found: DutyFile, changed: Changed) -> int:
    if not found.orders:
        return 0
    people = sorted({order.person_id for order in found.orders})
    days = [order.day for order in found.orders]
    known = {
        one.permission_id: one
        for of_day in permissions_between(tx, tenant, people, min(days), max(days)).values()
        for one in of_day
    }
    new: list[OvertimePermission] = []
    for order in found.orders:
        before = known.get(order.permission_id)
        if before == order or (before is None and order.withdrawn_at is not None):
            continue
        new.append(order)
        changed.setdefault(order.person_id, set()).add(order.day)
    save_permissions(tx, tenant, new)
    return len(new)


def _patterns(
    tx: Connection, tenant: int, found: ScheduleFile, changed: Changed, now: datetime
) -> int:
    known = patterns(tx, tenant)
    new = [one for one in found.patterns if known.get(one.pattern_id) != one]
    save_patterns(tx, tenant, new)
    names = {one.pattern_id for one in new}
    # Whoever works by a changed pattern has other hours on every day of it.
    for person, of_person in assignments_of(tx, tenant, None).items() if names else ():
        for one in of_person:
            if one.pattern_id in names:
                changed.setdefault(person, set()).update(_days(one.first, one.last, now))
    return len(new)


def _assignments(
    tx: Connection, tenant: int, found: ScheduleFile, changed: Changed, given: GivenFile
) -> int:
    if not found.assignments:
        return 0
    people = sorted({one.person_id for one in found.assignments})
    known = {
        one.assignment_id: one
        for of_person in assignments_of(tx, tenant, people).values()
        for one in of_person
    }
    new = [one for one in found.assignments if known.get(one.assignment_id) != one]
    save_assignments(tx, tenant, new, given.by, given.now)
    for one in new:
        for each in (one, known.get(one.assignment_id, one)):
            days = _days(each.first, each.last, given.now)
            changed.setdefault(one.person_id, set()).update(days)
    return len(new)


def _swaps(tx: Connection, tenant: int, found: ScheduleFile, changed: Changed) -> int:
    if not found.swaps:
        return 0
    people = sorted({one.person_id for one in found.swaps})
    known = {one for of_person in swaps_of(tx, tenant, people).values() for one in of_person}
    new = [one for one in found.swaps if one not in known]
    save_swaps(tx, tenant, new)
    for one in new:
        changed.setdefault(one.person_id, set()).update((one.duty_day, one.off_day))
    return len(new)


def _days(first: date, last: date | None, now: datetime) -> tuple[date, ...]:
    end = min(last, city_day(now)) if last else city_day(now)
    return tuple(Period(first=first, last=end).days())


def _cause(given: GivenFile) -> Cause:
    digest = hashlib.sha256(given.data).hexdigest()
    return Cause(by=given.by, now=given.now, name=digest)


def _note(tx: Connection, tenant: int, given: GivenFile, done: Imported) -> None:
    digest = hashlib.sha256(given.data).hexdigest()
    append_audit(
        tx,
        AuditEntry(
            tenant=tenant,
            at=given.now,
            tag=Tag.TELEWORK_HOURS_IMPORTED,
            actor=given.by,
            subject=f"file:{digest}"[:120],
            detail=f"{done.changed} of {done.rows}",
        ),
    )
