# SPDX-License-Identifier: Apache-2.0
"""Sentences about looking after work left in the outbox, in Japanese."""

SENTENCES: dict[str, str] = {
    "job.moved_on": (
        "この仕事は、画面を開いた後に動きました。処理が済んだか、ほかの管理者が扱っています。"
        "何も変更していません。一覧を読み直し、いまの状態を確かめてください。"
    ),
    "job.unknown": (
        "この仕事はもうありません。済んだ仕事は30日で一覧から消えます。一覧を読み直してください。"
    ),
}
