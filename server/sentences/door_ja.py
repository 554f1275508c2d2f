# SPDX-License-Identifier: Apache-2.0
"""Sentences of the door page, in Japanese."""

SENTENCES: dict[str, str] = {
    "door.foreign": (
        "この画面からの操作ではないため、受け付けませんでした。画面を開き直して、もう一度押してく"
        "ださい。"
    ),
    "door.moved_on": (
        "この予定は、画面を開いたあとに変わりました。操作は反映していません。いまの表示を確かめて、も"
        "う一度押してください。"
    ),
    "door.needs_approval": (
        "「{room}」は使用の承認が要る会議室のため、入口の画面からは使い始められません。予約の画面"
        "から申し込んでください。"
    ),
    "door.span": "使う時間は {spans} 分から選べます。この操作は受け付けませんでした。",
    "door.taken": (
        "ほかの予約が先に入ったため、この時間は使えません。いまの表示を確かめて、短い時間か近くの"
        "会議室を選んでください。"
    ),
    "door.throttled": (
        "短い間に操作が続いたため、受け付けませんでした。{seconds} 秒ほど待って、もう一度押してくだ"
        "さい。"
    ),
}
