# SPDX-License-Identifier: Apache-2.0
"""Troubles of the records of days.

Each code: what happened and what it means, then what to do.
"""

from desktop.ui.marking import QT_TRANSLATE_NOOP

HEADINGS: dict[str, str] = {
    "day": QT_TRANSLATE_NOOP("Trouble", "日の記録を扱えません"),
}
SENTENCES = {
    "day.unknown": (
        QT_TRANSLATE_NOOP("Trouble", "{day}の記録がありません。"),
        QT_TRANSLATE_NOOP("Trouble", "一覧を読み直してください。"),
    ),
    "day.still_running": (
        QT_TRANSLATE_NOOP("Trouble", "{day}の勤務はまだ終わっていません。"),
        QT_TRANSLATE_NOOP("Trouble", "終了の打刻か訂正のあとに確認してください。"),
    ),
    "day.other_head": (
        QT_TRANSLATE_NOOP("Trouble", "ほかの方に代わって確認や差戻しはできません。"),
        QT_TRANSLATE_NOOP("Trouble", "ご自身の画面から行ってください。"),
    ),
    "day.not_superior": (
        QT_TRANSLATE_NOOP("Trouble", "{day}の記録を確認できるのは、その方の上司だけです。"),
        QT_TRANSLATE_NOOP("Trouble", "所属長に依頼してください。"),
    ),
    "day.moved_on": (
        QT_TRANSLATE_NOOP("Trouble", "{day}の記録は、ご覧になったあとに変わりました。"),
        QT_TRANSLATE_NOOP("Trouble", "新しい内容を見てから、もう一度確認してください。"),
    ),
    "day.month_closed": (
        QT_TRANSLATE_NOOP("Trouble", "{day}の月は締め済みのため、確認も差戻しもできません。"),
        QT_TRANSLATE_NOOP("Trouble", "直すには締め後の訂正を申請してください。"),
    ),
}
