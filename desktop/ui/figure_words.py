# SPDX-License-Identifier: Apache-2.0
"""A figure of the page in words, found by its address: what it is, and by which rule."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from approval import city_day
from desktop.ui import measure_words, rate_words, room_use_words
from desktop.ui.dates import day_and_clock
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.measure_charts import RATE_LINES, rate_text, said
from desktop.ui.widgets.survey_question import of_both
from telework.measures.figure import FigureAddress, FigureSubject
from telework.measures.measure import Source
from telework.measures.traced import RecordKind, RecordsBehind, TracedFigure
from telework.measures.wire import Dashboard, MonthState, RateFigures, RemoteFigures, RoomFigures

SUBJECTS = {
    Source.REMOTE_WORK: FigureSubject.REMOTE_WORK,
    Source.E_APPROVAL_RATE: FigureSubject.E_APPROVAL_RATE,
}

RECORDS = {
    RecordKind.CASES: QT_TRANSLATE_NOOP("MeasureWords", "決裁の案件"),
    RecordKind.DAYS: QT_TRANSLATE_NOOP("MeasureWords", "職員ごとの在宅勤務の日"),
    RecordKind.MEETINGS: QT_TRANSLATE_NOOP("MeasureWords", "会議室ごとの利用"),
    RecordKind.FORMS: QT_TRANSLATE_NOOP("MeasureWords", "様式の登録簿"),
    RecordKind.ENTRIES: QT_TRANSLATE_NOOP("MeasureWords", "入力の履歴"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureWords:
    """A figure in words, line by line.

    Attributes:
        values: what it says.
        basis: its rule and when it was read, as far as the page knows them.
    """

    values: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()


def counted_as(found: Dashboard, address: FigureAddress) -> FigureAddress:
    """Return the figure that a measure fed by the suite is counted from; others as they are."""
    for line in found.lines:
        subject = SUBJECTS.get(line.measure.source)
        if line.measure.measure_id == address.measure_id and subject is not None:
            return FigureAddress(subject=subject, month=address.month)
    return address


def counted_on(found: Dashboard, address: FigureAddress) -> date | None:
    """Return the day whose forms a figure counts; None of one that counts no forms.

    A month's last day, in the running month the day of the page.
    """
    forms = (
        line.measure.measure_id
        for line in found.lines
        if line.measure.source is Source.FORMS_WITHOUT_SEAL
    )
    if address.measure_id not in forms:
        return None
    first = date.fromisoformat(f"{address.month}-01")
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return min(last, city_day(found.as_of))


def is_published(found: Dashboard, month: str) -> bool:
    """Tell whether the e-approval rate of a month is a published one, as far as the page knows."""
    if month == found.month:
        return found.published is not None
    return any(
        each.month == month and each.state is MonthState.PUBLISHED
        for line in found.lines
        if line.measure.source is Source.E_APPROVAL_RATE
        for each in line.months
    )


def figure_words(found: Dashboard, figure_id: str) -> FigureWords:
    """Return what a figure says by its page; nothing of one that is not on it."""
    as_of = _as_of(found.as_of)
    for line in found.lines:
        for month in line.months:
            if month.figure_id == figure_id:
                basis = (measure_words.source(line), as_of)
                return FigureWords(values=(said(line.measure, month),), basis=basis)
    counted = (found.rate, *found.rate_months, *found.rate_bureaus)
    for rate in counted:
        if rate.figure_id == figure_id:
            return FigureWords(values=_rates(rate), basis=(_rule(found.rate_rule), as_of))
    for remote in (found.remote, *found.remote_bureaus):
        if remote.figure_id == figure_id:
            return FigureWords(values=_remote(remote), basis=(_rule(policy_of(found)), as_of))
    if found.rooms is not None and found.rooms.figure_id == figure_id:
        return FigureWords(values=_rooms(found.rooms), basis=(as_of,))
    return FigureWords()


def traced_basis(found: TracedFigure) -> tuple[str, ...]:
    """Return what the server says at the address of a figure: rule, amendments, records."""
    lines = [of_both(found.words, found.words_en)]
    if found.rule:
        lines.insert(0, _rule(found.rule))
    if found.restated is not None:
        pattern = measure_words.say(
            QT_TRANSLATE_NOOP("MeasureWords", "訂正後 {value}（差 {delta}）")
        )
        lines.append(pattern.format(value=found.restated, delta=found.delta))
    return (*lines, *(_records(each) for each in found.records), _as_of(found.as_of))


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


def _records(behind: RecordsBehind) -> str:
    if behind.permitted:
        pattern = QT_TRANSLATE_NOOP(
            "MeasureWords", "もとになる記録：{kind}（見える範囲で開けます）"
        )
    else:
        pattern = QT_TRANSLATE_NOOP("MeasureWords", "もとになる記録：{kind}（権限がありません）")
    kind = measure_words.say(RECORDS[behind.kind])
    return measure_words.say(pattern).format(kind=kind)


def _as_of(at: datetime) -> str:
    pattern = measure_words.say(QT_TRANSLATE_NOOP("MeasureWords", "{time} 時点"))
    return pattern.format(time=day_and_clock(at))
