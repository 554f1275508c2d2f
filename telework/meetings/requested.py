# SPDX-License-Identifier: Apache-2.0
"""From what people said to dates: every occurrence that a meeting asks for, in UTC.

The local time of day is kept in the meeting's own zone (domain/rooms.md, R11); what is stored
and compared are moments.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from approval import Refusal
from telework.meetings.expansion import begins_with, moments
from telework.meetings.meeting import MAX_MINUTES, MAX_OCCURRENCES, When
from telework.meetings.recurrence import Recurrence
from telework.meetings.rule_text import read_rule


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestedDate:
    """One date that a meeting asks for.

    Attributes:
        recurrence_id: the start that was asked for, in UTC; it names the date for good.
        starts_at, ends_at: the meeting itself in UTC, without buffers.
        local_start: the same start in the meeting's zone.
    """

    recurrence_id: datetime
    starts_at: datetime
    ends_at: datetime
    local_start: datetime

    @property
    def minutes(self) -> int:
        """How long the meeting is."""
        return (self.ends_at - self.starts_at) // timedelta(minutes=1)


def asked_dates(when: When) -> tuple[RequestedDate, ...] | Refusal:
    """Return every date asked for, in the order of time, or why it cannot be asked like that.

    A day left out (除外日) that is none of the dates is left out all the same.
    """
    zone = _zone(when.tzid)
    if isinstance(zone, Refusal):
        return zone
    if not 0 < when.minutes <= MAX_MINUTES:
        return Refusal(code="meeting.minutes", params={"most": str(MAX_MINUTES)})
    if not _is_a_start(when.starts):
        return Refusal(code="meeting.start_unreadable")
    start = when.starts.replace(tzinfo=zone)
    if start.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != when.starts:
        return Refusal(code="meeting.start_left_out", params={"zone": when.tzid})
    starts = _starts(when, start)
    return starts if isinstance(starts, Refusal) else _dates(starts, when)


def asked_date(local_start: datetime, minutes: int) -> RequestedDate:
    """Return the date that begins at a local time with its zone."""
    starts_at = local_start.astimezone(UTC)
    return RequestedDate(
        recurrence_id=starts_at,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=minutes),
        local_start=local_start,
    )


def _is_a_start(starts: datetime) -> bool:
    """Whether it is a local time of whole minutes in a year that anybody plans for."""
    whole = not starts.second and not starts.microsecond
    return starts.tzinfo is None and whole and 2000 <= starts.year < 2200


def _zone(tzid: str) -> ZoneInfo | Refusal:
    try:
        return ZoneInfo(tzid)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return Refusal(code="meeting.zone_unknown", params={"zone": tzid[:64]})


def _starts(when: When, start: datetime) -> tuple[datetime, ...] | Refusal:
    if not when.rule:
        return (start,)
    rule = read_rule(when.rule, all_day=False)
    if not isinstance(rule, Recurrence):
        return rule[0]
    if rule.count is None and rule.until is None:
        return Refusal(code="meeting.endless")
    if not begins_with(rule, start.date()):
        return Refusal(code="meeting.start_not_in_rule")
    found = tuple(islice(moments(rule, start), MAX_OCCURRENCES + 1))
    if len(found) > MAX_OCCURRENCES:
        return Refusal(code="meeting.too_many_dates", params={"most": str(MAX_OCCURRENCES)})
    return found


def _dates(starts: tuple[datetime, ...], when: When) -> tuple[RequestedDate, ...] | Refusal:
    excluded = {each.replace(tzinfo=None) for each in when.excluded}
    dates = tuple(
        asked_date(start, when.minutes)
        for start in starts
        if start.replace(tzinfo=None) not in excluded
    )
    if not dates:
        return Refusal(code="meeting.no_dates")
    if any(one.ends_at > next_one.starts_at for one, next_one in pairwise(dates)):
        return Refusal(code="meeting.overlaps_itself")
    return dates
