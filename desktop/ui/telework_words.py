# SPDX-License-Identifier: Apache-2.0
"""Remote work in words: days, places, states, and what the evidence of a time is worth."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.telework import (
    ApplicationLine,
    ApplicationPreview,
    DayRow,
    DifferenceRow,
    EnrolmentStanding,
    GrantRow,
    Missing,
    MonthCount,
    PunchRow,
)
from desktop.ui import absence_words, words
from desktop.ui.dates import clock, day_and_clock
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.telework_tables import (
    CONFIRMATIONS,
    CONTRADICTIONS,
    DAYS_OFF,
    DIFFERENCE_KINDS,
    DIFFERENCES,
    MISSING,
    OVERTIME_WARNINGS,
    PLACES,
    PUNCHES,
    REASONS,
    RECORDS,
    REPORTS,
    SOURCES,
    TRUSTS,
    UNITS,
)

if TYPE_CHECKING:
    from telework.hours.overtime import OvertimeStanding

_AREA = "TeleworkWords"


def say(table: dict[str, str], code: str) -> str:
    """The word for a code; an unknown one is shown by its own name."""
    source = table.get(code, code)
    return QCoreApplication.translate(_AREA, source) if source else ""


def day_heading(day: date) -> str:
    """``11/24（火）``."""
    pattern = _say(QT_TRANSLATE_NOOP("TeleworkWords", "{month}/{day}（{weekday}）"))
    weekday = QCoreApplication.translate("AbsenceWords", absence_words.WEEKDAYS[day.weekday()])
    return pattern.format(month=day.month, day=day.day, weekday=weekday)


def day_off(row: DayRow) -> str:
    """``祝日（勤労感謝の日）``; empty on a working day."""
    word = say(DAYS_OFF, row.day_off) if row.day_off else ""
    if not row.holiday:
        return word
    pattern = _say(QT_TRANSLATE_NOOP("TeleworkWords", "{word}（{name}）"))
    return pattern.format(word=word, name=row.holiday)


def places(row: DayRow) -> str:
    """``在宅``, ``午前 在宅・午後 勤務公署``, with 予定 where not worked yet; empty for none."""
    if not row.morning and not row.afternoon:
        return ""
    if row.morning == row.afternoon:
        said = say(PLACES, row.morning)
    else:
        halves = (("morning", row.morning), ("afternoon", row.afternoon))
        said = " ・ ".join(
            f"{say(UNITS, half)} {say(PLACES, place)}" for half, place in halves if place
        )
    if not row.planned:
        return said
    return _say(QT_TRANSLATE_NOOP("TeleworkWords", "{places}の予定")).format(places=said)


def hours(row: DayRow) -> str:
    """``8:30 – 17:15``; the end is left open while the day goes on."""
    if row.began is None:
        return ""
    return f"{clock(row.began)} – {clock(row.ended) if row.ended is not None else ''}"


def breaks(row: DayRow) -> str:
    """``休憩 60分・中抜け 45分``."""
    parts = []
    if row.break_minutes:
        parts.append(_minutes(QT_TRANSLATE_NOOP("TeleworkWords", "休憩 {n}分"), row.break_minutes))
    if row.away_minutes:
        parts.append(_minutes(QT_TRANSLATE_NOOP("TeleworkWords", "中抜け {n}分"), row.away_minutes))
    return "・".join(parts)


def marks(row: DayRow) -> tuple[tuple[str, str], ...]:
    """What is to be told of a day beside its hours: word and tone, the pressing first."""
    found: list[tuple[str, str]] = []
    if row.pending is not None:
        found.append((words.say(words.SEND_STATES[row.pending]), words.SEND_TONES[row.pending]))
    if row.no_end:
        found.append((_say(QT_TRANSLATE_NOOP("TeleworkWords", "▲ 終了なし")), "waiting"))
    if row.no_show:
        found.append((_say(QT_TRANSLATE_NOOP("TeleworkWords", "▲ 打刻なし")), "waiting"))
    if row.difference:
        tone = "waiting" if row.difference == "unexplained" else "second"
        found.append((say(DIFFERENCES, row.difference), tone))
    if row.confirmation == "returned":
        found.append((say(CONFIRMATIONS, "returned"), "refused"))
    found += [(say(SOURCES, source), "second") for source in row.sources]
    if row.trust in {"B", "C", "D"}:
        pattern = _say(QT_TRANSLATE_NOOP("TeleworkWords", "時刻{trust}"))
        found.append((pattern.format(trust=row.trust), "waiting" if row.trust == "D" else "second"))
    if row.confirmation == "confirmed":
        found.append((say(CONFIRMATIONS, "confirmed"), "done"))
    return tuple(found)


def second_line(row: DayRow) -> str:
    """Breaks, report and confirmation, joined."""
    waiting = say(CONFIRMATIONS, row.confirmation) if row.confirmation == "waiting" else ""
    worked = row.began is not None or row.planned
    report = say(REPORTS, row.report) if worked and row.report != "none" else ""
    return " ・ ".join(part for part in (breaks(row), report, waiting) if part)


def spoken(row: DayRow) -> str:
    """The whole line as one sentence for screen readers, the worth of its times with it."""
    parts = [day_heading(row.day), day_off(row), places(row), hours(row), second_line(row)]
    parts += [word for word, _tone in marks(row)]
    parts.append(trust(row.trust))
    return "、".join(part for part in parts if part)


def trust(code: str) -> str:
    """What a class of trust means, in one sentence; empty for none."""
    return say(TRUSTS, code) if code else ""


def punch(row: PunchRow) -> str:
    """``8:31 開始（在宅）``; an interval where the time is not known."""
    place = say(PLACES, row.place) if row.place else ""
    kind = say(PUNCHES, row.kind)
    if place:
        pattern = _say(QT_TRANSLATE_NOOP("TeleworkWords", "{kind}（{place}）"))
        kind = pattern.format(kind=kind, place=place)
    return f"{punch_time(row)}  {kind}"


def punch_time(row: PunchRow) -> str:
    """The time of a punch, or from when until when it may have been."""
    if row.at is not None:
        return clock(row.at)
    if row.latest is None:
        return _say(QT_TRANSLATE_NOOP("TeleworkWords", "時刻不明"))
    if row.earliest is None:
        pattern = _say(QT_TRANSLATE_NOOP("TeleworkWords", "{latest} まで"))
        return pattern.format(latest=clock(row.latest))
    return f"{clock(row.earliest)}〜{clock(row.latest)}"


def evidence(row: PunchRow, *, forgets: bool = False) -> tuple[str, ...]:
    """What is known of a punch's time and worth, in sentences.

    At a terminal that ``forgets`` nothing is said to be kept.
    """
    found = []
    if row.pending is not None:
        pattern = _say(
            QT_TRANSLATE_NOOP("TeleworkWords", "{state}です。時刻は端末の時計です。")
            if forgets
            else QT_TRANSLATE_NOOP(
                "TeleworkWords", "端末に保存済みです（{state}）。時刻は端末の時計です。"
            )
        )
        found.append(pattern.format(state=words.say(words.SEND_STATES[row.pending])))
    if row.source in SOURCES:
        found.append(_entered(row))
    elif row.trust and row.pending is None:
        found.append(trust(row.trust))
    found += [say(CONTRADICTIONS, code) for code in row.contradictions]
    if not row.counted:
        found.append(
            _say(QT_TRANSLATE_NOOP("TeleworkWords", "証拠として残しています。時間には数えません。"))
        )
    return tuple(found)


def difference(row: DifferenceRow) -> str:
    """``17:21〜19:02（101分）: 終了後もパソコンの使用が記録されています。``."""
    pattern = _say(QT_TRANSLATE_NOOP("TeleworkWords", "{begin}〜{end}（{minutes}分）：{what}"))
    records = "・".join(say(RECORDS, each) for each in row.sources)
    return pattern.format(
        begin=clock(row.begin),
        end=clock(row.end),
        minutes=row.minutes,
        what=say(DIFFERENCE_KINDS, row.kind).format(record=records),
    )


def block(line: ApplicationLine | GrantRow) -> str:
    """``11/26（木） 全日 在宅``; the hours where it is for hours."""
    unit = say(UNITS, line.unit)
    if line.begin is not None and line.end is not None:
        unit = f"{_short(line.begin)}–{_short(line.end)}"
    return f"{day_heading(line.day)}  {unit}  {say(PLACES, line.place)}"


def missing(each: Missing) -> str:
    """What a month still needs, as a sentence that names the day."""
    day = day_heading(each.day) if each.day is not None else ""
    return say(MISSING, each.code).format(day=day)


def count(figure: MonthCount) -> str:
    """実施回数 with the rule, its version, as of when and whether it may still change."""
    from desktop.ui.counting_words import policy_name

    whole, half = divmod(figure.half_units, 2)
    states = {
        "provisional": QT_TRANSLATE_NOOP("TeleworkWords", "未確定"),
        "closed": QT_TRANSLATE_NOOP("TeleworkWords", "締め済み"),
    }
    pattern = _say(
        QT_TRANSLATE_NOOP(
            "TeleworkWords",
            "実施回数 {count}回（{state}、{as_of} 現在、数え方 {policy}）",
        )
    )
    return pattern.format(
        count=f"{whole}.5" if half else str(whole),
        state=say(states, figure.state),
        as_of=day_and_clock(figure.as_of),
        policy=policy_name(figure.policy_id, figure.policy_version),
    )


def overtime(standing: OvertimeStanding) -> str:
    """``時間外 3:20／45:00（年度 12:00／360:00）``, with a warning before a limit is reached."""
    pattern = _say(
        QT_TRANSLATE_NOOP(
            "TeleworkWords", "時間外 {month}／{month_limit}（年度 {year}／{year_limit}）"
        )
    )
    said = pattern.format(
        month=_hours(standing.counted_month),
        month_limit=_hours(standing.month_limit),
        year=_hours(standing.counted_year),
        year_limit=_hours(standing.year_limit),
    )
    warned = {str(standing.month_warning), str(standing.year_warning)}
    worst = next((each for each in ("reached", "near") if each in warned), "")
    return f"{said} {say(OVERTIME_WARNINGS, worst)}" if worst else said


def enrolment(standing: EnrolmentStanding) -> str:
    """Whether one is registered this fiscal year, why and until when."""
    sentences = {
        "unknown": QT_TRANSLATE_NOOP(
            "TeleworkWords", "利用者登録は、まだサーバーから受け取っていません。"
        ),
        "none": QT_TRANSLATE_NOOP(
            "TeleworkWords",
            "{year}年度の利用者登録がありません。登録が承認されると、実施を申請できます。",
        ),
        "coming": QT_TRANSLATE_NOOP(
            "TeleworkWords", "{since} から利用者登録が有効になります（{reasons}）。"
        ),
        "enrolled": QT_TRANSLATE_NOOP(
            "TeleworkWords", "✓ 利用者登録済み（{reasons}、{until} まで）"
        ),
        "expired": QT_TRANSLATE_NOOP("TeleworkWords", "利用者登録の期限が {until} に切れました。"),
    }
    reasons = "・".join(say(REASONS, each) for each in standing.reasons)
    return say(sentences, standing.state).format(
        year=standing.fiscal_year,
        reasons=reasons,
        since=_iso(standing.since),
        until=_iso(standing.until),
    )


def approvers(preview: ApplicationPreview) -> str:
    """Who will approve, in order, and who must agree besides."""
    pattern = _say(QT_TRANSLATE_NOOP("TeleworkWords", "承認する方：{names}"))
    said = pattern.format(names=" → ".join(preview.approvers))
    if preview.consents:
        more = _say(
            QT_TRANSLATE_NOOP("TeleworkWords", "庁外持出しなどのため、合議も必要です：{names}")
        )
        said += "\n" + more.format(names="、".join(preview.consents))
    return said


def month_heading(month: str) -> str:
    """``2026年11月``."""
    year, number = month.split("-")
    pattern = _say(QT_TRANSLATE_NOOP("TeleworkWords", "{year}年{month}月"))
    return pattern.format(year=year, month=int(number))


def read_at(at: datetime, now: datetime) -> str:
    """``18:40 に受け取った内容です。`` for what is shown without the server."""
    from desktop.ui.dates import when

    pattern = _say(QT_TRANSLATE_NOOP("TeleworkWords", "{time} に受け取った内容を表示しています。"))
    return pattern.format(time=when(at, now))


def _entered(row: PunchRow) -> str:
    pattern = _say(QT_TRANSLATE_NOOP("TeleworkWords", "{source}です。理由：{reason}"))
    return pattern.format(source=say(SOURCES, row.source), reason=row.reason or "—")


def _iso(day: date | None) -> str:
    return day.isoformat().replace("-", "/") if day is not None else ""


def _hours(count: int) -> str:
    return f"{count // 60}:{count % 60:02d}"


def _short(at: time) -> str:
    return at.strftime("%H:%M")


def _minutes(source: str, count: int) -> str:
    return _say(source).format(n=count)


def _say(source: str) -> str:
    return QCoreApplication.translate(_AREA, source)
