# SPDX-License-Identifier: Apache-2.0
"""Refusals about closing months of remote work (締め) and amendments in Japanese."""

SENTENCES: dict[str, str] = {
    "amendment.after_missing": (
        "訂正後の内容がありません。その日の記録を入力するか、未確認の日の確認だけを申し出てください。"
    ),
    "amendment.comment_missing": "承認しないときは、理由を入力してください。本人に伝わります。",
    "amendment.day_unreadable": (
        "訂正後の打刻が読み取れません（{line}行目）。種別・場所・時刻を確かめてください。"
    ),
    "amendment.decided": (
        "この締め後訂正は処理が終わっています。さらに直すには、新しい締め後訂正を申し出てください。"
    ),
    "amendment.moved_on": (
        "この締め後訂正は、開いたあとに変わりました。読み直してから、もう一度操作してください。"
    ),
    "amendment.not_closed": (
        "{day}の月はまだ締めていません。締め後訂正ではなく、日の記録を直してください。"
    ),
    "amendment.own": (
        "自分の、または自分が申し出た締め後訂正は承認できません。ほかの上司に依頼してください。"
    ),
    "amendment.reason_missing": "締め後訂正の理由を入力してください。",
    "closing.done_before": "{month}は締めてあります。直すには締め後訂正を申し出てください。",
    "closing.list_moved_on": (
        "未確認の日の一覧が、開いたあとに変わりました。締めていません。"
        "一覧を読み直し、もう一度確かめてから締めてください。"
    ),
    "closing.misconfigured": (
        "締切日の設定（telework_cut_off_day = {value}）が正しくないため、記録の変更と提出を"
        "止めています。1から28までの数に直すよう、管理者に伝えてください。"
    ),
    "closing.not_over": "{month}はまだ終わっていません。月が終わってから締めてください。",
    "closing.reason_missing": (
        "未確認の日があります。確認済みの回数に入れないまま締める理由を入力してください。"
    ),
    "month.changed": (
        "確認書を作ったあとに記録が変わったため、確認していません。新しい確認書で確認してください。"
    ),
    "month.closed": ("{month}は締めてあり、取り消せません。直すには締め後訂正を申し出てください。"),
    "month.cut_off": (
        "{month}の記録を変えられるのは{day}までです。所属長に相談のうえ、訂正を申し出てください。"
    ),
    "month.left_out_by_head": "所属長が、この確認から外しました。",
    "month.name_not_drawable": (
        "氏名の文字（{characters}）が確認書の書体にないため、確認書に載せられません。"
        "情報政策課に連絡してください。"
    ),
    "month.no_days": "この月にテレワークの記録がありません。",
    "month.nobody_to_sign": (
        "{month}に確認できる職員がいません。提出の有無と、未説明の差を確かめてください。"
    ),
    "month.not_begun": "{month}はまだ始まっていません。",
    "month.not_submitted": "本人が提出していません。提出を依頼してください。",
    "month.not_superior": "この職員の上司ではないため、確認できません。",
    "month.open_differences": (
        "客観的記録との差に、説明のない日があります（{days}）。本人に理由の入力を依頼してください。"
    ),
    "month.own": "自分の月は確認できません。直近上位の上司が確認します。",
    "month.reason_missing": "差し戻す理由を入力してください。本人に伝わります。",
    "month.returned": "差し戻してあり、再提出を待っています。",
    "month.signed_off": (
        "{month}は所属長が確認しています。直すには、所属長に差戻しを依頼してください。"
    ),
    "sheet.office_changed": (
        "確認書を作ったときの職（{role}）で署名できません。確認書を作り直してください。"
    ),
    "sheet.stale_base": (
        "この確認書は署名の前に変わりました。署名していません。確認書を作り直してください。"
    ),
}
