# SPDX-License-Identifier: Apache-2.0
"""What is wrong with a file that was to be loaded, in Japanese."""

SENTENCES: dict[str, str] = {
    "cell.empty": "空です。値を入れてください。",
    "cell.not_a_date": (
        "「{value}」は日付として読めません。年号は使わず、西暦で 2026-04-01 か 2026/4/1 "
        "の形に書いてください。"
    ),
    "cell.not_a_moment": (
        "「{value}」は日時として読めません。2026/11/24 8:31:02 の形に書いてください。"
    ),
    "cell.not_a_number": (
        "「{value}」は使える数ではありません。0以上の整数を、半角か全角の数字で書いてください。"
    ),
    "cell.not_a_time": "「{value}」は時刻として読めません。12:00 の形に書いてください。",
    "cell.not_allowed": "「{value}」は使えません。{allowed} のどれかを書いてください。",
    "file.broken_bytes": (
        "UTF-8として読めない文字があります。この行を入力し直し、「CSV "
        "UTF-8」の形式で保存してください。"
    ),
    "file.broken_line": (
        "Shift_JISとしてもUTF-8としても読めない文字があります。この行を元の表から写し直"
        "してください。"
    ),
    "file.cells": (
        "列の数が見出しと違います（見出し{expected}列、この行{found}列）。"
        "カンマと引用符を確かめてください。"
    ),
    "file.columns": (
        "見出しの列が違います。正しくは「{expected}」、この表は「{found}」です。"
        "見出しを直してください。"
    ),
    "cell.too_long": "{limit}文字以内で書いてください。",
    "checklist.point_twice": "「{value}」が二度あります。一つにしてください。",
    "checklist.too_many": "確認事項は{limit}項目までです。減らしてください。",
    "checklist.two_versions": (
        "版「{value}」がほかの行と違います。すべての行に同じ版を書いてください。"
    ),
    "checklist.version_used": (
        "第{version}版は別の内容で登録済みです。内容を変えるときは新しい版にしてください。"
    ),
    "file.empty": "表に行がありません。規則を一行以上書いてください。",
    "file.missing": "この表がありません。フォルダーに置いてください。",
    "file.not_csv": "CSVとして読み取れません（{detail}）。引用符を確かめてください。",
    "file.other_encoding": (
        "文字コードが{encoding}です。表計算ソフトの「名前を付けて保存」で「CSV "
        "UTF-8」を選んで保存し直してください。{encoding}では氏名の文字が失われることがあるため、"
        "読み込みません。"
    ),
    "file.too_large": (
        "この表は大きすぎます（{megabytes}MB、{rows}行まで）。期間を分けて書き出してください。"
    ),
    "file.unknown": "この名前の表は使いません。使うのは{known}です。名前を確かめてください。",
    "holding.outlives_post": (
        "職「{post_id}」がない期間に就いています。posts.csv の期間に収まるように直してください。"
    ),
    "holding.person_unknown": (
        "職員「{person_id}」が people.csv にありません。番号を直すか、people.csv に加えてください。"
    ),
    "holding.post_unknown": (
        "職「{post_id}」が posts.csv にありません。番号を直すか、posts.csv に加えてください。"
    ),
    "hours.out_of_order": (
        "時刻か日付の順序が逆か、その日の範囲（5時から翌朝5時）の外です。始まりと終わりを確か"
        "めてください。"
    ),
    "id.twice": "「{id}」は{line}行目にもあります。片方を消してください。",
    "matter.unknown": (
        "案件の種類「{matter}」が rules.csv にありません。符号を直すか、rules.csv "
        "に加えてください。"
    ),
    "period.empty": (
        "終わり（{valid_to}）が始まり（{valid_from}）より後ではありません。"
        "日付が逆になっていないか確かめてください。"
    ),
    "person.two_main_posts": (
        "職員「{person_id}」の本務（regular）が、{line}行目と同じ期間に重なっています。一方を "
        "concurrent（兼務）か acting_head（事務取扱）にするか、期間を分けてください。"
    ),
    "person.unknown": "職員「{person_id}」が組織にいません。番号を確かめてください。",
    "policy.month_counted": (
        "計数規則「{policy}」は{counted}までの日を数えています。数えた月の規則は変え"
        "られないため、第{version}版はその翌月以降の1日から始めてください。"
    ),
    "policy.name": (
        "「{value}」は規則の名前に使えません。英小文字で始め、英小文字・数字・下線だけで書いて"
        "ください。"
    ),
    "policy.not_month_start": (
        "{day}は月の初日ではありません。ひと月を一つの版で数えるため、1日の日付を書いてください。"
    ),
    "policy.order": (
        "計数規則「{policy}」の第{version}版の始まりが、前後の版と順番どおりではあり"
        "ません。版の番号と日付を確かめてください。"
    ),
    "policy.used": (
        "計数規則「{policy}」の第{version}版は既に使われ、変えられません。数字の根拠"
        "が変わらないよう、新しい版の番号で書いてください。"
    ),
    "policy.version": "版の番号は1からです。1以上の整数を書いてください。",
    "post.outlives_section": (
        "所属「{section}」がない期間に職があります。sections.csv "
        "の期間に収まるように直してください。"
    ),
    "post.section_unknown": (
        "所属「{section_id}」が sections.csv にありません。番号を直すか、sections.csv "
        "に加えてください。"
    ),
    "post.two_heads": (
        "所属「{section_id}」に、同じ職位（{rank}）の長が、{line}行目にもあります。長は一つにし、"
        "他は heads を no にしてください。"
    ),
    "post.two_holders": (
        "職「{post_id}」に、同じ期間の在職者がもう一人います（{line}行目の{other}）。"
        "一方の期間を終わらせるか、行を消してください。"
    ),
    "post.unknown": (
        "職「{post}」が組織にありません。職の番号、職名か、課名を付けた名前で書いてください。"
    ),
    "records.twice": "簿冊の番号「{file_id}」はすでに使われています。別の番号にしてください。",
    "rule.contract_of_any_matter": "契約金額を見る規則は、案件の種類を一つ決めて書いてください。",
    "rule.flag_unknown": "「{flag}」という区分はありません。手引きの表にある言葉を書いてください。",
    "rule.half_limit": (
        "金額の条件がそろっていません。amount_op・amount・unit を同じ数だけ書いてください。"
    ),
    "rule.matter_label": (
        "案件の種類「{matter}」の名前がないか、他の行と違います。同じ名前を書いてください。"
    ),
    "rule.rank_without_post": (
        "職位「{rank}」の長である職が組織になく、この規則では誰も決裁できません。"
        "職位か組織を直してください。"
    ),
    "rules.bands_overlap": (
        "{line}行目と金額の幅が重なっています（{day} の {at} は両方に当たります）。"
        "境目の金額か記号（lt・le など）を直してください。"
    ),
    "rules.gap": (
        "「{matter}」の {at} を、{day} に決裁する者がいません（区分: {flags}）。"
        "この金額と区分に当たる行を加えてください。"
    ),
    "rules.gap_in_time": (
        "{day} から {until} まで、この案件の種類の規則がありません。期間をつなげてください。"
    ),
    "rules.never_reached": (
        "この行は一度も使われません。前の行がすべてを先に決めています。"
        "行の順か条件を直してください。"
    ),
    "rules.several_sets": (
        "一つの表に規程が二つ以上あります（{names}）。規程ごとにフォルダーを分けてください。"
    ),
    "schedule.pattern_unknown": (
        "割振りパターン「{pattern}」が登録されていません。先にパターンの表を読み込んでください。"
    ),
    "schedule.swap_twice": (
        "職員「{person_id}」の同じ日が、振替に二度使われています。勤務日と週休日を確かめてください。"
    ),
    "schedule.twice": (
        "職員「{person_id}」の{first}からの割振りが二度書かれています。片方を消してください。"
    ),
    "schedule.weekday_twice": (
        "このパターンの{day}曜日が二度書かれています。片方を消してください。"
    ),
    "section.cycle": (
        "所属「{section_id}」の上位をたどると自分に戻ります。parent_id を直してください。"
    ),
    "section.level_not_below": (
        "階層「{level}」は、上位の「{parent}」より下ではありません。level か parent_id "
        "を直してください。"
    ),
    "section.outlives_parent": (
        "上位の所属「{parent}」がない期間があります。上位の期間に収まるように直してください。"
    ),
    "section.parent_unknown": (
        "上位の所属「{parent_id}」が sections.csv にありません。番号を直すか、sections.csv "
        "に加えてください。"
    ),
    "seniority.lot_missing": (
        "{line}行目の職員と級・号給・任用日・生年月日が同じです。くじの結果（lot）"
        "を両方に違う数で書いてください。"
    ),
    "series.back": (
        "「{mark}」の次の番号は {standing} です。{next} には戻せません。番号は進めるだけで、"
        "空いた番号は欠番として理由とともに残ります。"
    ),
    "series.mark_unknown": (
        "「{mark}」という文書記号の所属は組織にありません。sections.csv の mark "
        "を確かめてください。"
    ),
    "series.twice": "「{mark}」の同じ系列が二度書かれています。一行にまとめてください。",
    "setting.city_only": "「{setting}」は市全体の設定です。section_id を空にしてください。",
    "setting.post_unknown": (
        "職「{post}」が組織の表にありません。posts.csv の番号を書いてください。"
    ),
    "setting.twice": "同じ設定・所属・始まりの日が{line}行目にもあります。片方を消してください。",
    "substitution.cycle": (
        "代決の順が輪になっています（{posts}）。上位の職に戻す行には upward に yes "
        "と書いてください。"
    ),
    "substitution.order_twice": "{line}行目と順位（{order}）が同じです。順位を分けてください。",
    "substitution.upward_unmarked": (
        "「{substitute}」は上位の職です。意図したとおりなら upward に yes と書いてください。"
    ),
    "successor.not_there": (
        "後の職・所属「{id}」は {valid_from} にありません。番号と、始まりの日を確かめてください。"
    ),
    "successor.predecessor_lives": (
        "「{id}」は {valid_from} にまだあります。廃止の日を確かめてください。"
    ),
    "successor.twice": "「{id}」の引継ぎ先は{line}行目にもあります。片方を消してください。",
    "successor.unknown": (
        "「{id}」が組織の表にありません。kind（post か section）と番号を確かめてください。"
    ),
}
