# SPDX-License-Identifier: Apache-2.0
"""締め後訂正 in words: a day before and after, what the counters gain or lose, a line."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.ui import counting_words, team_words, telework_tables, telework_words
from desktop.ui.dates import clock, in_city
from desktop.ui.marking import QT_TRANSLATE_NOOP
from telework.closing.amendment import Amendment
from telework.closing.figures import Figures
from telework.closing.snapshot import DayRow
from telework.closing.wire import AmendedPunch


def punch(line: AmendedPunch, day: date) -> str:
    """``8:30 開始（在宅）``; ``翌日`` stands before what lies after the midnight of ``day``."""
    kind = telework_words.say(telework_tables.PUNCHES, line.kind)
    time = clock(line.at)
    if in_city(line.at).date() > day:
        time = _say(QT_TRANSLATE_NOOP("AmendmentWords", "翌日{time}")).format(time=time)
    if not line.place:
        return f"{time} {kind}"
    pattern = _say(QT_TRANSLATE_NOOP("AmendmentWords", "{time} {kind}（{place}）"))
    place = telework_words.say(telework_tables.PLACES, line.place)
    return pattern.format(time=time, kind=kind, place=place)


def punches(lines: tuple[AmendedPunch, ...], day: date) -> str:
    """Return lines one after the other, a dash where there is none."""
    return " ・ ".join(punch(each, day) for each in lines) or "－"


def row(day: DayRow | None) -> str:
    """Return a day in one line: places, hours, count."""
    if day is None:
        return _say(QT_TRANSLATE_NOOP("AmendmentWords", "記録なし"))
    times = ""
    if day.began is not None:
        times = f"{clock(day.began)}–{clock(day.ended) if day.ended is not None else ''}"
    return "　".join(part for part in (counting_words.day_row(day), times) if part)


def deltas(amendment: Amendment) -> tuple[str, ...]:
    """Return each counter before and after, with its difference; those that stay as well."""
    before = amendment.before.counted if amendment.before is not None else Figures()
    after = amendment.after.counted if amendment.after is not None else Figures()
    sure_before = amendment.before.sure if amendment.before is not None else Figures()
    sure_after = amendment.after.sure if amendment.after is not None else Figures()
    whole = ("person_days", "events", "allowance_days")
    plain = {
        name: (str(getattr(before, name)), str(getattr(after, name)), _signed(name, before, after))
        for name in whole
    }
    halves = _halves(before.half_units, after.half_units)
    ordered = (
        ("person_days", plain["person_days"]),
        ("half_units", halves),
        ("events", plain["events"]),
        ("allowance_days", plain["allowance_days"]),
    )
    lines = [_line(counting_words.word(counting_words.COUNTERS, each), of) for each, of in ordered]
    sure = _say(QT_TRANSLATE_NOOP("AmendmentWords", "確認済みの実施回数"))
    return (*lines, _line(sure, _halves(sure_before.half_units, sure_after.half_units)))


def state(amendment: Amendment) -> str:
    """Return how far it has come, with the reason of a decision."""
    said = counting_words.word(counting_words.AMENDMENT_STATES, amendment.state)
    if not amendment.comment:
        return said
    pattern = _say(QT_TRANSLATE_NOOP("AmendmentWords", "{state}　所属長から：{comment}"))
    return pattern.format(state=said, comment=amendment.comment)


def exception(amendment: Amendment) -> str:
    """Return why a head should look at it, in the words of the person."""
    pattern = _say(QT_TRANSLATE_NOOP("AmendmentWords", "締め後訂正（理由: {reason}）"))
    return pattern.format(reason=amendment.reason)


def change(amendment: Amendment) -> str:
    """Return places and count before and after."""
    before, after = amendment.before, amendment.after
    return f"{counting_words.day_row(before)} → {counting_words.day_row(after)}"


def _halves(before: int, after: int) -> tuple[str, str, str]:
    times = team_words.times
    return times(before), times(after), counting_words.signed(after - before)


def _signed(name: str, before: Figures, after: Figures) -> str:
    change_of: int = getattr(after, name) - getattr(before, name)
    return f"{change_of:+d}" if change_of else "±0"


def _line(name: str, figures: tuple[str, str, str]) -> str:
    pattern = _say(QT_TRANSLATE_NOOP("AmendmentWords", "{name}　{before} → {after}（{delta}）"))
    before, after, delta = figures
    return pattern.format(name=name, before=before, after=after, delta=delta)


def _say(source: str) -> str:
    return QCoreApplication.translate("AmendmentWords", source)
