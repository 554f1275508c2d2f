# SPDX-License-Identifier: Apache-2.0
"""A figure of the page in words, found by its address: what it is, and by which rule."""

from desktop.ui import measure_words, rate_words, room_use_words
from desktop.ui.dates import day_and_clock
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.measure_charts import RATE_LINES, rate_text, said
from telework.measures.figure import FigureAddress, FigureSubject
from telework.measures.measure import Source
from telework.measures.wire import Dashboard, RateFigures, RemoteFigures, RoomFigures

SUBJECTS = {
    Source.REMOTE_WORK: FigureSubject.REMOTE_WORK,
    Source.E_APPROVAL_RATE: FigureSubject.E_APPROVAL_RATE,
}


def counted_as(found: Dashboard, address: FigureAddress) -> FigureAddress:
    """Return the figure that a measure fed by the suite is counted from; others as they are."""
    for line in found.lines:
        subject = SUBJECTS.get(line.measure.source)
        if line.measure.measure_id == address.measure_id and subject is not None:
            return FigureAddress(subject=subject, month=address.month)
    return address


def figure_words(found: Dashboard, figure_id: str) -> tuple[str, ...]:
    """Return what a figure says, line by line; nothing of one that is not on the page."""
    for line in found.lines:
        for month in line.months:
            if month.figure_id == figure_id:
                return (said(line.measure, month), measure_words.source(line), _as_of(found))
    counted = (found.rate, *found.rate_months, *found.rate_bureaus)
    for rate in counted:
        if rate.figure_id == figure_id:
            return (*_rates(rate), _rule(found.rate_rule), _as_of(found))
    for remote in (found.remote, *found.remote_bureaus):
        if remote.figure_id == figure_id:
            return (*_remote(remote), _rule(policy_of(found)), _as_of(found))
    if found.rooms is not None and found.rooms.figure_id == figure_id:
        return (*_rooms(found.rooms), _as_of(found))
    return ()


def policy_of(found: Dashboard) -> str:
    """Return the rule by which remote work is counted on this page."""
    rules = (each.counted_by for each in found.lines if each.measure.source is Source.REMOTE_WORK)
    return next(rules, "")


def _rates(rate: RateFigures) -> tuple[str, ...]:
    pattern = measure_words.say(
        QT_TRANSLATE_NOOP("MeasureWords", "{name} {rate}：{part}件 ÷ {whole}件")
    )
    lines = []
    for each in RATE_LINES:
        part, whole = rate_words.counts(each, rate)
        name = rate_words.say(rate_words.RATES[each])
        text = rate_text(rate, each)
        lines.append(pattern.format(name=name, rate=text, part=f"{part:,}", whole=f"{whole:,}"))
    return tuple(lines)


def _remote(remote: RemoteFigures) -> tuple[str, ...]:
    pattern = measure_words.say(
        QT_TRANSLATE_NOOP("MeasureWords", "実施回数 {count}回 ・ 延べ{days}人日")
    )
    count, days = measure_words.times(remote.half_units), f"{remote.person_days:,}"
    return (pattern.format(count=count, days=days),)


def _rooms(rooms: RoomFigures) -> tuple[str, ...]:
    pattern = measure_words.say(
        QT_TRANSLATE_NOOP(
            "MeasureWords",
            "会議室の利用率 {used} ・ Web会議の割合 {web} ・ 無断不使用の率 {released}",
        )
    )
    percent = room_use_words.percent
    return (
        pattern.format(
            used=percent(rooms.used_minutes, rooms.bookable_minutes),
            web=percent(rooms.web_meetings, rooms.meetings),
            released=percent(rooms.released, rooms.due),
        ),
    )


def _rule(rule: str) -> str:
    pattern = measure_words.say(QT_TRANSLATE_NOOP("MeasureWords", "数え方 {rule}"))
    return pattern.format(rule=rule or measure_words.NOTHING)


def _as_of(found: Dashboard) -> str:
    pattern = measure_words.say(QT_TRANSLATE_NOOP("MeasureWords", "{time} 時点"))
    return pattern.format(time=day_and_clock(found.as_of))
