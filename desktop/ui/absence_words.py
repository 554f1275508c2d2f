# SPDX-License-Identifier: Apache-2.0
"""Absences in words: the kind, and from when until when as people say it."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from desktop.absences import Cover
from desktop.ui.dates import clock, in_city, is_whole_days
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.texts import explain

KINDS = {
    "trip": QT_TRANSLATE_NOOP("AbsenceWords", "出張"),
    "leave": QT_TRANSLATE_NOOP("AbsenceWords", "休暇"),
    "training": QT_TRANSLATE_NOOP("AbsenceWords", "研修"),
    "illness": QT_TRANSLATE_NOOP("AbsenceWords", "病気"),
    "other": QT_TRANSLATE_NOOP("AbsenceWords", "その他"),
}
WEEKDAYS = (
    QT_TRANSLATE_NOOP("AbsenceWords", "月"),
    QT_TRANSLATE_NOOP("AbsenceWords", "火"),
    QT_TRANSLATE_NOOP("AbsenceWords", "水"),
    QT_TRANSLATE_NOOP("AbsenceWords", "木"),
    QT_TRANSLATE_NOOP("AbsenceWords", "金"),
    QT_TRANSLATE_NOOP("AbsenceWords", "土"),
    QT_TRANSLATE_NOOP("AbsenceWords", "日"),
)


def kind(code: str) -> str:
    """The word for a kind of absence; an unknown one is shown by its own name."""
    return _say(KINDS.get(code, code))


def period(starts_at: datetime, ends_at: datetime) -> str:
    """``11/26（木）`` or ``11/26（木）〜11/27（金）`` for whole days, else with the hours."""
    if is_whole_days(starts_at, ends_at):
        first, last = weekday(starts_at), weekday(ends_at - timedelta(days=1))
        days = first if first == last else f"{first}〜{last}"
        return _say(QT_TRANSLATE_NOOP("AbsenceWords", "{days} 終日")).format(days=days)
    begins = f"{weekday(starts_at)} {clock(starts_at)}"
    if in_city(starts_at).date() == in_city(ends_at).date():
        return f"{begins}〜{clock(ends_at)}"
    return f"{begins}〜{weekday(ends_at)} {clock(ends_at)}"


def weekday(at: datetime) -> str:
    """``11/26（木）`` in the city's time."""
    day = in_city(at).date()
    pattern = _say(QT_TRANSLATE_NOOP("AbsenceWords", "{month}/{day}（{weekday}）"))
    return pattern.format(month=day.month, day=day.day, weekday=weekday_name(day.weekday()))


def weekday_name(number: int) -> str:
    """``月`` of 0 and so on."""
    return _say(WEEKDAYS[number])


def cover_lines(cover: Cover) -> tuple[str, ...]:
    """Say in order who decides meanwhile and by which article, or why nobody may."""
    if cover.nobody is not None:
        return (explain(cover.nobody).meaning,)
    return tuple(
        f"{each.order}. {each.office}  {each.name}  （{each.article}）" for each in cover.stand_ins
    )


def _say(source: str) -> str:
    return QCoreApplication.translate("AbsenceWords", source)
