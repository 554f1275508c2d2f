# SPDX-License-Identifier: Apache-2.0
"""Troubles of hours of work: records, permissions, patterns.

Each code: what happened and what it means, then what to do.
"""

from desktop.ui.marking import QT_TRANSLATE_NOOP

HEADINGS = {
    "hours": QT_TRANSLATE_NOOP("Trouble", "勤務時間を扱えません"),
}
SENTENCES = {
    "hours.difference_open": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{day}は、申告した時間と客観的記録に{minutes}分の差があり、理由が書かれていま"
            "せん。この市では、理由がない日は確認できません（労働時間の適正な把握のための"
            "ガイドライン）。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "本人に理由の入力か時間の訂正を依頼してください。"),
    ),
    "hours.other_person": (
        QT_TRANSLATE_NOOP("Trouble", "この職員の勤務時間を扱えるのは、本人とその上司だけです。"),
        QT_TRANSLATE_NOOP("Trouble", "職員を確かめるか、その職員の所属長に依頼してください。"),
    ),
    "hours.pattern_unknown": (
        QT_TRANSLATE_NOOP("Trouble", "割振りパターン「{pattern}」は登録されていません。"),
        QT_TRANSLATE_NOOP(
            "Trouble", "一覧から選び直すか、人事課にパターンの登録を依頼してください。"
        ),
    ),
    "hours.period_reversed": (
        QT_TRANSLATE_NOOP("Trouble", "期間の終わりが始まりより前です。"),
        QT_TRANSLATE_NOOP("Trouble", "日付が逆になっていないか確かめてください。"),
    ),
    "hours.period_too_long": (
        QT_TRANSLATE_NOOP("Trouble", "一度に見られる期間は{days}日までです。"),
        QT_TRANSLATE_NOOP("Trouble", "期間を短くして、もう一度開いてください。"),
    ),
    "hours.permission_known": (
        QT_TRANSLATE_NOOP("Trouble", "この時間外勤務の許可は、既に登録されています。"),
        QT_TRANSLATE_NOOP("Trouble", "変えるときは、取り消してから新しく許可してください。"),
    ),
    "hours.permission_unknown": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "この時間外勤務の許可は見つかりません。ご覧になれる範囲の外にあるか、番号が違います。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "一覧から選び直してください。"),
    ),
    "hours.person_unknown": (
        QT_TRANSLATE_NOOP("Trouble", "この職員番号の職員は組織にいません。"),
        QT_TRANSLATE_NOOP("Trouble", "番号を確かめて、もう一度登録してください。"),
    ),
    "hours.settled_before": (
        QT_TRANSLATE_NOOP("Trouble", "この乖離や勤務は、すでに整理されています。"),
        QT_TRANSLATE_NOOP("Trouble", "一覧を読み直してください。"),
    ),
    "hours.settled_own": (
        QT_TRANSLATE_NOOP("Trouble", "ご自身の乖離や勤務は整理できません。"),
        QT_TRANSLATE_NOOP("Trouble", "所属長か人事担当に依頼してください。"),
    ),
}
