# SPDX-License-Identifier: Apache-2.0
"""Refusals about accounts and devices that an administrator looks after, in Japanese."""

SENTENCES: dict[str, str] = {
    "account.changed": (
        "ほかの管理者がこのアカウントを先に変えたため、変更していません。"
        "いまの内容を確かめてから、もう一度行ってください。"
    ),
    "account.lasting_password": (
        "{login} は管理者ではないため、パスワードを変えていません。ほかの方に設定できるのは、"
        "本人が変えるまでの仮パスワードだけです。"
    ),
    "account.last_administrator": (
        "最後の管理者は、無効にも、管理者から外すこともできません。"
        "先に別の管理者を登録してください。"
    ),
    "account.login_malformed": (
        "このサインイン名は使えません。空白や見えない文字を含まない、{most}文字までの名前に"
        "してください。"
    ),
    "account.login_taken": (
        "サインイン名「{login}」は、ほかの方が使っています。別の名前にしてください。"
    ),
    "account.own_account": (
        "自分のアカウントを無効にすることや、自分のパスワードを仮のものに戻すこと、自分から"
        "管理者を外すことはできません。ほかの管理者に頼んでください。"
    ),
    "account.person_has_one": (
        "この職員には、すでにアカウントがあります。一覧を取り直して確かめてください。"
    ),
    "account.person_unknown": (
        "この職員は、いまの組織の登録にありません。組織のファイルを読み込んでから追加してください。"
    ),
    "account.roles_unknown": "役割を1つ以上、次の中から選んでください: {known}",
    "account.unknown": ("この職員にはアカウントがありません。一覧を取り直して確かめてください。"),
    "device.changed": (
        "ほかの管理者がこの端末の状態を先に変えたため、変更していません。"
        "いまの状態を確かめてから、もう一度行ってください。"
    ),
    "device.in_use_here": (
        "いま使っている端末を紛失にすることはできません。紛失したときは、ほかの端末から"
        "届け出てください。"
    ),
    "session.password_lapsed": (
        "仮パスワードの期限が過ぎました。管理者に、新しい仮パスワードを頼んでください。"
    ),
    "session.password_same": (
        "新しいパスワードが仮パスワードと同じです。別のパスワードを決めてください。"
    ),
    "session.password_short": "新しいパスワードは{least}文字以上にしてください。",
    "session.password_temporary": (
        "仮パスワードでのサインインです。続けるには、自分のパスワードを決めてください。"
    ),
}
