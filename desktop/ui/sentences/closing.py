# SPDX-License-Identifier: Apache-2.0
"""Troubles of closing months, of their sheets and of amendments.

Each code: what happened and what it means, then what to do.
"""

from desktop.ui.marking import QT_TRANSLATE_NOOP

HEADINGS = {
    "amendment": QT_TRANSLATE_NOOP("Trouble", "訂正を受け付けていません"),
    "closing": QT_TRANSLATE_NOOP("Trouble", "月を締めていません"),
    "count": QT_TRANSLATE_NOOP("Trouble", "回数を出せません"),
    "sheet": QT_TRANSLATE_NOOP("Trouble", "確認書に署名していません"),
}
SENTENCES = {
    "amendment.after_missing": (
        QT_TRANSLATE_NOOP("Trouble", "訂正後の内容がありません。"),
        QT_TRANSLATE_NOOP(
            "Trouble", "その日の記録を入力するか、未確認の日の確認だけを申し出てください。"
        ),
    ),
    "amendment.comment_missing": (
        QT_TRANSLATE_NOOP("Trouble", "承認しないときは、理由を入力してください。"),
        QT_TRANSLATE_NOOP("Trouble", "本人に伝わります。"),
    ),
    "amendment.day_unreadable": (
        QT_TRANSLATE_NOOP("Trouble", "訂正後の打刻が読み取れません（{line}行目）。"),
        QT_TRANSLATE_NOOP("Trouble", "種別・場所・時刻を確かめてください。"),
    ),
    "amendment.decided": (
        QT_TRANSLATE_NOOP("Trouble", "この締め後訂正は処理が終わっています。"),
        QT_TRANSLATE_NOOP("Trouble", "さらに直すには、新しい締め後訂正を申し出てください。"),
    ),
    "amendment.moved_on": (
        QT_TRANSLATE_NOOP("Trouble", "この締め後訂正は、開いたあとに変わりました。"),
        QT_TRANSLATE_NOOP("Trouble", "読み直してから、もう一度操作してください。"),
    ),
    "amendment.not_closed": (
        QT_TRANSLATE_NOOP("Trouble", "{day}の月はまだ締めていません。"),
        QT_TRANSLATE_NOOP("Trouble", "締め後訂正ではなく、日の記録を直してください。"),
    ),
    "amendment.own": (
        QT_TRANSLATE_NOOP("Trouble", "自分の、または自分が申し出た締め後訂正は承認できません。"),
        QT_TRANSLATE_NOOP("Trouble", "ほかの上司に依頼してください。"),
    ),
    "amendment.reason_missing": (
        QT_TRANSLATE_NOOP("Trouble", "締め後訂正の理由を入力してください。"),
        QT_TRANSLATE_NOOP("Trouble", "入力を確かめて、もう一度操作してください。"),
    ),
    "closing.done_before": (
        QT_TRANSLATE_NOOP("Trouble", "{month}は締めてあります。"),
        QT_TRANSLATE_NOOP("Trouble", "直すには締め後訂正を申し出てください。"),
    ),
    "closing.list_moved_on": (
        QT_TRANSLATE_NOOP(
            "Trouble", "未確認の日の一覧が、開いたあとに変わりました。締めていません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "一覧を読み直し、もう一度確かめてから締めてください。"),
    ),
    "closing.misconfigured": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "締切日の設定（telework_cut_off_day = {value}）が正しくないため、記録の変更と提出"
            "を止めています。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "1から28までの数に直すよう、管理者に伝えてください。"),
    ),
    "closing.not_over": (
        QT_TRANSLATE_NOOP("Trouble", "{month}はまだ終わっていません。"),
        QT_TRANSLATE_NOOP("Trouble", "月が終わってから締めてください。"),
    ),
    "closing.reason_missing": (
        QT_TRANSLATE_NOOP("Trouble", "未確認の日があります。"),
        QT_TRANSLATE_NOOP("Trouble", "確認済みの回数に入れないまま締める理由を入力してください。"),
    ),
    "month.changed": (
        QT_TRANSLATE_NOOP("Trouble", "確認書を作ったあとに記録が変わったため、確認していません。"),
        QT_TRANSLATE_NOOP("Trouble", "新しい確認書で確認してください。"),
    ),
    "month.left_out_by_head": (
        QT_TRANSLATE_NOOP("Trouble", "所属長が、この確認から外しました。"),
        QT_TRANSLATE_NOOP("Trouble", "内容を確かめてください。"),
    ),
    "month.name_not_drawable": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "氏名の文字（{characters}）が確認書の書体にないため、確認書に載せられません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "情報政策課に連絡してください。"),
    ),
    "month.nobody_to_sign": (
        QT_TRANSLATE_NOOP("Trouble", "{month}に確認できる職員がいません。"),
        QT_TRANSLATE_NOOP("Trouble", "提出の有無と、未説明の差を確かめてください。"),
    ),
    "month.not_submitted": (
        QT_TRANSLATE_NOOP("Trouble", "本人が提出していません。"),
        QT_TRANSLATE_NOOP("Trouble", "提出を依頼してください。"),
    ),
    "month.not_superior": (
        QT_TRANSLATE_NOOP("Trouble", "この職員の上司ではないため、確認できません。"),
        QT_TRANSLATE_NOOP("Trouble", "内容を確かめてください。"),
    ),
    "month.open_differences": (
        QT_TRANSLATE_NOOP("Trouble", "客観的記録との差に、説明のない日があります（{days}）。"),
        QT_TRANSLATE_NOOP("Trouble", "本人に理由の入力を依頼してください。"),
    ),
    "month.own": (
        QT_TRANSLATE_NOOP("Trouble", "自分の月は確認できません。"),
        QT_TRANSLATE_NOOP("Trouble", "直近上位の上司が確認します。内容を確かめてください。"),
    ),
    "month.reason_missing": (
        QT_TRANSLATE_NOOP("Trouble", "差し戻す理由を入力してください。"),
        QT_TRANSLATE_NOOP("Trouble", "本人に伝わります。"),
    ),
    "month.returned": (
        QT_TRANSLATE_NOOP("Trouble", "差し戻してあり、再提出を待っています。"),
        QT_TRANSLATE_NOOP("Trouble", "内容を確かめてください。"),
    ),
    "sheet.office_changed": (
        QT_TRANSLATE_NOOP("Trouble", "確認書を作ったときの職（{role}）で署名できません。"),
        QT_TRANSLATE_NOOP("Trouble", "確認書を作り直してください。"),
    ),
    "sheet.stale_base": (
        QT_TRANSLATE_NOOP("Trouble", "この確認書は署名の前に変わりました。署名していません。"),
        QT_TRANSLATE_NOOP("Trouble", "確認書を作り直してください。"),
    ),
    "count.policy_unknown": (
        QT_TRANSLATE_NOOP("Trouble", "その名前の数え方はありません。"),
        QT_TRANSLATE_NOOP("Trouble", "一覧から選び直してください。"),
    ),
}
