# SPDX-License-Identifier: Apache-2.0
"""What heads read about the days of their people: every code of a remark as one sentence."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.telework_team import DayEvidence, PunchSeen, Remark, TeamDay
from desktop.ui.dates import clock
from desktop.ui.marking import QT_TRANSLATE_NOOP
from telework.closing.wire import PersonStanding
from telework.counting import day_count

PLACES = {
    "home": QT_TRANSLATE_NOOP("TeamWords", "在宅"),
    "satellite": QT_TRANSLATE_NOOP("TeamWords", "サテライト"),
    "mobile": QT_TRANSLATE_NOOP("TeamWords", "モバイル"),
    "office": QT_TRANSLATE_NOOP("TeamWords", "勤務公署"),
    "leave": QT_TRANSLATE_NOOP("TeamWords", "休暇"),
}
STATES = {
    "open": QT_TRANSLATE_NOOP("TeamWords", "未報告"),
    "reported": QT_TRANSLATE_NOOP("TeamWords", "確認待ち"),
    "returned": QT_TRANSLATE_NOOP("TeamWords", "差戻し中"),
    "confirmed": QT_TRANSLATE_NOOP("TeamWords", "確認済み"),
    "signed_off": QT_TRANSLATE_NOOP("TeamWords", "月の確認済み"),
    "closed": QT_TRANSLATE_NOOP("TeamWords", "締め済み"),
}
MARKS = {
    "open": "○",
    "reported": "◐",
    "returned": "↩",
    "confirmed": "✓",
    "signed_off": "✓",
    "closed": "■",
}
"""Beside the word, never in its place."""

EXCEPTION = "▲"
MONTH_STATES = {
    "open": QT_TRANSLATE_NOOP("TeamWords", "未提出"),
    "submitted": QT_TRANSLATE_NOOP("TeamWords", "提出済み"),
    "head_confirmed": QT_TRANSLATE_NOOP("TeamWords", "所属長確認済み"),
    "closed": QT_TRANSLATE_NOOP("TeamWords", "締め済み"),
}
KINDS = {
    "start": QT_TRANSLATE_NOOP("TeamWords", "開始"),
    "break": QT_TRANSLATE_NOOP("TeamWords", "休憩"),
    "pause": QT_TRANSLATE_NOOP("TeamWords", "中抜け"),
    "resume": QT_TRANSLATE_NOOP("TeamWords", "再開"),
    "switch": QT_TRANSLATE_NOOP("TeamWords", "場所変更"),
    "end": QT_TRANSLATE_NOOP("TeamWords", "終了"),
}
SOURCES = {
    "live": QT_TRANSLATE_NOOP("TeamWords", "その場の打刻"),
    "late": QT_TRANSLATE_NOOP("TeamWords", "あとからの入力"),
    "corrected": QT_TRANSLATE_NOOP("TeamWords", "訂正"),
    "imported": QT_TRANSLATE_NOOP("TeamWords", "取込み"),
}
TRUST = {
    "A": QT_TRANSLATE_NOOP("TeamWords", "A：サーバーの時刻です。"),
    "B": QT_TRANSLATE_NOOP(
        "TeamWords", "B：オフラインですが、サーバーの時刻から数えた確かな時刻です。"
    ),
    "C": QT_TRANSLATE_NOOP(
        "TeamWords", "C：オフラインで再起動したため、時刻は間隔でしか分かりません。"
    ),
    "D": QT_TRANSLATE_NOOP("TeamWords", "D：時刻や記録のつながりに食い違いがあります。"),
}
RECORDS = {
    "pc": QT_TRANSLATE_NOOP("TeamWords", "パソコンの記録"),
    "vpn": QT_TRANSLATE_NOOP("TeamWords", "VPNの記録"),
    "gate": QT_TRANSLATE_NOOP("TeamWords", "入退室の記録"),
    "logind": QT_TRANSLATE_NOOP("TeamWords", "端末の利用記録"),
}
DIFFERENCES = {
    "seen_before": QT_TRANSLATE_NOOP("TeamWords", "開始の前に利用"),
    "seen_between": QT_TRANSLATE_NOOP("TeamWords", "中抜けの間に利用"),
    "seen_after": QT_TRANSLATE_NOOP("TeamWords", "終了のあとに利用"),
    "seen_only": QT_TRANSLATE_NOOP("TeamWords", "勤務の申告がない日に利用"),
    "declared_before": QT_TRANSLATE_NOOP("TeamWords", "最初の利用より前から勤務と申告"),
    "declared_after": QT_TRANSLATE_NOOP("TeamWords", "最後の利用よりあとまで勤務と申告"),
}
COMMENTS = {
    "confirm": QT_TRANSLATE_NOOP("TeamWords", "確認"),
    "return": QT_TRANSLATE_NOOP("TeamWords", "差戻し"),
    "entered": QT_TRANSLATE_NOOP("TeamWords", "一日を入力し直した"),
    "added": QT_TRANSLATE_NOOP("TeamWords", "打刻を追加した"),
}
REMARKS = {
    "trust.d": QT_TRANSLATE_NOOP("TeamWords", "打刻の時刻に食い違いがあります（信頼度D）"),
    "trust.c": QT_TRANSLATE_NOOP("TeamWords", "時刻が間隔でしか分かりません（信頼度C）"),
    "mac.wrong": QT_TRANSLATE_NOOP("TeamWords", "記録の鍵が、登録された端末のものと合いません"),
    "sequence.gap": QT_TRANSLATE_NOOP(
        "TeamWords", "この端末の前の記録がまだ届いていません（届くと判定し直します）"
    ),
    "sequence.taken": QT_TRANSLATE_NOOP(
        "TeamWords", "同じ番号の別の記録があります（記録の作り直しの疑い）"
    ),
    "chain.broken": QT_TRANSLATE_NOOP("TeamWords", "端末の記録のつながりが切れています"),
    "clock.off": QT_TRANSLATE_NOOP(
        "TeamWords", "端末の時計が、サーバーから数えた時刻とずれています"
    ),
    "anchor.future": QT_TRANSLATE_NOOP("TeamWords", "サーバーの時刻より先の時刻を記録しています"),
    "anchor.after_event": QT_TRANSLATE_NOOP("TeamWords", "打刻のあとの時刻を基準にしています"),
    "boot.backwards": QT_TRANSLATE_NOOP("TeamWords", "端末の起動からの時間が逆に進んでいます"),
    "difference.no_reason": QT_TRANSLATE_NOOP(
        "TeamWords", "客観的記録と{minutes}分の差があり、理由がありません"
    ),
    "difference.reasoned": QT_TRANSLATE_NOOP(
        "TeamWords", "客観的記録と{minutes}分の差（理由: {reason}）"
    ),
    "difference.settled": QT_TRANSLATE_NOOP(
        "TeamWords", "客観的記録と{minutes}分の差（整理済み: {reason}）"
    ),
    "overtime.settled": QT_TRANSLATE_NOOP(
        "TeamWords", "許可のない勤務{minutes}分（整理済み: {reason}）"
    ),
    "overtime.overtime": QT_TRANSLATE_NOOP(
        "TeamWords", "許可のない時間外の勤務が{minutes}分あります"
    ),
    "overtime.night": QT_TRANSLATE_NOOP("TeamWords", "許可のない深夜の勤務が{minutes}分あります"),
    "overtime.holiday": QT_TRANSLATE_NOOP("TeamWords", "許可のない休日の勤務が{minutes}分あります"),
    "overtime.seen": QT_TRANSLATE_NOOP(
        "TeamWords", "申告のない時間外の利用が、客観的記録に{minutes}分あります"
    ),
    "overtime.afterwards": QT_TRANSLATE_NOOP(
        "TeamWords", "時間外の勤務{minutes}分の許可が、始めたあとに出ています"
    ),
    "overtime.near": QT_TRANSLATE_NOOP(
        "TeamWords", "時間外勤務が月{limit}時間の上限に近づいています"
    ),
    "overtime.reached": QT_TRANSLATE_NOOP(
        "TeamWords", "時間外勤務が月{limit}時間の上限に達しました"
    ),
    "overtime.year.near": QT_TRANSLATE_NOOP(
        "TeamWords", "時間外勤務が年{limit}時間の上限に近づいています"
    ),
    "overtime.year.reached": QT_TRANSLATE_NOOP(
        "TeamWords", "時間外勤務が年{limit}時間の上限に達しました"
    ),
    "permit.missing": QT_TRANSLATE_NOOP(
        "TeamWords", "申請も命令もないテレワークです（実施回数に入りません）"
    ),
    "report.missing": QT_TRANSLATE_NOOP("TeamWords", "業務報告がありません"),
    "day.no_end": QT_TRANSLATE_NOOP("TeamWords", "終了の打刻がありません"),
    "day.no_show": QT_TRANSLATE_NOOP("TeamWords", "許可された日に打刻がありません"),
    "entry.late": QT_TRANSLATE_NOOP("TeamWords", "あとから入力した打刻があります"),
    "entry.corrected": QT_TRANSLATE_NOOP("TeamWords", "訂正した打刻があります"),
    "device.other": QT_TRANSLATE_NOOP("TeamWords", "別の端末の名で作られた打刻があります"),
    "punch.two_devices": QT_TRANSLATE_NOOP(
        "TeamWords", "二つの端末で開始しています（先の開始を採用）"
    ),
    "punch.start_again": QT_TRANSLATE_NOOP("TeamWords", "開始がもう一度押されています"),
    "punch.not_started": QT_TRANSLATE_NOOP("TeamWords", "開始のない打刻があります"),
    "punch.not_paused": QT_TRANSLATE_NOOP("TeamWords", "休憩も中抜けもない再開です"),
    "punch.on_break": QT_TRANSLATE_NOOP("TeamWords", "休憩中の打刻です"),
    "punch.away": QT_TRANSLATE_NOOP("TeamWords", "中抜け中の打刻です"),
    "punch.day_ended": QT_TRANSLATE_NOOP("TeamWords", "終了のあとの打刻です"),
    "punch.place_missing": QT_TRANSLATE_NOOP("TeamWords", "場所の申告がありません"),
    "punch.place_unchanged": QT_TRANSLATE_NOOP("TeamWords", "同じ場所への変更です"),
    "day.changed": QT_TRANSLATE_NOOP("TeamWords", "確認のあとに記録が変わりました"),
    "application.full": QT_TRANSLATE_NOOP("TeamWords", "申請を承認済み：全日 {place}"),
    "application.morning": QT_TRANSLATE_NOOP("TeamWords", "申請を承認済み：午前 {place}"),
    "application.afternoon": QT_TRANSLATE_NOOP("TeamWords", "申請を承認済み：午後 {place}"),
    "application.hours": QT_TRANSLATE_NOOP("TeamWords", "申請を承認済み：{begin}–{end} {place}"),
    "order.full": QT_TRANSLATE_NOOP("TeamWords", "実施命令：全日 {place}"),
    "order.morning": QT_TRANSLATE_NOOP("TeamWords", "実施命令：午前 {place}"),
    "order.afternoon": QT_TRANSLATE_NOOP("TeamWords", "実施命令：午後 {place}"),
    "order.hours": QT_TRANSLATE_NOOP("TeamWords", "実施命令：{begin}–{end} {place}"),
    "permit.overtime": QT_TRANSLATE_NOOP("TeamWords", "時間外の許可：{begin}–{end}（{reason}）"),
    "month.not_submitted": QT_TRANSLATE_NOOP("TeamWords", "月次がまだ提出されていません"),
    "month.returned": QT_TRANSLATE_NOOP("TeamWords", "月次を差し戻しています"),
    "month.closed": QT_TRANSLATE_NOOP("TeamWords", "この月は締められています"),
}


def say(source: str) -> str:
    """Return a word of these tables in the language of the screens."""
    return QCoreApplication.translate("TeamWords", source)


def word(table: dict[str, str], code: str) -> str:
    """Return the word of a code; one that is not known here shows itself."""
    return say(table[code]) if code in table else code


def month_state(person: PersonStanding) -> str:
    """Return how far a person's month has come, marked where it is late."""
    said = word(MONTH_STATES, person.state)
    if not person.late:
        return said
    return say(QT_TRANSLATE_NOOP("TeamWords", "▲ {state}（締切後）")).format(state=said)


def remark(one: Remark) -> str:
    """Return a remark as a sentence."""
    pattern = REMARKS.get(one.code)
    if pattern is None:
        return one.params.get("message", one.code)
    params = dict(one.params)
    if "place" in params:
        params["place"] = word(PLACES, params["place"])
    return say(pattern).format_map(params)


def remarks(day: TeamDay) -> str:
    """Return all remarks of a day in a line."""
    return say(QT_TRANSLATE_NOOP("TeamWords", "。")).join(remark(one) for one in day.remarks)


def state(day: TeamDay) -> str:
    """Return how far a day is, with its mark; an act of mine on its way is told with it."""
    said = f"{MARKS.get(day.state, '')} {word(STATES, day.state)}".strip()
    if not day.pending:
        return said
    return say(QT_TRANSLATE_NOOP("TeamWords", "{state}（送信待ち）")).format(state=said)


def place(day: TeamDay) -> str:
    """Return the places of both halves, once where they are the same."""
    halves = [word(PLACES, each) if each else "－" for each in (day.morning, day.afternoon)]
    if not day.morning and not day.afternoon:
        return "－"
    return halves[0] if halves[0] == halves[1] else "／".join(halves)


def hours(day: TeamDay) -> str:
    """Return from when to when there was work, as far as it is known."""
    if day.began is None and day.ended is None:
        return ""
    began = clock(day.began) if day.began is not None else "?"
    return f"{began}–{clock(day.ended) if day.ended is not None else '?'}"


def date_words(day: date) -> str:
    """Return a day of the month with its weekday, ``11/18（水）``."""
    names = say(QT_TRANSLATE_NOOP("TeamWords", "月 火 水 木 金 土 日")).split()
    pattern = say(QT_TRANSLATE_NOOP("TeamWords", "{month}/{day}（{weekday}）"))
    return pattern.format(month=day.month, day=day.day, weekday=names[day.weekday()])


def month_words(month: str) -> str:
    """Return ``2026年11月`` of ``2026-11``."""
    year, _, number = month.partition("-")
    return say(QT_TRANSLATE_NOOP("TeamWords", "{year}年{month}月")).format(
        year=year, month=int(number)
    )


def halves(count: int) -> str:
    """Return half-day units as 実施回数: ``3.5回`` of 7."""
    pattern = say(QT_TRANSLATE_NOOP("TeamWords", "{count}回"))
    return pattern.format(count=times(count))


def times(half_units: int) -> str:
    """Return half-day units as a figure with its half: 7 is ``3.5``, -1 is ``-0.5``."""
    return f"{day_count.times(half_units):,}"


def minutes(count: int) -> str:
    """Return minutes as hours and minutes, ``45:30``."""
    return f"{count // 60}:{count % 60:02d}"


def punch_time(punch: PunchSeen) -> str:
    """Return when a punch was made, or the interval within which."""
    if punch.at is not None:
        return clock(punch.at)
    earliest = clock(punch.earliest) if punch.earliest is not None else "?"
    latest = clock(punch.latest) if punch.latest is not None else "?"
    return f"{earliest}–{latest}"


def punch_note(punch: PunchSeen) -> str:
    """Return what is to be known of a punch beside its time."""
    notes = [word(SOURCES, punch.source)] if punch.source != "live" else []
    notes += [punch.reason] if punch.reason else []
    notes += [remark(one) for one in punch.contradictions]
    if punch.trust == "D" and punch.wall is not None:
        pattern = say(QT_TRANSLATE_NOOP("TeamWords", "端末の時計では{time}"))
        notes.append(pattern.format(time=clock(punch.wall)))
    if not punch.counted:
        notes.append(say(QT_TRANSLATE_NOOP("TeamWords", "証拠としてだけ残しています")))
    return " ・ ".join(notes)


def headline(evidence: DayEvidence) -> str:
    """Return whose day it is, and which."""
    pattern = say(QT_TRANSLATE_NOOP("TeamWords", "{name}　{day}"))
    return pattern.format(name=evidence.name, day=date_words(evidence.day.day))


def joined(parts: list[str]) -> str:
    """Return words in a row, as a sentence lists them."""
    return say(QT_TRANSLATE_NOOP("TeamWords", "、")).join(parts)


def and_more(shown: str, rest: int) -> str:
    """Return a list that is not shown whole."""
    pattern = say(QT_TRANSLATE_NOOP("TeamWords", "{shown} ほか{rest}日"))
    return pattern.format(shown=shown, rest=rest)


def kept_line(name: str, count: int) -> str:
    """Return that a person's days were kept and are on their way."""
    pattern = say(QT_TRANSLATE_NOOP("TeamWords", "✓ {name}　{count}日（送信待ち）"))
    return pattern.format(name=name, count=count)


def not_begun_line(name: str) -> str:
    """Return that a person's days were left as they are."""
    return say(QT_TRANSLATE_NOOP("TeamWords", "－ {name}　行っていません")).format(name=name)


def returned(reason: str) -> str:
    """Return why a month was sent back before."""
    return say(QT_TRANSLATE_NOOP("TeamWords", "前に差し戻した理由: {reason}")).format(reason=reason)


def signed() -> str:
    """Return that somebody's month was signed off."""
    return say(QT_TRANSLATE_NOOP("TeamWords", "✓ 署名しました"))
