# SPDX-License-Identifier: Apache-2.0
"""One's own months and days for the screens, from what is kept here; ``fetch`` renews it."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from approval.calendar import city_day, fiscal_year
from approval.encoding import from_answer
from desktop.acting import telework_kept, telework_lines
from desktop.acting.telework_days import KnownDay, known_days, unanswered
from desktop.acting.telework_texts import text_of, typed_text
from desktop.acting.workplace import Workplace
from desktop.announcer import Topic
from desktop.facade import SendState
from desktop.store import rows
from desktop.store.outbox import PendingEvent
from desktop.sync.faults import CallFailed
from desktop.sync.telework_api import TeleworkApi
from desktop.telework import (
    DayDetail,
    DifferenceRow,
    EnrolmentStanding,
    GrantRow,
    MonthCount,
    MonthOfDays,
)
from telework.applying.wire import TeleworkSelf
from telework.calendar import ClosedDay
from telework.calendar.wire import CalendarOfYear
from telework.closing.states import ORDER, MonthState
from telework.closing.wire import OwnMonth as ClosingMonth
from telework.grant import Grant, GrantSource
from telework.hours.overtime import OvertimeStanding
from telework.hours.wire import DifferenceList, OvertimeList, ScheduleList
from telework.reporting.record import OwnMonth
from telework.reporting.viewing import NO_SHOW
from telework.schedule import Schedule

FEED_MONTHS = 2
"""The change feed brings this month and so many before it."""


def fetch(place: Workplace, month: str) -> None:
    """Read a month from the server and keep it; what could be read is kept in any case.

    Raises:
        CallFailed: something could not be read.
    """
    first, last = _bounds(month)
    transport = place.open_transport()
    failed: CallFailed | None = None
    try:
        api = place.api(transport).telework
        for name, ask in _questions(api, month, first, last, place.now()):
            try:
                telework_kept.keep(place, f"{name}|{month}", ask())
            except CallFailed as problem:
                failed = failed or problem
    finally:
        transport.close()
    place.announce(Topic.DAY)
    if failed is not None:
        raise failed


def _questions(
    api: TeleworkApi, month: str, first: date, last: date, now: datetime
) -> list[tuple[str, Callable[[], object]]]:
    asked: list[tuple[str, Callable[[], object]]] = [
        ("standing", lambda: api.standing(month)),
        ("closing", lambda: api.closing(month)),
        ("differences", lambda: api.differences(first, last)),
        ("calendar", lambda: api.calendar(first.year)),
        ("overtime", lambda: api.overtime(month)),
        ("schedules", lambda: api.schedules(first, last)),
    ]
    # The feed brings what was done on days; a day on which nothing was done is asked for.
    if first <= city_day(now):
        asked.append(("days", lambda: api.days(month)))
    return asked


def month(place: Workplace, month: str) -> MonthOfDays:
    """Return a month as it is known here."""
    first, last = _bounds(month)
    days = _days(place, month)
    blocks = _blocks(place)
    gaps = _gaps(place, month)
    off = days_off(place, first, last)
    closed, missed = _closed_days(place, month), _no_shows(place, month)
    hours = _schedules(place, month)
    today = city_day(place.now())
    span = (first + timedelta(days=number) for number in range((last - first).days + 1))
    shown = tuple(
        telework_lines.row_of(
            day,
            days.get(day),
            tuple(each for each in blocks if each.day == day),
            tuple(each for each in gaps if each.day == day),
            telework_lines.Around(
                is_off=day in off,
                is_over=day < today,
                closed=closed.get(day),
                no_show=day in missed,
                schedule=hours.get(day, Schedule()),
            ),
        )
        for day in span
    )
    made = MonthOfDays(
        month=month,
        rows=shown,
        pending=_submission(place, month),
        overtime=_overtime(place, month),
    )
    return _with_closing(place, made)


def day(place: Workplace, day: date) -> DayDetail:
    """Return a day with its punches, gaps, plan and report."""
    month_name = day.strftime("%Y-%m")
    found = month(place, month_name)
    known = _days(place, month_name).get(day)
    row = next(each for each in found.rows if each.day == day)
    record = known.record if known is not None else None
    return DayDetail(
        row=row,
        punches=telework_lines.punches_of(known) if known is not None else (),
        grants=tuple(each for each in _blocks(place) if each.day == day),
        differences=tuple(each for each in _gaps(place, month_name) if each.day == day),
        text=text_of(record),
        typed=typed_text(place, day),
        comment=record.comment if record is not None else "",
        editable=record.editable if record is not None else found.state != "closed",
    )


def grants(place: Workplace) -> tuple[GrantRow, ...]:
    """Return the blocks from today on, the earliest first."""
    today = city_day(place.now())
    return tuple(each for each in _blocks(place) if each.day >= today)


def days_off(place: Workplace, first: date, last: date) -> frozenset[date]:
    """Return the days without own hours: as the server said, else the weekends alone."""
    found: set[date] = set()
    at = first.replace(day=1)
    while at <= last:
        name = at.strftime("%Y-%m")
        kept = telework_kept.kept(place, TeleworkSelf, f"standing|{name}")
        end = _bounds(name)[1]
        found.update(kept[0].days_off if kept is not None else _weekends(at, end))
        at = end + timedelta(days=1)
    return frozenset(each for each in found if first <= each <= last)


def enrolment(place: Workplace) -> EnrolmentStanding:
    """Return the registration of the fiscal year of today, as far as it is known here."""
    today = city_day(place.now())
    year = fiscal_year(today)
    kept = telework_kept.kept(place, TeleworkSelf, f"standing|{today.strftime('%Y-%m')}")
    if kept is None:
        return EnrolmentStanding(fiscal_year=year, state="unknown")
    standing = kept[0]
    excluded = tuple(str(each) for each in standing.limits.excluded)
    found = [each for each in standing.enrolments if each.fiscal_year == year]
    if not found:
        return EnrolmentStanding(fiscal_year=year, state="none", excluded=excluded)
    newest = found[-1]
    state = "coming" if newest.valid_from > today else "enrolled"
    return EnrolmentStanding(
        fiscal_year=year,
        state="expired" if newest.valid_to < today else state,
        reasons=tuple(str(each) for each in newest.reasons),
        since=newest.valid_from,
        until=newest.valid_to,
        case_id=newest.case_id,
        excluded=excluded,
    )


def _days(place: Workplace, month: str) -> dict[date, KnownDay]:
    """Return the days of a month: of the feed, else as they were asked for."""
    kept = None
    if _bounds(month)[0] < _feed_begins(place.now()):
        kept = telework_kept.kept(place, OwnMonth, f"days|{month}")
    return known_days(place, kept[0].days if kept is not None else ())


def _closed_days(place: Workplace, month: str) -> dict[date, ClosedDay]:
    """Return the closed days of the month's year; none where they were never read."""
    kept = telework_kept.kept(place, CalendarOfYear, f"calendar|{month}")
    return {each.day: each for each in kept[0].days} if kept is not None else {}


def _schedules(place: Workplace, month: str) -> dict[date, Schedule]:
    """Return the own hours of the month's days that are not by the city's own hours."""
    kept = telework_kept.kept(place, ScheduleList, f"schedules|{month}")
    days = kept[0].items if kept is not None else ()
    return {each.day: each.schedule for each in days if each.schedule is not None}


def _overtime(place: Workplace, month: str) -> OvertimeStanding | None:
    kept = telework_kept.kept(place, OvertimeList, f"overtime|{month}")
    return next(iter(kept[0].items), None) if kept is not None else None


def _no_shows(place: Workplace, month: str) -> frozenset[date]:
    """Return the days of which the server said that they passed without a punch (G7)."""
    kept = telework_kept.kept(place, OwnMonth, f"days|{month}")
    days = kept[0].days if kept is not None else ()
    return frozenset(each.day for each in days if NO_SHOW in {mark.code for mark in each.marks})


def _blocks(place: Workplace) -> tuple[GrantRow, ...]:
    today = city_day(place.now())
    seal = place.vault.seal()
    with place.vault.database.read() as tx:
        stored = rows.every(tx, seal, "grant")
        events = unanswered(tx, seal)
    taken_back = {
        str(event.command()["grant_id"]): event
        for event in events
        if event.command_type == "withdraw_grant"
    }
    found = (from_answer(Grant, json.loads(row.body)) for row in stored)
    shown = (_block(each, today, taken_back.get(each.grant_id)) for each in found)
    return tuple(sorted((each for each in shown if not each.withdrawn), key=_order))


def _block(grant: Grant, today: date, event: PendingEvent | None) -> GrantRow:
    own = grant.source is GrantSource.APPLICATION
    row = GrantRow(
        grant_id=grant.grant_id,
        day=grant.day,
        unit=str(grant.unit),
        place=str(grant.place),
        begin=grant.begin,
        end=grant.end,
        source=str(grant.source),
        case_id=grant.case_id,
        withdrawable=own and grant.day >= today,
        withdrawn=grant.withdrawn,
    )
    if event is None:
        return row
    if event.state == SendState.SENT:
        return replace(row, withdrawn=True)
    return replace(row, withdrawable=False, pending=SendState(event.state))


def _order(row: GrantRow) -> tuple[date, str]:
    return row.day, row.begin.isoformat() if row.begin is not None else ""


def _gaps(place: Workplace, month: str) -> tuple[DifferenceRow, ...]:
    kept = telework_kept.kept(place, DifferenceList, f"differences|{month}")
    if kept is None:
        return ()
    with place.vault.database.read() as tx:
        events = unanswered(tx, place.vault.seal())
    given = [each for each in events if each.command_type == "explain_difference"]
    return tuple(telework_lines.gap_of(each, given) for each in kept[0].items)


def _submission(place: Workplace, month: str) -> SendState | None:
    with place.vault.database.read() as tx:
        events = unanswered(tx, place.vault.seal())
    of_month = (
        each
        for each in events
        if each.command_type == "submit_month" and each.command()["month"] == month
    )
    return next((SendState(each.state) for each in of_month), None)


def _with_closing(place: Workplace, made: MonthOfDays) -> MonthOfDays:
    """Add how far the month has come, and say what it still needs."""
    kept = telework_kept.kept(place, ClosingMonth, f"closing|{made.month}")
    if kept is not None and kept[0].parts:
        parts, read_at = kept[0].parts, kept[1]
        # Whoever was transferred has a part in each section: the month is as far as the last.
        behind = min(parts, key=lambda part: ORDER.index(part.state))
        basis = behind.count
        made = replace(
            made,
            state=str(behind.state),
            comment=behind.returned,
            read_at=read_at,
            until=kept[0].until,
            late=any(part.late for part in parts),
            count=MonthCount(
                half_units=sum(part.count.live.half_units for part in parts),
                policy_id=basis.policy_id,
                policy_version=basis.policy_version,
                as_of=basis.as_of,
                state=basis.state,
            ),
        )
    elif kept is not None and kept[0].refused == "month.closed":
        # Closed without a day of one's own in it.
        made = replace(made, state=str(MonthState.CLOSED), read_at=kept[1])
    return replace(made, missing=telework_lines.missing_of(made, city_day(place.now())))


def _bounds(month: str) -> tuple[date, date]:
    first = date.fromisoformat(f"{month}-01")
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _feed_begins(now: datetime) -> date:
    at = city_day(now).replace(day=1)
    for _ in range(FEED_MONTHS):
        at = (at - timedelta(days=1)).replace(day=1)
    return at


def _weekends(first: date, last: date) -> list[date]:
    span = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return [each for each in span if each.weekday() >= 5]
