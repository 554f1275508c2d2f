# SPDX-License-Identifier: Apache-2.0
"""Why a rule applies to a matter or does not, in words."""

from PySide6.QtCore import QCoreApplication

from desktop.ui.marking import QT_TRANSLATE_NOOP

REASONS = {
    "why.applies": QT_TRANSLATE_NOOP("Why", "すべての条件に当てはまるので、これで決まります。"),
    "why.earlier": QT_TRANSLATE_NOOP(
        "Why", "条件には当てはまりますが、先にある{article}で決まっています。"
    ),
    "why.period": QT_TRANSLATE_NOOP("Why", "その日には効力がありません（{period}）。"),
    "why.condition": QT_TRANSLATE_NOOP("Why", "「{flags}」のどれにも当たりません。"),
    "why.excluded": QT_TRANSLATE_NOOP("Why", "「{flag}」に当たる案件は除かれています。"),
    "why.limit.yen": QT_TRANSLATE_NOOP("Why", "金額が{limit}{op}ではありません（{value}）。"),
    "why.limit.percent": QT_TRANSLATE_NOOP(
        "Why", "変更額が契約額の{limit}%{op}ではありません（{contract}に対して{value}）。"
    ),
    "why.limit.contract": QT_TRANSLATE_NOOP(
        "Why", "変更前の契約額が{limit}{op}ではありません（{value}）。"
    ),
    "why.limit.total": QT_TRANSLATE_NOOP(
        "Why", "変更後の契約額が{limit}{op}ではありません（{value}）。"
    ),
}
COMPARISONS = {
    "<": QT_TRANSLATE_NOOP("Why", "未満"),
    "<=": QT_TRANSLATE_NOOP("Why", "以下"),
    ">": QT_TRANSLATE_NOOP("Why", "を超える額"),
    ">=": QT_TRANSLATE_NOOP("Why", "以上"),
}


def reason(code: str, params: dict[str, str]) -> str:
    """The sentence of one reason; a code of a newer rule engine is shown by its own name."""
    if code not in REASONS:
        return code
    words = dict(params)
    if "op" in words:
        words["op"] = _say(COMPARISONS[words["op"]])
    if code == "why.period":
        words["period"] = _period(words.pop("valid_from"), words.pop("valid_to"))
    return _say(REASONS[code]).format(**words)


def _period(valid_from: str, valid_to: str) -> str:
    if not valid_to:
        return _say(QT_TRANSLATE_NOOP("Why", "{first}から")).format(first=valid_from)
    pattern = _say(QT_TRANSLATE_NOOP("Why", "{first}から、{end}の前日まで"))
    return pattern.format(first=valid_from, end=valid_to)


def _say(source: str) -> str:
    return QCoreApplication.translate("Why", source)
