# SPDX-License-Identifier: Apache-2.0
"""The statistics of remote work in words, and as a page for the printer."""

from html import escape

from PySide6.QtCore import QCoreApplication

from desktop.ui import counting_words, team_words
from desktop.ui.marking import QT_TRANSLATE_NOOP
from telework.statistics.wire import (
    Basis,
    MonthStatistics,
    OvertimeRow,
    ProcessRow,
    SectionRow,
    TraitRow,
    Trend,
)

EVIDENCE = {
    "live": QT_TRANSLATE_NOOP("TeleworkStatistics", "打刻による"),
    "confirmed": QT_TRANSLATE_NOOP("TeleworkStatistics", "所属長の確認による"),
}
TRAITS = {
    "grade": QT_TRANSLATE_NOOP("TeleworkStatistics", "職階"),
    "age_band": QT_TRANSLATE_NOOP("TeleworkStatistics", "年代"),
    "reason": QT_TRANSLATE_NOOP("TeleworkStatistics", "登録の理由"),
}
METHODS = {
    "last": QT_TRANSLATE_NOOP("TeleworkStatistics", "直近の月が続くとした見込みです。"),
    "linear": QT_TRANSLATE_NOOP("TeleworkStatistics", "これまでの伸びが続くとした見込みです。"),
    "none": QT_TRANSLATE_NOOP("TeleworkStatistics", "見込みを出せる月がまだありません。"),
}
SECTION_HEADS = (
    QT_TRANSLATE_NOOP("TeleworkStatistics", "課"),
    QT_TRANSLATE_NOOP("TeleworkStatistics", "実施回数"),
    QT_TRANSLATE_NOOP("TeleworkStatistics", "延べ日数"),
    QT_TRANSLATE_NOOP("TeleworkStatistics", "対象者"),
    QT_TRANSLATE_NOOP("TeleworkStatistics", "実施者"),
    QT_TRANSLATE_NOOP("TeleworkStatistics", "実施率"),
    QT_TRANSLATE_NOOP("TeleworkStatistics", "平均日数"),
    QT_TRANSLATE_NOOP("TeleworkStatistics", "未確認の日"),
)
PROCESS_HEADS = (
    QT_TRANSLATE_NOOP("TeleworkStatistics", "課"),
    QT_TRANSLATE_NOOP("TeleworkStatistics", "申請"),
    QT_TRANSLATE_NOOP("TeleworkStatistics", "当日申請"),
    QT_TRANSLATE_NOOP("TeleworkStatistics", "承認まで"),
    QT_TRANSLATE_NOOP("TeleworkStatistics", "実施なし"),
    QT_TRANSLATE_NOOP("TeleworkStatistics", "あとからの入力"),
    QT_TRANSLATE_NOOP("TeleworkStatistics", "記録との差"),
)
TRAIT_HEADS = (
    QT_TRANSLATE_NOOP("TeleworkStatistics", "分け方"),
    QT_TRANSLATE_NOOP("TeleworkStatistics", "区分"),
    QT_TRANSLATE_NOOP("TeleworkStatistics", "実施者"),
    QT_TRANSLATE_NOOP("TeleworkStatistics", "実施回数"),
)
OVERTIME_HEADS = (
    QT_TRANSLATE_NOOP("TeleworkStatistics", "テレワークの日数"),
    QT_TRANSLATE_NOOP("TeleworkStatistics", "職員"),
    QT_TRANSLATE_NOOP("TeleworkStatistics", "時間外の平均"),
)
KEPT_BACK = QT_TRANSLATE_NOOP("TeleworkStatistics", "秘匿")
_TEXT = "font-size: 9.5pt; margin: 0 0 4px 0;"
_HEADING = "font-size: 12pt; font-weight: bold; margin: 12px 0 5px 0;"
_CELL = "padding: 2px 12px 2px 0; font-size: 9pt;"


def say(source: str) -> str:
    """Return a word of these tables in the language of the screens."""
    return QCoreApplication.translate("TeleworkStatistics", source)


def basis(found: Basis) -> str:
    """Return what every figure of the page rests on."""
    policy = counting_words.policy_name(found.policy_id, found.policy_version)
    evidence = say(EVIDENCE[found.evidence])
    return f"{counting_words.basis(policy, found.as_of, found.state)} ・ {evidence}"


def amended(read: MonthStatistics) -> str:
    """Return a closed month in both forms; empty while it is open."""
    return "" if read.restated is None else counting_words.restated(read.restated)


def headline(read: MonthStatistics) -> tuple[tuple[str, str], ...]:
    """Return the large figures, each with what it means."""
    total, commute = read.total, read.commute
    users = say(
        QT_TRANSLATE_NOOP("TeleworkStatistics", "実施率：実施者 {users}人 ÷ 対象者 {eligible}人")
    )
    days = say(QT_TRANSLATE_NOOP("TeleworkStatistics", "{days}日"))
    hours = say(QT_TRANSLATE_NOOP("TeleworkStatistics", "{hours}時間"))
    saved = say(
        QT_TRANSLATE_NOOP(
            "TeleworkStatistics",
            "通勤に使わずに済んだ時間：{km}km ・ CO2 {kg}kg（通勤経路の分かる{known}人日から）",
        )
    )
    return (
        (
            team_words.halves(total.half_units),
            say(QT_TRANSLATE_NOOP("TeleworkStatistics", "実施回数：半日を0.5回と数えます")),
        ),
        (total.participation, users.format(users=total.users, eligible=total.eligible)),
        (
            days.format(days=total.mean_days),
            say(QT_TRANSLATE_NOOP("TeleworkStatistics", "実施した人1人あたりの日数")),
        ),
        (
            hours.format(hours=f"{commute.minutes // 60:,}"),
            saved.format(
                km=f"{commute.metres // 1000:,}",
                kg=f"{commute.co2_grams // 1000:,}",
                known=f"{commute.known_days:,}",
            ),
        ),
    )


def course(trend: Trend) -> str:
    """Return whether the year is on its course, and the line it is measured against."""
    texts = {
        True: QT_TRANSLATE_NOOP(
            "TeleworkStatistics", "✓ このままで、年度末に目標に届く見込みです。"
        ),
        False: QT_TRANSLATE_NOOP(
            "TeleworkStatistics", "▲ このままでは、年度末の目標に届かない見込みです。"
        ),
        None: QT_TRANSLATE_NOOP("TeleworkStatistics", "年度末の見込みはまだ出せません。"),
    }
    method = say(METHODS[trend.method]) if trend.method in METHODS else ""
    return f"{say(texts[trend.reaches_target])}{method}{_line(trend)}"


def _line(trend: Trend) -> str:
    first, last = trend.months[0], trend.months[-1]
    pattern = say(
        QT_TRANSLATE_NOOP(
            "TeleworkStatistics", "目標は{begin}の{first}回から{end}の{last}回までの線です。"
        )
    )
    return pattern.format(
        begin=team_words.month_words(first.month),
        first=team_words.times(first.target_half_units),
        end=team_words.month_words(last.month),
        last=team_words.times(last.target_half_units),
    )


def section_cells(row: SectionRow) -> tuple[str, ...]:
    """Return a section's figures under :data:`SECTION_HEADS`."""
    return (
        row.path or say(QT_TRANSLATE_NOOP("TeleworkStatistics", "全庁")),
        team_words.times(row.half_units),
        *(f"{each:,}" for each in (row.person_days, row.eligible, row.users)),
        row.participation,
        row.mean_days,
        f"{row.unconfirmed_days:,}",
    )


def trait_cells(row: TraitRow) -> tuple[str, ...]:
    """Return what shares a trait; a figure kept back says so."""
    users = say(KEPT_BACK) if row.users is None else f"{row.users:,}"
    count = say(KEPT_BACK) if row.half_units is None else team_words.times(row.half_units)
    trait = say(TRAITS[row.trait]) if row.trait in TRAITS else row.trait
    return trait, row.name, users, count


def overtime_cells(row: OvertimeRow) -> tuple[str, ...]:
    """Return the overtime of those who worked remotely so often."""
    if row.last_days is None:
        pattern = say(QT_TRANSLATE_NOOP("TeleworkStatistics", "{first}日以上"))
        days = pattern.format(first=row.first_days)
    elif row.first_days == row.last_days:
        pattern = say(QT_TRANSLATE_NOOP("TeleworkStatistics", "{first}日"))
        days = pattern.format(first=row.first_days)
    else:
        pattern = say(QT_TRANSLATE_NOOP("TeleworkStatistics", "{first}〜{last}日"))
        days = pattern.format(first=row.first_days, last=row.last_days)
    mean = team_words.minutes(row.mean_minutes) if row.mean_minutes is not None else say(KEPT_BACK)
    return days, f"{row.people:,}", mean


def process_cells(row: ProcessRow) -> tuple[str, ...]:
    """Return how applying and recording went, under :data:`PROCESS_HEADS`."""
    gaps = say(QT_TRANSLATE_NOOP("TeleworkStatistics", "{gaps}日（理由なし {left}）"))
    return (
        row.path or say(QT_TRANSLATE_NOOP("TeleworkStatistics", "全庁")),
        f"{row.applications:,}",
        f"{row.same_day:,}",
        team_words.minutes(row.lead_minutes) if row.lead_minutes is not None else "－",
        f"{row.no_shows:,}",
        f"{row.late + row.corrected:,}",
        gaps.format(gaps=row.gap_days, left=row.unexplained_days),
    )


def kept_back() -> str:
    """Return why some figures are not shown."""
    return say(
        QT_TRANSLATE_NOOP(
            "TeleworkStatistics",
            "「秘匿」は、人数が少なく本人が分かってしまうおそれのある数字です。引き算でも分からない"
            "ように、ほかの数字も伏せることがあります。",
        )
    )


def as_html(read: MonthStatistics, trend: Trend | None) -> str:
    """Return the month as a page for the printer, each figure with what it rests on."""
    heading = say(QT_TRANSLATE_NOOP("TeleworkStatistics", "テレワークの統計　{month}"))
    parts = [
        _paragraph(heading.format(month=team_words.month_words(read.month)), _HEADING),
        _paragraph(basis(read.basis)),
        *([_paragraph(amended(read))] if read.restated is not None else []),
        *(_paragraph(f"{figure}　{meaning}") for figure, meaning in headline(read)),
    ]
    if trend is not None:
        parts.append(_paragraph(course(trend)))
    sections = [section_cells(row) for row in (*read.sections, read.total)]
    parts.append(_table(SECTION_HEADS, sections))
    parts.append(_table(PROCESS_HEADS, [process_cells(row) for row in read.process]))
    parts.append(_table(TRAIT_HEADS, [trait_cells(row) for row in city_traits(read)]))
    parts.append(_paragraph(kept_back()))
    parts.append(_table(OVERTIME_HEADS, [overtime_cells(row) for row in read.overtime]))
    return "".join(parts)


def city_traits(read: MonthStatistics) -> tuple[TraitRow, ...]:
    """Return the traits of the whole city; those of sections are in the file."""
    return tuple(row for row in read.traits if not row.section_id)


def _table(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    head = "".join(f'<th align="left" style="{_CELL}">{escape(say(each))}</th>' for each in heads)
    body = "".join(
        "<tr>" + "".join(f'<td style="{_CELL}">{escape(cell)}</td>' for cell in row) + "</tr>"
        for row in rows
    )
    return f"<p></p><table><tr>{head}</tr>{body}</table>"


def _paragraph(text: str, style: str = _TEXT) -> str:
    return f'<p style="{style}">{escape(text)}</p>'
