# SPDX-License-Identifier: Apache-2.0
"""Sentences about looking after rooms and work left in the outbox, in Japanese."""

SENTENCES: dict[str, str] = {
    "catalogue.moved_on": (
        "会議室の一覧は、画面を開いた後に別の方（{by}）が変更しました。登録していません。"
        "一覧を読み直し、新しい内容を確かめてから、もう一度変更してください。"
    ),
    "job.moved_on": (
        "この仕事は、画面を開いた後に動きました。"
        "処理が済んだか、処理の途中か、ほかの管理者が扱っています。"
        "何も変更していません。一覧を読み直し、いまの状態を確かめてください。"
    ),
    "job.unknown": (
        "この仕事はもうありません。済んだ仕事は30日で一覧から消えます。一覧を読み直してください。"
    ),
}
