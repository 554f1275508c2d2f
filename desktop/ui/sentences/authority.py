# SPDX-License-Identifier: Apache-2.0
"""Troubles of authority: why nobody may decide for an absent decider (代決).

Each code: what happened and what it means, then what to do.
"""

from desktop.ui.marking import QT_TRANSLATE_NOOP

HEADINGS = {"substitution": QT_TRANSLATE_NOOP("Trouble", "代決できません")}
SENTENCES = {
    "authority.contract_missing": (
        QT_TRANSLATE_NOOP(
            "Trouble", "「{matter}」の決裁者は、変更前の契約金額に対する変更額の割合で決まります。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "変更前の契約金額を入力してください。"),
    ),
    "content.importance_twice": (
        QT_TRANSLATE_NOOP("Trouble", "重要度が二つ以上選ばれています（{flags}）。"),
        QT_TRANSLATE_NOOP("Trouble", "重要度は一つだけ選んでください。"),
    ),
    "substitution.consent_open": (
        QT_TRANSLATE_NOOP(
            "Trouble", "{post}の決裁は、合議が整っていないため代決できません（{article}）。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "合議が整うのを待つか、上位の決裁者に相談してください。"),
    ),
    "substitution.flag": (
        QT_TRANSLATE_NOOP(
            "Trouble", "「{flag}」に当たる案件のため、{post}の決裁は代決できません（{article}）。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "{post}の決裁を待つか、上位の決裁者に相談してください。"),
    ),
    "substitution.nobody": (
        QT_TRANSLATE_NOOP(
            "Trouble", "{post}に代わって決裁できる職員が、いま一人もいません（{article}）。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "{post}の決裁を待つか、文書主管課にお問い合わせください。"),
    ),
    "substitution.not_urgent": (
        QT_TRANSLATE_NOOP(
            "Trouble", "{post}の決裁を代決できるのは、至急の案件に限られます（{article}）。"
        ),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{post}の決裁を待ってください。急ぐときは起案者が至急として起案し直してください。",
        ),
    ),
    "substitution.no_order": (
        QT_TRANSLATE_NOOP("Trouble", "{post}の決裁には、代決の定めがありません。"),
        QT_TRANSLATE_NOOP("Trouble", "{post}の決裁を待つか、文書主管課にお問い合わせください。"),
    ),
    "substitution.part_of_day": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{post}の不在は、その日の勤務時間の一部だけのため、代決できません（{article}）。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "{post}が戻るのを待ってください。"),
    ),
    "substitution.present": (
        QT_TRANSLATE_NOOP(
            "Trouble", "{post}は不在として登録されていないため、代決できません（{article}）。"
        ),
        QT_TRANSLATE_NOOP(
            "Trouble", "{post}の決裁を待ってください。不在のときは、不在を登録してください。"
        ),
    ),
    "substitution.seniority": (
        QT_TRANSLATE_NOOP(
            "Trouble", "{person}の上席順の資料がないため、代決の順を決められません（{article}）。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "文書主管課に、上席順の資料への登録を依頼してください。"),
    ),
    "substitution.vacant": (
        QT_TRANSLATE_NOOP(
            "Trouble", "{post}は欠員です。欠員は不在に当たらないため、代決できません（{article}）。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "事務取扱を置くよう、人事の担当課に依頼してください。"),
    ),
}
