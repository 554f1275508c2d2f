# SPDX-License-Identifier: Apache-2.0
"""RRULE as text, read by an allow-list and written again (RFC 5545 section 3.3.10).

Every part that is not read is refused by its name. Calendars write WKST into every rule; it is
read, for it only matters when every nth week is meant.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from approval import Refusal
from telework.meetings.recurrence import MONDAY, Frequency, Recurrence, Weekday

LONGEST_TEXT = 500
"""Characters; the longest rule that means something is shorter."""

MOST_INTERVAL = 1000
MOST_COUNT = 100_000

_NAMES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_NUMBER = re.compile(r"[0-9]{1,6}")
_SIGNED = re.compile(r"[+-]?[0-9]{1,2}")
_WEEKDAY = re.compile(r"([+-]?[0-9]{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_MOMENT = re.compile(r"[0-9]{8}T[0-9]{6}Z")
_DATE = re.compile(r"[0-9]{8}")
_OF_RFC = frozenset(
    {"BYSECOND", "BYMINUTE", "BYHOUR", "BYYEARDAY", "BYWEEKNO", "BYMONTH", "BYSETPOS"}
)


class _NotRead(ValueError):
    """A value that does not say what its part asks for."""


def read_rule(text: str, *, all_day: bool) -> Recurrence | tuple[Refusal, ...]:
    """Read a rule, or say everything for which it is not taken.

    Args:
        text: the value of RRULE, such as ``FREQ=MONTHLY;BYDAY=2TU;COUNT=12``.
        all_day: the meeting takes whole days, so that UNTIL is a date.
    """
    if len(text) > LONGEST_TEXT:
        return (Refusal(code="recurrence.too_long", params={"most": str(LONGEST_TEXT)}),)
    named = [part.partition("=") for part in text.strip().rstrip(";").split(";")]
    pairs = [(name.strip().upper(), value.strip().upper()) for name, _, value in named]
    refusals = [*_twice(pairs), *_unknown(pairs)]
    values = dict(pairs)
    read: dict[str, Any] = {}
    for name, value in values.items():
        if name in _READERS:
            _read_part(name, value, all_day, read, refusals)
    refusals += _ill_matched(read, values)
    return tuple(refusals) if refusals else _rule(read)


def rule_text(rule: Recurrence) -> str:
    """Write a rule as the value of RRULE, its parts always in the same order."""
    parts = [f"FREQ={rule.frequency}"]
    if rule.interval != 1:
        parts.append(f"INTERVAL={rule.interval}")
    if rule.week_begins != MONDAY:
        parts.append(f"WKST={_NAMES[rule.week_begins]}")
    if rule.weekdays:
        parts.append("BYDAY=" + ",".join(map(_weekday_text, rule.weekdays)))
    if rule.month_days:
        parts.append("BYMONTHDAY=" + ",".join(map(str, rule.month_days)))
    if rule.count is not None:
        parts.append(f"COUNT={rule.count}")
    if isinstance(rule.until, datetime):
        parts.append(f"UNTIL={rule.until.astimezone(UTC):%Y%m%dT%H%M%SZ}")
    elif rule.until is not None:
        parts.append(f"UNTIL={rule.until:%Y%m%d}")
    return ";".join(parts)


def _weekday_text(weekday: Weekday) -> str:
    return f"{weekday.nth or ''}{_NAMES[weekday.day]}"


def _twice(pairs: list[tuple[str, str]]) -> list[Refusal]:
    counted = Counter(name for name, _value in pairs)
    return [
        Refusal(code="recurrence.part_twice", params={"part": name})
        for name, times in counted.items()
        if times > 1 and name
    ]


def _unknown(pairs: list[tuple[str, str]]) -> list[Refusal]:
    found = []
    for name, value in pairs:
        if name in _OF_RFC:
            found.append(Refusal(code="recurrence.part_unsupported", params={"part": name}))
        elif name not in _READERS:
            told = f"{name}={value}" if value else name
            found.append(Refusal(code="recurrence.part_unknown", params={"part": told[:40]}))
    return found


def _read_part(
    name: str, value: str, all_day: bool, read: dict[str, Any], refusals: list[Refusal]
) -> None:
    if name == "FREQ" and value in {"YEARLY", "HOURLY", "MINUTELY", "SECONDLY"}:
        refusals.append(Refusal(code="recurrence.frequency_unsupported", params={"value": value}))
        return
    try:
        read[name] = _until(value, all_day) if name == "UNTIL" else _READERS[name](value)
    except _NotRead:
        params = {"part": name, "value": value[:40]}
        refusals.append(Refusal(code="recurrence.value_unreadable", params=params))


def _ill_matched(read: Mapping[str, Any], values: Mapping[str, str]) -> list[Refusal]:
    """Say which parts do not go together."""
    found = []
    if "FREQ" not in values:
        found.append(Refusal(code="recurrence.frequency_missing"))
    if "COUNT" in values and "UNTIL" in values:
        found.append(Refusal(code="recurrence.two_ends"))
    frequency = read.get("FREQ")
    monthly = frequency in {Frequency.MONTHLY, None}
    numbered = any(each.nth for each in read.get("BYDAY", ()))
    if not monthly and ("BYMONTHDAY" in values or numbered):
        part = "BYMONTHDAY" if "BYMONTHDAY" in values else "BYDAY"
        params = {"part": f"{part}={values[part]}"[:40], "frequency": str(frequency)}
        found.append(Refusal(code="recurrence.monthly_only", params=params))
    return found


def _rule(read: Mapping[str, Any]) -> Recurrence:
    return Recurrence(
        frequency=read["FREQ"],
        interval=read.get("INTERVAL", 1),
        weekdays=read.get("BYDAY", ()),
        month_days=read.get("BYMONTHDAY", ()),
        week_begins=read.get("WKST", MONDAY),
        count=read.get("COUNT"),
        until=read.get("UNTIL"),
    )


def _frequency(value: str) -> Frequency:
    try:
        return Frequency(value)
    except ValueError:
        raise _NotRead from None


def _up_to(most: int) -> Callable[[str], int]:
    def read(value: str) -> int:
        if _NUMBER.fullmatch(value) is None or not 0 < int(value) <= most:
            raise _NotRead
        return int(value)

    return read


def _weekdays(value: str) -> tuple[Weekday, ...]:
    found = [_WEEKDAY.fullmatch(each) for each in value.split(",")]
    read = []
    for each in found:
        # "0MO" says nothing, and no month has a sixth Monday.
        if each is None or (each[1] is not None and not 0 < abs(int(each[1])) <= 5):
            raise _NotRead
        read.append(Weekday(day=_NAMES.index(each[2]), nth=int(each[1] or 0)))
    return tuple(dict.fromkeys(read))


def _month_days(value: str) -> tuple[int, ...]:
    found = value.split(",")
    if any(_SIGNED.fullmatch(each) is None or not 0 < abs(int(each)) <= 31 for each in found):
        raise _NotRead
    return tuple(dict.fromkeys(int(each) for each in found))


def _week_begins(value: str) -> int:
    if value not in _NAMES:
        raise _NotRead
    return _NAMES.index(value)


def _until(value: str, all_day: bool) -> datetime | date:
    """Read an end of the same kind as the start: a date with dates, UTC with moments."""
    try:
        if all_day and _DATE.fullmatch(value):
            return datetime.strptime(value, "%Y%m%d").replace(tzinfo=UTC).date()
        if not all_day and _MOMENT.fullmatch(value):
            return datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    except ValueError:
        raise _NotRead from None
    raise _NotRead


_READERS: Mapping[str, Callable[[str], Any]] = {
    "FREQ": _frequency,
    "INTERVAL": _up_to(MOST_INTERVAL),
    "COUNT": _up_to(MOST_COUNT),
    "UNTIL": str,
    "BYDAY": _weekdays,
    "BYMONTHDAY": _month_days,
    "WKST": _week_begins,
}
