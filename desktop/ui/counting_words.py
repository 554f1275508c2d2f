# SPDX-License-Identifier: Apache-2.0
"""Counts in words: the rule applied to each part of a day, a policy's parameters, figures."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.ui import team_words
from desktop.ui.dates import day_and_clock
from desktop.ui.marking import QT_TRANSLATE_NOOP
from telework.closing.amendment import Restated
from telework.closing.figures import Figures
from telework.closing.snapshot import DayRow
from telework.counting.day_count import Applied
from telework.counting.policy import Measure, Policy
from telework.counting.wire import CountedDay, CountReport, FiguresByEvidence

RULES = {
    "half.all_remote": QT_TRANSLATE_NOOP(
        "CountingWords", "この半日の勤務はすべてテレワークなので、数えます"
    ),
    "half.mostly_remote": QT_TRANSLATE_NOOP(
        "CountingWords", "この半日の勤務の過半がテレワークなので、数えます"
    ),
    "half.in_minutes": QT_TRANSLATE_NOOP("CountingWords", "半日ではなく、分で数えます"),
    "half.office_work": QT_TRANSLATE_NOOP(
        "CountingWords", "この半日に勤務公署での勤務が{office}分あるので、数えません"
    ),
    "half.office_only": QT_TRANSLATE_NOOP(
        "CountingWords", "この半日は勤務公署での勤務だけなので、数えません"
    ),
    "half.on_leave": QT_TRANSLATE_NOOP(
        "CountingWords", "この半日はすべて休暇か承認された非勤務なので、数えません"
    ),
    "half.no_work": QT_TRANSLATE_NOOP(
        "CountingWords", "この半日に勤務の記録がないので、数えません"
    ),
    "half.no_own_hours": QT_TRANSLATE_NOOP(
        "CountingWords", "この半日は本人の勤務時間（割振り）にないので、数えません"
    ),
    "half.not_permitted": QT_TRANSLATE_NOOP(
        "CountingWords", "申請の承認も命令もないテレワークなので、数えません"
    ),
    "half.mobile_never": QT_TRANSLATE_NOOP(
        "CountingWords", "モバイル勤務は、この数え方では数えません"
    ),
    "half.mobile_short": QT_TRANSLATE_NOOP(
        "CountingWords",
        "モバイル勤務{mobile}分は半日（{required}分）に足りないので、数えません",
    ),
    "half.minority": QT_TRANSLATE_NOOP(
        "CountingWords", "テレワークがこの半日の勤務の過半に届かないので、数えません"
    ),
    "minutes.remote": QT_TRANSLATE_NOOP("CountingWords", "勤務時間内のテレワークの分数です"),
    "day.present": QT_TRANSLATE_NOOP("CountingWords", "この日にテレワークがあるので、1人日です"),
    "day.no_remote_work": QT_TRANSLATE_NOOP(
        "CountingWords", "この日に数えられるテレワークがないので、人日に入りません"
    ),
    "day.mobile_only": QT_TRANSLATE_NOOP(
        "CountingWords", "半日に満たないモバイル勤務だけなので、人日に入りません"
    ),
    "day.not_permitted": QT_TRANSLATE_NOOP(
        "CountingWords", "申請の承認も命令もないので、人日に入りません"
    ),
    "event.block_used": QT_TRANSLATE_NOOP("CountingWords", "承認された区分を使ったので、1件です"),
    "event.block_unused": QT_TRANSLATE_NOOP(
        "CountingWords", "承認された区分に勤務の記録がないので、件数に入りません"
    ),
    "event.stay": QT_TRANSLATE_NOOP("CountingWords", "続いた1か所でのテレワークを1件と数えます"),
    "allowance.ordered": QT_TRANSLATE_NOOP(
        "CountingWords", "正規の勤務時間のすべてを在宅と命じた日なので、手当の日です"
    ),
    "allowance.worked": QT_TRANSLATE_NOOP(
        "CountingWords", "正規の勤務時間のすべてを在宅で勤務したので、手当の日です"
    ),
    "allowance.elsewhere": QT_TRANSLATE_NOOP(
        "CountingWords", "在宅でない場所があるので、手当の日ではありません"
    ),
    "allowance.no_own_hours": QT_TRANSLATE_NOOP(
        "CountingWords", "休暇などを除くと正規の勤務時間がないので、手当の日ではありません"
    ),
    "allowance.not_whole_day_ordered": QT_TRANSLATE_NOOP(
        "CountingWords", "命令が正規の勤務時間のすべてではないので、手当の日ではありません"
    ),
    "allowance.not_whole_day_worked": QT_TRANSLATE_NOOP(
        "CountingWords", "在宅の勤務が正規の勤務時間のすべてではないので、手当の日ではありません"
    ),
}
PARTS = {
    "day": QT_TRANSLATE_NOOP("CountingWords", "一日"),
    "morning": QT_TRANSLATE_NOOP("CountingWords", "午前"),
    "afternoon": QT_TRANSLATE_NOOP("CountingWords", "午後"),
}
COUNTERS = {
    "person_days": QT_TRANSLATE_NOOP("CountingWords", "A 延べ日数"),
    "half_units": QT_TRANSLATE_NOOP("CountingWords", "B 半日単位"),
    "minutes": QT_TRANSLATE_NOOP("CountingWords", "B 分"),
    "events": QT_TRANSLATE_NOOP("CountingWords", "C 件数"),
    "allowance_days": QT_TRANSLATE_NOOP("CountingWords", "D 手当の日"),
}
POLICIES = {
    "standard": QT_TRANSLATE_NOOP("CountingWords", "標準（半日単位）"),
    "person_days": QT_TRANSLATE_NOOP("CountingWords", "延べ日数"),
    "hours": QT_TRANSLATE_NOOP("CountingWords", "時間"),
}
BREAKDOWNS = {
    "section": QT_TRANSLATE_NOOP("CountingWords", "課ごと"),
    "bureau": QT_TRANSLATE_NOOP("CountingWords", "局ごと"),
    "kind": QT_TRANSLATE_NOOP("CountingWords", "場所ごと"),
    "unit": QT_TRANSLATE_NOOP("CountingWords", "単位ごと"),
    "grade": QT_TRANSLATE_NOOP("CountingWords", "職階ごと"),
    "person": QT_TRANSLATE_NOOP("CountingWords", "職員ごと"),
    "section,kind": QT_TRANSLATE_NOOP("CountingWords", "課と場所ごと"),
}
UNITS = {
    "full": QT_TRANSLATE_NOOP("CountingWords", "全日"),
    "morning": QT_TRANSLATE_NOOP("CountingWords", "午前"),
    "afternoon": QT_TRANSLATE_NOOP("CountingWords", "午後"),
    "hours": QT_TRANSLATE_NOOP("CountingWords", "時間帯"),
}
STATES = {
    "provisional": QT_TRANSLATE_NOOP("CountingWords", "締め前の数字"),
    "closed": QT_TRANSLATE_NOOP("CountingWords", "締め済みの数字"),
}
AMENDMENT_STATES = {
    "draft": QT_TRANSLATE_NOOP("CountingWords", "▲ 要対応"),
    "proposed": QT_TRANSLATE_NOOP("CountingWords", "◐ 承認待ち"),
    "approved": QT_TRANSLATE_NOOP("CountingWords", "✓ 承認済み"),
    "refused": QT_TRANSLATE_NOOP("CountingWords", "認めない"),
    "withdrawn": QT_TRANSLATE_NOOP("CountingWords", "取下げ"),
}
PARAMETERS = {
    ("unit", "half_day"): QT_TRANSLATE_NOOP("CountingWords", "半日を1単位とする"),
    ("unit", "day"): QT_TRANSLATE_NOOP("CountingWords", "一日を1回とする"),
    ("unit", "hours"): QT_TRANSLATE_NOOP("CountingWords", "分で数える"),
    ("unit", "event"): QT_TRANSLATE_NOOP("CountingWords", "承認された区分ごとに1回とする"),
    ("half_rule", "whole"): QT_TRANSLATE_NOOP(
        "CountingWords", "半日の勤務がすべてテレワークなら数える"
    ),
    ("half_rule", "majority"): QT_TRANSLATE_NOOP(
        "CountingWords", "半日の勤務の過半がテレワークなら数える"
    ),
    ("half_rule", "hours"): QT_TRANSLATE_NOOP("CountingWords", "半日に分けず分数で数える"),
    ("mobile", "fills_half"): QT_TRANSLATE_NOOP(
        "CountingWords", "モバイルは半日を満たすときだけ数える"
    ),
    ("mobile", "never"): QT_TRANSLATE_NOOP("CountingWords", "モバイルは数えない"),
    ("mobile", "always"): QT_TRANSLATE_NOOP("CountingWords", "モバイルも数える"),
    ("permission", "required"): QT_TRANSLATE_NOOP("CountingWords", "申請の承認か命令が要る"),
    ("permission", "check_in_alone"): QT_TRANSLATE_NOOP("CountingWords", "打刻だけで数える"),
    ("evidence", "live"): QT_TRANSLATE_NOOP("CountingWords", "確定に所属長の確認を求めない"),
    ("evidence", "confirmed"): QT_TRANSLATE_NOOP("CountingWords", "確定には所属長の確認が要る"),
    ("attribution", "on_date"): QT_TRANSLATE_NOOP("CountingWords", "その日の所属で数える"),
    ("attribution", "month_end"): QT_TRANSLATE_NOOP("CountingWords", "月末の所属で数える"),
    ("allowance", "ordered"): QT_TRANSLATE_NOOP("CountingWords", "手当は命令による"),
    ("allowance", "worked"): QT_TRANSLATE_NOOP("CountingWords", "手当は勤務の実績による"),
}


def say(source: str) -> str:
    """Return a word of these tables in the language of the screens."""
    return QCoreApplication.translate("CountingWords", source)


def word(table: dict[str, str], code: str) -> str:
    """Return the word of a code; one that is not known here shows itself."""
    return say(table[code]) if code in table else code


def policy_name(policy_id: str, version: int = 0) -> str:
    """Return a policy's name, with its version where one is given."""
    name = word(POLICIES, policy_id)
    if not version:
        return name
    return say(QT_TRANSLATE_NOOP("CountingWords", "{name} 第{version}版")).format(
        name=name, version=version
    )


def parameters(policy: Policy) -> str:
    """Return what a policy's parameters mean, one after the other."""
    said = [
        say(PARAMETERS[name, value])
        for name, value in PARAMETERS
        if str(getattr(policy, name)) == value
    ]
    if policy.half_boundary is None:
        said.append(say(QT_TRANSLATE_NOOP("CountingWords", "半日の境は本人の昼休み")))
    else:
        pattern = say(QT_TRANSLATE_NOOP("CountingWords", "半日の境は{time}"))
        said.append(pattern.format(time=policy.half_boundary.strftime("%H:%M")))
    return " ・ ".join(said)


def amount(count: int, measure: Measure | str) -> str:
    """Return a figure in the measure of its policy: half-days as 実施回数, minutes as time."""
    if measure == Measure.HALF_UNITS:
        return team_words.times(count)
    if measure == Measure.MINUTES:
        return team_words.minutes(count)
    return f"{count:,}"


def basis(policy: str, as_of: datetime, state: str) -> str:
    """Return what a figure rests on; none is shown without."""
    pattern = say(QT_TRANSLATE_NOOP("CountingWords", "数え方 {policy} ・ {time} 時点 ・ {state}"))
    return pattern.format(policy=policy, time=day_and_clock(as_of), state=word(STATES, state))


def rule(applied: Applied) -> str:
    """Return the rule applied to one part of a day, as a sentence with what it gave."""
    pattern = RULES.get(applied.code)
    said = say(pattern).format_map(_Known(applied.params)) if pattern else applied.code
    part = say(PARTS[applied.part]) if applied.part in PARTS else ""
    head = " ".join(each for each in (word(COUNTERS, applied.counter), part) if each)
    gave = amount(applied.amount, applied.counter)
    kind = team_words.word(team_words.PLACES, applied.kind) if applied.kind else ""
    sum_pattern = say(QT_TRANSLATE_NOOP("CountingWords", "{head}：{rule}（{amount}）"))
    return sum_pattern.format(
        head=head, rule=said, amount=" ".join(each for each in (kind, gave) if each)
    )


def rules(day: CountedDay) -> tuple[str, ...]:
    """Return every rule of a day, in the order of the counters."""
    return tuple(rule(each) for each in day.applied)


def restated(found: Restated) -> str:
    """Return a closed month in both forms: as closed, what was amended, what it is now."""
    pattern = say(
        QT_TRANSLATE_NOOP(
            "CountingWords",
            "締めたとき {closed} ・ この月への訂正 {delta} ・ 訂正後 {restated} ・ "
            "この月に決まった過去の月への訂正 {received}",
        )
    )
    return pattern.format(
        closed=team_words.times(found.closed.half_units),
        delta=signed(found.deltas.half_units),
        restated=team_words.times(found.restated.half_units),
        received=signed(found.received.half_units),
    )


def amended(report: CountReport) -> tuple[str, ...]:
    """Return what amendments did to a count: a closed month in both forms, by each evidence.

    Of a month that is not closed what was approved in it for earlier ones, where there is any.
    """
    if report.restated is not None:
        return (
            say(QT_TRANSLATE_NOOP("CountingWords", "打刻：{figures}")).format(
                figures=restated(report.restated.live)
            ),
            say(QT_TRANSLATE_NOOP("CountingWords", "確認済み：{figures}")).format(
                figures=restated(report.restated.confirmed)
            ),
        )
    if report.received is None or report.received == FiguresByEvidence(
        live=Figures(), confirmed=Figures()
    ):
        return ()
    pattern = say(
        QT_TRANSLATE_NOOP(
            "CountingWords",
            "この月に決まった過去の月への訂正 {live}（打刻） ・ {confirmed}（確認済み）",
        )
    )
    live, confirmed = report.received.live, report.received.confirmed
    return (pattern.format(live=signed(live.half_units), confirmed=signed(confirmed.half_units)),)


def signed(half_units: int) -> str:
    """Return a difference with its sign: ``+0.5``, ``±0``, ``-1.0``."""
    if not half_units:
        return "±0"
    return f"{'+' if half_units > 0 else ''}{team_words.times(half_units)}"


def day_row(row: DayRow | None) -> str:
    """Return a closed day: its places and what it counts; a dash where there is none."""
    if row is None:
        return "－"
    places = [team_words.word(team_words.PLACES, each) for each in (row.morning, row.afternoon)]
    shown = "／".join(dict.fromkeys(each for each in places if each)) or "－"
    return f"{shown} {team_words.times(row.counted.half_units)}"


class _Known(dict[str, str]):
    """Parameters of a sentence; one that is not given must not look like a fault."""

    def __missing__(self, key: str) -> str:
        return "?"
