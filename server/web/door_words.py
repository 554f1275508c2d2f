# SPDX-License-Identifier: Apache-2.0
"""The words of the door page, Japanese first."""

from collections.abc import Mapping

LANGUAGES = ("ja", "en")

WORDS: Mapping[str, Mapping[str, str]] = {
    "ja": {
        "free": "空いています",
        "soon": "まもなく予約があります",
        "expected": "予約あり・入室待ち",
        "busy": "使用中です",
        "closed": "いまは使えません",
        "until": "{time} まで",
        "free_until": "{time} まで空いています",
        "reserved": "予定あり",
        "now": "現在",
        "next": "次の予定",
        "later": "このあとの予定",
        "nothing": "このあとの予定はありません",
        "check_in": "入室する",
        "finish": "終了する",
        "take": "今すぐ使う",
        "minutes": "{count}分",
        "nearby": "近くで今空いている会議室",
        "nowhere": "近くに空いている会議室はありません",
        "capacity": "{count}人",
        "at": "{time} 現在",
        "offline": "通信できません。{time} 現在の表示です。つながるまで操作できません。",
        "back": "画面を更新する",
        "other": "English",
        "other_language": "en",
        "refused_title": "できませんでした",
        "gone_title": "この画面は使えません",
        "gone": "アドレスが取り消されたか、間違っています。会議室を管理する課にお知らせください。",
        "waiting": "送信しています…",
    },
    "en": {
        "free": "Free",
        "soon": "Booked soon",
        "expected": "Booked now, waiting for check-in",
        "busy": "In use",
        "closed": "Closed now",
        "until": "until {time}",
        "free_until": "Free until {time}",
        "reserved": "Reserved",
        "now": "Now",
        "next": "Next",
        "later": "Later today",
        "nothing": "Nothing else today",
        "check_in": "Check in",
        "finish": "End meeting",
        "take": "Use now",
        "minutes": "{count} min",
        "nearby": "Free now nearby",
        "nowhere": "No room nearby is free",
        "capacity": "{count} people",
        "at": "as of {time}",
        "offline": "No connection. This is as of {time}. Nothing can be done until it is back.",
        "back": "Refresh",
        "other": "日本語",
        "other_language": "ja",
        "refused_title": "Not possible",
        "gone_title": "This page is not in use",
        "gone": "Its address was withdrawn or is wrong. Please tell who keeps the room.",
        "waiting": "Sending …",
    },
}


def word(language: str, name: str, **params: object) -> str:
    """Return words with their parameters filled in."""
    return WORDS[language][name].format(**params)
