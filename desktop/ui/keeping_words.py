# SPDX-License-Identifier: Apache-2.0
"""What the rules say of paper and of keeping, in words with the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui import register_words, words
from desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from approval.authority.eligibility import Eligibility
    from approval.authority.keeping import RetentionRule

MEDIA = {
    "electronic": QT_TRANSLATE_NOOP("Keeping", "電子で決裁します（{article}）。"),
    "electronic_only": QT_TRANSLATE_NOOP(
        "Keeping", "電子で決裁し、添付も電子に限ります（{article}）。"
    ),
    "either": QT_TRANSLATE_NOOP(
        "Keeping", "紙のままでも決裁できます（{article}）。紙の理由: {reason}"
    ),
    "paper": QT_TRANSLATE_NOOP(
        "Keeping", "規程により紙で決裁する案件です（{article}）。紙の理由: {reason}"
    ),
}
_NO_STAMP = QT_TRANSLATE_NOOP("Keeping", "決裁の記録が決裁日付印に代わります。")
_KEPT = QT_TRANSLATE_NOOP("Keeping", "保存期間は{years}と定められています（{article}）。")


def lines(eligibility: Eligibility | None, retention: RetentionRule | None) -> tuple[str, ...]:
    """Return a sentence for each thing that the rules say; nothing where they are silent."""
    return tuple(filter(None, (_medium(eligibility), *_stamp(eligibility), _kept(retention))))


def _medium(found: Eligibility | None) -> str:
    if found is None or not found.article:
        return ""
    reason = register_words.say(register_words.REASONS[found.reason]) if found.reason else ""
    return _say(MEDIA[found.medium]).format(article=found.article, reason=reason)


def _stamp(found: Eligibility | None) -> tuple[str, ...]:
    return () if found is None or found.date_stamp else (_say(_NO_STAMP),)


def _kept(found: RetentionRule | None) -> str:
    if found is None or found.retention_years is None:
        return ""
    years = words.say(words.RETENTIONS[found.retention_years])
    return _say(_KEPT).format(years=years, article=found.article)


def _say(source: str) -> str:
    return QCoreApplication.translate("Keeping", source)
