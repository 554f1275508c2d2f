# SPDX-License-Identifier: Apache-2.0
"""What is wrong with the files of measures and actuals, in Japanese."""

SENTENCES: dict[str, str] = {
    "measure.id_wrong": (
        "「{value}」は施策IDに使えません。英小文字で始め、英小文字・数字・下線だけで、40文字以内に"
        "してください。"
    ),
    "measure.month_wrong": "「{value}」は月として読めません。2020-09 の形に書いてください。",
    "measure.number_twice": "番号{id}は{line}行目の施策にもあります。別の番号にしてください。",
    "measure.source_twice": (
        "出所「{id}」は{line}行目の施策も使います。机が数える数字は、一つの施策だけにしてください。"
    ),
    "measure.step_outside": (
        "{month}の計画値{value}が、基準値と目標値の間にありません。値を確かめてください。"
    ),
    "measure.step_wrong": (
        "「{value}」は年次計画として読めません。2021-03=5000|2021-09=9000 の形に書いてください。"
    ),
    "measure.steps_order": (
        "年次計画の月が、基準月から目標月までの順に並んでいません（{first}の次が{second}）。並べ直し"
        "てください。"
    ),
    "measure.target_before_baseline": (
        "目標月{target}が、基準月{baseline}より後ではありません。月を確かめてください。"
    ),
    "measure.target_wrong_way": (
        "目標値{target}が、基準値{baseline}より悪い値です。向き（up・down）か値を直してください。"
    ),
    "measure.value_wrong": (
        "「{value}」は数字として読めません。単位を付けず、小数{decimals}桁までで書いてください。"
    ),
}
