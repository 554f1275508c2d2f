# SPDX-License-Identifier: Apache-2.0
"""Remote work in words: days, places, states, and what the evidence of a time is worth."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication

from desktop.telework import (
    ApplicationLine,
    DayRow,
    DifferenceRow,
    GrantRow,
    Missing,
    MonthCount,
    PunchRow,
)
from desktop.ui import absence_words, words
from desktop.ui.dates import clock, day_and_clock
from desktop.ui.marking import QT_TRANSLATE_NOOP

_AREA = "TeleworkWords"
PLACES = {
    "home": QT_TRANSLATE_NOOP("TeleworkWords", "在宅"),
    "satellite": QT_TRANSLATE_NOOP("TeleworkWords", "サテライト"),
    "mobile": QT_TRANSLATE_NOOP("TeleworkWords", "モバイル"),
    "office": QT_TRANSLATE_NOOP("TeleworkWords", "勤務公署"),
    "leave": QT_TRANSLATE_NOOP("TeleworkWords", "休暇"),
}
UNITS = {
    "full": QT_TRANSLATE_NOOP("TeleworkWords", "全日"),
    "morning": QT_TRANSLATE_NOOP("TeleworkWords", "午前"),
    "afternoon": QT_TRANSLATE_NOOP("TeleworkWords", "午後"),
    "hours": QT_TRANSLATE_NOOP("TeleworkWords", "時間帯"),
}
PUNCHES = {
    "start": QT_TRANSLATE_NOOP("TeleworkWords", "開始"),
    "break": QT_TRANSLATE_NOOP("TeleworkWords", "休憩"),
    "pause": QT_TRANSLATE_NOOP("TeleworkWords", "中抜け"),
    "resume": QT_TRANSLATE_NOOP("TeleworkWords", "再開"),
    "switch": QT_TRANSLATE_NOOP("TeleworkWords", "場所の変更"),
    "end": QT_TRANSLATE_NOOP("TeleworkWords", "終了"),
}
DAYS_OFF = {
    "weekend": QT_TRANSLATE_NOOP("TeleworkWords", "週休日"),
    "holiday": QT_TRANSLATE_NOOP("TeleworkWords", "祝日"),
    "closed": QT_TRANSLATE_NOOP("TeleworkWords", "閉庁日"),
}
REPORTS = {
    "none": QT_TRANSLATE_NOOP("TeleworkWords", "計画なし"),
    "planned": QT_TRANSLATE_NOOP("TeleworkWords", "計画あり"),
    "reported": QT_TRANSLATE_NOOP("TeleworkWords", "報告済み"),
    "not_needed": "",
}
CONFIRMATIONS = {
    "open": "",
    "waiting": QT_TRANSLATE_NOOP("TeleworkWords", "確認待ち"),
    "confirmed": QT_TRANSLATE_NOOP("TeleworkWords", "✓ 確認済み"),
    "returned": QT_TRANSLATE_NOOP("TeleworkWords", "▲ 差戻し"),
    "changed": QT_TRANSLATE_NOOP("TeleworkWords", "確認後に変更あり"),
}
SOURCES = {
    "late": QT_TRANSLATE_NOOP("TeleworkWords", "後日入力"),
    "corrected": QT_TRANSLATE_NOOP("TeleworkWords", "訂正"),
    "imported": QT_TRANSLATE_NOOP("TeleworkWords", "取込み"),
}
DIFFERENCES = {
    "unexplained": QT_TRANSLATE_NOOP("TeleworkWords", "▲ 乖離の理由なし"),
    "explained": QT_TRANSLATE_NOOP("TeleworkWords", "乖離の理由あり"),
}
TRUSTS = {
    "A": QT_TRANSLATE_NOOP(
        "TeleworkWords", "時刻A：接続中に打刻したため、サーバーの時刻で記録しています。"
    ),
    "B": QT_TRANSLATE_NOOP(
        "TeleworkWords",
        "時刻B：接続のない間の打刻です。直前か直後にサーバーと合わせた時刻から計算しています。",
    ),
    "C": QT_TRANSLATE_NOOP(
        "TeleworkWords",
        "時刻C：打刻の前後にサーバーと時刻を合わせていないため、幅でしか分かりません。",
    ),
    "D": QT_TRANSLATE_NOOP(
        "TeleworkWords", "時刻D：端末の記録に合わない点があります。時刻は推定です。"
    ),
}
CONTRADICTIONS = {
    "clock.off": QT_TRANSLATE_NOOP("TeleworkWords", "端末の時計がサーバーの時刻と合いません。"),
    "sequence.gap": QT_TRANSLATE_NOOP(
        "TeleworkWords", "この前の操作がまだ届いていません。届くと見直します。"
    ),
    "sequence.taken": QT_TRANSLATE_NOOP("TeleworkWords", "操作の番号が重なっています。"),
    "chain.broken": QT_TRANSLATE_NOOP("TeleworkWords", "前の操作とのつながりが切れています。"),
    "mac.wrong": QT_TRANSLATE_NOOP("TeleworkWords", "端末の鍵による確認ができません。"),
    "anchor.future": QT_TRANSLATE_NOOP(
        "TeleworkWords", "端末が最後に受け取った時刻が、受信した時刻より後です。"
    ),
    "anchor.after_event": QT_TRANSLATE_NOOP(
        "TeleworkWords", "サーバーと合わせた時刻が打刻より後になっています。"
    ),
    "boot.backwards": QT_TRANSLATE_NOOP("TeleworkWords", "端末の起動からの時間が戻っています。"),
    "punch.start_again": QT_TRANSLATE_NOOP("TeleworkWords", "2回目の開始です。"),
    "punch.two_devices": QT_TRANSLATE_NOOP("TeleworkWords", "別の端末でも開始しています。"),
    "punch.not_started": QT_TRANSLATE_NOOP("TeleworkWords", "開始の前の打刻です。"),
    "punch.not_paused": QT_TRANSLATE_NOOP("TeleworkWords", "休憩も中抜けもしていません。"),
    "punch.on_break": QT_TRANSLATE_NOOP("TeleworkWords", "休憩中の打刻です。"),
    "punch.away": QT_TRANSLATE_NOOP("TeleworkWords", "中抜け中の打刻です。"),
    "punch.day_ended": QT_TRANSLATE_NOOP("TeleworkWords", "終了の後の打刻です。"),
    "punch.place_missing": QT_TRANSLATE_NOOP("TeleworkWords", "場所がありません。"),
    "punch.place_unchanged": QT_TRANSLATE_NOOP("TeleworkWords", "場所が変わっていません。"),
}
MONTH_STATES = {
    "open": QT_TRANSLATE_NOOP("TeleworkWords", "入力中"),
    "submitted": QT_TRANSLATE_NOOP("TeleworkWords", "提出済み（所属長の確認待ち）"),
    "head_confirmed": QT_TRANSLATE_NOOP("TeleworkWords", "所属長が確認済み（人事課の締め待ち）"),
    "closed": QT_TRANSLATE_NOOP("TeleworkWords", "締め済み"),
}
MISSING = {
    "month.not_over": QT_TRANSLATE_NOOP("TeleworkWords", "この月はまだ終わっていません。"),
    "day.no_end": QT_TRANSLATE_NOOP("TeleworkWords", "{day} の終了がありません。"),
    "day.no_report": QT_TRANSLATE_NOOP("TeleworkWords", "{day} の業務報告がありません。"),
    "day.returned": QT_TRANSLATE_NOOP(
        "TeleworkWords", "{day} は所属長から差し戻されています。直して報告してください。"
    ),
    "day.difference_unexplained": QT_TRANSLATE_NOOP(
        "TeleworkWords", "{day} の客観的記録との乖離に、理由がありません。"
    ),
    "day.unsent": QT_TRANSLATE_NOOP("TeleworkWords", "{day} の入力がまだ送信されていません。"),
}
RECORDS = {
    "pc": QT_TRANSLATE_NOOP("TeleworkWords", "パソコンの記録"),
    "logind": QT_TRANSLATE_NOOP("TeleworkWords", "パソコンの記録"),
    "vpn": QT_TRANSLATE_NOOP("TeleworkWords", "VPNの記録"),
    "gate": QT_TRANSLATE_NOOP("TeleworkWords", "入退室の記録"),
}
DIFFERENCE_KINDS = {
    "seen_before": QT_TRANSLATE_NOOP("TeleworkWords", "{record}では、開始の前から使われています。"),
    "seen_between": QT_TRANSLATE_NOOP(
        "TeleworkWords", "{record}では、中抜けの間も使われています。"
    ),
    "seen_after": QT_TRANSLATE_NOOP("TeleworkWords", "{record}では、終了の後も使われています。"),
    "seen_only": QT_TRANSLATE_NOOP(
        "TeleworkWords", "{record}では、打刻のない時間に使われています。"
    ),
    "declared_before": QT_TRANSLATE_NOOP(
        "TeleworkWords", "開始の打刻はありますが、{record}ではまだ使われていません。"
    ),
    "declared_after": QT_TRANSLATE_NOOP(
        "TeleworkWords", "終了の打刻はまだですが、{record}ではもう使われていません。"
    ),
}
CONNECTIONS = {
    "vpn": QT_TRANSLATE_NOOP("TeleworkWords", "VPN方式"),
    "remote_desktop": QT_TRANSLATE_NOOP("TeleworkWords", "リモートデスクトップ方式"),
    "vdi": QT_TRANSLATE_NOOP("TeleworkWords", "仮想デスクトップ（VDI）方式"),
    "secure_container": QT_TRANSLATE_NOOP("TeleworkWords", "セキュアコンテナ方式"),
    "secure_browser": QT_TRANSLATE_NOOP("TeleworkWords", "セキュアブラウザ方式"),
    "cloud": QT_TRANSLATE_NOOP("TeleworkWords", "クラウドサービス方式"),
    "stand_alone": QT_TRANSLATE_NOOP("TeleworkWords", "スタンドアロン方式"),
}
REASONS = {
    "childcare": QT_TRANSLATE_NOOP("TeleworkWords", "育児"),
    "care": QT_TRANSLATE_NOOP("TeleworkWords", "介護"),
    "pregnancy": QT_TRANSLATE_NOOP("TeleworkWords", "妊娠"),
    "disability": QT_TRANSLATE_NOOP("TeleworkWords", "障害"),
    "illness": QT_TRANSLATE_NOOP("TeleworkWords", "病気"),
    "commute": QT_TRANSLATE_NOOP("TeleworkWords", "通勤"),
    "efficiency": QT_TRANSLATE_NOOP("TeleworkWords", "業務効率"),
    "bcp": QT_TRANSLATE_NOOP("TeleworkWords", "災害時などの業務継続"),
}
CHECKLIST = {
    "no_public_wifi": QT_TRANSLATE_NOOP("TeleworkWords", "公衆無線LANに接続しません。"),
    "peep_filter": QT_TRANSLATE_NOOP(
        "TeleworkWords", "画面をのぞかれない場所で、のぞき見防止フィルターを付けて作業します。"
    ),
    "no_printing": QT_TRANSLATE_NOOP("TeleworkWords", "庁舎の外で印刷しません。"),
    "family_access": QT_TRANSLATE_NOOP(
        "TeleworkWords", "家族を含め、ほかの人に端末を使わせません。"
    ),
    "device_count": QT_TRANSLATE_NOOP("TeleworkWords", "持ち出した端末の台数を確かめました。"),
    "incident_contact": QT_TRANSLATE_NOOP(
        "TeleworkWords", "紛失や事故のときの連絡先を知っていて、すぐに知らせます。"
    ),
}
ELIGIBILITIES = {
    "regular": QT_TRANSLATE_NOOP("TeleworkWords", "常勤"),
    "conditional": QT_TRANSLATE_NOOP("TeleworkWords", "条件付採用"),
    "fiscal_year": QT_TRANSLATE_NOOP("TeleworkWords", "会計年度任用"),
    "dispatched": QT_TRANSLATE_NOOP("TeleworkWords", "派遣"),
}
CARRIED = {
    "paper": QT_TRANSLATE_NOOP("TeleworkWords", "紙の文書"),
    "data": QT_TRANSLATE_NOOP("TeleworkWords", "端末に保存する電子データ"),
    "media": QT_TRANSLATE_NOOP("TeleworkWords", "記録媒体"),
}
AWAY_AS = {
    "break": QT_TRANSLATE_NOOP("TeleworkWords", "休憩として扱う"),
    "later_end": QT_TRANSLATE_NOOP("TeleworkWords", "終業を繰り下げたい"),
    "leave": QT_TRANSLATE_NOOP("TeleworkWords", "時間単位の休暇を取る"),
}
GRANT_SOURCES = {
    "application": QT_TRANSLATE_NOOP("TeleworkWords", "申請により承認"),
    "order": QT_TRANSLATE_NOOP("TeleworkWords", "実施命令"),
}


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
        said = "・".join(
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


def evidence(row: PunchRow) -> tuple[str, ...]:
    """What is known of a punch's time and worth, in sentences."""
    found = []
    if row.pending is not None:
        pattern = _say(
            QT_TRANSLATE_NOOP(
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
    whole, half = divmod(figure.half_units, 2)
    states = {
        "provisional": QT_TRANSLATE_NOOP("TeleworkWords", "未確定"),
        "closed": QT_TRANSLATE_NOOP("TeleworkWords", "締め済み"),
    }
    pattern = _say(
        QT_TRANSLATE_NOOP(
            "TeleworkWords",
            "実施回数 {count}回（{state}、{as_of} 現在、規則 {policy} 第{version}版）",
        )
    )
    return pattern.format(
        count=f"{whole}.5" if half else str(whole),
        state=say(states, figure.state),
        as_of=day_and_clock(figure.as_of),
        policy=figure.policy_id,
        version=figure.policy_version,
    )


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


def _short(at: time) -> str:
    return at.strftime("%H:%M")


def _minutes(source: str, count: int) -> str:
    return _say(source).format(n=count)


def _say(source: str) -> str:
    return QCoreApplication.translate(_AREA, source)
