# SPDX-License-Identifier: Apache-2.0
"""Troubles of how meetings recur.

Each code: what happened and what it means, then what to do.
"""

from desktop.ui.marking import QT_TRANSLATE_NOOP

HEADINGS = {
    "meeting": QT_TRANSLATE_NOOP("Trouble", "会議の予約はそのままです"),
    "recurrence": QT_TRANSLATE_NOOP("Trouble", "繰り返しの規則を取り込んでいません"),
}
SENTENCES = {
    "recurrence.frequency_missing": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "FREQ がなく、何ごとに繰り返すかが分かりません。この規則は取り込みません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "DAILY、WEEKLY、MONTHLY のどれかを書いてください。"),
    ),
    "recurrence.frequency_unsupported": (
        QT_TRANSLATE_NOOP("Trouble", "{value} の繰り返しは扱いません。この規則は取り込みません。"),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "毎日、毎週、毎月のどれかに直すか、一回ずつ登録してください。",
        ),
    ),
    "recurrence.monthly_only": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{part} は毎月（MONTHLY）の繰り返しだけで使えますが、規則は {"
            "frequency} です。この規則は取り込みません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "規則を作ったソフトで直してください。"),
    ),
    "recurrence.part_twice": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{part} が二度書かれていて、どちらか分かりません。この規則は取り込みません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "一つにしてください。"),
    ),
    "recurrence.part_unknown": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "「{part}」は RFC 5545 の繰り返しの規則にありません。この規則は取り込みません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "規則を作ったソフトで直してください。"),
    ),
    "recurrence.part_unsupported": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{part} のある繰り返しは扱いません。推し量って別の日に予約することは、しません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "曜日や日付の規則に直すか、一回ずつ登録してください。"),
    ),
    "recurrence.start_unreadable": (
        QT_TRANSLATE_NOOP("Trouble", "開始「{value}」は日時として読めません。"),
        QT_TRANSLATE_NOOP(
            "Trouble",
            "2026-11-02T08:30、20261102T083000、終日なら 2026-11-02 のように書いてください。",
        ),
    ),
    "recurrence.too_long": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "繰り返しの規則が {most} 文字を超えています。この規則は取り込みません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "ファイルを確かめてください。"),
    ),
    "recurrence.two_ends": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "COUNT と UNTIL の両方があり、いつ終わるのか分かりません（RFC"
            " 5545 3.3.10）。この規則は取り込みません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "どちらか一つにしてください。"),
    ),
    "recurrence.value_unreadable": (
        QT_TRANSLATE_NOOP(
            "Trouble",
            "{part} の値「{value}」は読めません（RFC 5545 3.3."
            "10）。UNTIL は、時刻のある会議では UTC の日時、終日では日付です"
            "。この規則は取り込みません。",
        ),
        QT_TRANSLATE_NOOP("Trouble", "規則を作ったソフトで直してください。"),
    ),
    "recurrence.zone_unknown": (
        QT_TRANSLATE_NOOP("Trouble", "時間帯「{zone}」はありません。"),
        QT_TRANSLATE_NOOP("Trouble", "Asia/Tokyo のような名前を書いてください。"),
    ),
}
