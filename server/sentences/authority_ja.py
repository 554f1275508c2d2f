# SPDX-License-Identifier: Apache-2.0
"""Refusals of authority and substitution (専決・代決) in Japanese."""

SENTENCES: dict[str, str] = {
    "authority.contract_missing": (
        "「{matter}」の決裁者は、変更前の契約金額に対する変更額の割合で決まります。変更前の契約"
        "金額を入力してください。"
    ),
    "content.importance_twice": (
        "重要度が二つ以上選ばれています（{flags}）。重要度は一つだけ選んでください。"
    ),
    "substitution.consent_open": (
        "{post}の決裁は、合議が整っていないため代決できません（{article}）。合議が整うのを待つ"
        "か、上位の決裁者に相談してください。"
    ),
    "substitution.flag": (
        "「{flag}」に当たる案件のため、{post}の決裁は代決できません（{article}）。{post}の決裁"
        "を待つか、上位の決裁者に相談してください。"
    ),
    "substitution.nobody": (
        "{post}に代わって決裁できる職員が、いま一人もいません（{article}）。{post}の決裁を待つ"
        "か、文書主管課にお問い合わせください。"
    ),
    "substitution.not_urgent": (
        "{post}の決裁を代決できるのは、至急の案件に限られます（{article}）。{post}の決裁を待っ"
        "てください。急ぐときは起案者が至急として起案し直してください。"
    ),
    "substitution.no_order": (
        "{post}の決裁には、代決の定めがありません。{post}の決裁を待つか、文書主管課にお問い合わ"
        "せください。"
    ),
    "substitution.part_of_day": (
        "{post}の不在は、その日の勤務時間の一部だけのため、代決できません（{article}）。"
        "{post}が戻るのを待ってください。"
    ),
    "substitution.present": (
        "{post}は不在として登録されていないため、代決できません（{article}）。{post}の決裁を待"
        "ってください。不在のときは、不在を登録してください。"
    ),
    "substitution.seniority": (
        "{person}の上席順の資料がないため、代決の順を決められません（{article}）。文書主管課に"
        "、上席順の資料への登録を依頼してください。"
    ),
    "substitution.vacant": (
        "{post}は欠員です。欠員は不在に当たらないため、代決できません（{article}）。事務取扱を"
        "置くよう、人事の担当課に依頼してください。"
    ),
}
