# SPDX-License-Identifier: Apache-2.0
"""The calendar of rooms in words: bars, cells, days, views, spoken and written alike."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from desktop.meetings import RequestState
from desktop.models.room_calendar import Entry, View
from desktop.ui import absence_words, meeting_words
from desktop.ui.dates import CITY_TIME, clock
from desktop.ui.marking import QT_TRANSLATE_NOOP
from telework.meetings.catalogue import Room
from telework.meetings.meeting import OccurrenceState
from telework.meetings.views import ShownOccurrence

VIEWS = {
    View.DAY: QT_TRANSLATE_NOOP("RoomWords", "日"),
    View.WEEK: QT_TRANSLATE_NOOP("RoomWords", "週"),
    View.MONTH: QT_TRANSLATE_NOOP("RoomWords", "月"),
}
STATES = {
    OccurrenceState.HELD: QT_TRANSLATE_NOOP("RoomWords", "確保中"),
    OccurrenceState.PENDING: QT_TRANSLATE_NOOP("RoomWords", "仮予約"),
    OccurrenceState.CHECKED_IN: QT_TRANSLATE_NOOP("RoomWords", "✓ 入室済み"),
    OccurrenceState.FINISHED: QT_TRANSLATE_NOOP("RoomWords", "終了"),
    OccurrenceState.RELEASED: QT_TRANSLATE_NOOP("RoomWords", "自動解放"),
}
"""What is said of a bar beside its title; a booking as it should be says nothing."""

VIEW_NAMES = {
    View.DAY: QT_TRANSLATE_NOOP("RoomWords", "1日の表示"),
    View.WEEK: QT_TRANSLATE_NOOP("RoomWords", "1週間の表示"),
    View.MONTH: QT_TRANSLATE_NOOP("RoomWords", "1か月の表示"),
}
REQUESTS = {
    RequestState.UNSENT: QT_TRANSLATE_NOOP("RoomWords", "申込み（未送信）"),
    RequestState.UNKNOWN: QT_TRANSLATE_NOOP("RoomWords", "申込み（答え待ち）"),
    RequestState.REFUSED: QT_TRANSLATE_NOOP("RoomWords", "申込み（断られました）"),
    RequestState.ANSWERED: QT_TRANSLATE_NOOP("RoomWords", "申込み（答えあり）"),
}


def view(which: View) -> str:
    """The word for how much time is shown."""
    return _say(VIEWS[which])


def view_name(which: View) -> str:
    """How much time is shown, for screen readers."""
    return _say(VIEW_NAMES[which])


def request_state(which: RequestState) -> str:
    """How far a request has come."""
    return _say(REQUESTS[which])


def title(entry: Entry) -> str:
    """What stands on a bar; what one may not know is only taken."""
    if entry.request is not None:
        return entry.request.wish.content.title or _say(
            QT_TRANSLATE_NOOP("RoomWords", "（件名なし）")
        )
    there = entry.occurrence
    known = there.title if there is not None else ""
    return known or _say(QT_TRANSLATE_NOOP("RoomWords", "予定あり"))


def mark(entry: Entry) -> str:
    """The word of a state that is to be seen on the bar, empty where there is none."""
    if entry.request is not None:
        return request_state(entry.request.state)
    there = entry.occurrence
    return state_mark(there.state) if there is not None else ""


def state_mark(state: OccurrenceState) -> str:
    """What is said of a state; a booking as it should be says nothing."""
    return _say(STATES[state]) if state in STATES else ""


def time_of(starts_at: datetime, ends_at: datetime) -> str:
    """``10:00〜11:00``; an end at midnight is 24:00."""
    ends = "24:00" if clock(ends_at) == "00:00" else clock(ends_at)
    return f"{clock(starts_at)}〜{ends}"


def when(starts_at: datetime, ends_at: datetime) -> str:
    """``11/24（火） 10:00〜11:00``."""
    return f"{absence_words.weekday(starts_at)} {time_of(starts_at, ends_at)}"


def spoken(entry: Entry, room: str) -> str:
    """A bar as a sentence, for the line below the calendar and for screen readers."""
    day = absence_words.weekday(entry.span.starts_at)
    parts = [room, f"{day} {time_of(entry.span.starts_at, entry.span.ends_at)}", title(entry)]
    parts.append(mark(entry))
    there = entry.occurrence
    if there is not None:
        parts += _facts(there)
    return " ・ ".join(part for part in parts if part)


def free(room: str, starts_at: datetime, ends_at: datetime) -> str:
    """A free place as a sentence."""
    pattern = _say(QT_TRANSLATE_NOOP("RoomWords", "{room} ・ {day} {time} ・ 空き"))
    return pattern.format(
        room=room, day=absence_words.weekday(starts_at), time=time_of(starts_at, ends_at)
    )


def closed(reason: str) -> str:
    """A closure in words."""
    return _say(QT_TRANSLATE_NOOP("RoomWords", "使用停止：{reason}")).format(reason=reason)


def closed_day() -> str:
    """The word for a day on which the city is closed."""
    return _say(QT_TRANSLATE_NOOP("RoomWords", "閉庁日"))


def through(room: str) -> str:
    """What stands in a room that was taken with the wall open."""
    return _say(QT_TRANSLATE_NOOP("RoomWords", "{room}として使用")).format(room=room)


def room_second(room: Room) -> str:
    """The second line of a room: where it is, how many it takes, what to know before."""
    parts = [f"{room.building} {room.floor}".strip()]
    parts.append(_say(QT_TRANSLATE_NOOP("RoomWords", "{count}人")).format(count=room.capacity))
    if room.needs_approval:
        parts.append(_say(QT_TRANSLATE_NOOP("RoomWords", "承認制")))
    if not room.is_shared:
        parts.append(_say(QT_TRANSLATE_NOOP("RoomWords", "部局専用")))
    return " ・ ".join(parts)


def day_words(day: date) -> str:
    """``11/24（火）``."""
    return absence_words.weekday(_midnight(day))


def short_day(day: date) -> str:
    """``24（火）``, where the month stands beside it or there is no room for it."""
    pattern = _say(QT_TRANSLATE_NOOP("RoomWords", "{day}（{weekday}）"))
    return pattern.format(day=day.day, weekday=absence_words.weekday_name(day.weekday()))


def heading(which: View, day: date) -> str:
    """What is shown, for the bar above the calendar."""
    if which is View.MONTH:
        pattern = _say(QT_TRANSLATE_NOOP("RoomWords", "{year}年{month}月"))
        return pattern.format(year=day.year, month=day.month)
    if which is View.WEEK:
        monday = day - timedelta(days=day.weekday())
        sunday = monday + timedelta(days=6)
        pattern = _say(QT_TRANSLATE_NOOP("RoomWords", "{year}年 {first}〜{last}"))
        return pattern.format(
            year=monday.year,
            first=f"{monday.month}/{monday.day}",
            last=f"{sunday.month}/{sunday.day}",
        )
    pattern = _say(QT_TRANSLATE_NOOP("RoomWords", "{year}年 {day}"))
    return pattern.format(year=day.year, day=day_words(day))


def count(number: int) -> str:
    """How many bookings a day has, in a cell of the month."""
    return _say(QT_TRANSLATE_NOOP("RoomWords", "{count}件")).format(count=number)


def feature(code: str) -> str:
    """The word for what a room has."""
    return meeting_words.feature(code)


def booked() -> str:
    """The word for a booking as it should be."""
    return meeting_words.state(OccurrenceState.ACCEPTED)


def _facts(there: ShownOccurrence) -> list[str]:
    found = []
    if there.owner_name:
        pattern = _say(QT_TRANSLATE_NOOP("RoomWords", "主催 {name}"))
        found.append(pattern.format(name=there.owner_name))
    if there.mine:
        found.append(_say(QT_TRANSLATE_NOOP("RoomWords", "● 自分の予約")))
    elif there.attends:
        found.append(_say(QT_TRANSLATE_NOOP("RoomWords", "○ 出席する会議")))
    if there.recurring:
        found.append(_say(QT_TRANSLATE_NOOP("RoomWords", "繰り返し")))
    if there.web:
        found.append(_say(QT_TRANSLATE_NOOP("RoomWords", "Web会議あり")))
    return found


def _midnight(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time(), CITY_TIME)


def _say(source: str) -> str:
    return QCoreApplication.translate("RoomWords", source)
