# SPDX-License-Identifier: Apache-2.0
"""What is wrong with a file that was to be loaded, in Japanese."""

SENTENCES: dict[str, str] = {
    "cell.empty": "「{column}」が空です。値を入れてください。",
    "cell.not_a_date": (
        "「{column}」の「{value}」は日付ではありません。2026-04-01の形で書いてください。"
    ),
    "cell.not_a_number": (
        "「{column}」の「{value}」は数ではありません。桁区切りのない半角数字で書いてください。"
    ),
    "cell.not_allowed": (
        "「{column}」に「{value}」は使えません。使える言葉は手引きの列の説明にあります。"
    ),
    "file.cells": "列の数が見出しと違います（{found}列）。カンマの数を確かめてください。",
    "file.columns": "見出しの列が違います。正しくは「{expected}」、この表は「{found}」です。",
    "file.empty": "表に行がありません。規則を一行以上書いてください。",
    "file.missing": "この表がありません。フォルダーに置いてください。",
    "file.not_csv": "CSVとして読み取れません（{detail}）。引用符を確かめてください。",
    "file.unknown": "この名前の表は使いません。使うのは{known}です。名前を確かめてください。",
    "holding.outlives_post": "職「{post_id}」がない期間に就いています。期間を直してください。",
    "holding.person_unknown": "職員「{person_id}」が people.csv にありません。",
    "holding.post_unknown": "職「{post_id}」が posts.csv にありません。",
    "id.twice": "「{id}」は{line}行目にもあります。片方を消してください。",
    "matter.unknown": "案件の種類「{matter}」が rules.csv にありません。",
    "period.empty": (
        "終わり（{valid_to}）が始まり（{valid_from}）より後ではありません。日付が逆になっていな"
        "いか確かめてください。"
    ),
    "person.unknown": "職員「{person_id}」が組織にいません。",
    "post.outlives_section": "所属「{section}」がない期間に職があります。期間を直してください。",
    "post.section_unknown": "所属「{section_id}」が sections.csv にありません。",
    "post.two_heads": "所属「{section_id}」に、同じ職位（{rank}）の長が二つあります。",
    "post.two_holders": "職「{post_id}」に、同じ期間の在職者がもう一人います（{other}）。",
    "post.unknown": (
        "職「{post}」が組織にありません。職の番号、職名か、課名を付けた名前で書いてください。"
    ),
    "records.twice": "簿冊の番号「{file_id}」はすでに使われています。",
    "rule.contract_of_any_matter": "契約金額を見る規則は、案件の種類を一つ決めて書いてください。",
    "rule.flag_unknown": "「{flag}」という区分はありません。使える言葉は手引きの表にあります。",
    "rule.half_limit": (
        "金額の条件がそろっていません。amount_op・amount・unit を同じ数だけ書いてください。"
    ),
    "rule.matter_label": "案件の種類「{matter}」の名前（matter_label）がないか、他の行と違います。",
    "rule.rank_without_post": (
        "職位「{rank}」の長である職が組織にありません。この規則では誰も決裁できません。"
    ),
    "rules.bands_overlap": (
        "{line}行目と金額の幅が重なっています（{day} の {at} は両方に当たります）。"
    ),
    "rules.gap": "「{matter}」の {at} を、{day} に決裁する者がいません（区分: {flags}）。",
    "rules.gap_in_time": "{day} から {until} まで、この案件の種類の規則がありません。",
    "rules.never_reached": (
        "この行は一度も使われません。前の行がすべてを先に決めています。行の順か条件を直してくだ"
        "さい。"
    ),
    "rules.several_sets": (
        "一つの表に規程が二つ以上あります（{names}）。規程ごとにフォルダーを分けてください。"
    ),
    "series.back": (
        "「{mark}」の次の番号は {standing} です。{next} には戻せません。番号は進めるだけで、"
        "空いた番号は欠番として理由とともに残ります。"
    ),
    "series.mark_unknown": "「{mark}」という文書記号の所属は組織にありません。",
    "series.twice": "「{mark}」の同じ系列が二度書かれています。一行にまとめてください。",
    "section.cycle": "所属「{section_id}」の上位をたどると自分に戻ります。",
    "section.level_not_below": "階層「{level}」は、上位の「{parent}」より下ではありません。",
    "section.outlives_parent": "上位の所属「{parent}」がない期間があります。期間を直してください。",
    "section.parent_unknown": "上位の所属「{parent_id}」が sections.csv にありません。",
    "seniority.lot_missing": (
        "{line}行目の職員と級・号給・任用日・生年月日が同じです。くじの結果（lot）を両方に違う"
        "数で書いてください。"
    ),
    "substitution.cycle": (
        "代決の順が輪になっています（{posts}）。上位の職に戻す行には upward に yes と書いてくだ"
        "さい。"
    ),
    "substitution.order_twice": "{line}行目と順位（{order}）が同じです。順位を分けてください。",
    "substitution.upward_unmarked": (
        "「{substitute}」は上位の職です。意図したとおりなら upward に yes と書いてください。"
    ),
    "successor.not_there": "後の職・所属「{id}」は {valid_from} にありません。",
    "successor.predecessor_lives": (
        "「{id}」は {valid_from} にまだあります。廃止の日を確かめてください。"
    ),
    "successor.twice": "「{id}」の引継ぎ先は{line}行目にもあります。片方を消してください。",
    "successor.unknown": "「{id}」が組織の表にありません。",
}
