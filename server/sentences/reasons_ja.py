# SPDX-License-Identifier: Apache-2.0
"""Why a rule applies or does not, in Japanese."""

SENTENCES: dict[str, str] = {
    "why.applies": "この規則が当てはまります。",
    "why.earlier": "当てはまりますが、先に読む{article}が決めています。",
    "why.period": "この日には施行されていません（{valid_from}〜{valid_to}）。",
    "why.condition": "「{flags}」のどれにも当たりません。",
    "why.excluded": "「{flag}」に当たるため除かれます。",
    "why.limit.yen": "金額 {value} は、{limit}{op}ではありません。",
    "why.limit.percent": "変更額 {value} は、契約金額 {contract} の {limit}％{op}ではありません。",
    "why.limit.contract": "契約金額 {value} は、{limit}{op}ではありません。",
    "why.limit.total": "変更後の契約金額 {value} は、{limit}{op}ではありません。",
}

COMPARISONS = {
    "<": "未満",
    "<=": "以下",
    ">": "超",
    ">=": "以上",
}
"""How each comparison of a file reads."""
