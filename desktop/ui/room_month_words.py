# SPDX-License-Identifier: Apache-2.0
"""A month of rooms in words: the lines of a day, what is said of it, and what stands there."""

from PySide6.QtCore import QCoreApplication

from desktop.models.room_calendar import WEEK, Entry
from desktop.models.room_month import MonthDay
from desktop.ui import absence_words, room_words, team_words
from desktop.ui.marking import QT_TRANSLATE_NOOP
from telework.meetings.catalogue import Catalogue

MOST_DETAILS = 12
MOST_FREE = 3


def weekdays() -> tuple[str, ...]:
    """Return the names of the days of the week, Monday first."""
    return tuple(map(absence_words.weekday_name, range(WEEK)))


def lines(day: MonthDay, *, single: bool) -> tuple[str, ...]:
    """Return what a cell says: bookings, what is free, one's own."""
    count = _count(day) if day.bookings else ""
    return (count, _free(day, single=single), _mine(day))


def spoken(day: MonthDay, *, single: bool) -> str:
    """Return a day as a sentence, for the line below and for screen readers."""
    free = _free(day, single=single) if day.open_minutes else ""
    parts = [
        room_words.day_words(day.day),
        room_words.closed_day() if day.closed else "",
        room_words.count(len(day.bookings)),
        free if single else f"{free}{_names(day)}",
        _mine(day),
    ]
    if day.open_minutes:
        pattern = _say(QT_TRANSLATE_NOOP("RoomMonth", "使用 {taken} ÷ 開室 {open}（時間:分）"))
        parts.append(
            pattern.format(
                taken=team_words.minutes(day.taken_minutes),
                open=team_words.minutes(day.open_minutes),
            )
        )
    return " ・ ".join(part for part in parts if part)


def details(day: MonthDay, catalogue: Catalogue) -> str:
    """Return what stands in the rooms on a day, a booking a line."""
    found = [_booking(each, catalogue) for each in day.bookings[:MOST_DETAILS]]
    more = len(day.bookings) - MOST_DETAILS
    if more > 0:
        found.append(_say(QT_TRANSLATE_NOOP("RoomMonth", "ほか{count}件")).format(count=more))
    return "\n".join(found)


def _booking(entry: Entry, catalogue: Catalogue) -> str:
    room = catalogue.room(entry.span.room_id)
    time = room_words.time_of(entry.span.starts_at, entry.span.ends_at)
    return "  ".join((time, room.name if room else "", room_words.title(entry)))


def _count(day: MonthDay) -> str:
    return _say(QT_TRANSLATE_NOOP("RoomMonth", "{count}件")).format(count=len(day.bookings))


def _free(day: MonthDay, *, single: bool) -> str:
    """Return how many rooms are free all day; of one room, how long it is."""
    if not day.open_minutes:
        return room_words.closed_day() if day.closed else ""
    if single:
        left = team_words.minutes(day.open_minutes - day.taken_minutes)
        return _say(QT_TRANSLATE_NOOP("RoomMonth", "空き {hours}")).format(hours=left)
    return _say(QT_TRANSLATE_NOOP("RoomMonth", "空き {count}室")).format(count=len(day.free))


def _names(day: MonthDay) -> str:
    """Return which rooms are free all day, the first of them by name."""
    if not day.free:
        return ""
    names = [each.name for each in day.free[:MOST_FREE]]
    if len(day.free) > MOST_FREE:
        names.append("…")
    said = _say(QT_TRANSLATE_NOOP("RoomMonth", "、")).join(names)
    return _say(QT_TRANSLATE_NOOP("RoomMonth", "（終日 {rooms}）")).format(rooms=said)


def _mine(day: MonthDay) -> str:
    if not day.mine:
        return ""
    return _say(QT_TRANSLATE_NOOP("RoomMonth", "● 自分 {count}件")).format(count=day.mine)


def _say(source: str) -> str:
    return QCoreApplication.translate("RoomMonth", source)
