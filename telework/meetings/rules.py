# SPDX-License-Identifier: Apache-2.0
"""The city's rules on rooms, one small function each, and the judgement that asks them all.

Every rule is set per room in the catalogue (rooms.md, R1 and R2). Whether a room is free is
no rule: only the guards of the database know that.
"""

from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum

from telework.meetings.booking import Outcome
from telework.meetings.catalogue import Purpose, Room
from telework.meetings.circumstances import (
    DAY_MINUTES,
    AskedDate,
    Blocking,
    BookingCircumstances,
    Verdict,
    closed_between,
)

__all__ = [
    "AskedDate",
    "Blocking",
    "BookingCircumstances",
    "RoomRule",
    "Verdict",
    "closed_between",
    "judge_date",
]

_ONE_DAY = timedelta(days=1)
_HOUR = 60


class RoomRule(StrEnum):
    """Stable names of the rules; the comment names the parameters of the sentence."""

    BLOCKED = "room.blocked"  # room, reason
    CROWDED = "room.crowded"  # room, people, capacity; nothing is refused
    CLOSED_DAY = "room.closed_day"  # room, day, name
    DAYS_IN_A_ROW = "room.days_in_a_row"  # room, limit
    HOURS = "room.hours"  # room, opens, closes
    NOBODY_FROM_OUTSIDE = "room.nobody_from_outside"  # room
    NOT_OPEN_TO = "room.not_open_to"  # room
    OVER_MIDNIGHT = "room.over_midnight"  # room, closes
    PAST = "room.past"  # day
    PURPOSE = "room.purpose"  # room
    SECTION_HOURS = "room.section_hours"  # room, month, limit
    TOO_LONG = "room.too_long"  # room, limit
    TOO_MANY_PEOPLE = "room.too_many_people"  # room, people, capacity
    WINDOW = "room.window"  # room, days, first


_Rule = Callable[[AskedDate, Room, BookingCircumstances], Verdict | None]


def judge_date(asked: AskedDate, room: Room, of: BookingCircumstances) -> Verdict | None:
    """Return the first rule that stands against a date in a room, None where none does."""
    rules = _FOR_KEEPERS if of.keeps_room else (*_FOR_KEEPERS, *_FOR_OTHERS)
    return next((found for rule in rules if (found := rule(asked, room, of))), None)


def crowded(people: int, room: Room | None) -> Verdict | None:
    """Say that more people come than the room seats; whoever books may have his reasons."""
    if room is None or people <= room.capacity:
        return None
    told = {"room": room.name, "people": str(people), "capacity": str(room.capacity)}
    return _against(Outcome.BOOKED, RoomRule.CROWDED, **told)


def past(asked: AskedDate, _room: Room, of: BookingCircumstances) -> Verdict | None:
    """Refuse what is over; a meeting that runs may still be entered."""
    if asked.ends_at > of.now:
        return None
    return _against(Outcome.FAILED, RoomRule.PAST, day=asked.day.isoformat())


def over_midnight(asked: AskedDate, room: Room, _of: BookingCircumstances) -> Verdict | None:
    """Refuse a night between two days, unless the room is open around the clock."""
    if asked.ends <= DAY_MINUTES or _around_the_clock(room):
        return None
    closes = clock_words(room.closes)
    return _against(Outcome.FAILED, RoomRule.OVER_MIDNIGHT, room=room.name, closes=closes)


def opening_hours(asked: AskedDate, room: Room, _of: BookingCircumstances) -> Verdict | None:
    """Refuse what begins before the room opens or ends after it closes."""
    if _around_the_clock(room) or (room.opens <= asked.begins and asked.ends <= room.closes):
        return None
    hours = {"opens": clock_words(room.opens), "closes": clock_words(room.closes)}
    return _against(Outcome.FAILED, RoomRule.HOURS, room=room.name, **hours)


def too_long(asked: AskedDate, room: Room, _of: BookingCircumstances) -> Verdict | None:
    """Refuse more minutes at a time than the room allows."""
    if asked.minutes <= room.max_minutes:
        return None
    limit = str(room.max_minutes)
    return _against(Outcome.FAILED, RoomRule.TOO_LONG, room=room.name, limit=limit)


def closed_day(asked: AskedDate, room: Room, of: BookingCircumstances) -> Verdict | None:
    """Refuse days on which the city is closed, where the room is closed on them too."""
    closed = next((day for day in asked.days() if day in of.closed), None)
    if closed is None or room.on_closed_days:
        return None
    told = {"room": room.name, "day": closed.isoformat(), "name": of.closed[closed]}
    return _against(Outcome.CLOSED_DAY, RoomRule.CLOSED_DAY, **told)


def blocked(asked: AskedDate, room: Room, of: BookingCircumstances) -> Verdict | None:
    """Refuse the time of a closure to everybody but the sections that it names.

    Set-up and clearing belong to the time: the closed room is needed for them too.
    """
    for each in closures_met(asked, room, of):
        if not asked.is_among(each.open_to):
            told = {"room": room.name, "reason": each.reason}
            return _against(Outcome.SKIPPED, RoomRule.BLOCKED, **told)
    return None


def closures_met(asked: AskedDate, room: Room, of: BookingCircumstances) -> tuple[Blocking, ...]:
    """Return the closures that a date in a room meets, its set-up and clearing included."""
    begins = asked.starts_at - timedelta(minutes=room.before_minutes)
    ends = asked.ends_at + timedelta(minutes=room.after_minutes)
    return tuple(each for each in of.blockings if each.starts_at < ends and begins < each.ends_at)


def capacity(asked: AskedDate, room: Room, _of: BookingCircumstances) -> Verdict | None:
    """Refuse more people than seats, where the room is strict about it."""
    if asked.people <= room.capacity or not room.strict_capacity:
        return None
    told = {"room": room.name, "people": str(asked.people), "capacity": str(room.capacity)}
    return _against(Outcome.FAILED, RoomRule.TOO_MANY_PEOPLE, **told)


def open_to(asked: AskedDate, room: Room, _of: BookingCircumstances) -> Verdict | None:
    """Refuse sections that the room is not open to (各部会議室)."""
    if room.is_shared or asked.is_among(room.open_to):
        return None
    return _against(Outcome.FAILED, RoomRule.NOT_OPEN_TO, room=room.name)


def from_outside(asked: AskedDate, room: Room, _of: BookingCircumstances) -> Verdict | None:
    """Refuse the priority application (優先申込) to meetings that nobody from outside comes to."""
    if asked.purpose is not Purpose.OUTSIDE or asked.outside > 0:
        return None
    return _against(Outcome.FAILED, RoomRule.NOBODY_FROM_OUTSIDE, room=room.name)


def window(asked: AskedDate, room: Room, of: BookingCircumstances) -> Verdict | None:
    """Refuse purposes without a window, and days that it does not reach yet (R2)."""
    days = next((each.days for each in room.windows if each.purpose is asked.purpose), None)
    if days is None:
        return _against(Outcome.FAILED, RoomRule.PURPOSE, room=room.name)
    if asked.day <= of.today + days * _ONE_DAY:
        return None
    first = asked.day - days * _ONE_DAY
    told = {"room": room.name, "days": str(days), "first": first.isoformat()}
    return _against(Outcome.OUT_OF_WINDOW, RoomRule.WINDOW, **told)


def days_in_a_row(asked: AskedDate, room: Room, of: BookingCircumstances) -> Verdict | None:
    """Refuse the day with which a section would have the room for too many days in a row."""
    had = of.section_days.union(asked.days())
    if not room.days_in_a_row or _run(asked.day, had) <= room.days_in_a_row:
        return None
    limit = str(room.days_in_a_row)
    return _against(Outcome.FAILED, RoomRule.DAYS_IN_A_ROW, room=room.name, limit=limit)


def section_hours(asked: AskedDate, room: Room, of: BookingCircumstances) -> Verdict | None:
    """Refuse the hours with which a section would have had too much of the room in a month."""
    month = asked.day.isoformat()[:7]
    taken = of.section_minutes.get(month, 0) + asked.minutes
    if not room.section_hours or taken <= room.section_hours * _HOUR:
        return None
    told = {"room": room.name, "month": month, "limit": str(room.section_hours)}
    return _against(Outcome.FAILED, RoomRule.SECTION_HOURS, **told)


def clock_words(minutes: int) -> str:
    """Write minutes after midnight as a time of day; the last one is 24:00."""
    return f"{minutes // _HOUR}:{minutes % _HOUR:02}"


_FOR_KEEPERS: tuple[_Rule, ...] = (
    past,
    too_long,
    closed_day,
    over_midnight,
    opening_hours,
    capacity,
    blocked,
)
"""What binds whoever keeps the room as well: the hours of the house, seats, works."""

_FOR_OTHERS: tuple[_Rule, ...] = (open_to, from_outside, window, days_in_a_row, section_hours)


def _around_the_clock(room: Room) -> bool:
    return room.opens == 0 and room.closes == DAY_MINUTES


def _run(day: date, had: frozenset[date]) -> int:
    """Count the days in a row around a day."""
    first = last = day
    while first - _ONE_DAY in had:
        first -= _ONE_DAY
    while last + _ONE_DAY in had:
        last += _ONE_DAY
    return (last - first).days + 1


def _against(outcome: Outcome, rule: RoomRule, **params: str) -> Verdict:
    return Verdict(outcome=outcome, code=rule.value, params=params)
