# SPDX-License-Identifier: Apache-2.0
"""Exceptions of a day in words: what differs, or was worked without permission, and its end."""

from PySide6.QtCore import QCoreApplication

from desktop.telework_team import SETTLED, DayException, Remark
from desktop.ui import team_words
from desktop.ui.dates import clock, day_and_clock
from desktop.ui.marking import QT_TRANSLATE_NOOP

WORK = {
    "overtime.overtime": QT_TRANSLATE_NOOP("ExceptionWords", "許可のない時間外の勤務"),
    "overtime.night": QT_TRANSLATE_NOOP("ExceptionWords", "許可のない深夜の勤務"),
    "overtime.holiday": QT_TRANSLATE_NOOP("ExceptionWords", "許可のない休日の勤務"),
    "overtime.seen": QT_TRANSLATE_NOOP("ExceptionWords", "申告のない時間外の利用"),
    "overtime.afterwards": QT_TRANSLATE_NOOP("ExceptionWords", "始めたあとに許可された勤務"),
}
OPEN = {
    "difference": QT_TRANSLATE_NOOP("ExceptionWords", "▲ 理由がまだありません"),
    "unpermitted": QT_TRANSLATE_NOOP("ExceptionWords", "▲ まだ整理されていません"),
}


def marked(one: Remark) -> str:
    """Return a remark with its mark: what was settled asks for nothing any more."""
    mark = "✓" if one.code in SETTLED else team_words.EXCEPTION
    return f"{mark} {team_words.remark(one)}"


def line(one: DayException) -> str:
    """Return an exception with how far it is, in one line."""
    return f"{stretch(one)}　{state(one)}"


def stretch(one: DayException) -> str:
    """Return from when to when, what, and how long."""
    pattern = _say(QT_TRANSLATE_NOOP("ExceptionWords", "{begin}–{end}　{kind}（{minutes}分）"))
    if one.what == "unpermitted":
        kind = _say(WORK[one.remark.code])
    else:
        kind = team_words.word(team_words.DIFFERENCES, one.kind)
    return pattern.format(
        begin=clock(one.begin), end=clock(one.end), kind=kind, minutes=one.minutes
    )


def state(one: DayException) -> str:
    """Return who settled it and why, the person's reason, or that it is open."""
    made = one.settled
    if made is None:
        return one.reason or _say(OPEN[one.what])
    if made.pending:
        waiting = QT_TRANSLATE_NOOP("ExceptionWords", "✓ 整理済み（送信待ち）　理由: {reason}")
        return _say(waiting).format(reason=made.reason)
    pattern = _say(QT_TRANSLATE_NOOP("ExceptionWords", "✓ 整理済み（{by}　{at}）　理由: {reason}"))
    return pattern.format(by=made.by, at=day_and_clock(made.at), reason=made.reason)


def _say(source: str) -> str:
    return QCoreApplication.translate("ExceptionWords", source)
