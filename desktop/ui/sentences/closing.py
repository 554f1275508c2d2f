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
    "month.reason_missing": QT_TRANSLATE_NOOP("Trouble", "月を差し戻していません"),
    **dict.fromkeys(
        (
            "month.changed",
            "month.left_out_by_head",
            "month.name_not_drawable",
            "month.nobody_to_sign",
            "month.not_submitted",
            "month.not_superior",
            "month.open_differences",
            "month.own",
            "month.returned",
        ),
        QT_TRANSLATE_NOOP("Trouble", "月を確認していません"),
    ),
}
"""By area; what a head does about a month has headings of its own."""

SENTENCES = {
    "amendment.after_missing": (
        QT_TRANSLATE_NOOP("Trouble", "訂正後の内容がありません。"),
        QT_TRANSLATE_NOOP(
            "Trouble", "その日の記録を入力するか、未確認の日の確認だけを申し出てください。"
        ),
    ),
    "amendment.comment_missing": (
        QT_TRANSLATE_NOOP(
            "Trouble", "承認しない理由がないため、まだ決めていません。理由は本人が読みます。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "理由を入力して、もう一度操作してください。"),
    ),
    "amendment.day_unreadable": (
        QT_TRANSLATE_NOOP(
            "Trouble", "訂正後の打刻が読み取れません（{line}行目）。訂正は申し出ていません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "その行の種別・場所・時刻を確かめてください。"),
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
        QT_TRANSLATE_NOOP(
            "Trouble", "締め後訂正の理由がないため、申し出ていません。理由は所属長が読みます。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "何があったかを書いて、もう一度申し出てください。"),
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
        QT_TRANSLATE_NOOP(
            "Trouble",
            "未確認の日が残っています。確認済みの回数に入れないまま締めるには、理由が要ります。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "理由を入力して、もう一度締めてください。"),
    ),
    "month.changed": (
        QT_TRANSLATE_NOOP(
            "Trouble", "確認書を作ったあとに記録が変わったため、この月は確認していません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "新しい確認書を見て、もう一度署名してください。"),
    ),
    "month.left_out_by_head": (
        QT_TRANSLATE_NOOP("Trouble", "この職員を外して署名したため、この月は確認していません。"),
        QT_TRANSLATE_NOOP("Trouble", "確認するときは、選び直してもう一度署名してください。"),
    ),
    "month.name_not_drawable": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "氏名の文字（{characters}）が確認書の書体にないため、確認書に載せられません。",
        ),
        QT_TRANSLATE_NOOP(
            "Trouble", "情報政策課に連絡してください。ほかの職員は先に確認できます。"
        ),
    ),
    "month.nobody_to_sign": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{month}に確認できる職員がいません。提出がないか、説明のない差が残っています。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "提出の有無と、客観的記録との差の理由を確かめてください。"),
    ),
    "month.not_submitted": (
        QT_TRANSLATE_NOOP(
            "Trouble", "本人がまだ月を提出していないため、確認も差戻しもできません。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "本人に提出を依頼してください。"),
    ),
    "month.not_superior": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この職員の上司ではないため、月を確認できません。確認するのは直近上位の上司です。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "組織の登録に誤りがあるときは、人事課に知らせてください。"),
    ),
    "month.open_differences": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "客観的記録との差に、説明のない日があります（{days}）。説明のない月は確認できません（労働時間の適正な把握のためのガイドライン）。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "本人に理由の入力を依頼してください。"),
    ),
    "month.own": (
        QT_TRANSLATE_NOOP(
            "Trouble", "自分の月は自分で確認できません。直近上位の上司が確認します。"
        ),
        QT_TRANSLATE_NOOP("Trouble", "ご自分を外して、もう一度署名してください。"),
    ),
    "month.reason_missing": (
        QT_TRANSLATE_NOOP("Trouble", "理由がないため、差し戻していません。理由は本人が読みます。"),
        QT_TRANSLATE_NOOP("Trouble", "差し戻す理由を入力してください。"),
    ),
    "month.returned": (
        QT_TRANSLATE_NOOP("Trouble", "差し戻してあり、本人の再提出を待っています。"),
        QT_TRANSLATE_NOOP("Trouble", "再提出されてから、もう一度確認してください。"),
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
