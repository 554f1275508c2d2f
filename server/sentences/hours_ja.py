# SPDX-License-Identifier: Apache-2.0
"""Refusals about hours of work in Japanese: records, permissions, patterns."""

SENTENCES: dict[str, str] = {
    "hours.difference_open": (
        "{day}は、申告した時間と客観的記録に{minutes}分の差があり、理由が書かれていません。この市で"
        "は、理由がない日は確認できません（労働時間の適正な把握のためのガイドライン）。本人に理由の"
        "入力か時間の訂正を依頼してください。"
    ),
    "hours.other_person": (
        "この職員の勤務時間を扱えるのは、本人とその上司だけです。"
        "職員を確かめるか、その職員の所属長に依頼してください。"
    ),
    "hours.pattern_unknown": (
        "割振りパターン「{pattern}」は登録されていません。"
        "一覧から選び直すか、人事課にパターンの登録を依頼してください。"
    ),
    "hours.period_reversed": (
        "期間の終わりが始まりより前です。日付が逆になっていないか確かめてください。"
    ),
    "hours.period_too_long": (
        "一度に見られる期間は{days}日までです。期間を短くして、もう一度開いてください。"
    ),
    "hours.permission_known": (
        "この時間外勤務の許可は、既に登録されています。"
        "変えるときは、取り消してから新しく許可してください。"
    ),
    "hours.permission_unknown": (
        "この時間外勤務の許可は見つかりません。ご覧になれる範囲の外にあるか、番号が違います。"
        "一覧から選び直してください。"
    ),
    "hours.person_unknown": (
        "この職員番号の職員は組織にいません。番号を確かめて、もう一度登録してください。"
    ),
    "hours.settled_before": (
        "この乖離や勤務は、同じ番号ですでに整理されています。一覧を読み直してください。"
    ),
    "hours.settled_own": (
        "ご自身の乖離や勤務は整理できません。所属長か人事担当に依頼してください。"
    ),
}
