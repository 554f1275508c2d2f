# SPDX-License-Identifier: Apache-2.0
"""The verdict on signatures in words; the sentences of reasons are those of the validator."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from approval.register.verdict import CaseVerdict, FaultJudged, SealJudged, StampJudged
from desktop.ui.dates import in_city
from desktop.ui.marking import QT_TRANSLATE_NOOP

OUTCOMES = {
    "valid": QT_TRANSLATE_NOOP("Verdict", "有効"),
    "invalid": QT_TRANSLATE_NOOP("Verdict", "無効"),
    "could_not_judge": QT_TRANSLATE_NOOP("Verdict", "判定不能"),
}
_HEADLINES = {
    "valid": QT_TRANSLATE_NOOP("Verdict", "有効：署名はすべて確かで、登録簿と一致します"),
    "invalid": QT_TRANSLATE_NOOP("Verdict", "無効：確かでない点があります"),
    "could_not_judge": QT_TRANSLATE_NOOP("Verdict", "判定不能：確かめられない点があります"),
}
_SUMMARY = QT_TRANSLATE_NOOP("Verdict", "署名 {count}件  水準 {level}  検証 {at}")
_TIME = QT_TRANSLATE_NOOP("Verdict", "時刻 {at}（{by}）")
_NO_TIME = QT_TRANSLATE_NOOP("Verdict", "時刻未付与（本人の申告 {at}）")
_LEVEL = QT_TRANSLATE_NOOP("Verdict", "水準 {level}  発行者 {issuer}")
_STAMP = QT_TRANSLATE_NOOP("Verdict", "文書のタイムスタンプ {outcome}")
_HOLDS = QT_TRANSLATE_NOOP("Verdict", "{at}（{by}） {until} までに更新が必要")


def headline(verdict: CaseVerdict) -> str:
    """Return the outcome as one sentence; an unsigned sheet is neither valid nor invalid."""
    return _say(_HEADLINES[verdict.outcome])


def summary(verdict: CaseVerdict) -> str:
    """Return how many signatures, at which level, judged when."""
    return _say(_SUMMARY).format(
        count=len(verdict.signatures), level=verdict.level or "―", at=_at(verdict.judged_at)
    )


def seal_head(number: int, seal: SealJudged) -> str:
    """Return number, outcome and signer."""
    return f"{number}  {_say(OUTCOMES[seal.outcome])}  {seal.name or seal.field}"


def seal_lines(seal: SealJudged) -> Iterator[str]:
    """Yield capacity, time, level and whatever is to be known of a signature."""
    if seal.role:
        yield seal.role
    if seal.timestamp_at is not None:
        yield _say(_TIME).format(at=_at(seal.timestamp_at), by=seal.timestamp_by)
    elif seal.name:
        yield _say(_NO_TIME).format(at=_at(seal.claimed_at))
    if seal.issuer:
        yield _say(_LEVEL).format(level=seal.level or "―", issuer=seal.issuer)
    for code in filter(None, (seal.code, *seal.notes)):
        yield _reason(code)


def stamp_lines(stamp: StampJudged) -> tuple[str, ...]:
    """Return the head of a document timestamp, and until when it holds."""
    head = _say(_STAMP).format(outcome=_say(OUTCOMES[stamp.outcome]))
    held = _say(_HOLDS).format(at=_at(stamp.at), by=stamp.by, until=_at(stamp.holds_until))
    return (head, held, _reason(stamp.code)) if stamp.code else (head, held)


def fault_lines(fault: FaultJudged) -> tuple[str, ...]:
    """Return what is wrong with the document, and what was found."""
    head = f"{_say(OUTCOMES[fault.outcome])}  {_reason(fault.code)}"
    return (head, fault.detail) if fault.detail else (head,)


def outcome(code: str) -> str:
    """Return an outcome in one word."""
    return _say(OUTCOMES[code])


def reason_of(code: str, detail: str) -> str:
    """Return a reason with what was found."""
    return f"{_reason(code)} {detail}".rstrip()


def _reason(code: str) -> str:
    from signing.verify_words import reason

    japanese = QLocale().language() == QLocale.Language.Japanese
    return f"{reason(code, 'ja' if japanese else 'en')} [{code}]"


def _at(moment: datetime | None) -> str:
    return "―" if moment is None else in_city(moment).strftime("%Y/%m/%d %H:%M")


def _say(source: str) -> str:
    return QCoreApplication.translate("Verdict", source)
