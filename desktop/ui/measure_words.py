# SPDX-License-Identifier: Apache-2.0
"""The measures in words: how they stand, their values, their rules; the course is 予定."""

from collections import Counter
from decimal import Decimal
from fractions import Fraction

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.ui import team_words
from desktop.ui.dates import day_and_clock
from desktop.ui.marking import QT_TRANSLATE_NOOP
from telework.measures.course import Standing
from telework.measures.lines import halves
from telework.measures.measure import Direction, Measure, MonthValue, Source
from telework.measures.wire import Dashboard, MeasureLine, MeasureMonth, MonthState

STANDINGS = {
    Standing.REACHED: QT_TRANSLATE_NOOP("MeasureWords", "達成"),
    Standing.ON_COURSE: QT_TRANSLATE_NOOP("MeasureWords", "順調"),
    Standing.LATE: QT_TRANSLATE_NOOP("MeasureWords", "遅れ"),
    Standing.NO_COURSE: QT_TRANSLATE_NOOP("MeasureWords", "予定なし"),
    Standing.NO_FIGURE: QT_TRANSLATE_NOOP("MeasureWords", "実績なし"),
}
MARKS = {
    Standing.REACHED: "✓",
    Standing.ON_COURSE: "●",
    Standing.LATE: "▲",
    Standing.NO_COURSE: "－",
    Standing.NO_FIGURE: "○",
}
"""Beside the word, so that nobody needs the colour."""
COUNTED = {
    Standing.ON_COURSE: QT_TRANSLATE_NOOP("MeasureWords", "{count}は順調"),
    Standing.REACHED: QT_TRANSLATE_NOOP("MeasureWords", "{count}は達成"),
    Standing.LATE: QT_TRANSLATE_NOOP("MeasureWords", "{count}は遅れ"),
    Standing.NO_COURSE: QT_TRANSLATE_NOOP("MeasureWords", "{count}は予定なし"),
    Standing.NO_FIGURE: QT_TRANSLATE_NOOP("MeasureWords", "{count}は実績なし"),
}
STATES = {
    MonthState.PROVISIONAL: QT_TRANSLATE_NOOP("MeasureWords", "未確定"),
    MonthState.CLOSED: QT_TRANSLATE_NOOP("MeasureWords", "締め"),
    MonthState.ENTERED: QT_TRANSLATE_NOOP("MeasureWords", "入力"),
    MonthState.PUBLISHED: QT_TRANSLATE_NOOP("MeasureWords", "公表"),
}
SOURCES = {
    Source.ENTERED: QT_TRANSLATE_NOOP(
        "MeasureWords", "担当課が、もとになる資料とともに入力します。"
    ),
    Source.REMOTE_WORK: QT_TRANSLATE_NOOP(
        "MeasureWords", "机の勤務の記録から、全庁の在宅勤務の実施回数を数えます。"
    ),
    Source.FORMS_WITHOUT_SEAL: QT_TRANSLATE_NOOP(
        "MeasureWords", "机の様式の台帳から、押印を求めなくなった様式を数えます。"
    ),
    Source.E_APPROVAL_RATE: QT_TRANSLATE_NOOP(
        "MeasureWords", "机の登録簿から、その月の決裁の電子決裁率（公表）を数えます。"
    ),
}
NOTHING = "－"


def say(source: str) -> str:
    """Return a word of these tables in the language of the screens."""
    return QCoreApplication.translate("MeasureWords", source)


def name(measure: Measure) -> str:
    """Return the name of a measure; the English one where the city gave it."""
    japanese = QLocale().language() == QLocale.Language.Japanese
    return measure.name if japanese or not measure.name_en else measure.name_en


def standing(line: MeasureLine) -> str:
    """Return how a measure stands, with its mark: ``▲ 遅れ``."""
    return f"{MARKS[line.standing]} {say(STANDINGS[line.standing])}"


def headline(lines: tuple[MeasureLine, ...]) -> str:
    """Return the answer to whether the programme is on course, in one sentence."""
    counts = Counter(line.standing for line in lines)
    comma = say(QT_TRANSLATE_NOOP("MeasureWords", "、"))
    parts = comma.join(
        say(pattern).format(count=counts[each]) for each, pattern in COUNTED.items() if counts[each]
    )
    pattern = say(QT_TRANSLATE_NOOP("MeasureWords", "{all}の目標のうち、{parts}です。"))
    return pattern.format(all=len(lines), parts=parts)


def number(text: str) -> str:
    """Return a decimal in words with its thousands apart."""
    return f"{Decimal(text):,f}"


def value(measure: Measure, text: str | None) -> str:
    """Return a value in the unit of its measure: ``11,342回``."""
    if text is None:
        return NOTHING
    if measure.unit == "%":
        return f"{number(text)}%"
    pattern = say(QT_TRANSLATE_NOOP("MeasureWords", "{value}{unit}"))
    return pattern.format(value=number(text), unit=measure.unit)


def rounded(tick: Fraction) -> str:
    """Return a round figure of a scale."""
    if tick.denominator == 1:
        return f"{tick.numerator:,}"
    return f"{float(tick):,.3f}".rstrip("0")


def ahead(line: MeasureLine) -> str:
    """Return how far a measure is before its course or behind it; empty without one."""
    if line.ahead is None:
        return ""
    difference = Decimal(line.ahead)
    if not difference:
        return say(QT_TRANSLATE_NOOP("MeasureWords", "予定どおり"))
    if difference > 0:
        pattern = say(QT_TRANSLATE_NOOP("MeasureWords", "予定より{value}先行"))
    else:
        pattern = say(QT_TRANSLATE_NOOP("MeasureWords", "予定より{value}遅れ"))
    return pattern.format(value=value(line.measure, str(abs(difference))))


def sentence(line: MeasureLine) -> str:
    """Return a measure as one sentence, for a screen reader and the head of its window."""
    measure = line.measure
    if line.latest is None:
        pattern = say(
            QT_TRANSLATE_NOOP("MeasureWords", "{standing}。目標は{month}までに{target}です。")
        )
    else:
        pattern = say(
            QT_TRANSLATE_NOOP(
                "MeasureWords",
                "{standing}。{at}の実績は{actual}（{ahead}）、目標は{month}までに{target}です。",
            )
        )
    return pattern.format(
        standing=standing(line),
        at=team_words.month_words(line.latest.month) if line.latest else "",
        actual=value(measure, line.latest.value) if line.latest else "",
        ahead=ahead(line) or say(QT_TRANSLATE_NOOP("MeasureWords", "比べる予定なし")),
        month=team_words.month_words(measure.target.month),
        target=value(measure, measure.target.value),
    )


def basis(found: Dashboard) -> str:
    """Return up to when and as of when the figures are, and whether the month is published."""
    pattern = say(QT_TRANSLATE_NOOP("MeasureWords", "{month}まで ・ {time} 時点 ・ {published}"))
    if found.published is None:
        published = say(
            QT_TRANSLATE_NOOP(
                "MeasureWords",
                "この月はまだ確定していません。公表までに数字が変わることがあります。",
            )
        )
    else:
        published = say(QT_TRANSLATE_NOOP("MeasureWords", "{time} に公表済み")).format(
            time=day_and_clock(found.published)
        )
    return pattern.format(
        month=team_words.month_words(found.month),
        time=day_and_clock(found.as_of),
        published=published,
    )


def times(half_units: int) -> str:
    """Return half-day units as 実施回数, the half only where there is one: ``4,108``."""
    return number(halves(half_units))


def short_month(month: str) -> str:
    """Return ``2026/10`` of ``2026-10``, for tables."""
    year, _hyphen, place = month.partition("-")
    return f"{year}/{int(place)}"


def delta(month: MeasureMonth) -> str:
    """Return by how much a month changed since; empty where nothing was amended."""
    if month.delta is None:
        return ""
    return number(month.delta) if month.delta.startswith("-") else f"+{number(month.delta)}"


def restated_note() -> str:
    """Return why a month has two figures."""
    return say(
        QT_TRANSLATE_NOOP(
            "MeasureWords",
            "「訂正後」は、締めや公表のあとに訂正された記録で数え直した数字です。締めた数字、公表した数字は"
            "変えずに、差とともに並べます。",
        )
    )


def course_rule(version: int) -> str:
    """Return the rule by which measures are late, on course or reached."""
    return say(
        QT_TRANSLATE_NOOP(
            "MeasureWords",
            "予定は、基準から段階を通って目標まで、まっすぐに引いた線です。その月の実績が目標に届けば「達成」、"
            "予定に届けば「順調」、届かなければ「遅れ」です（判定の規則 第{version}版）。",
        )
    ).format(version=version)


def source(line: MeasureLine) -> str:
    """Return where the figures of a measure come from."""
    words = say(SOURCES[line.measure.source])
    if not line.counted_by:
        return words
    pattern = say(QT_TRANSLATE_NOOP("MeasureWords", "{source}（数え方 {rule}）"))
    return pattern.format(source=words.removesuffix("。"), rule=line.counted_by)


def direction(measure: Measure) -> str:
    """Return which way is better."""
    if measure.direction is Direction.UP:
        return say(QT_TRANSLATE_NOOP("MeasureWords", "多いほどよい"))
    return say(QT_TRANSLATE_NOOP("MeasureWords", "少ないほどよい"))


def month_value(measure: Measure, given: MonthValue | None) -> str:
    """Return a baseline, a step or a target with its month."""
    if given is None:
        return say(QT_TRANSLATE_NOOP("MeasureWords", "なし（それまで測っていません）"))
    pattern = say(QT_TRANSLATE_NOOP("MeasureWords", "{month}：{value}"))
    return pattern.format(
        month=team_words.month_words(given.month), value=value(measure, given.value)
    )


def kept_back() -> str:
    """Return what stands for a figure that would show who somebody is."""
    return say(QT_TRANSLATE_NOOP("MeasureWords", "秘匿"))
