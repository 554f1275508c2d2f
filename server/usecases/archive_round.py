# SPDX-License-Identifier: Apache-2.0
"""The nightly round over the renewal calendar: what is to be lifted, renewed, or alarmed about."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import Connection

from approval import city_day, start_of_day
from server.store.archive import (
    ArchivedSheet,
    due_sheets,
    kept_longer,
    mark_asked,
    unjudged_cases,
    unjudged_months,
    waiting_sheets,
)
from server.store.outbox import enqueue, is_waiting
from server.usecases.effects import ARCHIVE_LIFT, ARCHIVE_RENEW, ARCHIVE_ROUND

GRACE = timedelta(hours=1)
"""How long after the decision a sheet is lifted: proof of standing must be younger than the
signatures (EN 319 102-1, grace period)."""

LIFTED_WITHIN = timedelta(days=2)
"""A sheet that waits longer than this for its archive timestamp is an alarm."""

NIGHT = time(2, 30)
MOST = 2000
"""Sheets taken up in one night; the rest follows in the next."""

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overdue:
    """What should have been done by now.

    Attributes:
        lifts: sheets waiting for too long.
        renewals: timestamps past the day on which they were due.
    """

    lifts: tuple[ArchivedSheet, ...]
    renewals: tuple[ArchivedSheet, ...]


def schedule_archive_round(tx: Connection, tenant: int, now: datetime) -> None:
    """Plan the next night's round, unless it is planned already."""
    tonight = _night(city_day(now))
    at = tonight if now < tonight else _night(city_day(now) + _ONE_DAY)
    if not is_waiting(tx, tenant, ARCHIVE_ROUND, at):
        enqueue(tx, tenant, ARCHIVE_ROUND, {}, at)


def put_archive_round(tx: Connection, tenant: int, now: datetime) -> int:
    """Put the night's lifts and renewals into the outbox; return how many.

    Decided before there was a calendar, or kept longer than was thought: both are judged
    here. What is under way already has its job and is not put again.
    """
    schedule_archive_round(tx, tenant, now)
    lifts = [
        *unjudged_cases(tx, tenant, MOST),
        *unjudged_months(tx, tenant, MOST),
        *kept_longer(tx, tenant),
    ]
    renewals = [line.case_id for line in due_sheets(tx, tenant, now, MOST, unasked=True)]
    for case_id in lifts:
        enqueue(tx, tenant, ARCHIVE_LIFT, {"case_id": case_id}, now)
    for case_id in renewals:
        enqueue(tx, tenant, ARCHIVE_RENEW, {"case_id": case_id}, now)
    mark_asked(tx, tenant, renewals, now)
    return len(lifts) + len(renewals)


def overdue(tx: Connection, tenant: int, now: datetime) -> Overdue:
    """Return what should have been done by now."""
    late = now - LIFTED_WITHIN
    waiting = waiting_sheets(tx, tenant, MOST)
    return Overdue(
        lifts=tuple(line for line in waiting if line.wanted_at < late),
        renewals=tuple(due_sheets(tx, tenant, now - _ONE_DAY, MOST)),
    )


def is_overdue(tx: Connection, tenant: int, now: datetime) -> bool:
    """Whether anything should have been done by now; asked often, and so at one row each."""
    longest = waiting_sheets(tx, tenant, 1)
    late = bool(longest) and longest[0].wanted_at < now - LIFTED_WITHIN
    return late or bool(due_sheets(tx, tenant, now - _ONE_DAY, 1))


def _night(day: date) -> datetime:
    return start_of_day(day) + timedelta(hours=NIGHT.hour, minutes=NIGHT.minute)
