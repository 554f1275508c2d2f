# SPDX-License-Identifier: Apache-2.0
"""Sentences about feeds, door pages and their secret addresses, in Japanese."""

SENTENCES: dict[str, str] = {
    "address.throttled": (
        "このアドレスからの問い合わせが続けて失敗したため、{seconds} 秒のあいだ受け付けません。"
        "秘密のアドレスを確かめてから、もう一度お試しください。"
    ),
    "meeting.key_unknown": (
        "この秘密のアドレスは見つかりません。すでに使えなくしたか、別の方のものです。"
        "一覧を読み直してください。"
    ),
    "meeting.keys_too_many": (
        "秘密のアドレスは {most} 個までです。新しいアドレスは作っていません。"
        "使っていないものを使えなくしてから、もう一度作ってください。"
    ),
    "meeting.room_not_kept": (
        "会議室「{room}」の予定の配信と入口の画面のアドレスは、その部屋を管理する課と管財課だけが"
        "作れます。アドレスは作っていません。管理する課に依頼してください。"
    ),
}
