# SPDX-License-Identifier: Apache-2.0
"""繰り返し in words: 毎週 火曜日、10回; 毎月 第5金曜日（ない月は飛ばす）."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from desktop.models.recurrence_form import CITY
from desktop.ui.marking import QT_TRANSLATE_NOOP
from telework.meetings.recurrence import Frequency, Recurrence, Weekday

LONG_WEEKDAYS = (
    QT_TRANSLATE_NOOP("RecurrenceWords", "月曜日"),
    QT_TRANSLATE_NOOP("RecurrenceWords", "火曜日"),
    QT_TRANSLATE_NOOP("RecurrenceWords", "水曜日"),
    QT_TRANSLATE_NOOP("RecurrenceWords", "木曜日"),
    QT_TRANSLATE_NOOP("RecurrenceWords", "金曜日"),
    QT_TRANSLATE_NOOP("RecurrenceWords", "土曜日"),
    QT_TRANSLATE_NOOP("RecurrenceWords", "日曜日"),
)
_NTH = {
    1: QT_TRANSLATE_NOOP("RecurrenceWords", "第1{weekday}"),
    2: QT_TRANSLATE_NOOP("RecurrenceWords", "第2{weekday}"),
    3: QT_TRANSLATE_NOOP("RecurrenceWords", "第3{weekday}"),
    4: QT_TRANSLATE_NOOP("RecurrenceWords", "第4{weekday}"),
    5: QT_TRANSLATE_NOOP("RecurrenceWords", "第5{weekday}（ない月は飛ばす）"),
    -1: QT_TRANSLATE_NOOP("RecurrenceWords", "最後の{weekday}"),
}
_FROM_END = QT_TRANSLATE_NOOP("RecurrenceWords", "最後から{nth}番目の{weekday}")
_EACH = {
    Frequency.DAILY: QT_TRANSLATE_NOOP("RecurrenceWords", "毎日"),
    Frequency.WEEKLY: QT_TRANSLATE_NOOP("RecurrenceWords", "毎週"),
    Frequency.MONTHLY: QT_TRANSLATE_NOOP("RecurrenceWords", "毎月"),
}
_EVERY_NTH = {
    Frequency.DAILY: QT_TRANSLATE_NOOP("RecurrenceWords", "{interval}日ごと"),
    Frequency.WEEKLY: QT_TRANSLATE_NOOP("RecurrenceWords", "{interval}週ごと"),
    Frequency.MONTHLY: QT_TRANSLATE_NOOP("RecurrenceWords", "{interval}か月ごと"),
}
_FORTNIGHT = QT_TRANSLATE_NOOP("RecurrenceWords", "隔週")
_ON = QT_TRANSLATE_NOOP("RecurrenceWords", "{often} {days}")
_DATE = QT_TRANSLATE_NOOP("RecurrenceWords", "{day}日")
_LATE_DATE = QT_TRANSLATE_NOOP("RecurrenceWords", "{day}日（ない月は飛ばす）")
_LAST_DATE = QT_TRANSLATE_NOOP("RecurrenceWords", "末日")
_DATE_FROM_END = QT_TRANSLATE_NOOP("RecurrenceWords", "末日から{day}日目")
_BETWEEN = QT_TRANSLATE_NOOP("RecurrenceWords", "・")
_TIMES = QT_TRANSLATE_NOOP("RecurrenceWords", "{how}、{count}回")
_UNTIL = QT_TRANSLATE_NOOP("RecurrenceWords", "{how}、{day}まで")
_NO_END = QT_TRANSLATE_NOOP("RecurrenceWords", "{how}、終わりなし")
_ONCE = QT_TRANSLATE_NOOP("RecurrenceWords", "繰り返しなし")
ALWAYS_THERE = 28
"""The last day that every month has."""


def recurrence_words(rule: Recurrence | None, starts: date) -> str:
    """Say a rule as people say it.

    Args:
        rule: None for a single meeting.
        starts: the first day, which a rule without weekdays or days of the month goes by.
    """
    if rule is None:
        return _say(_ONCE)
    how = _how(rule, starts)
    if rule.count is not None:
        return _say(_TIMES).format(how=how, count=rule.count)
    if rule.until is None:
        return _say(_NO_END).format(how=how)
    until = rule.until
    day = until.astimezone(CITY).date() if isinstance(until, datetime) else until
    return _say(_UNTIL).format(how=how, day=f"{day.year}/{day.month}/{day.day}")


def long_weekday(day: int) -> str:
    """The name of a weekday, 0 for Monday."""
    return _say(LONG_WEEKDAYS[day])


def nth_weekday(day: int, nth: int) -> str:
    """Name the nth weekday of a month."""
    if nth in _NTH:
        return _say(_NTH[nth]).format(weekday=long_weekday(day))
    return _say(_FROM_END).format(nth=-nth, weekday=long_weekday(day))


def date_of_month(day: int) -> str:
    """Name a day of the month; those that not every month has say so."""
    if day == -1:
        return _say(_LAST_DATE)
    if day < 0:
        return _say(_DATE_FROM_END).format(day=-day)
    return _say(_DATE if day <= ALWAYS_THERE else _LATE_DATE).format(day=day)


def _how(rule: Recurrence, starts: date) -> str:
    days = _days(rule, starts)
    often = _often(rule)
    return _say(_ON).format(often=often, days=days) if days else often


def _often(rule: Recurrence) -> str:
    if rule.interval == 1:
        return _say(_EACH[rule.frequency])
    if rule.interval == 2 and rule.frequency is Frequency.WEEKLY:
        return _say(_FORTNIGHT)
    return _say(_EVERY_NTH[rule.frequency]).format(interval=rule.interval)


def _days(rule: Recurrence, starts: date) -> str:
    named = [_weekday(each) for each in rule.weekdays]
    named += [date_of_month(each) for each in rule.month_days]
    if not named and rule.frequency is Frequency.WEEKLY:
        named = [long_weekday(starts.weekday())]
    elif not named and rule.frequency is Frequency.MONTHLY:
        named = [date_of_month(starts.day)]
    return _say(_BETWEEN).join(named)


def _weekday(weekday: Weekday) -> str:
    return nth_weekday(weekday.day, weekday.nth) if weekday.nth else long_weekday(weekday.day)


def _say(source: str) -> str:
    return QCoreApplication.translate("RecurrenceWords", source)
