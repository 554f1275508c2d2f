# SPDX-License-Identifier: Apache-2.0
"""The words of short letters about rooms: told once, to one person."""

MEETING_WORDS = {
    "room_free": (
        "空き待ちの会議室",
        "空きを待っていた会議室が空きました（{about}）。予約はまだされていません。先に予約した人が"
        "使えますので、早めに予約してください。",
    ),
    "room_unused": (
        "会議室の自動解放",
        "チェックインがなかったため、会議室を解放しました（{about}）。使っていたときは、会議室の"
        "管理者に知らせてください。",
    ),
    "room_unused_again": (
        "使われていない定例会議",
        "定例の会議で、利用のない回が続いています（{about}）。まだ必要かどうかを確かめ、"
        "要らない回は取りやめてください。",
    ),
    "hold_expired": (
        "仮押さえの期限切れ",
        "使用の申請が期限までに提出されなかったため、会議室の仮押さえを解きました（{about}）。"
        "必要なときは、もう一度予約してください。",
    ),
}
