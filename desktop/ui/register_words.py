# SPDX-License-Identifier: Apache-2.0
"""The records office in words: reasons for paper, record files, series of numbers."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from approval.register.records import EndAction, FileState, YearBasis
from approval.register.shelf import KeptFile, SeriesStanding
from desktop.ui.marking import QT_TRANSLATE_NOOP

REASONS = {
    "no_account": QT_TRANSLATE_NOOP("RegisterWords", "決裁者にアカウントがない"),
    "no_terminal": QT_TRANSLATE_NOOP("RegisterWords", "端末がない"),
    "law_requires_seal": QT_TRANSLATE_NOOP("RegisterWords", "法令が署名・押印を求める"),
    "confidential": QT_TRANSLATE_NOOP("RegisterWords", "秘密のため"),
    "size": QT_TRANSLATE_NOOP("RegisterWords", "大きさのため"),
    "drawing_or_book": QT_TRANSLATE_NOOP("RegisterWords", "図面・冊子"),
    "system_outage": QT_TRANSLATE_NOOP("RegisterWords", "システムの停止"),
    "rule_keeps_paper": QT_TRANSLATE_NOOP("RegisterWords", "規程により紙とする"),
    "other": QT_TRANSLATE_NOOP("RegisterWords", "その他（説明が必要）"),
}
"""Codes of ``approval.register.paper.PaperReason``, in the order of the form."""

OUTCOMES = {
    "decided": QT_TRANSLATE_NOOP("RegisterWords", "決裁"),
    "rejected": QT_TRANSLATE_NOOP("RegisterWords", "否決"),
}
KINDS = {
    "kian": QT_TRANSLATE_NOOP("RegisterWords", "起案"),
    "so": QT_TRANSLATE_NOOP("RegisterWords", "送"),
    "shu": QT_TRANSLATE_NOOP("RegisterWords", "収"),
}
ENDS = {
    EndAction.DISPOSE: QT_TRANSLATE_NOOP("RegisterWords", "廃棄"),
    EndAction.TRANSFER: QT_TRANSLATE_NOOP("RegisterWords", "移管"),
}
STATES = {
    FileState.KEPT: QT_TRANSLATE_NOOP("RegisterWords", "保存中"),
    FileState.DISPOSED: QT_TRANSLATE_NOOP("RegisterWords", "廃棄済み"),
    FileState.TRANSFERRED: QT_TRANSLATE_NOOP("RegisterWords", "移管済み"),
}
_OVER = QT_TRANSLATE_NOOP("RegisterWords", "満了（{end}）")
_FOR_EVER = QT_TRANSLATE_NOOP("RegisterWords", "永年")
_YEARS = {
    YearBasis.FISCAL: QT_TRANSLATE_NOOP("RegisterWords", "{year}年度"),
    YearBasis.CALENDAR: QT_TRANSLATE_NOOP("RegisterWords", "{year}年（暦年）"),
}
_SERIES = QT_TRANSLATE_NOOP("RegisterWords", "{mark}（{kind}）　次は第{next}号")
_TITLES = {
    frozenset({EndAction.DISPOSE}): QT_TRANSLATE_NOOP(
        "RegisterWords", "保存期間が満了した簿冊の廃棄について"
    ),
    frozenset({EndAction.TRANSFER}): QT_TRANSLATE_NOOP(
        "RegisterWords", "保存期間が満了した簿冊の移管について"
    ),
    frozenset(EndAction): QT_TRANSLATE_NOOP(
        "RegisterWords", "保存期間が満了した簿冊の廃棄・移管について"
    ),
}
_ASKED = QT_TRANSLATE_NOOP(
    "RegisterWords", "保存期間が満了した次の簿冊を、次のとおり処理してよろしいか伺います。"
)
_LINE = QT_TRANSLATE_NOOP(
    "RegisterWords", "{number}　{year}　{title}（{section}、{count}件、満了 {day}）　{end}"
)


def say(source: str) -> str:
    """Return a word of these tables in the language of the screens."""
    return QCoreApplication.translate("RegisterWords", source)


def year(kept: KeptFile) -> str:
    """The year of a record file, and by which calendar."""
    return say(_YEARS[kept.file.basis]).format(year=kept.file.year)


def until(kept: KeptFile) -> str:
    """The day from which a record file need not be kept, or that it is for ever."""
    return iso(kept.expires_on) if kept.expires_on is not None else say(_FOR_EVER)


def standing(kept: KeptFile) -> str:
    """Where a record file stands in its life; of one that is over, what is to become of it."""
    if kept.over:
        return say(_OVER).format(end=say(ENDS[kept.file.at_end]))
    return say(STATES[kept.file.state])


def series(standing: SeriesStanding) -> str:
    """``情政（起案）　次は第13号``."""
    kind = say(KINDS[standing.kind])
    return say(_SERIES).format(mark=standing.mark, kind=kind, next=standing.next)


def proposal_title(chosen: tuple[KeptFile, ...]) -> str:
    """The title of the case that decides the end of these files, by what is done to them."""
    return say(_TITLES[frozenset(each.file.at_end for each in chosen)])


def proposal_body(chosen: tuple[KeptFile, ...]) -> str:
    """What that case asks: one line for each file."""
    lines = [say(_ASKED), ""]
    for number, each in enumerate(chosen, 1):
        lines.append(
            say(_LINE).format(
                number=number,
                year=year(each),
                title=each.file.title,
                section=each.section,
                count=each.cases,
                day=until(each),
                end=say(ENDS[each.file.at_end]),
            )
        )
    return "\n".join(lines)


def iso(day: date) -> str:
    """``2031/04/01``: in tables days stand under each other."""
    return day.strftime("%Y/%m/%d")
