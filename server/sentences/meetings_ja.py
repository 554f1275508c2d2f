# SPDX-License-Identifier: Apache-2.0
"""Sentences about how meetings recur, in Japanese."""

_NOTHING_TAKEN = "この規則は取り込みません。"

SENTENCES: dict[str, str] = {
    "recurrence.frequency_missing": (
        "FREQ がなく、何ごとに繰り返すかが分かりません。"
        f"{_NOTHING_TAKEN}DAILY、WEEKLY、MONTHLY のどれかを書いてください。"
    ),
    "recurrence.frequency_unsupported": (
        "{value} の繰り返しは扱いません。"
        f"{_NOTHING_TAKEN}毎日、毎週、毎月のどれかに直すか、一回ずつ登録してください。"
    ),
    "recurrence.monthly_only": (
        "{part} は毎月（MONTHLY）の繰り返しだけで使えますが、規則は {frequency} です。"
        f"{_NOTHING_TAKEN}規則を作ったソフトで直してください。"
    ),
    "recurrence.part_twice": (
        f"{{part}} が二度書かれていて、どちらか分かりません。{_NOTHING_TAKEN}一つにしてください。"
    ),
    "recurrence.part_unknown": (
        "「{part}」は RFC 5545 の繰り返しの規則にありません。"
        f"{_NOTHING_TAKEN}規則を作ったソフトで直してください。"
    ),
    "recurrence.part_unsupported": (
        "{part} のある繰り返しは扱いません。推し量って別の日に予約することは、しません。"
        "曜日や日付の規則に直すか、一回ずつ登録してください。"
    ),
    "recurrence.start_unreadable": (
        "開始「{value}」は日時として読めません。"
        "2026-11-02T08:30、20261102T083000、終日なら 2026-11-02 のように書いてください。"
    ),
    "recurrence.too_long": (
        "繰り返しの規則が {most} 文字を超えています。"
        f"{_NOTHING_TAKEN}ファイルを確かめてください。"
    ),
    "recurrence.two_ends": (
        "COUNT と UNTIL の両方があり、いつ終わるのか分かりません（RFC 5545 3.3.10）。"
        f"{_NOTHING_TAKEN}どちらか一つにしてください。"
    ),
    "recurrence.value_unreadable": (
        "{part} の値「{value}」は読めません（RFC 5545 3.3.10）。UNTIL は、時刻のある会議では UTC の"
        "日時、終日では日付です。"
        f"{_NOTHING_TAKEN}規則を作ったソフトで直してください。"
    ),
    "recurrence.zone_unknown": (
        "時間帯「{zone}」はありません。Asia/Tokyo のような名前を書いてください。"
    ),
}
