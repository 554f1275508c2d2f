# SPDX-License-Identifier: Apache-2.0
"""The e-approval rate in words: its three definitions, media, periods."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from approval.register.report import RateReport, RateRow
from desktop.ui.marking import QT_TRANSLATE_NOOP
from telework.measures.wire import RateFigures

BREAKDOWNS = {
    "bureau": QT_TRANSLATE_NOOP("RateWords", "局ごと"),
    "section": QT_TRANSLATE_NOOP("RateWords", "課ごと"),
    "month": QT_TRANSLATE_NOOP("RateWords", "月ごと"),
    "decision_class": QT_TRANSLATE_NOOP("RateWords", "決裁区分ごと"),
}
RATES = {
    "headline": QT_TRANSLATE_NOOP("RateWords", "電子決裁率（公表）"),
    "strict": QT_TRANSLATE_NOOP("RateWords", "完全電子率"),
    "government": QT_TRANSLATE_NOOP("RateWords", "国の方式"),
}
DEFINITIONS = {
    "headline": QT_TRANSLATE_NOOP("RateWords", "電子決裁（紙の添付を含む） ÷ すべての決裁"),
    "strict": QT_TRANSLATE_NOOP("RateWords", "添付もすべて電子の決裁 ÷ すべての決裁"),
    "government": QT_TRANSLATE_NOOP(
        "RateWords", "電子決裁 ÷ （すべての決裁 − 規定で紙とするもの）"
    ),
}
MEDIA = {
    "E": QT_TRANSLATE_NOOP("RateWords", "電子"),
    "H": QT_TRANSLATE_NOOP("RateWords", "紙併用"),
    "P": QT_TRANSLATE_NOOP("RateWords", "紙"),
    "X": QT_TRANSLATE_NOOP("RateWords", "紙（規定）"),
}


MEDIA_OF = {
    "headline": (("E", "H"), ()),
    "strict": (("E",), ()),
    "government": (("E", "H"), ("E", "H", "P")),
}
"""The media of what is divided and of what it is divided by; none is all."""


def figure(name: str, media: tuple[str, ...]) -> str:
    """What a figure is called: the part, and the media where not all count."""
    return "  ".join((name, "・".join(say(MEDIA[each]) for each in media))).strip()


def counts(rate: str, row: RateRow | RateFigures) -> tuple[int, int]:
    """The two counts of a rate (approval.md 4.2)."""
    electronic = row.electronic + row.hybrid
    return {
        "headline": (electronic, row.total),
        "strict": (row.electronic, row.total),
        "government": (electronic, row.total - row.exempt),
    }[rate]


def months(today: date, most: int) -> tuple[tuple[str, str], ...]:
    """The last months, newest first, as (YYYY-MM, 2026年11月)."""
    found = []
    year, month = today.year, today.month
    for _ in range(most):
        pattern = say(QT_TRANSLATE_NOOP("RateWords", "{year}年{month}月"))
        found.append((f"{year:04d}-{month:02d}", pattern.format(year=year, month=month)))
        year, month = (year - 1, 12) if month == 1 else (year, month - 1)
    return tuple(found)


def fiscal_years(today: date, most: int) -> tuple[tuple[int, str], ...]:
    """The last fiscal years, newest first."""
    newest = today.year if today.month >= 4 else today.year - 1
    pattern = say(QT_TRANSLATE_NOOP("RateWords", "{year}年度"))
    return tuple((year, pattern.format(year=year)) for year in range(newest, newest - most, -1))


def counted_by(report: RateReport) -> str:
    """By which rule and from which days the figures are."""
    with_rejections = QT_TRANSLATE_NOOP(
        "RateWords", "{first}〜{last}に決裁（否決を含む）したもの ・ 数え方 {rule} {version}"
    )
    without = QT_TRANSLATE_NOOP(
        "RateWords", "{first}〜{last}に決裁（否決を除く）したもの ・ 数え方 {rule} {version}"
    )
    return say(with_rejections if report.counts_rejections else without).format(
        first=report.first.isoformat(),
        last=report.last.isoformat(),
        rule=report.rule,
        version=report.rule_version,
    )


def say(source: str) -> str:
    """Return a word of these tables in the language of the screens."""
    return QCoreApplication.translate("RateWords", source)
